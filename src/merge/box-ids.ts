import { type CalledTask, calledTasks, type TaskGraph } from '../model/goal-reading.ts';
import type { TaskId } from '../model/tasks.ts';
import type { Box } from '../text/boxes.ts';
import { idKey, taskId } from '../text/task-id.ts';
import { nameIn, withoutFields, withoutId } from './item-words.ts';
import { type NewIds, newIds } from './new-ids.ts';

/** What a box calls its task; the tasks' own names, `called`, may end in brackets. */
export function nameOfBox(words: string, called: ReadonlySet<string>): string {
  const name = nameIn(withoutId(words));
  const bare = name.replace(/\s*\([^()]*\)$/, '');
  return called.has(bare) ? bare : name;
}

/**
 * The boxes of action-items.md with the ids that their tasks have now: tasks.md may have given them new ones since the boxes
 * were built (format 4.3). Their words tell which tasks they are, as they do when the note is built again; those of tasks
 * that are gone have no id.
 */
export function boxesOfNow(boxes: readonly Box[], { byId }: Pick<TaskGraph, 'byId'>): readonly Box[] {
  const ids = changedIds(boxes, calledTasks({ byId }));
  if (ids.size === 0) return boxes;
  const changed = new Map(Array.from(ids, ([id, now]) => [idKey(id), byId.has(now) ? idKey(now) : null]));
  return boxes.map((box) => {
    const key = changed.get(box.idKey ?? '');
    return key === undefined ? box : { ...box, idKey: key };
  });
}

/** The id that the boxes of a task have; null where those of its id are another task's. */
export function idInBoxes(boxes: readonly Box[], tasks: readonly CalledTask[], id: TaskId): TaskId | null {
  const ids = changedIds(boxes, tasks);
  for (const [old, now] of ids) if (now === id) return old;
  return ids.has(id) ? null : id;
}

/** From the ids in boxes to those of now, where these are others. */
function changedIds(boxes: readonly Box[], tasks: readonly CalledTask[]): NewIds {
  const fresh = tasks.map(({ id, name }) => ({ id, name: withoutFields(name) }));
  const names = new Map(fresh.map(({ id, name }) => [id, name]));
  const called = new Set(names.values());
  const said = boxes.flatMap(({ idKey: key, parent, text }): CalledTask[] =>
    parent !== null || key === null ? [] : [{ id: taskId(key), name: nameOfBox(text, called) }],
  );
  return said.every(({ id, name }) => names.get(id) === name) ? new Map() : newIds(fresh, said, []);
}
