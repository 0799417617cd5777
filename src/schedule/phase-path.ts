import type { PhasePath, Slot } from '../model/schedule.ts';
import { at } from './at.ts';
import type { DependencyGraph, Place } from './dependency-graph.ts';
import { firstGreatest } from './first-greatest.ts';
import { longestPath } from './longest-path.ts';
import type { Network } from './network.ts';

/** A phase's path by place, its slack in minutes. */
export interface PhasePlaces extends Omit<PhasePath, 'path'> {
  readonly path: readonly Place[];
}

/**
 * The longest path by effort that is made of the phase's own tasks, after the task of an earlier phase that it hangs on
 * (format 3.9). It may slip as a whole, and so as far as its tightest task may. `order` is a topological order of
 * those of the phase's tasks that are in no cycle; without any, there is no path.
 */
export function phasePath(
  { graph, minutes }: Network,
  slots: readonly Slot[],
  phase: readonly Place[],
  order: readonly Place[],
): PhasePlaces {
  const path = longestPath(graph, order, minutes);
  const [first] = path;
  if (first === undefined) return { path: [], sequential: false, slack: 0 };
  const before = anchor(graph, slots, phase, first);
  return {
    path: before === undefined ? path : [before, ...path],
    sequential: path.length === phase.length,
    slack: path.reduce((least, place) => Math.min(least, at(slots, place).slack), Infinity),
  };
}

/** Of the tasks of earlier phases that a task waits for the one that can finish last, in plan order among equals. */
function anchor(
  graph: DependencyGraph,
  slots: readonly Slot[],
  phase: readonly Place[],
  task: Place,
): Place | undefined {
  // The tasks of a phase are neighbours in plan order: who comes before them is of an earlier phase.
  const earlier = at(graph.predecessors, task).filter((place) => place < at(phase, 0));
  return firstGreatest(earlier, (place) => at(slots, place).earliestFinish);
}
