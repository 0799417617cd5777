import { allTasks, type Task, type TaskId, type TaskList } from '../model/tasks.ts';
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
  if (missing.size === 0) return [];
  const named = text.split('\n').flatMap((line) => namedIn(line, missing));
  const lost = named.filter(({ id }) => !rows.has(id));
  return [...new Map(lost.map((one) => [one.id, one])).values()];
}

/** The tasks that a line names, by the ids before their names. */
function namedIn(line: string, missing: ReadonlyMap<string, Task>): Matchable[] {
  return [...line.matchAll(NAMED)].flatMap(({ 0: { length }, 1: shown = '', index }) => {
    const rest = line.slice(index + length);
    for (let end = rest.indexOf(')'); end !== -1; end = rest.indexOf(')', end + 1)) {
      const task = missing.get(rest.slice(0, end));
      if (task === undefined) continue;
      const { name, description } = task;
      return [{ id: taskId(shown), name, description, phase: '', byWordsOnly: true }];
    }
    return [];
  });
}
