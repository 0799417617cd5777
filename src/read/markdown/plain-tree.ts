import type { List, ListItem, Paragraph, Root, RootContent, TableRow } from 'mdast';
import { type LinePart, phrasing, position, type SourceLine, sourceLines } from './plain-phrasing.ts';
import { cellPlaces, isTableHead } from '../../text/table-lines.ts';

/**
 * The tree of a source that leaves no doubt, as the Markdown processor would give it; null when only that can say. Plans
 * are mostly headings, paragraphs, lists and tables at the margin, and reading those line by line takes a tenth of the time.
 *
 * The tree has what `outline` asks for: kinds, positions, boxes, depths. Emphasis holds its content as one text, quotes and
 * code hold nothing.
 */
export function plainTree(source: string): Root | null {
  // The parser reads NUL as another character.
  if (DOUBTFUL.test(source) || source.includes('\0')) return null;
  return new PlainReader(sourceLines(source)).tree();
}

/** What defines a reference or a footnote, wherever it stands, and a line end of old. */
const DOUBTFUL = /\]:|\r(?!\n)/;

const BLANK = /^[ \t]*$/;
const INDENT = /^ */;
/** An item's mark, with up to four blanks after it. */
const MARK = /(?:[-+*]|(\d{1,9})[.)]) {1,4}(?! )/y;
const HEADING = /^(#{1,6}) +/;
const RULE = /^(?:-{3,}|\*{3,}|_{3,})[ \t]*$/;
const FENCE = /^(?:`{3,}(?=[^`]*$)|~{3,})/;
/** The box of a task, which is no part of its text. */
const BOX = /^\[([ xX])\] +(?! )/;
/**
 * What opens a line of words and no other block, not even with another line below it: a letter or the like, a number that
 * numbers no item, brackets, emphasis, code.
 */
const WORDS =
  /^(?:[^\s#>\-+*_=~`<|:\d]|\d+(?![\d.)])|\d+[.)](?![ \t]|$)|\*{1,2}[^\s*]|_{1,2}[^\s_]|`{1,2}[^`])/;

/** An item that later lines may lie in, and the column that they must reach for it. */
interface OpenListItem {
  readonly item: ListItem;
  readonly content: number;
}

/** Walks the lines once. Its methods say whether there was no doubt. */
class PlainReader {
  private readonly root: Root = { type: 'root', children: [] };
  private readonly open: OpenListItem[] = [];
  private readonly marks = new Map<List, string>();
  /** The paragraph that goes on on the next line of words. */
  private paragraph: { readonly node: Paragraph; readonly parts: LinePart[] } | null = null;
  private at = 0;

  constructor(private readonly lines: readonly SourceLine[]) {}

  tree(): Root | null {
    while (this.at < this.lines.length) if (!this.block()) return null;
    return this.closeParagraph() ? this.root : null;
  }

  private block(): boolean {
    const line = this.line(this.at);
    const { text } = line;
    if (BLANK.test(text)) {
      this.at++;
      return this.closeParagraph();
    }
    const indent = INDENT.exec(text)?.[0].length ?? 0;
    if (WORDS.test(text.slice(indent))) return this.words(line, indent);
    MARK.lastIndex = indent;
    const mark = MARK.exec(text);
    if (mark !== null) return this.item(line, indent, mark[0], mark[1]);
    return indent === 0 && this.atMargin(line);
  }

  /** What is only read at the margin, where it ends all lists. */
  private atMargin(line: SourceLine): boolean {
    const { text } = line;
    const goesOn = this.paragraph !== null;
    if (!this.closeParagraph()) return false;
    this.open.length = 0;
    if (text.startsWith('#')) return this.heading(line);
    if (FENCE.test(text)) return this.fence(line);
    if (goesOn) return false;
    if (text.startsWith('|')) return this.table(line);
    if (text.startsWith('>')) return this.quote();
    return RULE.test(text) && this.add({ type: 'thematicBreak' }, this.at, this.at);
  }

  private words(line: SourceLine, indent: number): boolean {
    this.at++;
    if (this.paragraph === null) {
      if (indent - this.enter(indent) >= 4) return false;
      this.openParagraph(this.open.at(-1)?.item ?? this.root);
    }
    this.paragraph?.parts.push({ line, from: indent, to: line.text.trimEnd().length });
    return true;
  }

  private item(line: SourceLine, indent: number, mark: string, number: string | undefined): boolean {
    this.at++;
    const interrupts = this.paragraph !== null;
    if (!this.closeParagraph() || indent - this.enter(indent) >= 4) return false;
    const content = indent + mark.length;
    const to = line.text.trimEnd().length;
    const box = boxOf(line.text.slice(content, to));
    if (box === null) return false;
    const list = this.list(mark.trimEnd().slice(-1));
    // A number other than 1 begins no list below a paragraph.
    if (list.children.length === 0 && interrupts && (number ?? '1') !== '1') return false;
    const { checked } = box;
    const where = position([line, indent], [line, line.text.length]);
    const item: ListItem = { type: 'listItem', checked, children: [], position: where };
    list.children.push(item);
    this.open.push({ item, content });
    this.openParagraph(item);
    this.paragraph?.parts.push({ line, from: content + box.length, to });
    return true;
  }

  /** Leaves the items that a line with this indent lies outside of, and gives the column of what it lies in. */
  private enter(indent: number): number {
    for (let last = this.open.at(-1); last !== undefined && last.content > indent; last = this.open.at(-1))
      this.open.pop();
    return this.open.at(-1)?.content ?? 0;
  }

  /** The list with this mark that goes on at this place, or a new one. */
  private list(mark: string): List {
    const { children }: { children: RootContent[] } = this.open.at(-1)?.item ?? this.root;
    const last = children.at(-1);
    if (last?.type === 'list' && this.marks.get(last) === mark) return last;
    const list: List = { type: 'list', ordered: mark === '.' || mark === ')', children: [] };
    this.marks.set(list, mark);
    children.push(list);
    return list;
  }

  private openParagraph({ children }: { children: RootContent[] }): void {
    const node: Paragraph = { type: 'paragraph', children: [] };
    children.push(node);
    this.paragraph = { node, parts: [] };
  }

  private closeParagraph(): boolean {
    if (this.paragraph === null) return true;
    const { node, parts } = this.paragraph;
    this.paragraph = null;
    const children = phrasing(parts);
    const [first, last] = [parts[0], parts.at(-1)];
    if (children === null || first === undefined || last === undefined) return false;
    node.children = children;
    node.position = position([first.line, first.from], [last.line, last.to]);
    return true;
  }

  private heading(line: SourceLine): boolean {
    const [start = '', marks = ''] = HEADING.exec(line.text) ?? [];
    const to = line.text.trimEnd().length;
    const children = phrasing([{ line, from: start.length, to }]);
    // Marks at its end may be no part of it.
    if (start === '' || to <= start.length || line.text.charAt(to - 1) === '#' || children === null)
      return false;
    const depth = marks.length as 1 | 2 | 3 | 4 | 5 | 6;
    return this.add({ type: 'heading', depth, children }, this.at, this.at);
  }

  private fence({ text }: SourceLine): boolean {
    const mark = FENCE.exec(text)?.[0] ?? '';
    const ends = new RegExp(`^ {0,3}${mark}${mark.charAt(0)}*[ \\t]*$`);
    let end = this.at + 1;
    while (end < this.lines.length && !ends.test(this.line(end).text)) end++;
    return end < this.lines.length && this.add({ type: 'code', value: '' }, this.at, end);
  }

  /** Header, dashes and rows all open with a pipe, and a blank line or the end follows. */
  private table(header: SourceLine): boolean {
    // A pipe alone is no header.
    if (header.text.trimEnd() === '|' || !isTableHead(header.text, this.line(this.at + 1).text)) return false;
    const end = this.lastWith('|');
    if (!BLANK.test(this.line(end + 1).text)) return false;
    const rows: TableRow[] = [];
    for (const line of [header, ...this.lines.slice(this.at + 2, end + 1)]) {
      const row = tableRow(line);
      if (row === null) return false;
      rows.push(row);
    }
    return this.add({ type: 'table', children: rows }, this.at, end);
  }

  private quote(): boolean {
    const end = this.lastWith('>');
    // Boxes and labels in it are for the parser to find.
    for (let at = this.at; at <= end; at++) if (/[[:：]/.test(this.line(at).text)) return false;
    return (
      BLANK.test(this.line(end + 1).text) && this.add({ type: 'blockquote', children: [] }, this.at, end)
    );
  }

  /** The last of the lines from here on that open with a character. */
  private lastWith(char: string): number {
    let end = this.at;
    while (this.line(end + 1).text.startsWith(char)) end++;
    return end;
  }

  private add(node: RootContent, from: number, to: number): boolean {
    const last = this.line(to);
    node.position = position([this.line(from), 0], [last, last.text.length]);
    this.root.children.push(node);
    this.at = to + 1;
    return true;
  }

  private line(at: number): SourceLine {
    return this.lines[at] ?? { text: '', number: at + 1, offset: 0 };
  }
}

/** The box at the start of an item's words, if there is one; null when these are in doubt. */
function boxOf(text: string): { readonly checked: boolean | null; readonly length: number } | null {
  if (!WORDS.test(text)) return null;
  if (!/^\[[ xX]\](?:\s|$)/.test(text)) return { checked: null, length: 0 };
  const box = BOX.exec(text);
  return box === null ? null : { checked: box[1] !== ' ', length: box[0].length };
}

function tableRow(line: SourceLine): TableRow | null {
  const row: TableRow = {
    type: 'tableRow',
    children: [],
    position: position([line, 0], [line, line.text.length]),
  };
  for (const { start, end } of cellPlaces(line.text.trimEnd())) {
    const children = phrasing([{ line, from: start, to: end }]);
    if (children === null) return null;
    row.children.push({ type: 'tableCell', children });
  }
  return row;
}
