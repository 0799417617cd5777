import type { TaskId } from './tasks.ts';

/** A stretch of working days of a goal, with its dates where it is known when the goal begins (format 5.5). */
export interface PlannedDays {
  /** The first working day, from 1 on. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** The date of the first day, `YYYY-MM-DD`; null without a start date. */
  readonly from: string | null;
  /** The date of the last day. */
  readonly to: string | null;
}

/** When a task runs. */
export interface TaskTime extends PlannedDays {
  /** Working hours from the first hour of Day 1 on. */
  readonly start: number;
  readonly finish: number;
  /** Hours by which it may slip before the goal's work takes longer or its last day is later: none on the critical path. */
  readonly slack: number;
}

/**
 * When the tasks of a goal run, as early as they can (format 5.7): after all that they wait for, and as the settings say not
 * before their phase's days, and not two of one owner at once. It knows no states: what is done or late changes nothing
 * in it.
 */
export interface GoalTimes {
  /** Of every task but those of cycles, which have no time, in the order of the note. */
  readonly tasks: ReadonlyMap<TaskId, TaskTime>;
  /** Of each phase, by its index, from the first of its tasks to the last; null where none has a time. */
  readonly phases: readonly (PlannedDays | null)[];
  /** From the first task of all to the last; null without tasks. */
  readonly goal: PlannedDays | null;
}

/** How a goal stands on a day (format 5.7). */
export interface Outlook {
  /** The day that it is, `YYYY-MM-DD`. */
  readonly today: string;
  /** The working day that it is, counted as the days of the times are; on a day off the next one. */
  readonly day: number;
  /** The date on which the last task of all should end. */
  readonly planned: string;
  /** The date on which the last open task ends at the earliest, where none of them goes on before today; null when all is done. */
  readonly expected: string | null;
  /** Working days from the planned end to the expected one; 0 where it is not later. */
  readonly delay: number;
}
