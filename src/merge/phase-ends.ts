import type { RowCells } from '../model/merge.ts';
import type { TaskId } from '../model/tasks.ts';
import type { MineRow } from './merge-rows.ts';

/**
 * The plan's rows, the first of each phase waiting for the ends of the phase before as the merged table has them, the
 * user's rows included (format 3.8). Rows whose dependencies the plan states itself stay as they are.
 */
export function followingMergedPhases(
  base: readonly RowCells[] | null,
  fresh: readonly RowCells[],
  mine: readonly MineRow[],
): RowCells[] {
  const phases = [...new Set(fresh.map((row) => row.phase))];
  const ends = new Map(phases.map((phase) => [phase, mergedEnds(phase, base, fresh, mine)]));
  const plain = new Map(
    phases.map((phase) => [phase, endsOf(fresh.filter((row) => row.phase === phase).map(asWaiting))]),
  );
  return fresh.map((row) => {
    const before = phases[phases.indexOf(row.phase) - 1];
    if (before === undefined) return row;
    const computed = plain.get(before) ?? [];
    const merged = ends.get(before) ?? [];
    const followsEnds = computed.length > 0 && idsIn(row.cells.dependencies).join() === computed.join();
    return followsEnds && merged.length > 0
      ? { ...row, cells: { ...row.cells, dependencies: merged.join(', ') } }
      : row;
  });
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
