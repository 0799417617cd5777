/** What the measuring processes run: the core as it is built, and the bare parse it is compared with. */
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { buildItems, rebuildItems } from '../src/engine/build-items.ts';
import { DEFAULT_SETTINGS } from '../src/model/settings.ts';
import { cachedBoxes } from '../src/obsidian/goals/cached-boxes.ts';
import { buildTasks } from '../src/engine/build-tasks.ts';
import { progressInWords, progressLabel, readGoal } from '../src/reading.ts';
import { rebuildTasks } from '../src/engine/rebuild-tasks.ts';
import { cachedListItems } from '../test/support/list-item-cache.ts';

const bare = unified().use(remarkParse).use(remarkGfm).freeze();

export function bareParse(text) {
  return bare.parse(text);
}

const folder = 'goals/001-large';

function requestOf(text) {
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

function finished(steps, between) {
  for (;;) {
    const step = steps.next();
    between();
    if (step.done) return step.value;
  }
}

/** Builds tasks.md; `between` is called between the build's steps. */
export function build(text, between = () => undefined) {
  return finished(buildTasks(requestOf(text)), between);
}

/** What action-items.md is built from: a tasks.md. */
function itemsRequestOf(tasks) {
  return {
    title: 'A large goal',
    tasks: { path: `${folder}/tasks.md`, text: tasks },
    path: `${folder}/action-items.md`,
    settings: DEFAULT_SETTINGS,
    start: null,
    steps: new Map(),
  };
}

/** Builds action-items.md from a tasks.md. */
export function itemsBuild(tasks) {
  return finished(buildItems(itemsRequestOf(tasks)), () => undefined);
}

/** Builds it over an existing one with the record of the build that wrote it. */
export function itemsRebuild(tasks, note, record) {
  const request = {
    ...itemsRequestOf(tasks),
    note: { path: `${folder}/action-items.md`, text: note },
    record,
    restore: [],
  };
  return finished(rebuildItems(request), () => undefined);
}

/**
 * What follows from a tick until what the status bar says is known, as for a note that Obsidian has indexed: gives a function from
 * the two versions of action-items.md to one that tells of them in turn.
 */
export function statusUpdates(tasks, versions) {
  const caches = versions.map((text) => [{ listItems: cachedListItems(text) }, text]);
  const memo = { lines: new Map() };
  let turn = 0;
  let last = null;
  return () => {
    const [cache, text] = caches[turn++ % caches.length];
    const sources = {
      folder,
      folderName: '001-large',
      plan: null,
      goalNote: null,
      tasks,
      actionItems: { path: `${folder}/action-items.md`, boxes: cachedBoxes(cache, text, memo) },
    };
    last = finished(readGoal(sources, DEFAULT_SETTINGS, last), () => undefined);
    const { progress } = last.reading;
    return `${progressLabel(progress, 'count-and-percent')} ${progressInWords(progress)}`;
  };
}

/** Builds a plan over an existing tasks.md with the record of the build that wrote it. */
export function rebuild(text, note, record) {
  const request = {
    ...requestOf(text),
    note: { path: `${folder}/tasks.md`, text: note },
    actionItems: null,
    record,
    restore: [],
  };
  return finished(rebuildTasks(request), () => undefined);
}
