import { noteFindings } from '../check/note-findings.ts';
import type { GoalFinding } from '../model/goal-reading.ts';
import type { TaskState } from '../model/note-tasks.ts';
import type { Schedule } from '../model/schedule.ts';
import type { TaskId, TaskList } from '../model/tasks.ts';
import { schedule } from '../schedule/critical-path-method.ts';
import type { ListedTasks } from './listed-tasks.ts';

type States = ReadonlyMap<TaskId, TaskState>;

/** What follows from a tasks.md and from which of its tasks are cancelled. */
export interface ScheduledNote {
  readonly schedule: Schedule;
  /** The findings of tasks.md. */
  readonly taskFindings: readonly GoalFinding[];
}

/** The schedule and the checks leave cancelled tasks out, and ask nothing else of states: so `last` may hold still. */
export function scheduledNote(
  { tasks, settings, note, graph }: ListedTasks,
  states: States,
  list: TaskList,
  last: (ScheduledNote & { readonly states: States }) | null,
): ScheduledNote {
  if (last !== null && sameCancelled(last.states, states)) return last;
  const { hoursPerDay } = settings;
  const scheduled = schedule(list, hoursPerDay);
  const findings = noteFindings({ note, graph, states, schedule: scheduled, hoursPerDay });
  return {
    schedule: scheduled,
    taskFindings: findings.map((finding) => ({ ...finding, file: tasks.path })),
  };
}

function sameCancelled(one: States, other: States): boolean {
  for (const [id, state] of other) {
    if ((state === 'cancelled') !== (one.get(id) === 'cancelled')) return false;
  }
  return true;
}
