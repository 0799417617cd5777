import type { DayRange } from '../model/plan.ts';
import { WorkCalendar } from '../text/calendar.ts';
import type { NoteInput } from './note-input.ts';

/** The dates of a range of days, as one text: `2026-01-05 to 2026-01-16`; none where no date is known. */
export type Dates = (days: DayRange) => readonly string[];

/** Dates from the plan's first day on, which it names itself or a setting does (format 5.5). */
export function datesOf({
  plan: { startDate, holidays },
  settings,
}: Pick<NoteInput, 'plan' | 'settings'>): Dates {
  if (startDate === null) return () => [];
  const calendar = new WorkCalendar(startDate, {
    ...settings,
    holidays: [...settings.holidays, ...holidays],
  });
  return ({ first, last }) => {
    const from = calendar.date(first);
    return [first === last ? from : `${from} to ${calendar.date(last)}`];
  };
}
