import type { TaskChartState } from '../model/goal-reading.ts';
import type { TasksNote, TaskState } from '../model/note-tasks.ts';
import type { TaskId } from '../model/tasks.ts';

/**
 * The state of every task of a note that counts: what action-items.md says of it (`boxes`), else what the note says
 * (format 6.4).
 */
export function taskStates(
  note: TasksNote,
  boxes: ReadonlyMap<TaskId, TaskState>,
): ReadonlyMap<TaskId, TaskState> {
  const counted = note.tasks.filter(({ duplicate }) => !duplicate);
  return new Map(counted.map(({ task, state }) => [task.id, boxes.get(task.id) ?? state]));
}

/**
 * The same as charts show it (format 6.4): of the tasks to do, *ready* are those that wait for nothing but what is done
 * or cancelled, *blocked* all others, those too that wait for an id that nobody defines, for themselves or in a circle.
 */
export function chartStates(
  note: TasksNote,
  states: ReadonlyMap<TaskId, TaskState>,
): ReadonlyMap<TaskId, TaskChartState> {
  const isOver = (id: TaskId): boolean => {
    const state = states.get(id);
    return state === 'done' || state === 'cancelled';
  };
  const shown = new Map<TaskId, TaskChartState>();
  for (const { task, duplicate } of note.tasks) {
    if (duplicate) continue;
    const state = states.get(task.id) ?? 'todo';
    if (state !== 'todo') shown.set(task.id, state);
    else shown.set(task.id, task.dependencies.every(isOver) ? 'ready' : 'blocked');
  }
  return shown;
}
