import type { BuildRecord, ConflictKey, Doubt, MergedNote } from './merge.ts';
import type { PlanSteps } from './plan-steps.ts';
import type { Settings } from './settings.ts';

/** What action-items.md is built from. */
export interface ItemsRequest {
  /** The goal's title (format 1.4), as its notes write it. */
  readonly title: string;
  /** tasks.md: its path in the vault and its text. */
  readonly tasks: { readonly path: string; readonly text: string };
  /** The path of the note that is written. */
  readonly path: string;
  readonly settings: Settings;
  /** Day 1 as the plan gives it, `YYYY-MM-DD`, where it does: it comes before that of tasks.md and the setting (format 5.5). */
  readonly start: string | null;
  /** The plan's own days off, beside those of the settings. */
  readonly holidays: readonly string[];
  /** What the plan's boxes below its tasks say, for boxes that are new (format 6.3); empty without a plan. */
  readonly steps: PlanSteps;
}

/** Numbers of a build. */
export interface ItemCounts {
  /** Tasks of tasks.md, and the phases that they are in. */
  readonly tasks: number;
  readonly phases: number;
  /** Boxes of the note that is written. */
  readonly boxes: number;
}

/** Why there is nothing to build. */
export type NoItems =
  /** tasks.md holds no task. */
  | { readonly kind: 'no-tasks' }
  /** Markers of a merge conflict of git stand in tasks.md, from this 1-based line on. */
  | { readonly kind: 'tasks-conflict'; readonly line: number }
  | { readonly kind: 'tasks-unreadable'; readonly reason: string; readonly line: number | null };

/** What a first build came to. */
export type ItemsOutcome =
  | NoItems
  | {
      readonly kind: 'built';
      readonly note: string;
      /** To be kept for the next build once the note is written (format 4.1). */
      readonly record: BuildRecord;
      readonly built: ItemCounts;
    };

/** A build over an action-items.md that exists already. */
export interface RebuildItemsRequest extends ItemsRequest {
  readonly note: { readonly path: string; readonly text: string };
  /** What was kept of the last build: JSON of unknown make; null when there is none. */
  readonly record: unknown;
  /** The conflicts in which the user takes the task list's word; what she deleted comes back (format 4.1). */
  readonly taken: readonly ConflictKey[];
}

/** What a build over an existing note came to. */
export type RebuildItemsOutcome =
  | NoItems
  /** Markers of a merge conflict of git stand in the note, from this 1-based line on. */
  | { readonly kind: 'git-conflict'; readonly line: number }
  | { readonly kind: 'note-unreadable'; readonly reason: string; readonly line: number | null }
  /** No merge with this note holds what the format promises (format 4.8): the note stays as it is. */
  | { readonly kind: 'unproven'; readonly doubt: Doubt }
  | RebuiltItems;

interface RebuiltItems extends MergedItems {
  readonly kind: 'rebuilt';
  /** Why this is the careful merge, which takes nothing of the note away (format 4.8); null for a usual one. */
  readonly doubt: Doubt | null;
}

export interface MergedItems extends MergedNote {
  readonly built: ItemCounts;
}
