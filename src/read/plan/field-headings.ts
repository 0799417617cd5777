import { isAction } from '../../text/action.ts';
import { bareWords } from '../../text/decoration.ts';
import { withoutItemNumber } from '../../text/item-number.ts';
import type { Block } from '../markdown/block.ts';
import type { Line } from '../markdown/line.ts';
import { blocksOf, outlineSections } from '../work/outline-sections.ts';
import { belowHeading } from './labels-below.ts';
import { mayBeTask, TaskHeadings } from './task-heading.ts';

/**
 * The blocks with those headings marked that are tasks by their fields wherever they stand: two or more side by side, each of
 * which would be one in a phase and says what is to be done (format 2.1, *Siblings*). The blocks themselves for none.
 */
export function withFieldHeadings(blocks: readonly Block[]): readonly Block[] {
  const sections = outlineSections(blocks);
  const tasks = new Set<Line>();
  sections.forEach((_, parent) => {
    const parts = sections.filter((section) => section.parent === parent);
    const found = parts.length > 1 ? tasksIn(parts.flatMap(blocksOf)) : [];
    if (found.length > 1) for (const line of found) tasks.add(line);
  });
  if (tasks.size === 0) return blocks;
  return blocks.map((block) =>
    block.kind === 'heading' && tasks.has(block.line) && block.line.hasFields !== true
      ? { ...block, line: { ...block.line, hasFields: true } }
      : block,
  );
}

function tasksIn(blocks: readonly Block[]): readonly Line[] {
  const headings = new TaskHeadings(blocks, false);
  return blocks.flatMap((block, at) => {
    if (block.kind !== 'heading') return [];
    const { line, depth } = block;
    const below = belowHeading(blocks, at);
    const { text, number } = withoutItemNumber(bareWords(line.text).text);
    const saysWork = number !== null || isAction(text);
    return mayBeTask(line, below) && headings.hasFields(line, below, depth, saysWork) ? [line] : [];
  });
}
