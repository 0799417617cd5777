import { termsOf } from '../../text/vocabulary.ts';
import { type Block, hasBox, type Item } from '../markdown/outline.ts';
import { bareLabel, taskField, taskLabel, withoutColon } from '../work/labels.ts';
import { outlineSections } from '../work/outline-sections.ts';
import { phaseStart, wordOf } from '../work/phase-start.ts';
import { chosenStarts } from '../work/series.ts';
import { belowHeading } from './task-heading.ts';

/** A heading `Step 1: …` with how many boxes stand below it. */
interface Step {
  readonly at: number;
  readonly depth: number;
  readonly boxes: number;
}

/**
 * The blocks with those headings of steps marked that group the boxes below them (format 2.5): in a plan without phases of a
 * series, where most steps of one level hold several. The blocks themselves where there are none.
 */
export function withStepGroups(blocks: readonly Block[]): readonly Block[] {
  const groups = new Set(groupsAmong(blocks.flatMap((block, at) => stepAt(block, at, blocks) ?? [])));
  if (groups.size === 0 || chosenStarts(outlineSections(blocks)).hasWork) return blocks;
  return blocks.map((block, at) =>
    block.kind === 'heading' && groups.has(at)
      ? { ...block, line: { ...block.line, holdsTasks: true } }
      : block,
  );
}

function groupsAmong(steps: readonly Step[]): number[] {
  return steps.flatMap(({ at, depth, boxes }) => {
    const alike = steps.filter((step) => step.depth === depth);
    const several = alike.filter((step) => step.boxes > 1);
    return boxes > 0 && several.length > 1 && several.length * 2 > alike.length ? [at] : [];
  });
}

function stepAt(block: Block, at: number, blocks: readonly Block[]): Step | null {
  if (block.kind !== 'heading' || taskLabel(block.line.text) === null) return null;
  const start = phaseStart(block.line, true);
  if (start === null || !termsOf(wordOf(start)).includes('item')) return null;
  const below = belowHeading(blocks.slice(at + 1), block.depth);
  return { at, depth: block.depth, boxes: countBoxes(below) };
}

/** Boxes that lie in no other, but for those of criteria. */
function countBoxes(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block, at) => {
    if (block.kind !== 'list' || !hasBox(block) || isOfCriteria(blocks[at - 1])) return sum;
    return sum + block.items.reduce((all, item) => all + boxesOf(item), 0);
  }, 0);
}

function boxesOf({ box, blocks }: Item): number {
  return box === null ? countBoxes(blocks) : 1;
}

function isOfCriteria(above: Block | undefined): boolean {
  const line =
    above?.kind === 'heading' ? above.line : above?.kind === 'paragraph' ? above.lines.at(-1) : null;
  return line !== null && line !== undefined && taskField(bareLabel(withoutColon(line.text))) === 'done';
}
