import type { BuildRequest } from '../../model/build.ts';
import type { Settings } from '../../model/settings.ts';
import type { Answer } from '../../engine/jobs.ts';
import type { Engine } from '../engine/engine.ts';
import type { Goal } from '../goals/goals.ts';
import { NoteError } from '../notes/note-error.ts';
import type { Note, Notes } from '../notes/notes.ts';
import { noPlan } from '../notices.ts';
import { nameOf } from '../notes/paths.ts';

/** Notes beside a plan that goal-kit gives these names; ours are settings, these are not. */
export const goalFile = 'goal.md';
export const milestonesFile = 'milestones.md';

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

/** Reads a goal's notes as they are now; null when the plugin is gone. Throws when the goal has no plan. */
export async function sourcesOf(
  parts: { readonly notes: Notes; readonly engine: Engine },
  { folder }: Goal,
  settings: Settings,
): Promise<Sources | null> {
  const { notes } = parts;
  const source = await notes.noteIn(folder, settings.executionFile);
  if (source === null) throw new NoteError(noPlan(folder, settings.executionFile));
  const here = await notes.list(folder);
  const titled = await titleOf(parts, folder, source.text);
  if (titled === null) return null;
  const milestones = await ifNeeded(() => notes.noteIn(folder, milestonesFile));
  return {
    folder,
    title: titled.title.text,
    actionItems: (await notes.noteIn(folder, settings.actionItemsFile))?.text ?? null,
    milestones,
    request: {
      source,
      folder,
      goalNote: titled.goalNote,
      milestones: milestones instanceof NoteError ? null : (milestones?.text ?? null),
      existing: here === null ? null : [...here.files, ...here.folders].map(nameOf),
      evenUnfilled: false,
      settings,
    },
  };
}

/**
 * A goal's title with the text of goal.md, which it may come from (format 1.4); null when the plugin is gone. Where goal.md
 * cannot be read, that is no matter if the plan has the title itself.
 */
export async function titleOf(
  { notes, engine }: { readonly notes: Notes; readonly engine: Engine },
  folder: string,
  plan: string | null,
): Promise<{ readonly title: Answer<'goalTitle'>; readonly goalNote: string | null } | null> {
  const folderName = folder === '' ? notes.vaultName() : nameOf(folder);
  const note = await ifNeeded(() => notes.noteIn(folder, goalFile));
  const goalNote = note instanceof NoteError ? null : (note?.text ?? null);
  const title = await engine.ask('goalTitle', { plan, goalNote, folderName });
  if (note instanceof NoteError && title?.isPlans === false) throw note;
  return title === null ? null : { title, goalNote };
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
