import { type Block, hasBox, type Heading, type Item } from '../markdown/block.ts';
import type { Line } from '../markdown/line.ts';
import { termsOf } from '../../text/vocabulary.ts';
import { opensCriteria } from '../work/criteria-label.ts';
import { taskHeading } from '../work/labels.ts';
import { phaseStart, wordOf } from '../work/phase-start.ts';
import { belowHeading } from './labels-below.ts';

/**
 * The blocks with those headings of steps marked that group the boxes below them (format 2.5), where most steps of one level
 * hold several: for a plan without phases of a series. The blocks themselves where there are none.
 */
export function withStepGroups(blocks: readonly Block[]): readonly Block[] {
  const levels = new Map<number, Map<Heading, number>>();
  blocks.forEach((block, at) => {
    if (block.kind !== 'heading' || !isStep(block)) return;
    const level = levels.get(block.depth) ?? new Map<Heading, number>();
    levels.set(block.depth, level.set(block, boxesIn(belowHeading(blocks, at))));
  });
  const groups = [...levels.values()].flatMap(groupsOf);
  return withTasksBelow(blocks, new Set(groups.map(({ line }) => line)));
}

/** The blocks with those headings marked below which tasks stand; the blocks themselves for none. */
export function withTasksBelow(blocks: readonly Block[], headings: ReadonlySet<Line>): readonly Block[] {
  if (headings.size === 0) return blocks;
  return blocks.map((block) =>
    block.kind === 'heading' && headings.has(block.line)
      ? { ...block, line: { ...block.line, holdsTasks: true } }
      : block,
  );
}

/** The headings with boxes of a level most of whose steps hold several. */
function groupsOf(level: ReadonlyMap<Heading, number>): Heading[] {
  const several = [...level.values()].filter((boxes) => boxes > 1).length;
  if (several < 2 || several * 2 <= level.size) return [];
  return [...level].flatMap(([heading, boxes]) => (boxes > 0 ? [heading] : []));
}

/** `Step 1: …`, and no group already. */
function isStep({ line }: Heading): boolean {
  const start = taskHeading(line) === null ? null : phaseStart(line, true);
  return start !== null && termsOf(wordOf(start)).includes('item');
}

/** Boxes that lie in no other, but for those of criteria. */
function boxesIn(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block, at) => {
    if (block.kind !== 'list' || !hasBox(block) || opensCriteria(blocks[at - 1])) return sum;
    return sum + block.items.reduce((all, item) => all + boxesOf(item), 0);
  }, 0);
}

function boxesOf({ box, blocks }: Item): number {
  return box === null ? boxesIn(blocks) : 1;
}
