import { Menu } from 'obsidian';
import { type GoalReading, shownId } from '../../model/goal-reading.ts';
import { type Settings, STATUS_BAR_CONTENTS } from '../../model/settings.ts';
import type { TaskId } from '../../model/tasks.ts';
import { updateGoal } from '../builds/update-words.ts';
import { nameOf } from '../notes/paths.ts';
import { type KnownGoal, partsOf, readingOf } from './status-model.ts';
import * as words from './status-words.ts';

/** What the menu of the status bar does with its goal. */
export interface StatusActions {
  /** Opens a note, with a 1-based line at that line. */
  readonly openNote: (path: string, line: number | null) => void;
  readonly openGraph: () => void;
  readonly openNext: () => void;
  readonly markDone: (id: TaskId) => void;
  readonly build: (what: 'tasks' | 'action items') => void;
  readonly update: () => void;
  readonly change: (change: Partial<Settings>) => void;
}

interface MenuEntry {
  readonly title: string;
  readonly icon: string;
  readonly click: () => void;
}

/** The menu of the item in the status bar: first what helps most, last how the item looks. */
export function statusMenu(goal: KnownGoal, settings: Settings, actions: StatusActions): Menu {
  const menu = new Menu();
  for (const entry of goalEntries(goal, actions)) {
    menu.addItem((item) => item.setTitle(entry.title).setIcon(entry.icon).onClick(entry.click));
  }
  menu.addSeparator();
  menu.addItem((item) => item.setTitle(words.show).setIsLabel(true));
  for (const statusBar of STATUS_BAR_CONTENTS) {
    menu.addItem((item) =>
      item
        .setTitle(words.contents[statusBar])
        .setChecked(settings.statusBar === statusBar)
        .onClick(() => actions.change({ statusBar })),
    );
  }
  menu.addSeparator();
  const keepLastGoal = !settings.keepLastGoal;
  menu.addItem((item) =>
    item
      .setTitle(words.keepLastGoal)
      .setChecked(settings.keepLastGoal)
      .onClick(() => actions.change({ keepLastGoal })),
  );
  return menu;
}

/** What can be done with a goal at the moment. */
function goalEntries(goal: KnownGoal, actions: StatusActions): MenuEntry[] {
  const graph = { title: words.openGraph, icon: 'chart-network', click: actions.openGraph };
  const open = (title: string, path: string, line: number | null): MenuEntry => ({
    title,
    icon: 'file-text',
    click: () => actions.openNote(path, line),
  });
  switch (goal.kind) {
    case 'failed':
      return [graph];
    case 'unreadable':
      return [open(words.openNote(nameOf(goal.path)), goal.path, goal.line), graph];
    case 'no-tasks':
    case 'read': {
      const { actionItems, hasPlan } = partsOf(goal);
      const reading = readingOf(goal);
      const items = actionItems === null ? [] : [open(words.openItems, actionItems, null)];
      const build = { title: words.buildTasks, icon: 'list-checks', click: () => actions.build('tasks') };
      if (reading === null) return [...(hasPlan ? [build] : []), ...items, graph];
      const update = { title: updateGoal, icon: 'refresh-cw', click: actions.update };
      const { tasks, actionItems: boxes } = reading.outdated;
      const isOutdated = tasks !== null || boxes !== null;
      const [first, ...others] = taskEntries(reading, actions);
      const rest = items.length === 0 ? [first, graph, ...others] : [...items, graph, first, ...others];
      return isOutdated ? [update, ...rest] : rest;
    }
  }
}

/** What can be done with the tasks of a goal; where there are no action items yet, to build them comes first. */
function taskEntries(reading: GoalReading, actions: StatusActions): [MenuEntry, ...MenuEntry[]] {
  const build = { title: words.buildItems, icon: 'square-check', click: () => actions.build('action items') };
  const open = { title: words.openNext, icon: 'arrow-right', click: actions.openNext };
  if (reading.notes.actionItems === null) return [build, open];
  const marks = reading.ready.slice(0, 1).map((id) => ({
    title: words.markNext(shownId(reading, id)),
    icon: 'circle-check',
    click: () => actions.markDone(id),
  }));
  return [open, ...marks, build];
}
