import { CELLS, type KeptRow, type NamedRow, type RowCells } from '../model/merge.ts';
import type { TaskId } from '../model/tasks.ts';
import type { MineRow } from './mine-row.ts';
import { sameCell } from './same-cell.ts';

/** What becomes of rows of the last build whose source is gone from the plan. */
export interface GoneRows {
  /** They stay: the user worked on them, or still needs them. */
  readonly kept: readonly KeptRow[];
  readonly removed: readonly NamedRow[];
}

/**
 * Rows of the last build (`base`) that the new one lacks go too, unless the user touched a cell of theirs, they are begun,
 * or dependencies of the user's own writing name them (format 4.2).
 */
export function goneRows(
  base: readonly RowCells[],
  fresh: readonly RowCells[],
  mine: readonly MineRow[],
): GoneRows {
  const freshIds = new Set(fresh.map((row) => row.id));
  const mineById = firstById(mine);
  const named = namedByUser(base, mineById);
  const kept: KeptRow[] = [];
  const removed: NamedRow[] = [];
  for (const row of base) {
    const own = mineById.get(row.id);
    if (own === undefined || freshIds.has(row.id)) continue;
    const one = { id: row.id, name: own.cells.name ?? row.cells.name };
    const by = named.get(row.id);
    if (!isUntouched(own, row)) kept.push(one);
    else if (own.started) kept.push({ ...one, because: { kind: 'begun' } });
    else if (own.isDoubled) kept.push({ ...one, because: { kind: 'doubled' } });
    else if (by !== undefined) kept.push({ ...one, because: { kind: 'named', by } });
    else removed.push(one);
  }
  return { kept, removed };
}

/** Whether the user changed nothing of a row, in own columns and its id neither. */
function isUntouched(mine: MineRow, base: RowCells): boolean {
  if (mine.annotated || base.planned !== undefined) return false;
  return CELLS.every(
    (cell) => mine.cells[cell] === undefined || sameCell(cell, mine.cells[cell], base.cells[cell]),
  );
}

/**
 * The rows of a build, and behind them those that stay although it lacks them, as the builds before wrote them (`base`, with
 * the merge's `edits`): so the next build tells of them again, and lets them go when nothing keeps them any more.
 */
export function withKept(
  rows: readonly RowCells[],
  base: readonly RowCells[],
  { kept }: GoneRows,
  edits: ReadonlyMap<TaskId, Partial<RowCells['cells']>>,
): RowCells[] {
  const ids = new Set<string>(kept.map(({ id }) => id));
  // A clause goes or stays with its task.
  const left = base.filter(({ id, phase }) => ids.has(id) || ids.has(phase));
  return [...rows, ...left.map((row) => ({ ...row, cells: { ...row.cells, ...edits.get(row.id) } }))];
}

/** Rows by their ids; of two with one id the first. */
export function firstById(rows: readonly MineRow[]): Map<TaskId, MineRow> {
  const byId = new Map<TaskId, MineRow>();
  for (const row of rows) if (!byId.has(row.id)) byId.set(row.id, row);
  return byId;
}

/** The ids that dependencies of the user's own writing name, each with the first row that does. */
function namedByUser(base: readonly RowCells[], mine: ReadonlyMap<TaskId, MineRow>): Map<TaskId, TaskId> {
  const written = new Map(base.map((row) => [row.id, row.cells.dependencies]));
  const named = new Map<TaskId, TaskId>();
  for (const row of mine.values()) {
    const own = row.cells.dependencies ?? '';
    const built = written.get(row.id);
    if (built !== undefined && sameCell('dependencies', own, built)) continue;
    for (const id of row.dependencies) if (!named.has(id)) named.set(id, row.id);
  }
  return named;
}
