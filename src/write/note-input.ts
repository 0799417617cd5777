import type { Markdown } from '../model/markdown.ts';
import type { Phase, Plan } from '../model/plan.ts';
import type { ParallelGroup, PhasePath, Schedule } from '../model/schedule.ts';
import type { Settings } from '../model/settings.ts';
import { allTasks, type Task, type TaskList, type TaskPhase } from '../model/tasks.ts';

/** All that tasks.md is written from. */
export interface NoteInput {
  readonly plan: Plan;
  readonly list: TaskList;
  readonly schedule: Schedule;
  /** The goal's title (format 1.4). */
  readonly title: Markdown;
  /** The goal's folder in the vault, `goals/001-x`; empty for the vault itself. */
  readonly folder: string;
  /** The note that was read, as a path in the vault. */
  readonly source: string;
  readonly settings: Settings;
}

/** The same as the sections of the note look at it. */
export interface WholeGoal extends NoteInput {
  /** All tasks in plan order. */
  readonly tasks: readonly Task[];
  readonly phases: readonly WholePhase[];
}

/** A phase from all sides: its tasks, what the plan says of it, and when it runs. */
export interface WholePhase extends TaskPhase {
  /** Absent for a phase that the plan does not have. */
  readonly plan: Phase | undefined;
  readonly critical: PhasePath;
  readonly parallel: readonly ParallelGroup[];
}

export function wholeGoal(input: NoteInput): WholeGoal {
  const { plan, list, schedule } = input;
  const phases = list.phases.map((phase, index) => ({
    ...phase,
    plan: plan.phases[index],
    critical: schedule.phases[index]?.critical ?? { path: [], sequential: false, slack: 0 },
    parallel: schedule.phases[index]?.parallel ?? [],
  }));
  return { ...input, tasks: allTasks(list), phases };
}
