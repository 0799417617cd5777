import { counted } from '../../text/phrases.ts';
import type { GoalOrder } from './overview-order.ts';

/** All that the overview of the goals says. */

export const title = 'All goals';
export const text = 'Open a note of a goal, or choose one here.';
export const loading = 'Looking for goals…';
export const build = 'Build tasks';
export const buildOf = (goal: string): string => `Build tasks of ${goal}`;

export const sortBy = 'Sort by';
export const orders: Readonly<Record<GoalOrder, string>> = {
  number: 'Number',
  progress: 'Progress',
  date: 'Date',
};

/** `goals/001-x`; a slash for the vault's top folder. */
export const place = (folder: string): string => (folder === '' ? '/' : folder);

// A goal's row.

/** `until 22 May · 2 late` */
export const until = (date: string, late: number): string =>
  `until ${date}${late === 0 ? '' : ` · ${late} late`}`;
/** Beside the next of the ready tasks. */
export const more = (count: number): string => `${count} more`;
export const less = 'Less';
/** `2 ready: T-003 Load testing, T-005 Rollout` */
export const ready = (count: number, names: readonly string[]): string => some(count, 'ready', names);
/** `1 in progress: T-002 Paint the walls` */
export const active = (count: number, names: readonly string[]): string => some(count, 'in progress', names);
export const nothingReady = 'Nothing is ready: every task left waits for another';
export const allDone = 'All tasks done';
export const noTasksNoPlan = (executionFile: string): string => `No tasks yet, and no ${executionFile}`;
export const noTasksFound = (file: string): string => `No tasks found in ${file}`;

/** `1 error, 2 warnings: T-002 waits for T-099, which no task has.` */
export const problems = (errors: number, warnings: number, worst: string): string =>
  `${[errors > 0 ? counted(errors, 'error') : '', warnings > 0 ? counted(warnings, 'warning') : ''].filter(Boolean).join(', ')}: ${worst}`;
export const noProblems = 'No problems found';

// Above the rows.

/** Says what to do about a number that several goals have (format 1.2). */
export const sharedNumber = (number: string, folders: readonly string[]): string =>
  `${folders.length === 2 ? 'Two' : folders.length} goals have the number ${number}: ${listed(folders.map(place))}. ` +
  'Rename one of the folders, so that the number means one goal.';

function some(count: number, what: string, names: readonly string[]): string {
  return `${count} ${what}: ${names.join(', ')}${names.length < count ? ', …' : ''}`;
}

/** `a, b and c` */
function listed(parts: readonly string[]): string {
  return [parts.slice(0, -1).join(', '), ...parts.slice(-1)].join(' and ');
}
