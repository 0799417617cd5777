import type { DayRange } from '../model/plan.ts';
import type { TaskPhase } from '../model/tasks.ts';
import { labelOfPhase } from '../text/phase-label.ts';
import { type Phrase, verbatim } from './nodes.ts';

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

/** A phase by the plan's own word and number, else by its name, which is the user's text (format 2.1, 3.9). */
export function phaseLabel(phase: Pick<TaskPhase, 'word' | 'number' | 'name'>): Phrase {
  const label = labelOfPhase(phase);
  return label === phase.name ? verbatim(label) : label;
}

/** What follows the label of a phase that has a name beside it: `: Backend`. */
export function phaseName({ word, number, name }: Pick<TaskPhase, 'word' | 'number' | 'name'>): Phrase[] {
  return name === '' || `${word} ${number}`.trim() === '' ? [] : [': ', verbatim(name)];
}

/** `a, b and c`; of many the first ones: `a, b and 3 more`. */
export function enumeration(parts: readonly Phrase[], most = Infinity): Phrase[] {
  const shown = parts.length > most ? [...parts.slice(0, most), `${parts.length - most} more`] : parts;
  return shown.flatMap((part, index) => {
    if (index === 0) return [part];
    return [index === shown.length - 1 ? ' and ' : ', ', part];
  });
}
