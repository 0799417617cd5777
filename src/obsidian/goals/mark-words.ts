import type { BoxState } from '../../engine/jobs.ts';
import { someOf } from '../../text/phrases.ts';

/** What is said of tasks that are marked. */

const states: Readonly<Record<BoxState, string>> = { done: 'done', active: 'in progress', todo: 'to do' };
/** So many tasks are named in one sentence. */
const shownTasks = 5;

/** `T-001 marked done. Ready now: T-002, T-003.` */
export const marked = (id: string, mark: BoxState, ready: readonly string[]): string =>
  `${id} marked ${states[mark]}.${ready.length === 0 ? '' : ` Ready now: ${someOf(ready, shownTasks)}.`}`;
export const markedAlready = (id: string, mark: BoxState): string => `${id} is ${states[mark]} already.`;
export const unmarked = (id: string): string => `Undone; ${id} is as it was before.`;
export const notUnmarked = (id: string, path: string): string =>
  `The boxes of ${id} in ${path} were changed since and stay.`;
export const partlyUnmarked = (id: string, path: string): string =>
  `Partly undone: some boxes of ${id} in ${path} were changed since and stay.`;
export const noActionItems = (id: string, name: string): string =>
  `This goal has no ${name}, so ${id} has no box to mark yet.`;
export const noBox = (id: string, path: string): string =>
  `${path} has no box for ${id}. Add one that starts with ${id}, or build them.`;
export const buildItems = 'Build action items';
