import type { Merged } from './note-build.ts';
import { cellPlaces } from '../../text/table-lines.ts';
import { ofKind, rowTitle } from './report-words.ts';

/** What a user did in a note, as far as the build by itself undoes it. */
export interface LostEdits {
  /** Lines of the merged note that the plan's build does not have. */
  readonly lines: readonly string[];
  /** Tasks and clauses that the user deleted: `T-003 Sort the books`, `T-001 “soil is clean”`. */
  readonly comeBack: readonly string[];
}

/**
 * The edits that are lost when a note becomes the plan's build. What the merge itself has made, because it follows from
 * the table, is no edit: a line that did not stand in the note, a cell that had another text there.
 */
export function lostEdits(
  { note, pure, report, settled }: Pick<Merged, 'note' | 'pure' | 'report' | 'settled'>,
  text: string,
): LostEdits {
  const standing = new Set(linesOf(text));
  const [own, planned] = [rowsOf(text), rowsOf(pure)];
  const isEdit = (line: string): boolean => {
    const cells = cellsOf(line);
    const mine = own.get(cells[0] ?? '');
    const plan = planned.get(cells[0] ?? '');
    if (cells.length === 0 || mine === undefined) return standing.has(line);
    if (plan?.length !== cells.length || mine.length !== cells.length) return true;
    return cells.some((cell, column) => cell !== plan[column] && cell === mine[column]);
  };
  return {
    lines: surplus(linesOf(note), linesOf(pure)).filter(isEdit),
    comeBack: ofKind([...report.conflicts, ...settled], 'deleted-task').map(rowTitle),
  };
}

/** The lines that one text has more often than another. */
function surplus(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const number = left.get(line) ?? 0;
    left.set(line, number - 1);
    return number <= 0;
  });
}

/** The rows of a text's tables by their first cell. */
function rowsOf(text: string): Map<string, readonly string[]> {
  return new Map(linesOf(text).map((line) => [cellsOf(line)[0] ?? '', cellsOf(line)]));
}

/** `| T-001 | Measure \| draw |` -> two cells; none for a line that is no row */
function cellsOf(line: string): string[] {
  if (!line.trimStart().startsWith('|')) return [];
  return cellPlaces(line).map(({ start, end }) => line.slice(start, end));
}

function linesOf(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
}
