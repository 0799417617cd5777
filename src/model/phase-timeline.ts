import type { PhaseChart } from './phase-chart.ts';
import type { TaskId } from './tasks.ts';

/** What is shown of a phase: how its tasks depend on each other, or when they run. */
export type PhaseView = 'graph' | 'timeline';

/**
 * What is shown of a goal: of each phase how its tasks depend on each other, or when they run; or all tasks as one graph,
 * where the goal is small enough: else it is shown as phases.
 */
export type GoalView = PhaseView | 'whole';
export const goalViews: readonly GoalView[] = ['graph', 'whole', 'timeline'];

/** Tasks that begin in one week. */
export interface TimelineWeek {
  /** `Week of 5 Jan`; `Week 2` where no start date is known. */
  readonly label: string;
  /** In the order in which they begin. */
  readonly tasks: readonly TaskId[];
}

/** When the tasks of a phase run, in both ways to show it. Cancelled tasks and those of cycles have no time. */
export interface PhaseTimeline {
  /** Bars on a calendar, for Mermaid; several where one would be too long, none without a task that has a time. */
  readonly charts: readonly PhaseChart[];
  /** The same as a list, for narrow places. */
  readonly weeks: readonly TimelineWeek[];
  /** What has no time, in words; the first chart tells it, too. */
  readonly notes: readonly string[];
}
