import { withFixes } from '../check/fixes.ts';
import { noteFindings } from '../check/note-findings.ts';
import type { GoalFinding, ReadingParts } from '../model/goal-reading.ts';
import type { TaskState } from '../model/note-tasks.ts';
import type { PhaseTimeline } from '../model/phase-timeline.ts';
import type { Schedule } from '../model/schedule.ts';
import type { TaskId, TaskList } from '../model/tasks.ts';
import type { GoalTimes } from '../model/goal-times.ts';
import { scheduleOf } from '../schedule/critical-path-method.ts';
import { lateTasks, outlook } from '../schedule/expected-finish.ts';
import { networkOf } from '../schedule/network.ts';
import { type PlacedGoal, placedGoal } from '../schedule/placed-goal.ts';
import { goalTimes } from '../schedule/task-times.ts';
import { phaseTimeline } from '../write/timeline.ts';
import type { ListedTasks } from './listed-tasks.ts';

type States = ReadonlyMap<TaskId, TaskState>;

/** What follows from a tasks.md and from which of its tasks are cancelled. */
export interface ScheduledNote {
  readonly schedule: Schedule;
  readonly placed: PlacedGoal;
  readonly times: GoalTimes;
  readonly timelines: readonly PhaseTimeline[];
  /** The findings of tasks.md. */
  readonly taskFindings: readonly GoalFinding[];
}

/** The schedule and the checks leave cancelled tasks out, and ask nothing else of states: so `last` may hold still. */
export function scheduledNote(
  { tasks, settings, note, graph, calendar }: ListedTasks,
  states: States,
  list: TaskList,
  last: { readonly scheduled: ScheduledNote; readonly states: States } | null,
): ScheduledNote {
  if (last !== null && sameCancelled(last.states, states)) return last.scheduled;
  const network = networkOf(list, settings.hoursPerDay);
  const schedule = scheduleOf(network);
  const placed = placedGoal(list, network, settings);
  const times = goalTimes(placed, calendar);
  const found = noteFindings({ note, graph, states, schedule, times, settings });
  const findings = withFixes(
    found,
    tasks.text,
    note.tasks.map(({ shownId }) => shownId),
  );
  const timed = { graph, times, workingDays: settings.workingDays };
  return {
    schedule,
    placed,
    times,
    timelines: graph.phases.map((phase) => phaseTimeline(phase, timed)),
    taskFindings: findings.map((finding) => ({ ...finding, file: tasks.path })),
  };
}

/** What a day makes of the times: nothing is late where nobody knows when the goal begins, or which day it is. */
export function lateness(
  { placed, times }: ScheduledNote,
  { calendar }: ListedTasks,
  states: States,
  today: string | undefined,
): Pick<ReadingParts, 'outlook' | 'late'> {
  const seen =
    calendar === null || today === undefined ? null : outlook({ placed, times, states, calendar, today });
  return { outlook: seen, late: seen === null ? new Set() : lateTasks(times, states, seen.day) };
}

function sameCancelled(one: States, other: States): boolean {
  for (const [id, state] of other) {
    if ((state === 'cancelled') !== (one.get(id) === 'cancelled')) return false;
  }
  return true;
}
