import type { Schedule, Slot } from '../model/schedule.ts';
import type { Task, TaskId, TaskList } from '../model/tasks.ts';
import { at } from './at.ts';
import { cycles, withoutCycles } from './cycles.ts';
import { dependencyGraph, type DependencyGraph, type Place } from './dependency-graph.ts';
import { longestPath } from './longest-path.ts';
import { parallelGroups } from './parallel-groups.ts';
import { phasePath } from './phase-path.ts';
import { slots, type Network } from './slots.ts';
import { strongComponents } from './strong-components.ts';

/**
 * The schedule of a goal by the Critical Path Method (format 3.9, 5.3, 5.4, 5.6). A day of `hoursPerDay` stands for an
 * unknown effort. Tasks that wait for each other have a slot, but are on no critical path and in no parallel group.
 */
export function schedule(list: TaskList, hoursPerDay: number): Schedule {
  const graph = dependencyGraph(list);
  const components = strongComponents(graph);
  const cyclic = new Set(components.filter((component) => component.length > 1).flat());
  const network: Network = {
    graph: withoutCycles(graph, cyclic),
    order: components.flat(),
    minutes: graph.tasks.map((task) => effortMinutes(task, hoursPerDay)),
    cyclic,
  };
  const times = slots(network);
  const free = network.order.filter((place) => !cyclic.has(place));
  const critical = longestPath(network.graph, free, network.minutes);
  const orders = ordersByPhase(graph, free);
  const ids = (places: readonly Place[]): TaskId[] => places.map((place) => at(graph.tasks, place).id);
  return {
    slots: new Map(graph.tasks.map(({ id }, place) => [id, inHours(at(times, place))])),
    criticalPath: ids(critical),
    hours: hours(critical.reduce((sum, place) => sum + at(network.minutes, place), 0)),
    phases: graph.phases.map((phase, index) => {
      const { path, sequential, slack } = phasePath(network, times, phase, at(orders, index));
      return {
        critical: { path: ids(path), sequential, slack: hours(slack) },
        parallel: parallelGroups(graph, phase, cyclic).map(({ tasks, after }) => ({
          tasks: ids(tasks),
          after: ids(after),
        })),
      };
    }),
    cycles: cycles(graph, components).map(ids),
  };
}

/** `1.5` hours -> 90 minutes; unknown -> one day. */
function effortMinutes(task: Task, hoursPerDay: number): number {
  return Math.round((task.hours ?? hoursPerDay) * 60);
}

function hours(minutes: number): number {
  return minutes / 60;
}

function inHours(slot: Slot): Slot {
  return {
    earliestStart: hours(slot.earliestStart),
    earliestFinish: hours(slot.earliestFinish),
    latestStart: hours(slot.latestStart),
    latestFinish: hours(slot.latestFinish),
    slack: hours(slot.slack),
  };
}

/** A topological order dealt out to the phases, each phase's tasks still in order. */
function ordersByPhase(graph: DependencyGraph, order: readonly Place[]): Place[][] {
  const phaseOf = graph.phases.flatMap((places, phase) => places.map(() => phase));
  const orders: Place[][] = graph.phases.map(() => []);
  for (const place of order) at(orders, at(phaseOf, place)).push(place);
  return orders;
}
