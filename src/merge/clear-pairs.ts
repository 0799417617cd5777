import { stems } from '../text/stems.ts';
import {
  ALIKE,
  ALIKE_IN_PLACE,
  CLEARLY,
  containment,
  MOST_OF_IT,
  mostAlike,
  type Stems,
} from './likeness.ts';
import type { FreshTask, Matchable } from './matchable.ts';

/** A fresh task and a known one that may be the same. */
export interface TaskPair {
  readonly task: FreshTask;
  readonly match: Matchable;
  readonly score: number;
}

/** Tasks that have come and gone at one place of a phase. */
export interface ReplacedTasks {
  readonly come: readonly FreshTask[];
  readonly gone: readonly Matchable[];
}

/** What a known task was called. */
export type NamesOf = (task: Matchable) => readonly Stems[];

/** The pairs whose names are clearly the closest to each other; `sharing` gives the known tasks that share a word. */
export function closestPairs(
  fresh: readonly FreshTask[],
  sharing: (name: Stems) => ReadonlySet<Matchable>,
  namesOf: NamesOf,
): TaskPair[] {
  const closest = new Map<Matchable, TaskPair & { readonly clear: boolean }>();
  for (const task of fresh) {
    const best = bestOf(task, sharing(stems(task.name)), namesOf);
    if (best === null) continue;
    const rival = closest.get(best.match);
    if (rival === undefined || best.score > rival.score) {
      const clear = rival === undefined || best.score - rival.score >= CLEARLY;
      closest.set(best.match, { ...best, clear });
    } else if (rival.score - best.score < CLEARLY) {
      closest.set(best.match, { ...rival, clear: false });
    }
  }
  return [...closest.values()].filter(({ clear }) => clear);
}

/** The known task that is clearly the most like this one; null when none is. */
function bestOf(task: FreshTask, others: ReadonlySet<Matchable>, namesOf: NamesOf): TaskPair | null {
  const name = stems(task.name);
  const scored = [...others].flatMap((match): TaskPair[] => {
    const alike = mostAlike(name, namesOf(match));
    if (alike < ALIKE) return [];
    return [{ task, match, score: alike + (match.phase === task.phase ? CLEARLY : 0) }];
  });
  scored.sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (best === undefined) return null;
  return second === undefined || best.score - second.score >= CLEARLY ? best : null;
}

/**
 * The pairs at one place, each with the one that is clearly the best: those of which most of the shorter name stands in the
 * longer, and one that has come alone and is alike by half.
 */
export function clearPairs({ come, gone }: ReplacedTasks, namesOf: NamesOf): TaskPair[] {
  const pairs = come.flatMap((task): TaskPair[] => {
    const own = stems(task.name);
    return gone
      .map((match) => ({ task, match, score: scoreInPlace(own, namesOf(match), come.length === 1) }))
      .filter(({ score }) => score > MOST_OF_IT - CLEARLY);
  });
  const isClear = (pair: TaskPair): boolean =>
    pairs.every(
      (rival) =>
        rival === pair ||
        (rival.task !== pair.task && rival.match !== pair.match) ||
        pair.score - rival.score >= CLEARLY,
    );
  return pairs.filter((pair) => pair.score >= MOST_OF_IT && isClear(pair));
}

/** How much speaks for a task at a place; one that is just alike enough where it is alone has as much as one of which just enough is in the other. */
function scoreInPlace(name: Stems, names: readonly Stems[], isAlone: boolean): number {
  const most = Math.max(...names.map((one) => containment(name, one)));
  const alike = isAlone ? mostAlike(name, names) : 0;
  return Math.max(most, alike < ALIKE_IN_PLACE ? 0 : alike + MOST_OF_IT - ALIKE_IN_PLACE);
}
