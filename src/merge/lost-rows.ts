import { allTasks, type TaskId, type TaskList } from '../model/tasks.ts';
import { taskId } from '../text/task-id.ts';
import type { Matchable } from './task-words.ts';

const NAMED = /([\p{L}\p{N}.-]*\d) \(/gu;

/**
 * Rows that a note has no more, known by its other lines, which name them yet: `T-004 (Water them)`. `found` are the plan's
 * tasks that the note has, `rows` the ids of its rows.
 */
export function lostRows(
  list: TaskList,
  text: string,
  rows: ReadonlySet<TaskId>,
  found: ReadonlyMap<TaskId, TaskId>,
): Matchable[] {
  const missing = new Map(
    allTasks(list).flatMap((task) => (found.has(task.id) ? [] : [[task.name, task] as const])),
  );
  const lost = new Map<TaskId, Matchable>();
  if (missing.size === 0) return [];
  for (const line of text.split('\n')) {
    for (const {
      0: { length },
      1: shown = '',
      index,
    } of line.matchAll(NAMED)) {
      const rest = line.slice(index + length);
      const id = taskId(shown);
      for (let end = rest.indexOf(')'); end !== -1; end = rest.indexOf(')', end + 1)) {
        const task = missing.get(rest.slice(0, end));
        if (task === undefined || rows.has(id)) continue;
        const { name, description } = task;
        lost.set(id, { id, name, description, phase: '', byWordsOnly: true });
        break;
      }
    }
  }
  return [...lost.values()];
}
