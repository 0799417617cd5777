import { noteFindings } from './check/note-findings.ts';
import {
  type GoalNotes,
  goalReading,
  type GoalReading,
  type Progress,
  type TaskWeb,
  taskWeb,
} from './model/goal-reading.ts';
import type { Settings } from './model/settings.ts';
import { taskList, type TaskState } from './model/tasks-note.ts';
import type { TaskId } from './model/tasks.ts';
import { readActionItems } from './read/action-items.ts';
import { readTasksNote } from './read/tasks-note.ts';
import { firstHeading, folderTitle, titleIn } from './read/title.ts';
import { schedule } from './schedule/schedule.ts';
import { chartStates, taskStates } from './schedule/task-states.ts';
import { shownText } from './text/shown-text.ts';
import { copyableChart } from './write/copyable-chart.ts';
import type { Direction, Flowchart } from './write/flowchart.ts';
import { flowcharts } from './write/flowcharts.ts';

/** The core's other door: what a goal's notes say now, and how it is drawn. */
export { accessibleName, accessibleStubName } from './write/accessible-name.ts';
export type { Direction, Flowchart, FlowchartNode } from './write/flowchart.ts';
export { type Mark, markedTask, taskBoxLine } from './write/mark-task.ts';
export { type ListLine, nestedList } from './write/nested-list.ts';

/** A note of the goal: its path in the vault and its text. */
export interface SourceNote {
  readonly path: string;
  readonly text: string;
}

/** The notes of a goal as they are now. */
export interface GoalSources {
  /** The goal's folder in the vault; empty for the vault's root. */
  readonly folder: string;
  /** What the folder is called; for the vault's root, the vault's name. */
  readonly folderName: string;
  readonly tasks: SourceNote;
  readonly actionItems: SourceNote | null;
  readonly plan: SourceNote | null;
  /** goal.md's text, when there is one (format 1.4). */
  readonly goalNote: string | null;
}

/** A reading with what it was read from: the next reading takes over what has not changed. */
export interface ReadGoal {
  readonly sources: GoalSources;
  readonly settings: Settings;
  readonly reading: GoalReading;
}

/**
 * Reads a goal: its tasks, their states, the schedule, what is wrong. Yields between slices of work, as `buildTasks`, and
 * never throws. A tick in action-items.md takes over the note, the web and the schedule of the last reading.
 */
export function* readGoal(
  sources: GoalSources,
  settings: Settings,
  last: ReadGoal | null,
): Generator<number, ReadGoal, void> {
  const old = last !== null && isOf(last, sources, settings) ? last.reading : null;
  const note = old?.note ?? (yield* readTasksNote(sources.tasks.text, { settings, start: null }));
  const web = old === null ? taskWeb(note) : webOf(old);
  const items = readActionItems(sources.actionItems?.text ?? '', web.byId.keys());
  const states = taskStates(note, items.states);
  const parts = {
    title: titleOf(sources),
    folder: sources.folder,
    notes: notesOf(sources),
    note,
    states,
    chartStates: chartStates(note, states),
    progress: items.progress,
  };
  if (old !== null && sameCancelled(old.states, states)) {
    const { schedule: scheduled, findings } = old;
    return { sources, settings, reading: goalReading({ ...parts, schedule: scheduled, findings }, web) };
  }
  const scheduled = schedule(taskList(note, states), settings.hoursPerDay);
  const findings = noteFindings({ note, web, states, cycles: scheduled.cycles }).map((finding) => ({
    ...finding,
    file: sources.tasks.path,
  }));
  return { sources, settings, reading: goalReading({ ...parts, schedule: scheduled, findings }, web) };
}

/** The charts of a phase: several where Mermaid could not draw it as one, none for a phase without tasks. */
export function phaseCharts(reading: GoalReading, phase: number, direction: Direction): readonly Flowchart[] {
  const read = reading.phases[phase];
  return read === undefined ? [] : flowcharts(read, reading, { direction });
}

/** How many boxes of an action-items.md are done; null when it has none. */
export function progressIn(actionItems: string): Progress | null {
  return readActionItems(actionItems, []).progress;
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

/** The web alone: the rest of a reading is made anew. */
function webOf({ phases, byId, waiting }: GoalReading): TaskWeb {
  return { phases, byId, waiting };
}

function isOf({ sources, settings }: ReadGoal, { tasks }: GoalSources, now: Settings): boolean {
  return sources.tasks.text === tasks.text && sources.tasks.path === tasks.path && settings === now;
}

function notesOf({ plan, tasks, actionItems }: GoalSources): GoalNotes {
  return { execution: plan?.path ?? null, tasks: tasks.path, actionItems: actionItems?.path ?? null };
}

/** The title as text (format 1.4). */
function titleOf({ folderName, plan, goalNote }: GoalSources): string {
  for (const text of [plan?.text ?? null, goalNote]) {
    const heading = text === null ? null : firstHeading(text);
    const title = heading === null ? null : titleIn(heading, folderName);
    if (title !== null) return shownText(title);
  }
  return folderTitle(folderName);
}

/** The schedule and the checks leave cancelled tasks out, and ask nothing else of states. */
function sameCancelled(one: ReadonlyMap<TaskId, TaskState>, other: ReadonlyMap<TaskId, TaskState>): boolean {
  for (const [id, state] of other) {
    if ((state === 'cancelled') !== (one.get(id) === 'cancelled')) return false;
  }
  return true;
}
