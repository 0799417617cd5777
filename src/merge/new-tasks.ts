import type { Built } from '../model/build.ts';
import type { MergedTasks } from '../model/rebuild.ts';
import type { ProvableMerge } from './proof.ts';

/** An emptied note is built as a new one; its tasks keep their ids. */
export function newTasks(built: Built): Omit<ProvableMerge<MergedTasks>, 'before' | 'numbers'> {
  const { note, record } = built;
  const changes = record.rows.map(({ id, cells }) => ({ kind: 'task-added', id, name: cells.name }) as const);
  const removals = { tasks: [], of: 0 };
  const report = { changes, conflicts: [] };
  return {
    result: {
      ...{ note, pure: note, report, removals, pureRemovals: removals, record, built },
      cycles: [],
      differing: [],
      settled: [],
    },
    base: { lines: [], rows: null },
    wanted: record.rows.map(({ id }) => id),
    taken: [],
  };
}
