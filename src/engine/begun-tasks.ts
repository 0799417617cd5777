import { boxesOfNow } from '../merge/box-ids.ts';
import { taskGraph } from '../model/goal-reading.ts';
import type { TasksNote } from '../model/note-tasks.ts';
import type { RebuildRequest } from '../model/rebuild.ts';
import type { TaskId } from '../model/tasks.ts';
import { keyedTasks, readActionItems } from '../read/action-items/read-items.ts';
import { boxesIn } from '../text/boxes.ts';

/** The tasks that are begun, as action-items.md says (format 4.2). */
export function begunTasks(note: TasksNote, { actionItems, settings }: RebuildRequest): Set<TaskId> {
  const graph = taskGraph(note);
  const boxes = boxesOfNow(boxesIn(actionItems ?? ''), graph);
  const { states } = readActionItems(boxes, keyedTasks(graph), settings);
  return new Set([...states].flatMap(([id, state]) => (['done', 'active'].includes(state) ? [id] : [])));
}
