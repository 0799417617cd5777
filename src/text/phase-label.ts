import type { Markdown } from '../model/markdown.ts';

/** What a phase is called by. */
interface Labelable {
  readonly word: string;
  readonly number: string;
  readonly name: Markdown;
}

/**
 * A phase by the plan's own word and number: `Phase 1`, `Milestone III`; by its word alone where that holds the number,
 * `第1阶段`; by its name where it has neither (format 2.1).
 */
export function labelOfPhase({ word, number, name }: Labelable): Markdown {
  return (holdsNumber(word, number) ? word : `${word} ${number}`.trim()) || name;
}

/** Whether number and word are joined; the letter of `Fase F` is none of its word's. */
function holdsNumber(word: string, number: string): boolean {
  return number !== '' && !/^[a-z]+$/i.test(number) && word.includes(number);
}

/** The same with its name: `Phase 1: Beds`; `Preparation`. */
export function titleOfPhase(phase: Labelable): Markdown {
  const label = labelOfPhase(phase);
  return phase.name === '' || label === phase.name ? label : `${label}: ${phase.name}`;
}
