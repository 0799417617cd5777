import type { Progress } from '../model/goal-reading.ts';
import type { TaskState } from '../model/tasks-note.ts';
import type { TaskId } from '../model/tasks.ts';
import { type Box, boxesIn, leadingIdKey } from '../text/boxes.ts';
import { idKey } from '../text/task-id.ts';

/** What action-items.md says (format 6). */
export interface ActionItems {
  /** The states of the tasks that have a box. */
  readonly states: ReadonlyMap<TaskId, TaskState>;
  /** Null when nothing is counted. */
  readonly progress: Progress | null;
}

/** Reads the boxes of action-items.md: those of the given tasks with all nested below them, and how many are done. */
export function readActionItems(note: string, ids: Iterable<TaskId>): ActionItems {
  const boxes = boxesIn(note.split('\n'));
  const byKey = new Map(Array.from(ids, (id) => [idKey(id), id]));
  const marks = new Map<TaskId, string[]>();
  const owners: Set<TaskId>[] = [];
  for (const box of boxes) {
    const own = byKey.get(leadingIdKey(box) ?? '');
    const around = box.parent === null ? [] : [...(owners[box.parent] ?? [])];
    const tasks = new Set(own === undefined ? around : [...around, own]);
    owners.push(tasks);
    for (const id of tasks) marks.set(id, [...(marks.get(id) ?? []), box.mark]);
  }
  return {
    states: new Map(Array.from(marks, ([id, all]) => [id, stateOf(all)])),
    progress: progressOf(boxes),
  };
}

/** All done, some begun, none; cancelled ones do not count (format 6.4). */
function stateOf(marks: readonly string[]): TaskState {
  const counted = marks.filter((mark) => mark !== '-');
  if (counted.length === 0) return 'cancelled';
  if (counted.every(isDone)) return 'done';
  return counted.some((mark) => isDone(mark) || mark === '/') ? 'active' : 'todo';
}

function progressOf(boxes: readonly Box[]): Progress | null {
  const counted = boxes.filter(({ mark }) => mark !== '-');
  const done = counted.filter(({ mark }) => isDone(mark)).length;
  const total = counted.length;
  return total === 0 ? null : { done, total, percent: Math.floor((100 * done) / total) };
}

function isDone(mark: string): boolean {
  return mark === 'x' || mark === 'X';
}
