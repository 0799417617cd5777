import { DateTime } from 'luxon';
import { datesIn } from './iso-dates.ts';

/** What a calendar is made of. */
export interface WorkedDays {
  /** ISO weekdays (1 = Monday), never empty. */
  readonly workingDays: readonly number[];
  /** Days that are not worked, `YYYY-MM-DD` or `YYYY-MM-DD..YYYY-MM-DD`; what is no such text counts for nothing. */
  readonly holidays: readonly string[];
}

/** The last date that can be written as four digits of a year. */
const LAST_DATE = '9999-12-31';

/**
 * The working days of a plan with their dates (format 5.5). Day 1 is the first one on or after `start`; a holiday is a day
 * off. Dates are calendar days without a time, so that no time zone and no daylight saving shifts one.
 */
export class WorkCalendar {
  /** The holidays from the start on that the week would work: their numbers, were they worked. Ascending. */
  private readonly off: readonly number[];

  constructor(
    private readonly start: string,
    private readonly worked: WorkedDays,
  ) {
    const days = new Set(worked.holidays.flatMap(datesIn));
    const inWeek = [...days].filter((date) => date >= start && this.isInWeek(date));
    this.off = inWeek.map((date) => this.numberInWeeks(date)).sort((one, other) => one - other);
  }

  /** The date (`YYYY-MM-DD`) of a working day, from 1 on; the last day of the year 9999 for all that lies beyond. */
  date(day: number): string {
    let number = day;
    for (const holiday of this.off) {
      if (holiday > number) break;
      number++;
    }
    return this.dateInWeeks(number);
  }

  /** The number of the working day that a date is, from 1 on; a day off counts as the next working day (format 2.3). */
  day(date: string): number {
    const number = this.numberInWeeks(date);
    return number - this.off.filter((holiday) => holiday < number).length;
  }

  private isInWeek(date: string): boolean {
    return this.worked.workingDays.includes(utc(date).weekday);
  }

  /** The date of a working day, were there no holidays. */
  private dateInWeeks(day: number): string {
    const { workingDays } = this.worked;
    const weeks = Math.floor((day - 1) / workingDays.length);
    let date = utc(this.start).plus({ weeks });
    let left = (day - 1) % workingDays.length;
    while (date.isValid && date.year <= 9999) {
      if (workingDays.includes(date.weekday)) {
        if (left === 0) return date.toISODate() ?? LAST_DATE;
        left--;
      }
      date = date.plus({ days: 1 });
    }
    return LAST_DATE;
  }

  /** The number of the working day that a date is, were there no holidays. */
  private numberInWeeks(date: string): number {
    const { workingDays } = this.worked;
    const from = utc(this.start);
    const days = Math.round(utc(date).diff(from, 'days').days);
    const weeks = Math.floor(days / 7);
    let day = weeks * workingDays.length + 1;
    for (let offset = 0; offset < days - weeks * 7; offset++) {
      if (workingDays.includes(((from.weekday - 1 + offset) % 7) + 1)) day++;
    }
    return day;
  }
}

/** The working day that lies so many working days before a date; a day off counts as the next working day. */
export function workingDaysBefore(date: string, days: number, worked: WorkedDays): string {
  const off = worked.holidays.flatMap(datesIn).length;
  const weeks = Math.ceil((days + off) / worked.workingDays.length) + 1;
  const start = utc(date).minus({ weeks }).toISODate() ?? date;
  const calendar = new WorkCalendar(start, worked);
  return calendar.date(calendar.day(date) - days);
}

function utc(date: string): DateTime {
  return DateTime.fromISO(date, { zone: 'utc' });
}
