import type { Counts, GoalNotes, Progress } from './goal-reading.ts';

/** A note of the goal: its path in the vault and its text. */
export interface SourceNote {
  readonly path: string;
  readonly text: string;
}

/** The notes of a goal as they are now; null for those it does not have. */
export interface GoalSources {
  /** The goal's folder in the vault; empty for the vault's root. */
  readonly folder: string;
  /** What the folder is called; for the vault's root, the vault's name. */
  readonly folderName: string;
  readonly tasks: SourceNote | null;
  readonly actionItems: SourceNote | null;
  readonly plan: SourceNote | null;
  readonly goalNote: SourceNote | null;
  /** The day on its user's clock, `YYYY-MM-DD`; without it nothing is late. */
  readonly today?: string;
  /** The records of the last builds, as they are kept beside the notes; null where there is none. */
  readonly records?: { readonly tasks: string | null; readonly actionItems: string | null };
}

/** What a goal without a tasks.md says. */
export interface TasklessGoal {
  readonly kind: 'no-tasks';
  /** Whether there is a plan to build tasks from. */
  readonly hasPlan: boolean;
  readonly title: string;
  /** That of action-items.md; null where nothing is counted. */
  readonly progress: Progress | null;
  /** Null where no box lies in another. */
  readonly counts: Counts | null;
  /** How many boxes action-items.md has, those that are not counted too. */
  readonly boxes: number;
  /** Path of action-items.md; null when there is none. */
  readonly actionItems: string | null;
}

/** Where the notes of a goal are. */
export function notePaths({ plan, tasks, actionItems }: GoalSources): GoalNotes {
  return {
    execution: plan?.path ?? null,
    tasks: tasks?.path ?? null,
    actionItems: actionItems?.path ?? null,
  };
}
