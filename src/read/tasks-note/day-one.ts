import type { NotePhase } from '../../model/note-tasks.ts';
import { workingDaysBefore, type WorkedDays } from '../../text/calendar.ts';
import { timing } from '../../text/day-range.ts';
import { isDate } from '../../text/iso-dates.ts';

/**
 * The date of Day 1 as the lines of phases tell it that have both days and dates: `(Days 6-10, 2026-01-12 to 2026-01-16)` ->
 * 2026-01-05; null where none has. The phase that begins first tells it.
 */
export function dayOneOf(phases: readonly NotePhase[], worked: WorkedDays): string | null {
  const dated = phases.flatMap(({ days, timing: text }) => {
    const date = dateIn(text);
    return days === null || date === null ? [] : [{ before: days.first - 1, date }];
  });
  const [first] = dated.sort((one, other) => one.before - other.before);
  return first === undefined ? null : workingDaysBefore(first.date, Math.max(0, first.before), worked);
}

/** The first date that a phase's time names. */
function dateIn(text: string): string | null {
  const time = timing(text);
  if (time?.kind === 'dates') return time.first;
  const date = /\b\d{4}-\d{2}-\d{2}\b/.exec(text)?.[0] ?? '';
  return isDate(date) ? date : null;
}
