import type { Conflict, RowCells } from '../model/merge.ts';
import { titleOfPhase } from '../text/phase-label.ts';
import { nameKey, placeKey, rowKey } from './conflict-keys.ts';
import { sameForm } from './form-key.ts';
import { firstById } from './gone-rows.ts';
import type { BuiltLines } from './merge-note.ts';
import type { LastBuild } from './last-build.ts';
import type { MineRow } from './mine-row.ts';
import { regionOfPhase } from './regions.ts';

/** A note and the plan as they are compared where nothing is known of the last build; `phases` bear their identities. */
interface ComparedRows<Row> {
  readonly rows: readonly Row[];
  readonly phases: BuiltLines['phases'];
}

/**
 * What note and plan say differently around the cells of rows, where nobody knows who changed it (format 4.4, 4.7): rows that
 * the plan does not have or has in another phase.
 */
function unknownDifferences(mine: ComparedRows<MineRow>, plan: ComparedRows<RowCells>): Conflict[] {
  const wanted = new Map(plan.rows.map((row) => [row.id, row]));
  const phases = new Map(plan.phases.map((phase) => [phase.key, phase]));
  return [...firstById(mine.rows).values()].flatMap((row): Conflict[] => {
    const planned = wanted.get(row.id);
    const name = row.cells.name ?? '';
    if (planned === undefined) return [{ kind: 'not-in-plan', key: rowKey(row), id: row.id, name }];
    const phase = phases.get(planned.phase);
    if (row.phase === null || phase === undefined || row.phase === planned.phase) return [];
    const key = placeKey(row.id, planned.phase);
    return [{ kind: 'elsewhere', key, id: row.id, name, phase: titleOfPhase(phase) }];
  });
}

/** A name that a phase has in the note, and nobody knows whose it is. */
interface UnknownName {
  readonly mine: BuiltPhaseLines;
  readonly plan: BuiltPhaseLines;
}

type BuiltPhaseLines = BuiltLines['phases'][number];

/**
 * The phases that the note calls otherwise than the plan, where it is not known from the record (`last`) whose that is: where
 * nobody knows who wrote the note, and where that was so before and the name is still the same.
 */
function unknownNames(
  { isUnknown }: LastBuild,
  last: readonly BuiltPhaseLines[],
  mine: readonly BuiltPhaseLines[],
  plan: readonly BuiltPhaseLines[],
): UnknownName[] {
  const [planned, built] = [plan, last].map((phases) => new Map(phases.map((one) => [one.key, one])));
  return mine.flatMap((one): UnknownName[] => {
    const [now, before] = [planned?.get(one.key), built?.get(one.key)];
    if (now === undefined || sameForm(now.name, one.name)) return [];
    if (before !== undefined && sameForm(before.name, one.name)) return [];
    return isUnknown || before?.unknown === one.name ? [{ mine: one, plan: now }] : [];
  });
}

/** The phases of a new record with the names that the note has for them, where nobody knows whose those are. */
function withUnknownNames(
  phases: readonly BuiltPhaseLines[],
  names: readonly UnknownName[],
): BuiltPhaseLines[] {
  const own = new Map(names.map(({ mine }) => [mine.key, mine.name]));
  return phases.map((phase) => {
    const unknown = own.get(phase.key);
    return unknown === undefined ? phase : { ...phase, unknown };
  });
}

/**
 * Differences, where nobody knows whose they are, as that, with those around the cells of rows that the last build (`base`)
 * does not have; and the phases of the plan as they are recorded. `last` are those of the record.
 */
export function settled(
  base: LastBuild,
  last: readonly BuiltPhaseLines[],
  conflicts: readonly Conflict[],
  mine: ComparedRows<MineRow>,
  plan: ComparedRows<RowCells>,
): { readonly conflicts: readonly Conflict[]; readonly phases: readonly BuiltPhaseLines[] } {
  const names = unknownNames(base, last, mine.phases, plan.phases);
  const phases = withUnknownNames(plan.phases, names);
  const named = names.map((one): Conflict => {
    const [own, theirs] = [titleOfPhase(one.mine), titleOfPhase({ ...one.mine, name: one.plan.name })];
    const key = nameKey(regionOfPhase(one.mine.key));
    return { kind: 'unknown-lines', key, section: own, mine: [own], plan: [theirs] };
  });
  if (!base.isUnknown) return { conflicts: [...conflicts, ...named], phases };
  const known = new Set(base.rows?.map(({ id }) => id));
  const rows = mine.rows.filter(({ id }) => !known.has(id));
  const told = conflicts.map((one): Conflict => {
    // What such a note does not have at all has no place in it that is known.
    if (one.kind === 'lines')
      return { ...one, kind: 'unknown-lines', ...(one.mine.length === 0 ? { isFixed: true } : {}) };
    if (one.kind === 'deleted-section') return { ...one, isFixed: true };
    if (one.kind !== 'placed') return one;
    const { plan: phase, ...placed } = one;
    return { ...placed, kind: 'elsewhere', phase };
  });
  return { conflicts: [...told, ...unknownDifferences({ ...mine, rows }, plan), ...named], phases };
}
