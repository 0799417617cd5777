import { chartState, type GoalReading, shownId, type TaskChartState } from '../../model/goal-reading.ts';
import type { Settings } from '../../model/settings.ts';
import type { TaskId } from '../../model/tasks.ts';
import { shownText } from '../../text/shown-text.ts';
import { hoursInText, someOf } from '../../text/phrases.ts';
import type { KnownGoal } from '../goals/goal-news.ts';
import { nameOfTask } from './status-model.ts';
import { unreadableInWords } from './status-words.ts';

/** All that is said of the next action. */

export const openNext = 'Open next action';
export const chooseGoal = 'Choose the goal to go on with';
export const chooseTask = (title: string): string =>
  `Next in ${title}: what the most work waits for comes first`;

/** So many tasks are named in one sentence. */
const shownTasks = 3;

/** `T-003 Order cups and pots (Cleo, 4 h)` */
export function choice(reading: GoalReading, id: TaskId): string {
  const task = reading.byId.get(id)?.task;
  const owner = shownText(task?.owner ?? '');
  const facts = [owner, typeof task?.hours === 'number' ? hoursInText(task.hours) : ''].filter(
    (fact) => fact !== '',
  );
  const title = nameOfTask(reading, id);
  return facts.length === 0 ? title : `${title} (${facts.join(', ')})`;
}

/** Why a goal cannot say what is next. */
export function noReading(
  goal: Exclude<KnownGoal, { kind: 'read' }>,
  { tasksFile, executionFile }: Settings,
): string {
  switch (goal.kind) {
    case 'failed':
      return goal.message;
    case 'unreadable':
      return `${unreadableInWords(goal.path, goal.reason, goal.line)}. Fix the note, then try again.`;
    case 'no-tasks':
      return goal.hasPlan
        ? `${goal.title} has no ${tasksFile} yet, so there is no next action. Run “Build tasks from execution plan” first.`
        : `${goal.title} has neither ${tasksFile} nor ${executionFile}, so there is no next action. Write the plan first, then build its tasks.`;
  }
}

/** Why no task is ready, and what to do next. */
export function noneReady(reading: GoalReading): string[] {
  const { title, notes, byId } = reading;
  const active = tasksIn(reading, 'active');
  const blocked = tasksIn(reading, 'blocked');
  if (byId.size === 0)
    return [
      `${notes.tasks ?? title} holds no tasks, so there is no next action. Build the tasks or write some, then try again.`,
    ];
  if (active.length > 0) return [inProgress(reading, active, blocked.length > 0)];
  if (blocked.length > 0) return [`No task of ${title} is ready.`, ...whyBlocked(reading, blocked)];
  return [`Nothing is left to do in ${title}: all its tasks are done or cancelled.`];
}

/** Said where the next action has no box to open. */
export function noBox(reading: GoalReading, id: TaskId, path: string): string {
  return `${path} has no box for ${shownId(reading, id)}, so its row in ${reading.notes.tasks ?? 'the task list'} is open. To tick it, run “Build action items from tasks”.`;
}

/** Said where a task that was next is done by now, or begun, or waits. */
export function notNext(reading: GoalReading, id: TaskId): string {
  return `${nameOfTask(reading, id)} is not ready any more, so nothing was marked. Look again at what is next, then mark that.`;
}

function tasksIn({ chartStates }: GoalReading, state: TaskChartState): TaskId[] {
  return [...chartStates].filter(([, one]) => one === state).map(([id]) => id);
}

function inProgress(reading: GoalReading, active: readonly TaskId[], areWaiting: boolean): string {
  const names = active.map((id) => nameOfTask(reading, id));
  const who = someOf(names, shownTasks);
  const rest = areWaiting ? ', and the rest waits' : '';
  return `No task of ${reading.title} is ready: ${who} ${active.length === 1 ? 'is' : 'are'} in progress${rest}. Finish what is in progress first.`;
}

/** Without anything in progress, all that is left waits for what can never be done. */
function whyBlocked(reading: GoalReading, blocked: readonly TaskId[]): string[] {
  const [cycle] = reading.schedule.cycles;
  if (cycle !== undefined) {
    const path = [...cycle, ...cycle.slice(0, 1)].map((id) => shownId(reading, id)).join(' → ');
    return [`Tasks wait for each other: ${path}. Remove one of these dependencies.`];
  }
  return blocked.flatMap((id) => deadEnds(reading, id)).slice(0, shownTasks);
}

/** What a task waits for in vain: itself, or ids that no task has. */
function deadEnds(reading: GoalReading, id: TaskId): string[] {
  const task = shownId(reading, id);
  return (reading.byId.get(id)?.task.dependencies ?? []).flatMap((before) => {
    if (before === id) return [`${task} depends on itself. Remove that dependency.`];
    const isUnknown = chartState(reading, before) === 'unknown';
    return isUnknown ? [`${task} depends on ${before}, which doesn’t exist. Correct or remove it.`] : [];
  });
}
