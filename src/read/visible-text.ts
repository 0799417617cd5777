/** A note's text with what nobody is meant to read taken out; lines and their numbers stay. */
export interface VisibleText {
  readonly text: string;
  /** Frontmatter's own lines, without the fences; empty when there is none. */
  readonly frontmatter: readonly string[];
  /** The first fence or comment that never closes and so hides the rest (format 2.10); 1-based line. */
  readonly unclosed: { readonly what: 'code fence' | 'comment'; readonly line: number } | null;
  /** Offsets at which the text may be cut without changing how either side is read. */
  readonly cuts: readonly number[];
}

interface Fence {
  readonly mark: string;
  readonly line: number;
}

/** So many lines without a heading or paragraph are cut wherever a line allows it: reading a paragraph takes its length squared. */
const ENDLESS = 200;
const LIST_ITEM = /^(?:[-+*]|\d{1,9}[.)])\s/;

const COMMENTS = [
  { open: '%%', close: '%%' },
  { open: '<!--', close: '-->' },
] as const;

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
  const scan = new Scan(lines);
  for (let index = frontmatter.length === 0 ? 0 : frontmatter.length + 2; index < lines.length; index++)
    scan.line(index);
  const unclosed = scan.unclosed();
  return {
    text: lines.join('\n'),
    frontmatter,
    unclosed,
    cuts: scan.cuts(frontmatter.length === 0 ? 0 : frontmatter.length + 2),
  };
}

/** Pictures that are kept inside the note as data make lines of a megabyte; nothing in them is read. */
export function withoutData(line: string): string {
  return line.length < 1000 ? line : line.replace(/\(data:[^)\s]*\)/g, '()');
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

/** Walks the lines once, blanking comments and remembering what is open. */
class Scan {
  private fence: Fence | null = null;
  private comment: { readonly close: string; readonly line: number } | null = null;
  private html: string | null = null;
  private readonly cutLines: number[] = [];

  constructor(private readonly lines: string[]) {}

  line(index: number): void {
    const line = this.lines[index] ?? '';
    if (this.fence !== null) {
      if (closesFence(line, this.fence)) this.fence = null;
      return;
    }
    if (this.comment === null) {
      const mark = /^[\s>]*(?:(?:[-+*]|\d{1,9}[.)])\s+)*(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
      if (mark !== undefined) {
        this.fence = { mark, line: index + 1 };
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
   * A heading, or an unindented paragraph behind a blank line. In text that goes on and on without either, each further
   * line and list item may be cut off: a list is put together again by the outline.
   */
  private startsBlock(index: number): boolean {
    const line = this.lines[index] ?? '';
    if (/^#{1,6}\s/.test(line)) return true;
    const afterBlank = (this.lines[index - 1] ?? '').trim() === '';
    if (/^(?:\*\*|[\p{L}\p{Extended_Pictographic}[])/u.test(line)) return afterBlank || this.endless(index);
    return this.endless(index) && LIST_ITEM.test(line);
  }

  private endless(index: number): boolean {
    return index - (this.cutLines.at(-1) ?? 0) >= ENDLESS;
  }

  /** Raw HTML blocks that a blank line does not end (CommonMark's kind 1). */
  private rawHtml(line: string): void {
    this.html ??= /^\s{0,3}<(pre|script|style|textarea)\b/i.exec(line)?.[1]?.toLowerCase() ?? null;
    if (this.html !== null && line.toLowerCase().includes(`</${this.html}>`)) this.html = null;
  }

  private blankComments(index: number): void {
    let line = this.lines[index] ?? '';
    let from = 0;
    for (;;) {
      if (this.comment !== null) {
        const end = line.indexOf(this.comment.close, from);
        const until = end === -1 ? line.length : end + this.comment.close.length;
        line = line.slice(0, from) + ' '.repeat(until - from) + line.slice(until);
        this.lines[index] = line;
        if (end === -1) return;
        this.comment = null;
        from = until;
      }
      const opening = this.opening(line, from, index);
      if (opening === null) return;
      this.comment = { close: opening.close, line: index + 1 };
      this.lines[index] = line =
        line.slice(0, opening.at) +
        ' '.repeat(opening.open.length) +
        line.slice(opening.at + opening.open.length);
      from = opening.at + opening.open.length;
    }
  }

  /** The next comment that opens on a line. In running text it must also close before the paragraph ends. */
  private opening(
    line: string,
    from: number,
    index: number,
  ): { at: number; open: string; close: string } | null {
    if (!line.includes('%%', from) && !line.includes('<!--', from)) return null;
    const plain = line.replace(/(`+)[^`]+\1(?!`)/g, (code) => ' '.repeat(code.length));
    const found = COMMENTS.map((mark) => ({ ...mark, at: plain.indexOf(mark.open, from) }))
      .filter((mark) => mark.at !== -1)
      .sort((a, b) => a.at - b.at);
    for (const mark of found) {
      const startsLine = plain.slice(0, mark.at).trim() === '';
      if (startsLine || this.closesSoon(plain.slice(mark.at + mark.open.length), mark.close, index))
        return mark;
    }
    return null;
  }

  private closesSoon(rest: string, close: string, index: number): boolean {
    if (rest.includes(close)) return true;
    for (let next = index + 1; next < this.lines.length && next < index + 50; next++) {
      const line = this.lines[next] ?? '';
      if (line.trim() === '') return false;
      if (line.includes(close)) return true;
    }
    return false;
  }
}

function closesFence(line: string, fence: Fence): boolean {
  const mark = /^[\s>]*(`{3,}|~{3,})\s*$/.exec(line)?.[1];
  return mark?.startsWith(fence.mark) === true;
}
