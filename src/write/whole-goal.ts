import type { Phase } from '../model/plan.ts';
import type { ParallelGroup, PhasePath } from '../model/schedule.ts';
import { allTasks, type Task, type TaskPhase } from '../model/tasks.ts';
import { type Dates, datesOf } from './dates.ts';
import type { NoteInput } from './note-input.ts';
import { type Waiting, waiting } from './waiting.ts';

/** What the note is written from, as its sections look at it. */
export interface WholeGoal extends NoteInput {
  /** All tasks in plan order. */
  readonly tasks: readonly Task[];
  readonly phases: readonly WholePhase[];
  readonly waiting: Waiting;
  readonly dates: Dates;
}

/** A phase from all sides: its tasks, what the plan says of it, and how its tasks hang together. */
export interface WholePhase extends TaskPhase {
  /** Absent for a phase that the plan does not have. */
  readonly plan: Phase | undefined;
  readonly critical: PhasePath;
  readonly parallel: readonly ParallelGroup[];
}

export function wholeGoal(input: NoteInput): WholeGoal {
  const { plan, list, schedule, plans = plan.phases } = input;
  const tasks = allTasks(list);
  const phases = list.phases.map((phase, index) => ({
    ...phase,
    plan: plans[index],
    critical: schedule.phases[index]?.critical ?? { path: [], sequential: false, slack: 0 },
    parallel: schedule.phases[index]?.parallel ?? [],
  }));
  return { ...input, tasks, phases, waiting: waiting(tasks), dates: datesOf(input) };
}
