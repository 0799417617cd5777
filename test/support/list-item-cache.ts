import type { List, ListItem, Nodes } from 'mdast';
import type { ListItemCache, Pos } from 'obsidian';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visibleText } from '../../src/text/visible-text.ts';

const processor = unified().use(remarkParse).use(remarkGfm);

/** Obsidian counts the top of a list as the negative of its first line, and as -1 for line 0. */
const top = (list: List): number => -Math.max(1, lineOf(list));

const lineOf = (node: Nodes): number => (node.position?.start.line ?? 1) - 1;

/**
 * The list items of a note as Obsidian's metadata cache has them, made with remark: as `obsidian.d.ts` documents them, and
 * as the caches show that Obsidian-tasks has taken from the app (`cached-boxes.ts` says what they show).
 */
export function cachedListItems(note: string): ListItemCache[] {
  const { text } = visibleText(note);
  const items: ListItemCache[] = [];
  const walk = (node: Nodes, list: List | null, parent: number | null): void => {
    if (node.type === 'listItem' && list !== null) {
      items.push({ position: ownPosition(node), parent: parent ?? top(list), ...taskOf(node, text) });
      for (const child of node.children) walk(child, null, lineOf(node));
    } else if ('children' in node) {
      for (const child of node.children) walk(child, node.type === 'list' ? node : null, parent);
    }
  };
  walk(processor.parse(text), null, null);
  return items;
}

/** An item's range ends before the lists in it. */
function ownPosition(item: ListItem): Pos {
  const own = item.children.filter(({ type }) => type !== 'list').at(-1) ?? item;
  const point = (at: 'start' | 'end', node: Nodes): Pos['start'] => {
    const { line, column, offset = 0 } = node.position?.[at] ?? { line: 1, column: 1 };
    return { line: line - 1, col: column - 1, offset };
  };
  return { start: point('start', item), end: point('end', own) };
}

function taskOf(item: ListItem, text: string): { task?: string } {
  const line = text.slice(item.position?.start.offset).split(/\r?\n/)[0] ?? '';
  const [, task] = /^[ \t]*(?:[-*+]|\d+[.)])[ \t]+\[(.)\](?:[ \t]|$)/u.exec(line) ?? [];
  return task === undefined || item.children[0]?.type === 'code' ? {} : { task };
}
