import type { Menu } from 'obsidian';
import type { GraphParts } from './graph-parts.ts';
import * as words from './graph-words.ts';

/** Offers what the commands do to the goal in a view; where it shows all goals, `folder` is null. */
export function addGoalItems(
  menu: Menu,
  folder: string | null,
  { update, check, newGoal, run }: Pick<GraphParts, 'update' | 'check' | 'newGoal' | 'run'>,
): void {
  menu.addSeparator();
  if (folder !== null) {
    menu.addItem((item) =>
      item
        .setTitle(words.updateGoal)
        .setIcon('refresh-cw')
        .onClick(() => run(() => update(folder))),
    );
    menu.addItem((item) =>
      item
        .setTitle(words.checkPlan)
        .setIcon('list-filter')
        .onClick(() => check(folder)),
    );
  }
  menu.addItem((item) =>
    item
      .setTitle(words.newGoal)
      .setIcon('target')
      .onClick(() => run(newGoal)),
  );
}
