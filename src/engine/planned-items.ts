import { boxesOfNow } from '../merge/box-ids.ts';
import { taskGraph } from '../model/goal-reading.ts';
import type { ItemsRequest, NoItems } from '../model/items-request.ts';
import type { OnProgress } from '../model/progress.ts';
import { taskList, type TasksNote } from '../model/note-tasks.ts';
import type { Settings } from '../model/settings.ts';
import type { GoalTimes } from '../model/goal-times.ts';
import { keyedTasks, readActionItems } from '../read/action-items/read-items.ts';
import { readTasksNote } from '../read/tasks-note/read-tasks-note.ts';
import { networkOf } from '../schedule/network.ts';
import { placedGoal } from '../schedule/placed-goal.ts';
import { taskStates } from '../schedule/task-states.ts';
import { goalTimes } from '../schedule/task-times.ts';
import { boxesIn } from '../text/boxes.ts';
import { WorkCalendar } from '../text/calendar.ts';
import { actionItems } from '../write/action-items-note.ts';

import type { BuiltItems } from '../model/action-items.ts';

/** The boxes of a task list, before anything is written. */
export interface PlannedItems {
  readonly kind: 'planned';
  readonly items: BuiltItems;
}

/**
 * Reads tasks.md and puts its tasks into sections and boxes, or says why there are none. What `boxes`, the text of the note
 * that is built over, has cancelled takes no time (format 6.4).
 */
export function plannedItems(
  request: ItemsRequest,
  onProgress: OnProgress,
  boxes = '',
): PlannedItems | NoItems {
  const { tasks, title, path } = request;
  const holidays = [...request.settings.holidays, ...request.holidays];
  const settings = { ...request.settings, holidays };
  const note = readTasksNote(tasks.text, { settings, start: request.start }, onProgress);
  if (note.unreadable !== null) return { kind: 'tasks-unreadable', ...note.unreadable };
  if (note.conflictLine !== null) return { kind: 'tasks-conflict', line: note.conflictLine };
  if (note.tasks.length === 0) return { kind: 'no-tasks' };
  const { steps } = request;
  const times = noteTimes(note, boxes, settings);
  const input = { title, note, times, tasksPath: tasks.path, path, steps, settings };
  return { kind: 'planned', items: actionItems(input) };
}

function noteTimes(note: TasksNote, boxes: string, settings: Settings): GoalTimes {
  const graph = taskGraph(note);
  const { states } = readActionItems(boxesOfNow(boxesIn(boxes), graph), keyedTasks(graph), settings);
  const list = taskList(note, taskStates(note, states));
  const placed = placedGoal(list, networkOf(list, settings.hoursPerDay), settings);
  return goalTimes(placed, note.dayOne === null ? null : new WorkCalendar(note.dayOne, settings));
}
