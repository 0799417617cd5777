import type { Conflict, RowCells } from '../model/merge.ts';
import { titleOfPhase } from '../text/phase-label.ts';
import { sameForm } from './form-key.ts';
import { firstById } from './gone-rows.ts';
import type { BuiltLines } from './merge-note.ts';
import type { LastBuild } from './last-build.ts';
import type { MineRow } from './mine-row.ts';

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
 * Differences, where nobody knows whose they are, as that, with those around the cells of rows that the last build (`base`)
 * does not have.
 */
export function conflictsOf(
  base: LastBuild,
  conflicts: readonly Conflict[],
  mine: Side<MineRow>,
  plan: Side<RowCells>,
): readonly Conflict[] {
  if (!base.isUnknown) return conflicts;
  const known = new Set(base.rows?.map(({ id }) => id));
  const rows = mine.rows.filter(({ id }) => !known.has(id));
  const told = conflicts.map((one): Conflict => {
    if (one.kind === 'lines') return { ...one, kind: 'unknown-lines' };
    return one.kind === 'placed' ? { kind: 'elsewhere', id: one.id, name: one.name, phase: one.plan } : one;
  });
  return [...told, ...unknownDifferences({ ...mine, rows }, plan)];
}
