import { type CellName, type RowCells } from '../model/merge.ts';
import type { TaskId } from '../model/tasks.ts';
import type { RowMerge } from './merge-rows.ts';
import type { NoteShape, ShapeRow, ShapeTable } from './note-shape.ts';

/** A row line on its way to its table. */
interface PlacedRow {
  readonly id: TaskId | null;
  readonly line: string;
}

/**
 * The lines of each of the user's task tables after a merge of rows, in the order of the note's tables. Rows that are
 * not named by the merge keep their bytes; edited cells are replaced where they stand.
 */
export function mergedTables(mine: NoteShape, merge: RowMerge): string[][] {
  const seen = new Set<TaskId>();
  const tables = mine.tables.map((table) => ({
    table,
    head: mine.lines.slice(table.firstLine, table.rows[0]?.line ?? table.endLine),
    rows: keptRows(mine, table, merge, seen),
  }));
  for (const [id, phase] of merge.moved) {
    const row = movedRow(mine, id, merge);
    const target = tables.find(({ table }) => table.phase === phase);
    if (row !== null && target !== undefined) target.rows.push(row);
  }
  for (const { row, after } of merge.added) {
    const target = tables.find(({ table }) => table.phase === row.phase);
    if (target !== undefined)
      insertAfter(target.rows, after, { id: row.id, line: rowLine(row, target.table) });
  }
  return tables.map(({ head, rows }) => [...head, ...rows.map((row) => row.line)]);
}

/** The rows of `added` whose phase has no table in the user's note. */
export function homeless(mine: NoteShape, merge: RowMerge): RowCells[] {
  const phases = new Set(mine.tables.map((table) => table.phase));
  return merge.added.map(({ row }) => row).filter((row) => !phases.has(row.phase));
}

function keptRows(mine: NoteShape, table: ShapeTable, merge: RowMerge, seen: Set<TaskId>): PlacedRow[] {
  return table.rows.flatMap((row): PlacedRow[] => {
    const line = mine.lines[row.line] ?? '';
    if (row.id === null || seen.has(row.id)) return [{ id: null, line }];
    seen.add(row.id);
    const leaves =
      merge.removed.has(row.id) || (merge.moved.has(row.id) && hasTable(mine, merge.moved.get(row.id)));
    return leaves ? [] : [{ id: row.id, line: edited(line, row, table, merge) }];
  });
}

function hasTable(mine: NoteShape, phase: string | undefined): boolean {
  return mine.tables.some((table) => table.phase === phase);
}

function movedRow(mine: NoteShape, id: TaskId, merge: RowMerge): PlacedRow | null {
  for (const table of mine.tables) {
    const row = table.rows.find((candidate) => candidate.id === id);
    if (row !== undefined)
      return hasTable(mine, merge.moved.get(id))
        ? { id, line: edited(mine.lines[row.line] ?? '', row, table, merge) }
        : null;
  }
  return null;
}

/** The line with its edited cells, all else as it was. */
function edited(line: string, row: ShapeRow, table: ShapeTable, merge: RowMerge): string {
  const edits = row.id === null ? undefined : merge.edits.get(row.id);
  if (edits === undefined) return line;
  let result = line;
  for (let index = row.cells.length - 1; index >= 0; index--) {
    const cell = row.cells[index];
    const text = edits[table.columns[index] as CellName];
    if (cell === undefined || text === undefined) continue;
    const gap = cell.start === cell.end ? ' ' : '';
    result = result.slice(0, cell.start) + gap + escaped(text) + result.slice(cell.end);
  }
  return result;
}

function insertAfter(rows: PlacedRow[], after: TaskId | null, row: PlacedRow): void {
  const place = after === null ? 0 : rows.findIndex((other) => other.id === after) + 1;
  rows.splice(after !== null && place === 0 ? rows.length : place, 0, row);
}

/** A new row in the columns of the table that it joins. */
function rowLine(row: RowCells, table: ShapeTable): string {
  const cells = table.columns.map((column) => {
    if (column === 'id') return row.id;
    return column === 'status' || column === 'other' ? '' : escaped(row.cells[column]);
  });
  return `| ${cells.join(' | ')} |`;
}

/** Pipes as a table writes them; a pipe behind a backslash of its own stays one. */
export function escaped(text: string): string {
  return text.replace(/(\\*)\|/g, (match, slashes: string) =>
    slashes.length % 2 === 1 ? match : `${slashes}\\|`,
  );
}
