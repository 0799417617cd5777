import { at } from './at.ts';
import type { DependencyGraph, Place } from './dependency-graph.ts';
import type { Network } from './network.ts';

/**
 * For each set of tasks that wait for each other one cycle, in the direction of work and without its repeated end; in
 * plan order. It is the shortest cycle through the set's first task, which it starts with: what an
 * author needs to see, and not everything that waits after it.
 */
export function cycles({ whole, cyclic }: Pick<Network, 'whole' | 'cyclic'>): Place[][] {
  return [...cyclic].sort((a, b) => at(a, 0) - at(b, 0)).map((component) => shortestCycle(whole, component));
}

/** Breadth first from the set's first task until a step leads back to it. */
function shortestCycle(graph: DependencyGraph, component: readonly Place[]): Place[] {
  const start = at(component, 0);
  const inside = new Set(component);
  const cameFrom = new Map<Place, Place>();
  const queue = [start];
  for (const place of queue) {
    for (const next of at(graph.successors, place)) {
      if (next === start) return wayTo(place, cameFrom);
      if (!inside.has(next) || cameFrom.has(next)) continue;
      cameFrom.set(next, place);
      queue.push(next);
    }
  }
  throw new RangeError('The tasks of a component must wait for each other');
}

function wayTo(end: Place, cameFrom: ReadonlyMap<Place, Place>): Place[] {
  const way: Place[] = [];
  for (let place: Place | undefined = end; place !== undefined; place = cameFrom.get(place)) way.push(place);
  return way.reverse();
}
