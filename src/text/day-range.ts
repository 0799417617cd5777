import { DateTime } from 'luxon';
import type { DayRange } from '../model/plan.ts';

/** A time as a plan words it, before it is placed on the plan's days (format 2.3). */
export type Timing =
  | { readonly kind: 'days'; readonly range: DayRange }
  | { readonly kind: 'weeks'; readonly first: number; readonly last: number }
  | { readonly kind: 'duration'; readonly amount: number; readonly unit: 'days' | 'weeks' }
  | { readonly kind: 'dates'; readonly first: string; readonly last: string };

/** Beyond this a number is no day of a plan; 38 years of working days. */
const LAST_DAY = 9999;

const TO = String.raw`\s*(?:-|–|—|&|\bto\b|\bthrough\b|\band\b|\buntil\b)\s*`;
const END = String.raw`\s*(?=[,;·|]|$)`;
const COUNTED = new RegExp(
  String.raw`^(days?|weeks?)\s*(\d+)(?:${TO}(?:days?|weeks?)?\s*(\d+)|(?:\s*,\s*(\d{1,3}))+)?${END}`,
  'i',
);
const DURATION = new RegExp(
  String.raw`^(\d+(?:\.\d+)?)[\s-]*(?:(?:work(?:ing)?|business)[\s-]+)?(days?|weeks?)${END}`,
  'i',
);
const ISO = String.raw`(\d{4}-\d{2}-\d{2})`;
const ISO_DATES = new RegExp(String.raw`^${ISO}(?:(?:${TO}|\s*\/\s*|\s*→\s*)${ISO})?${END}`, 'i');
const MONTH = String.raw`(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const MONTH_FIRST = new RegExp(
  String.raw`^${MONTH}\s+${DAY}(?:,?\s+(\d{4}))?(?:${TO}(?:${MONTH}\s+)?${DAY}(?:,?\s+(\d{4}))?)?${END}`,
  'i',
);
const DAY_FIRST = new RegExp(
  String.raw`^${DAY}(?:\s+${MONTH})?(?:\s+(\d{4}))?(?:${TO}${DAY}\s+${MONTH}(?:\s+(\d{4}))?)?${END}`,
  'i',
);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The time that a text names at its start or behind one of its commas: `Weeks 3-5, Milestone 2` -> weeks 3 to 5;
 * `Day 7`; `2 weeks`; `2026-01-05 to 2026-01-16`; `Jan 5 - Jan 16, 2026`. Null for any other text (`Q3`, `~3 weeks`).
 */
export function timing(text: string): Timing | null {
  for (const start of [0, ...commaStarts(text)]) {
    const part = text.slice(start).trim();
    const found = counted(part) ?? duration(part) ?? isoDates(part) ?? monthFirst(part) ?? dayFirst(part);
    if (found !== null) return found;
  }
  return null;
}

function commaStarts(text: string): number[] {
  return [...text.slice(0, 400).matchAll(/[,;·|:]/g)].map((match) => match.index + 1);
}

function counted(text: string): Timing | null {
  const match = COUNTED.exec(text);
  if (match === null) return null;
  const first = Number(match[2]);
  const listed = Number(match[4] ?? match[2]);
  const last = match[3] === undefined ? Math.max(first, listed) : Number(match[3]);
  if (first < 1 || last < first || last > LAST_DAY) return null;
  return match[1]?.toLowerCase().startsWith('d') === true
    ? { kind: 'days', range: { first, last } }
    : { kind: 'weeks', first, last };
}

function duration(text: string): Timing | null {
  const match = DURATION.exec(text);
  if (match === null) return null;
  const amount = Number(match[1]);
  if (amount <= 0 || amount > LAST_DAY) return null;
  return {
    kind: 'duration',
    amount,
    unit: match[2]?.toLowerCase().startsWith('d') === true ? 'days' : 'weeks',
  };
}

function isoDates(text: string): Timing | null {
  const match = ISO_DATES.exec(text);
  return match === null ? null : dates(match[1] ?? '', match[2] ?? match[1] ?? '');
}

function monthFirst(text: string): Timing | null {
  const match = MONTH_FIRST.exec(text);
  if (match === null) return null;
  const [, month, day, year, endMonth, endDay, endYear] = match;
  return spelled({ day, month, year }, { day: endDay ?? day, month: endMonth ?? month, year: endYear });
}

function dayFirst(text: string): Timing | null {
  const match = DAY_FIRST.exec(text);
  if (match === null) return null;
  const [, day, month, year, endDay, endMonth, endYear] = match;
  return spelled(
    { day, month: month ?? endMonth, year },
    { day: endDay ?? day, month: endMonth ?? month, year: endYear },
  );
}

interface SpelledDate {
  readonly day: string | undefined;
  readonly month: string | undefined;
  readonly year: string | undefined;
}

/** Dates with one year for both: where the months run backwards, the year turns between them. */
function spelled(first: SpelledDate, last: SpelledDate): Timing | null {
  const year = first.year ?? last.year;
  if (year === undefined) return null;
  const turn = monthOf(first) > monthOf(last) ? 1 : 0;
  const firstYear = first.year ?? String(Number(year) - turn);
  const lastYear = last.year ?? String(Number(year) + turn);
  return dates(iso(first, firstYear), iso(last, lastYear));
}

function monthOf(date: SpelledDate): number {
  return MONTHS.indexOf((date.month ?? '').slice(0, 3).toLowerCase()) + 1;
}

function iso(date: SpelledDate, year: string): string {
  return `${year}-${String(monthOf(date)).padStart(2, '0')}-${(date.day ?? '').padStart(2, '0')}`;
}

function dates(first: string, last: string): Timing | null {
  const from = DateTime.fromISO(first, { zone: 'utc' });
  const to = DateTime.fromISO(last, { zone: 'utc' });
  if (!from.isValid || !to.isValid || to < from || to.diff(from, 'days').days > 2 * LAST_DAY) return null;
  return { kind: 'dates', first, last };
}
