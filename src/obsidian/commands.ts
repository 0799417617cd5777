import { type Command, type Menu, type TAbstractFile, TFile } from 'obsidian';
import type { TaskBuilds } from './build-tasks.ts';
import type { Goals } from './goals.ts';
import { folderOf } from './paths.ts';
import { run } from './run.ts';

/** The commands' names are in use as hotkeys: they stay. */
const buildTasksName = 'Build tasks from execution plan';
const buildTasksIcon = 'list-checks';

/** Every command, a row each. */
export function commands(builds: TaskBuilds): Command[] {
  return [
    {
      id: 'build-tasks',
      name: buildTasksName,
      icon: buildTasksIcon,
      callback: () => run(() => builds.buildActive()),
    },
    {
      id: 'build-all-tasks',
      name: 'Build tasks for every goal',
      icon: 'list-plus',
      callback: () => run(() => builds.buildAll()),
    },
    {
      id: 'undo-last-build',
      name: 'Undo last build',
      icon: 'undo-2',
      callback: () => run(() => builds.undoLast()),
    },
  ];
}

/** Offers a goal's commands in the menu of its plan and of its folder. */
export function fileMenu(goals: Goals, builds: TaskBuilds): (menu: Menu, file: TAbstractFile) => void {
  return (menu, file) => {
    const folder = goalFolderOf(file, goals);
    if (folder === null) return;
    menu.addItem((item) =>
      item
        .setTitle(buildTasksName)
        .setIcon(buildTasksIcon)
        .onClick(() => run(() => builds.buildFolder(folder))),
    );
  };
}

function goalFolderOf(file: TAbstractFile, goals: Goals): string | null {
  if (file instanceof TFile) return goals.isPlan(file.path) ? folderOf(file.path) : null;
  const folder = file.path === '/' ? '' : file.path;
  return goals.isGoalFolder(folder) ? folder : null;
}
