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
export function strongComponents(graph: DependencyGraph): Place[][] {
  const components: Place[][] = [];
  const met: number[] = [];
  const back: number[] = [];
  const open: Place[] = [];
  const isOpen = new Set<Place>();
  const trail: { readonly place: Place; readonly unread: Iterator<Place> }[] = [];
  let count = 0;

  const leadsBack = (place: Place, time: number): void => {
    back[place] = Math.min(at(back, place), time);
  };
  const enter = (place: Place): void => {
    met[place] = back[place] = count++;
    open.push(place);
    isOpen.add(place);
    trail.push({ place, unread: at(graph.predecessors, place).values() });
  };
  const leave = (place: Place): void => {
    trail.pop();
    const parent = trail.at(-1);
    if (parent !== undefined) leadsBack(parent.place, at(back, place));
    if (back[place] === met[place]) close(place);
  };
  const close = (root: Place): void => {
    const component = open.splice(open.lastIndexOf(root));
    for (const place of component) isOpen.delete(place);
    components.push(component.sort((a, b) => a - b));
  };

  for (const root of graph.tasks.keys()) {
    if (met[root] === undefined) enter(root);
    for (let visit = trail.at(-1); visit !== undefined; visit = trail.at(-1)) {
      const read = visit.unread.next();
      if (read.done === true) leave(visit.place);
      else if (met[read.value] === undefined) enter(read.value);
      else if (isOpen.has(read.value)) leadsBack(visit.place, at(met, read.value));
    }
  }
  return components;
}
