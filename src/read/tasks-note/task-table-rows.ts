import { type Finding, finding } from '../../model/finding.ts';
import type { NoteColumn, NoteRow, NoteTable } from '../../model/note-tasks.ts';
import type { WorkTime } from '../../text/effort.ts';
import type { NoteLines } from '../markdown/note-lines.ts';
import type { TaskColumn } from '../work/task-columns.ts';
import { columnsOf, rowWords, type TaskColumns } from '../work/task-table.ts';
import type { TaskWords } from '../work/task-words.ts';

/** A task table before its phase is known. */
export type FoundTable = Omit<NoteTable, 'phase'>;

/**
 * The table whose header stands on a line, when it is a task table (format 5.1): one with a column of ids and one of
 * names, by their headers, or, without such a header, by what is in them. Null for any other table.
 */
export function noteTable(
  lines: NoteLines,
  headerLine: number,
  rowLines: readonly number[],
): FoundTable | null {
  const header = lines.row(headerLine, true);
  const delimiter = lines.row(headerLine + 1, false);
  if (header === null || delimiter === null) return null;
  const rows = rowLines.map((line) => lines.row(line, false)).filter((row) => row !== null);
  const { kinds } = columnsOf(texts(header), rows.map(texts));
  const named = withNames(kinds);
  const columns = header.cells.map((cell, at) => ({ kind: columnKind(named[at]), header: cell }));
  if (!columns.some(({ kind }) => kind === 'id') || !columns.some(({ kind }) => kind === 'name')) return null;
  return { columns, header, delimiter: { start: delimiter.start, end: delimiter.end }, rows };
}

/** Descriptions are the names where there are none; ids with descriptions alone may be anything: risks, metrics, requirements. */
function withNames(kinds: readonly TaskColumn[]): readonly TaskColumn[] {
  if (kinds.includes('name') || !(kinds.includes('effort') || kinds.includes('dependencies'))) return kinds;
  return kinds.map((kind) => (kind === 'description' ? 'name' : kind));
}

function columnKind(kind: TaskColumn | undefined): NoteColumn['kind'] {
  return kind === undefined || kind === 'group' || kind === 'phase' ? 'other' : kind;
}

function texts({ cells }: NoteRow): string[] {
  return cells.map(({ text }) => text);
}

/** The tasks of a table with the places of their rows: those whose id cells hold an id. */
export function rowTasks(
  { header, columns, rows }: FoundTable,
  time: WorkTime,
): { readonly words: TaskWords; readonly row: number }[] {
  const headers = texts(header);
  const known: TaskColumns = { kinds: columns.map(({ kind }) => kind), names: headers };
  return rows.flatMap((row, at) => {
    const { shownId, ...words } = rowWords(texts(row), known, { headers, time });
    return shownId === null ? [] : [{ words: { ...words, shownId, line: row.line }, row: at }];
  });
}

/** The rows with more or fewer cells than their header: they are read by their first cells (format 5.1). */
export function brokenRows({ columns, rows }: FoundTable): Finding[] {
  const wanted = columns.length;
  return rows.flatMap(({ cells, line }): Finding[] => {
    const has = cells.length;
    if (has === wanted) return [];
    const [what, advice] =
      has > wanted
        ? [
            `only the first ${String(wanted)} are read and no build writes it`,
            'Write a pipe within a cell as \\|',
          ]
        : ['the missing ones are read as empty', 'Add them'];
    const message = `This row has ${counted(has, 'cell')} and its table ${counted(wanted, 'column')}, so ${what}. ${advice}.`;
    return [{ ...finding('broken-row', line, message), columns: wanted }];
  });
}

function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
