import type { Written } from './built-notes.ts';
import type { Destination, GoalNote } from './goal-note.ts';
import type { Goal } from '../goals/goals.ts';
import { NoteError } from '../notes/note-error.ts';
import * as notices from '../notices.ts';
import { ProgressNotice } from './progress-notice.ts';

/** What became of one goal among all. */
export type GoalEnd =
  | { readonly kind: 'built' | 'updated'; readonly written: Written }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'no-plan' }
  /** Left as it is for the user to look at; `why` in a few words. */
  | { readonly kind: 'needs-a-look'; readonly why: string }
  | { readonly kind: 'failed'; readonly why: string };

export interface EndedGoal {
  readonly title: string;
  readonly end: GoalEnd;
}

/** Builds one goal after another, telling how far it is, until all are done or it is stopped. One that fails stops no other. */
export async function buildEach(
  goals: readonly Goal[],
  stop: AbortController,
  build: (goal: Goal, stillAtWork: () => void) => Promise<EndedGoal | null>,
): Promise<EndedGoal[]> {
  const progress = new ProgressNotice(notices.buildingAll, () => stop.abort());
  const ended: EndedGoal[] = [];
  try {
    for (const [index, goal] of goals.entries()) {
      const tell = (): void => progress.update(notices.goalOf(index + 1, goals.length, goal.title));
      tell();
      const one = await build(goal, tell).catch((error: unknown) => failure(goal, error));
      if (one !== null) ended.push(one);
      if (stop.signal.aborted) break;
    }
  } finally {
    progress.hide();
  }
  return ended;
}

function failure({ title }: Goal, error: unknown): EndedGoal {
  if (error instanceof NoteError) return { title, end: { kind: 'failed', why: error.message } };
  console.error(error);
  return { title, end: { kind: 'failed', why: notices.ourFault(error) } };
}

/**
 * Builds one goal's tasks where nobody needs to be asked: a new note, or a merge in which nothing stands against what the
 * user wrote. Null when it was stopped.
 */
export async function buildUnasked(tasks: GoalNote): Promise<GoalEnd | null> {
  const destination = await tasks.destination();
  if (destination === null) return null;
  return destination.kind === 'new' ? buildNew(tasks, destination) : update(tasks, destination);
}

async function buildNew(
  tasks: GoalNote,
  { place, foreign }: Extract<Destination, { kind: 'new' }>,
): Promise<GoalEnd | null> {
  if (foreign !== null) return { kind: 'needs-a-look', why: notices.foreignInShort(foreign) };
  const fresh = await tasks.build.fresh(place.path);
  return fresh === null ? null : { kind: 'built', written: await tasks.create(place, fresh) };
}

async function update(
  tasks: GoalNote,
  { now, merge }: Extract<Destination, { kind: 'existing' }>,
): Promise<GoalEnd> {
  switch (merge.kind) {
    case 'git-conflict':
      return { kind: 'failed', why: notices.gitConflict(now.path, merge.line) };
    case 'note-unreadable':
      return { kind: 'failed', why: notices.noteUnreadable(now.path, merge.reason, merge.line) };
    case 'rebuilt':
  }
  const changesNothing = merge.note === now.text;
  const conflicts = merge.report.conflicts.length;
  // Differences that an earlier build has told of already are no news.
  if (changesNothing && (conflicts === 0 || tasks.isKept(now, merge))) {
    await tasks.keepRecord(now, merge);
    return { kind: 'unchanged' };
  }
  if (conflicts > 0) return { kind: 'needs-a-look', why: notices.count(conflicts, 'difference') };
  const { written } = await tasks.apply(now, { merged: merge, restore: [] });
  return { kind: 'updated', written };
}
