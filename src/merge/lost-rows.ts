import type { TasksNote } from '../model/note-tasks.ts';
import { allTasks, type Task, type TaskId, type TaskList } from '../model/tasks.ts';
import { taskId } from '../text/task-id.ts';
import type { Matchable } from './matchable.ts';

/**
 * Rows that a note has no more: its other lines name them yet, `T-004 (Water them)`, or others wait for them. `found` are the
 * plan's tasks that the note has.
 */
export function lostRows(
  list: TaskList,
  note: TasksNote,
  text: string,
  found: ReadonlyMap<TaskId, TaskId>,
): Matchable[] {
  const missing = new Map(
    allTasks(list).flatMap((task) => (found.has(task.id) ? [] : [[task.name, task] as const])),
  );
  if (missing.size === 0) return [];
  const rows = new Set(note.tasks.map(({ task }) => task.id));
  const named = text.split('\n').flatMap((line) => namedIn(line, missing));
  const lost = [...waitedFor(list, note, found), ...named.filter(({ id }) => !rows.has(id))];
  return [...new Map(lost.map((one) => [one.id, one])).values()];
}

const NAMED = /([\p{L}\p{N}.-]{0,40}\d) \(/gu;
/** So long a line is none of ours (format 3.9). */
const LONGEST = 2000;

/** The tasks that a line names, by the ids before their names. */
function namedIn(line: string, missing: ReadonlyMap<string, Task>): Matchable[] {
  if (line.length > LONGEST) return [];
  return [...line.matchAll(NAMED)].flatMap(({ 0: { length }, 1: shown = '', index }) => {
    const rest = line.slice(index + length);
    for (let end = rest.indexOf(')'); end !== -1; end = rest.indexOf(')', end + 1)) {
      const task = missing.get(rest.slice(0, end));
      if (task !== undefined) return [asKnown(task, taskId(shown))];
    }
    return [];
  });
}

/**
 * Those that are known by who waits for them: where a task of the plan waits for one that the note lacks, and
 * its row for an id that no row has, beside the very same others, that id was the missing task's. `found` are the plan's tasks that the note has.
 */
function waitedFor(list: TaskList, note: TasksNote, found: ReadonlyMap<TaskId, TaskId>): Matchable[] {
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
