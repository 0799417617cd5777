import { nameOf } from '../notes/paths.ts';

/** What is said where a goal's tasks and action items are updated in one go. */

export const updateGoal = 'Update goal';
export const updateItems = 'Update action items';
export const chooseGoal = 'Choose the goal to update';
export const previewTitle = (goal: string): string => `What changes in ${goal}`;
export const isNew = 'New note.';
export const foreign = (path: string): string =>
  `${nameOf(path)} is a note of your own. Run “Build tasks from execution plan” to save the tasks beside it.`;
