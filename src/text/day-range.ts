import { DateTime } from 'luxon';
import type { DayRange } from '../model/plan.ts';
import { monthsOfYear } from './months.ts';
import { weeksOfYear } from './weeks-of-year.ts';
import { monthNumber, timeUnit } from './vocabulary.ts';
import { withoutWeekday } from './weekdays.ts';

/** A time as a plan words it, before it is placed on the plan's days (format 2.3). */
export type Timing =
  | { readonly kind: 'days'; readonly range: DayRange }
  | { readonly kind: 'weeks'; readonly first: number; readonly last: number }
  | { readonly kind: 'duration'; readonly amount: number; readonly unit: 'days' | 'weeks' }
  | { readonly kind: 'dates'; readonly first: string; readonly last: string };

/** Beyond this a number is no day of a plan; 38 years of working days. */
const LAST_DAY = 9999;
const DAY_IN_MS = 86_400_000;
/** No time takes more letters. */
const LONGEST = 80;

/** What stands between the two ends of a range: "5 – 16", "5 au 16", "5 bis 16", "5～16". */
const TO = String.raw`(?:\s*(?:[-–—&~～〜至到]|から)\s*|\s+(?:to|through|thru|and|until|bis(?: zum)?|und|à|au|et|al?|a la|hasta|y|até|e|fino al?|tot(?: en met)?|t\/m|en|по|до)\s+)`;
const END = String.raw`\s*(?=[,;·|，；、(（]|$)`;
const COUNTED = new RegExp(
  String.raw`^(\p{L}{2,12})\.?\s*(\d+)(?:${TO}(?:(\p{L}{2,12})\s*)?(\d+)|(?:\s*,\s*(\d{1,3}))+)?${END}`,
  'iu',
);
/** `第1周`, `第1-2周`, `第1週～第2週`, `3日目`. */
const NUMERAL = String.raw`(\d+|[一二三四五六七八九十]{1,3})`;
const CJK_UNIT = String.raw`(周|星期|天|[週日]目?)`;
const CJK_COUNTED = new RegExp(
  String.raw`^第\s*${NUMERAL}\s*(?:${CJK_UNIT}?${TO}第?\s*${NUMERAL})?\s*${CJK_UNIT}${END}`,
  'iu',
);
const AMOUNT = String.raw`(\d+(?:[.,]\d+)?)`;
/** `2 weeks`, `1-2 days`, `0.5 to 1 day` */
const DURATION = new RegExp(
  String.raw`^${AMOUNT}(?:${TO}${AMOUNT})?[\s-]*(\p{L}[\p{L}\s-]{0,24})${END}`,
  'iu',
);
const ISO = String.raw`(\d{4}-\d{2}-\d{2})`;
const ISO_DATES = new RegExp(String.raw`^${ISO}(?:(?:${TO}|\s*\/\s*|\s*→\s*)${ISO})?${END}`, 'iu');
const MONTH = String.raw`(\p{L}{3,12})\.?`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|er|[.ºª°])?`;
const MONTH_FIRST = new RegExp(
  String.raw`^${MONTH}\s+${DAY}(?:,?\s+(\d{4}))?(?:${TO}(?:${MONTH}\s+)?${DAY}(?:,?\s+(\d{4}))?)?${END}`,
  'iu',
);
/** `5 January 2026`, `5. Januar 2026`, `5 de enero de 2026`. */
const OF_MONTH = String.raw`\s+(?:de\s+)?${MONTH}`;
const OF_YEAR = String.raw`\s+(?:del?\s+)?(\d{4})`;
const DAY_FIRST = new RegExp(
  String.raw`^(?:(?:from|vom|du|del?|dal?|van|do|с)\s+(?:el\s+)?)?${DAY}(?:${OF_MONTH})?(?:${OF_YEAR})?(?:${TO}${DAY}${OF_MONTH}(?:${OF_YEAR})?)?${END}`,
  'iu',
);
/** `13/04/2026 - 17/04/2026`, `3/9–3/13`: slashes mean two things, unless a number is none of a month. */
const SLASHED = new RegExp(
  String.raw`^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?(?:${TO}(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?)?${END}`,
  'iu',
);
/** `05.01.2026`, `5.–16.1.2026`. */
const DOTTED = new RegExp(
  String.raw`^(?:vom\s+)?(\d{1,2})\.(?:\s?(\d{1,2})\.)?(?:\s?(\d{4}))?(?:${TO}(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}))?)?${END}`,
  'iu',
);
/** `2026年1月5日～16日`. */
const CJK_DATES = new RegExp(
  String.raw`^(?:(\d{4})年\s?)?(\d{1,2})月\s?(\d{1,2})[日号](?:${TO}(?:(\d{4})年\s?)?(?:(\d{1,2})月\s?)?(\d{1,2})[日号])?${END}`,
  'iu',
);

/**
 * The time that a text names at its start or after one of its commas, in the languages of format 2.11: `Weeks 3-5,
 * Milestone 2` -> weeks 3 to 5; `Tag 7`; `第1-2周`; `2 semaines`; `2026-01-05 to 2026-01-16`; `5.–16. Januar 2026`. Null for
 * any other text (`Q3`, `~3 weeks`).
 */
export function timing(text: string): Timing | null {
  if (!/\d|第/.test(text)) return null;
  return timeAt(text, 0) ?? timeAfterComma(text);
}

function timeAt(text: string, start: number): Timing | null {
  const part = text.slice(start, start + LONGEST).trim();
  return /\d|第/.test(part) ? timeIn(part) : null;
}

function timeAfterComma(text: string): Timing | null {
  for (const { index } of text.slice(0, 400).matchAll(/[,;·|:，；、：]/g)) {
    const found = timeAt(text, index + 1);
    if (found !== null) return found;
  }
  return null;
}

/**
 * Dates without a year that are all of a text, `Apr 20-26`, `29. Apr bis 5. Mai`, `April–June`, in the year that puts them nearest to
 * the date `near`; null for any other text.
 */
export function datesNear(text: string, near: string): Timing | null {
  const part = withoutWeekday(text.trim());
  if (part.length > LONGEST || /[,;·|:，；、：(（]|^set\b/i.test(part)) return null;
  const named = months(part, near);
  if (named !== null || !/\d/.test(part)) return named;
  return (
    monthFirst(part, near) ??
    dayFirst(part, near) ??
    dotted(part, near) ??
    slashed(part, near) ??
    calendarWeeks(part, near) ??
    cjkDates(part, near)
  );
}

function timeIn(text: string): Timing | null {
  const part = withoutWeekday(text);
  return (
    counted(part) ??
    cjkCounted(part) ??
    duration(part) ??
    isoDates(part) ??
    calendarWeeks(part) ??
    months(part) ??
    slashed(part) ??
    monthFirst(part) ??
    dayFirst(part) ??
    dotted(part) ??
    cjkDates(part)
  );
}

function counted(text: string): Timing | null {
  const match = COUNTED.exec(text);
  if (match === null) return null;
  const [, word = '', from, secondWord, to, listed] = match;
  const unit = timeUnit(word);
  if (unit === null || (secondWord !== undefined && timeUnit(secondWord) !== unit)) return null;
  const first = Number(from);
  return span(unit, first, to === undefined ? Math.max(first, Number(listed ?? from)) : Number(to));
}

function cjkCounted(text: string): Timing | null {
  const [, from, , to, unit = ''] = CJK_COUNTED.exec(text) ?? [];
  if (from === undefined) return null;
  return span(timeUnit(unit.charAt(0)) ?? 'day', numeral(from), numeral(to ?? from));
}

/** `12`, `十二` -> 12 */
function numeral(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const [, tens, ten, ones] = /^(.)?(十)?(.)?$/.exec(text.startsWith('十') ? `一${text}` : text) ?? [];
  const digit = (char: string | undefined): number => '一二三四五六七八九'.indexOf(char ?? '') + 1;
  return ten === undefined ? digit(tens) : digit(tens) * 10 + (ones === undefined ? 0 : digit(ones));
}

function span(unit: 'day' | 'week', first: number, last: number): Timing | null {
  if (first < 1 || last < first || last > LAST_DAY) return null;
  return unit === 'day' ? { kind: 'days', range: { first, last } } : { kind: 'weeks', first, last };
}

/** A length; of two its middle. */
function duration(text: string): Timing | null {
  const [, from = '', to = from, words = ''] = DURATION.exec(text) ?? [];
  const unit = timeUnit(words);
  const [least, most] = [decimal(from), decimal(to)];
  const amount = (least + most) / 2;
  // `5日` is the fifth of a month as well.
  if (unit === null || words === '日' || least > most || amount <= 0 || most > LAST_DAY) return null;
  return { kind: 'duration', amount, unit: unit === 'day' ? 'days' : 'weeks' };
}

function decimal(text: string): number {
  return Number(text.replace(',', '.'));
}

function isoDates(text: string): Timing | null {
  const match = ISO_DATES.exec(text);
  return match === null ? null : dates(match[1] ?? '', match[2] ?? match[1] ?? '');
}

function monthFirst(text: string, near: string | null = null): Timing | null {
  const match = MONTH_FIRST.exec(text);
  if (match === null) return null;
  const [, month, day, year, endMonth, endDay, endYear] = match;
  return spelled({ day, month, year }, { day: endDay ?? day, month: endMonth ?? month, year: endYear }, near);
}

function dayFirst(text: string, near: string | null = null): Timing | null {
  const match = DAY_FIRST.exec(text);
  if (match === null) return null;
  const [, day, month, year, endDay, endMonth, endYear] = match;
  return spelled(
    { day, month: month ?? endMonth, year },
    { day: endDay ?? day, month: endMonth ?? month, year: endYear },
    near,
  );
}

function dotted(text: string, near: string | null = null): Timing | null {
  const match = DOTTED.exec(text);
  if (match === null) return null;
  const [, day, month, year, endDay, endMonth, endYear] = match;
  return spelled(
    { day, month: month ?? endMonth, year },
    { day: endDay ?? day, month: endMonth ?? month, year: endYear },
    near,
  );
}

/** Without a year only a range is one, for `24/7` is none. */
function slashed(text: string, near: string | null = null): Timing | null {
  const match = SLASHED.exec(text);
  if (match === null) return null;
  const [, one = '', two = '', year, three, four, endYear] = match;
  const isRange = three !== undefined;
  const isDayFirst = [one, three].some((number) => isNoMonth(number));
  const isSure = isDayFirst !== [two, four].some((number) => isNoMonth(number));
  if (!isSure || (year === undefined && !isRange)) return null;
  const part = (first: string, second: string, year: string | undefined): SpelledDate =>
    isDayFirst ? { day: first, month: second, year } : { day: second, month: first, year };
  const start = part(one, two, year);
  return spelled(start, isRange ? part(three, four ?? '', endYear) : start, near);
}

function isNoMonth(number = ''): boolean {
  return Number(number) > 12;
}

function calendarWeeks(text: string, near: string | null = null): Timing | null {
  const found = weeksOfYear(text, near?.slice(0, 4) ?? null);
  return found === null ? null : dates(found.first, found.last);
}

function months(text: string, near: string | null = null): Timing | null {
  const found = monthsOfYear(text, near);
  return found === null ? null : dates(found.first, found.last);
}

function cjkDates(text: string, near: string | null = null): Timing | null {
  const match = CJK_DATES.exec(text);
  if (match === null) return null;
  const [, year, month, day, endYear, endMonth, endDay] = match;
  return spelled(
    { day, month, year },
    {
      day: endDay ?? day,
      month: endMonth ?? month,
      year: endYear ?? (endDay === undefined ? year : undefined),
    },
    near,
  );
}

interface SpelledDate {
  readonly day: string | undefined;
  readonly month: string | undefined;
  readonly year: string | undefined;
}

/** Dates with one year for both: where the months run backwards, the year turns between them. */
function spelled(first: SpelledDate, last: SpelledDate, near: string | null): Timing | null {
  if (monthOf(first) === 0 || monthOf(last) === 0) return null;
  const turn = monthOf(first) > monthOf(last) ? 1 : 0;
  const said = first.year ?? (last.year === undefined ? undefined : String(Number(last.year) - turn));
  const firstYear = said ?? (near === null ? undefined : yearNear(first, near));
  if (firstYear === undefined) return null;
  const lastYear = last.year ?? String(Number(firstYear) + turn);
  return dates(iso(first, firstYear), iso(last, lastYear));
}

/** The year in which a date lies nearest to another. */
function yearNear(date: SpelledDate, near: string): string {
  const to = DateTime.fromISO(near, { zone: 'utc' });
  const distance = (year: number): number =>
    Math.abs(DateTime.fromISO(iso(date, String(year)), { zone: 'utc' }).diff(to, 'days').days);
  const years = [to.year, to.year - 1, to.year + 1].filter((year) => !Number.isNaN(distance(year)));
  return String(years.sort((one, other) => distance(one) - distance(other))[0] ?? to.year);
}

/** The month by its number or name; 0 for a word that names none. */
function monthOf({ month = '' }: SpelledDate): number {
  return /^\d/.test(month) ? Number(month) : monthNumber(month);
}

function iso(date: SpelledDate, year: string): string {
  return `${year}-${String(monthOf(date)).padStart(2, '0')}-${(date.day ?? '').padStart(2, '0')}`;
}

function dates(first: string, last: string): Timing | null {
  const from = DateTime.fromISO(first, { zone: 'utc' });
  const to = DateTime.fromISO(last, { zone: 'utc' });
  const days = (to.toMillis() - from.toMillis()) / DAY_IN_MS;
  if (!from.isValid || !to.isValid || days < 0 || days > 2 * LAST_DAY) return null;
  return { kind: 'dates', first, last };
}
