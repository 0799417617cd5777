import type { DocumentSources, NoDocument } from '../../model/document.ts';
import type { Settings } from '../../model/settings.ts';
import * as notices from '../notices.ts';
import { counted } from '../../text/phrases.ts';
import { nameOf } from '../notes/paths.ts';
import type { GoalDocuments } from './document-sources.ts';
import { type DocumentName, documents } from './documents.ts';

/** What is said of the goal's other notes. */

/** `Built 14 open questions in research.md.` */
export function builtInWords(what: DocumentName, path: string, sections: number): string {
  const { noun } = documents[what];
  return noun === null ? `Built ${nameOf(path)}.` : `Built ${counted(sections, noun)} in ${nameOf(path)}.`;
}

export const noQuestions = ({ title, sources, settings }: GoalDocuments): string =>
  sources.tasks === null
    ? `${title} has no open questions in its notes, and no ${settings.tasksFile} yet. Run “Build tasks from execution plan” first: what its tasks leave open is asked, too.`
    : `${title} has no open questions, so no research.md was written.`;

/** Why there is nothing to build, and what to do. */
export function noDocument(obstacle: NoDocument, { folder, settings }: GoalDocuments): string {
  switch (obstacle.kind) {
    case 'no-note':
      return noNote(obstacle.which, folder === '' ? 'the top folder of the vault' : folder, settings);
    case 'unfilled':
      return `${obstacle.path} is still the template. Write over what it has in brackets, then run the command again.`;
    case 'no-tasks':
      return `${obstacle.path} holds no task of that phase, so there is nothing to accept. Run “Build tasks from execution plan” first.`;
    case 'source-conflict':
      return notices.gitConflict(obstacle.path, obstacle.line);
    case 'source-unreadable':
      return notices.noteUnreadable(obstacle.path, obstacle.reason, obstacle.line);
  }
}

function noNote(which: keyof DocumentSources, where: string, settings: Settings): string {
  switch (which) {
    case 'plan':
      return `There is no ${settings.executionFile} in ${where}, so nobody has planned what is to be seen. Write the plan there, then run the command again.`;
    case 'tasks':
      return `There is no ${settings.tasksFile} in ${where}, so there are no tasks to accept. Run “Build tasks from execution plan” first.`;
    default:
      return `There is no ${which}.md in ${where}. Write there what the goal is about, in goal-kit’s form as “New goal” makes it, then run the command again.`;
  }
}

export const goalGone = (folder: string): string =>
  `The notes of ${folder === '' ? 'the goal' : folder} were deleted or moved during the build. Nothing was written; run the command again where they are now.`;

/** `Write 3 answers` */
export const writeAnswers = (places: number): string => `Write ${counted(places, 'answer')}`;

/** `3 answers wait to be written.` */
export const answersWait = (places: number): string =>
  `${counted(places, 'answer')} ${places === 1 ? 'waits' : 'wait'} to be written.`;

/** Why answers that were offered are not written any more. */
export const nothingToWrite = (problems: readonly string[]): string =>
  ['No answer was written: none of them has a place by now that still asks for it.', ...problems].join(' ');
