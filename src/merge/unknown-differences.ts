import { CELLS, type CellName, type Conflict, type RowCells } from '../model/merge.ts';
import { titleOfPhase } from '../text/phase-label.ts';
import { sameForm } from './form-key.ts';
import { firstById } from './gone-rows.ts';
import type { BuiltLines } from './merge-note.ts';
import type { MineRow } from './mine-row.ts';
import type { RowMerge } from './merge-rows.ts';
import { builtCell, sameCell } from './same-cell.ts';

/** A note and the plan as they are compared where nothing is known of the last build; `phases` bear their identities. */
interface Side<Row> {
  readonly rows: readonly Row[];
  readonly phases: BuiltLines['phases'];
}

/**
 * What note and plan say differently around the cells of rows, where nobody knows who changed it (format 4.4, 4.7): rows that
 * the plan does not have or has in another phase, and phases of another name.
 */
function unknownDifferences(mine: Side<MineRow>, plan: Side<RowCells>): Conflict[] {
  const wanted = new Map(plan.rows.map((row) => [row.id, row]));
  const phases = new Map(plan.phases.map((phase) => [phase.key, phase]));
  const rows = [...firstById(mine.rows).values()].flatMap((row): Conflict[] => {
    const planned = wanted.get(row.id);
    const name = row.cells.name ?? '';
    if (planned === undefined) return [{ kind: 'not-in-plan', id: row.id, name }];
    const phase = phases.get(planned.phase);
    if (row.phase === null || phase === undefined || row.phase === planned.phase) return [];
    return [{ kind: 'elsewhere', id: row.id, name, phase: titleOfPhase(phase) }];
  });
  const names = mine.phases.flatMap((phase): Conflict[] => {
    const planned = phases.get(phase.key);
    if (planned === undefined || sameForm(planned.name, phase.name)) return [];
    const [own, theirs] = [titleOfPhase(phase), titleOfPhase({ ...phase, name: planned.name })];
    return [{ kind: 'unknown-lines', section: own, mine: [own], plan: [theirs] }];
  });
  return [...rows, ...names];
}

/**
 * Differences as what they are where nobody knows whose they are, and those around the cells of rows that the last build
 * (`base`) does not have.
 */
export function unknownConflicts(
  conflicts: readonly Conflict[],
  base: readonly RowCells[],
  mine: Side<MineRow>,
  plan: Side<RowCells>,
): Conflict[] {
  const known = new Set(base.map(({ id }) => id));
  const rows = mine.rows.filter(({ id }) => !known.has(id));
  const told = conflicts.map((one): Conflict => {
    if (one.kind === 'lines') return { ...one, kind: 'unknown-lines' };
    return one.kind === 'placed' ? { kind: 'elsewhere', id: one.id, name: one.name, phase: one.plan } : one;
  });
  return [...told, ...unknownDifferences({ ...mine, rows }, plan)];
}

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

/**
 * The rows of a new record, with what the note says otherwise and nobody knows the writer of; `base` are those of the last
 * build, `edits` the cells that follow the plan.
 */
export function withUnknownCells(
  rows: readonly RowCells[],
  base: readonly RowCells[],
  mine: readonly MineRow[],
  edits: RowMerge['edits'],
): RowCells[] {
  const [own, built] = [firstById(mine), new Map(base.map((row) => [row.id, row]))];
  return rows.map((row) => {
    const found = own.get(row.id);
    if (found === undefined) return row;
    const isUnknown = (cell: CellName): boolean => {
      const text = found.cells[cell];
      if (text === undefined || edits.get(row.id)?.[cell] !== undefined) return false;
      return builtCell(cell, found, built.get(row.id)) === null && !sameCell(cell, text, row.cells[cell]);
    };
    return withUnknown(row, CELLS.filter(isUnknown), found);
  });
}

function withUnknown(row: RowCells, cells: readonly CellName[], mine: MineRow | undefined): RowCells {
  if (cells.length === 0) return row;
  return { ...row, unknown: Object.fromEntries(cells.map((cell) => [cell, mine?.cells[cell] ?? ''])) };
}
