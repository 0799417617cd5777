import type { TaskChartState } from '../model/goal-reading.ts';
import type { Schedule } from '../model/schedule.ts';
import type { TaskState } from '../model/note-tasks.ts';
import type { TaskId, TaskList } from '../model/tasks.ts';
import { at } from './at.ts';
import { longestPaths } from './longest-path.ts';
import { type Network, networkOf } from './network.ts';

/** How the tasks of a goal stand. */
export interface StatedTasks {
  /** Without the cancelled tasks. */
  readonly list: TaskList;
  /** The network of these tasks. */
  readonly network: Network;
  readonly hoursPerDay: number;
  readonly schedule: Schedule;
  readonly states: ReadonlyMap<TaskId, TaskState>;
  readonly chartStates: ReadonlyMap<TaskId, TaskChartState>;
}

/**
 * The ready tasks of a goal, what to do next first (format 6.5): by the effort on the longest path after each, which is
 * made of tasks that wait for it, itself left out; among equals the one with the least slack, then in plan order. Unknown
 * effort counts as one day, as in the schedule.
 *
 * Done and cancelled tasks are on no such path and pass nothing on, since nobody waits for them any more; nor are tasks of
 * a cycle, as in the schedule (format 5.6). Linear in tasks and dependencies, but for the sorting of the ready ones.
 */
export function nextActions(stated: StatedTasks): readonly TaskId[] {
  const { states, chartStates, schedule } = stated;
  const network = openNetwork(stated);
  const ids = network.graph.tasks.map(({ id }) => id);
  const { lengths } = longestPaths(network, (place) => (states.get(at(ids, place)) === 'done' ? 1 : 0));
  return ids
    .map((id, place) => ({
      id,
      after: at(lengths, place) - at(network.minutes, place),
      slack: schedule.slots.get(id)?.slack ?? 0,
    }))
    .filter(({ id }) => chartStates.get(id) === 'ready')
    .sort((one, other) => other.after - one.after || one.slack - other.slack)
    .map(({ id }) => id);
}

/** A done task may be what closes a cycle: then it is looked at without those that are done. */
function openNetwork({ list, network, hoursPerDay, states }: StatedTasks): Network {
  if (network.cyclic.length === 0) return network;
  const phases = list.phases.map((phase) => ({
    ...phase,
    tasks: phase.tasks.filter(({ id }) => states.get(id) !== 'done'),
  }));
  return networkOf({ ...list, phases }, hoursPerDay);
}
