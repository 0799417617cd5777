import type { App } from 'obsidian';
import type { Settings } from '../../model/settings.ts';
import { carriedOut, type GoalToWrite } from './build-all.ts';
import { asks } from './build-goal.ts';
import type { Written } from './built-notes.ts';
import { type GoalNote, rebuilt } from './goal-note.ts';
import { NoteError } from '../notes/note-error.ts';
import type { Note } from '../notes/notes.ts';
import * as notices from '../notices.ts';
import { nameOf } from '../notes/paths.ts';
import { updatedInWords } from './report-words.ts';
import { asNotice, toldMerge, type ToldBuild, toldNew, toldUnchanged } from './told-builds.ts';
import { agreedTo } from './update-preview.ts';
import * as words from './update-words.ts';

/** What an update of both of a goal's notes works with. */
export interface GoalUpdating {
  readonly app: App;
  readonly settings: Settings;
  readonly signal: AbortSignal;
  /** What its notices are about: the newest takes the place of the one before. */
  readonly about: readonly string[];
  /** Remembers what was written; gives what takes it back. */
  readonly remember: (written: readonly Written[]) => () => void;
  /** Shows all that is wrong with the goal. */
  readonly check: () => void;
}

/** The notes that an update builds. */
export interface UpdatedNotes {
  /** The tasks, to be built from the plan. */
  readonly tasks: GoalNote;
  /** The action items, to be built from this tasks.md; null when the plugin is gone. */
  readonly items: (tasks: Note) => Promise<GoalNote | null>;
}

/** Builds tasks.md, and action-items.md from that: one preview, one notice, and one undo for both. */
export async function updateGoal(
  update: GoalUpdating,
  notesOf: () => Promise<UpdatedNotes | null>,
): Promise<void> {
  const notes = await notesOf();
  const tasks = notes === null ? null : await partOf(notes.tasks);
  if (notes === null || tasks === null) return;
  const note = await notes.items({ path: pathOf(tasks), text: textOf(tasks) });
  const items = note === null ? null : await partOf(note);
  if (items === null || update.signal.aborted) return;
  const parts = [tasks, items];
  if (parts.some((part) => part.kind === 'update' && asks(update.settings, part.merged))) {
    // Stopping it closes the preview without an answer.
    if (!(await agreedTo(update.app, { parts, signal: update.signal }))) return;
  }
  await write(update, tasks, items);
}

/** Whether a note that is there would become another. */
export async function wouldChange(note: GoalNote): Promise<boolean> {
  const destination = await note.destination();
  if (destination?.kind !== 'existing') return false;
  const { now, merge } = destination;
  return merge.kind === 'rebuilt' && merge.note !== now.text;
}

/** What there is to write of one note; null when it was stopped. */
async function partOf(note: GoalNote): Promise<GoalToWrite | null> {
  const destination = await note.destination();
  if (destination === null) return null;
  const { title } = note.build;
  if (destination.kind === 'new') {
    const { place, foreign } = destination;
    if (foreign !== null) throw new NoteError(words.foreign(foreign));
    const fresh = await note.build.fresh(place.path);
    return fresh === null ? null : { kind: 'new', title, note, place, fresh };
  }
  const { now, merge } = destination;
  const merged = rebuilt(now, merge);
  return { kind: merged.note === now.text ? 'unchanged' : 'update', title, note, now, merged };
}

/** Writes both notes, and says so together; what fails after the first was written leaves that, with its way back. */
async function write(
  { about, remember, check }: GoalUpdating,
  tasks: GoalToWrite,
  items: GoalToWrite,
): Promise<void> {
  const written: Written[] = [];
  const told: ToldBuild[] = [];
  try {
    for (const part of [tasks, items]) {
      // The action items were built from what tasks.md was to be.
      if (part === items && !(await tasks.note.says(pathOf(tasks), textOf(tasks))))
        throw new NoteError(notices.changedMeanwhile(pathOf(tasks)));
      const { end } = await carriedOut(part);
      if ('written' in end) written.push(end.written);
      told.push(toldPart(part));
    }
  } catch (error) {
    if (written.length === 0) throw error;
    const line = [error instanceof NoteError ? error.message : notices.ourFault(error)];
    told.push({ line, more: [], draw: null, isCalm: false });
    if (!(error instanceof NoteError)) console.error(error);
  }
  const notice = { ...asNotice(told, check), about };
  if (written.length > 0) notices.sayDone(notice, remember(written));
  else notices.sayAbout(notice);
}

function toldPart(part: GoalToWrite): ToldBuild {
  if (part.kind === 'new') return toldNew(part.fresh);
  const { merged, now, note } = part;
  const name = nameOf(now.path);
  const { words } = note.build;
  if (part.kind === 'update') return toldMerge(merged, words, [updatedInWords(name, merged.report)]);
  const isSame = merged.report.conflicts.length === 0 && merged.doubt === null;
  return toldUnchanged(merged, words, [isSame ? notices.upToDate(name) : notices.unchanged(name)]);
}

function pathOf(part: GoalToWrite): string {
  return part.kind === 'new' ? part.place.path : part.now.path;
}

/** What the note says once it is written. */
function textOf(part: GoalToWrite): string {
  return part.kind === 'new' ? part.fresh.note : part.merged.note;
}
