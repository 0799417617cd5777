import type { Task, TaskList } from '../model/tasks.ts';
import { at } from './at.ts';
import { dependencyGraph, type DependencyGraph, type Place, withoutTasks } from './dependency-graph.ts';
import { strongComponents } from './strong-components.ts';

/** What the Critical Path Method starts from. */
export interface Network {
  /** The goal's dependencies without the tasks of cycles: they are in none of its phases, and nobody waits for them (format 5.6). */
  readonly graph: DependencyGraph;
  /** The tasks of no cycle, each after those it waits for. */
  readonly order: readonly Place[];
  /** Each task's effort, by place. Whole minutes, so that equally long paths compare as equal. */
  readonly minutes: readonly number[];
  /** The goal's dependencies with the tasks of cycles. */
  readonly whole: DependencyGraph;
  /** The sets of tasks that wait for each other. */
  readonly cyclic: readonly (readonly Place[])[];
}

/** The network of a task list. A day of `hoursPerDay` stands for an unknown effort. Linear in tasks and dependencies. */
export function networkOf(list: TaskList, hoursPerDay: number): Network {
  const whole = dependencyGraph(list);
  const order: Place[] = [];
  const cyclic: Place[][] = [];
  for (const component of strongComponents(whole)) {
    if (component.length > 1) cyclic.push(component);
    else order.push(at(component, 0));
  }
  return {
    graph: withoutTasks(whole, new Set(cyclic.flat())),
    order,
    minutes: whole.tasks.map((task) => effortMinutes(task, hoursPerDay)),
    whole,
    cyclic,
  };
}

/** A working day in whole minutes; rounded up, so that the work of some days never takes one day more. */
export function minutesOfDay(hoursPerDay: number): number {
  return Math.max(1, Math.ceil(hoursPerDay * 60 - 1e-6));
}

/** The effort of a task as it is scheduled: `1.5` hours -> 90 minutes; unknown -> one day. */
function effortMinutes(task: Task, hoursPerDay: number): number {
  return task.hours === null ? minutesOfDay(hoursPerDay) : Math.round(task.hours * 60);
}
