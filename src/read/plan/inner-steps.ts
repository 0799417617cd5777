import { plainWords } from '../../text/lookup.ts';
import { isPhaseWord, phaseTerm } from '../../text/vocabulary.ts';
import type { Block } from '../markdown/block.ts';
import { taskLabel } from '../work/labels.ts';
import { type PhaseStart, phaseStart, wordOf } from '../work/phase-start.ts';
import { belowHeading } from './labels-below.ts';

/** Words for a phase that are those for a step as well: `Étape 1.2 : Couper`, `Etapa 2: Cortar`. */
const STEP = /^(\P{L}{0,12})[ée]tap[ea](?=\s+#?\d)/iu;

interface Above {
  readonly depth: number;
  readonly start: PhaseStart | null;
  readonly isTask: boolean;
}

/**
 * The blocks with those headings called as steps that stand in a phase by another word, `Étape 2` in `Phase 1`, or in the one
 * whose number theirs goes on with (format 2.5). The blocks themselves where there are none.
 */
export function withInnerSteps(blocks: readonly Block[]): readonly Block[] {
  const above: Above[] = [];
  const found = blocks.map((block, at): Block => {
    if (block.kind !== 'heading') return block;
    const { depth, line } = block;
    while (above.length > 0 && (above.at(-1)?.depth ?? 0) >= depth) above.pop();
    const start = phaseStart(line, true);
    const text = line.text.replace(STEP, '$1Step');
    const isStep = text !== line.text && start !== null && isInPhase(start, above) && !hasTasks(blocks, at);
    const isTask = taskLabel(isStep ? text : line.text) !== null;
    above.push({ depth, start, isTask });
    return isStep && isTask ? { ...block, line: { ...line, text } } : block;
  });
  return found.every((block, at) => block === blocks[at]) ? blocks : found;
}

/** What stands below a task is part of that. */
function isInPhase({ number }: PhaseStart, above: readonly Above[]): boolean {
  if (above.some(({ isTask }) => isTask)) return false;
  return above.some(({ start }) => {
    if (start === null) return false;
    const word = wordOf(start);
    const isOther = isPhaseWord(word) && phaseTerm(word) !== phaseTerm(plainWords('Étape'));
    return isOther || number.startsWith(`${start.number}.`);
  });
}

function hasTasks(blocks: readonly Block[], at: number): boolean {
  return belowHeading(blocks, at).some(
    (block) => block.kind === 'heading' && taskLabel(block.line.text) !== null,
  );
}
