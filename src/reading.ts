import { unknownItems } from './check/action-items.ts';
import { noteFindings } from './check/note-findings.ts';
import {
  type Counts,
  type GoalFinding,
  type GoalNotes,
  goalReading,
  type GoalReading,
  type Progress,
  type TaskWeb,
  taskWeb,
} from './model/goal-reading.ts';
import { boxesOfNow, idInBoxes } from './merge/box-ids.ts';
import type { Schedule } from './model/schedule.ts';
import type { Settings } from './model/settings.ts';
import { reuseUnchanged } from './model/reuse-unchanged.ts';
import { taskList, type TasksNote, type TaskState } from './model/tasks-note.ts';
import type { TaskId } from './model/tasks.ts';
import { type KeyedTasks, keyedTasks, readActionItems } from './read/action-items/action-items.ts';
import { unreadable } from './read/markdown/readable.ts';
import { readTasksNote } from './read/tasks-note/tasks-note.ts';
import { goalTitleOf } from './read/plan/title.ts';
import { schedule } from './schedule/schedule.ts';
import { chartStates, taskStates } from './schedule/task-states.ts';
import { type Box, boxesIn, readBoxes } from './text/boxes.ts';
import { shownText } from './text/shown-text.ts';
import { taskNumber } from './text/task-id.ts';
import { copyableChart } from './write/copyable-chart.ts';
import type { Direction, Flowchart } from './write/flowchart.ts';
import { flowcharts } from './write/flowcharts.ts';

/** The core's other door: what a goal's notes say now, and how it is drawn. */
export { nextActions } from './schedule/next-action.ts';
export { accessibleName, accessibleStubName } from './write/accessible-name.ts';
export type { Direction, Flowchart, FlowchartNode } from './write/flowchart.ts';
export {
  type ChangedMark,
  clickOn,
  type Mark,
  markedTask,
  taskBoxLine,
  withChange,
  withoutMarks,
} from './write/mark-task.ts';
export { type ListLine, nestedList } from './write/nested-list.ts';
export { bothCounts, progressInWords, progressLabel } from './write/progress-label.ts';

/** A note of the goal: its path in the vault and its text. */
export interface SourceNote {
  readonly path: string;
  readonly text: string;
}

/** What a goal's title is read from (format 1.4). */
export interface TitleSources {
  /** What the folder is called; for the vault's root, the vault's name. */
  readonly folderName: string;
  readonly plan: SourceNote | null;
  /** goal.md's text, when there is one. */
  readonly goalNote: string | null;
}

/** The notes of a goal as they are now. */
export interface GoalSources extends TitleSources {
  /** The goal's folder in the vault; empty for the vault's root. */
  readonly folder: string;
  readonly tasks: SourceNote;
  /** action-items.md as its boxes, from whichever source (format 6.1). */
  readonly actionItems: BoxNote | null;
}

/** A note of which only its boxes count. */
export interface BoxNote {
  readonly path: string;
  readonly boxes: readonly Box[];
}

/** A reading with what it was read from: the next reading takes over what has not changed. */
export interface ReadGoal {
  readonly sources: GoalSources;
  readonly settings: Settings;
  readonly reading: GoalReading;
  /** The findings of tasks.md. */
  readonly taskFindings: readonly GoalFinding[];
  readonly tasks: KeyedTasks;
}

/**
 * Reads a goal: its tasks, their states, the schedule, what is wrong. Yields between slices of work, as `buildTasks`, and
 * never throws. A tick in action-items.md takes over the note, the web and the schedule of the last reading; where nothing
 * at all has changed, the reading is the very same.
 */
export function* readGoal(
  sources: GoalSources,
  settings: Settings,
  last: ReadGoal | null,
): Generator<number, ReadGoal, void> {
  const old = usable(last, sources, settings);
  const note = old?.reading.note ?? (yield* readTasksNote(sources.tasks.text, { settings, start: null }));
  yield 1;
  const web = old === null ? taskWeb(note) : webOf(old.reading);
  const tasks = old?.tasks ?? keyedTasks(web);
  const boxes = boxesOfNow(sources.actionItems?.boxes ?? [], web);
  const { states: boxStates, ...told } = readActionItems(boxes, tasks, settings);
  const states = taskStates(note, boxStates);
  yield 1;
  const scheduled = yield* scheduledNote({ note, web, states, file: sources.tasks.path }, settings, old);
  const parts = {
    title: titleAfter(old, sources),
    folder: sources.folder,
    notes: notesOf(sources),
    note,
    states,
    chartStates: chartStates(note, states),
    schedule: scheduled.schedule,
    findings: [...scheduled.taskFindings, ...itemFindings(sources, boxes, tasks)],
    ...told,
    boxes: boxes.length,
  };
  const reading = reuseUnchanged(old?.reading ?? null, goalReading(parts, web));
  // Who hears of it draws at once: a slice of its own.
  yield 1;
  return { sources, settings, reading, taskFindings: scheduled.taskFindings, tasks };
}

/** The goal's title as text (format 1.4). */
export function goalTitle({ folderName, plan, goalNote }: TitleSources): string {
  return goalTitleOf(plan?.text ?? null, goalNote, folderName).text;
}

/** Whether a note holds tasks of goal-kit's, in whatever form (format 1.1, 5.1). Yields between slices of work. */
export function* holdsTasks(note: string, settings: Settings): Generator<number, boolean, void> {
  const { readsAsGoalKit } = yield* readTasksNote(note, { settings, start: null });
  return readsAsGoalKit;
}

/** Whether a box of a note starts with a task's id (format 1.1), one in a quote too. Yields between slices of work. */
export function* holdsTaskBoxes(note: string, settings: Settings): Generator<number, boolean, void> {
  if (unreadable(note) !== null) return false;
  const boxes = yield* readBoxes(note);
  const isOurs = boxes.some((box) => box.idKey !== null && taskNumber(box.idKey) !== null);
  return isOurs || (yield* holdsTasks(note, settings));
}

/** The id under which action-items.md has a task, by its text now; null where a box of its id is another task's (format 6.4). */
export function idInItems(reading: GoalReading, items: string, id: TaskId): TaskId | null {
  return idInBoxes(boxesIn(items.split('\n')), reading, id);
}

/** How many boxes are done, also without a tasks.md; null when none is counted (format 6.2). */
export function boxProgress(
  boxes: readonly Box[],
  settings: Settings,
): { readonly progress: Progress | null; readonly counts: Counts | null } {
  const { progress, counts } = readActionItems(boxes, new Map(), settings);
  return { progress, counts };
}

/** The charts of a phase: several where Mermaid could not draw it as one, none for a phase without tasks. */
export function phaseCharts(reading: GoalReading, phase: number, direction: Direction): readonly Flowchart[] {
  const read = reading.phases[phase];
  return read === undefined ? [] : flowcharts(read, reading, { direction });
}

/** A phase as a Mermaid code block for any note. */
export function copyablePhase(reading: GoalReading, phase: number, direction: Direction): string {
  const read = reading.phases[phase];
  return read === undefined ? '' : `${copyableChart(read, reading, { direction })}\n`;
}

/** `Phase 1: Setup`; the name alone where a phase has no number. */
export function phaseLabel({ phases }: GoalReading, phase: number): string {
  const { word = '', number = '', name = '' } = phases[phase] ?? {};
  return [`${word} ${number}`.trim(), shownText(name)].filter((part) => part !== '').join(': ');
}

/** The hours of a phase's critical path, as far as they lie in the phase. */
export function criticalHours({ schedule: { phases, slots }, byId }: GoalReading, phase: number): number {
  const own = (phases[phase]?.critical.path ?? []).filter((id) => byId.get(id)?.task.phase === phase);
  return own.reduce((sum, id) => {
    const slot = slots.get(id);
    return sum + (slot === undefined ? 0 : slot.earliestFinish - slot.earliestStart);
  }, 0);
}

/** A tasks.md with what its schedule starts from. */
interface StatedNote {
  readonly note: TasksNote;
  readonly web: TaskWeb;
  readonly states: ReadonlyMap<TaskId, TaskState>;
  /** Its path. */
  readonly file: string;
}

interface ScheduledNote {
  readonly schedule: Schedule;
  readonly taskFindings: readonly GoalFinding[];
}

/** The schedule and the checks leave cancelled tasks out, and ask nothing else of states. */
function* scheduledNote(
  { note, web, states, file }: StatedNote,
  settings: Settings,
  old: ReadGoal | null,
): Generator<number, ScheduledNote, void> {
  if (old !== null && sameCancelled(old.reading.states, states))
    return { schedule: old.reading.schedule, taskFindings: old.taskFindings };
  const scheduled = schedule(taskList(note, states), settings.hoursPerDay);
  yield 1;
  const findings = noteFindings({ note, web, states, cycles: scheduled.cycles });
  return { schedule: scheduled, taskFindings: findings.map((finding) => ({ ...finding, file })) };
}

function itemFindings({ actionItems }: GoalSources, boxes: readonly Box[], tasks: KeyedTasks): GoalFinding[] {
  if (actionItems === null) return [];
  const { path: file } = actionItems;
  return unknownItems(boxes, tasks).map((finding) => ({ ...finding, file }));
}

/** The web alone: the rest of a reading is made anew. */
function webOf({ phases, byId, waiting }: GoalReading): TaskWeb {
  return { phases, byId, waiting };
}

/** The last reading, where it is of the same task list. */
function usable(last: ReadGoal | null, { tasks }: GoalSources, settings: Settings): ReadGoal | null {
  const before = last?.sources.tasks;
  const isSame = before?.text === tasks.text && before.path === tasks.path && last?.settings === settings;
  return isSame ? last : null;
}

function notesOf({ plan, tasks, actionItems }: GoalSources): GoalNotes {
  return { execution: plan?.path ?? null, tasks: tasks.path, actionItems: actionItems?.path ?? null };
}

/** The title's notes are read for it only when they have changed. */
function titleAfter(old: ReadGoal | null, sources: GoalSources): string {
  if (old === null) return goalTitle(sources);
  const { plan, goalNote, folderName } = old.sources;
  const isSame = plan?.text === sources.plan?.text && goalNote === sources.goalNote;
  return isSame && folderName === sources.folderName ? old.reading.title : goalTitle(sources);
}

function sameCancelled(one: ReadonlyMap<TaskId, TaskState>, other: ReadonlyMap<TaskId, TaskState>): boolean {
  for (const [id, state] of other) {
    if ((state === 'cancelled') !== (one.get(id) === 'cancelled')) return false;
  }
  return true;
}
