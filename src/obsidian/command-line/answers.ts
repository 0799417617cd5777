import { chartState, type GoalFinding, type GoalReading, type Progress } from '../../model/goal-reading.ts';
import type { TaskId } from '../../model/tasks.ts';
import { shownText } from '../../text/shown-text.ts';
import type { KnownGoal } from '../goals/goal-news.ts';

/** The shapes of `format=json` (docs/command-line.md). Fields come, none goes or changes its meaning within one version. */
export const VERSION = 1;

/** A goal by its folder and title. */
export interface NamedGoal {
  readonly folder: string;
  readonly title: string;
}

/** A task as programs get it: texts without Markdown, `line` 1-based in tasks.md, times in working hours. */
export interface TaskAnswer {
  readonly id: string;
  readonly name: string;
  readonly owner: string | null;
  readonly hours: number | null;
  /** Number of its phase, else its name. */
  readonly phase: string;
  readonly state: string;
  readonly dependencies: readonly string[];
  readonly slack: number | null;
  readonly critical: boolean;
  /** Dates of its first and its last day, `YYYY-MM-DD`; null where no start date is known. */
  readonly from: string | null;
  readonly to: string | null;
  /** Not done although its last day is over. */
  readonly late: boolean;
  readonly line: number;
}

/** How far a goal is; null where nothing is counted. */
export function progressOf(goal: KnownGoal): Progress | null {
  if (goal.kind === 'failed') return null;
  return goal.kind === 'read' ? goal.reading.progress : goal.progress;
}

/** Every task of a goal in the order of its note. */
export function tasksOf(reading: GoalReading): TaskAnswer[] {
  return [...reading.byId.keys()].flatMap((id) => taskOf(reading, id));
}

/** A task by its id, none for an id that nobody defines. */
export function taskOf(reading: GoalReading, id: TaskId): TaskAnswer[] {
  const found = reading.byId.get(id);
  if (found === undefined) return [];
  const { task, shownId } = found;
  const phase = reading.phases[task.phase];
  const time = reading.times.tasks.get(id);
  return [
    {
      id: shownId,
      name: shownText(task.name),
      owner: task.owner === null ? null : shownText(task.owner),
      hours: task.hours,
      phase: phase === undefined ? '' : phase.number || shownText(phase.name),
      state: chartState(reading, id),
      dependencies: task.dependencies.map((one) => reading.byId.get(one)?.shownId ?? one),
      slack: time?.slack ?? null,
      critical: reading.critical.has(id),
      from: time?.from ?? null,
      to: time?.to ?? null,
      late: reading.late.has(id),
      line: task.line,
    },
  ];
}

/** Findings as programs get them, in their order. */
export function findingsOf(findings: readonly GoalFinding[]): GoalFinding[] {
  return findings.map(({ code, severity, file, line, message }) => ({ code, severity, file, line, message }));
}
