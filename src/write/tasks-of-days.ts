import type { Markdown } from '../model/markdown.ts';
import type { DayRange, Group } from '../model/plan.ts';
import type { Schedule } from '../model/schedule.ts';
import type { Task, TaskId } from '../model/tasks.ts';
import { grouped } from './grouped.ts';
import type { WholeGoal, WholePhase } from './whole-goal.ts';

/** Tasks of a phase that share their days. */
export interface TasksOfDays {
  /** One range, or several where others lie between; none when unknown. */
  readonly days: readonly DayRange[];
  /** The group's label; empty without a group. */
  readonly label: Markdown;
  readonly tasks: readonly Task[];
}

/**
 * What runs on which days of a phase: the plan's groups with their days; in a phase without such groups each task on the
 * days that the schedule gives it, as long as all efforts are known and the phase's days hold them; else all of its tasks
 * on all of its days. Empty when the phase has no known days.
 */
export function stretches(phase: WholePhase, goal: WholeGoal): TasksOfDays[] {
  const { tasks, days } = phase;
  const groups = phase.plan?.groups ?? [];
  const isTimed = tasks.some((task) => (groupOf(task, groups)?.days ?? null) !== null);
  const found = isTimed ? groupStretches(phase, groups) : scheduledStretches(phase, goal);
  return found.length === 0 && days !== null && tasks.length > 0
    ? [{ days: [days], label: '', tasks }]
    : found;
}

function groupStretches({ tasks, days }: WholePhase, groups: readonly Group[]): TasksOfDays[] {
  const free = days === null ? [] : freeDays(days, groups);
  return [...grouped(tasks, (task) => groupOf(task, groups))].map(([group, members]) => ({
    days: group === undefined || group.days === null ? free : [group.days],
    label: group?.label ?? '',
    tasks: members,
  }));
}

function groupOf(task: Task, groups: readonly Group[]): Group | undefined {
  return task.group === null ? undefined : groups[task.group];
}

/** The days of a phase that none of its groups takes; they belong to the items without a group (format 3.6). */
function freeDays(phase: DayRange, groups: readonly Group[]): DayRange[] {
  const taken = groups.flatMap((group) => group.days ?? []).sort((a, b) => a.first - b.first);
  const free: DayRange[] = [];
  let next = phase.first;
  for (const { first, last } of taken) {
    if (first > next) free.push({ first: next, last: first - 1 });
    next = Math.max(next, last + 1);
  }
  if (next <= phase.last) free.push({ first: next, last: phase.last });
  return free.length === 0 ? [phase] : free;
}

/** Earliest starts in hours from the phase's start: what waits for other phases only can start with the phase. */
function startsInPhase(tasks: readonly Task[], schedule: Schedule): Map<TaskId, number> {
  const inOrder = [...tasks].sort(
    (a, b) => (schedule.slots.get(a.id)?.earliestStart ?? 0) - (schedule.slots.get(b.id)?.earliestStart ?? 0),
  );
  const starts = new Map<TaskId, number>();
  const ends = new Map<TaskId, number>();
  for (const task of inOrder) {
    const start = task.dependencies.reduce((latest, id) => Math.max(latest, ends.get(id) ?? 0), 0);
    starts.set(task.id, start);
    ends.set(task.id, start + (task.hours ?? 0));
  }
  return starts;
}

/** Tasks by the days on which they can run within their phase. */
function scheduledStretches({ tasks, days }: WholePhase, { schedule, settings }: WholeGoal): TasksOfDays[] {
  const slots = tasks.flatMap((task) => schedule.slots.get(task.id) ?? []);
  if (days === null || slots.length < tasks.length || tasks.some((task) => task.hours === null)) return [];
  const dayAt = (hours: number): number => days.first + hours / settings.hoursPerDay;
  const starts = startsInPhase(tasks, schedule);
  const placed = tasks.map((task) => {
    const start = starts.get(task.id) ?? 0;
    const first = Math.floor(dayAt(start));
    return { task, first, last: Math.max(first, Math.ceil(dayAt(start + (task.hours ?? 0))) - 1) };
  });
  if (placed.some(({ last }) => last > days.last)) return [];
  const inOrder = placed.sort((a, b) => a.first - b.first || a.last - b.last);
  return [...grouped(inOrder, ({ first, last }) => `${first}-${last}`).values()].map((members) => ({
    days: members.slice(0, 1).map(({ first, last }) => ({ first, last })),
    label: '',
    tasks: members.map(({ task }) => task),
  }));
}
