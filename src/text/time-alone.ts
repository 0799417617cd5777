import { isWeekday } from './weekdays.ts';
import { isMonthName, monthNumber, timeUnit } from './vocabulary.ts';

/** No time alone takes more letters. */
const LONGEST = 60;
/** `10:00`, `9.30 Uhr`, `14h30`, `9 am`, and two of them. */
const HOUR = String.raw`\d{1,2}(?:[:.h]\d{2}(?:\s?(?:uhr|h|hrs|[ap]\.?m\.?))?|\s?(?:uhr|[ap]\.?m\.?))`;
const CLOCK = new RegExp(String.raw`^~?${HOUR}(?:\s?(?:[-–—]|bis|to|until|à|a)\s?${HOUR})?$`, 'iu');
/** A date or its month in numbers: `2024-03`, `8.4.`, `12/4`, `03/2024`, `2024`, `2月20日`. */
const DATE =
  /^(?:20\d\d(?:[-/.]\d{1,2}){0,2}|\d{1,2}\.\d{1,2}\.(?:20\d\d|\d\d)?|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?|\d{1,2}\/20\d\d|(?:20\d\d年)?\d{1,2}月\d{1,2}日(?:まで|之?前)?|(?:20\d\d年)?\d{1,2}(?:月?[-–~〜～至到]\d{1,2})?月)$/;
const DAY = /^\d{1,2}(?:st|nd|rd|th|er|[.ºª°])?(?:[-–]\d{1,2}\.?)?$/iu;
const BETWEEN = new Set(
  'of the from to until by due and beginning starting early mid late end von vom bis zum und ab anfang mitte ende du au de del al el la le a y e à jusqu avant hasta antes para até dal dei di fino entro tot van voor en с по до w/c'.split(
    ' ',
  ),
);

/** Whether a text is an hour and nothing else: `10:00-11:00`, `9 Uhr`. */
export function isHourAlone(text: string): boolean {
  return text.length < LONGEST && CLOCK.test(bare(text));
}

/** An hour that no number of an item is. */
const SURE_HOUR = String.raw`\d{1,2}(?:[:：h]\d{2}(?:\s?(?:uhr|[ap]\.?m\.?))?|(?:\.\d{2})?\s?(?:uhr|[ap]\.?m\.?))(?![\p{L}\d])`;
const OPENS_WITH_HOUR = new RegExp(
  String.raw`^~?(?:(?:\d{1,2}|${SURE_HOUR})\s?(?:[-–—~〜～]|bis|to|until|à|a)\s?)?${SURE_HOUR}\s*[-–—:：|]?\s+(?=\P{N})`,
  'iu',
);

/** Whether a text opens with an hour, or with two, and words behind it: `18:00 Arrival`, `9-10 am Walk`, `20h30 – Dîner`. */
export function opensWithHour(text: string): boolean {
  return OPENS_WITH_HOUR.test(text.slice(0, 200));
}

/**
 * Whether a text says when and nothing else: a day, with an hour or without, a week, a month, a year or a stretch of these. `2024-03`,
 * `Week of 8.4. to 12.4.`, `Mid March 2024`, `Sat 12 May, 18:00`; no length of time, `2 weeks`, and no number that may be another, `3`.
 */
export function isDateAlone(text: string): boolean {
  const own = bare(text);
  if (own === '' || own.length >= LONGEST) return false;
  if (isWeekday(own)) return true;
  const kinds = own.split(/\s*[,–—]\s*|\s+(?:-\s+)?/u).flatMap((word) => (word === '' ? [] : [kindOf(word)]));
  if (kinds.includes('other')) return false;
  const at = kinds.indexOf('unit');
  return kinds.includes('date') || kinds.includes('month') || (at !== -1 && kinds[at + 1] === 'number');
}

/** Whether a text is a month, perhaps with its year, and nothing else: `March`, `März 2027:`, `2027年3月`. */
export function isMonthAlone(text: string): boolean {
  const words = bare(text.slice(0, LONGEST));
  if (/^(?:\d{4}\s?年\s?)?\d{1,2}\s?月$/.test(words)) return true;
  return isMonthName(/^(\p{L}+)\.?(?:\s+(?:de\s+)?\d{4})?$/u.exec(words)?.[1] ?? '');
}

type WordKind = 'date' | 'month' | 'unit' | 'number' | 'between' | 'other';

function kindOf(word: string): WordKind {
  if (DATE.test(word)) return 'date';
  if (CLOCK.test(word)) return 'between';
  if (DAY.test(word)) return 'number';
  if (isMonthName(word) || (/^\p{L}{3}\.?$/u.test(word) && !/^set/i.test(word) && monthNumber(word) > 0))
    return 'month';
  if (timeUnit(word) !== null) return 'unit';
  return BETWEEN.has(word.toLowerCase()) || isWeekday(word) ? 'between' : 'other';
}

/** Without a colon or brackets around it. */
function bare(text: string): string {
  return text
    .trim()
    .replace(/\s*[:：]$/, '')
    .replace(/^[([](.*)[)\]]$/, '$1')
    .trim();
}
