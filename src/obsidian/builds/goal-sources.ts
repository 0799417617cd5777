import type { Settings } from '../../model/settings.ts';
import { type BuildRequest, goalTitleOf } from '../../pipeline.ts';
import type { Goal } from '../goals/goals.ts';
import { NoteError } from '../notes/note-error.ts';
import type { Note, Notes } from '../notes/notes.ts';
import { noPlan } from '../notices.ts';
import { nameOf } from '../notes/paths.ts';

/** Notes beside a plan that goal-kit gives these names; ours are settings, these are not. */
export const goalFile = 'goal.md';
const milestonesFile = 'milestones.md';

/** All that a goal's tasks are built from. */
export interface Sources {
  readonly folder: string;
  /** As the goal's notes give it (format 1.4). */
  readonly title: string;
  readonly request: BuildRequest;
  /** action-items.md's text, when there is one. */
  readonly actionItems: string | null;
  /** The note to fall back on when the plan names no work (format 2.10). */
  readonly milestones: Note | null;
}

/** Reads a goal's notes as they are now; throws when it has no plan. */
export async function sourcesOf(notes: Notes, { folder }: Goal, settings: Settings): Promise<Sources> {
  const source = await notes.noteIn(folder, settings.executionFile);
  if (source === null) throw new NoteError(noPlan(folder, settings.executionFile));
  const here = await notes.list(folder);
  const goalNote = (await notes.noteIn(folder, goalFile))?.text ?? null;
  const milestones = await notes.noteIn(folder, milestonesFile);
  return {
    folder,
    title: goalTitleOf(source.text, goalNote, folder === '' ? notes.vaultName() : nameOf(folder)).text,
    actionItems: (await notes.noteIn(folder, settings.actionItemsFile))?.text ?? null,
    milestones,
    request: {
      source,
      folder,
      goalNote,
      milestones: milestones?.text ?? null,
      existing: here === null ? null : [...here.files, ...here.folders].map(nameOf),
      evenUnfilled: false,
      settings,
    },
  };
}
