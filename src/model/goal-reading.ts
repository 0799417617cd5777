import type { Outdated } from './build-source.ts';
import type { Finding } from './finding.ts';
import type { Schedule } from './schedule.ts';
import type { PhaseChart } from './phase-chart.ts';
import type { PhaseTimeline } from './phase-timeline.ts';
import type { NotePhase, NoteTask, TasksNote, TaskState } from './note-tasks.ts';
import type { TaskId } from './tasks.ts';
import type { Outlook, GoalTimes, PlannedDays } from './goal-times.ts';

/** A task's state as charts show it (format 6.4): what is to do is ready or blocked. */
export type TaskChartState = 'done' | 'active' | 'ready' | 'blocked' | 'cancelled';

/** A node's state: that of its task, or that nobody defines its id. */
export type ChartState = TaskChartState | 'unknown';

/** A phase of the note with its tasks. */
export interface ReadPhase extends NotePhase {
  /** Index in the note's phases, and in the schedule's. */
  readonly index: number;
  /** In the order of the note, each id once, cancelled ones included. */
  readonly tasks: readonly NoteTask[];
}

/** What a view calls a phase by: its number, else its name, so that it stays the same when phases come and go. */
export function phaseKey({ number, name }: Pick<ReadPhase, 'number' | 'name'>): string {
  return number === '' ? `#${name}` : number;
}

/** Its number, else its place from 1. */
export function shownNumber({ number, index }: Pick<ReadPhase, 'number' | 'index'>): string {
  return number === '' ? String(index + 1) : number;
}

/**
 * The tasks of a note and how they hang together. It knows no states, so a chart made of it stays the same when a box is
 * ticked.
 */
export interface TaskGraph {
  readonly phases: readonly ReadPhase[];
  /** Every task that counts (format 5.6), in the order of the note. An id that is not here is one that nobody defines. */
  readonly byId: ReadonlyMap<TaskId, NoteTask>;
  /** Who waits for an id, also for one that nobody defines, in the order of the note; itself left out. */
  readonly waiting: ReadonlyMap<TaskId, readonly TaskId[]>;
}

/** A task by its id and what it is called. */
export interface CalledTask {
  readonly id: TaskId;
  readonly name: string;
}

/** The tasks of a goal with their names. */
export function calledTasks({ byId }: Pick<TaskGraph, 'byId'>): CalledTask[] {
  return Array.from(byId, ([id, { task }]) => ({ id, name: task.name }));
}

/** Done and counted boxes of action-items.md (format 6.2); `total` is never 0. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Whole, rounded down. */
  readonly percent: number;
}

/** Both counts of action-items.md, whichever the setting makes the progress: boxes that lie in no other, the tasks, and all. */
export interface Counts {
  readonly doneTasks: number;
  readonly tasks: number;
  readonly doneBoxes: number;
  readonly boxes: number;
}

/** A finding with the path of its note in the vault. */
export interface GoalFinding extends Finding {
  readonly file: string;
}

/** Paths of a goal's notes in the vault; null where there is none. */
export interface GoalNotes {
  readonly execution: string | null;
  readonly tasks: string | null;
  readonly actionItems: string | null;
}

/** What the reading of a goal starts from. */
export interface ReadingParts {
  /** As text, not as Markdown (format 1.4). */
  readonly title: string;
  /** The goal's folder in the vault; empty for the vault's root. */
  readonly folder: string;
  readonly notes: GoalNotes;
  /** Whether tasks.md holds tasks in a form of goal-kit's (format 5.1). */
  readonly readsAsGoalKit: boolean;
  /** Why tasks.md cannot be read; null where it can. */
  readonly unreadable: TasksNote['unreadable'];
  /** Every task's state: its boxes', else the note's (format 6.4). */
  readonly states: ReadonlyMap<TaskId, TaskState>;
  /** The same as charts show it. */
  readonly chartStates: ReadonlyMap<TaskId, TaskChartState>;
  /** The ready tasks, what to do next first (format 6.5). */
  readonly ready: readonly TaskId[];
  /**
   * The charts of each phase, by its index, left to right: several where Mermaid could not draw it as one, none for a phase
   * without tasks.
   */
  readonly charts: readonly (readonly PhaseChart[])[];
  /** All tasks in one chart, its phases as frames; none where the goal is too large for it, or has one phase alone. */
  readonly whole: readonly PhaseChart[];
  /** When the tasks of each phase run, by its index: without a start date in working days. */
  readonly timelines: readonly PhaseTimeline[];
  /** Without the cancelled tasks. */
  readonly schedule: Schedule;
  /**
   * When each task and phase runs, in working days and, where a start date is known, in dates, with each task's slack: what
   * is shown of a task: `times.tasks.get(id)`, `times.phases[index]`. They stay the same object while only boxes are
   * ticked. The schedule above knows efforts and dependencies alone; the times keep to the phases' own days, and to one
   * task at a time, as the settings say. A task's slack is none where it is critical.
   */
  readonly times: GoalTimes;
  /** The days that the note itself gives each phase, by its index, with their dates; null where it gives none. */
  readonly phaseDays: readonly (PlannedDays | null)[];
  /** What today makes of it: the expected finish. Null where no start date is known. */
  readonly outlook: Outlook | null;
  /** Tasks that are not done although their last day is over; empty without an outlook. */
  readonly late: ReadonlySet<TaskId>;
  readonly findings: readonly GoalFinding[];
  /** Which notes are older than what they were built from (format 4.9). */
  readonly outdated: Outdated;
  /** Null where no action item is counted. */
  readonly progress: Progress | null;
  /** The same of the phases, by their index, that have counted action items of their tasks. */
  readonly phaseProgress: ReadonlyMap<number, Progress>;
  /** Null where no box lies in another, so that one count says it all. */
  readonly counts: Counts | null;
  /** How many boxes action-items.md has, those that are not counted too. */
  readonly boxes: number;
}

/** The newest reading of a goal: view, chart and status bar take all they show from one, and so can never disagree. */
export interface GoalReading extends ReadingParts, TaskGraph {
  /** The tasks of the goal's critical path. */
  readonly critical: ReadonlySet<TaskId>;
  /** The tasks of the cycles that are reported. */
  readonly cyclic: ReadonlySet<TaskId>;
}

/** A reading of its parts, with the graph of its note. */
export function goalReading(parts: ReadingParts, graph: TaskGraph): GoalReading {
  const { criticalPath, cycles } = parts.schedule;
  return { ...parts, ...graph, critical: new Set(criticalPath), cyclic: new Set(cycles.flat()) };
}

/** The graph of a note's tasks. Linear in tasks and dependencies. */
export function taskGraph(note: TasksNote): TaskGraph {
  const tasks: NoteTask[][] = note.phases.map(() => []);
  const byId = new Map<TaskId, NoteTask>();
  const waiting = new Map<TaskId, TaskId[]>();
  for (const one of note.tasks) {
    if (one.duplicate) continue;
    const { id, phase, dependencies } = one.task;
    byId.set(id, one);
    tasks[phase]?.push(one);
    for (const before of new Set(dependencies)) {
      const others = waiting.get(before);
      if (before === id) continue;
      if (others === undefined) waiting.set(before, [id]);
      else others.push(id);
    }
  }
  const phases = note.phases.map((phase, index) => ({ ...phase, index, tasks: tasks[index] ?? [] }));
  return { phases, byId, waiting };
}

/** What a node of that id shows. */
export function chartState(reading: GoalReading, id: TaskId): ChartState {
  return reading.chartStates.get(id) ?? 'unknown';
}

/** An id as the note writes it (`T001`), where it is a task's. */
export function shownId(graph: TaskGraph, id: TaskId): string {
  return graph.byId.get(id)?.shownId ?? id;
}
