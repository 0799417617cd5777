import type { Settings } from '../../model/settings.ts';
import { type BuildRequest, goalTitleOf, hasTitle } from '../../pipeline.ts';
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
  /** The note to fall back on when the plan names no work (format 2.10), or why it cannot be used. */
  readonly milestones: Note | NoteError | null;
}

/** Reads a goal's notes as they are now; throws when it has no plan. */
export async function sourcesOf(notes: Notes, { folder }: Goal, settings: Settings): Promise<Sources> {
  const source = await notes.noteIn(folder, settings.executionFile);
  if (source === null) throw new NoteError(noPlan(folder, settings.executionFile));
  const here = await notes.list(folder);
  const folderName = folder === '' ? notes.vaultName() : nameOf(folder);
  const goalNote = await noteForTitle(notes, folder, { plan: source.text, folderName });
  const milestones = await ifNeeded(() => notes.noteIn(folder, milestonesFile));
  return {
    folder,
    title: goalTitleOf(source.text, goalNote, folderName).text,
    actionItems: (await notes.noteIn(folder, settings.actionItemsFile))?.text ?? null,
    milestones,
    request: {
      source,
      folder,
      goalNote,
      milestones: milestones instanceof NoteError ? null : (milestones?.text ?? null),
      existing: here === null ? null : [...here.files, ...here.folders].map(nameOf),
      evenUnfilled: false,
      settings,
    },
  };
}

/** The text of goal.md; where that cannot be read, null if the plan says itself what it would be asked for. */
export async function noteForTitle(
  notes: Notes,
  folder: string,
  { plan, folderName }: { readonly plan: string | null; readonly folderName: string },
): Promise<string | null> {
  const note = await ifNeeded(() => notes.noteIn(folder, goalFile));
  if (!(note instanceof NoteError)) return note?.text ?? null;
  if (plan === null || !hasTitle(plan, folderName)) throw note;
  return null;
}

/** A note that may not be needed: what stands in its way is no matter until it is. */
async function ifNeeded(read: () => Promise<Note | null>): Promise<Note | NoteError | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof NoteError) return error;
    throw error;
  }
}
