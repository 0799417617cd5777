import type { FindingCode, Severity } from '../../model/finding.ts';
import type { ChartState, Counts, Progress } from '../../model/goal-reading.ts';
import type { Outlook } from '../../model/goal-times.ts';
import type { Direction } from '../../model/phase-chart.ts';
import { counted, hoursInText, reasonAt, reasonOf, withoutStop } from '../../text/phrases.ts';
import { shortDates } from '../../text/short-dates.ts';
import type { GoalView } from '../../model/phase-timeline.ts';
import type { TaskFilter } from './task-search.ts';
import { nounOf } from '../../reading.ts';
import { noItems, nothingToDo } from '../progress/status-words.ts';

/** All that the view of the graph says. */

export const openGraph = 'Open dependency graph';
export const viewName = 'Dependency graph';
export const viewOf = (title: string): string => `Dependency graph: ${title}`;

// Its list of the goal's notes.

export const documents = 'Documents';
/** What of the view's menu is a command, too, is called as it is. */
export { newGoal } from '../new-goal/new-goal-words.ts';
export { checkPlan } from '../check/check-words.ts';
export { updateGoal } from '../builds/update-words.ts';
export const notYet = (name: string): string => `${name} (not yet)`;
export const openDocument = (name: string): string => `Open ${name}`;
export const buildNote = 'Build';
/** `Update: quickstart.md` */
export const offerIn = (label: string, name: string): string => `${label}: ${name}`;
export const buildOf = (name: string): string => `Build ${name}`;

// Its buttons.

export const allGoals = 'Show all goals';
export const pin = 'Pin this goal';
export const unpin = 'Unpin';
export const directions: Readonly<Record<Direction | 'auto', string>> = {
  auto: 'Direction: automatic',
  LR: 'Direction: left to right',
  TB: 'Direction: top down',
};
export const find = 'Find tasks';
export const zoomIn = 'Zoom in';
export const zoomOut = 'Zoom out';
export const zoomFit = 'Fit to width';
export const build = 'Build tasks from execution plan';
export const more = 'More options';
export const chooseGoal = 'Show another goal…';
export const foldAll = 'Fold all phases';
export const foldFinished = 'Fold finished phases';
export const unfoldAll = 'Unfold all phases';
export const phaseMenu = (label: string): string => `Options of ${label}`;
export const copyMermaid = 'Copy as Mermaid code block';
/** To what a phase can be turned, by what it is shown as. */
export const otherForm = { chart: 'Show as list', chain: 'Show as chart' } as const;
export const saveSvg = 'Save as SVG';
export const savePng = 'Save as PNG';

// Its search.

export const findTasks = 'Find by ID, name or owner';
export const previousFound = 'Previous match';
export const nextFound = 'Next match';
export const closeFinder = 'End the search';
export const filter = 'Filter';
export const allTasks = 'All tasks';
export const showAllTasks = 'Show all';
/** `Mine (Ben)` */
export const mine = (name: string): string => `Mine (${name})`;
/** `Only Ben, ready` */
export const onlyShown = ({ states, owners }: TaskFilter): string =>
  `Only ${[...owners, ...states.map((state) => stateNames[state].toLowerCase())].join(', ')}`;
/** `Filter: Ready, Ben` */
export const filteredBy = ({ states, owners }: TaskFilter): string =>
  `Filter: ${[...states.map((state) => stateNames[state]), ...owners].join(', ')}`;
/** `3 of 12`, `12 found` before a match was gone to. */
export const foundTasks = (at: number | null, count: number): string =>
  count === 0 ? 'None found' : at === null ? `${count} found` : `${at} of ${count}`;

// What it shows.

export const stateNames: Readonly<Record<ChartState, string>> = {
  done: 'Done',
  active: 'In progress',
  ready: 'Ready',
  blocked: 'Blocked',
  unknown: 'Unknown ID',
  cancelled: 'Cancelled',
};
export const criticalPath = 'Critical path';
/** Where the goal's own path runs elsewhere. */
export const phasePath = 'Critical path of this phase';
/** Of a task, beside its other facts. */
export const onCriticalPath = 'Critical';
export const cycle = 'Cycle';
export const legend = 'Signs';
export const parallel = 'In parallel';
export const ready = 'Ready';
export const none = 'None';

export const after = ' after ';
export const afterTasks = 'after ';
export const alsoAfter = 'also after ';
export const unknownId = (id: string): string => `${id} (unknown)`;
/** `2 of 5 done, 40 %`; where nothing is counted, whether there are boxes at all. */
export const progress = (progress: Progress | null, counts: Counts | null, boxes: number): string => {
  if (progress === null) return boxes === 0 ? noItems : nothingToDo;
  const noun = counts === null ? '' : ` ${nounOf(progress, counts)}`;
  return `${progress.done} of ${progress.total}${noun} done, ${progress.percent} %`;
};
/** How many tasks of a phase are done: `2 of 6`. */
export const doneOf = (done: number, total: number): string => `${done} of ${total}`;
export const noTasksOf = 'No tasks';
/** How a phase's dates stand today. */
export const marks = { now: 'Now', late: 'Late' };
export const chartOf = (label: string): string => `Dependencies of ${label}`;
export const timelineOf = (label: string): string => `Timeline of ${label}`;
export const views = 'View';
export const viewNames: Readonly<Record<GoalView, string>> = {
  graph: 'Graph',
  whole: 'Whole goal',
  timeline: 'Timeline',
};
export const late = 'Late';
export const lateBar = ' · late';
export const todayMark = 'Today';
export const today = (date: string): string => `Today, ${shortDates(date, date, date)}`;
/** `3 working days late: expected to end on 13 Jan, planned for 8 Jan. 2 tasks are late.`, `On time: ends on 8 Jan.` */
export const outlook = (outlook: Outlook | null, late: number): string => {
  if (outlook === null) return '';
  const { expected, delay, today: now } = outlook;
  const planned = shortDates(outlook.planned, outlook.planned, now);
  if (expected === null) return `All done. Planned for ${planned}.`;
  const end = shortDates(expected, expected, now);
  const tasks = late === 0 ? '' : ` ${counted(late, 'task')} ${late === 1 ? 'is' : 'are'} late.`;
  if (end === planned) return `On time: ends on ${end}.${tasks}`;
  const how = delay === 0 ? 'On time' : `${counted(delay, 'working day')} late`;
  return `${how}: expected to end on ${end}, planned for ${planned}.${tasks}`;
};
/** Where no start date is known. */
export const noDates = (file: string): string =>
  `There is no start date yet, so working days are counted. For dates, write “start: 2026-05-04” in the properties of ${file}, or set “Start date” in the settings.`;
/** `12.5 h`, where no line may end in it. */
export const hoursInLine = (count: number): string => hoursInText(count).replace(' ', '\u00a0');
export const severities: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Suggestion',
};
/** Below the problems that stand open. */
export const moreProblems = (count: number): string => counted(count, 'more problem');
/** What several tasks leave open, before their ids. */
export const missing = (code: FindingCode): string => missingWords[code] ?? code;
export const line = (file: string, number: number): string => `${file}, line ${number}`;
export const noChart = (error: unknown): string =>
  `Mermaid could not draw this chart (${firstLine(reasonOf(error))}), so its tasks are listed instead.`;

// A task's menu.

export const openInTasks = 'Open in task list';
export const openInNewTab = 'Open in new tab';
export const openInActionItems = 'Open in action items';
export const markDone = 'Mark as done';
export const markActive = 'Mark as in progress';
export const markToDo = 'Mark as to do';
export const copyId = 'Copy ID';
export const copyLink = 'Copy link';
export const copied = 'Copied to the clipboard.';

// What happened, and what did not.

export const saved = (path: string): string => `Saved to ${path}.`;
export const partOf = (label: string, number: number): string => `${label}, part ${number}`;
export const noDrawing = 'This phase is not drawn yet. Show its chart, scroll to it, then try again.';
export const noPng = 'This device could not turn the chart into a PNG. Save it as SVG instead.';
export const noBox = (id: string, path: string): string =>
  `${path} has no box for ${id}. Add one that starts with ${id}, or build the action items.`;
export const noActionItems = (name: string): string =>
  `This goal has no ${name} yet. Run “Build action items from tasks” to make it.`;

// When there is nothing to show.

export const noGoalsTitle = 'No goals in this vault yet';
export const noGoalsText = (executionFile: string): string =>
  `A goal is a folder with a plan, a note called ${executionFile}. Make one, and its tasks appear here.`;
export const noTasksTitle = 'No tasks yet';
export const noTasksText = (tasksFile: string): string =>
  `This goal has no ${tasksFile}. Build it from the plan, and its dependencies appear here.`;
export const noPlanText = (tasksFile: string, executionFile: string): string =>
  `This goal has neither ${tasksFile} nor ${executionFile}. Write the plan first.`;
export const emptyTitle = 'No tasks found';
export const emptyText = (path: string): string =>
  `${path} has no task table and no task lines, so there is nothing to draw.`;
export const unreadableTitle = 'This note cannot be read';
export const unreadableText = (path: string, reason: string, at: number | null): string =>
  `${path}: ${reasonAt(reason, at)}. Fix the note to see the graph again.`;
export const openNote = 'Open the note';
export const loading = 'Reading the tasks…';
export const badBlock = (text: string): string =>
  `“${text}” is not understood here. Write lines such as “goal: 001-my-goal”, “phase: 1” and “direction: LR”.`;
export const noSuchGoal = (name: string): string =>
  name === ''
    ? 'This note belongs to no goal. Add a line such as “goal: 001-my-goal”.'
    : `There is no goal “${name}” in this vault.`;
export const ambiguousGoal = (name: string, folders: readonly string[]): string =>
  `“${name}” could be ${folders.join(' or ')}. Write the folder's whole path.`;
export const noSuchPhase = (number: string): string => `This goal has no phase “${number}”.`;

const missingWords: Partial<Record<FindingCode, string>> = {
  'missing-owner': 'No owner',
  'missing-effort': 'No effort, so each counts as one day',
  'missing-dod': 'No definition of done',
};

/** Mermaid draws below its reason where in the source it is. */
function firstLine(text: string): string {
  return withoutStop(text.split('\n')[0] ?? '');
}
