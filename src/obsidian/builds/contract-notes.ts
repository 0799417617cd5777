import { NoteError } from '../notes/note-error.ts';
import { inFolder, isCalled } from '../notes/paths.ts';
import { DocumentBuild, type DocumentParts, requestOf } from './document-build.ts';
import { goalDocumentsOf } from './document-sources.ts';
import { noDocument } from './document-words.ts';
import { documents } from './documents.ts';
import type { GoalNote } from './goal-note.ts';
import type { NoteBuild } from './note-build.ts';
import { buildName } from './report-words.ts';
import type { NextNote } from './update-goal.ts';

/** The contracts of a goal, one note a phase of tasks.md; null when it was stopped. Throws where there is nothing to build them of. */
export async function contractBuilds(
  parts: DocumentParts,
  noteOf: (build: NoteBuild) => GoalNote,
): Promise<readonly NextNote[] | null> {
  const goal = await goalDocumentsOf(parts, parts.goal, parts.settings);
  if (goal === null) return null;
  const { tasks } = goal.sources;
  if (tasks === null) throw new NoteError(noDocument({ kind: 'no-note', which: 'tasks' }, goal));
  const { file: folderName } = documents.contracts;
  // Where case tells folders apart, the one that is there is meant.
  const around = await parts.notes.list(goal.folder);
  const home =
    around?.folders.find((path) => isCalled(path, folderName)) ?? inFolder(goal.folder, folderName);
  const place = { what: 'contracts', home, file: '', phase: 0 } as const;
  const words = { what: 'contracts', source: 'the goal' } as const;
  const names = await parts.mode.ask('contracts', requestOf(goal, place), buildName({ words, ...goal }));
  if (names === null) return null;
  if (names.length === 0) throw new NoteError(noDocument({ kind: 'no-tasks', path: tasks.path }, goal));
  return names.map((file, phase) => () => {
    return Promise.resolve(noteOf(new DocumentBuild(parts, goal, { ...place, file, phase })));
  });
}
