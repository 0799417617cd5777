import type { Schedule, Slot } from '../model/schedule.ts';
import type { TaskId, TaskList } from '../model/tasks.ts';
import { at } from './at.ts';
import { cycles } from './cycles.ts';
import type { DependencyGraph, Place } from './dependency-graph.ts';
import { longestPath } from './longest-path.ts';
import { freeOrder, networkOf, phaseOfEach, type WholeNetwork } from './network.ts';
import { parallelGroups } from './parallel-groups.ts';
import { phasePath } from './phase-path.ts';
import { slots } from './slots.ts';

/**
 * The schedule of a goal by the Critical Path Method (format 3.9, 5.3, 5.4, 5.6). A day of `hoursPerDay` stands for an
 * unknown effort. Tasks that wait for each other have a slot, but are on no critical path and in no parallel group.
 */
export function schedule(list: TaskList, hoursPerDay: number): Schedule {
  return scheduleOf(networkOf(list, hoursPerDay));
}

/** The same of a network that is there already. */
export function scheduleOf(network: WholeNetwork): Schedule {
  const { whole: graph, components, cyclic } = network;
  const times = slots(network);
  const free = freeOrder(network);
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
  const phaseOf = phaseOfEach(graph);
  const orders: Place[][] = graph.phases.map(() => []);
  for (const place of order) at(orders, at(phaseOf, place)).push(place);
  return orders;
}
