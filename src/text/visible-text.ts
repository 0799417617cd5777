import { CodeRuns } from './code-runs.ts';
import { endOfHtml } from './html-blocks.ts';

/** A note's text with what nobody is meant to read taken out; lines and their numbers stay. */
export interface VisibleText {
  readonly text: string;
  /** Frontmatter's own lines, without the fences; empty when there is none. */
  readonly frontmatter: readonly string[];
  /** The first fence or comment that never closes and so hides the rest (format 2.10); 1-based line. */
  readonly unclosed: { readonly what: 'code fence' | 'comment'; readonly line: number } | null;
  /** The 0-based lines of code fences, their marks included. */
  readonly fenced: ReadonlySet<number>;
  /** Offsets at which the text may be cut without changing how either side is read. */
  readonly cuts: readonly number[];
}

interface Fence {
  readonly mark: string;
  /** It opens in no list and no quote. */
  readonly atMargin: boolean;
  readonly line: number;
}

/** So many lines without a heading or paragraph are cut wherever a line allows it: reading a paragraph takes its length squared. */
const ENDLESS = 200;
const BLANK = /^[ \t\r]*$/;
const FENCE_OF_DATA = /^---\s*$/;
/** A key without capitals, as data has it: `status: draft`, `due_date:`; a heading may be called `Note: Beds`. */
const KEY = /^[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\d_-]*:(?:\s|$)/u;
const DATA = new RegExp(String.raw`${KEY.source}|^\s+\S|^-\s`, 'u');
const LIST_ITEM = /^(?:[-+*]|\d{1,9}[.)])\s/;

/** How a comment opens, and how it closes. */
const COMMENTS: ReadonlyMap<string, string> = new Map([
  ['%%', '%%'],
  ['<!--', '-->'],
]);

/**
 * Blanks frontmatter and comments (`%%` and HTML ones), outside code, and says where the note may be cut into slices:
 * before a heading or an unindented paragraph that follows a blank line, never inside a fence or a comment.
 */
export function visibleText(note: string): VisibleText {
  const lines = note
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map(withoutData);
  const frontmatter = takeFrontmatter(lines);
  const scan = new CommentScan(lines);
  for (let index = frontmatter.length === 0 ? 0 : frontmatter.length + 2; index < lines.length; index++)
    scan.line(index);
  const unclosed = scan.unclosed();
  return {
    text: lines.join('\n'),
    frontmatter,
    unclosed,
    fenced: scan.fenced,
    cuts: scan.cuts(frontmatter.length === 0 ? 0 : frontmatter.length + 2),
  };
}

/** Pictures that are kept inside the note as data make lines of a megabyte; nothing in them is read. */
export function withoutData(line: string): string {
  return line.length < 1000 ? line : line.replace(/\(data:[^)\s]*\)/g, '()');
}

/** The lines of a note's frontmatter, as `visibleText` takes them out; none without one. */
export function frontmatterOf(note: string): readonly string[] {
  const text = note.replace(/^\uFEFF/, '');
  return text.startsWith('---') ? takeFrontmatter(text.split('\n').map(withoutData)) : [];
}

/** Takes the frontmatter's lines out of `lines`, leaving blank ones in their place. */
function takeFrontmatter(lines: string[]): string[] {
  if (lines[0]?.trimEnd() !== '---') return [];
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end === -1) return [];
  const taken = lines.slice(1, end);
  lines.fill('', 0, end + 1);
  return taken;
}

/** What is known of a line while its comments are looked for. */
interface LineSearch {
  /** The line with code blanked. */
  readonly plain: string;
  readonly index: number;
  /** Nothing but comments and code stands before the place that is looked at. */
  startsLine: boolean;
  /** The ends of comments that the rest of the paragraph has none of. */
  readonly neverClosed: Set<string>;
}

/** Walks the lines once, blanking comments and remembering what is open. */
class CommentScan {
  readonly fenced = new Set<number>();
  private fence: Fence | null = null;
  private comment: { readonly close: string; readonly line: number } | null = null;
  /** What ends the HTML block that is open. */
  private html: RegExp | null = null;
  private readonly cutLines: number[] = [];

  constructor(private readonly lines: string[]) {}

  line(index: number): void {
    const line = this.lines[index] ?? '';
    if (this.fence !== null) {
      this.fenced.add(index);
      if (closesFence(line, this.fence)) this.fence = null;
      return;
    }
    if (this.comment === null) {
      this.innerData(index);
      const mark = /^[\s>]*(?:(?:[-+*]|\d{1,9}[.)])\s+)*(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
      if (mark !== undefined) {
        this.fence = { mark, atMargin: line.startsWith(mark), line: index + 1 };
        this.fenced.add(index);
        return;
      }
      if (this.html === null && this.startsBlock(index)) this.cutLines.push(index);
      this.rawHtml(line);
    }
    this.blankComments(index);
  }

  unclosed(): VisibleText['unclosed'] {
    if (this.fence !== null) return { what: 'code fence', line: this.fence.line };
    return this.comment === null ? null : { what: 'comment', line: this.comment.line };
  }

  cuts(firstLine: number): number[] {
    const offsets: number[] = [];
    let offset = 0;
    let next = 0;
    this.lines.forEach((line, index) => {
      if (index === this.cutLines[next]) {
        if (index > firstLine) offsets.push(offset);
        next++;
      }
      offset += line.length + 1;
    });
    return offsets;
  }

  /**
   * A heading, or an unindented paragraph or quote after a blank line. In text that goes on and on without either, each further
   * line and list item may be cut off: a list is put together again by the outline.
   */
  private startsBlock(index: number): boolean {
    const line = this.lines[index] ?? '';
    if (/^#{1,6}\s/.test(line)) return true;
    const afterBlank = BLANK.test(this.lines[index - 1] ?? '');
    if (line.startsWith('>')) return afterBlank;
    if (/^(?:\*\*|[\p{L}\p{Extended_Pictographic}[])/u.test(line)) return afterBlank || this.endless(index);
    return this.endless(index) && LIST_ITEM.test(line);
  }

  private endless(index: number): boolean {
    return index - (this.cutLines.at(-1) ?? 0) >= ENDLESS;
  }

  /**
   * Data as frontmatter is, in the middle of a note: its keys are labelled lines, and its marks neither a break nor that of a
   * heading. Values on lines of their own are no items.
   */
  private innerData(index: number): void {
    const is = (pattern: RegExp, at: number): boolean => pattern.test(this.lines[at] ?? '');
    if (!is(FENCE_OF_DATA, index) || !is(BLANK, index - 1) || !is(KEY, index + 1)) return;
    let end = index + 2;
    while (is(DATA, end)) end++;
    if (is(FENCE_OF_DATA, end)) for (let at = index; at <= end; at++) if (!is(KEY, at)) this.lines[at] = '';
  }

  /** HTML blocks, in which no line begins a block of its own; comments are looked for apart. */
  private rawHtml(line: string): void {
    if (this.html === null && /^ {0,3}<(?!!--)[a-z/!?]/i.test(line)) this.html = endOfHtml(line.trimStart());
    if (this.html?.test(line) === true) this.html = null;
  }

  private blankComments(index: number): void {
    const line = this.lines[index] ?? '';
    let from = this.commentEnd(line, 0);
    if (from === 0 && ![...COMMENTS.keys()].some((open) => line.includes(open))) return;
    const blank = ' '.repeat(from);
    const shown = [blank];
    const search: LineSearch = {
      plain: blank + withoutCode(line.slice(from)),
      index,
      startsLine: true,
      neverClosed: new Set(),
    };
    while (from < line.length) {
      const opening = this.opening(search, from);
      if (opening === null) break;
      this.comment = { close: opening.close, line: index + 1 };
      const end = this.commentEnd(line, opening.at + opening.open.length);
      shown.push(line.slice(from, opening.at), ' '.repeat(end - opening.at));
      from = end;
    }
    shown.push(line.slice(from));
    this.lines[index] = shown.join('');
  }

  /** Where the comment that is open at `from` ends on the line; it stays open when it does not close there. */
  private commentEnd(line: string, from: number): number {
    if (this.comment === null) return from;
    const { close } = this.comment;
    const end = line.indexOf(close, from);
    if (end === -1) return line.length;
    this.comment = null;
    return end + close.length;
  }

  /** The next comment that opens on a line. In running text it must also close before the paragraph ends. */
  private opening(search: LineSearch, from: number): { at: number; open: string; close: string } | null {
    const { plain, index, neverClosed } = search;
    const marks = /%%|<!--/g;
    marks.lastIndex = from;
    let before = from;
    for (let found = marks.exec(plain); found !== null; found = marks.exec(plain)) {
      const [open] = found;
      const close = COMMENTS.get(open) ?? open;
      search.startsLine &&= plain.slice(before, found.index).trim() === '';
      before = found.index;
      if (open === '<!--' && isEscaped(plain, found.index)) continue;
      if (search.startsLine) return { at: found.index, open, close };
      if (neverClosed.has(close)) continue;
      const rest = found.index + open.length;
      if (plain.includes(close, rest) || this.closesSoon(close, index))
        return { at: found.index, open, close };
      neverClosed.add(close);
    }
    return null;
  }

  /** The lines that follow in the paragraph close the comment. */
  private closesSoon(close: string, index: number): boolean {
    for (let next = index + 1; next < this.lines.length && next < index + 50; next++) {
      const line = this.lines[next] ?? '';
      if (line.trim() === '') return false;
      if (line.includes(close)) return true;
    }
    return false;
  }
}

/** Whether an odd number of backslashes stands before a place. */
function isEscaped(line: string, at: number): boolean {
  let first = at;
  while (line.charAt(first - 1) === '\\') first--;
  return (at - first) % 2 === 1;
}

/** A line with its code spans blanked. */
function withoutCode(line: string): string {
  if (!line.includes('`')) return line;
  const code = new CodeRuns(line);
  const parts: string[] = [];
  const runs = /`+/g;
  let read = 0;
  for (let run = runs.exec(line); run !== null; run = runs.exec(line)) {
    const end = code.end(run[0].length, runs.lastIndex);
    if (end === -1) continue;
    parts.push(line.slice(read, run.index), ' '.repeat(end - run.index));
    read = runs.lastIndex = end;
  }
  return [...parts, line.slice(read)].join('');
}

function closesFence(line: string, { mark, atMargin }: Fence): boolean {
  const looks = atMargin ? /^ {0,3}(`{3,}|~{3,})\s*$/ : /^[\s>]*(`{3,}|~{3,})\s*$/;
  return looks.exec(line)?.[1]?.startsWith(mark) === true;
}
