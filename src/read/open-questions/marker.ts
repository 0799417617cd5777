import type { Markdown } from '../../model/markdown.ts';
import type { Span } from '../../model/note-tasks.ts';

/** Words of a line that leave something open, with the question that they ask. Offsets into the line. */
export interface Marker {
  readonly start: number;
  /** Where it ends with its question: nothing behind is taken away. */
  readonly end: number;
  /** Empty where it only says that something is open. */
  readonly question: Markdown;
  /** Whether an answer can take its place: not where its brackets hold a link or go on in the next line. */
  readonly isWritable: boolean;
}

const WORDS = /(\*\*|__|\b)NEEDS CLARIFICATION(\*\*|__|\b)/g;
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']' };
const BOLD_LABEL = /^(\*\*|__)[^*_|]{1,40}(?::\1|\1\s?:)/;
const LABEL = /^[;,·]\s{0,3}\p{L}{2,20}:\s/u;

/**
 * The markers of a line: `[NEEDS CLARIFICATION: which room?]`, `NEEDS CLARIFICATION: who pays?`, or the bare words (format
 * 7.2). `plain` is the line with blanks for its code, of the same length.
 */
export function markersIn(line: string, plain: string): Marker[] {
  const markers: Marker[] = [];
  const around = new MarkerPlace(plain);
  WORDS.lastIndex = 0;
  for (let found = WORDS.exec(plain); found !== null; found = WORDS.exec(plain)) {
    const [all, before = '', after = ''] = found;
    const isBold = before !== '' && before === after;
    const start = found.index + (isBold ? 0 : before.length);
    const end = found.index + all.length - (isBold ? 0 : after.length);
    around.readTo(start);
    const words = { start, end };
    const isBracketed = plain.charAt(start - 1) === '[';
    const marker = isBracketed ? bracketed(line, plain, words) : bare(line, around, words);
    markers.push(marker);
    WORDS.lastIndex = marker.end;
  }
  return markers;
}

function bracketed(line: string, plain: string, { start, end }: Span): Marker {
  const close = plain.indexOf(']', end);
  const inside = close === -1 ? plain.length : close;
  const question = line.slice(afterColon(plain, end) ?? end, inside).trim();
  const isLink = plain.slice(end, inside).includes('[') || /^[([]/.test(plain.slice(inside + 1));
  const isWritable = close !== -1 && !isLink;
  return { start: start - 1, end: isWritable ? inside + 1 : inside, question, isWritable };
}

function bare(line: string, around: MarkerPlace, { start, end }: Span): Marker {
  const none = { start, end, question: '', isWritable: true };
  const { plain } = around;
  const from = afterColon(plain, end);
  if (from === null) return none;
  const rest = plain.slice(from, around.endFrom(from));
  const length = asked(rest) ?? withoutGroups(rest);
  return length === 0 ? none : { ...none, end: from + length, question: line.slice(from, from + length) };
}

/** Where a question begins behind the colon of its marker; null without one. */
function afterColon(plain: string, end: number): number | null {
  const colon = /^\s*:\s*/.exec(plain.slice(end));
  return colon === null ? null : end + colon[0].length;
}

/** What a place of a line stands in: the brackets and the bold words that are open there. */
class MarkerPlace {
  private readonly open: string[] = [];
  private isBold = false;
  private read = 0;

  constructor(readonly plain: string) {}

  readTo(end: number): void {
    for (; this.read < end; this.read++) {
      count(this.open, this.plain.charAt(this.read));
      if (!this.plain.startsWith('**', this.read)) continue;
      this.isBold = !this.isBold;
      this.read++;
    }
  }

  /** Where a question from a place on ends at the latest: with its cell, with what it stands in, or before the next label. */
  endFrom(from: number): number {
    const { plain } = this;
    const inner: string[] = [];
    for (let at = from; at < plain.length; at++) {
      const char = plain.charAt(at);
      if (char === '|' || (inner.length === 0 && char === this.open.at(-1))) return at;
      if (this.isBold && plain.startsWith('**', at)) return at;
      if (/[*_]/.test(char) && BOLD_LABEL.test(plain.slice(at, at + 50))) return at;
      if (/[;,·]/.test(char) && LABEL.test(plain.slice(at, at + 30))) return at;
      count(inner, char);
    }
    return plain.length;
  }
}

/** Keeps the closing brackets that are still to come. */
function count(open: string[], char: string): void {
  const close = CLOSING[char];
  if (close !== undefined) open.push(close);
  else if (char === open.at(-1)) open.pop();
}

/** How much of a place is questions, one or several; null where none of it ends as one. */
function asked(rest: string): number | null {
  const ends = /[?？](?=[\s).]|$)/g;
  let length: number | null = null;
  for (const { index } of rest.matchAll(ends)) {
    // A sentence with a colon has its own label.
    if (length !== null && rest.slice(length, index).includes(':')) break;
    length = index + 1;
  }
  return length;
}

/** The length of a place without what ends it but asks nothing: `(after T-001)`, `#home`, `^id`, a date behind its sign. */
function withoutGroups(rest: string): number {
  let length = rest.trimEnd().length;
  for (;;) {
    const group = groupAtEnd(rest.slice(0, length));
    if (group === null) return length;
    length = rest.slice(0, group).trimEnd().length;
  }
}

function groupAtEnd(text: string): number | null {
  const close = text.at(-1);
  if (close === ')' || close === ']') {
    const open = text.lastIndexOf(close === ')' ? '(' : '[');
    return open > 0 ? open : null;
  }
  const last = text.lastIndexOf(' ') + 1;
  if (/^[#^@]\S/.test(text.slice(last, last + 2))) return last;
  const date = /\p{Extended_Pictographic}\uFE0F?(?: ?\d{4}-\d\d-\d\d)?$/u.exec(text.slice(-16));
  return date === null ? null : text.length - text.slice(-16).length + date.index;
}
