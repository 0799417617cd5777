/** Headings that a note writes with a line of signs below, by what they are as headings of one line. */
export type Underlined = ReadonlyMap<string, readonly [title: string, signs: string]>;

const SIGNS = /^ {0,3}(=+|-+)[ \t]*$/;
/** What begins no paragraph. */
const NO_WORDS = /^(?: {4}|\t|\s*$| {0,3}(?:[-*+>|<]|\d{1,9}[.)]|#{1,6}(?:\s|$)|`{3}|~{3}|={1,}\s*$))/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/**
 * Lines in which each heading that is underlined is one with `#`, above a blank line, so that a merge finds both ways of
 * writing it the same (format 4.7).
 */
export function withoutUnderlines(lines: readonly string[]): { lines: readonly string[]; found: Underlined } {
  const found = new Map<string, readonly [string, string]>();
  const now = [...lines];
  let fence = null as string | null;
  lines.forEach((line, at) => {
    const mark = FENCE.exec(line)?.[1];
    if (mark !== undefined) fence = fence === null ? mark : mark.startsWith(fence) ? null : fence;
    const title = lines[at - 1] ?? '';
    const signs = SIGNS.exec(line)?.[1];
    if (fence !== null || signs === undefined || NO_WORDS.test(title) || !isAlone(lines, at - 1)) return;
    const heading = `${signs.startsWith('=') ? '#' : '##'} ${title.trim()}`;
    found.set(heading, [title, line]);
    now[at - 1] = heading;
    now[at] = '';
  });
  return { lines: now, found };
}

/** Whether a line of words continues no paragraph: one of several lines has them all in its heading. */
function isAlone(lines: readonly string[], at: number): boolean {
  const before = lines[at - 1] ?? '';
  return before.trim() === '' || /^ {0,3}#{1,6}\s/.test(before) || SIGNS.test(before);
}

/** The lines with their headings underlined again. */
export function withUnderlines(lines: readonly string[], found: Underlined): readonly string[] {
  if (found.size === 0) return lines;
  return lines.flatMap((line, at) => {
    if (line === '' && found.has(lines[at - 1] ?? '')) return [];
    return found.get(line) ?? [line];
  });
}
