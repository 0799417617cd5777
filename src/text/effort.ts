import { effortUnit } from './vocabulary.ts';
import { ownValue } from './own-value.ts';

/** No effort takes more words. */
const LONGEST = 80;

/** What a day and a week of work are, in hours and days. */
export interface WorkTime {
  readonly hoursPerDay: number;
  readonly daysPerWeek: number;
}

/** What the settings say that a day and a week of work are. */
export function workTime({
  hoursPerDay,
  workingDays,
}: {
  readonly hoursPerDay: number;
  readonly workingDays: readonly number[];
}): WorkTime {
  return { hoursPerDay, daysPerWeek: workingDays.length };
}

const SIZES: Readonly<Record<string, number>> = { small: 4, medium: 8, large: 16 };

const PARTS: Readonly<Record<string, number>> = { '¼': 0.25, '½': 0.5, '¾': 0.75 };

const UNIT = String.raw`(?:person[- ]?|work(?:ing)?[- ]?|man[- ]?)?(m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?)`;
const AMOUNT = String.raw`([1-9]\d{0,2}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:[.,]\d+)?)`;
/** A comma before exactly three digits parts thousands. */
const THOUSANDS = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const RANGE = new RegExp(
  String.raw`^${AMOUNT}\s*(?:-?${UNIT})?\s*(?:-|–|—|to)\s*${AMOUNT}\s*-?${UNIT}$`,
  'i',
);
const TERM = new RegExp(String.raw`${AMOUNT}\s*-?${UNIT}(?![a-z])`, 'gi');

/**
 * Hours that an effort text stands for (format 5.2): `8h`, `1.5h`, `90m`, `2d`, `1d 4h` -> 12 hours, `8-12h`, `8h-12h` -> its
 * middle, Small / Medium / Large -> 4, 8, 16. Null when the text is no effort.
 */
export function effortHours(text: string, time: WorkTime): number | null {
  if (text.length > LONGEST) return null;
  const clean = inDecimals(withKnownUnits(text))
    .trim()
    .replace(/^[~≈]\s*/, '')
    .replace(/^(?:about|approx\.?|ca\.?)\s+/i, '')
    .replace(/(\d*)\s?([¼½¾])/g, (_, whole: string, part: string) =>
      String(Number(whole) + (PARTS[part] ?? 0)),
    )
    .trim();
  const size = ownValue(SIZES, clean.toLowerCase());
  if (size !== undefined) return size;
  const range = RANGE.exec(clean);
  if (range !== null) {
    const [, least, unit, most, lastUnit = 'h'] = range;
    const hours =
      amount(least) * unitHours(unit ?? lastUnit, time) + amount(most) * unitHours(lastUnit, time);
    return positive(hours / 2);
  }
  if (clean.replace(TERM, '').replace(/[\s,+&]|and/gi, '') !== '') return null;
  let hours = 0;
  for (const term of clean.matchAll(TERM)) hours += amount(term[1]) * unitHours(term[2] ?? 'h', time);
  return positive(hours);
}

/** A number with the word after it. */
const COUNTED = /([\d¼½¾⅓⅔])\s?(\p{L}{1,20})(?:\.(?=\s|$))?/gu;

/** A text with units of other languages as ours: `2 Tage`, `3 jours`, `4 Std.` -> `2d`, `3d`, `4h` (format 2.11). */
export function withKnownUnits(text: string): string {
  return text.replace(COUNTED, (all, digit: string, word: string) => {
    const unit = word.length > 1 || word > '\u02FF' ? effortUnit(word) : null;
    return unit === null ? all : `${digit}${unit.charAt(0)}`;
  });
}

const FRACTIONS: Readonly<Record<string, number>> = {
  '¼': 0.25,
  '½': 0.5,
  '¾': 0.75,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
};

/** Fractions as decimals: `½ day`, `1½ h`, `1 1/2 days`, `half a day` -> 0.5 day, 1.5 h, 1.5 days, 0.5 day. */
function inDecimals(text: string): string {
  return text
    .replace(/(\d{0,4})\s?([¼½¾⅓⅔])/g, (_all, whole: string, sign: string) =>
      String(Math.round((Number(whole) + (FRACTIONS[sign] ?? 0)) * 100) / 100),
    )
    .replace(
      /(?:(\d{1,3})\s)?([1-9])\/([2-9])(?=\s?-?[a-z])/gi,
      (_all, whole: string | undefined, part, of) =>
        String(Math.round((Number(whole ?? 0) + Number(part) / Number(of)) * 100) / 100),
    )
    .replace(/\b(?:a\s)?half(?:\san?)?[\s-](?=day|hour|week)/gi, '0.5 ');
}

/** `1,000` -> 1000, `1,5` -> 1.5 */
function amount(text: string | undefined): number {
  const written = text ?? '';
  return Number(THOUSANDS.test(written) ? written.replace(/,/g, '') : written.replace(',', '.'));
}

function unitHours(unit: string, time: WorkTime): number {
  const letter = unit.charAt(0).toLowerCase();
  if (letter === 'm') return 1 / 60;
  if (letter === 'h') return 1;
  return letter === 'd' ? time.hoursPerDay : time.hoursPerDay * time.daysPerWeek;
}

function positive(hours: number): number | null {
  return hours > 0 && Number.isFinite(hours) ? hours : null;
}
