import type { Conflict, RowCells } from '../model/merge.ts';
import type { TaskId } from '../model/tasks.ts';
import { writtenDependencies, writtenIds } from '../text/id-runs.ts';
import type { Taken } from './conflict-keys.ts';
import { firstById, type GoneRows } from './gone-rows.ts';
import type { MineRow } from './mine-row.ts';
import { sameCell } from './same-cell.ts';

/**
 * The plan's rows as they fit the user's table: who waited for a row that the user deleted waits for what that one waited
 * for (format 4.1), and the first of each phase waits for the ends of the phase before as the merged table has them, the
 * user's rows included (format 3.8); rows that are gone (`gone`) excepted. What the plan states itself stays as it is.
 */
export function planRows(
  base: readonly RowCells[] | null,
  fresh: readonly RowCells[],
  mine: readonly MineRow[],
  { removed }: GoneRows,
): RowCells[] {
  const leaving = new Set(removed.map(({ id }) => id));
  const present = new Set(mine.map((row) => row.id));
  const built = new Set((base ?? []).map((row) => row.id));
  const deleted = new Set(fresh.map((row) => row.id).filter((id) => built.has(id) && !present.has(id)));
  const byId = new Map(fresh.map((row): [string, RowCells] => [row.id, row]));
  return followingEnds(
    base,
    fresh,
    fresh.map((row) => withoutWaitingFor(row, deleted, byId)),
    mine.filter(({ id }) => !leaving.has(id)),
  );
}

/** The user's rows as they are where the plan's dependencies are taken; null where none are. */
export function withTakenDependencies(
  mine: readonly MineRow[],
  conflicts: readonly Conflict[],
  taken: Taken,
): MineRow[] | null {
  const own = new Map(
    conflicts.flatMap((one): [TaskId, string][] =>
      'cell' in one && one.cell === 'dependencies' && taken.has(one.key) ? [[one.id, one.plan]] : [],
    ),
  );
  if (own.size === 0) return null;
  return mine.map((row) => {
    const text = own.get(row.id);
    if (text === undefined) return row;
    return { ...row, cells: { ...row.cells, dependencies: text }, dependencies: writtenIds(text) };
  });
}

/**
 * What rows that stay without the plan wait for, where that is as it was built and names rows that are gone: for what those
 * waited for (format 4.1).
 */
export function keptDependencies(
  base: readonly RowCells[],
  mine: readonly MineRow[],
  { kept, unknown, removed }: GoneRows,
): Map<TaskId, string> {
  const rows = firstById(mine);
  const byId = new Map(base.map((row) => [row.id, row]));
  const leaving = new Set(removed.map(({ id }) => id));
  const gone = new Set(base.map(({ id }) => id).filter((id) => leaving.has(id) || !rows.has(id)));
  return new Map(
    [...kept, ...unknown].flatMap(({ id }): [TaskId, string][] => {
      const row = byId.get(id);
      const own = rows.get(id)?.cells.dependencies;
      if (row === undefined || own === undefined) return [];
      const { dependencies } = withoutWaitingFor(row, gone, byId).cells;
      const isBuilt = sameCell('dependencies', own, row.cells.dependencies);
      return isBuilt && dependencies !== row.cells.dependencies ? [[id, dependencies]] : [];
    }),
  );
}

function followingEnds(
  base: readonly RowCells[] | null,
  fresh: readonly RowCells[],
  rows: readonly RowCells[],
  mine: readonly MineRow[],
): RowCells[] {
  const phases = [...new Set(fresh.map((row) => row.phase))];
  const inPhase = grouped(fresh, (row) => row.phase);
  const versions: RowsOfVersions = {
    base: new Map((base ?? []).map((row) => [row.id, row])),
    mine: new Map(mine.map((row) => [row.id, row])),
    rows: grouped(rows, (row) => row.phase),
    mineIn: grouped(mine, (row) => row.phase ?? ''),
    freshIds: new Set(fresh.map((row) => row.id)),
  };
  const ends = new Map(phases.map((phase) => [phase, mergedEnds(phase, versions)]));
  const places = new Map(phases.map((phase, place) => [phase, place]));
  const plain = new Map(
    phases.map((phase) => [phase, endsOf((inPhase.get(phase) ?? []).map(asWaiting)).join()]),
  );
  return rows.map((row, index) => {
    const before = phases[(places.get(row.phase) ?? 0) - 1];
    const computed = before === undefined ? '' : (plain.get(before) ?? '');
    const merged = before === undefined ? [] : (ends.get(before) ?? []);
    const stated = computed === '' || writtenIds(fresh[index]?.cells.dependencies ?? '').join() !== computed;
    return stated || merged.length === 0 ? row : withDependencies(row, merged);
  });
}

/** All versions of the rows, by what they are looked up by. */
interface RowsOfVersions {
  readonly base: ReadonlyMap<TaskId, RowCells>;
  readonly mine: ReadonlyMap<TaskId, MineRow>;
  /** The plan's rows by phase. */
  readonly rows: ReadonlyMap<string, readonly RowCells[]>;
  /** The user's rows by phase. */
  readonly mineIn: ReadonlyMap<string, readonly MineRow[]>;
  readonly freshIds: ReadonlySet<TaskId>;
}

function grouped<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [row]);
    else group.push(row);
  }
  return groups;
}

function withDependencies(row: RowCells, ids: readonly TaskId[]): RowCells {
  return { ...row, cells: { ...row.cells, dependencies: writtenDependencies(ids) } };
}

function withoutWaitingFor(
  row: RowCells,
  deleted: ReadonlySet<string>,
  byId: ReadonlyMap<string, RowCells>,
): RowCells {
  const ids = writtenIds(row.cells.dependencies);
  if (!ids.some((id) => deleted.has(id))) return row;
  const kept = new Set<TaskId>();
  const seen = new Set<TaskId>();
  const open = [...ids];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    if (seen.has(id)) continue;
    seen.add(id);
    if (deleted.has(id)) open.push(...writtenIds(byId.get(id)?.cells.dependencies ?? ''));
    else kept.add(id);
  }
  return withDependencies(row, [...kept]);
}

/** A task with what it waits for. */
interface TaskWaits {
  readonly id: TaskId;
  readonly after: readonly string[];
}

function asWaiting(row: RowCells): TaskWaits {
  return { id: row.id, after: writtenIds(row.cells.dependencies) };
}

function mergedEnds(phase: string, versions: RowsOfVersions): TaskId[] {
  const { base, mine, freshIds } = versions;
  const planned = (versions.rows.get(phase) ?? []).filter((row) => !base.has(row.id) || mine.has(row.id));
  const own = (versions.mineIn.get(phase) ?? []).filter((row) => !freshIds.has(row.id));
  const waiting = planned.map((row): TaskWaits => {
    const typed = mine.get(row.id);
    const text = typed?.cells.dependencies ?? '';
    const edited = typed !== undefined && text.trim() !== '' && text !== base.get(row.id)?.cells.dependencies;
    return edited ? { id: row.id, after: typed.dependencies } : asWaiting(row);
  });
  return endsOf([...waiting, ...own.map((row) => ({ id: row.id, after: row.dependencies }))]);
}

/** The tasks of a phase that none of it waits for. */
function endsOf(tasks: readonly TaskWaits[]): TaskId[] {
  const waitedFor = new Set<string>(tasks.flatMap(({ id, after }) => after.filter((other) => other !== id)));
  return tasks.filter(({ id }) => !waitedFor.has(id)).map(({ id }) => id);
}
