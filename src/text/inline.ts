import { CodeRuns } from './code-runs.ts';

/** A stretch of a line that is more than text: from `start` to `end`, its marks included. */
export interface InlineSpan {
  readonly kind: 'strong' | 'emphasis' | 'inlineCode' | 'link' | 'image' | 'html';
  readonly start: number;
  readonly end: number;
}

/**
 * Reads what begins with a character and gives the place after it; `IN_DOUBT` when only a Markdown parser can say what it
 * is. Spans that were found are added to `found`.
 */
type SpanReader = (line: InlineScan, at: number) => number;

const IN_DOUBT = -1;

/** What may begin something on a line, and how it is read. Without any of these a line is text. */
const READERS: Readonly<Record<string, SpanReader>> = {
  '\\': readEscape,
  '`': readCode,
  '[': readBracket,
  '!': readBracket,
  '<': readTag,
  '*': readMark,
  _: readMark,
  '~': readTilde,
  ':': readAddress,
  w: readAddress,
  W: readAddress,
  '@': readAddress,
};
const BEGINS = /[\\`[<*_~@]|!\[|:\/\/|www\./gi;

const ESCAPE = /\\[!-/:-@[-`{-~]/y;
const TAG = /<\/?[a-z][a-z0-9-]* *\/?>/iy;
const NO_TAG = /<(?![a-z/!?])/iy;
/** A link or image that leaves no doubt: code is all that its words hold, its address has no blank and no bracket. */
const LINK = /!?\[(?!\^)((?:[^[\]`<\\@]|`[^`]+`(?!`))*)\]\([^\s()<>[\]\\`]*\)/y;
const ADDRESS = /:\/\/|www\./i;
/** Brackets that are text where nothing defines a reference. */
const BRACKETS = /!?\[(?:\[[^[\]`<\\]*\]|[^[\]`<\\]*)\](?!\()/y;
/** What makes a bare address another thing than its text, or cuts the text before it. */
const ODD_ADDRESS = /[*~`<[\]\\]|(?:^|[^\p{L}\p{N}])_|_(?![\p{L}\p{N}])|[:：](?!\/\/)/u;

interface InlineScan {
  readonly text: string;
  readonly found: InlineSpan[];
  /** The emphasis that is open. */
  open: { readonly mark: string; readonly at: number; readonly spans: number } | null;
  hasTilde: boolean;
  code: CodeRuns | null;
}

/**
 * The spans of a line that stands alone, without those in other spans; null when it takes a parser to find them: nested or
 * unbalanced emphasis, code that does not end, links with titles, HTML with attributes. It presumes that the note defines
 * no link references and no footnotes.
 */
export function inlineSpans(text: string): readonly InlineSpan[] | null {
  const scan: InlineScan = { text, found: [], open: null, hasTilde: false, code: null };
  for (let at = next(text, 0); at !== -1;) {
    const end = READERS[text.charAt(at)]?.(scan, at) ?? IN_DOUBT;
    if (end === IN_DOUBT) return null;
    at = next(text, end);
  }
  return scan.open === null ? scan.found : null;
}

function next(text: string, from: number): number {
  BEGINS.lastIndex = from;
  return BEGINS.exec(text)?.index ?? -1;
}

/** The end of what a sticky pattern finds at a place; -1 for nothing. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

function span(scan: InlineScan, kind: InlineSpan['kind'], start: number, end: number): number {
  scan.found.push({ kind, start, end });
  return end;
}

function readEscape({ text }: InlineScan, at: number): number {
  return Math.max(endOf(ESCAPE, text, at), at + 1);
}

function readCode(scan: InlineScan, at: number): number {
  const length = runLength(scan.text, at);
  scan.code ??= new CodeRuns(scan.text);
  const end = scan.code.end(length, at + length);
  return end === -1 ? IN_DOUBT : span(scan, 'inlineCode', at, end);
}

function readBracket(scan: InlineScan, at: number): number {
  const { text } = scan;
  const isImage = text.charAt(at) === '!';
  LINK.lastIndex = at;
  const words = LINK.exec(text)?.[1];
  if (words !== undefined) {
    return ADDRESS.test(words) ? IN_DOUBT : span(scan, isImage ? 'image' : 'link', at, LINK.lastIndex);
  }
  if (endOf(BRACKETS, text, at) === -1) return IN_DOUBT;
  const inside = isImage ? at + 2 : at + 1;
  return text.charAt(inside) === '[' ? inside + 1 : inside;
}

function readTag(scan: InlineScan, at: number): number {
  const { text } = scan;
  const end = endOf(TAG, text, at);
  if (end !== -1) return span(scan, 'html', at, end);
  return endOf(NO_TAG, text, at);
}

/** One tilde strikes nothing through; two may. */
function readTilde(scan: InlineScan, at: number): number {
  if (scan.hasTilde) return IN_DOUBT;
  scan.hasTilde = true;
  return at + runLength(scan.text, at);
}

/** A bare address is read as text unless it could swallow marks. */
function readAddress({ text }: InlineScan, at: number): number {
  // `@alice` is no address.
  if (text.charAt(at) === '@' && !/[\w+.-]/.test(text.charAt(at - 1))) return at + 1;
  let start = at;
  let end = at;
  while (start > 0 && !isBlank(text.charAt(start - 1))) start--;
  while (end < text.length && !isBlank(text.charAt(end))) end++;
  return ODD_ADDRESS.test(text.slice(start, end)) ? IN_DOUBT : end;
}

/**
 * Emphasis as CommonMark pairs it, as long as each mark that opens is followed by one like it that closes, with no other in
 * between: then no other pairing is possible, for marks that could do both too.
 */
function readMark(scan: InlineScan, at: number): number {
  const { text, open } = scan;
  const end = at + runLength(text, at);
  const mark = text.slice(at, end);
  const [before, after] = [text.charAt(at - 1), text.charAt(end)];
  if (isMark(before) || isMark(after) || mark.length > 2) return IN_DOUBT;
  const leans = leaning(mark, sideOf(before), sideOf(after));
  if (leans === 'neither') return end;
  if (open === null) {
    scan.open = { mark, at, spans: scan.found.length };
    return leans === 'closes' ? IN_DOUBT : end;
  }
  if (leans === 'opens' || open.mark !== mark) return IN_DOUBT;
  scan.found.length = open.spans;
  scan.open = null;
  return span(scan, mark.length === 2 ? 'strong' : 'emphasis', open.at, end);
}

type CharacterKind = 'blank' | 'punctuation' | 'word';
type Leaning = 'opens' | 'closes' | 'both' | 'neither';

/** What a run of asterisks can do, by what stands before and after it (CommonMark 6.2). */
const LEANING: Readonly<Record<CharacterKind, Readonly<Record<CharacterKind, Leaning>>>> = {
  blank: { blank: 'neither', punctuation: 'opens', word: 'opens' },
  punctuation: { blank: 'closes', punctuation: 'both', word: 'opens' },
  word: { blank: 'closes', punctuation: 'closes', word: 'both' },
};

/** Underscores inside a word are letters of it. */
function leaning(mark: string, before: CharacterKind, after: CharacterKind): Leaning {
  const isLetter = mark.startsWith('_') && before === 'word' && after === 'word';
  return isLetter ? 'neither' : LEANING[before][after];
}

function sideOf(char: string): CharacterKind {
  if (char === '' || isBlank(char)) return 'blank';
  return /[\p{P}\p{S}]/u.test(char) ? 'punctuation' : 'word';
}

function isMark(char: string): boolean {
  return char === '*' || char === '_' || char === '~';
}

function isBlank(char: string): boolean {
  return /\s/.test(char);
}

function runLength(text: string, at: number): number {
  let end = at + 1;
  while (text.charAt(end) === text.charAt(at)) end++;
  return end - at;
}
