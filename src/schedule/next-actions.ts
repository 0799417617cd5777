import type { TaskChartState } from '../model/goal-reading.ts';
import type { Schedule } from '../model/schedule.ts';
import type { TaskState } from '../model/note-tasks.ts';
import type { TaskId, TaskList } from '../model/tasks.ts';
import { at } from './at.ts';
import { withoutCycles } from './cycles.ts';
import { dependencyGraph, type Place } from './dependency-graph.ts';
import { strongComponents } from './strong-components.ts';

/** What the search for the next action asks of a task list. */
interface OpenTasks {
  /** By place, in plan order. */
  readonly ids: readonly TaskId[];
  /** Each task's effort as it was scheduled, in whole minutes, so that equally long paths compare as equal. */
  readonly minutes: readonly number[];
  /** Who waits for each task; nobody for those of a cycle. */
  readonly successors: readonly (readonly Place[])[];
  /** The places, each after what waits for it. */
  readonly lastFirst: readonly Place[];
  readonly hasCycles: boolean;
}

/** How the tasks of a goal stand. */
export interface StatedTasks {
  /** Without the cancelled tasks. */
  readonly list: TaskList;
  readonly schedule: Schedule;
  readonly states: ReadonlyMap<TaskId, TaskState>;
  readonly chartStates: ReadonlyMap<TaskId, TaskChartState>;
}

/**
 * The ready tasks of a goal, what to do next first (format 6.5): by the effort on the longest path after each, which is
 * made of tasks that wait for it, itself left out; among equals the one with the least slack, then in plan order. Unknown
 * effort counts as one day, as in the schedule.
 *
 * Done and cancelled tasks are on no such path and pass nothing on, since nobody waits for them any more. What waits for
 * a task of a cycle is on none either, as in the schedule (format 5.6). Linear in tasks and dependencies, but for the
 * sorting of the ready ones.
 */
export function nextActions(tasks: StatedTasks): readonly TaskId[] {
  const { states, chartStates, schedule } = tasks;
  const waiting = waitingIn(tasks);
  const minutes = minutesAfter(waiting, (id) => states.get(id) === 'done');
  return waiting.ids
    .map((id, place) => ({ id, minutes: at(minutes, place), slack: schedule.slots.get(id)?.slack ?? 0 }))
    .filter(({ id }) => chartStates.get(id) === 'ready')
    .sort((one, other) => other.minutes - one.minutes || one.slack - other.slack)
    .map(({ id }) => id);
}

/** A done task may be what closes a cycle: then it is looked at without those that are done. */
function waitingIn({ list, states, schedule }: StatedTasks): OpenTasks {
  const waiting = waitingOf(list, schedule);
  if (!waiting.hasCycles) return waiting;
  const isOpen = (id: TaskId): boolean => states.get(id) !== 'done';
  const phases = list.phases.map((phase) => ({
    ...phase,
    tasks: phase.tasks.filter(({ id }) => isOpen(id)),
  }));
  return waitingOf({ ...list, phases }, schedule);
}

function waitingOf(list: TaskList, { slots }: Schedule): OpenTasks {
  const graph = dependencyGraph(list);
  const components = strongComponents(graph);
  const cyclic = new Set(components.filter((component) => component.length > 1).flat());
  return {
    ids: graph.tasks.map(({ id }) => id),
    minutes: graph.tasks.map(({ id }) => {
      const slot = slots.get(id);
      return slot === undefined ? 0 : Math.round((slot.earliestFinish - slot.earliestStart) * 60);
    }),
    successors: withoutCycles(graph, cyclic).successors,
    lastFirst: components.flat().reverse(),
    hasCycles: cyclic.size > 0,
  };
}

/** By place: the minutes of the longest path of tasks after it. */
function minutesAfter(
  { ids, minutes, successors, lastFirst }: OpenTasks,
  isDone: (id: TaskId) => boolean,
): number[] {
  const after = ids.map(() => 0);
  for (const place of lastFirst) {
    for (const next of at(successors, place)) {
      if (isDone(at(ids, next))) continue;
      after[place] = Math.max(at(after, place), at(minutes, next) + at(after, next));
    }
  }
  return after;
}
