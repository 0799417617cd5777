import { DateTime } from 'luxon';

const TO = String.raw`\s*(?:[-–—&]|to|bis|und|and)\s*`;
const END = String.raw`\s*(?=[,;·|)]|$)`;
/** `2026-W14`, `2026-W24 to 2026-W25` */
const ISO = new RegExp(String.raw`^(\d{4})-?W(\d{1,2})(?:${TO}(?:\d{4}-?)?W?(\d{1,2}))?${END}`, 'iu');
/** `KW 21`, `CW 21–22`, `Kalenderwoche 21, 2026` */
const NAMED = new RegExp(
  String.raw`^(?:KW|CW|ISO week|calendar weeks?|Kalenderwochen?)\s?(\d{1,2})(?:${TO}(?:[KC]W\s?)?(\d{1,2}))?(?:[\s,/]+(\d{4}))?${END}`,
  'iu',
);

/** From the Monday of the first to the Sunday of the last of the calendar's weeks that a text names, as `YYYY-MM-DD`; `year` where it names none. */
export function weeksOfYear(
  text: string,
  year: string | null,
): { readonly first: string; readonly last: string } | null {
  const [, isoYear, isoFrom, isoTo] = ISO.exec(text) ?? [];
  if (isoYear !== undefined) return between(isoYear, isoFrom, isoTo);
  const [, from, to, ofYear] = NAMED.exec(text) ?? [];
  return between(ofYear ?? year, from, to);
}

function between(
  year: string | null,
  from: string | undefined,
  to = from,
): { readonly first: string; readonly last: string } | null {
  if (year === null || from === undefined || to === undefined) return null;
  const first = dayOf(year, from, 1);
  const last = dayOf(year, to, 7);
  return first === null || last === null ? null : { first, last };
}

function dayOf(year: string, week: string, weekday: number): string | null {
  return DateTime.fromISO(`${year}-W${week.padStart(2, '0')}-${weekday}`, { zone: 'utc' }).toISODate();
}
