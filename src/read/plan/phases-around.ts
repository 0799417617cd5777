import { makesNoPhase } from '../../text/vocabulary.ts';
import type { OutlineSection } from '../work/outline-sections.ts';
import { phaseStart, wordOf } from '../work/phase-start.ts';

/** Which sections lie in one that is called as a phase, or are such. */
export function phasesAround(sections: readonly OutlineSection[]): readonly boolean[] {
  const inside: boolean[] = [];
  for (const [at, { heading, parent }] of sections.entries()) {
    const start = heading === null ? null : phaseStart(heading, true);
    const isPhase = start !== null && !makesNoPhase(wordOf(start));
    inside[at] = isPhase || (parent !== null && inside[parent] === true);
  }
  return inside;
}
