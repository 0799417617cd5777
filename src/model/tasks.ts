import type { Finding } from './finding.ts';
import type { Markdown } from './markdown.ts';
import type { DayRange, Step, WorkState } from './plan.ts';

declare const taskIdBrand: unique symbol;

/** A task's id in the one spelling that is compared: `T-001` (format 3.3). Made only by `taskId`. */
export type TaskId = string & { readonly [taskIdBrand]: true };

/** One task: a row of tasks.md (format 3.4–3.8). */
export interface Task {
  readonly id: TaskId;
  /** The plan itself writes this id. */
  readonly ownId?: boolean;
  readonly name: Markdown;
  readonly description: Markdown;
  /** Null when the plan names nobody. */
  readonly owner: Markdown | null;
  /** Hours of work; null when unknown. */
  readonly hours: number | null;
  /** The hours are a share that we computed, not the plan's own (format 3.6); they are written `~20h`. */
  readonly shared?: boolean;
  /** Clauses of the definition of done, its steps among them; empty when the plan gives none. */
  readonly done: readonly Markdown[];
  /** Those of the clauses that have a mark of their own in the plan (format 2.5). */
  readonly steps?: readonly Step[];
  /** Ids of the tasks it waits for, in order, each once. */
  readonly dependencies: readonly TaskId[];
  readonly state: WorkState;
  /** Index of its phase in the list. */
  readonly phase: number;
  /** Index of its group in the phase's groups; null without one. */
  readonly group: number | null;
  /** The days of its group as a tasks.md tells them; absent where it tells none. */
  readonly days?: DayRange;
  /** 1-based line of the note it was read from. */
  readonly line: number;
}

/** A phase of the task list. */
export interface TaskPhase {
  readonly word: string;
  readonly number: string;
  readonly name: Markdown;
  readonly days: DayRange | null;
  readonly tasks: readonly Task[];
}

/** The tasks of one goal in plan order. */
export interface TaskList {
  readonly phases: readonly TaskPhase[];
  /** Work items, deliverables and DoD clauses that reached no task: an Execution Check with any is a FAIL (format 3.10). */
  readonly unreached: readonly Markdown[];
  readonly findings: readonly Finding[];
}

/** All tasks of a list in plan order. */
export function allTasks(list: TaskList): readonly Task[] {
  return list.phases.flatMap((phase) => phase.tasks);
}
