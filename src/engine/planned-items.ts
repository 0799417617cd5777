import type { ItemsRequest, NoItems } from '../model/items-request.ts';
import type { OnProgress } from '../model/progress.ts';
import { taskList } from '../model/note-tasks.ts';
import { readTasksNote } from '../read/tasks-note/read-tasks-note.ts';
import { schedule } from '../schedule/critical-path-method.ts';
import { isDate } from '../text/iso-dates.ts';
import { actionItems } from '../write/action-items-note.ts';

import type { BuiltItems } from '../model/action-items.ts';

/** The boxes of a task list, before anything is written. */
export interface PlannedItems {
  readonly kind: 'planned';
  readonly items: BuiltItems;
}

/** Reads tasks.md and puts its tasks into sections and boxes, or says why there are none. */
export function plannedItems(request: ItemsRequest, onProgress: OnProgress): PlannedItems | NoItems {
  const { tasks, title, path } = request;
  const holidays = [...request.settings.holidays, ...request.holidays];
  const settings = { ...request.settings, holidays };
  const note = readTasksNote(tasks.text, { settings, start: request.start }, onProgress);
  if (note.unreadable !== null) return { kind: 'tasks-unreadable', ...note.unreadable };
  if (note.conflictLine !== null) return { kind: 'tasks-conflict', line: note.conflictLine };
  if (note.tasks.length === 0) return { kind: 'no-tasks' };
  const start = [request.start, note.start, settings.startDate].find((date) => date !== null && isDate(date));
  const scheduled = schedule(taskList(note), settings.hoursPerDay);
  const { steps } = request;
  const input = { title, note, schedule: scheduled, tasksPath: tasks.path, path, steps, settings };
  return { kind: 'planned', items: actionItems({ ...input, start: start ?? null }) };
}
