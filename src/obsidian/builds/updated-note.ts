import type { ConflictKey } from '../../model/merge.ts';
import type { Note } from '../notes/notes.ts';
import { NoteError } from '../notes/note-error.ts';
import type { GoalFirst, GoalToWrite } from './build-all.ts';
import { answered, answeredAsBefore, type ChosenMerge, type MergeAgain } from './chosen-merge.ts';
import { type GoalNote, rebuilt } from './goal-note.ts';
import type { NoteNow } from './note-build.ts';
import * as words from './update-words.ts';

/** One of the notes of an update: a new one, or a merge with the answers of its user. */
export type UpdatedNote = GoalFirst | MergedPart;

/** The notes of an update in the order in which they are built; action items follow from the tasks before them. */
export type UpdatedParts = readonly UpdatedNote[];

interface MergedPart {
  readonly kind: 'merged';
  readonly title: string;
  readonly note: GoalNote;
  readonly now: NoteNow;
  readonly chosen: ChosenMerge;
}

/** Builds a note of an update, with the answers that its user has given before; null when it was stopped. */
export async function updatedNote(
  note: GoalNote,
  taken: readonly ConflictKey[] = [],
): Promise<UpdatedNote | null> {
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
  const chosen = await answeredAsBefore(rebuilt(now, merge), taken, againIn(note, now));
  return chosen === null ? null : { kind: 'merged', title, note, now, chosen };
}

/** The note with other answers; null when it was stopped. */
export async function answeredNote(
  part: UpdatedNote,
  taken: readonly ConflictKey[],
): Promise<UpdatedNote | null> {
  if (part.kind === 'new') return part;
  const chosen = await answered(part.chosen, taken, againIn(part.note, part.now));
  return chosen === null ? null : { ...part, chosen };
}

/** Merges a build with its note again. */
export function againIn(note: GoalNote, now: NoteNow): MergeAgain {
  return async (taken) => {
    const merge = await note.build.merged(now, taken);
    return merge?.kind === 'rebuilt' ? merge : null;
  };
}

export function takenIn(part: UpdatedNote): readonly ConflictKey[] {
  return part.kind === 'new' ? [] : part.chosen.taken;
}

/** Whether there is something to see of it before it is written, that its user may decide. */
export function isTold(part: UpdatedNote): boolean {
  if (part.kind === 'new') return true;
  const { shown } = part.chosen;
  return changes(part) || shown.report.conflicts.length + part.chosen.taken.length > 0;
}

export function changes(part: UpdatedNote): boolean {
  return part.kind === 'new' || part.chosen.merged.note !== part.now.text;
}

/** The note as it will be. */
export function noteOf(part: UpdatedNote): Note {
  if (part.kind === 'new') return { path: part.place.path, text: part.fresh.note };
  return { path: part.now.path, text: part.chosen.merged.note };
}

/** What there is to write of it. */
export function toWrite(part: UpdatedNote): GoalToWrite {
  if (part.kind === 'new') return part;
  const { title, note, now, chosen } = part;
  const { merged, taken } = chosen;
  return changes(part)
    ? { kind: 'update', title, note, now, merged, taken }
    : { kind: 'unchanged', title, note, now, merged };
}
