import { CELLS, type CellName, type RowCells } from '../model/merge.ts';
import type { TaskId } from '../model/tasks.ts';
import { firstById } from './gone-rows.ts';
import type { RowMerge } from './merge-rows.ts';
import type { MineRow } from './mine-row.ts';
import { builtCell, sameCell } from './same-cell.ts';

/**
 * The rows of a record that is older than its note: cells that say something else in the note were written by nobody knows
 * whom, and a row that the note does not have was taken out by nobody knows whom, so it counts as new.
 */
export function asFound(rows: readonly RowCells[], mine: readonly MineRow[]): RowCells[] {
  const own = firstById(mine);
  return rows.flatMap((row) => {
    const found = own.get(row.id);
    if (found === undefined) return [];
    const isOther = (cell: CellName): boolean =>
      found.cells[cell] !== undefined && !sameCell(cell, found.cells[cell], row.cells[cell]);
    return [withUnknown(row, CELLS.filter(isOther), found)];
  });
}

/** What a merge left in the rows of a note: `edits` are the cells that follow the plan. */
interface Left {
  readonly mine: readonly MineRow[];
  readonly edits: RowMerge['edits'];
}

/** The tasks of the plan whose rows in the merged note say other than it. */
export function differingTasks(rows: readonly RowCells[], left: Left): TaskId[] {
  return [...differingCells(rows, left)].flatMap(([id, cells]) => (cells.length > 0 ? [id] : []));
}

function differingCells(rows: readonly RowCells[], { mine, edits }: Left): Map<TaskId, CellName[]> {
  const own = firstById(mine);
  return new Map(
    rows.map(({ id, cells }) => {
      const [texts = {}, follows = {}] = [own.get(id)?.cells, edits.get(id)];
      const differs = (cell: CellName): boolean => {
        const text = texts[cell];
        return text !== undefined && follows[cell] === undefined && !sameCell(cell, text, cells[cell]);
      };
      return [id, CELLS.filter(differs)];
    }),
  );
}

/**
 * The rows of a new record, with what the note says otherwise and nobody knows the writer of; `base` are those of the last
 * build.
 */
export function withUnknownCells(
  rows: readonly RowCells[],
  base: readonly RowCells[],
  left: Left,
): RowCells[] {
  const [own, built] = [firstById(left.mine), new Map(base.map((row) => [row.id, row]))];
  const differing = differingCells(rows, left);
  return rows.map((row) => {
    const found = own.get(row.id);
    if (found === undefined) return row;
    const cells = differing.get(row.id) ?? [];
    const unknown = cells.filter((cell) => builtCell(cell, found, built.get(row.id)) === null);
    return withUnknown(row, unknown, found);
  });
}

function withUnknown(row: RowCells, cells: readonly CellName[], mine: MineRow | undefined): RowCells {
  if (cells.length === 0) return row;
  return { ...row, unknown: Object.fromEntries(cells.map((cell) => [cell, mine?.cells[cell] ?? ''])) };
}
