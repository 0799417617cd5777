import { unknownBoxes } from '../check/unknown-boxes.ts';
import { noteFindings } from '../check/note-findings.ts';
import { type AgingGoal, type OutdatedNotes, outdatedNotes } from './outdated-notes.ts';
import { boxesOfNow } from '../merge/box-ids.ts';
import type { Counts, GoalFinding, GoalReading, Progress, TaskGraph } from '../model/goal-reading.ts';
import { type GoalNotes, goalReading, taskGraph } from '../model/goal-reading.ts';
import { ignoreProgress, type OnProgress } from '../model/progress.ts';
import { reuseUnchanged } from '../model/reuse-unchanged.ts';
import type { Schedule } from '../model/schedule.ts';
import type { Settings } from '../model/settings.ts';
import { taskList, type TasksNote, type TaskState } from '../model/note-tasks.ts';
import type { TaskId, TaskList } from '../model/tasks.ts';
import { type KeyedTasks, keyedTasks, readActionItems } from '../read/action-items/read-items.ts';
import { goalTitleOf } from '../read/plan/title.ts';
import { readTasksNote } from '../read/tasks-note/read-tasks-note.ts';
import { nextActions } from '../schedule/next-actions.ts';
import { schedule } from '../schedule/critical-path-method.ts';
import { chartStates, taskStates } from '../schedule/task-states.ts';
import { type Box, boxesIn } from '../text/boxes.ts';

/** A note of the goal: its path in the vault and its text. */
export interface SourceNote {
  readonly path: string;
  readonly text: string;
}

/** The notes of a goal as they are now; null for those it does not have. */
export interface GoalSources {
  /** The goal's folder in the vault; empty for the vault's root. */
  readonly folder: string;
  /** What the folder is called; for the vault's root, the vault's name. */
  readonly folderName: string;
  readonly tasks: SourceNote | null;
  readonly actionItems: SourceNote | null;
  readonly plan: SourceNote | null;
  readonly goalNote: SourceNote | null;
  /** The records of the last builds, as they are kept beside the notes; null where there is none. */
  readonly records?: { readonly tasks: string | null; readonly actionItems: string | null };
}

/** What a goal without a tasks.md says. */
export interface TasklessGoal {
  readonly kind: 'no-tasks';
  /** Whether there is a plan to build tasks from. */
  readonly hasPlan: boolean;
  readonly title: string;
  /** That of action-items.md; null where nothing is counted. */
  readonly progress: Progress | null;
  /** Null where no box lies in another. */
  readonly counts: Counts | null;
  /** How many boxes action-items.md has, those that are not counted too. */
  readonly boxes: number;
  /** Path of action-items.md; null when there is none. */
  readonly actionItems: string | null;
}

/** What tasks.md says, and what follows from it whatever the boxes say. */
interface ListedTasks {
  readonly note: TasksNote;
  readonly graph: TaskGraph;
  readonly keyed: KeyedTasks;
}

/** A reading with what it was read from: the next reading reuses what has not changed. */
export interface ReadGoal extends ListedTasks {
  readonly kind: 'read';
  readonly tasks: SourceNote;
  readonly settings: Settings;
  readonly reading: GoalReading;
  /** The findings of tasks.md. */
  readonly taskFindings: readonly GoalFinding[];
  readonly age: OutdatedNotes;
}

/**
 * Reads a goal: its tasks, their states, the schedule, what is wrong. Never throws, whatever the notes say. A tick in
 * action-items.md reuses the note, the graph and the schedule of the last reading; where nothing at all has changed, the
 * reading is the very same.
 */
export function readGoal(
  sources: GoalSources,
  settings: Settings,
  last: ReadGoal | null = null,
  onProgress = ignoreProgress,
): ReadGoal | TasklessGoal {
  const { tasks } = sources;
  if (tasks === null) return taskless(sources, settings);
  const old = usable(last, tasks, settings);
  const { note, graph, keyed } = old ?? listedTasks(tasks, settings, onProgress);
  const boxes = boxesOfNow(boxesIn(sources.actionItems?.text ?? ''), graph);
  const { states: boxStates, ...counted } = readActionItems(boxes, keyed, settings);
  const states = taskStates(note, boxStates);
  const stated = { note, graph, states, list: taskList(note, states), file: tasks.path };
  const { schedule: scheduled, taskFindings } = scheduledNote(stated, settings, old);
  const shownStates = chartStates(note, states);
  const age = outdatedNotes(
    agingGoal(sources, tasks, { note, schedule: scheduled, settings }),
    last?.age ?? null,
  );
  const parts = {
    title: goalTitle(sources),
    folder: sources.folder,
    notes: notesOf(sources),
    readsAsGoalKit: note.readsAsGoalKit,
    unreadable: note.unreadable,
    states,
    chartStates: shownStates,
    ready: nextActions({ list: stated.list, schedule: scheduled, states, chartStates: shownStates }),
    schedule: scheduled,
    outdated: age.outdated,
    findings: [...age.findings, ...taskFindings, ...itemFindings(sources, boxes, keyed)],
    ...counted,
    boxes: boxes.length,
  };
  const reading = reuseUnchanged(old?.reading ?? null, goalReading(parts, graph));
  return { kind: 'read', tasks, settings, note, graph, keyed, reading, taskFindings, age };
}

function agingGoal(
  { folder, plan, goalNote, actionItems, records = { tasks: null, actionItems: null } }: GoalSources,
  tasks: SourceNote,
  read: Pick<AgingGoal, 'note' | 'schedule' | 'settings'>,
): AgingGoal {
  return { folder, plan, goalNote, actionItems, records, tasks, ...read };
}

function listedTasks({ text }: SourceNote, settings: Settings, onProgress: OnProgress): ListedTasks {
  const note = readTasksNote(text, { settings, start: null }, onProgress);
  const graph = taskGraph(note);
  return { note, graph, keyed: keyedTasks(graph) };
}

/** How many boxes are done counts without tasks too (format 6.2). */
function taskless(sources: GoalSources, settings: Settings): TasklessGoal {
  const { plan, actionItems } = sources;
  const boxes = boxesIn(actionItems?.text ?? '');
  const { progress, counts } = readActionItems(boxes, new Map(), settings);
  return {
    kind: 'no-tasks',
    hasPlan: plan !== null,
    title: goalTitle(sources),
    progress,
    counts,
    boxes: boxes.length,
    actionItems: actionItems?.path ?? null,
  };
}

/** The goal's title as text (format 1.4). */
function goalTitle({ folderName, plan, goalNote }: GoalSources): string {
  return goalTitleOf(plan?.text ?? null, goalNote?.text ?? null, folderName).text;
}

/** A tasks.md with what its schedule starts from. */
interface StatedNote {
  readonly note: TasksNote;
  readonly graph: TaskGraph;
  readonly states: ReadonlyMap<TaskId, TaskState>;
  readonly list: TaskList;
  /** Its path. */
  readonly file: string;
}

interface ScheduledNote {
  readonly schedule: Schedule;
  readonly taskFindings: readonly GoalFinding[];
}

/** The schedule and the checks leave cancelled tasks out, and ask nothing else of states. */
function scheduledNote(
  { note, graph, states, list, file }: StatedNote,
  settings: Settings,
  old: ReadGoal | null,
): ScheduledNote {
  if (old !== null && sameCancelled(old.reading.states, states))
    return { schedule: old.reading.schedule, taskFindings: old.taskFindings };
  const scheduled = schedule(list, settings.hoursPerDay);
  const findings = noteFindings({
    note,
    graph,
    states,
    schedule: scheduled,
    hoursPerDay: settings.hoursPerDay,
  });
  return { schedule: scheduled, taskFindings: findings.map((finding) => ({ ...finding, file })) };
}

function itemFindings({ actionItems }: GoalSources, boxes: readonly Box[], tasks: KeyedTasks): GoalFinding[] {
  if (actionItems === null) return [];
  const { path: file } = actionItems;
  return unknownBoxes(boxes, tasks).map((finding) => ({ ...finding, file }));
}

/** The last reading, where it is of the same task list. */
function usable(last: ReadGoal | null, tasks: SourceNote, settings: Settings): ReadGoal | null {
  const isSame =
    last?.tasks.text === tasks.text &&
    last.tasks.path === tasks.path &&
    JSON.stringify(last.settings) === JSON.stringify(settings);
  return isSame ? last : null;
}

function notesOf({ plan, tasks, actionItems }: GoalSources): GoalNotes {
  return {
    execution: plan?.path ?? null,
    tasks: tasks?.path ?? null,
    actionItems: actionItems?.path ?? null,
  };
}

function sameCancelled(one: ReadonlyMap<TaskId, TaskState>, other: ReadonlyMap<TaskId, TaskState>): boolean {
  for (const [id, state] of other) {
    if ((state === 'cancelled') !== (one.get(id) === 'cancelled')) return false;
  }
  return true;
}
