import type { Progress } from '../../model/goal-reading.ts';
import type { StatusBarContent } from '../../model/settings.ts';
import { counted, reasonAt } from '../../text/phrases.ts';

/** All that the status bar and its menu say. */

// In the bar.

export const noItems = 'No action items';
export const noTasks = 'No tasks yet';
export const nothingToDo = 'Nothing to do';
export const unreadable = (note: string): string => `${note} is unreadable`;

// In words, for a screen reader and above the bar.

export const inWords = (title: string, what: string): string => `${title}: ${what}`;
export const noItemsInWords = 'no action items yet';
export const noTasksInWords = 'no tasks yet';
export const nothingToDoInWords = 'nothing to do, all action items are cancelled';
export const unreadableInWords = (path: string, reason: string, line: number | null): string =>
  `${path} cannot be read: ${reasonAt(reason, line)}`;
export const forMenu = 'Press Enter for what can be done';

// Above the bar alone.

export const allDone = (total: number): string =>
  total === 1 ? 'The only action item is done' : `All ${total} action items are done`;
export const offerItems = 'Click to build them from the tasks';
export const offerTasks = 'Click to build them from the plan';
export const mendNote = 'Fix the note to see progress again';
export const phase = (label: string, { done, total }: Pick<Progress, 'done' | 'total'>): string =>
  `${label}: ${done}/${total}`;
export const morePhases = (number: number): string => `and ${counted(number, 'more phase')}`;
/** Action items that are no task's. */
export const elsewhere = 'Other items';
export const next = (task: string): string => `Next: ${task}`;
export const inProgress = (task: string): string => `In progress: ${task}`;
export const moreReady = (number: number): string => `and ${number} more`;

// In the menu.

export const openItems = 'Open action items';
export const openGraph = 'Open dependency graph';
export const openNext = 'Open next action';
export const markNext = (id: string): string => `Mark next action done (${id})`;
export const buildItems = 'Build action items from tasks';
export const buildTasks = 'Build tasks from execution plan';
export const openNote = (name: string): string => `Open ${name}`;
export const show = 'Show';
export const contents: Readonly<Record<StatusBarContent, string>> = {
  'count-and-percent': 'Count and percent',
  count: 'Count',
  percent: 'Percent',
  none: 'Nothing',
};
export const keepLastGoal = 'Keep showing the last goal';

/** Said where the item of the status bar goes away by its own menu. */
export const hidden =
  'Goal Kit is hidden from the status bar. Choose what it shows there in the settings of Goal Kit.';
