import { at } from './at.ts';
import type { DependencyGraph, Place } from './dependency-graph.ts';
import { firstGreatest } from './first-greatest.ts';

/**
 * The longest path by effort that is made of the given tasks only; among equally long ones the first, when they are
 * compared task by task from their start in plan order (format 5.3). Empty when no task is given.
 *
 * `order` is a topological order of the tasks, `minutes` each task's effort by place. From the end to the start each task
 * learns how long the longest path is that it begins, and with whom that goes on; read from the start, the first such
 * task in plan order at every step makes the first path of all. Linear in the tasks and their edges.
 */
export function longestPath(
  graph: DependencyGraph,
  order: readonly Place[],
  minutes: readonly number[],
): Place[] {
  const length = new Map<Place, number>();
  const lengthFrom = (place: Place): number => length.get(place) ?? 0;
  const next = new Map<Place, Place>();
  for (const place of [...order].reverse()) {
    const after = at(graph.successors, place).filter((other) => length.has(other));
    const longest = firstGreatest(after, lengthFrom);
    if (longest !== undefined) next.set(place, longest);
    length.set(place, at(minutes, place) + (longest === undefined ? 0 : lengthFrom(longest)));
  }
  const path: Place[] = [];
  let place = firstGreatest(order, lengthFrom);
  for (; place !== undefined; place = next.get(place)) path.push(place);
  return path;
}
