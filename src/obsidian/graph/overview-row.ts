import { chartState, type GoalReading, type Progress } from '../../model/goal-reading.ts';
import type { TaskId } from '../../model/tasks.ts';
import { progressLabel } from '../../reading.ts';
import { type Goal, goalName } from '../goals/goals.ts';
import { nameOf } from '../notes/paths.ts';
import { type KnownGoal, partsOf, nameOfTask } from '../progress/status-model.ts';
import { noItems, noTasks, nothingToDo, unreadableInWords } from '../progress/status-words.ts';
import * as words from './overview-words.ts';

/** A line of a row: what it says, and the sign before it; without a sign it is of no weight. */
export interface RowFact {
  readonly sign: 'ready' | 'active' | 'done' | 'blocked' | 'warning' | 'error' | null;
  readonly text: string;
}

/** All that the overview says of a goal. */
export interface OverviewRow {
  /** Number and title (format 1.4). */
  readonly name: string;
  readonly progress: Progress | null;
  /** The progress in short, or why there is none; empty while nothing is known. */
  readonly progressText: string;
  readonly tasks: RowFact;
  readonly problems: RowFact;
  /** It has a plan, and no tasks yet. */
  readonly canBuild: boolean;
}

/** So many tasks are told by their names. */
const named = 3;

const nothing: RowFact = { sign: null, text: '' };

/** What is known of a goal before any of its notes is read. */
export function unreadRow(goal: Goal): OverviewRow {
  return {
    name: goalName(goal),
    progress: null,
    progressText: '',
    tasks: nothing,
    problems: nothing,
    canBuild: false,
  };
}

/** What the newest reading of a goal says. `executionFile` is what its plan would be called. */
export function rowOf(goal: Goal, known: KnownGoal, executionFile: string): OverviewRow {
  if (known.kind === 'failed') return { ...unreadRow(goal), tasks: { sign: 'error', text: known.message } };
  const row = unreadRow({ ...goal, title: known.kind === 'read' ? known.reading.title : known.title });
  const { progress } = known.kind === 'read' ? known.reading : known;
  const counted = { ...row, progress, progressText: progressText(known, progress) };
  switch (known.kind) {
    case 'read':
      return { ...counted, tasks: tasksOf(known.reading), problems: problemsOf(known.reading) };
    case 'no-tasks': {
      const text = known.hasPlan ? noTasks : words.noTasksNoPlan(executionFile);
      return { ...counted, tasks: { sign: null, text }, canBuild: known.hasPlan };
    }
    case 'unreadable': {
      const text = unreadableInWords(nameOf(known.path), known.reason, known.line);
      return { ...counted, tasks: { sign: 'error', text } };
    }
  }
}

function progressText(known: Exclude<KnownGoal, { kind: 'failed' }>, progress: Progress | null): string {
  if (progress !== null) return progressLabel(progress, 'count-and-percent');
  return known.kind !== 'unreadable' && partsOf(known).boxes > 0 ? nothingToDo : noItems;
}

/** What can be begun, as the next action counts (format 6.5); where nothing can, how far the tasks are. */
function tasksOf(reading: GoalReading): RowFact {
  const inState = (state: 'active' | 'blocked'): TaskId[] =>
    [...reading.byId.keys()].filter((id) => chartState(reading, id) === state);
  const names = (ids: readonly TaskId[]): string[] =>
    ids.slice(0, named).map((id) => nameOfTask(reading, id));
  if (reading.byId.size === 0)
    return { sign: null, text: words.noTasksFound(nameOf(reading.notes.tasks ?? '')) };
  const ready = reading.ready;
  if (ready.length > 0) return { sign: 'ready', text: words.ready(ready.length, names(ready)) };
  const active = inState('active');
  if (active.length > 0) return { sign: 'active', text: words.active(active.length, names(active)) };
  if (inState('blocked').length > 0) return { sign: 'blocked', text: words.nothingReady };
  return { sign: 'done', text: words.allDone };
}

/** How many errors and warnings there are, and the first of the worst; hints are no problems. */
function problemsOf({ findings }: GoalReading): RowFact {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const worst = errors[0] ?? warnings[0];
  if (worst === undefined) return { sign: null, text: words.noProblems };
  return {
    sign: errors.length > 0 ? 'error' : 'warning',
    text: words.problems(errors.length, warnings.length, worst.message),
  };
}
