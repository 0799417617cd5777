import type { PhasePath, Slot } from '../model/schedule.ts';
import { at } from './at.ts';
import type { Place } from './dependency-graph.ts';
import { firstGreatest } from './first-greatest.ts';
import { longestPath, type LongestPaths } from './longest-path.ts';
import type { Network } from './network.ts';

/** A phase's path by place. */
export interface PhasePlaces extends Omit<PhasePath, 'path'> {
  readonly path: readonly Place[];
}

/**
 * The longest path by effort that is made of the phase's own tasks, after the task of an earlier phase that it hangs on
 * (format 3.9). It may slip as a whole, and so as far as its tightest task may. `paths` are those within phases; without
 * any task of no cycle, there is no path.
 */
export function phasePath(
  { graph, whole }: Network,
  slots: readonly Slot[],
  phase: number,
  paths: LongestPaths,
): PhasePlaces {
  const path = longestPath(at(graph.phases, phase), paths);
  const [first] = path;
  if (first === undefined) return { path: [], sequential: false, slack: 0 };
  // Of the tasks of earlier phases that it waits for the one that can finish last.
  const earlier = at(graph.predecessors, first).filter((place) => at(graph.phaseOf, place) < phase);
  const before = firstGreatest(earlier, (place) => at(slots, place).earliestFinish);
  return {
    path: before === undefined ? path : [before, ...path],
    sequential: path.length === at(whole.phases, phase).length,
    slack: path.reduce((least, place) => Math.min(least, at(slots, place).slack), Infinity),
  };
}
