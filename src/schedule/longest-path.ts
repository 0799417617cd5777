import { at } from './at.ts';
import type { Place } from './dependency-graph.ts';
import { firstGreatest } from './first-greatest.ts';
import type { Network } from './network.ts';

/** The longest path by effort that each task begins, by place; empty for tasks of cycles. */
export interface LongestPaths {
  /** In minutes. */
  readonly lengths: readonly number[];
  /** With whom the path goes on; the task itself where it ends. */
  readonly next: readonly Place[];
}

/**
 * The longest paths among tasks of one part, told by place: one for all tasks, or the phase of each.
 *
 * From the end to the start each task learns how long the longest path is that it begins, and with whom that goes on, the
 * first in plan order among equals. Linear in tasks and dependencies.
 */
export function longestPaths(
  { graph, order, minutes }: Network,
  partOf: (place: Place) => number,
): LongestPaths {
  const lengths = minutes.map(() => 0);
  const next = minutes.map((_effort, place) => place);
  for (let index = order.length - 1; index >= 0; index--) {
    const place = at(order, index);
    const part = partOf(place);
    let most = -1;
    for (const after of at(graph.successors, place)) {
      if (at(lengths, after) <= most || partOf(after) !== part) continue;
      most = at(lengths, after);
      next[place] = after;
    }
    lengths[place] = at(minutes, place) + Math.max(0, most);
  }
  return { lengths, next };
}

/**
 * The longest path that one of some tasks begins; among equally long ones the first, when they are compared task by task from
 * their start in plan order (format 5.3): read from the start, the first such task at every step makes the first path of all.
 * Empty when no task is given.
 */
export function longestPath(places: readonly Place[], { lengths, next }: LongestPaths): Place[] {
  const path: Place[] = [];
  let place = firstGreatest(places, (one) => at(lengths, one));
  while (place !== undefined) {
    path.push(place);
    const after = at(next, place);
    place = after === place ? undefined : after;
  }
  return path;
}
