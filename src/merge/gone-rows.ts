import { CELLS, type CellName, type KeptRow, type NamedRow, type RowCells } from '../model/merge.ts';
import type { TaskId } from '../model/tasks.ts';
import type { MineRow } from './mine-row.ts';
import { builtCell, sameCell } from './same-cell.ts';

/** What becomes of rows of the last build whose source is gone from the plan. */
export interface GoneRows {
  /** They stay: the user worked on them, or still needs them. */
  readonly kept: readonly KeptRow[];
  readonly removed: readonly NamedRow[];
  /** They stay, and nobody knows whether the user worked on them (format 4.7). */
  readonly unknown: readonly NamedRow[];
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
  const named = namedByUser(base, freshIds, mineById);
  const kept: KeptRow[] = [];
  const removed: NamedRow[] = [];
  const unknown: NamedRow[] = [];
  for (const row of base) {
    const own = mineById.get(row.id);
    if (own === undefined || freshIds.has(row.id)) continue;
    const one = { id: row.id, name: own.cells.name ?? row.cells.name };
    const by = named.get(row.id);
    if (!isUntouched(own, row)) (isKnown(own, row) ? kept : unknown).push(one);
    else if (own.isDoubled) kept.push({ ...one, because: { kind: 'doubled' } });
    else if (by !== undefined && !by.isKnown) unknown.push(one);
    else if (by !== undefined) kept.push({ ...one, because: { kind: 'named', by: by.id } });
    else removed.push(one);
  }
  return { kept, removed, unknown };
}

/** Whether the user changed nothing of a row, in own columns and its id neither, and did not begin its task. */
export function isUntouched(mine: MineRow, base: RowCells): boolean {
  if (mine.annotated || mine.started || base.planned !== undefined) return false;
  return CELLS.every(
    (cell) => mine.cells[cell] === undefined || sameCell(cell, mine.cells[cell], base.cells[cell]),
  );
}

/** Whether what the user did not leave alone of a row is the user's. */
function isKnown(mine: MineRow, base: RowCells): boolean {
  const isTouched = (cell: CellName): boolean => {
    const built = builtCell(cell, mine, base);
    return built !== null && mine.cells[cell] !== undefined && !sameCell(cell, mine.cells[cell], built);
  };
  return mine.annotated || mine.started || base.planned !== undefined || CELLS.some(isTouched);
}

/** Rows by their ids; of two with one id the first. */
export function firstById(rows: readonly MineRow[]): Map<TaskId, MineRow> {
  const byId = new Map<TaskId, MineRow>();
  for (const row of rows) if (!byId.has(row.id)) byId.set(row.id, row);
  return byId;
}

/** A row that names others; `isKnown`: it was the user who wrote that. */
interface Naming {
  readonly id: TaskId;
  readonly isKnown: boolean;
}

/** The ids that dependencies which we did not write name, each with the first row that does. */
function namedByUser(
  base: readonly RowCells[],
  fresh: ReadonlySet<TaskId>,
  mine: ReadonlyMap<TaskId, MineRow>,
): Map<TaskId, Naming> {
  const rows = new Map(base.map((row) => [row.id, row]));
  const named = new Map<TaskId, Naming>();
  for (const row of mine.values()) {
    const own = row.cells.dependencies ?? '';
    const built = rows.get(row.id);
    if (built !== undefined && sameCell('dependencies', own, built.cells.dependencies)) continue;
    // A row of the plan's that the last build does not know was written by another build.
    const isKnown = built === undefined ? !fresh.has(row.id) : builtCell('dependencies', row, built) !== null;
    for (const id of row.dependencies) if (!named.has(id)) named.set(id, { id: row.id, isKnown });
  }
  return named;
}
