import type { PlannedDays, TaskTime, GoalTimes } from '../model/goal-times.ts';
import type { TaskId } from '../model/tasks.ts';
import type { WorkCalendar } from '../text/calendar.ts';
import { at } from './at.ts';
import type { Place } from './dependency-graph.ts';
import { minutesOfDay } from './network.ts';
import type { PlacedGoal } from './placed-goal.ts';
import type { Run } from './runs.ts';
import { slots } from './slots.ts';

/**
 * When each task of a placed goal runs, in days and, with a calendar, in dates (format 5.7). A task may slip as long as neither
 * the goal's work takes longer (format 5.3) nor its last day is later: days that lie between phases are nobody's slack.
 */
export function goalTimes(
  { network, settings, runs, slack }: PlacedGoal,
  calendar: WorkCalendar | null,
): GoalTimes {
  const date = datesBy(calendar);
  const { graph } = network;
  const day = minutesOfDay(settings.hoursPerDay);
  const work = slots(network);
  const timeOf = (place: Place): TaskTime => {
    const run = at(runs, place);
    const [firstDay, lastDay] = [firstDayOf(run, day), lastDayOf(run, day)];
    return {
      firstDay,
      lastDay,
      from: date(firstDay),
      to: date(lastDay),
      start: run.start / 60,
      finish: run.finish / 60,
      slack: Math.min(at(slack, place) / 60, at(work, place).slack),
    };
  };
  const tasks = new Map<TaskId, TaskTime>();
  const phases = graph.phases.map((places) =>
    around(
      places.map((place) => {
        const time = timeOf(place);
        tasks.set(at(graph.tasks, place).id, time);
        return time;
      }),
    ),
  );
  return { tasks, phases, goal: around(phases.filter((phase) => phase !== null)) };
}

/** The date of a working day, from 1 on, each made once: tasks share their days. */
function datesBy(calendar: WorkCalendar | null): (day: number) => string | null {
  const known = new Map<number, string>();
  return (day) => {
    if (calendar === null) return null;
    const date = known.get(day) ?? calendar.date(day);
    known.set(day, date);
    return date;
  };
}

/** The working day on which a run begins, from 1 on, for days of so many minutes; what takes no time is on the day that ends with it. */
export function firstDayOf({ start, finish }: Run, day: number): number {
  return start === finish ? Math.max(1, Math.ceil(start / day)) : Math.floor(start / day) + 1;
}

/** The working day on which it ends. */
export function lastDayOf(run: Run, day: number): number {
  return Math.max(firstDayOf(run, day), Math.ceil(run.finish / day));
}

/** From the first of some days to the last; null of none. */
function around(days: readonly PlannedDays[]): PlannedDays | null {
  const [one] = days;
  if (one === undefined) return null;
  let [first, last] = [one, one];
  for (const other of days) {
    if (other.firstDay < first.firstDay) first = other;
    if (other.lastDay > last.lastDay) last = other;
  }
  return { firstDay: first.firstDay, lastDay: last.lastDay, from: first.from, to: last.to };
}
