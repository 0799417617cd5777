import type { GraveRemovals, RowCells } from '../model/merge.ts';
import { isExampleTask } from '../model/example-tasks.ts';
import type { TaskId } from '../model/tasks.ts';
import { firstById } from './gone-rows.ts';
import { isClause, taskOfRow } from './clause-id.ts';
import type { MineRow } from './mine-row.ts';

/** A build that removes more than this share of a note's tasks may have misread what it was built from. */
const MANY = 1 / 3;

/**
 * Of the tasks that leave a note all, where they are many, else those that are begun (format 4.2). `base` are the rows of
 * the last build, which tell where they were seen. The example of a new goal is there to go, unless it was begun.
 */
export function graveRemovals(
  base: readonly RowCells[],
  mine: readonly MineRow[],
  leaves: (id: TaskId) => boolean,
): GraveRemovals {
  const known = new Map(base.map((row) => [row.id, row]));
  const begun = new Set(mine.filter(({ started }) => started).map(({ id }) => taskOfRow(id)));
  const tasks = [...firstById(mine).values()].filter(
    ({ id, cells }) => !isClause(id) && (begun.has(id) || !isExampleTask(cells.name ?? '')),
  );
  const removed = tasks.filter(({ id }) => leaves(id));
  const areMany = removed.length > tasks.length * MANY;
  const grave = removed.filter(({ id }) => areMany || begun.has(id));
  return {
    tasks: grave.map(({ id, cells }) => ({
      id,
      name: cells.name ?? known.get(id)?.cells.name ?? '',
      line: known.get(id)?.line ?? null,
      started: begun.has(id),
    })),
    of: tasks.length,
  };
}
