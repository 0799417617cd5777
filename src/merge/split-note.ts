import { appendTo } from './append-to.ts';
import { type Underlined, withoutUnderlines, withUnderlines } from './setext.ts';

type End = '\n' | '\r\n';

/** A note's text as lines, with what is needed to put it together again byte for byte. */
export interface SplitNote {
  readonly lines: readonly string[];
  readonly underlined: Underlined;
  /** What each line ends with: of lines that the note has not, what most of its own do. */
  readonly ends: { readonly of: readonly End[]; readonly most: End };
  readonly bom: boolean;
  readonly finalEnd: boolean;
}

/** Cuts a note into lines, which a merge compares without their ends. */
export function notesLines(text: string): SplitNote {
  const bom = text.startsWith('\uFEFF');
  const texts = (bom ? text.slice(1) : text).split('\n');
  const finalEnd = texts.at(-1) === '';
  if (finalEnd) texts.pop();
  // The last line has no end where the note does not close it.
  const ended = finalEnd ? texts.length : texts.length - 1;
  const isReturned = (line: string, at: number): boolean => at < ended && line.endsWith('\r');
  const of = texts.map((line, at): End => (isReturned(line, at) ? '\r\n' : '\n'));
  const returns = of.filter((end) => end === '\r\n').length;
  const most = ended > 0 && returns * 2 >= ended ? '\r\n' : '\n';
  const written = texts.map((line, at) => (isReturned(line, at) ? line.slice(0, -1) : line));
  const { lines, found } = withoutUnderlines(written);
  return { lines, underlined: found, ends: { of, most }, bom, finalEnd };
}

/** The text of merged lines, in the manner of the note that they were merged into. */
export function textOf(
  result: readonly string[],
  { lines, underlined, ends, bom, finalEnd }: SplitNote,
): string {
  const { of, most } = ends;
  const [written, merged] = [withUnderlines(lines, underlined), withUnderlines(result, underlined)];
  const ended = finalEnd ? of.length : of.length - 1;
  const isMixed = of.some((end, at) => at < ended && end !== most);
  const ownEnd = isMixed ? ownEnds(written, of) : () => undefined;
  const open = finalEnd ? -1 : merged.length - 1;
  const endOf = (line: string, at: number): string => ownEnd(merged[at - 1], line) ?? most;
  return (
    (bom ? '\uFEFF' : '') + merged.map((line, at) => line + (at === open ? '' : endOf(line, at))).join('')
  );
}

/** The ends of the lines of a note with both kinds: a line is known by its words, one of several by the line above it, too. */
function ownEnds(
  lines: readonly string[],
  ends: readonly End[],
): (above: string | undefined, line: string) => End | undefined {
  const places = new Map<string, End[]>();
  const words = new Map<string, End | undefined>();
  const placeOf = (above = '', line: string): string => `${above}\n${line}`;
  lines.forEach((line, at) => {
    appendTo(places, placeOf(lines[at - 1], line), ends[at] ?? '\n');
    words.set(line, words.has(line) ? undefined : ends[at]);
  });
  return (above, line) => words.get(line) ?? places.get(placeOf(above, line))?.shift();
}
