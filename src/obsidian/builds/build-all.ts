import type { ConflictKey } from '../../model/merge.ts';
import type { NotePlace, Written } from './built-notes.ts';
import { type GoalNote, rebuilt } from './goal-note.ts';
import { NoteError } from '../notes/note-error.ts';
import type { NewNote, Merged, NoteNow } from './note-build.ts';
import { counted } from '../../text/phrases.ts';
import * as notices from '../notices.ts';
import { ProgressNotice } from './progress-notice.ts';

/** What became of one goal among all. */
export type GoalEnd =
  | { readonly kind: 'built' | 'updated'; readonly written: Written }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'no-plan' }
  /** Left as it is because the user said so. */
  | { readonly kind: 'left-out' }
  /** Left as it is for the user to look at; `why` in a few words. */
  | { readonly kind: 'needs-a-look'; readonly why: string }
  | { readonly kind: 'failed'; readonly why: string };

export interface EndedGoal {
  readonly title: string;
  readonly end: GoalEnd;
}

/** A goal whose note would change, with what it would become. */
export interface GoalUpdate {
  readonly kind: 'update';
  readonly title: string;
  readonly note: GoalNote;
  readonly now: NoteNow;
  readonly merged: Merged;
  /** The conflicts in which its user takes the plan's word. */
  readonly taken: readonly ConflictKey[];
}

/** A goal whose note does not exist yet, with what it would become. */
export interface GoalFirst {
  readonly kind: 'new';
  readonly title: string;
  readonly note: GoalNote;
  readonly place: NotePlace;
  readonly fresh: NewNote;
}

/** A goal whose note stays as it is; only the record of that is to be kept. */
export interface GoalUnchanged {
  readonly kind: 'unchanged';
  readonly title: string;
  readonly note: GoalNote;
  readonly now: NoteNow;
  readonly merged: Merged;
}

/** A goal of which there is something to write. */
export type GoalToWrite = GoalUpdate | GoalFirst | GoalUnchanged;

/** One goal among all, before anything is written: what there is to do, or how it has ended already. */
export type PlannedGoal = GoalToWrite | ({ readonly kind: 'ended' } & EndedGoal);

/** Does a job for one goal after another, telling how far it is, until all are done or it is stopped. One that fails stops no other. */
export async function inTurn<G extends { readonly title: string }, R>(
  goals: readonly G[],
  stop: AbortController,
  job: (goal: G, stillAtWork: () => void) => Promise<R | null>,
  failed: (end: EndedGoal) => R,
): Promise<R[]> {
  const progress = new ProgressNotice(notices.buildingAll, () => stop.abort());
  const results: R[] = [];
  try {
    for (const [index, goal] of goals.entries()) {
      if (stop.signal.aborted) break;
      const tell = (): void => progress.update(notices.goalOf(index + 1, goals.length, goal.title));
      tell();
      const result = await job(goal, tell).catch((error: unknown) => failed(failure(goal, error)));
      if (result !== null) results.push(result);
    }
  } finally {
    progress.hide();
  }
  return results;
}

function failure({ title }: { readonly title: string }, error: unknown): EndedGoal {
  if (error instanceof NoteError) return { title, end: { kind: 'failed', why: error.message } };
  console.error(error);
  return { title, end: { kind: 'failed', why: notices.ourFault(error) } };
}

/**
 * Finds out what the build of one goal's tasks comes to, and writes nothing: a new note, or a merge in which nothing stands
 * against what the user wrote, or a record alone. Null when it was stopped.
 */
export async function planned(note: GoalNote): Promise<PlannedGoal | null> {
  const { title } = note.build;
  const ended = (end: GoalEnd): PlannedGoal => ({ kind: 'ended', title, end });
  const destination = await note.destination();
  if (destination === null) return null;
  if (destination.kind === 'new') {
    const { place, foreign } = destination;
    if (foreign !== null) return ended({ kind: 'needs-a-look', why: notices.foreignInShort(foreign) });
    const fresh = await note.build.fresh(place.path);
    return fresh === null ? null : { kind: 'new', title, note, place, fresh };
  }
  const { now, merge } = destination;
  const merged = rebuilt(now, merge);
  if (isUnchanged(now, merged)) return { kind: 'unchanged', title, note, now, merged };
  const why = needsALook(merged);
  return why === null
    ? { kind: 'update', title, note, now, merged, taken: [] }
    : ended({ kind: 'needs-a-look', why });
}

/** Why a merge that the engine does not trust is left to be looked at, in short (format 4.8). */
const inDoubt = 'the usual merge failed its own check';

function isUnchanged(now: NoteNow, merged: Merged): boolean {
  return merged.note === now.text && merged.report.conflicts.length === 0;
}

/** Why a merge is nothing to agree to among many, in a few words; null for others. */
function needsALook({ report, doubt }: Merged): string | null {
  if (doubt !== null) return inDoubt;
  const { conflicts } = report;
  return conflicts.length === 0 ? null : counted(conflicts.length, 'conflict');
}

/** Whether a merge is written without a look at it. */
export const needsNoLook = (merged: Merged): boolean => needsALook(merged) === null;

/** Writes what was planned. A note that has changed since is merged anew, and left alone where that is not agreed to. */
export async function carriedOut(
  goal: GoalToWrite,
  isAgreed: (again: Merged) => boolean = () => true,
): Promise<EndedGoal> {
  const { title, note } = goal;
  switch (goal.kind) {
    case 'new':
      return { title, end: { kind: 'built', written: await note.create(goal.place, goal.fresh) } };
    case 'update': {
      const { written } = await note.apply(goal.now, goal, isAgreed);
      return { title, end: { kind: 'updated', written } };
    }
    case 'unchanged':
      await note.keepRecord(goal.now, goal.merged);
      return { title, end: { kind: 'unchanged' } };
  }
}
