import { Menu } from 'obsidian';
import { filteredStates, letsAllThrough, noFilter, type TaskFilter } from './task-search.ts';
import * as words from './graph-words.ts';

/** Whose tasks there are. */
interface FilterOwners {
  readonly all: readonly string[];
  /** What the user is called there; empty where nobody has said. */
  readonly own: string;
}

/** Offers the states and owners that tasks can be filtered by; those that are are checked. */
export function filterMenu(
  filter: TaskFilter,
  owners: FilterOwners,
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
  if (owners.own !== '') {
    const next = { ...filter, owners: turned(filter.owners, owners.own) };
    add(words.mine(owners.own), filter.owners.includes(owners.own), next);
  }
  menu.addSeparator();
  for (const state of filteredStates) {
    const next = { ...filter, states: turned(filter.states, state) };
    add(words.stateNames[state], filter.states.includes(state), next);
  }
  menu.addSeparator();
  // What another goal's tasks are filtered by can be taken out here, too.
  for (const owner of new Set([...owners.all, ...filter.owners])) {
    const next = { ...filter, owners: turned(filter.owners, owner) };
    add(owner, filter.owners.includes(owner), next);
  }
  return menu;
}

function turned<T>(all: readonly T[], one: T): T[] {
  return all.includes(one) ? all.filter((other) => other !== one) : [...all, one];
}
