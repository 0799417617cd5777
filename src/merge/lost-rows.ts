import type { TasksNote } from '../model/tasks-note.ts';
import { allTasks, type Task, type TaskId, type TaskList } from '../model/tasks.ts';
import type { Matchable } from './task-words.ts';

/**
 * Rows that a note has no more, known by who waits for them: where a task of the plan waits for one that the note lacks, and
 * its row for an id that no row has, beside the very same others, that id was the missing task's. `found` are the plan's tasks that the note has.
 */
export function lostRows(list: TaskList, note: TasksNote, found: ReadonlyMap<TaskId, TaskId>): Matchable[] {
  const tasks = allTasks(list);
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const rows = new Map(note.tasks.map(({ task }) => [task.id, task]));
  const lost = new Map<TaskId, Matchable>();
  for (const task of tasks) {
    const row = rows.get(found.get(task.id) ?? task.id);
    const missing = only(task.dependencies.filter((id) => !found.has(id)));
    const id = only((row?.dependencies ?? []).filter((one) => !rows.has(one)));
    if (row === undefined || missing === null || id === null || lost.has(id)) continue;
    const others = new Set(task.dependencies.map((one) => found.get(one)));
    const isSame = row.dependencies.length === task.dependencies.length;
    const own = byId.get(missing);
    if (own !== undefined && isSame && row.dependencies.every((one) => one === id || others.has(one)))
      lost.set(id, asKnown(own, id));
  }
  return [...lost.values()];
}

function asKnown({ name, description }: Task, id: TaskId): Matchable {
  return { id, name, description, phase: '', byWordsOnly: true };
}

function only<T>(items: readonly T[]): T | null {
  return items.length === 1 ? (items[0] ?? null) : null;
}
