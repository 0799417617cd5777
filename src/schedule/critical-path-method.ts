import type { Schedule, Slot } from '../model/schedule.ts';
import type { TaskId, TaskList } from '../model/tasks.ts';
import { at } from './at.ts';
import { cycles } from './cycles.ts';
import type { Place } from './dependency-graph.ts';
import { longestPath, longestPaths } from './longest-path.ts';
import { type Network, networkOf } from './network.ts';
import { parallelGroups } from './parallel-groups.ts';
import { phasePath } from './phase-path.ts';
import { slots } from './slots.ts';

/**
 * The schedule of a goal by the Critical Path Method (format 3.9, 5.3, 5.4, 5.6). A day of `hoursPerDay` stands for an
 * unknown effort. Tasks that wait for each other have no slot, and are on no critical path and in no parallel group.
 */
export function schedule(list: TaskList, hoursPerDay: number): Schedule {
  return scheduleOf(networkOf(list, hoursPerDay));
}

/** The same of a network that is there already. */
export function scheduleOf(network: Network): Schedule {
  const { graph, order, minutes } = network;
  const times = slots(network);
  const critical = longestPath(
    order,
    longestPaths(network, () => 0),
  );
  const pathsInPhases = longestPaths(network, (place) => at(graph.phaseOf, place));
  const parallel = parallelGroups(network);
  const ids = (places: readonly Place[]): TaskId[] => places.map((place) => at(graph.tasks, place).id);
  return {
    slots: slotsById(network, times),
    criticalPath: ids(critical),
    hours: critical.reduce((sum, place) => sum + at(minutes, place), 0) / 60,
    phases: graph.phases.map((_free, phase) => {
      const { path, sequential, slack } = phasePath(network, times, phase, pathsInPhases);
      return {
        critical: { path: ids(path), sequential, slack },
        parallel: at(parallel, phase).map(({ tasks, after }) => ({
          tasks: ids(tasks),
          after: ids(after),
        })),
      };
    }),
    cycles: cycles(network).map(ids),
  };
}

/** In plan order. */
function slotsById({ graph }: Network, times: readonly Slot[]): Map<TaskId, Slot> {
  const byId = new Map<TaskId, Slot>();
  for (const places of graph.phases)
    for (const place of places) byId.set(at(graph.tasks, place).id, at(times, place));
  return byId;
}
