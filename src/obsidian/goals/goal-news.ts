import type { Counts, GoalReading, Progress } from '../../model/goal-reading.ts';

/** What is known of a goal without a reading of its tasks.md. */
interface TasklessGoal {
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

/** What is known of a goal's tasks at the moment. */
export type GoalNews =
  | { readonly kind: 'loading' }
  | { readonly kind: 'read'; readonly reading: GoalReading }
  /** There is no tasks.md; `hasPlan` says whether one could be built. */
  | ({ readonly kind: 'no-tasks'; readonly hasPlan: boolean } & TasklessGoal)
  | ({
      readonly kind: 'unreadable';
      readonly path: string;
      readonly reason: string;
      readonly line: number | null;
    } & TasklessGoal)
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
