import { nameOf } from '../notes/paths.ts';

/** What is said where several of a goal's notes are built in one go: tasks and action items, contracts, notes with answers. */

export const updateGoal = 'Update goal';
export const updateItems = 'Update action items';
/** Beside the name of a note that its build would change. */
export const updateOutdated = 'Update';
export const chooseGoal = 'Choose the goal to update';
export const previewTitle = (goal: string): string => `What changes in ${goal}`;
export const isNew = 'New note.';
export const foreign = (path: string): string =>
  `${nameOf(path)} is a note of your own. Run “Build tasks from execution plan” to save the tasks beside it.`;
