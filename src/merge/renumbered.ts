import type { BuildRecord, Change, GraveRemovals, MergedNote, RowCells } from '../model/merge.ts';
import type { NewIds } from './new-ids.ts';
import { withNewIds } from './new-ids.ts';

/** The record of the last build as it would be, had its tasks had their new ids (format 4.3). */
export function renumberedRecord(record: BuildRecord, ids: NewIds): BuildRecord {
  if (ids.size === 0) return record;
  const renamed = <T extends string>(text: T): T => withNewIds(text, ids) as T;
  const row = ({ id, phase, cells, ...rest }: RowCells): RowCells => ({
    ...rest,
    id: renamed(id),
    phase: renamed(phase),
    cells: {
      name: renamed(cells.name),
      description: renamed(cells.description),
      owner: renamed(cells.owner),
      effort: renamed(cells.effort),
      done: renamed(cells.done),
      dependencies: renamed(cells.dependencies),
    },
  });
  const settled = record.settled?.map(renamed);
  return {
    ...{ ...record, lines: record.lines.map(renamed), rows: record.rows.map(row) },
    ...(settled === undefined ? {} : { settled }),
  };
}

/**
 * A merge as it is told: with the new ids of tasks, and what it takes away under the ids that stand in the user's note.
 * `names` are what the tasks are called, by their new ids.
 */
export function withIdChanges<Merged extends MergedNote>(
  merged: Merged,
  ids: NewIds,
  names: ReadonlyMap<string, string>,
): Merged {
  if (ids.size === 0) return merged;
  const before = new Map(Array.from(ids, ([old, now]) => [now, old]));
  const old = <T extends string>(text: T): T => withNewIds(text, before) as T;
  const asBefore = (change: Change): Change => {
    switch (change.kind) {
      case 'lines':
        return { ...change, before: change.before.map(old) };
      case 'cell':
        return { ...change, before: old(change.before) };
      case 'task-removed':
        return { ...change, id: old(change.id) };
      default:
        return change;
    }
  };
  const { changes } = merged.report;
  const removed = new Set(changes.flatMap((one) => (one.kind === 'task-removed' ? [one.id] : [])));
  const idChanges = [...ids].flatMap(([from, to]): Change[] =>
    removed.has(to)
      ? []
      : [{ kind: 'cell', id: to, name: names.get(to) ?? '', cell: 'id', before: from, after: to }],
  );
  const oldTasks = (removals: GraveRemovals): GraveRemovals => ({
    ...removals,
    tasks: removals.tasks.map((task) => ({ ...task, id: old(task.id) })),
  });
  return {
    ...merged,
    report: { ...merged.report, changes: [...idChanges, ...changes.map(asBefore)] },
    removals: oldTasks(merged.removals),
    pureRemovals: oldTasks(merged.pureRemovals),
  };
}
