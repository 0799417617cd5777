import type { TaskId } from './tasks.ts';

/** When a task can and must run, in working hours from the goal's start (format 5.3). */
export interface Slot {
  readonly earliestStart: number;
  readonly earliestFinish: number;
  readonly latestStart: number;
  readonly latestFinish: number;
  /** How long the task may slip without delaying the goal. */
  readonly slack: number;
}

/** A phase's longest path by effort (format 3.9). */
export interface PhasePath {
  /** From the task of an earlier phase that the path hangs on, when there is one, to the phase's last. */
  readonly path: readonly TaskId[];
  /** No task of the phase is off the path. */
  readonly sequential: boolean;
  /** Hours by which the path may slip; 0 when it lies on the goal's critical path. */
  readonly slack: number;
}

/** Tasks of one phase that wait for the same tasks, at least in their phase, and not for each other (format 5.4). */
export interface ParallelGroup {
  readonly tasks: readonly TaskId[];
  /** What all of them wait for, each for no other of the phase; empty when nothing. */
  readonly after: readonly TaskId[];
}

/** The Critical Path Method's result over one goal. */
export interface Schedule {
  /** Of every task but those of cycles, in plan order. */
  readonly slots: ReadonlyMap<TaskId, Slot>;
  /** The goal's critical path: its longest path by effort (format 5.3). */
  readonly criticalPath: readonly TaskId[];
  /** Hours from start to end along the critical path. */
  readonly hours: number;
  /** One entry a phase, in order; `path` is empty for a phase without tasks. */
  readonly phases: readonly { readonly critical: PhasePath; readonly parallel: readonly ParallelGroup[] }[];
  /** Cycles as closed walks without the repeated end: `[T-002, T-005]` for T-002 → T-005 → T-002 (format 5.6). */
  readonly cycles: readonly (readonly TaskId[])[];
}
