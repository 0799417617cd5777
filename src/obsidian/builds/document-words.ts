import type { NoDocument } from '../../model/document.ts';
import * as notices from '../notices.ts';
import { counted } from '../../text/phrases.ts';
import { nameOf } from '../notes/paths.ts';
import { type DocumentName, documents } from './documents.ts';

/** What is said of the goal's other notes. */

/** `Built 14 open questions in research.md.` */
export function builtInWords(what: DocumentName, path: string, sections: number): string {
  const { noun } = documents[what];
  return noun === null ? `Built ${nameOf(path)}.` : `Built ${counted(sections, noun)} in ${nameOf(path)}.`;
}

export const noQuestions = (title: string, hasTasks: boolean, tasksFile: string): string =>
  hasTasks
    ? `${title} has no open questions, so no research.md was written.`
    : `${title} has no open questions in its notes, and no ${tasksFile} yet. Run “Build tasks from execution plan” first: what its tasks leave open is asked, too.`;

/** Why there is nothing to build, and what to do. */
export function noDocument(obstacle: NoDocument): string {
  const { path } = obstacle;
  switch (obstacle.kind) {
    case 'source-conflict':
      return notices.gitConflict(path, obstacle.line);
    case 'source-unreadable':
      return notices.noteUnreadable(path, obstacle.reason, obstacle.line);
  }
}

export const goalGone = (folder: string): string =>
  `The notes of ${folder === '' ? 'the goal' : folder} were deleted or moved during the build. Nothing was written; run the command again where they are now.`;

/** `Write 3 answers` */
export const writeAnswers = (places: number): string => `Write ${counted(places, 'answer')}`;
