import { CELLS, type NamedRow, type RowCells } from '../model/merge.ts';
import type { TaskId } from '../model/tasks.ts';
import type { MineRow } from './mine-row.ts';
import { sameCell } from './same-cell.ts';

/** What becomes of rows of the last build whose source is gone from the plan. */
export interface GoneRows {
  /** The user worked on them: they stay. */
  readonly kept: readonly NamedRow[];
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
  const kept: NamedRow[] = [];
  const removed: NamedRow[] = [];
  for (const row of base) {
    const own = mineById.get(row.id);
    if (own === undefined || freshIds.has(row.id)) continue;
    const worked = !isUntouched(own, row) || own.isDoubled || named.has(row.id);
    (worked ? kept : removed).push({ id: row.id, name: own.cells.name ?? row.cells.name });
  }
  return { kept, removed };
}

/** Whether the user changed nothing of a row, in own columns neither, and did not begin its task. */
export function isUntouched(mine: MineRow, base: RowCells): boolean {
  if (mine.annotated || mine.started) return false;
  return CELLS.every(
    (cell) => mine.cells[cell] === undefined || sameCell(cell, mine.cells[cell], base.cells[cell]),
  );
}

/** Rows by their ids; of two with one id the first. */
export function firstById(rows: readonly MineRow[]): Map<TaskId, MineRow> {
  const byId = new Map<TaskId, MineRow>();
  for (const row of rows) if (!byId.has(row.id)) byId.set(row.id, row);
  return byId;
}

/** The ids that dependencies of the user's own writing name. */
function namedByUser(base: readonly RowCells[], mine: ReadonlyMap<TaskId, MineRow>): Set<TaskId> {
  const written = new Map(base.map((row) => [row.id, row.cells.dependencies]));
  const named = new Set<TaskId>();
  for (const row of mine.values()) {
    const own = row.cells.dependencies ?? '';
    const built = written.get(row.id);
    if (built !== undefined && sameCell('dependencies', own, built)) continue;
    for (const id of row.dependencies) named.add(id);
  }
  return named;
}
