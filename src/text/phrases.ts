import type { PlannedDays } from '../model/goal-times.ts';
import { shortDates } from './short-dates.ts';

/** `counted(1, 'task')` -> `1 task`, `counted(2, 'task')` -> `2 tasks` */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** ` and 3 more`; empty for none. */
export function andMore(count: number): string {
  return count > 0 ? ` and ${count} more` : '';
}

/** `a, b and 3 more`: the first `most` of many. */
export function someOf(names: readonly string[], most: number): string {
  return names.slice(0, most).join(', ') + andMore(names.length - most);
}

/** `Unclosed quote. ` -> `Unclosed quote` */
export function withoutStop(text: string): string {
  return text.trim().replace(/\.$/, '');
}

/** What an error says, to stand in a sentence. */
export function reasonOf(error: unknown): string {
  return withoutStop(error instanceof Error ? error.message : String(error));
}

/** Why a note cannot be read, with its line where that is known: `a fence never closes (line 4)`. */
export function reasonAt(reason: string, line: number | null): string {
  return withoutStop(reason) + (line === null ? '' : ` (line ${line})`);
}

/** Hours in running text: `280 h`, `7.5 h`. */
export function hoursInText(hours: number): string {
  return `${Math.round(hours * 100) / 100} h`;
}

/** `2 tasks differ`, `its text differs` */
export function tasksDiffer(tasks: number): string {
  if (tasks === 0) return 'its text differs';
  return tasks === 1 ? '1 task differs' : `${tasks} tasks differ`;
}

/** `Days 3-4`; with dates, seen on the day `today`, `7 – 8 Jan`. */
export function timeInWords({ firstDay, lastDay, from, to }: PlannedDays, today: string): string {
  if (from !== null && to !== null) return shortDates(from, to, today);
  return firstDay === lastDay ? `Day ${firstDay}` : `Days ${firstDay}-${lastDay}`;
}

/** `8 h slack`, `no slack` */
export function slackInWords(hours: number): string {
  return `${hours === 0 ? 'no' : hoursInText(hours)} slack`;
}
