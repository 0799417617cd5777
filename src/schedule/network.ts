import type { Task, TaskList } from '../model/tasks.ts';
import { withoutCycles } from './cycles.ts';
import { dependencyGraph, type DependencyGraph, type Place } from './dependency-graph.ts';
import { strongComponents } from './strong-components.ts';

/** What the Critical Path Method starts from. */
export interface Network {
  /** The goal's dependencies without those on tasks of a cycle. */
  readonly graph: DependencyGraph;
  /** All tasks, each after those it waits for. */
  readonly order: readonly Place[];
  /** Each task's effort, by place. Whole minutes, so that equally long paths compare as equal. */
  readonly minutes: readonly number[];
  /** Tasks that wait for each other: they get a slot, but the goal's end and the others' slack do not depend on them. */
  readonly cyclic: ReadonlySet<Place>;
}

/** A network with what its cycles are told from. */
export interface WholeNetwork extends Network {
  /** With the dependencies on tasks of cycles. */
  readonly whole: DependencyGraph;
  /** The sets of tasks that wait for each other, each after the sets it waits for. */
  readonly components: readonly (readonly Place[])[];
}

/** The network of a task list. A day of `hoursPerDay` stands for an unknown effort. Linear in tasks and dependencies. */
export function networkOf(list: TaskList, hoursPerDay: number): WholeNetwork {
  const whole = dependencyGraph(list);
  const components = strongComponents(whole);
  const cyclic = new Set(components.filter((component) => component.length > 1).flat());
  return {
    whole,
    components,
    graph: withoutCycles(whole, cyclic),
    order: components.flat(),
    minutes: whole.tasks.map((task) => effortMinutes(task, hoursPerDay)),
    cyclic,
  };
}

/** The tasks of no cycle, each after those it waits for. */
export function freeOrder({ order, cyclic }: Network): Place[] {
  return order.filter((place) => !cyclic.has(place));
}

/** The phase of each task, by place. */
export function phaseOfEach({ phases }: DependencyGraph): number[] {
  const phaseOf: number[] = [];
  phases.forEach((places, phase) => {
    for (const place of places) phaseOf[place] = phase;
  });
  return phaseOf;
}

/** A working day in whole minutes; rounded up, so that the work of some days never takes one day more. */
export function minutesOfDay(hoursPerDay: number): number {
  return Math.max(1, Math.ceil(hoursPerDay * 60 - 1e-6));
}

/** The effort of a task as it is scheduled: `1.5` hours -> 90 minutes; unknown -> one day. */
function effortMinutes(task: Task, hoursPerDay: number): number {
  return task.hours === null ? minutesOfDay(hoursPerDay) : Math.round(task.hours * 60);
}
