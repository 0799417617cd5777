import type { Line } from '../markdown/line.ts';
import type { Block } from '../markdown/block.ts';
import { bareLabel, type Labelled, labelled } from '../work/labels.ts';

/** What stands below the heading at an index, up to the next one of its level. */
export function belowHeading(blocks: readonly Block[], at: number): readonly Block[] {
  const heading = blocks[at];
  const depth = heading?.kind === 'heading' ? heading.depth : 0;
  let end = at + 1;
  for (let next = blocks[end]; next !== undefined; next = blocks[++end])
    if (next.kind === 'heading' && next.depth <= depth) break;
  return blocks.slice(at + 1, end);
}

/** The lines of a paragraph, the first lines of a list's items. */
export function labelLines(block: Block): readonly Line[] {
  if (block.kind === 'paragraph') return block.lines;
  return block.kind === 'list' ? block.items.flatMap(({ head }) => head ?? []) : [];
}

/** `owner: Mira`, `max_parallel: 3`; the colon of a text that goes on, `Pick it up (owner: Mira)`, closes no label. */
export function shortLabel(line: Line): Labelled | null {
  const found = labelled(line);
  return found !== null && /^[\p{L}_-]+(?: [\p{L}_-]+){0,2}$/u.test(bareLabel(found.label)) ? found : null;
}

/** Fields that a phase's part does not have, and a task does. */
export const TASK_ONLY: ReadonlySet<string> = new Set([
  'effort',
  'status',
  'responsible',
  'dependsOn',
  'id',
  'done',
]);

/** The label without a value right above a list. */
export function openLabel(block: Block | undefined): Labelled | null {
  const line = block?.kind === 'paragraph' ? block.lines.at(-1) : undefined;
  const found = line === undefined ? null : shortLabel(line);
  return found?.value === '' ? found : null;
}

/** A list that holds more than labelled values. */
export function isOfItems(block: Block): boolean {
  return block.kind === 'list' && labelLines(block).some((line) => shortLabel(line) === null);
}
