import type { TasklessGoal } from '../../model/source-notes.ts';
import type { GoalReading } from '../../model/goal-reading.ts';

/** What is known of a goal's tasks at the moment. */
export type GoalNews =
  | { readonly kind: 'loading' }
  | { readonly kind: 'read'; readonly reading: GoalReading }
  | TasklessGoal
  | ({
      readonly kind: 'unreadable';
      readonly path: string;
      readonly reason: string;
      readonly line: number | null;
    } & Omit<TasklessGoal, 'kind' | 'hasPlan'>)
  /** The world stands in the way; the message says how. */
  | { readonly kind: 'failed'; readonly message: string };

/** What is known of a goal once it was read. */
export type KnownGoal = Exclude<GoalNews, { kind: 'loading' }>;

/** Whether two pieces of news say the same. */
export function isSameNews(one: GoalNews, other: GoalNews): boolean {
  if (one.kind === 'read' || other.kind === 'read')
    return one.kind === 'read' && other.kind === 'read' && one.reading === other.reading;
  return JSON.stringify(one) === JSON.stringify(other);
}
