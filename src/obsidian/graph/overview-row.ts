import { chartState, type GoalReading, type Progress } from '../../model/goal-reading.ts';
import type { TaskId } from '../../model/tasks.ts';
import { progressLabel } from '../../reading.ts';
import { shortDates } from '../../text/short-dates.ts';
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

/** A task that can be ticked in its row. */
export interface ReadyTask {
  readonly id: TaskId;
  /** `T-003 Load testing` */
  readonly name: string;
}

/** All that the overview says of a goal. */
export interface OverviewRow {
  /** Number and title (format 1.4). */
  readonly name: string;
  readonly progress: Progress | null;
  /** The progress in short, or why there is none; empty while nothing is known. */
  readonly progressText: string;
  /** When the last of its tasks should end, `YYYY-MM-DD`; null where nobody knows, and the same in words. */
  readonly ends: string | null;
  readonly endsText: string;
  readonly tasks: RowFact;
  /** What can be ticked in place of that, what to do next first; empty without action items. */
  readonly ready: readonly ReadyTask[];
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
    ends: null,
    endsText: '',
    ready: [],
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
      return { ...counted, ...readOf(known.reading) };
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

function readOf(
  reading: GoalReading,
): Pick<OverviewRow, 'ends' | 'endsText' | 'ready' | 'tasks' | 'problems'> {
  const { outlook, notes, ready } = reading;
  return {
    ends: outlook?.planned ?? null,
    endsText:
      outlook === null
        ? ''
        : words.until(shortDates(outlook.planned, outlook.planned, outlook.today), reading.late.size),
    ready: notes.actionItems === null ? [] : ready.map((id) => ({ id, name: nameOfTask(reading, id) })),
    tasks: tasksOf(reading),
    problems: problemsOf(reading),
  };
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

/** How many errors and warnings there are, and the first of the worst; suggestions are no problems. */
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
