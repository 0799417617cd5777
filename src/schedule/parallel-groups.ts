import { at } from './at.ts';
import type { Place } from './dependency-graph.ts';
import type { Network } from './network.ts';

/** Tasks of one phase that may run side by side, with what all of them wait for, by place. */
export interface ParallelPlaces {
  readonly tasks: readonly Place[];
  readonly after: readonly Place[];
}

/**
 * The tasks of one phase in groups with identical predecessors and no path between them (format 5.4), the group with the
 * phase's first such task first.
 *
 * Leaving out the tasks of cycles is all that "no path" asks for: such a task waits for one of its own cycle, and so has a
 * path to everybody else who waits for that one too. Between two tasks A and B of no cycle there can be none: it would
 * end with a predecessor of B, which is one of A as well, and so close a cycle through A.
 */
export function parallelGroups({ graph, whole }: Network, phase: number): ParallelPlaces[] {
  const groups = new Map<string, Place[]>();
  for (const place of at(graph.phases, phase)) {
    const key = at(whole.predecessors, place).join();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [place]);
    else group.push(place);
  }
  return [...groups.values()]
    .filter((tasks) => tasks.length > 1)
    .map((tasks) => ({ tasks, after: at(whole.predecessors, at(tasks, 0)) }));
}
