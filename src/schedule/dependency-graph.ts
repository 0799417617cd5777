import type { Task, TaskId, TaskList } from '../model/tasks.ts';
import { at } from './at.ts';

/** A task's place in plan order, from 0: of two places the smaller one comes first in the plan. */
export type Place = number;

/** Who waits for whom in one goal. All lists of places are in plan order and name a place once. */
export interface DependencyGraph {
  readonly tasks: readonly Task[];
  /** The places of each phase's tasks. */
  readonly phases: readonly (readonly Place[])[];
  /** By place: the phase of the task. */
  readonly phaseOf: readonly number[];
  /** By place: the tasks that the task waits for. */
  readonly predecessors: readonly (readonly Place[])[];
  /** By place: the tasks that wait for the task. */
  readonly successors: readonly (readonly Place[])[];
}

/**
 * The dependency graph of a task list. Of two rows with one id the first counts; ids that nobody defines, repeated ids
 * and a task that waits for itself are left out, as the checks report them (format 5.6).
 */
export function dependencyGraph(list: TaskList): DependencyGraph {
  const tasks: Task[] = [];
  const phaseOf: number[] = [];
  const places = new Map<TaskId, Place>();
  const phases = list.phases.map((phase, index) => {
    const own: Place[] = [];
    for (const task of phase.tasks) {
      if (places.has(task.id)) continue;
      places.set(task.id, tasks.length);
      own.push(tasks.length);
      tasks.push(task);
      phaseOf.push(index);
    }
    return own;
  });
  const successors: Place[][] = tasks.map(() => []);
  tasks.forEach(({ dependencies }, place) => {
    for (const id of dependencies) {
      const before = places.get(id);
      if (before === undefined || before === place) continue;
      const after = at(successors, before);
      if (after.at(-1) !== place) after.push(place);
    }
  });
  return { tasks, phases, phaseOf, predecessors: reversed(successors), successors };
}

/** The same with some tasks in no phase and no dependency. */
export function withoutTasks(graph: DependencyGraph, left: ReadonlySet<Place>): DependencyGraph {
  if (left.size === 0) return graph;
  const phases = graph.phases.map((places) => places.filter((place) => !left.has(place)));
  return { ...withEdges(graph, (before, after) => !left.has(before) && !left.has(after)), phases };
}

/** The same with those of its dependencies that are kept. */
export function withEdges(
  graph: DependencyGraph,
  isKept: (before: Place, after: Place) => boolean,
): DependencyGraph {
  const successors = graph.successors.map((all, before) => all.filter((after) => isKept(before, after)));
  return { ...graph, predecessors: reversed(successors), successors };
}

/** The same edges seen from their other end, in plan order. */
function reversed(edges: readonly (readonly Place[])[]): Place[][] {
  const result: Place[][] = edges.map(() => []);
  edges.forEach((ends, start) => {
    for (const end of ends) at(result, end).push(start);
  });
  return result;
}
