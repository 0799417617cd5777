import type { Builds } from './builds/builds.ts';
import type { BuildKind } from './builds/found-goals.ts';
import { updateGoal } from './builds/update-words.ts';
import { type Command, type Menu, type TAbstractFile, TFile } from 'obsidian';
import type { Checks } from './check/checks.ts';
import { checkPlan } from './check/check-words.ts';
import type { GoalProgress } from './progress/goal-progress.ts';
import type { Goals } from './goals/goals.ts';
import type { Graph } from './graph/graph.ts';
import { graphIcon } from './graph/graph-view.ts';
import { openGraph } from './graph/graph-words.ts';
import type { NewGoal } from './new-goal/new-goal.ts';
import { newGoal as newGoalName } from './new-goal/new-goal-words.ts';
import { openNext } from './progress/next-words.ts';
import { folderOf } from './notes/paths.ts';
import { run } from './run.ts';

/** The commands' names are in use as hotkeys: they stay. */
const buildTasks = {
  id: 'build-tasks',
  what: 'tasks',
  name: 'Build tasks from execution plan',
  icon: 'list-checks',
} as const;
const buildItems = {
  id: 'build-action-items',
  what: 'action items',
  name: 'Build action items from tasks',
  icon: 'square-check',
} as const;

/** The builds of one note, a row each. */
const noteCommands = [
  buildTasks,
  buildItems,
  { id: 'build-research', name: 'Build open questions', icon: 'circle-help', what: 'open questions' },
  { id: 'build-data-model', name: 'Build data model', icon: 'boxes', what: 'data model' },
  { id: 'build-contracts', name: 'Build contracts', icon: 'file-check', what: 'contracts' },
  { id: 'build-quickstart', name: 'Build quickstart', icon: 'flag', what: 'quickstart' },
] as const;

/** The parts that answer to commands. */
export interface Commanded {
  readonly builds: Builds;
  readonly graph: Graph;
  readonly progress: GoalProgress;
  readonly checks: Checks;
  readonly newGoal: NewGoal;
}

/** Every command, a row each. */
export function commands({ builds, graph, progress, checks, newGoal }: Commanded): Command[] {
  return [
    ...noteCommands.map(({ id, name, icon, what }) => ({
      ...{ id, name, icon },
      callback: () => run(() => builds.buildActive(what)),
    })),
    {
      id: 'build-all-tasks',
      name: 'Build tasks for every goal',
      icon: 'list-plus',
      callback: () => run(() => builds.buildAll()),
    },
    {
      id: 'new-goal',
      name: newGoalName,
      icon: 'target',
      callback: () => run(() => newGoal.ask()),
    },
    {
      id: 'update-goal',
      name: updateGoal,
      icon: 'refresh-cw',
      callback: () => run(() => builds.updateActive()),
    },
    {
      id: 'undo-last-build',
      name: 'Undo last build',
      icon: 'undo-2',
      callback: () => run(() => builds.undoLast()),
    },
    {
      id: 'open-graph',
      name: openGraph,
      icon: graphIcon,
      callback: () => run(() => graph.open()),
    },
    {
      id: 'check-plan',
      name: checkPlan,
      icon: 'list-filter',
      callback: () => run(() => checks.check()),
    },
    {
      id: 'open-next-action',
      name: openNext,
      icon: 'arrow-right',
      callback: () => run(() => progress.openNext()),
    },
  ];
}

/** Offers a goal's commands in the menus of its folder, and of the note that each of them reads. */
export function fileMenu(goals: Goals, builds: Builds): (menu: Menu, file: TAbstractFile) => void {
  return (menu, file) => {
    for (const { what, name, icon } of [buildTasks, buildItems]) {
      const folder = goalFolderOf(file, goals, what);
      if (folder === null) continue;
      menu.addItem((item) =>
        item
          .setTitle(name)
          .setIcon(icon)
          .onClick(() => run(() => builds.buildFolder(what, folder))),
      );
    }
  };
}

function goalFolderOf(file: TAbstractFile, goals: Goals, what: BuildKind): string | null {
  if (file instanceof TFile) {
    const isSource = what === 'tasks' ? goals.isPlan(file.path) : goals.isTaskList(file.path);
    return isSource ? folderOf(file.path) : null;
  }
  const folder = file.path === '/' ? '' : file.path;
  const isOffered = what === 'tasks' ? goals.isGoalFolder(folder) : goals.holdsTaskList(folder);
  return isOffered ? folder : null;
}
