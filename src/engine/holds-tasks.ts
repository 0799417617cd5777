import type { Settings } from '../model/settings.ts';
import { unreadable } from '../read/markdown/readable.ts';
import { readTasksNote } from '../read/tasks-note/read-tasks-note.ts';
import { boxesIn } from '../text/boxes.ts';
import { taskNumber } from '../text/task-id.ts';

/** Whether a note holds tasks of goal-kit's, in whatever form (format 1.1, 5.1). */
export function holdsTasks(note: string, settings: Settings): boolean {
  return readTasksNote(note, { settings, start: null }).readsAsGoalKit;
}

/** Whether a box of a note starts with a task's id (format 1.1), one in a quote too. */
export function holdsTaskBoxes(note: string, settings: Settings): boolean {
  if (unreadable(note) !== null) return false;
  const isOurs = boxesIn(note).some(({ idKey }) => idKey !== null && taskNumber(idKey) !== null);
  return isOurs || holdsTasks(note, settings);
}
