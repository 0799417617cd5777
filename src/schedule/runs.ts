import { at } from './at.ts';
import type { Place } from './dependency-graph.ts';
import type { Network } from './network.ts';

/** When a task runs, in whole minutes of work from the goal's first hour on. */
export interface Run {
  readonly start: number;
  readonly finish: number;
}

/** What is asked of each task beside its dependencies, by place, in whole minutes. */
export interface Bounds {
  /** How long it takes. */
  readonly minutes: readonly number[];
  readonly notBefore: readonly number[];
  /** It goes on until then, however short it is. */
  readonly notDoneBefore: readonly number[];
}

/** When a task ends that starts at some minute. */
export function finishOf({ minutes, notDoneBefore }: Bounds, place: Place, start: number): number {
  return Math.max(start + at(minutes, place), at(notDoneBefore, place));
}

/** When a task can start: not before its bound, and when the last one it waits for has finished. */
export function startOf({ graph }: Network, bounds: Bounds, place: Place, runs: readonly Run[]): number {
  let start = at(bounds.notBefore, place);
  for (const before of at(graph.predecessors, place)) start = Math.max(start, at(runs, before).finish);
  return start;
}

/** Every task as early as it can, by place; tasks of a cycle at the start. The forward pass of the Critical Path Method, with bounds. */
export function earliestRuns(network: Network, bounds: Bounds): Run[] {
  const runs: Run[] = network.minutes.map(() => ({ start: 0, finish: 0 }));
  for (const place of network.order) {
    const start = startOf(network, bounds, place, runs);
    runs[place] = { start, finish: finishOf(bounds, place, start) };
  }
  return runs;
}

/**
 * The minutes by which each task may slip before the last of all ends later, by place: the backward pass over runs that are
 * placed. `after` are those that wait for a task, for its result or for its owner, all of them at no place before it in
 * `order`.
 */
export function slackOfRuns(
  runs: readonly Run[],
  order: readonly Place[],
  after: (place: Place) => readonly Place[],
): number[] {
  const end = order.reduce((last, place) => Math.max(last, at(runs, place).finish), 0);
  const slack = runs.map(({ finish }) => Math.max(0, end - finish));
  for (const place of [...order].reverse()) {
    const { finish } = at(runs, place);
    for (const next of after(place)) {
      const latest = at(runs, next).start + at(slack, next);
      slack[place] = Math.min(at(slack, place), latest - finish);
    }
  }
  return slack;
}
