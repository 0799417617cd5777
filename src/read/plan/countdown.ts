import { bareWords } from '../../text/decoration.ts';
import type { Block, Heading } from '../markdown/block.ts';
import { belowHeading } from './labels-below.ts';
import { withTasksBelow } from './step-groups.ts';

/** `T-14: Tell everyone`, `T-7 days`, `D-3`, `J-30`: so many days before. */
const BEFORE = /^(?:[^\p{L}\p{N}]{1,8})?[TDJX]\s?[-–−]\s?(\d{1,3})(?!\d)/iu;

/**
 * The blocks with the headings of one level that count down to a day, above lists, as groups of these and no tasks (format
 * 2.5). The blocks themselves where there are none.
 */
export function withCountdown(blocks: readonly Block[]): readonly Block[] {
  const levels = new Map<number, { heading: Heading; left: number }[]>();
  blocks.forEach((block, at) => {
    if (block.kind !== 'heading') return;
    const left = BEFORE.exec(bareWords(block.line.text).text)?.[1];
    if (left === undefined || !belowHeading(blocks, at).some(({ kind }) => kind === 'list')) return;
    levels.set(block.depth, [...(levels.get(block.depth) ?? []), { heading: block, left: Number(left) }]);
  });
  const found = [...levels.values()].filter(
    (level) =>
      level.length > 1 && level.every(({ left }, at) => at === 0 || left < (level[at - 1]?.left ?? 0)),
  );
  return withTasksBelow(blocks, new Set(found.flat().map(({ heading }) => heading.line)));
}
