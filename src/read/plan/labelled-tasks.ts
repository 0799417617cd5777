import { type Block, hasBox, type Item, type List } from '../markdown/block.ts';
import type { StateSign } from '../../text/decoration.ts';
import { labelled, phaseField } from '../work/labels.ts';
import { blocksOf, type OutlineSection } from '../work/outline-sections.ts';
import { workIn } from '../work/work-in.ts';

/**
 * The blocks of a plan without a series, in which boxes and the like are work, with the items below a label that says that
 * tasks follow, `**Tasks:**`, as boxes where their section has none (format 2.5). The blocks themselves where there are none.
 */
export function withLabelledTasks(
  blocks: readonly Block[],
  sections: readonly OutlineSection[],
): readonly Block[] {
  const sure = sections.map((section) => workIn(blocksOf(section)).sure > 0);
  if (!sections.some(({ kind }, at) => kind === null && sure[at])) return blocks;
  const labelled = new Set(
    sections.flatMap(({ kind, blocks: own }, at) =>
      kind !== null || sure[at] ? [] : own.filter((block, below) => isOfTasks(block, own[below - 1])),
    ),
  );
  if (labelled.size === 0) return blocks;
  return blocks.map((block) => (block.kind === 'list' && labelled.has(block) ? boxed(block) : block));
}

/** `Steps:` may as well tell how something is done. */
function isOfTasks(block: Block, above: Block | undefined): boolean {
  const line = above?.kind === 'paragraph' ? above.lines.at(-1) : undefined;
  const found = line === undefined ? null : labelled(line);
  return (
    found?.value === '' && phaseField(found.label) === 'activities' && block.kind === 'list' && !hasBox(block)
  );
}

function boxed(list: List): List {
  return {
    ...list,
    items: list.items.map((item): Item => ({ ...item, box: MARKS[item.head?.sign ?? 'todo'] })),
  };
}

/** A box says what the sign of its item did. */
const MARKS: Readonly<Record<StateSign, string>> = { todo: ' ', done: 'x', active: '/', cancelled: '-' };
