import type { Settings } from '../../model/settings.ts';
import type { Goal, Goals } from '../goals/goals.ts';
import * as notices from '../notices.ts';
import { type DocumentName, documents, isDocument } from './documents.ts';
import { inFolder } from '../notes/paths.ts';

/** What of a goal is built: its tasks from its plan, its action items from its tasks, its other notes from all of these. */
export type BuildKind = 'tasks' | 'action items' | DocumentName;

/** What is one note. */
export type OneNote = Exclude<BuildKind, 'contracts'>;

/** What is one note beside tasks and action items. */
export type OneDocument = Exclude<DocumentName, 'contracts'>;

/** Every goal; when there is none the user is told what one is. */
export async function foundGoals(parts: {
  readonly goals: Goals;
  readonly settings: () => Settings;
}): Promise<readonly Goal[]> {
  const { goals, unreadable } = await parts.goals.all();
  if (unreadable.length > 0) notices.say(...notices.goalsUnreadable(unreadable));
  if (goals.length === 0) notices.say(...notices.noGoals(parts.settings().executionFile));
  return goals;
}

/** What notices of a build are about: the note by the name of the settings, whichever it has. */
export function aboutNote(what: BuildKind, folder: string, { tasksFile, actionItemsFile }: Settings): string {
  if (isDocument(what)) return inFolder(folder, documents[what].file);
  return inFolder(folder, what === 'tasks' ? tasksFile : actionItemsFile);
}
