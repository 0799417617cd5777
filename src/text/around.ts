import { wordsLength } from './line-end.ts';

/** What decorates a text without being a word of it: comments, HTML, footnotes, ends of links, tags and block ids. */
const NO_WORDS =
  /%%[^%]*%%|<\/?[a-z][^<>]*>|\[\^[^\]\s]*\]|\]\([^()\s]*\)|(?:^|\s)[#^][\p{L}\p{N}_/-]+(?=\s|$)/gu;
/** Longer decoration is a text. */
const LONGEST = 200;
/** Lines of ours are not longer (format 3.9), and decoration neither. */
const LONGEST_LINE = 2_000 + 2 * LONGEST;
/** No line has more signs on either side. */
const MOST = 12;

/** Whether a text only decorates what it stands beside: tags, block ids, fields of the Tasks plugin, signs (format 6.1). */
export function isDecoration(text: string): boolean {
  if (text.length > LONGEST) return false;
  const rest = text.slice(0, wordsLength(text)).replace(NO_WORDS, ' ');
  return !/[\p{L}\p{N}]/u.test(rest);
}

/** What stands before and after the words of a line, its bullet or heading's marks left out. */
export interface Decoration {
  readonly before: string;
  readonly after: string;
}

/** What numbers a heading. */
const NUMBER = /^\d+(?:\.\d+)*[.)]? $/;
const MARKER = /^\s*(?:(?:[-*+]|\d{1,9}[.)]|#{1,6})\s+)?/;

/** The decoration that makes the one line the other; null where they differ in more. `isSame` compares without it. */
export function decorationOf(line: string, isSame: (bare: string) => boolean): Decoration | null {
  if (isSame(line)) return { before: '', after: '' };
  if (line.length > LONGEST_LINE) return null;
  const from = markerOf(line).length;
  const blanks = [...line.matchAll(/\s+/g)];
  const starts = blanks.slice(0, MOST).map(({ index, 0: blank }) => index + blank.length);
  const ends = blanks.slice(-MOST).map(({ index }) => index);
  const wrapped = (end: number): number => end - (WRAP_END.exec(line.slice(0, end))?.[0].length ?? 0);
  const allEnds = [line.length, ...ends.reverse()].flatMap((end) => [end, wrapped(end)]);
  for (const start of [from, ...starts.filter((at) => at > from)].flatMap((at) => [
    at,
    at + wrapAt(line, at),
  ])) {
    const before = line.slice(from, start);
    if (!isDecoration(before) && !(line.startsWith('#') && NUMBER.test(before))) break;
    for (const end of allEnds) {
      const after = line.slice(end);
      if (end < start || !isDecoration(after)) continue;
      if (isSame(line.slice(0, from) + line.slice(start, end))) return { before, after };
    }
  }
  return null;
}

/** Another line with that decoration. */
export function decorated(line: string, { before, after }: Decoration): string {
  const marker = markerOf(line);
  return marker + before + line.slice(marker.length) + after;
}

/** What closes marks around words: of strikes, highlights, links, HTML. */
const WRAP_END = /(?:~~|==|\]\([^()\s]{0,100}\)|\]\]|<\/[a-z]{1,10}>)+$/;

/** How long the marks are that open around the words at a place. */
function wrapAt(line: string, at: number): number {
  return /^(?:~~|==|\[|<[a-z]{1,10}>)+/.exec(line.slice(at, at + LONGEST))?.[0].length ?? 0;
}

function markerOf(line: string): string {
  return MARKER.exec(line)?.[0] ?? '';
}
