import {
  App,
  type FileSystemAdapter,
  Menu,
  type MenuItem,
  Platform,
  Plugin,
} from 'obsidian-test-mocks/obsidian';
import { idle } from '../support/idle.ts';
import GoalKit from '../../src/main.ts';
import { startBuilt } from '../support/obsidian-goals.ts';
import { type Files, ObsidianHost, until } from '../support/obsidian-host.ts';

const goal = 'goals/001-tea-room';
const tasks = `# Tasks

**Phase 1: The room** (Days 1-5)

| Task ID | Task | Owner | Effort | DoD | Dependencies |
|---|---|---|---|---|---|
| T-001 | Find a room | Ann | 8h | Found | None |
| T-002 | Paint the walls | Ben | 12h | White | T-001 |
| T-003 | Order cups | Cleo | 4h | Ordered | T-001 |
`;
const items = `# Action items

- [x] **T-001** Find a room
- [ ] **T-002** Paint the walls
  - [x] White paint
- [ ] **T-003** Order cups
`;
const tea: Files = {
  [`${goal}/execution.md`]: '# Implementation Plan: Tea room\n',
  [`${goal}/tasks.md`]: tasks,
  [`${goal}/action-items.md`]: items,
  'notes/diary.md': 'Dear diary',
};

let menu: Menu | null = null;

beforeEach(() => {
  menu = null;
  jest.spyOn(console, 'error');
  const show = (shown: Menu): Menu => (menu = shown);
  jest.spyOn(Menu.prototype, 'showAtPosition').mockImplementation(function (this: Menu) {
    return show(this);
  });
});
afterEach(() => {
  const { calls } = jest.mocked(console.error).mock;
  jest.restoreAllMocks();
  Platform.isMobile = false;
  expect(calls).toEqual([]);
});

const itemOf = (host: ObsidianHost): HTMLElement => {
  const [item] = host.plugin.statusBarItems__;
  if (item === undefined) throw new Error('There is no item in the status bar.');
  return item;
};
const textOf = (host: ObsidianHost): string => itemOf(host).textContent;
const isShown = (host: ObsidianHost): boolean => itemOf(host).style.display !== 'none';

/** Opens a note as a user does. */
async function open(host: ObsidianHost, path: string): Promise<void> {
  await host.open(path);
  host.app.workspace.trigger('file-open', host.app.vault.getFileByPath(path));
  host.app.workspace.trigger('active-leaf-change', host.app.workspace.activeLeaf);
}

/** Starts with a note open, and waits until its goal is shown; nested boxes count unless `data` says otherwise. */
async function start(
  files: Files = tea,
  data: object | null = null,
  note = `${goal}/tasks.md`,
): Promise<ObsidianHost> {
  const host = await ObsidianHost.start(GoalKit, files, { countSubtasks: true, ...data });
  await open(host, note);
  await until(() => isShown(host));
  return host;
}

const entries = (): MenuItem[] => {
  if (menu === null) throw new Error('No menu is open.');
  return menu.menuItems__;
};
const titles = (): unknown[] => entries().map(({ title__ }) => title__);
const pick = (host: ObsidianHost, title: string): void => {
  itemOf(host).click();
  const entry = entries().find(({ title__ }) => title__ === title);
  if (entry === undefined) throw new Error(`The menu does not offer ${title}, but ${titles().join(', ')}.`);
  entry.onClick__?.(new MouseEvent('click'));
};

describe('the status bar', () => {
  test('tells how far the goal of the open note is, in short and in words', async () => {
    const host = await start();
    const item = itemOf(host);
    expect(textOf(host)).toBe('2/4 · 50 %');
    expect(item.hasClass('goal-kit-progress')).toBe(true);
    expect(item.getAttribute('role')).toBe('progressbar');
    expect(item.getAttribute('aria-valuemin')).toBe('0');
    expect(item.getAttribute('aria-valuemax')).toBe('4');
    expect(item.getAttribute('aria-valuenow')).toBe('2');
    expect(item.getAttribute('aria-label')).toBe('Tea room: 2 of 4 boxes done, 50 percent');
    expect(item.tabIndex).toBe(0);
  });

  test('moves as a box is ticked', async () => {
    const host = await start();
    host.edit(`${goal}/action-items.md`, (text) => text.replace('- [ ] **T-003**', '- [x] **T-003**'));
    await until(() => textOf(host) === '3/4 · 75 %');
    expect(itemOf(host).getAttribute('aria-valuenow')).toBe('3');
    expect(itemOf(host).querySelector('progress')?.value).toBe(3);
  });

  test('shows a check where all is done', async () => {
    const host = await start();
    expect(itemOf(host).find('.goal-kit-progress-icon').style.display).toBe('none');
    host.edit(`${goal}/action-items.md`, (text) => text.replaceAll('[ ]', '[x]'));
    await until(() => textOf(host) === '4/4 · 100 %');
    expect(itemOf(host).find('.goal-kit-progress-icon').style.display).not.toBe('none');
  });

  test('touches nothing on the screen where nothing has changed', async () => {
    const host = await start();
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(itemOf(host), { attributes: true, childList: true, characterData: true, subtree: true });
    host.edit(`${goal}/action-items.md`, (text) => `${text}\nA word more.\n`);
    await open(host, `${goal}/execution.md`);
    await idle(600);
    expect(changes.concat(observer.takeRecords())).toEqual([]);
  });

  test.each([
    ['count', '2/4'],
    ['percent', '50 %'],
  ])('shows the %s alone by setting', async (statusBar, text) => {
    const host = await start(tea, { statusBar });
    expect(textOf(host)).toBe(text);
  });

  test('has no item on a phone', async () => {
    Platform.isMobile = true;
    const host = await ObsidianHost.start(GoalKit, tea);
    await open(host, `${goal}/tasks.md`);
    await host.settle();
    expect(host.plugin.statusBarItems__).toEqual([]);
  });

  test('is gone with the plugin', async () => {
    const host = await start();
    host.plugin.unload();
    const before = textOf(host);
    host.edit(`${goal}/action-items.md`, (text) => text.replaceAll('[ ]', '[x]'));
    await open(host, 'notes/diary.md');
    await idle(600);
    expect(textOf(host)).toBe(before);
  });
});

describe('which goal is shown', () => {
  test('the one used last, where the open note belongs to none', async () => {
    const host = await start();
    await open(host, 'notes/diary.md');
    await host.settle();
    expect([isShown(host), textOf(host)]).toEqual([true, '2/4 · 50 %']);
  });

  test('none then, by setting', async () => {
    const host = await start(tea, { keepLastGoal: false });
    await open(host, 'notes/diary.md');
    await host.settle();
    expect(isShown(host)).toBe(false);
  });

  test('the one used last, after a restart too', async () => {
    const kept = (await start()).app.loadLocalStorage('goal-kit-recent-goals');
    const load = jest.spyOn(App.prototype, 'loadLocalStorage').mockReturnValue(kept);
    const host = await start(tea, null, 'notes/diary.md');
    expect(textOf(host)).toBe('2/4 · 50 %');
    expect(load).toHaveBeenCalled();
  });

  test('none, where the one used last is gone', async () => {
    jest.spyOn(App.prototype, 'loadLocalStorage').mockReturnValue({ folders: ['goals/000-gone'] });
    const host = await ObsidianHost.start(GoalKit, tea);
    await open(host, 'notes/diary.md');
    await idle(600);
    expect(isShown(host)).toBe(false);
  });

  test('none, where the goal is deleted', async () => {
    const host = await start();
    await open(host, 'notes/diary.md');
    const folder = host.app.vault.getFolderByPath(goal);
    if (folder !== null) await host.app.fileManager.trashFile(folder);
    await until(() => !isShown(host));
  });

  test('the same one, where its folder is renamed', async () => {
    const host = await start();
    const { vault } = host.app;
    const folder = vault.getFolderByPath(goal);
    if (folder !== null) await vault.rename(folder, 'goals/002-tea-house');
    const last = (): unknown => host.app.loadLocalStorage('goal-kit-recent-goals');
    await until(() => JSON.stringify(last()) === '{"folders":["goals/002-tea-house"]}');
    host.edit('goals/002-tea-house/action-items.md', (text) => text.replaceAll('[ ]', '[x]'));
    await until(() => textOf(host) === '4/4 · 100 %');
  });

  test.each([
    ['its folder', goal, 'goals/002-tea-house', 'goals/002-tea-house'],
    ['a folder around it', 'goals', 'web', 'web/001-tea-room'],
  ])('the one used last, where %s is renamed', async (_, from, to, folder) => {
    const host = await start();
    await open(host, 'notes/diary.md');
    const renamed = host.app.vault.getFolderByPath(from);
    if (renamed !== null) await host.app.vault.rename(renamed, to);
    await idle(600);
    expect([isShown(host), textOf(host)]).toEqual([true, '2/4 · 50 %']);
    expect(host.app.loadLocalStorage('goal-kit-recent-goals')).toEqual({ folders: [folder] });
    host.edit(`${folder}/action-items.md`, (text) => text.replaceAll('[ ]', '[x]'));
    await until(() => textOf(host) === '4/4 · 100 %');
  });

  test.each([
    ['tasks.md', tasks, 'No action items'],
    ['action-items.md', items, '2/4 · 50 %'],
  ])('that of a folder with nothing but a %s of a goal', async (name, text, expected) => {
    const host = await start({ [`Kitchen/${name}`]: text }, null, `Kitchen/${name}`);
    expect(textOf(host)).toBe(expected);
  });

  test('none, where a tasks.md is a to-do list', async () => {
    const host = await ObsidianHost.start(GoalKit, { 'Kitchen/tasks.md': '- [ ] Buy milk\n' });
    await open(host, 'Kitchen/tasks.md');
    await host.settle();
    expect(isShown(host)).toBe(false);
  });

  test('the hidden one that is looked at', async () => {
    const hidden = '.goalkit/goals/001-x';
    const host = await ObsidianHost.start(GoalKit, {
      'note.md': '',
      [`${hidden}/execution.md`]: '',
      [`${hidden}/tasks.md`]: tasks,
      [`${hidden}/action-items.md`]: items,
    });
    const leaf = host.app.workspace.getLeaf('tab');
    await leaf.setViewState({ type: 'goal-kit-note', state: { path: `${hidden}/tasks.md` }, active: true });
    host.app.workspace.trigger('active-leaf-change', leaf);
    await until(() => isShown(host));
    expect(textOf(host)).toBe('1/3 · 33 %');
  });

  test('none, where the setting says so; the menu’s choice of it is undone in the settings', async () => {
    const host = await start();
    pick(host, 'Nothing');
    await until(() => !isShown(host));
    expect(await host.told()).toContain('settings of Goal Kit');
    expect(host.plugin.data__).toMatchObject({ statusBar: 'none' });
  });
});

describe('work', () => {
  /** Counts what is asked of the disk. */
  const count = (app: App): (() => string[]) => {
    const asked: string[] = [];
    const adapter = app.vault.adapter as unknown as FileSystemAdapter;
    for (const name of ['read', 'list', 'exists', 'stat'] as const) {
      const own = adapter[name].bind(adapter) as (path: string) => Promise<never>;
      Object.assign(adapter, {
        [name]: (path: string) => {
          asked.push(`${name} ${path}`);
          return own(path);
        },
      });
    }
    const read = jest.spyOn(app.vault, 'read');
    const cachedRead = jest.spyOn(app.vault, 'cachedRead');
    return () => [
      ...asked,
      ...[...read.mock.calls, ...cachedRead.mock.calls].map(() => 'a read of the vault'),
    ];
  };

  test('at start-up is registrations only; the first progress comes when the layout is ready', async () => {
    document.body.empty();
    const app = App.createConfigured__({ files: { ...tea } });
    await app.workspace.getLeaf().openFile(app.vault.getFileByPath(`${goal}/tasks.md`) as never);
    const asked = count(app);
    const plugin = Plugin.fromOriginalType2__(new GoalKit(app.asOriginalType__(), {} as never));
    plugin.load();
    await idle(600);
    expect(asked()).toEqual([]);
    expect(plugin.statusBarItems__[0]?.style.display).toBe('none');
    app.workspace.setLayoutReady__();
    await until(() => plugin.statusBarItems__[0]?.style.display !== 'none');
    plugin.unload();
  });

  test('there is none where no goal was ever open', async () => {
    const host = await ObsidianHost.start(GoalKit, tea);
    await open(host, 'notes/diary.md');
    const asked = count(host.app);
    await idle(600);
    expect(asked()).toEqual([]);
    expect(isShown(host)).toBe(false);
  });

  test('there is none where the bar shows nothing', async () => {
    const host = await ObsidianHost.start(GoalKit, tea, { statusBar: 'none' });
    await host.open(`${goal}/tasks.md`);
    const asked = count(host.app);
    host.app.workspace.trigger('active-leaf-change', host.app.workspace.activeLeaf);
    await idle(600);
    expect(asked()).toEqual([]);
  });

  test('typing in an unrelated note asks neither which note is open nor for any note', async () => {
    const host = await start();
    await open(host, 'notes/diary.md');
    await host.settle();
    const { vault, workspace } = host.app;
    const file = vault.getFileByPath('notes/diary.md');
    const active = jest.spyOn(workspace, 'getActiveFile');
    const asked = count(host.app);
    for (let times = 0; times < 20; times++) {
      workspace.trigger('editor-change', {}, { file });
      host.edit('notes/diary.md', (text) => `${text}!`);
    }
    await idle(600);
    expect(active).not.toHaveBeenCalled();
    expect(asked()).toEqual([]);
  });
});

describe('its menu', () => {
  test.each(['Enter', ' '])('opens by the key “%s” as by a click', async (key) => {
    const host = await start();
    itemOf(host).dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
    expect(titles()).toEqual([
      'Open action items',
      'Open dependency graph',
      'Open next action',
      'Mark next action done (T-003)',
      'Build action items from tasks',
      'Show',
      'Count and percent',
      'Count',
      'Percent',
      'Nothing',
      'Keep showing the last goal',
    ]);
    const checked = entries().filter(({ checked__ }) => checked__ === true);
    expect(checked.map(({ title__ }) => title__)).toEqual([
      'Count and percent',
      'Keep showing the last goal',
    ]);
  });

  test('opens the action items', async () => {
    const host = await start();
    pick(host, 'Open action items');
    await until(() => host.activePath === `${goal}/action-items.md`);
  });

  test('opens the graph of its goal', async () => {
    const host = await start();
    await open(host, 'notes/diary.md');
    pick(host, 'Open dependency graph');
    await until(() => document.querySelector('.goal-kit-goal-title') !== null);
    expect(document.body.find('.goal-kit-goal-title').textContent).toContain('Tea room');
  });

  test('marks the next action done', async () => {
    const host = await start();
    pick(host, 'Mark next action done (T-003)');
    await until(() => host.read(`${goal}/action-items.md`).includes('- [x] **T-003**'));
    await until(() => textOf(host) === '3/4 · 75 %');
  });

  test('changes what is shown, at once and for ever', async () => {
    const host = await start();
    pick(host, 'Percent');
    await until(() => textOf(host) === '50 %');
    expect(host.plugin.data__).toMatchObject({ statusBar: 'percent' });
    pick(host, 'Keep showing the last goal');
    await until(() => !(host.plugin.data__ as { keepLastGoal: boolean }).keepLastGoal);
  });

  test('offers to build what is missing', async () => {
    const host = await startBuilt(goal);
    await open(host, `${goal}/tasks.md`);
    await until(() => isShown(host));
    await until(() => textOf(host) === 'No action items');
    pick(host, 'Build action items from tasks');
    expect(titles()[0]).toBe('Build action items from tasks');
    await until(() => host.paths.includes(`${goal}/action-items.md`));
    await until(() => textOf(host).startsWith('0/'));
  });

  test('offers to build the tasks of a goal without any', async () => {
    const host = await start(
      { [`${goal}/execution.md`]: tea[`${goal}/execution.md`] ?? '' },
      null,
      `${goal}/execution.md`,
    );
    expect(textOf(host)).toBe('No tasks yet');
    itemOf(host).click();
    expect(titles().slice(0, 2)).toEqual(['Build tasks from execution plan', 'Open dependency graph']);
  });
});

describe('a goal in which nothing can be counted', () => {
  test.each([
    ['No action items', { [`${goal}/action-items.md`]: '# Nothing yet\n' }],
    ['Nothing to do', { [`${goal}/action-items.md`]: '- [-] T-001\n- [-] T-002\n' }],
    ['tasks.md is unreadable', { [`${goal}/tasks.md`]: `| T-001 |\u0000\u0001 |\n` }],
  ])('reads “%s”, with no number', async (text, files) => {
    const host = await start({ ...tea, ...files });
    expect(textOf(host)).toBe(text);
    expect(itemOf(host).hasAttribute('aria-valuenow')).toBe(false);
    expect(itemOf(host).find('progress').style.display).toBe('none');
    expect(itemOf(host).getAttribute('aria-label')).not.toMatch(/NaN|undefined|null/);
  });
});
