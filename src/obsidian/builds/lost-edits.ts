import type { Merged } from './note-build.ts';
import { cellPlaces } from '../../text/table-lines.ts';
import { shownText } from '../../text/shown-text.ts';
import type { PreviewEntry, SideBySide } from './preview-entry.ts';
import { ofKind, rowTitle } from './report-words.ts';

/** What a user did in a note, as far as the build by itself undoes it. */
export interface LostEdits {
  /** Lines of the merged note that the plan's build does not have. */
  readonly lines: readonly string[];
  /** The same in words: a cell below its column beside what the plan says, a line without its Markdown. */
  readonly entries: readonly PreviewEntry[];
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
  const lines = surplus(linesOf(note), linesOf(pure)).filter(isEdit);
  const headers = headersOf(note);
  const entries = lines.map((line) => {
    const cells = cellsOf(line);
    if (cells.length === 0) return lineEntry(line);
    return rowEntry(cells, headers.get(line) ?? [], planned.get(cells[0] ?? ''));
  });
  return {
    lines,
    entries,
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

/** A list's bullet with its box, the signs of a heading and of a quote. */
const opening = /^\s*(?:[-*+]\s+(?:\[.\]\s+)?|\d{1,9}[.)]\s+|#{1,6}\s+|>\s*)/;

function lineEntry(line: string): PreviewEntry {
  return { title: '', pairs: [{ label: '', before: [shownText(line.replace(opening, ''))], after: [] }] };
}

/** A row by its id and name, with the cells that the plan has otherwise; all of them where it has no such row. */
function rowEntry(
  cells: readonly string[],
  header: readonly string[],
  plan: readonly string[] | undefined,
): PreviewEntry {
  const other = plan?.length === cells.length ? plan : null;
  const pairs = cells.flatMap((cell, column): SideBySide[] => {
    const now = other?.[column] ?? '';
    if (other === null ? column < 2 || cell === '' : cell === now) return [];
    return [
      {
        label: shownText(header[column] ?? ''),
        before: cell === '' ? [] : [shownText(cell)],
        after: now === '' ? [] : [shownText(now)],
      },
    ];
  });
  return { title: shownText(cells.slice(0, 2).join(' ')), pairs };
}

/** The header above each row of a text's tables, by the row. */
function headersOf(text: string): Map<string, readonly string[]> {
  const headers = new Map<string, readonly string[]>();
  let header: readonly string[] = [];
  let last: readonly string[] = [];
  for (const line of linesOf(text)) {
    const cells = cellsOf(line);
    if (cells.length > 0 && cells.every((cell) => /^:?-+:?$/.test(cell.trim()))) header = last;
    else if (cells.length > 0) headers.set(line, header);
    last = cells;
  }
  return headers;
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
