import type { BuildRecord, ConflictKey, Doubt, MergedNote } from '../../model/merge.ts';
import type { MadeFolders } from '../notes/new-folder.ts';
import type { NotePlace } from './built-notes.ts';
import type { BuildWords } from './report-words.ts';

/** A note that a build goes into, as it was when the build began. */
export interface NoteNow extends NotePlace {
  readonly text: string;
  readonly record: unknown;
}

/** A text for a note that does not exist yet. */
export interface NewNote {
  readonly note: string;
  readonly record: BuildRecord;
  /** What was built, in a sentence. */
  readonly done: string;
  /** What of its source is missing in it, in sentences. */
  readonly gaps: readonly string[];
  /** What else is wrong with what it was built from, in sentences. */
  readonly sourceProblems: readonly string[];
  /** What else its user has to do or to know, in sentences. */
  readonly toDo: readonly string[];
}

/** A text for a note that exists: what its user wrote in it, and what the build says now. */
export interface Merged extends Omit<MergedNote, 'record'> {
  readonly kind: 'rebuilt';
  /** To be kept for the next build; null where that of the last one still holds. */
  readonly record: BuildRecord | null;
  /** Why it is the careful merge (format 4.8); null for a usual one. */
  readonly doubt: Doubt | null;
  /** What is wrong with the merged note, in sentences with its lines. */
  readonly problems: readonly string[];
  readonly gaps: readonly string[];
  /** The same of what it was built from. */
  readonly sourceProblems: readonly string[];
  readonly toDo: readonly string[];
}

/** What is shown of a merge. */
export type ShownMerge = Pick<Merged, 'report' | 'settled' | 'removals' | 'problems'>;

/** What a merge with a note of goal-kit's can come to. */
export type Merge =
  | Merged
  | { readonly kind: 'git-conflict'; readonly line: number }
  | { readonly kind: 'note-unreadable'; readonly reason: string; readonly line: number | null };

/** What is built into one of a goal's notes, from the goal's other notes as they were read: its tasks, or its action items. */
export interface NoteBuild {
  /** The goal's folder. */
  readonly folder: string;
  /** The goal's title. */
  readonly title: string;
  readonly words: BuildWords;
  /** What the note may be called: the first of these that is free or goal-kit's is the note. */
  names(): Iterable<string>;
  /** The text of a new note at that path; null when there is none and the user knows why, or it was stopped. */
  fresh(path: string): Promise<NewNote | null>;
  /** The text for a note that is there, with the build's word in the conflicts that are `taken`; null as above. `foreign` is someone's own note. */
  merged(now: NoteNow, taken: readonly ConflictKey[]): Promise<Merge | { readonly kind: 'foreign' } | null>;
  /** Makes the folder that the note lies in, where that is one of its own; gives what it made. */
  makeRoom?(): Promise<MadeFolders>;
  /** Throws when the note that it is built from is gone by now: what is built would lie beside nothing. */
  refuseWithoutSource(): Promise<void>;
}
