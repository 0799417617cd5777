import type { Block } from '../markdown/block.ts';
import { bareLabel, phaseField, taskField, withoutColon } from './labels.ts';

/** Whether a heading, or the last line of a block above a list, is called as criteria are. */
export function opensCriteria(above: Block | undefined): boolean {
  const line =
    above?.kind === 'heading' ? above.line : above?.kind === 'paragraph' ? above.lines.at(-1) : null;
  return line !== null && line !== undefined && taskField(bareLabel(withoutColon(line.text))) === 'done';
}

/** `DoD by phase`, `Abnahmekriterien pro Phase`: the parts below repeat the phases and tell by what each is done (format 2.7). */
export function namesCriteriaOfEach(label: string): boolean {
  const [, of = ''] = EACH.exec(bareLabel(label)) ?? [];
  return phaseField(of) === 'done';
}

const EACH =
  /^(\P{N}{2,40}?)\s+(?:by|per|for each|for every|of each|pro|je|für jede[ns]?|par|pour chaque|por|para cada|de cada|di ogni|per ogni|voor elke|по|для каждого|для каждой)\s+\p{L}+$/iu;
