import type { DayRange } from '../model/plan.ts';
import type { TaskPhase } from '../model/tasks.ts';

/** `1 task`, `16 tasks`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Hours in running text: `280 h`, `7.5 h`. */
export function hoursInText(hours: number): string {
  return `${Math.round(hours * 100) / 100} h`;
}

/** `Days 1-10`, `Day 7`. */
export function daysInText(days: DayRange): string {
  return days.first === days.last ? `Day ${days.first}` : `Days ${days.first}-${days.last}`;
}

/** The weeks that days lie in: `Week 1-2`, `Week 6`, as the template words them. */
export function weeksInText(days: DayRange, daysPerWeek: number): string {
  const first = Math.ceil(days.first / daysPerWeek);
  const last = Math.ceil(days.last / daysPerWeek);
  return first === last ? `Week ${first}` : `Week ${first}-${last}`;
}

/** A phase by the plan's own word and number: `Phase 1`, `Milestone III`. */
export function phaseLabel(phase: TaskPhase): string {
  return phase.word.includes(phase.number) && phase.number !== ''
    ? phase.word
    : `${phase.word} ${phase.number}`;
}

/** `a, b and c`. */
export function enumeration(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
