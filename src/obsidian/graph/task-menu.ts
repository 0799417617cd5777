import { type App, Menu } from 'obsidian';
import type { GoalReading } from '../../model/goal-reading.ts';
import type { TaskId } from '../../model/tasks.ts';
import type { BoxState } from '../../engine/jobs.ts';
import { shownText } from '../../text/shown-text.ts';
import type { Pane } from '../notes/note-links.ts';
import * as words from './graph-words.ts';

/** What a task's menu does. */
export interface MenuActions {
  readonly app: App;
  readonly open: (pane: Pane) => Promise<void>;
  readonly openActionItem: () => Promise<void>;
  readonly mark: (mark: BoxState) => Promise<void>;
  readonly copy: (text: string) => Promise<void>;
  /** Runs one of these and says what went wrong. */
  readonly run: (job: () => Promise<void>) => void;
}

/** The menu of a task's node; of an id that nobody defines there is not much to do. */
export function taskMenu(reading: GoalReading, id: TaskId, actions: MenuActions): Menu {
  const menu = new Menu();
  const add = (title: string, icon: string, job: () => Promise<void>): void => {
    menu.addItem((item) =>
      item
        .setTitle(title)
        .setIcon(icon)
        .onClick(() => actions.run(job)),
    );
  };
  const isTask = reading.byId.has(id);
  if (isTask) {
    add(words.openInTasks, 'file-text', () => actions.open(false));
    add(words.openInNewTab, 'file-plus', () => actions.open('tab'));
    add(words.openInActionItems, 'list-checks', actions.openActionItem);
    menu.addSeparator();
    add(words.markDone, 'circle-check', () => actions.mark('done'));
    add(words.markActive, 'circle-dot', () => actions.mark('active'));
    add(words.markToDo, 'circle', () => actions.mark('todo'));
    menu.addSeparator();
  }
  add(words.copyId, 'copy', () => actions.copy(reading.byId.get(id)?.shownId ?? id));
  if (isTask) add(words.copyLink, 'link', () => actions.copy(linkTo(actions.app, reading, id)));
  return menu;
}

/** `[[goals/001-x/tasks|T-003 Load testing]]`, as the vault writes its links */
function linkTo(app: App, { notes, byId }: GoalReading, id: TaskId): string {
  const path = notes.tasks ?? '';
  const one = byId.get(id);
  const name = `${one?.shownId ?? id} ${shownText(one?.task.name ?? '')}`.replace(/[[\]|\\]/g, ' ').trim();
  const file = app.vault.getFileByPath(path);
  return file === null ? `[${name}](<${path}>)` : app.fileManager.generateMarkdownLink(file, '', '', name);
}
