import type { RowCells } from '../model/merge.ts';
import type { TaskId } from '../model/tasks.ts';
import type { MineRow } from './merge-rows.ts';

/**
 * The plan's rows as they fit the user's table: who waited for a row that the user deleted waits for what that one waited
 * for (format 4.1), and the first of each phase waits for the ends of the phase before as the merged table has them, the
 * user's rows included (format 3.8). What the plan states itself stays as it is.
 */
export function planRows(
  base: readonly RowCells[] | null,
  fresh: readonly RowCells[],
  mine: readonly MineRow[],
): RowCells[] {
  const present = new Set(mine.map((row) => row.id));
  const built = new Set((base ?? []).map((row) => row.id));
  const deleted = new Set(fresh.map((row) => row.id).filter((id) => built.has(id) && !present.has(id)));
  const byId = new Map(fresh.map((row): [string, RowCells] => [row.id, row]));
  return followingEnds(
    base,
    fresh,
    fresh.map((row) => withoutWaitingFor(row, deleted, byId)),
    mine,
  );
}

function followingEnds(
  base: readonly RowCells[] | null,
  fresh: readonly RowCells[],
  rows: readonly RowCells[],
  mine: readonly MineRow[],
): RowCells[] {
  const phases = [...new Set(fresh.map((row) => row.phase))];
  const inPhase = grouped(fresh);
  const ends = new Map(phases.map((phase) => [phase, mergedEnds(phase, base, rows, mine)]));
  const plain = new Map(
    phases.map((phase) => [phase, endsOf((inPhase.get(phase) ?? []).map(asWaiting)).join()]),
  );
  return rows.map((row, index) => {
    const before = phases[phases.indexOf(row.phase) - 1];
    const computed = before === undefined ? '' : (plain.get(before) ?? '');
    const merged = before === undefined ? [] : (ends.get(before) ?? []);
    const stated = computed === '' || idsIn(fresh[index]?.cells.dependencies ?? '').join() !== computed;
    return stated || merged.length === 0 ? row : withDependencies(row, merged);
  });
}

function grouped(rows: readonly RowCells[]): Map<string, RowCells[]> {
  const groups = new Map<string, RowCells[]>();
  for (const row of rows) {
    const group = groups.get(row.phase);
    if (group === undefined) groups.set(row.phase, [row]);
    else group.push(row);
  }
  return groups;
}

function withDependencies(row: RowCells, ids: readonly string[]): RowCells {
  return { ...row, cells: { ...row.cells, dependencies: ids.length === 0 ? 'None' : ids.join(', ') } };
}

function withoutWaitingFor(
  row: RowCells,
  deleted: ReadonlySet<string>,
  byId: ReadonlyMap<string, RowCells>,
): RowCells {
  const ids = row.cells.dependencies.split(', ');
  if (!ids.some((id) => deleted.has(id))) return row;
  const kept = new Set<string>();
  const seen = new Set<string>();
  const open = [...ids];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    if (seen.has(id)) continue;
    seen.add(id);
    if (deleted.has(id)) open.push(...(byId.get(id)?.cells.dependencies ?? 'None').split(', '));
    else kept.add(id);
  }
  kept.delete('None');
  return withDependencies(row, [...kept]);
}

/** A task with what it waits for. */
interface Waiting {
  readonly id: TaskId;
  readonly after: readonly string[];
}

function asWaiting(row: RowCells): Waiting {
  return { id: row.id, after: idsIn(row.cells.dependencies) };
}

function mergedEnds(
  phase: string,
  base: readonly RowCells[] | null,
  fresh: readonly RowCells[],
  mine: readonly MineRow[],
): TaskId[] {
  const baseById = new Map((base ?? []).map((row) => [row.id, row]));
  const mineById = new Map(mine.map((row) => [row.id, row]));
  const planned = fresh.filter(
    (row) => row.phase === phase && !(baseById.has(row.id) && !mineById.has(row.id)),
  );
  const ids = new Set(fresh.map((row) => row.id));
  const own = mine.filter((row) => row.phase === phase && !ids.has(row.id) && !baseById.has(row.id));
  const waiting = planned.map((row): Waiting => {
    const typed = mineById.get(row.id)?.cells.dependencies;
    const edited =
      typed !== undefined && typed !== baseById.get(row.id)?.cells.dependencies && typed.trim() !== '';
    return { id: row.id, after: idsIn(edited ? typed : row.cells.dependencies) };
  });
  return endsOf([
    ...waiting,
    ...own.map((row) => ({ id: row.id, after: idsIn(row.cells.dependencies ?? '') })),
  ]);
}

/** The tasks of a phase that none of it waits for. */
function endsOf(tasks: readonly Waiting[]): TaskId[] {
  const waitedFor = new Set(tasks.flatMap(({ id, after }) => after.filter((other) => other !== id)));
  return tasks.filter(({ id }) => !waitedFor.has(id)).map(({ id }) => id);
}

function idsIn(dependencies: string): string[] {
  return dependencies.match(/[\p{L}\p{N}][\p{L}\p{N}.-]*\d/gu) ?? [];
}
