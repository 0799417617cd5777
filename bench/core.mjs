/** What the measuring processes run: the core as it is built, and the bare parse it is compared with. */
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { withFixes } from '../src/check/fixes.ts';
import { noteFindings } from '../src/check/note-findings.ts';
import { buildItems } from '../src/engine/build-items.ts';
import { rebuildItems } from '../src/engine/rebuild-items.ts';
import { taskGraph } from '../src/model/goal-reading.ts';
import { taskList } from '../src/model/note-tasks.ts';
import { DEFAULT_SETTINGS } from '../src/model/settings.ts';
import { buildTasks } from '../src/engine/build-tasks.ts';
import { readGoal } from '../src/engine/read-goal.ts';
import { progressInWords, progressLabel } from '../src/reading.ts';
import { rebuildTasks } from '../src/engine/rebuild-tasks.ts';
import { readTasksNote } from '../src/read/tasks-note/read-tasks-note.ts';
import { schedule, scheduleOf } from '../src/schedule/critical-path-method.ts';
import { networkOf } from '../src/schedule/network.ts';
import { placedGoal } from '../src/schedule/placed-goal.ts';
import { taskStates } from '../src/schedule/task-states.ts';
import { goalTimes } from '../src/schedule/task-times.ts';

const bare = unified().use(remarkParse).use(remarkGfm).freeze();

export function bareParse(text) {
  return bare.parse(text);
}

const folder = 'goals/001-large';

export function requestOf(text) {
  return {
    source: { path: `${folder}/execution.md`, text },
    folder,
    goalNote: null,
    milestones: null,
    existing: null,
    evenUnfilled: false,
    settings: DEFAULT_SETTINGS,
  };
}

/** Builds tasks.md; `onProgress` is called between the build's steps. */
export function build(text, onProgress = () => undefined) {
  return buildTasks(requestOf(text), onProgress);
}

/** What action-items.md is built from: a tasks.md. */
function itemsRequestOf(tasks) {
  return {
    title: 'A large goal',
    tasks: { path: `${folder}/tasks.md`, text: tasks },
    path: `${folder}/action-items.md`,
    settings: DEFAULT_SETTINGS,
    start: null,
    holidays: [],
    steps: new Map(),
  };
}

/** Builds action-items.md from a tasks.md. */
export function itemsBuild(tasks) {
  return buildItems(itemsRequestOf(tasks));
}

/** Builds it over an existing one with the record of the build that wrote it. */
export function itemsRebuild(tasks, note, record) {
  const request = {
    ...itemsRequestOf(tasks),
    note: { path: `${folder}/action-items.md`, text: note },
    record,
    taken: [],
  };
  return rebuildItems(request);
}

/**
 * What follows from a tick until what the status bar says is known, in the engine: gives a function from
 * the two versions of action-items.md to one that tells of them in turn.
 */
export function statusUpdates(tasks, versions) {
  let turn = 0;
  let last = null;
  return () => {
    const text = versions[turn++ % versions.length];
    const sources = {
      folder,
      folderName: '001-large',
      plan: null,
      goalNote: null,
      tasks,
      actionItems: { path: `${folder}/action-items.md`, text },
    };
    last = readGoal(sources, DEFAULT_SETTINGS, last);
    const { progress, counts } = last.reading;
    return `${progressLabel(progress, 'count-and-percent')} ${progressInWords(progress, counts)}`;
  };
}

/** Builds a plan over an existing tasks.md with the record of the build that wrote it. */
export function rebuild(text, note, record) {
  const request = {
    ...requestOf(text),
    note: { path: `${folder}/tasks.md`, text: note },
    actionItems: null,
    record,
    taken: [],
  };
  return rebuildTasks(request);
}

/** The schedule of a task list. */
export function scheduled(list) {
  return schedule(list, DEFAULT_SETTINGS.hoursPerDay);
}

/** The levelled placing of a task list, its network included. */
export function levelledTimes(list) {
  const network = networkOf(list, DEFAULT_SETTINGS.hoursPerDay);
  return placedGoal(list, network, { ...DEFAULT_SETTINGS, levelOwners: true });
}

/** Gives two functions: one reads a tasks.md, the other checks it as it was read, its schedule included. */
export function readingAndChecking(text) {
  const read = () => readTasksNote(text, { settings: DEFAULT_SETTINGS, start: null });
  const note = read();
  const graph = taskGraph(note);
  const states = taskStates(note, new Map());
  const ids = note.tasks.map(({ shownId }) => shownId);
  const check = () => {
    const list = taskList(note, states);
    const network = networkOf(list, DEFAULT_SETTINGS.hoursPerDay);
    const times = goalTimes(placedGoal(list, network, DEFAULT_SETTINGS), null);
    const found = { schedule: scheduleOf(network), times };
    const findings = noteFindings({ note, graph, states, ...found, settings: DEFAULT_SETTINGS });
    return withFixes(findings, text, ids);
  };
  return [read, check];
}
