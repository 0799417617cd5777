import { isTableHead } from '../../text/table-lines.ts';
import type { VisibleText } from '../../text/visible-text.ts';

/** A note's text with the rows of its tables blanked, so that they need no parser. */
export interface ThinText {
  readonly text: string;
  readonly cuts: readonly number[];
  /** How many rows were blanked, by the 1-based line of the header they stand two lines below. */
  readonly rows: ReadonlyMap<number, number>;
}

/**
 * Blanks the rows of plain tables: header, dashes and rows all open with a pipe at the margin, and a blank line or the end
 * follows. Such a line can be nothing but a row where its header is one, which only the parser can say; it takes most of
 * its time for rows. `headers` are the only ones to blank; null means all.
 */
export function thinText(
  { text, cuts }: Pick<VisibleText, 'text' | 'cuts'>,
  headers: ReadonlySet<number> | null,
): ThinText {
  const lines = text.split('\n');
  const rows = new Map<number, number>();
  for (let at = 0; at + 2 < lines.length; at++) {
    if (!isTableHead(lines[at] ?? '', lines[at + 1] ?? '') || headers?.has(at + 1) === false) continue;
    let end = at + 2;
    while (lines[end]?.startsWith('|') === true) end++;
    if (end > at + 2 && isBlank(lines[end])) {
      rows.set(at + 1, end - at - 2);
      lines.fill('', at + 2, end);
    }
    at = end - 1;
  }
  return { text: lines.join('\n'), cuts: rows.size === 0 ? cuts : moved(text, cuts, lines), rows };
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || /^[ \t\r]*$/.test(line);
}

/** Where the cuts, each at the start of a line, are now that lines are shorter. */
function moved(text: string, cuts: readonly number[], lines: readonly string[]): number[] {
  const result: number[] = [];
  let before = 0;
  let now = 0;
  let next = 0;
  for (const line of lines) {
    while (next < cuts.length && (cuts[next] ?? 0) <= before) {
      result.push(now);
      next++;
    }
    now += line.length + 1;
    const end = text.indexOf('\n', before);
    if (end === -1) break;
    before = end + 1;
  }
  return result;
}
