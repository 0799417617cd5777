import type { Task, TaskId, TaskList } from '../model/tasks.ts';
import { at } from './at.ts';

/** A task's place in plan order, from 0: of two places the smaller one comes first in the plan. */
export type Place = number;

/** Who waits for whom in one goal. All lists of places are in plan order and name a place once. */
export interface DependencyGraph {
  readonly tasks: readonly Task[];
  /** The places of each phase's tasks. */
  readonly phases: readonly (readonly Place[])[];
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
  const places = new Map<TaskId, Place>();
  const phases = list.phases.map((phase) => {
    const rows = phase.tasks.filter((task) => {
      if (places.has(task.id)) return false;
      places.set(task.id, places.size);
      return true;
    });
    return rows.map((task) => tasks.push(task) - 1);
  });
  const successors = reversed(tasks.map((task, place) => dependencies(task, place, places)));
  // Turned round twice, the lists come out in plan order and need no sorting.
  return { tasks, phases, predecessors: reversed(successors), successors };
}

function dependencies(task: Task, own: Place, places: ReadonlyMap<TaskId, Place>): Place[] {
  return [...new Set(task.dependencies)]
    .map((id) => places.get(id))
    .filter((place) => place !== undefined)
    .filter((place) => place !== own);
}

/** The same tasks without the dependencies that are left out. */
export function withoutEdges(
  graph: DependencyGraph,
  isLeftOut: (before: Place, after: Place) => boolean,
): DependencyGraph {
  return {
    ...graph,
    predecessors: graph.predecessors.map((all, after) => all.filter((before) => !isLeftOut(before, after))),
    successors: graph.successors.map((all, before) => all.filter((after) => !isLeftOut(before, after))),
  };
}

/** The same edges seen from their other end. */
function reversed(edges: readonly (readonly Place[])[]): Place[][] {
  const result: Place[][] = edges.map(() => []);
  edges.forEach((ends, start) => {
    for (const end of ends) at(result, end).push(start);
  });
  return result;
}
