import type { BuildRequest, Built, NotBuilt } from './build.ts';
import type { Finding } from './finding.ts';
import type { ConflictKey, Doubt, MergedNote } from './merge.ts';
import type { Schedule } from './schedule.ts';

/** A build over a tasks.md that exists already. */
export interface RebuildRequest extends BuildRequest {
  readonly note: { readonly path: string; readonly text: string };
  /** action-items.md's text, which says what is begun (format 4.2, 6.4); null when there is none. */
  readonly actionItems: string | null;
  /** What was kept of the last build: JSON of unknown make; null when there is none. */
  readonly record: unknown;
  /** The conflicts in which the user takes the plan's word; what she deleted comes back (format 4.1). */
  readonly taken: readonly ConflictKey[];
}

/** A merge of a build with a note. */
export interface MergedTasks extends MergedNote {
  /** Numbers of the merged note. */
  readonly built: Built;
  /** Tasks of the merged note that wait for each other. */
  readonly cycles: Schedule['cycles'];
}

/** A note that must not be written. */
export type UnwritableNote =
  /** Markers of a merge conflict of git stand in it, from this 1-based line on. */
  | { readonly kind: 'git-conflict'; readonly line: number }
  | { readonly kind: 'note-unreadable'; readonly reason: string; readonly line: number | null };

/** What a build over an existing note came to. */
export type RebuildOutcome =
  | NotBuilt
  /** A note that is merely called tasks.md (format 1.1). */
  | { readonly kind: 'foreign' }
  | UnwritableNote
  /** No merge of the plan with this note holds what the format promises (format 4.8): the note stays as it is. */
  | { readonly kind: 'unproven'; readonly doubt: Doubt }
  | RebuiltTasks;

export interface RebuiltTasks extends MergedTasks {
  readonly kind: 'rebuilt';
  /** Why this is the careful merge, which takes nothing of the note away (format 4.8); null for a usual one. */
  readonly doubt: Doubt | null;
  /** What is wrong with the merged note, with its lines: the plan's own findings are `built`'s. */
  readonly noteFindings: readonly Finding[];
}
