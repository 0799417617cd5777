import type { TaskState } from '../model/note-tasks.ts';
import type { TaskId } from '../model/tasks.ts';
import type { Outlook, GoalTimes } from '../model/goal-times.ts';
import type { WorkCalendar } from '../text/calendar.ts';
import { at } from './at.ts';
import { type Place, withEdges } from './dependency-graph.ts';
import { minutesOfDay } from './network.ts';
import { minutesOfDays, type PlacedGoal, placedRuns } from './placed-goal.ts';
import type { Bounds } from './runs.ts';
import { lastDayOf } from './task-times.ts';

/** A goal that is looked at on a day. */
export interface GoalOnDay {
  readonly placed: PlacedGoal;
  readonly times: GoalTimes;
  readonly states: ReadonlyMap<TaskId, TaskState>;
  readonly calendar: WorkCalendar;
  /** The day, `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * When a goal can be expected to end by what is done today (format 5.7). What is done asks for no more time, and what has begun
 * waits for nobody; what is to do
 * begins today at the earliest; what is in progress began when it was planned, or today where that is sooner, and takes at
 * least today, or as much of it as it takes at all. Null for a goal without tasks,
 * and where all that is open waits for each other.
 */
export function outlook({ placed, times, states, calendar, today }: GoalOnDay): Outlook | null {
  const { goal } = times;
  const planned = goal?.to ?? null;
  if (goal === null || planned === null) return null;
  const { network, owners, settings } = placed;
  const { tasks } = network.graph;
  const day = Math.max(1, calendar.day(today));
  const told = { today, day, planned };
  const stateOf = (place: Place): TaskState => states.get(at(tasks, place).id) ?? 'todo';
  if (tasks.every((_, place) => stateOf(place) === 'done')) return { ...told, expected: null, delay: 0 };
  const open = network.order.filter((place) => stateOf(place) !== 'done');
  if (open.length === 0) return null;
  const begun = withEdges(network.graph, (_, after) => !['done', 'active'].includes(stateOf(after)));
  const bounds = boundsOn(day, placed, stateOf);
  const { runs } = placedRuns({ ...network, graph: begun }, bounds, owners, settings);
  const oneDay = minutesOfDay(settings.hoursPerDay);
  const last = open.reduce((latest, place) => Math.max(latest, lastDayOf(at(runs, place), oneDay)), 1);
  return { ...told, expected: calendar.date(last), delay: Math.max(0, last - goal.lastDay) };
}

/** The tasks that are not done although the day on which they should have ended is over (format 5.7). */
export function lateTasks({ tasks }: GoalTimes, states: GoalOnDay['states'], day: number): Set<TaskId> {
  const late = new Set<TaskId>();
  for (const [id, { lastDay }] of tasks) if (lastDay < day && states.get(id) !== 'done') late.add(id);
  return late;
}

/** What is still asked of each task in the morning of a working day. */
function boundsOn(
  day: number,
  { settings: { hoursPerDay }, bounds, runs }: PlacedGoal,
  stateOf: (place: Place) => TaskState,
): Bounds {
  const now = minutesOfDays(day - 1, hoursPerDay);
  const oneDay = minutesOfDays(1, hoursPerDay);
  const minutes = [...bounds.minutes];
  const notBefore = [...bounds.notBefore];
  const notDoneBefore = [...bounds.notDoneBefore];
  runs.forEach(({ start }, place) => {
    const effort = at(minutes, place);
    switch (stateOf(place)) {
      case 'done':
      case 'cancelled':
        [minutes[place], notBefore[place]] = [0, 0];
        break;
      case 'active':
        [notBefore[place], notDoneBefore[place]] = [Math.min(start, now), now + Math.min(effort, oneDay)];
        break;
      case 'todo':
        notBefore[place] = Math.max(at(notBefore, place), now);
    }
  });
  return { minutes, notBefore, notDoneBefore };
}
