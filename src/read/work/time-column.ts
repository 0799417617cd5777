import { datesNear, timing } from '../../text/day-range.ts';
import { isMonthName, isPhaseWord, makesNoPhase, monthNumber } from '../../text/vocabulary.ts';
import { isWeekday } from '../../text/weekdays.ts';
import { groupLabel } from './labels.ts';
import { phaseNumber } from './phase-number.ts';

/** Whether most cells of a column are dates, days or weeks, or all a word and numbers that go up: `Week 1`, `第1周`, `Lesson 2`. */
export function isTimeColumn(cells: readonly string[]): boolean {
  if (cells.filter(isTime).length * 2 > cells.length) return true;
  const found = cells.map((cell) => phaseNumber(cell.slice(0, 100)));
  const [first] = found;
  const word = first?.series ?? '';
  // `WP1` is an id.
  const isId = first?.series.includes('#') === true;
  if (cells.length < 2 || word === '' || isId || isPhaseWord(word) || makesNoPhase(word)) return false;
  const numbers = found.map((one) => (one?.series === first?.series ? parseFloat(one?.number ?? '') : NaN));
  return numbers.every((number, at) => (at === 0 ? number <= 1 : number > (numbers[at - 1] ?? NaN)));
}

/** Whether most cells of a column say when something is or how long it takes, however loosely: `Q3 2026`, `7月`, `2-3 weeks`. */
export function tellsTimes(cells: readonly string[]): boolean {
  const said = cells.filter(
    (text) => isTime(text) || tellsTime({ text }) || /^\P{L}*Q[1-4](?!\d)/u.test(text),
  );
  return isTimeColumn(cells) || said.length * 2 > cells.length;
}

/** A date with a year or without, `Do. 07.`, or a day or week and its number. */
function isTime(cell: string): boolean {
  const isDay = /\d\.?$/.test(cell) && isWeekday(cell.replace(/\s*\d{1,2}\.?$/, ''));
  if (DATE.test(cell) || isDay || isMonth(cell) || datesNear(cell, ANY_DAY) !== null) return true;
  return groupLabel(cell.slice(0, 100))?.rest === '';
}

/** A month, or two, and a year: `jul/2026`, `Oct–Nov 2026`, `~Dez 2026`. */
function isMonth(cell: string): boolean {
  const [, first = '', last = first] = MONTHS.exec(cell) ?? [];
  return monthNumber(first) > 0 && monthNumber(last) > 0;
}

const MONTHS = /^\P{L}*(\p{L}{3,12})\.?(?:\s?[-–/]\s?(\p{L}{3,12})\.?)?\s?[/\s]\s?(?:de\s)?20\d\d\P{L}*$/u;

/** Whether a text is a date does not hang on the year. */
const ANY_DAY = '2026-07-01';

const DATE =
  /^\P{L}*(?:\d{4}-\d{2}(?:-\d{2})?|\d{1,2}([-./])\d{1,2}\1\d{2,4}|\d{1,2}\.\d{1,2}\.|\d{1,2}\/\d{1,2})(?!\d)/u;

/** `Week 2`, `February 2026`, `2026年2月`, `4月〜6月` */
export function tellsTime({ text }: { readonly text: string }): boolean {
  if (groupLabel(text) !== null || timing(text) !== null || /\d{1,2}月/u.test(text)) return true;
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.length <= 4 && words.some(isMonthName);
}
