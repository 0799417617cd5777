import type { GoalReading } from '../model/goal-reading.ts';
import type { Schedule } from '../model/schedule.ts';
import { taskList } from '../model/tasks-note.ts';
import type { TaskId, TaskList } from '../model/tasks.ts';
import { at } from './at.ts';
import { withoutCycles } from './cycles.ts';
import { dependencyGraph, type Place } from './dependency-graph.ts';
import { strongComponents } from './strong-components.ts';

/** What the search for the next action asks of a task list: it stays while the list and the schedule do. */
interface Waiting {
  /** By place, in plan order. */
  readonly ids: readonly TaskId[];
  /** Each task's effort as it was scheduled, in whole minutes, so that equally long paths compare as equal. */
  readonly minutes: readonly number[];
  /** Who waits for each task; nobody for those of a cycle. */
  readonly successors: readonly (readonly Place[])[];
  /** The places, each behind what waits for it. */
  readonly lastFirst: readonly Place[];
  readonly hasCycles: boolean;
}

/** What waits for what in the goals that were asked for, while their schedules are in use: a tick changes none of it. */
const known = new WeakMap<Schedule, Waiting>();

/**
 * The ready tasks of a goal, what to do next first (format 6.5): by the effort on the longest path behind each, which is
 * made of tasks that wait for it, itself left out; among equals in plan order. Unknown effort counts as one day, as in
 * the schedule.
 *
 * Done and cancelled tasks are on no such path and pass nothing on, since nobody waits for them any more. What waits for
 * a task of a cycle is on none either, as in the schedule (format 5.6). Linear in tasks and dependencies, but for the
 * sorting of the ready ones.
 */
export function nextActions(reading: GoalReading): readonly TaskId[] {
  const waiting = waitingIn(reading);
  const minutes = minutesBehind(waiting, (id) => reading.states.get(id) === 'done');
  return waiting.ids
    .map((id, place) => ({ id, minutes: at(minutes, place) }))
    .filter(({ id }) => reading.chartStates.get(id) === 'ready')
    .sort((one, other) => other.minutes - one.minutes)
    .map(({ id }) => id);
}

/** A done task may be what closes a cycle: then it is looked at without those that are done. */
function waitingIn(reading: GoalReading): Waiting {
  const { note, states, schedule } = reading;
  const waiting = known.get(schedule) ?? waitingOf(taskList(note, states), schedule);
  known.set(schedule, waiting);
  return waiting.hasCycles ? waitingOf(openTasks(reading), schedule) : waiting;
}

/** The tasks that are neither done nor cancelled; nobody waits for others. */
function openTasks({ note, states }: GoalReading): TaskList {
  const list = taskList(note, states);
  const isOpen = (id: TaskId): boolean => states.get(id) !== 'done';
  const phases = list.phases.map((phase) => ({
    ...phase,
    tasks: phase.tasks.filter(({ id }) => isOpen(id)),
  }));
  return { ...list, phases };
}

function waitingOf(list: TaskList, { slots }: Schedule): Waiting {
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

/** By place: the minutes of the longest path of tasks behind it. */
function minutesBehind(
  { ids, minutes, successors, lastFirst }: Waiting,
  isDone: (id: TaskId) => boolean,
): number[] {
  const behind = ids.map(() => 0);
  for (const place of lastFirst) {
    for (const next of at(successors, place)) {
      if (isDone(at(ids, next))) continue;
      behind[place] = Math.max(at(behind, place), at(minutes, next) + at(behind, next));
    }
  }
  return behind;
}
