/** Dates as they are written in settings and frontmatter, without a library: the page asks them, too. */

const DAY = 86_400_000;
/** So many days a range may last. */
const LONGEST = 366;

/** Whether a text is a real date written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The Monday of the week that a date (`YYYY-MM-DD`) lies in. */
export function mondayOf(date: string): string {
  const time = Date.parse(date);
  const sinceMonday = (new Date(time).getUTCDay() + 6) % 7;
  return new Date(time - sinceMonday * DAY).toISOString().slice(0, 10);
}

/** The dates of `2026-12-24` or of a range, `2026-12-24..2027-01-06` or `… to …`, of a year at the most; none of other texts. */
export function datesIn(text: string): string[] {
  const [first = '', last = first, ...more] = text.trim().split(/\s*(?:\.\.|\bto\b)\s*/);
  if (more.length > 0 || !isDate(first) || !isDate(last)) return [];
  const start = Date.parse(first);
  const days = Math.round((Date.parse(last) - start) / DAY) + 1;
  if (days < 1 || days > LONGEST) return [];
  return Array.from({ length: days }, (_, day) => new Date(start + day * DAY).toISOString().slice(0, 10));
}
