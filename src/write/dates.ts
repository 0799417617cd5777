import type { DayRange } from '../model/plan.ts';
import { workingDate } from '../text/calendar.ts';
import type { NoteInput } from './note-input.ts';

/** The dates of a range of days, as one text: `2026-01-05 to 2026-01-16`; none where no date is known. */
export type Dates = (days: DayRange) => readonly string[];

/** Dates from the plan's first day on, which it names itself or a setting does (format 5.5). */
export function datesOf({ plan: { startDate }, settings }: Pick<NoteInput, 'plan' | 'settings'>): Dates {
  if (startDate === null) return () => [];
  const known = new Map<number, string>();
  const date = (day: number): string => {
    const found = known.get(day) ?? workingDate(startDate, day, settings.workingDays);
    known.set(day, found);
    return found;
  };
  return ({ first, last }) => [first === last ? date(first) : `${date(first)} to ${date(last)}`];
}
