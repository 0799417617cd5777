import { DateTime } from 'luxon';
import { monthNumber } from './vocabulary.ts';

const TO = String.raw`\s?(?:-|–|—|\/|~|～|〜|to|through|until|bis|à|a|al?|hasta|até|e|y|und|and|tot|по|至|到)\s?`;
const END = String.raw`\s*(?=[,;·|，；、(（]|$)`;
const NAME = String.raw`(\p{L}{3,12})\.?`;
const YEAR = String.raw`(?:\s|\/|\s?del?\s)(20\d\d)`;
const NAMED = new RegExp(String.raw`^${NAME}(?:${YEAR})?(?:${TO}${NAME})?(?:${YEAR})?${END}`, 'iu');
const CJK = new RegExp(
  String.raw`^(20\d\d)年\s?(\d{1,2})月(?:${TO}(?:(20\d\d)年\s?)?(\d{1,2})月)?${END}`,
  'iu',
);

/**
 * The first and the last day of the months that a text names with their year, `YYYY-MM-DD` (format 2.3): `May 2026`,
 * `February - April 2026`, `Nov 2026 – Jan 2027`, `2026年6月`; null for any other text.
 */
export function monthsOfYear(text: string): { readonly first: string; readonly last: string } | null {
  const [, name = '', ownYear, lastName = name, year = ownYear] = NAMED.exec(text) ?? [];
  if (year !== undefined) return between(monthNumber(name), monthNumber(lastName), ownYear, year);
  const [, from, month, to = from, lastMonth = month] = CJK.exec(text) ?? [];
  return to === undefined ? null : between(Number(month), Number(lastMonth), from, to);
}

/** Of months with one year that run backwards the first is of the year before: `Nov – Jan 2027`. */
function between(
  first: number,
  last: number,
  from: string | undefined,
  to: string,
): { readonly first: string; readonly last: string } | null {
  const year = from ?? String(Number(to) - (first > last ? 1 : 0));
  const start = DateTime.fromObject({ year: Number(year), month: first || 13 }, { zone: 'utc' });
  const end = DateTime.fromObject({ year: Number(to), month: last || 13 }, { zone: 'utc' });
  if (!start.isValid || !end.isValid || end < start) return null;
  return { first: start.toISODate(), last: end.endOf('month').toISODate() };
}
