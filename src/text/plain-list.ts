import type { ListItem } from './list-item.ts';

/** A bullet, one blank, and a box or a letter: whatever follows is a paragraph. */
const ITEM = /^( *)[-*+] (?:\[[^\]^]\] |\[[^\]^]\]$|\p{L})/u;
const HEADING = /^#{1,6} /;

/** An item that later lines may lie in, and the column that they must reach for it. */
interface OpenItem {
  readonly item: number;
  readonly content: number;
}

/**
 * The list items of lines that leave no doubt: bullets with boxes or words after them, headings at the margin, blank lines.
 * Null when any line is another, which is for a parser to read. Most action items are no more than this, and reading them
 * so takes a hundredth of the time.
 */
export function plainListItems(lines: readonly string[]): ListItem[] | null {
  const items: ListItem[] = [];
  const open: OpenItem[] = [];
  for (const [line, text] of lines.entries()) {
    if (text.trim() === '') continue;
    const indent = ITEM.exec(text)?.[1]?.length ?? null;
    if (indent === null && !HEADING.test(text)) return null;
    leave(open, indent ?? 0);
    if (indent === null) continue;
    const { item: parent, content: column } = open.at(-1) ?? { item: null, content: 0 };
    // Four columns further in, a line goes on with the paragraph before it, or is code.
    if (indent - column >= 4) return null;
    open.push({ item: items.push({ line, column, parent }) - 1, content: indent + 2 });
  }
  return items;
}

/** Closes the items that a line with this indent lies outside of. */
function leave(open: OpenItem[], indent: number): void {
  for (let last = open.at(-1); last !== undefined && last.content > indent; last = open.at(-1)) open.pop();
}
