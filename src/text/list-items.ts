import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { endOfHtml } from './html-blocks.ts';
import type { ListItem } from './list-item.ts';
import { DEEPEST, nesting } from './nesting.ts';
import { plainListItems } from './plain-list.ts';

/** The items of some lines. */
interface ItemsOfLines {
  readonly items: readonly ListItem[];
  /** What ends the code or HTML that they leave open, whose lines hold no items; null when nothing is open. */
  readonly until: RegExp | null;
}

/** About so many characters are parsed at once: one odd line then costs the parser no more than these. */
const STRETCH = 2_000;
/** What stands further in on a line says nothing of lists. */
const LONGEST = 1_000;

/** A line that begins a block of its own after anything but code and HTML; words do after a blank line. */
const BLOCK = /^(?:(?:[-*+]|1[.)])[ \t]+\S|#{1,6}[ \t])/;
const WORDS = /^\p{L}/u;

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

/** The list items of a note as CommonMark reads it, in their order; `lines` have comments and frontmatter blanked. */
export function listItems(lines: readonly string[]): ListItem[] {
  const all: ListItem[] = [];
  for (let start = 0; start < lines.length;) {
    const end = cutAfter(lines, start);
    const stretch = parsed(lines.slice(start, end));
    const before = all.length;
    for (const { line, column, parent } of stretch.items)
      all.push({ line: line + start, column, parent: parent === null ? null : parent + before });
    start = stretch.until === null ? end : after(lines, end, stretch.until);
  }
  return all;
}

/** The line after the next one that looks so. */
function after(lines: readonly string[], start: number, looks: RegExp): number {
  const found = lines.findIndex((text, line) => line >= start && looks.test(text));
  return found === -1 ? lines.length : found + 1;
}

function cutAfter(lines: readonly string[], start: number): number {
  let size = 0;
  for (let line = start; line < lines.length; line++) {
    const text = lines[line] ?? '';
    if (size >= STRETCH && beginsBlock(lines, line)) return line;
    size += text.length + 1;
  }
  return lines.length;
}

function beginsBlock(lines: readonly string[], line: number): boolean {
  const text = lines[line] ?? '';
  return BLOCK.test(text) || (WORDS.test(text) && lines[line - 1]?.trim() === '');
}

function parsed(lines: readonly string[]): ItemsOfLines {
  const plain = plainListItems(lines);
  if (plain !== null) return { items: plain, until: null };
  const places = withoutRuns(lines);
  const kept = places.map((line) => shallow(lines[line] ?? ''));
  const root = processor.parse(kept.join('\n'));
  const items: ListItem[] = [];
  collect(root, null, items);
  return {
    items: items.map((item) => ({ ...item, line: places[item.line] ?? item.line })),
    until: leftOpen(root, kept),
  };
}

/** A line that begins no block, ends none and is no part of a table: its indent, then words. */
const RUN = /^([ \t]*)(?:[^\s>#*+=~`<|:[\\_\d-]|\d+(?![\d.)]))[^>\]]*$/;

/**
 * The lines without those amid a run of words at one indent: whatever the first one goes on with or begins, the others only
 * go on with it, and the parser takes the square of their number.
 */
function withoutRuns(lines: readonly string[]): number[] {
  const indents = lines.map((line) => RUN.exec(line)?.[1] ?? null);
  return Array.from(lines.keys()).filter((line) => {
    const indent = indents[line] ?? null;
    return indent === null || indents[line - 1] !== indent || indents[line + 1] !== indent;
  });
}

/** Blank where it is nested past all sense, which would not be read in time. */
function shallow(line: string): string {
  return nesting(line) > DEEPEST ? '' : line.slice(0, LONGEST);
}

/** What ends the block that stands last, if a line at the margin does not. */
function leftOpen({ children }: Root, lines: readonly string[]): RegExp | null {
  const last = children.at(-1);
  if (last?.position === undefined) return null;
  const [first = '', ...rest] = lines.slice(last.position.start.line - 1);
  const begins = first.trimStart();
  if (last.type === 'html') {
    const ends = endOfHtml(begins);
    return [begins, ...rest].some((line) => ends.test(line)) ? null : ends;
  }
  const ends = last.type === 'code' ? endOfFence(begins) : null;
  return ends === null || rest.some((line) => ends.test(line)) ? null : ends;
}

/** Null for indented code. */
function endOfFence(begins: string): RegExp | null {
  const mark = /^(?:`{3,}|~{3,})/.exec(begins)?.[0];
  return mark === undefined ? null : new RegExp(`^ {0,3}${mark}${mark.charAt(0)}*[ \\t]*\\r?$`);
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
