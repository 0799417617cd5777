import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { ListItem } from './list-item.ts';
import { DEEPEST, nesting } from './nesting.ts';
import { plainListItems } from './plain-list.ts';

/** The items of some lines, and whether a list item that follows at the left margin would be one: no code, no HTML is open. */
interface Stretch {
  readonly items: readonly ListItem[];
  readonly isClosed: boolean;
}

/** Stretches that were read, by their text: a later reading parses only what changed. */
export type StretchMemo = Map<string, Stretch>;

/**
 * About so many lines are parsed at once, and no more than so many characters: a few milliseconds' work. A line's own text
 * says whether it begins a stretch, so that a new line moves no cut behind it.
 */
const LINES = 48;
const MOST = 8_000;
/** What stands further in on a line says nothing of lists. */
const LONGEST = 1_000;

/** A line that begins a block of its own behind anything but code and HTML. */
const BLOCK = /^(?:(?:[-*+]|1[.)])[ \t]+\S|#{1,6}[ \t])/;

/** Blocks alone: what stands in a line (emphasis, links, code) says nothing of lists and takes half of the time. */
const INLINE = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeText',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
];

const processor = unified().use(remarkParse).use(remarkGfm).use(blocksAlone).freeze();

function blocksAlone(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: INLINE } }];
  data.fromMarkdownExtensions =
    data.fromMarkdownExtensions?.flat().map((extension) => ({ ...extension, transforms: [] })) ?? [];
}

/**
 * The list items of a note as CommonMark reads it, in their order; `lines` have comments and frontmatter blanked. It is
 * parsed in stretches, and yields the share done between them. `memo` holds the stretches of the last reading and is left
 * with those of this one.
 */
export function* listItems(
  lines: readonly string[],
  memo: StretchMemo = new Map(),
): Generator<number, ListItem[], void> {
  const all: ListItem[] = [];
  const known = new Map(memo);
  memo.clear();
  for (let start = 0; start < lines.length;) {
    const { end, source, stretch } = stretchFrom(lines, start, known);
    memo.set(source, stretch);
    const before = all.length;
    for (const { line, column, parent } of stretch.items)
      all.push({ line: line + start, column, parent: parent === null ? null : parent + before });
    start = end;
    yield end / lines.length;
  }
  return all;
}

/** The stretch that begins in a line. A cut that turns out to lie in code or HTML is made later. */
function stretchFrom(
  lines: readonly string[],
  start: number,
  known: StretchMemo,
): { readonly end: number; readonly source: string; readonly stretch: Stretch } {
  for (let factor = 1; ; factor *= 2) {
    const end = cutBehind(lines, start, factor);
    const source = lines.slice(start, end).join('\n');
    const stretch = known.get(source) ?? parsed(source);
    if (stretch.isClosed || end === lines.length) return { end, source, stretch };
  }
}

function cutBehind(lines: readonly string[], start: number, factor: number): number {
  let size = 0;
  for (let line = start; line < lines.length; line++) {
    const text = lines[line] ?? '';
    if (size > 0 && BLOCK.test(text) && (size >= MOST * factor || checksum(text) % (LINES * factor) === 0))
      return line;
    size += text.length + 1;
  }
  return lines.length;
}

/** Some number that goes with a text. */
function checksum(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum * 31 + text.charCodeAt(at)) % 1_000_003;
  return sum;
}

function parsed(source: string): Stretch {
  const plain = plainListItems(source.split('\n'));
  if (plain !== null) return { items: plain, isClosed: true };
  const root = processor.parse(shallow(source));
  const items: ListItem[] = [];
  collect(root, null, items);
  const last = root.children.at(-1)?.type;
  return { items, isClosed: last !== 'code' && last !== 'html' };
}

/** Without what is nested past all sense, which would not be read in time. */
function shallow(source: string): string {
  const lines = source.split('\n');
  return lines.map((line) => (nesting(line) > DEEPEST ? '' : line.slice(0, LONGEST))).join('\n');
}

function collect(node: Nodes | Root, parent: number | null, items: ListItem[]): void {
  let inside = parent;
  if (node.type === 'listItem' && node.position !== undefined) {
    const { line, column } = node.position.start;
    inside = items.push({ line: line - 1, column: column - 1, parent }) - 1;
  }
  if (!('children' in node) || node.type === 'paragraph') return;
  for (const child of node.children) collect(child, inside, items);
}
