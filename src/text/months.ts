import { DateTime } from 'luxon';
import { isMonthName, monthNumber } from './vocabulary.ts';

const TO = String.raw`\s?(?:-|–|—|\/|~|～|〜|to|through|until|bis|à|a|al?|hasta|até|e|y|und|and|tot|по|至|到)\s?`;
const END = String.raw`\s*(?=[,;·|，；、(（]|$)`;
const NAME = String.raw`(\p{L}{3,12})\.?`;
const YEAR = String.raw`(?:\s|\/|\s?del?\s)(20\d\d)`;
const NAMED = new RegExp(String.raw`^${NAME}(?:${YEAR})?(?:${TO}${NAME})?(?:${YEAR})?${END}`, 'iu');
const CJK = new RegExp(
  String.raw`^(?:(20\d\d)年\s?)?(\d{1,2})(?:月|(?=${TO}\d))(?:${TO}(?:(20\d\d)年\s?)?(\d{1,2})月)?${END}`,
  'iu',
);

/**
 * The first and the last day of the months that a text names with their year, `YYYY-MM-DD` (format 2.3): `May 2026`,
 * `February - April 2026`, `Nov 2026 – Jan 2027`, `2026年6月`, `2026年1~3月`; without one, `March`, `Sep–Oct`, `4~6月`, in the year that
 * puts them nearest to the date `near`; null for any other text.
 */
export function monthsOfYear(text: string, near: string | null = null): Months | null {
  return namedMonths(text, near) ?? numberedMonths(text, near);
}

function namedMonths(text: string, near: string | null): Months | null {
  const [, name, ownYear, lastName, year = ownYear] = NAMED.exec(text) ?? [];
  if (name === undefined) return null;
  const named = { first: monthNumber(name), last: monthNumber(lastName ?? name) };
  if (year !== undefined) return between(named, ownYear, year);
  return lastName !== undefined || isMonthName(name) ? nearest(named, near) : null;
}

function numberedMonths(text: string, near: string | null): Months | null {
  const [, from, month, to = from, lastMonth = month] = CJK.exec(text) ?? [];
  const numbered = { first: Number(month), last: Number(lastMonth) };
  return to === undefined ? nearest(numbered, near) : between(numbered, from, to);
}

/** A first and a last day, `YYYY-MM-DD`; of a range of months their numbers. */
interface Months {
  readonly first: string;
  readonly last: string;
}

interface MonthNumbers {
  readonly first: number;
  readonly last: number;
}

/** The same months of the year whose first day lies nearest to a date. */
function nearest(months: MonthNumbers, near: string | null): Months | null {
  const to = near === null ? null : DateTime.fromISO(near, { zone: 'utc' });
  if (to?.isValid !== true) return null;
  const turn = months.first > months.last ? 1 : 0;
  const found = [to.year, to.year - 1, to.year + 1].flatMap(
    (year) => between(months, String(year), String(year + turn)) ?? [],
  );
  const distance = ({ first }: Months): number =>
    Math.abs(DateTime.fromISO(first, { zone: 'utc' }).diff(to, 'days').days);
  return found.sort((one, other) => distance(one) - distance(other))[0] ?? null;
}

/** Of months with one year that run backwards the first is of the year before: `Nov – Jan 2027`. */
function between({ first, last }: MonthNumbers, from: string | undefined, to: string): Months | null {
  const year = from ?? String(Number(to) - (first > last ? 1 : 0));
  const start = DateTime.fromObject({ year: Number(year), month: first || 13 }, { zone: 'utc' });
  const end = DateTime.fromObject({ year: Number(to), month: last || 13 }, { zone: 'utc' });
  if (!start.isValid || !end.isValid || end < start) return null;
  return { first: start.toISODate(), last: end.endOf('month').toISODate() };
}
