import type { App } from 'obsidian';
import type { ConflictKey } from '../../model/merge.ts';
import type { Settings } from '../../model/settings.ts';
import { carriedOut, type GoalToWrite } from './build-all.ts';
import { asks } from './build-goal.ts';
import type { Written } from './built-notes.ts';
import type { GoalNote } from './goal-note.ts';
import { NoteError } from '../notes/note-error.ts';
import type { Note } from '../notes/notes.ts';
import * as notices from '../notices.ts';
import { nameOf } from '../notes/paths.ts';
import type { Merged } from './note-build.ts';
import { previewWords } from './preview-words.ts';
import { type BuildWords, unchangedInWords, updatedInWords } from './report-words.ts';
import { asNotice, toldMerge, type ToldBuild, toldNew, toldUnchanged } from './told-builds.ts';
import { agreedTo } from './update-preview.ts';
import {
  answeredNote,
  isTold,
  noteOf,
  takenIn,
  toWrite,
  type UpdatedParts,
  updatedNote,
} from './updated-note.ts';

/** What a build of several of a goal's notes works with. */
export interface GoalUpdating {
  readonly app: App;
  readonly settings: Settings;
  readonly signal: AbortSignal;
  /** What its notices are about: the newest takes the place of the one before. */
  readonly about: readonly string[];
  /** Whether each of its notes may be built from what the one before it was to be. */
  readonly isChain: boolean;
  /** Remembers what was written; gives what takes it back. */
  readonly remember: (written: readonly Written[]) => () => void;
  /** Shows all that is wrong with the goal. */
  readonly check: () => void;
  /** Whether its user is asked again about conflicts that she has left as they are. */
  readonly asksAgain: boolean;
  /** Updates once more, and asks again. */
  readonly review: () => void;
}

/** One of several notes to build, from the one before it as that will be; null when the plugin is gone. */
export type NextNote = (before: Note | null) => Promise<GoalNote | null>;

/** Builds several notes of a goal: one preview, one notice, and one undo for all of them. */
export async function updateGoal(
  update: GoalUpdating,
  notesOf: () => Promise<readonly NextNote[] | null>,
): Promise<void> {
  const notes = await notesOf();
  const parts = notes === null ? null : await withRest(notes, [], []);
  if (notes === null || parts === null || parts.length === 0 || update.signal.aborted) return;
  // Stopping it closes the preview without an answer.
  const agreed = isAsked(update, parts) ? await agreedParts(update, notes, parts) : parts;
  if (agreed !== null) await write(update, agreed.map(toWrite));
}

/** The first parts with the others, which may follow from them; null when it was stopped. */
async function withRest(
  notes: readonly NextNote[],
  first: UpdatedParts,
  taken: readonly ConflictKey[],
): Promise<UpdatedParts | null> {
  const parts = [...first];
  for (const next of notes.slice(first.length)) {
    const before = parts.at(-1);
    const note = await next(before === undefined ? null : noteOf(before));
    const part = note === null ? null : await updatedNote(note, taken);
    if (part === null) return null;
    parts.push(part);
  }
  return parts;
}

function isAsked({ settings, asksAgain }: GoalUpdating, parts: UpdatedParts): boolean {
  return parts.some((part) => {
    if (part.kind === 'new') return false;
    const { merged } = part.chosen;
    if (asksAgain && merged.settled.length > 0) return true;
    return isTold(part) && asks(settings, merged);
  });
}

/** The notes as their user agrees to them; null when she wants none of it. */
function agreedParts(
  { app, signal, asksAgain }: GoalUpdating,
  notes: readonly NextNote[],
  parts: UpdatedParts,
): Promise<UpdatedParts | null> {
  const again = async (
    now: UpdatedParts,
    at: number,
    taken: readonly ConflictKey[],
  ): Promise<UpdatedParts | null> => {
    const part = now[at] === undefined ? null : await answeredNote(now[at], taken);
    if (part === null) return null;
    // What a note says may decide what the next one is built from.
    return withRest(notes, [...now.slice(0, at), part], now.slice(at + 1).flatMap(takenIn));
  };
  return agreedTo(app, { parts, again, signal, asksAgain });
}

/** Whether a note that is there would become another; `isOurs` asks that of none that no build is known of. */
export async function wouldChange(note: GoalNote, isOurs = false): Promise<boolean> {
  const destination = await note.destination();
  if (destination?.kind !== 'existing') return false;
  const { now, merge } = destination;
  if (isOurs && now.record === null) return false;
  return merge.kind === 'rebuilt' && merge.note !== now.text;
}

/** Writes the notes, and says so together; what fails after the first was written leaves that, with its way back. */
async function write(
  { about, isChain, remember, check, review }: GoalUpdating,
  parts: readonly GoalToWrite[],
): Promise<void> {
  const written: Written[] = [];
  const told: ToldBuild[] = [];
  try {
    for (const [index, part] of parts.entries()) {
      const before = parts[index - 1];
      if (isChain && before !== undefined && !(await isAsPlanned(before)))
        throw new NoteError(notices.changedMeanwhile(pathOf(before)));
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
  const isLeft = parts.some((part) => part.kind !== 'new' && part.merged.settled.length > 0);
  if (written.length > 0) notices.sayDone(notice, remember(written));
  else notices.sayAbout({ ...notice, offer: isLeft ? { label: previewWords.review, click: review } : null });
}

function isAsPlanned(part: GoalToWrite): Promise<boolean> {
  return part.note.says(pathOf(part), part.kind === 'new' ? part.fresh.note : part.merged.note);
}

function toldPart(part: GoalToWrite): ToldBuild {
  const name = nameOf(pathOf(part));
  const { words } = part.note.build;
  switch (part.kind) {
    case 'new':
      return { ...toldNew(part.fresh), name };
    case 'update':
      return { ...toldMerge(part.merged, words, [updatedInWords(name, part.merged.report)]), name };
    case 'unchanged':
      return { ...toldUnchanged(part.merged, words, unchangedOf(name, part.merged, words)), name };
  }
}

function unchangedOf(name: string, merged: Merged, words: BuildWords): string[] {
  return merged.report.conflicts.length > 0
    ? [notices.unchanged(name)]
    : unchangedInWords(name, merged, words);
}

function pathOf(part: GoalToWrite): string {
  return part.kind === 'new' ? part.place.path : part.now.path;
}
