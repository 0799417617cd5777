import type { CachedMetadata, ListItemCache } from 'obsidian';
import { type Box, type BoxMemo, boxesOf } from '../../text/boxes.ts';
import type { ListItem } from '../../text/list-item.ts';

/**
 * The boxes of a note from what Obsidian has read of it (format 6.1); `text` is what it read. No parsing of ours: the text
 * only gives what stands behind a mark.
 *
 * What is documented of `ListItemCache`: `task` is the character of a box, `parent` the line of the item around, negative
 * for an item of a list at the top. What the caches show that Obsidian-tasks keeps of Obsidian 1.7 and 1.8 (its
 * `tests/Obsidian/__test_data__`): the top is -1 also for line 0, so a parent of 0 is the item in line 0; columns lie behind
 * quote marks and may lie before the blanks of a nested item's bullet; an item's end leaves out the lists in it; items in
 * `%%` and HTML comments, code and frontmatter are none; numbered items with `)` and items in callouts are;
 * `- [ ] 1. text` is a box with an item in it, both in one line.
 * Not documented, and seen nowhere: which parent a list in a quote inside an item has (we take the item whose range it lies
 * in), what becomes of `- [ ]` with nothing behind (we take Obsidian's word, and in a text say it is a box), and whether a
 * byte order mark counts as a column.
 */
export function cachedBoxes({ listItems = [] }: CachedMetadata, text: string, memo?: BoxMemo): Box[] {
  return boxesOf(itemsOf(listItems), text.split('\n'), memo);
}

const nothing: readonly number[] = [];

function itemsOf(cached: readonly ListItemCache[]): ListItem[] {
  /** The items that begin in each line. */
  const byLine = new Map<number, number[]>();
  /** Items whose own range holds the place that is looked at. */
  const open: number[] = [];
  return cached.map(({ position: { start, end }, parent, task }, index) => {
    while ((cached[open.at(-1) ?? -1]?.position.end.offset ?? end.offset) < end.offset) open.pop();
    const isAround = (other: number): boolean => (cached[other]?.position.start.col ?? 0) < start.col;
    const inLine = byLine.get(parent) ?? nothing;
    const around = parent < 0 ? open.at(-1) : (inLine.findLast(isAround) ?? inLine[0]);
    const others = byLine.get(start.line);
    if (others === undefined) byLine.set(start.line, [index]);
    else others.push(index);
    open.push(index);
    return { line: start.line, column: start.col, parent: around ?? null, task: task ?? null };
  });
}
