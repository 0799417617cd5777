import { CELLS, type CellName } from '../model/merge.ts';
import type { TaskId } from '../model/tasks.ts';
import type { CanMove, RowMerge } from './merge-rows.ts';
import { inPlanOrder } from './row-order.ts';
import { rowIn, type TableForm, tableForm, withText } from './table-form.ts';
import {
  type BlockLines,
  type BuiltTable,
  type MergedBlocks,
  type NoteLayout,
  type LayoutRow,
  type LayoutTable,
  tokensOf,
} from './note-layout.ts';

/** A row line on its way to its table. */
interface PlacedRow {
  readonly id: TaskId | null;
  readonly line: string;
}

interface FormedTable {
  readonly table: LayoutTable;
  readonly form: TableForm;
}

/** A table while its rows are put together. */
interface OpenTable extends FormedTable {
  readonly head: readonly string[];
  readonly rows: PlacedRow[];
}

/**
 * The lines of each of the user's task tables after a merge of rows, in the order of the note's tables. Rows that are
 * not named by the merge keep their bytes; edited cells are replaced where they stand.
 */
function mergedTables(mine: NoteLayout, merge: RowMerge): string[][] {
  const seen = new Set<TaskId>();
  const tables = mine.blocks.map((table) => ({
    table,
    form: tableForm(table, mine.lines),
    head: mine.lines.slice(table.firstLine, table.rows[0]?.line ?? table.endLine),
    rows: [] as PlacedRow[],
  }));
  for (const open of tables) open.rows.push(...keptRows(mine, open, merge, seen));
  for (const [id, phase] of merge.moved) {
    const target = tables.findLast(({ table }) => table.phase === phase && table.columns.length > 0);
    const line = target === undefined ? null : movedLine(mine, id, target, merge);
    if (line !== null) target?.rows.push({ id, line });
  }
  for (const { row, after } of merge.added) {
    const target = tableFor(tables, row.phase, after);
    if (target !== undefined)
      insertAfter(target.rows, after, { id: row.id, line: rowLine(row.id, row.cells, target) });
  }
  return tables.map(({ table, head, rows }) => [
    ...head,
    ...inPlanOrder(rows, merge.orders.get(table.phase ?? '')).map((row) => row.line),
  ]);
}

/**
 * Whether a row can go to another phase's table without a loss: an own column's value needs a table of the same columns. A
 * phase without a table gets one of the columns that the first row to move there has.
 */
export function movesWithin(mine: NoteLayout): CanMove {
  const homes = new Map(realTables(mine).map((table) => [table.phase, table]));
  const headOf = ({ firstLine }: LayoutTable): string =>
    (mine.lines[firstLine] ?? '').replace(/[\s|*_]+/g, ' ').trim();
  return (row, phase) => {
    const from = mine.blocks[row.block];
    const to = homes.get(phase) ?? from;
    const hasSame = from !== undefined && to !== undefined && headOf(from) === headOf(to);
    const canMove = !row.annotated || (hasSame && sameColumns(from, to));
    if (canMove && to !== undefined) homes.set(phase, to);
    return canMove;
  };
}

/** The tables of a note after a merge of rows. */
export function mergedTableBlocks(
  fresh: NoteLayout<BuiltTable>,
  mine: NoteLayout,
  merge: RowMerge,
): MergedBlocks {
  const lines = new Map<string, BlockLines>();
  const wanted = homeless(mine, merge);
  const [freshTokens, tokens] = [tokensOf(fresh), tokensOf(mine)];
  fresh.blocks.forEach((table, index) => {
    const ids = table.rows.flatMap(({ id }) => (wanted.has(id) ? [id] : []));
    const model = modelFor(mine, table.phase, merge);
    const rows = model === undefined ? plainRows(fresh, table, ids) : rowsAs(model, mine, ids, merge);
    lines.set(freshTokens[index] ?? '', withRows(rows));
  });
  const own = mergedTables(mine, merge);
  const missing = new Set(wanted.values());
  mine.blocks.forEach((table, index) => {
    const rows = withRows(own[index] ?? []);
    const token = tokens[index] ?? '';
    // A table that has lost its last row is not left standing where the plan has none either.
    const isSpare = !rows.hasRows && lines.get(token)?.hasRows === false && table.rows.length > 0;
    const isFilled = table.columns.length === 0 && missing.has(table.phase ?? '');
    if (!isSpare && !isFilled) lines.set(token, rows);
  });
  return { lines, missing };
}

/** The user's table whose columns a phase gets that has none there yet: that of the first row which moves to it. */
function modelFor(mine: NoteLayout, phase: string | null, { moved }: RowMerge): FormedTable | undefined {
  const [first] = [...moved].find(([, target]) => target === phase) ?? [];
  if (first === undefined) return undefined;
  const table = realTables(mine).find(({ rows }) => rows.some(({ id }) => id === first));
  return table === undefined ? undefined : { table, form: tableForm(table, mine.lines) };
}

/** A new table of the user's columns, with the rows that move there and new ones. */
function rowsAs(model: FormedTable, mine: NoteLayout, ids: readonly TaskId[], merge: RowMerge): string[] {
  const added = new Map(merge.added.map(({ row }) => [row.id, row.cells]));
  const rows = ids.map((id) => movedLine(mine, id, model, merge) ?? rowLine(id, added.get(id) ?? {}, model));
  const { firstLine } = model.table;
  return [...mine.lines.slice(firstLine, firstLine + 2), ...rows];
}

function plainRows(fresh: NoteLayout<BuiltTable>, table: BuiltTable, ids: readonly TaskId[]): string[] {
  const head = fresh.lines.slice(table.firstLine, table.rows[0]?.line ?? table.endLine);
  const own = table.rows.filter(({ id }) => ids.includes(id));
  return [...head, ...own.map((row) => fresh.lines[row.line] ?? '')];
}

/** The tables of a note without the places of phases that have none. */
function realTables({ blocks }: NoteLayout): LayoutTable[] {
  return blocks.filter(({ columns }) => columns.length > 0);
}

/** A table's header and its dashes are no rows. */
function withRows(lines: readonly string[]): BlockLines {
  return { lines, hasRows: lines.length > 2 };
}

/** The ids of rows whose phase has no table in the user's note, but will have one: new rows and moved ones. */
function homeless(mine: NoteLayout, merge: RowMerge): Map<TaskId, string> {
  const phases = new Set(realTables(mine).map((table) => table.phase));
  const all = [...merge.added.map(({ row }): [TaskId, string] => [row.id, row.phase]), ...merge.moved];
  return new Map(all.filter(([, phase]) => !phases.has(phase)));
}

/** The table of a phase that holds the row to insert after, else the last of the phase. */
function tableFor(tables: readonly OpenTable[], phase: string, after: TaskId | null): OpenTable | undefined {
  const own = tables.filter(({ table }) => table.phase === phase && table.columns.length > 0);
  if (after === null) return own[0];
  return own.find(({ rows }) => rows.some(({ id }) => id === after)) ?? own.at(-1);
}

function keptRows(mine: NoteLayout, open: FormedTable, merge: RowMerge, seen: Set<TaskId>): PlacedRow[] {
  return open.table.rows.flatMap((row): PlacedRow[] => {
    const line = mine.lines[row.line] ?? '';
    if (row.id === null || seen.has(row.id)) return [{ id: null, line }];
    seen.add(row.id);
    if (merge.removed.has(row.id) || merge.moved.has(row.id)) return [];
    return [{ id: row.id, line: editedLine(line, row, open, merge) }];
  });
}

/** The line of a row that moves: as it is where the columns are the same, else its cells in the new table's order. */
function movedLine(mine: NoteLayout, id: TaskId, target: FormedTable, merge: RowMerge): string | null {
  for (const table of mine.blocks) {
    const row = table.rows.find((candidate) => candidate.id === id);
    if (row === undefined) continue;
    if (sameColumns(table, target.table))
      return editedLine(mine.lines[row.line] ?? '', row, { table, form: target.form }, merge);
    const cells = new Map(CELLS.map((cell) => [cell, row.cells[table.columns.indexOf(cell)]?.text ?? '']));
    return rowLine(id, { ...Object.fromEntries(cells), ...merge.edits.get(id) }, target);
  }
  return null;
}

function sameColumns(one: LayoutTable, other: LayoutTable): boolean {
  return one.columns.join() === other.columns.join();
}

/** The line with its edited cells, all else as it was; cells that a short row lacks are added after it. */
function editedLine(line: string, row: LayoutRow, { table, form }: FormedTable, merge: RowMerge): string {
  const edits = row.id === null ? undefined : merge.edits.get(row.id);
  if (edits === undefined) return line;
  const textAt = (index: number): string | undefined => edits[table.columns[index] as CellName];
  let result = line;
  for (let index = row.cells.length - 1; index >= 0; index--) {
    const cell = row.cells[index];
    const text = textAt(index);
    if (cell === undefined || text === undefined) continue;
    result = withText(form, result, cell, escaped(text));
  }
  const missing = table.columns
    .slice(row.cells.length)
    .map((_column, index) => textAt(row.cells.length + index) ?? '');
  if (!missing.some((text) => text !== '')) return result;
  const closed = result.trimEnd().endsWith('|') ? result.trimEnd() : `${result.trimEnd()} |`;
  return `${closed} ${missing.map(escaped).join(' | ')} |`;
}

function insertAfter(rows: PlacedRow[], after: TaskId | null, row: PlacedRow): void {
  const place = after === null ? 0 : rows.findIndex((other) => other.id === after) + 1;
  rows.splice(after !== null && place === 0 ? rows.length : place, 0, row);
}

/** A row in the columns of the table that it joins. */
function rowLine(
  id: TaskId,
  cells: Readonly<Partial<Record<CellName, string>>>,
  { table, form }: FormedTable,
): string {
  const texts = table.columns.map((column) => {
    if (column === 'id') return id;
    return column === 'status' || column === 'other' ? '' : escaped(cells[column] ?? '');
  });
  return rowIn(form, texts);
}

/** Pipes as a table writes them; a pipe after a backslash of its own stays one. */
export function escaped(text: string): string {
  return text.replace(/(\\*)\|/g, (match, slashes: string) =>
    slashes.length % 2 === 1 ? match : `${slashes}\\|`,
  );
}
