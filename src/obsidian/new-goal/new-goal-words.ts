/** All that is said where a goal is begun. */

export const newGoal = 'New goal';
export const titleLabel = 'Title';
export const titleHint = 'What do you want to reach?';
export const homeLabel = 'Where your goals live';
export const homeHint = 'Asked once: later goals go beside this one.';
export const homesHint = 'You have goals in several folders.';
export const otherFolder = 'Another folder…';
export const folderLabel = 'Folder';
export const folderHint = 'Made if it does not exist.';
export const hiddenHome = (folder: string): string => `${folder} (hidden in Obsidian)`;
export const topFolder = 'Top folder of the vault';
export const create = 'Create goal';
export const cancel = 'Cancel';
/** `Makes goals/003-move-to-lyon` */
export const makes = (path: string): string => `Makes ${path}`;
export const startPlan = 'Start a plan';

export const noTitle = 'Write a title.';
export const noHome = 'Write the folder’s name.';
export const outside = 'That folder is not in this vault.';
export const badFolderName = (name: string): string => `A folder cannot be called “${name}” on every device.`;
export const notSearched = (folder: string): string =>
  `Goal Kit does not look for goals in ${folder}: hidden folders are named in its settings, and templates are no goals.`;
export const keepsBeingTaken = 'Other goals are being made in this folder. Try again in a moment.';

/** Said where a goal was made. */
export const made = (path: string): string => `Made ${path}: write your own phases over the example.`;
