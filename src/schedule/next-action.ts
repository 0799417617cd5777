import type { GoalReading } from '../model/goal-reading.ts';
import type { Slot } from '../model/schedule.ts';
import { taskList } from '../model/tasks-note.ts';
import type { TaskId, TaskList } from '../model/tasks.ts';
import { at } from './at.ts';
import { withoutCycles } from './cycles.ts';
import { dependencyGraph, type Place } from './dependency-graph.ts';
import { strongComponents } from './strong-components.ts';

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
  const minutes = minutesBehind(openTasks(reading), reading.schedule.slots);
  const ready = [...minutes.keys()].filter((id) => reading.chartStates.get(id) === 'ready');
  return ready.sort((one, other) => (minutes.get(other) ?? 0) - (minutes.get(one) ?? 0));
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

/** By task, in plan order: the minutes of the longest path of tasks behind it. */
function minutesBehind(list: TaskList, slots: ReadonlyMap<TaskId, Slot>): Map<TaskId, number> {
  const graph = dependencyGraph(list);
  const components = strongComponents(graph);
  const cyclic = new Set(components.filter((component) => component.length > 1).flat());
  const { successors } = withoutCycles(graph, cyclic);
  const own = graph.tasks.map(({ id }) => minutesOf(slots.get(id)));
  const behind = graph.tasks.map(() => 0);
  const order = components.flat();
  for (const place of order.reverse()) {
    const longer = (most: number, next: Place): number => Math.max(most, at(own, next) + at(behind, next));
    behind[place] = at(successors, place).reduce(longer, 0);
  }
  return new Map(graph.tasks.map(({ id }, place) => [id, at(behind, place)]));
}

/** A task's effort as it was scheduled, in whole minutes, so that equally long paths compare as equal. */
function minutesOf(slot: Slot | undefined): number {
  return slot === undefined ? 0 : Math.round((slot.earliestFinish - slot.earliestStart) * 60);
}
