import type { Written } from './built-notes.ts';
import { type GoalNote, rebuilt } from './goal-note.ts';
import type { Merged, NewNote, NoteBuild, NoteNow } from './note-build.ts';
import * as notices from '../notices.ts';
import { previewWords } from './preview-words.ts';
import {
  changesInWords,
  conflictsInWords,
  mergedWithCare,
  unchangedInWords,
  updatedInWords,
} from './report-words.ts';

/** What somebody asks for who cannot be asked back. */
export interface BuildWishes {
  /** Write also where the note's own words and the build differ (the note's stay), or much is removed. */
  readonly force: boolean;
  /** Write nothing. */
  readonly preview: boolean;
}

/** What an unasked build came to. */
export interface UnaskedEnd {
  /** `refused`: nothing was written, since somebody has to agree first. */
  readonly kind: 'created' | 'updated' | 'unchanged' | 'refused';
  /** The goal's title as its notes give it (format 1.4). */
  readonly title: string;
  readonly path: string;
  /** What was done, or would be, and what is to be known, in sentences. */
  readonly sentences: readonly string[];
  /** Null when nothing was written. */
  readonly written: Written | null;
}

/** Builds one of a goal's notes without a question; null when it was stopped. Throws a `NoteError` where the world stands in the way. */
export async function unaskedBuild(note: GoalNote, wishes: BuildWishes): Promise<UnaskedEnd | null> {
  const destination = await note.destination();
  if (destination === null) return null;
  const { title } = note.build;
  if (destination.kind === 'new') {
    const { place, foreign } = destination;
    const fresh = await note.build.fresh(place.path);
    if (fresh === null) return null;
    const own = foreign === null ? [] : [`${notices.foreignInShort(foreign)}.`];
    if (wishes.preview || (foreign !== null && !wishes.force)) {
      const sentences = [...own, `${place.path} would be created.`, ...toDo(fresh)];
      return {
        kind: wishes.preview ? 'created' : 'refused',
        title,
        path: place.path,
        sentences,
        written: null,
      };
    }
    const written = await note.create(place, fresh);
    const sentences = [...own, fresh.done, ...toDo(fresh)];
    return { kind: 'created', title, path: written.path, sentences, written };
  }
  const { now, merge } = destination;
  return merged(note, { now, merge: rebuilt(now, merge) }, wishes);
}

interface Rebuild {
  readonly now: NoteNow;
  readonly merge: Merged;
}

async function merged(note: GoalNote, { now, merge }: Rebuild, wishes: BuildWishes): Promise<UnaskedEnd> {
  const { words, title } = note.build;
  const { path } = now;
  if (merge.note === now.text) {
    const sentences = [...unchangedInWords(path, merge, words), ...toKnow(merge, words)];
    // Conflicts that nobody was told of are not told of by keeping their record.
    if (merge.report.conflicts.length > 0 && !wishes.force && !wishes.preview)
      return { kind: 'refused', title, path, sentences, written: null };
    if (!wishes.preview) await note.keepRecord(now, merge);
    return { kind: 'unchanged', title, path, sentences, written: null };
  }
  if (wishes.preview || (!wishes.force && hasToBeAgreed(merge))) {
    const change = `${path} would change: ${changesInWords(merge.report.changes) || 'its text'}.`;
    const sentences = [change, ...toKnow(merge, words)];
    return { kind: wishes.preview ? 'updated' : 'refused', title, path, sentences, written: null };
  }
  // What the user has changed meanwhile is merged anew, and may only differ where that was wished.
  const { merged: last, written } = await note.apply(
    now,
    { merged: merge, taken: [] },
    (again) => wishes.force || !hasToBeAgreed(again),
  );
  const sentences = [updatedInWords(written.path, last.report), ...toKnow(last, words), ...toDo(last)];
  return { kind: 'updated', title, path: written.path, sentences, written };
}

/** Whether a merge is one that a user is asked about: her words differ, much is removed, or it is not trusted. */
function hasToBeAgreed({ report, removals, doubt }: Merged): boolean {
  return report.conflicts.length > 0 || removals.tasks.length > 0 || doubt !== null;
}

function toKnow({ report, removals, doubt, problems }: Merged, words: NoteBuild['words']): string[] {
  return [
    ...(removals.tasks.length === 0 ? [] : [previewWords.warning(removals, words)]),
    ...conflictsInWords(report.conflicts, words),
    ...mergedWithCare(doubt),
    ...problems,
  ];
}

function toDo({
  gaps,
  sourceProblems,
  toDo: others,
}: Pick<NewNote, 'gaps' | 'sourceProblems' | 'toDo'>): string[] {
  return [...gaps, ...notices.firstWarnings(sourceProblems, 'the plan'), ...others];
}
