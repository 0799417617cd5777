import { type GoalReading, type TaskGraph, taskGraph } from '../model/goal-reading.ts';
import type { SourceNote } from '../model/source-notes.ts';
import type { TasksNote } from '../model/note-tasks.ts';
import type { OnProgress } from '../model/progress.ts';
import type { Settings } from '../model/settings.ts';
import { type KeyedTasks, keyedTasks } from '../read/action-items/read-items.ts';
import { readTasksNote } from '../read/tasks-note/read-tasks-note.ts';
import { phaseCharts } from '../write/flowcharts.ts';

/** What a tasks.md says, and what follows from it whatever the boxes say. */
export interface ListedTasks {
  readonly tasks: SourceNote;
  readonly settings: Settings;
  readonly note: TasksNote;
  readonly graph: TaskGraph;
  readonly keyed: KeyedTasks;
  readonly charts: GoalReading['charts'];
}

/** Reads a tasks.md. */
export function listedTasks(tasks: SourceNote, settings: Settings, onProgress: OnProgress): ListedTasks {
  const note = readTasksNote(tasks.text, { settings, start: null }, onProgress);
  const graph = taskGraph(note);
  const charts = graph.phases.map((phase) => phaseCharts(phase, graph));
  return { tasks, settings, note, graph, keyed: keyedTasks(graph), charts };
}

/** Whether a tasks.md is the one that was read, with the same settings. */
export function isListed(last: ListedTasks, tasks: SourceNote, settings: Settings): boolean {
  return (
    last.tasks.text === tasks.text &&
    last.tasks.path === tasks.path &&
    JSON.stringify(last.settings) === JSON.stringify(settings)
  );
}
