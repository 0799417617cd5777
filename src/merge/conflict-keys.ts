import type { BuildRecord, Conflict, ConflictKey, ReportCell } from '../model/merge.ts';
import type { TaskId } from '../model/tasks.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { lineLabel } from './merge-lines.ts';
import type { MineRow } from './mine-row.ts';

/** The conflicts in which a user takes the plan's word. */
export type Taken = ReadonlySet<ConflictKey>;

/** A cell, as long as the note and the plan say these texts in it. */
export function cellKey(id: TaskId, cell: ReportCell, mine: string, plan: string): ConflictKey {
  return keyOf(`${id} ${cell}`, mine, plan);
}

/** A whole row that the plan does not have, as long as the user does not change it; what it waits for follows others. */
export function rowKey({ id, cells }: Pick<MineRow, 'id' | 'cells'>): ConflictKey {
  return keyOf(`${id} row`, ...Object.values({ ...cells, dependencies: '' }));
}

/** The phase that a row stands in, where the plan has it in another. */
export function placeKey(id: TaskId, phase: string): ConflictKey {
  return `${id} place ${phase}`;
}

/** The name of the phase whose region this is. */
export function nameKey(region: string): ConflictKey {
  return `name ${region.replace(/\p{Cc}/gu, '')}`;
}

/**
 * Lines of a region or section, as long as the note and the plan have these; of lines that the user took out, as long as the
 * plan has such lines.
 */
export function linesKey(place: string, mine: readonly string[], plan: readonly string[]): ConflictKey {
  return keyOf(
    `lines ${place.replace(/\p{Cc}/gu, '')}`,
    ...mine,
    '',
    ...(mine.length === 0 ? plan.map(lineLabel) : plan),
  );
}

function keyOf(place: string, ...texts: readonly string[]): ConflictKey {
  return `${place} ${fingerprint(texts.join('\n'))}`;
}

/** The conflicts of a merge by what becomes of them. */
interface SortedConflicts {
  /** The user takes the plan's word. */
  readonly taken: readonly Conflict[];
  /** Her own stands, and no earlier build has told so. */
  readonly conflicts: readonly Conflict[];
  /** Her own stands, as an earlier build has told. */
  readonly settled: readonly Conflict[];
}

/** Sorts conflicts; `last` is the record of the last build. */
export function sortedConflicts(
  all: readonly Conflict[],
  taken: Taken,
  last: BuildRecord | null,
): SortedConflicts {
  const known = new Set(last?.settled);
  const left = all.filter(({ key }) => !taken.has(key));
  return {
    taken: all.filter(({ key }) => taken.has(key)),
    conflicts: left.filter(({ key }) => !known.has(key)),
    settled: left.filter(({ key }) => known.has(key)),
  };
}

/** The conflicts of a merge as the next build knows them. */
export function keysOf(conflicts: readonly Conflict[]): { readonly settled?: readonly ConflictKey[] } {
  return conflicts.length === 0 ? {} : { settled: conflicts.map(({ key }) => key) };
}
