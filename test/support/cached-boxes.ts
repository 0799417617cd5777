import type { ListItemCache } from 'obsidian';
import type { Box } from '../../src/text/boxes.ts';

/**
 * The boxes of a note as Obsidian's metadata cache has them, to hold ours against.
 *
 * What is documented of `ListItemCache`: `task` is the character of a box, `parent` the line of the item around, negative
 * for an item of a list at the top. What the caches show that Obsidian-tasks keeps of Obsidian 1.7 and 1.8 (its
 * `tests/Obsidian/__test_data__`): the top is -1 also for line 0, so a parent of 0 is the item in line 0; columns lie after
 * quote marks and may lie before the blanks of a nested item's bullet; an item's end leaves out the lists in it; items in
 * `%%` and HTML comments, code and frontmatter are none; numbered items with `)` and items in callouts are;
 * `- [ ] 1. text` is a box with an item in it, both in one line.
 * Not documented, and seen nowhere: which parent a list in a quote inside an item has (we take the item whose range it lies
 * in), what becomes of `- [ ]` with nothing after it (we say it is a box), and whether a byte order mark counts as a column.
 */
export function cachedBoxes(cached: readonly ListItemCache[]): Pick<Box, 'line' | 'mark' | 'parent'>[] {
  const boxes: Pick<Box, 'line' | 'mark' | 'parent'>[] = [];
  /** The items that begin in each line. */
  const byLine = new Map<number, number[]>();
  /** Items whose own range holds the place that is looked at. */
  const open: number[] = [];
  /** The box that each item is, or lies in. */
  const around: (number | null)[] = [];
  cached.forEach(({ position: { start, end }, parent, task }, index) => {
    while ((cached[open.at(-1) ?? -1]?.position.end.offset ?? end.offset) < end.offset) open.pop();
    const isAround = (other: number): boolean => (cached[other]?.position.start.col ?? 0) < start.col;
    const inLine = byLine.get(parent) ?? [];
    const item = parent < 0 ? open.at(-1) : (inLine.findLast(isAround) ?? inLine[0]);
    const box = item === undefined ? null : (around[item] ?? null);
    around.push(task === undefined ? box : boxes.push({ line: start.line, mark: task, parent: box }) - 1);
    byLine.set(start.line, [...(byLine.get(start.line) ?? []), index]);
    open.push(index);
  });
  return boxes;
}
