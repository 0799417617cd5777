import type { App } from 'obsidian';
import type { Progress } from '../../model/goal-reading.ts';
import type { Goal } from '../goals/goals.ts';

/** What the goals of the overview can be sorted by. */
export const ORDERS = ['number', 'progress', 'date'] as const;
export type GoalOrder = (typeof ORDERS)[number];

/** What is known of a goal, as far as goals are sorted by it. */
interface SortedBy {
  readonly progress: Progress | null;
  /** When it should end, `YYYY-MM-DD`; null where nobody knows. */
  readonly ends: string | null;
}

/** What Obsidian keeps for this vault on this device. */
type LocalStore = Pick<App, 'loadLocalStorage' | 'saveLocalStorage'>;

const key = 'goal-kit-overview-order';

/** The order that the overview had last. */
export function keptOrder(store: LocalStore): GoalOrder {
  const kept: unknown = store.loadLocalStorage(key);
  return ORDERS.find((order) => order === kept) ?? 'number';
}

export function keepOrder(store: LocalStore, order: GoalOrder): void {
  store.saveLocalStorage(key, order);
}

/**
 * Goals that are sorted by number in another order: by progress those that are furthest along come first, by date those
 * that end first; what is not known of a goal comes after that, and what is finished last.
 */
export function goalsInOrder(
  goals: readonly Goal[],
  order: GoalOrder,
  knownOf: (goal: Goal) => SortedBy | undefined,
): readonly Goal[] {
  if (order === 'number') return goals;
  const places = new Map(goals.map((goal) => [goal, placeOf(knownOf(goal), order)]));
  const place = (goal: Goal): PlaceInOrder => places.get(goal) ?? nowhere;
  return [...goals].sort((one, other) => {
    const [a, b] = [place(one), place(other)];
    return a.group - b.group || a.value - b.value;
  });
}

interface PlaceInOrder {
  readonly group: number;
  /** Ascending within its group. */
  readonly value: number;
}

const nowhere: PlaceInOrder = { group: 1, value: 0 };

function placeOf(row: SortedBy | undefined, order: Exclude<GoalOrder, 'number'>): PlaceInOrder {
  const progress = row?.progress ?? null;
  if (progress !== null && progress.done === progress.total) return { group: 2, value: 0 };
  if (order === 'progress')
    return progress === null ? nowhere : { group: 0, value: -progress.done / progress.total };
  const ends = row?.ends ?? null;
  return ends === null ? nowhere : { group: 0, value: Number(ends.replaceAll('-', '')) };
}
