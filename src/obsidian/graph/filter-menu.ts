import { Menu } from 'obsidian';
import { filteredStates, letsAllThrough, noFilter, type TaskFilter } from './task-search.ts';
import * as words from './graph-words.ts';

/** Offers the states and owners that tasks can be filtered by; those that are are checked. */
export function filterMenu(
  filter: TaskFilter,
  owners: readonly string[],
  change: (filter: TaskFilter) => void,
): Menu {
  const menu = new Menu();
  const add = (title: string, isChecked: boolean, to: TaskFilter): void => {
    menu.addItem((item) =>
      item
        .setTitle(title)
        .setChecked(isChecked)
        .onClick(() => change(to)),
    );
  };
  add(words.allTasks, letsAllThrough(filter), noFilter);
  menu.addSeparator();
  for (const state of filteredStates) {
    const next = { ...filter, states: turned(filter.states, state) };
    add(words.stateNames[state], filter.states.includes(state), next);
  }
  menu.addSeparator();
  // What another goal's tasks are filtered by can be taken out here, too.
  for (const owner of new Set([...owners, ...filter.owners])) {
    const next = { ...filter, owners: turned(filter.owners, owner) };
    add(owner, filter.owners.includes(owner), next);
  }
  return menu;
}

function turned<T>(all: readonly T[], one: T): T[] {
  return all.includes(one) ? all.filter((other) => other !== one) : [...all, one];
}
