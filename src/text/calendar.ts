import { DateTime } from 'luxon';

/**
 * The calendar date (`YYYY-MM-DD`) of a working day (format 5.5). Day 1 is the first working day on or after `start`.
 * `workingDays` are ISO weekdays (1 = Monday), never empty; `day` is 1-based.
 */
export function workingDate(start: string, day: number, workingDays: readonly number[]): string {
  const weeks = Math.floor((day - 1) / workingDays.length);
  let date = DateTime.fromISO(start, { zone: 'utc' }).plus({ weeks });
  let left = (day - 1) % workingDays.length;
  for (;;) {
    if (workingDays.includes(date.weekday)) {
      if (left === 0) return date.toISODate() ?? start;
      left--;
    }
    date = date.plus({ days: 1 });
  }
}

/** The number of the working day that `date` is, from Day 1 on; a day off counts as the next working day (format 2.3). */
export function workingDay(start: string, date: string, workingDays: readonly number[]): number {
  const from = DateTime.fromISO(start, { zone: 'utc' });
  const days = Math.round(DateTime.fromISO(date, { zone: 'utc' }).diff(from, 'days').days);
  const weeks = Math.floor(days / 7);
  let day = weeks * workingDays.length + 1;
  for (let offset = 0; offset < days - weeks * 7; offset++) {
    if (workingDays.includes(((from.weekday - 1 + offset) % 7) + 1)) day++;
  }
  return day;
}

/** Whether a text is a real date written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;
}
