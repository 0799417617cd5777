import { at } from './at.ts';
import type { DependencyGraph, Place } from './dependency-graph.ts';
import type { Network } from './network.ts';

/** Tasks of one phase that may run side by side, with what all of them wait for, by place. */
export interface ParallelPlaces {
  readonly tasks: readonly Place[];
  readonly after: readonly Place[];
}

/**
 * The tasks of each phase in groups with identical predecessors and no path between them (format 5.4), the group with the
 * phase's first such task first. Where a phase has none, those that wait for the same tasks of the phase, whatever of earlier
 * phases they wait for: by then that is done.
 *
 * Leaving out the tasks of cycles is all that "no path" asks for: such a task waits for one of its own cycle, and so has a
 * path to everybody else who waits for that one too. Between two tasks A and B of no cycle there can be none: it would
 * end with a predecessor of B, which is one of A as well, and so close a cycle through A. Nor can a path leave the phase and
 * come back, where nobody waits for a task of a later phase.
 */
export function parallelGroups({ graph, whole }: Network): ParallelPlaces[][] {
  const inOrder = keepsToPhases(graph);
  return graph.phases.map((places, phase) => {
    const exact = alike(places, (place) => at(whole.predecessors, place));
    if (exact.length > 0 || !inOrder) return exact;
    const ofPhase = (place: Place): boolean => at(graph.phaseOf, place) === phase;
    return alike(places, (place) => at(whole.predecessors, place).filter(ofPhase));
  });
}

/** No task waits for one of a later phase. */
function keepsToPhases({ phaseOf, predecessors }: DependencyGraph): boolean {
  return predecessors.every((all, place) => all.every((before) => at(phaseOf, before) <= at(phaseOf, place)));
}

function alike(places: readonly Place[], waitsFor: (place: Place) => readonly Place[]): ParallelPlaces[] {
  const groups = new Map<string, { readonly tasks: Place[]; readonly after: readonly Place[] }>();
  for (const place of places) {
    const after = waitsFor(place);
    const key = after.join();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { tasks: [place], after });
    else group.tasks.push(place);
  }
  return [...groups.values()].filter(({ tasks }) => tasks.length > 1);
}
