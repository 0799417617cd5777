import { at } from './at.ts';
import type { DependencyGraph, Place } from './dependency-graph.ts';

/**
 * The tasks in sets of those that wait for each other, directly or through others; a task that is in no cycle is a set of
 * its own. Each set stands after the sets it waits for, so that the sets laid end to end are a topological order; it is
 * the plan's own order wherever that one respects the dependencies.
 *
 * Tarjan's algorithm (SIAM Journal on Computing 1, 1972) along the predecessors: a depth-first walk keeps, for each task,
 * the earliest task of the current trail that it leads back to; one that leads back no further than to itself closes a
 * set. The trail is a list of half-read predecessors and not the call stack, since chains may be 10,000 tasks long.
 * Linear in tasks and edges.
 */
export function strongComponents({ tasks, predecessors }: DependencyGraph): Place[][] {
  const components: Place[][] = [];
  /** When each task was met, from 1 on; 0 before that. */
  const met = tasks.map(() => 0);
  /** The earliest meeting that each task leads back to; later than all for one whose set is closed. */
  const back = tasks.map(() => 0);
  const closed = tasks.length + 1;
  /** How many of its predecessors have been read. */
  const read = tasks.map(() => 0);
  const open: Place[] = [];
  const trail: Place[] = [];
  let count = 0;

  const enter = (place: Place): void => {
    met[place] = back[place] = ++count;
    open.push(place);
    trail.push(place);
  };
  const close = (root: Place): void => {
    const component = open.splice(open.lastIndexOf(root));
    for (const place of component) back[place] = closed;
    components.push(component.length === 1 ? component : component.sort((a, b) => a - b));
  };
  const leave = (place: Place): void => {
    trail.pop();
    if (back[place] === met[place]) close(place);
  };

  for (const root of tasks.keys()) {
    if (met[root] === 0) enter(root);
    for (let place = trail.at(-1); place !== undefined; place = trail.at(-1)) {
      const next = at(predecessors, place)[at(read, place)];
      if (next === undefined) leave(place);
      else if (met[next] === 0) enter(next);
      else {
        back[place] = Math.min(at(back, place), at(back, next));
        read[place] = at(read, place) + 1;
      }
    }
  }
  return components;
}
