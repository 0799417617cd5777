/** How a text is laid out, in columns; a Chinese, Japanese or Korean character and an emoji are two wide. */
export interface Measure {
  /** Of one line. */
  readonly line: number;
  /** Of all lines together: a longer text ends in `…`. */
  readonly most: number;
}

/** A piece of a text that is not broken. */
interface UnbrokenText {
  readonly text: string;
  readonly columns: number;
  /** A blank stands before it. */
  readonly spaced: boolean;
}

/** First and last code points of the characters that are two columns wide. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f], // Hangul's first parts
  [0x2e80, 0xa4cf], // radicals, kana, Han, Yi
  [0xac00, 0xd7a3], // Hangul
  [0xf900, 0xfaff], // Han
  [0xfe30, 0xfe6f], // forms of punctuation
  [0xff01, 0xff60], // full width
  [0x1f1e6, 0x1f1ff], // flags
  [0x1f300, 0x1faff], // emoji
  [0x20000, 0x3fffd], // Han
];
const ASCII = /^[\x20-\x7E]*$/;
/** Only with one of these a character is more than a code point; the segmenter is slow, so it is asked only then. */
const JOINED = /[\p{M}\p{Emoji_Modifier}\p{Regional_Indicator}\u200D\u1100-\u11FF]/u;

/** What is longer, an endless row of joined emoji, is broken all the same. */
const LONGEST_CHARACTER = 16;

/** Made when it is first asked for: a segmenter takes milliseconds of the app's start-up. */
let segmenter: Intl.Segmenter | null = null;

function graphemes(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter;
}

/** The lines of a text, broken at blanks, between wide characters, and in words that are longer than a line. */
export function wrapped(text: string, { line, most }: Measure): string[] {
  const lines: string[] = [];
  let current = '';
  let used = 0;
  for (const piece of pieces(shortened(text, most), line)) {
    const blank = piece.spaced && current !== '' ? ' ' : '';
    if (current !== '' && used + blank.length + piece.columns > line) {
      lines.push(current);
      current = piece.text;
      used = piece.columns;
    } else {
      current += blank + piece.text;
      used += blank.length + piece.columns;
    }
  }
  return current === '' ? lines : [...lines, current];
}

/** How many columns a text takes. */
export function textColumns(text: string): number {
  return ASCII.test(text)
    ? text.length
    : Array.from(characters(text), columns).reduce((sum, one) => sum + one, 0);
}

/** A text of at most so many columns, cut at a word where one ends in its last third: `Migrate the old…`. */
export function shortened(text: string, most: number): string {
  const cut = ASCII.test(text) ? asciiCut(text, most) : wideCut(text, most);
  if (cut === null) return text;
  const start = text.slice(0, cut);
  const end = text.charAt(cut) === ' ' ? start.length : start.lastIndexOf(' ');
  return `${end > (start.length * 2) / 3 ? start.slice(0, end) : start.trimEnd()}…`;
}

/** Where a text is cut so that `…` fits after it; null where all of it fits. */
function asciiCut(text: string, most: number): number | null {
  return text.length <= most ? null : most - 1;
}

function wideCut(text: string, most: number): number | null {
  let used = 0;
  let read = 0;
  let cut = 0;
  for (const char of characters(text)) {
    used += columns(char);
    read += char.length;
    if (used < most) cut = read;
    if (used > most) return cut;
  }
  return null;
}

/** What a reader takes for one character, letters with their marks and joined emoji included. */
function characters(text: string): Iterable<string> {
  if (!JOINED.test(text)) return text;
  return Array.from(graphemes().segment(text), ({ segment }) =>
    segment.length <= LONGEST_CHARACTER ? [segment] : Array.from(segment),
  ).flat();
}

function columns(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  return code >= 0x1100 && WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}

function pieces(text: string, line: number): UnbrokenText[] {
  return text.split(' ').flatMap((word) => {
    if (word.length <= line && ASCII.test(word)) return [{ text: word, columns: word.length, spaced: true }];
    return wordPieces(word, line).map((piece, index) => ({ ...piece, spaced: index === 0 }));
  });
}

/** The pieces of a word: what lies between wide characters, each of these for itself, nothing longer than a line. */
function wordPieces(word: string, line: number): Omit<UnbrokenText, 'spaced'>[] {
  const found: { text: string; columns: number; wide: boolean }[] = [];
  for (const text of characters(word)) {
    const width = columns(text);
    const last = found.at(-1);
    if (last === undefined || last.wide || width === 2 || last.columns + width > line) {
      found.push({ text, columns: width, wide: width === 2 });
    } else {
      last.text += text;
      last.columns += width;
    }
  }
  return found;
}
