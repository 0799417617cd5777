import { idle } from '../support/idle.ts';
import GoalKit from '../../src/main.ts';
import { type Files, ObsidianHost, until } from '../support/obsidian-host.ts';
import { aPlan } from '../support/plan-notes.ts';

beforeEach(() => {
  jest.spyOn(console, 'error');
});
afterEach(() => {
  expect(console.error).not.toHaveBeenCalled();
  jest.restoreAllMocks();
});

const type = 'goal-kit-graph';
const tasksOf = (...rows: readonly string[]): string =>
  ['| Task ID | Task | Dependencies |', '|---|---|---|', ...rows, ''].join('\n');
const twoTasks = tasksOf('| T-001 | Find a room | None |', '| T-002 | Paint the walls | T-001 |');
const tea: Files = {
  'goals/002-tea-room/execution.md': '# Implementation Plan: The tea room\n',
  'goals/002-tea-room/tasks.md': twoTasks,
  'goals/002-tea-room/action-items.md':
    '# Action items\n\n- [x] **T-001** Find a room\n- [ ] **T-002** Paint the walls\n- [ ] Tea\n',
};
const unplanned: Files = { 'goals/001-garden/execution.md': aPlan };

const rows = (): HTMLElement[] =>
  Array.from(document.querySelectorAll<HTMLElement>('.goal-kit-overview-item'));
const textOf = (el: Element | null | undefined): string => el?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const button = (folder: string): HTMLElement => document.body.find(`[data-goal="${folder}"]`);
const row = (folder: string): HTMLElement => button(folder).closest<HTMLElement>('li') ?? document.body;
const part = (folder: string, name: string): string => textOf(row(folder).querySelector(`.goal-kit-${name}`));
const folders = (): (string | null)[] =>
  rows().map((el) => el.querySelector('[data-goal]')?.getAttribute('data-goal') ?? null);
const isRead = (): boolean => rows().length > 0 && rows().every((el) => !el.hasAttribute('aria-busy'));
const general = (): string[] => Array.from(document.querySelectorAll('.goal-kit-overview-problem'), textOf);

/** Opens the view with no note of a goal open. */
async function show(host: ObsidianHost): Promise<void> {
  await host.app.workspace.getLeaf('tab').setViewState({ type });
}

async function start(files: Files): Promise<ObsidianHost> {
  const host = await ObsidianHost.start(GoalKit, { 'Welcome.md': '', ...files });
  await show(host);
  await until(isRead);
  return host;
}

/** Makes a goal in a folder of its own. */
async function make(host: ObsidianHost, folder: string): Promise<void> {
  await host.app.vault.createFolder(folder);
  await host.app.vault.create(`${folder}/execution.md`, aPlan);
}

/** Closes the view as the app does: it is told first. */
async function close(host: ObsidianHost): Promise<void> {
  for (const leaf of host.app.workspace.getLeavesOfType(type)) {
    const onClose: unknown = Reflect.get(leaf.view ?? {}, 'onClose');
    if (typeof onClose === 'function') await Reflect.apply(onClose, leaf.view, []);
    leaf.detach();
  }
}

describe('a goal in the overview', () => {
  test('has its number and title, its progress, its ready tasks, its folder', async () => {
    await start(tea);
    const folder = 'goals/002-tea-room';
    expect(part(folder, 'goal-name')).toBe('002 The tea room');
    expect(part(folder, 'goal-progress')).toBe('1/3 · 33 %');
    expect(part(folder, 'overview-ready')).toBe('T-002 Paint the walls');
    expect(part(folder, 'overview-problems')).toBe('No problems found');
    expect(part(folder, 'goal-folder')).toBe(folder);
  });

  test('has its place and the name of its folder before its notes are read', async () => {
    const host = await ObsidianHost.start(GoalKit, tea);
    const read = host.adapter.read.bind(host.adapter);
    let allow = (): void => undefined;
    const isAllowed = new Promise<void>((resolve) => (allow = resolve));
    host.adapter.read = (path) => isAllowed.then(() => read(path));
    await show(host);
    await until(() => rows().length > 0);
    const [first] = rows();
    expect(part('goals/002-tea-room', 'goal-name')).toBe('002 Tea room');
    expect(first?.getAttribute('aria-busy')).toBe('true');
    allow();
    await until(isRead);
    expect(rows()).toEqual([first]);
    expect(part('goals/002-tea-room', 'goal-name')).toBe('002 The tea room');
  });

  test('names three of its ready tasks', async () => {
    const ids = ['T-001', 'T-002', 'T-003', 'T-004', 'T-005'];
    await start({ 'goals/001-x/tasks.md': tasksOf(...ids.map((id) => `| ${id} | Do *it* | None |`)) });
    expect(part('goals/001-x', 'overview-tasks')).toBe('5 ready: T-001 Do it, T-002 Do it, T-003 Do it, …');
  });

  test.each([
    ['one is in progress', '- [/] T-001\n- [ ] T-002\n', '1 in progress: T-001 Find a room'],
    ['all is done', '- [x] T-001\n- [x] T-002\n', 'All tasks done'],
  ])('says so where nothing is ready: %s', async (_, items, expected) => {
    await start({ 'goals/001-x/tasks.md': twoTasks, 'goals/001-x/action-items.md': items });
    expect(part('goals/001-x', 'overview-tasks')).toBe(expected);
  });

  test('says so where every task waits for another, and counts what is wrong, the worst by name', async () => {
    const loop = tasksOf('| T-001 | A | T-002 |', '| T-002 | B | T-001, T-099 |', '| T-002 | B | None |');
    await start({ 'goals/001-x/tasks.md': loop });
    expect(part('goals/001-x', 'overview-tasks')).toBe('Nothing is ready: every task left waits for another');
    expect(part('goals/001-x', 'overview-problems')).toMatch(/^3 errors: .*T-00/);
    expect(part('goals/001-x', 'goal-progress')).toBe('No action items');
  });

  test('without tasks offers to build them, and shows them when they are built', async () => {
    await start(unplanned);
    const folder = 'goals/001-garden';
    expect(part(folder, 'goal-name')).toBe('001 Reading room');
    expect(part(folder, 'overview-tasks')).toBe('No tasks yet');
    const build = row(folder).find('.goal-kit-overview-build');
    expect(build.getAttribute('aria-label')).toBe('Build tasks of 001 Reading room');
    build.focus();
    build.click();
    await until(() => part(folder, 'overview-tasks').startsWith('1 ready: T-001 '));
    expect(row(folder).querySelector('.goal-kit-overview-build')).toBeNull();
    expect(document.activeElement).toBe(button(folder));
  });

  test('without tasks offers to build them under the name it has now', async () => {
    const host = await start(unplanned);
    const folder = 'goals/001-garden';
    host.edit(`${folder}/execution.md`, (text) => text.replace('Reading room', 'Winter garden'));
    await until(() => part(folder, 'goal-name') === '001 Winter garden');
    const build = row(folder).find('.goal-kit-overview-build');
    expect(build.getAttribute('aria-label')).toBe('Build tasks of 001 Winter garden');
  });

  test('without tasks and without a plan says so', async () => {
    await start({ 'goals/001-x/action-items.md': '- [x] Tea\n- [ ] Cake\n' });
    expect(part('goals/001-x', 'overview-tasks')).toBe('No tasks yet, and no execution.md');
    expect(part('goals/001-x', 'goal-progress')).toBe('1/2 · 50 %');
    expect(row('goals/001-x').querySelector('.goal-kit-overview-build')).toBeNull();
  });

  test('with a note that is no task list, or cannot be read, says which', async () => {
    await start({
      'goals/001-x/tasks.md': 'Milk\n',
      'goals/002-y/tasks.md': `# Tasks\n\n${'x'.repeat(20_001)}\n`,
    });
    expect(part('goals/001-x', 'overview-tasks')).toBe('No tasks found in tasks.md');
    expect(part('goals/002-y', 'overview-tasks')).toMatch(/^tasks\.md cannot be read: .*\(line 3\)$/);
  });

  test('is shown as text whatever its title is', async () => {
    const title = '<img src=x onerror=alert(1)> & <b>bold</b>';
    await start({ 'goals/001-x/execution.md': `# Goal: ${title}\n`, 'goals/001-x/tasks.md': twoTasks });
    expect(row('goals/001-x').querySelector('img, b')).toBeNull();
  });
});

describe('what is ready', () => {
  const folder = 'goals/001-x';
  const items = `${folder}/action-items.md`;
  const ids = ['T-001', 'T-002', 'T-003'];
  const ready: Files = {
    [`${folder}/tasks.md`]: tasksOf(...ids.map((id) => `| ${id} | Do *it* | None |`)),
    [items]: ids.map((id) => `- [ ] **${id}** Do it\n`).join(''),
  };
  const boxes = (): HTMLInputElement[] => Array.from(row(folder).querySelectorAll('input'));
  const more = (): HTMLElement => row(folder).find('.goal-kit-overview-more');
  const shown = (): string[] => boxes().map((box) => textOf(box.closest('label')));

  test('is the next task with a box, and the others when they are asked for', async () => {
    await start(ready);
    expect(shown()).toEqual(['T-001 Do it']);
    expect([more().textContent, more().getAttribute('aria-expanded')]).toEqual(['2 more', 'false']);
    more().click();
    expect(shown()).toEqual(['T-001 Do it', 'T-002 Do it', 'T-003 Do it']);
    expect([more().textContent, more().getAttribute('aria-expanded')]).toEqual(['Less', 'true']);
    expect(document.activeElement).toBe(more());
    expect(rows()).toHaveLength(1);
  });

  test('is ticked in place: the box is written, the next one has the focus, and it can be undone', async () => {
    const host = await start(ready);
    boxes()[0]?.focus();
    boxes()[0]?.click();
    await until(() => shown()[0] === 'T-002 Do it');
    expect(host.read(items)).toContain('- [x] **T-001**');
    expect(document.activeElement).toBe(boxes()[0]);
    expect(rows()).toHaveLength(1);
    await host.press('Undo');
    await until(() => shown()[0] === 'T-001 Do it');
    expect(host.read(items)).toBe(ready[items]);
  });

  test('gives the focus to its row when the last one is ticked', async () => {
    await start({ ...ready, [items]: '- [x] T-001\n- [x] T-002\n- [ ] T-003\n' });
    boxes()[0]?.focus();
    boxes()[0]?.click();
    await until(() => part(folder, 'overview-tasks') === 'All tasks done');
    expect(document.activeElement).toBe(button(folder));
  });

  test('can be ticked again where it could not be written, and the reason is said', async () => {
    const host = await start({ ...ready, [items]: '- [ ] **T-001** Do it\n' });
    host.edit(items, () => '- [ ] Tea\n');
    await until(() => shown().length > 0);
    boxes()[0]?.click();
    expect(boxes()[0]?.checked).toBe(true);
    expect(await host.told()).toContain('no box for T-001');
    expect(boxes().map(({ checked }) => checked)).toEqual([false]);
  });

  test('has no box where there are no action items', async () => {
    await start({ [`${folder}/tasks.md`]: twoTasks });
    expect(boxes()).toEqual([]);
    expect(part(folder, 'overview-fact')).toBe('1 ready: T-001 Find a room');
  });
});

describe('the order of goals', () => {
  const goal = (items: string, start = ''): Record<string, string> => ({
    'tasks.md': `${start === '' ? '' : `---\nstart: ${start}\n---\n`}${twoTasks}`,
    'action-items.md': items,
  });
  const files = (goals: Readonly<Record<string, Record<string, string>>>): Files =>
    Object.fromEntries(
      Object.entries(goals).flatMap(([name, notes]) =>
        Object.entries(notes).map(([note, text]) => [`goals/${name}/${note}`, text]),
      ),
    );
  const world = files({
    '001-done': goal('- [x] T-001\n- [x] T-002\n', '2026-01-05'),
    '002-begun': goal('- [ ] T-001\n- [ ] T-002\n- [x] Tea\n', '2026-09-07'),
    '003-unknown': { 'tasks.md': twoTasks },
    '004-further': goal('- [x] T-001\n- [ ] T-002\n', '2026-05-04'),
  });
  const order = (): string[] => folders().map((one) => one?.replace(/^goals\/(\d+).*/, '$1') ?? '');
  const sortBy = (value: string): void => {
    const select = document.querySelector<HTMLSelectElement>('.goal-kit-overview-order select');
    if (select === null) throw new Error('The overview cannot be sorted.');
    select.value = value;
    select.dispatchEvent(new Event('change'));
  };

  test('is by number, by progress or by date; what is finished comes last, and the focus stays', async () => {
    await start(world);
    expect(order()).toEqual(['001', '002', '003', '004']);
    button('goals/002-begun').focus();
    sortBy('progress');
    expect(order()).toEqual(['004', '002', '003', '001']);
    expect(document.activeElement).toBe(button('goals/002-begun'));
    sortBy('date');
    expect(order()).toEqual(['004', '002', '003', '001']);
    expect(part('goals/004-further', 'goal-progress')).toMatch(/1\/2 · 50 %until 5 May · 1 late/);
    sortBy('number');
    expect(order()).toEqual(['001', '002', '003', '004']);
  });

  test('is the one that was chosen last', async () => {
    const host = await start(world);
    sortBy('progress');
    await close(host);
    await show(host);
    await until(isRead);
    await until(() => order().join(' ') === '004 002 003 001');
  });

  test('stays when a goal moves on, so that nothing jumps', async () => {
    const host = await start(world);
    sortBy('progress');
    host.edit('goals/002-begun/action-items.md', (text) => text.replaceAll('[ ]', '[x]'));
    await until(() => part('goals/002-begun', 'goal-progress').startsWith('3/3'));
    expect(order()).toEqual(['004', '002', '003', '001']);
  });
});

describe('the list of goals', () => {
  test('is in the order of numbers, then paths, hidden goals included', async () => {
    await start({
      'goals/10-tenth/execution.md': aPlan,
      'a/goals/9-ninth/execution.md': aPlan,
      'Kitchen/execution.md': aPlan,
      '.goalkit/goals/003-hidden/execution.md': aPlan,
      'b/goals/3/execution.md': aPlan,
    });
    expect(folders()).toEqual([
      '.goalkit/goals/003-hidden',
      'b/goals/3',
      'a/goals/9-ninth',
      'goals/10-tenth',
      'Kitchen',
    ]);
  });

  test('names every folder of a number that goals share', async () => {
    await start({
      'goals/007-tea/execution.md': aPlan,
      '.goalkit/goals/007-coffee/execution.md': aPlan,
      'goals/7-cake/execution.md': aPlan,
      'goals/008-x/execution.md': aPlan,
      'A/execution.md': aPlan,
      'B/execution.md': aPlan,
    });
    expect(general()).toEqual([
      '3 goals have the number 007: .goalkit/goals/007-coffee, goals/7-cake and goals/007-tea. ' +
        'Rename one of the folders, so that the number means one goal.',
    ]);
  });

  test('takes it for no mistake that each project of the vault has a goal of that number', async () => {
    await start({
      'web/goals/001-tea/execution.md': aPlan,
      'app/goals/001-coffee/execution.md': aPlan,
      'app/.goalkit/goals/002-cake/execution.md': aPlan,
    });
    expect(general()).toEqual([]);
  });

  test('follows goals that come, go, and are renamed, and leaves the other rows as they are', async () => {
    const host = await start({ ...tea, ...unplanned });
    const { vault } = host.app;
    const last = row('goals/002-tea-room');
    button('goals/001-garden').focus();
    await make(host, 'goals/003-new');
    await until(() => rows().length === 3 && isRead());
    expect(document.activeElement).toBe(button('goals/001-garden'));
    const garden = vault.getFolderByPath('goals/001-garden');
    if (garden === null) throw new Error('There is no garden.');
    await vault.rename(garden, 'goals/000-garden');
    await until(() => folders()[0] === 'goals/000-garden' && isRead());
    expect(document.activeElement).toBe(button('goals/000-garden'));
    const fresh = vault.getFileByPath('goals/003-new/execution.md')?.parent;
    if (!fresh) throw new Error('There is no new goal.');
    await host.app.fileManager.trashFile(fresh);
    await until(() => rows().length === 2);
    expect(folders()).toEqual(['goals/000-garden', 'goals/002-tea-room']);
    expect(row('goals/002-tea-room')).toBe(last);
  });

  test('looks for hidden goals when the window gets the focus', async () => {
    const host = await start(tea);
    await host.adapter.mkdir('.goalkit/goals/001-hidden');
    await host.adapter.write('.goalkit/goals/001-hidden/execution.md', aPlan);
    await host.settle();
    expect(rows()).toHaveLength(1);
    window.dispatchEvent(new Event('focus'));
    await until(() => rows().length === 2 && isRead());
    expect(folders()).toEqual(['.goalkit/goals/001-hidden', 'goals/002-tea-room']);
  });

  test('asks of each folder at most once a minute whether it holds a hidden goal folder by now', async () => {
    const notes: Record<string, string> = {};
    for (let number = 0; number < 300; number++) notes[`notes/${number}/note.md`] = '';
    const host = await start({ ...tea, ...notes, 'web/.goalkit/goals/001-x/execution.md': aPlan });
    const asked = [jest.spyOn(host.adapter, 'exists'), jest.spyOn(host.adapter, 'list')];
    const counted = (): number => asked.reduce((sum, { mock }) => sum + mock.calls.length, 0);
    const goalOf = async (folder: string): Promise<void> => {
      await host.adapter.mkdir(`${folder}/.goalkit/goals/002-y`);
      await host.adapter.write(`${folder}/.goalkit/goals/002-y/execution.md`, aPlan);
    };
    await goalOf('notes/7');
    await host.app.vault.createFolder('fresh');
    await goalOf('fresh');
    asked.forEach((spy) => spy.mockClear());
    window.dispatchEvent(new Event('focus'));
    await until(() => rows().length === 3 && isRead());
    expect(folders()).toContain('fresh/.goalkit/goals/002-y');
    expect(counted()).toBeLessThan(50);

    const { now } = Date;
    jest.spyOn(Date, 'now').mockImplementation(() => now() + 61_000);
    window.dispatchEvent(new Event('focus'));
    await until(() => rows().length === 4 && isRead());
    expect(folders()).toContain('notes/7/.goalkit/goals/002-y');
  });

  test('looks for goals again when the settings say that they are elsewhere', async () => {
    const host = await start({ ...tea, '.plans/001-x/execution.md': aPlan });
    host.plugin.data__ = { hiddenGoalFolders: ['.plans'] };
    host.plugin.onExternalSettingsChange();
    await until(() => rows().length === 2 && isRead());
    expect(folders()).toEqual(['.plans/001-x', 'goals/002-tea-room']);
  });

  test('says which hidden folder could not be read', async () => {
    const host = await ObsidianHost.start(GoalKit, { ...tea, 'a/.goalkit/goals/003-x/execution.md': aPlan });
    const list = host.adapter.list.bind(host.adapter);
    host.adapter.list = (path) =>
      path === 'a/.goalkit/goals' ? Promise.reject(new Error('EACCES')) : list(path);
    await show(host);
    await until(isRead);
    expect(general()).toEqual([
      'The hidden folder a/.goalkit/goals could not be read, so its goals are missing from the list.',
    ]);
  });

  test('holds folders whose tasks.md or action-items.md is a goal\u2019s, beside no plan', async () => {
    const host = await start({
      'Kitchen/tasks.md': `# Kitchen\n\n${twoTasks}`,
      'Garden/Tasks.md': '# Garden\n\n- [ ] T001 Dig\n',
      'Cellar/action-items.md': '- [x] **T-001** Find a lamp\n',
      'Diary/tasks.md': '- [ ] Buy milk\n',
      'Shopping/action-items.md': '- [ ] 2 eggs\n',
      'templates/tasks.md': twoTasks,
    });
    const known = (): boolean => isRead() && part('Kitchen', 'overview-tasks') !== '';
    await until(known);
    expect(folders()).toEqual(['Cellar', 'Garden', 'Kitchen']);
    expect(part('Kitchen', 'overview-tasks')).toBe('1 ready: T-001 Find a room');
    expect(part('Cellar', 'goal-progress')).toBe('1/1 · 100 %');
    await host.app.vault.createFolder('Attic');
    await host.app.vault.create('Attic/tasks.md', twoTasks);
    await until(() => folders().includes('Attic'));
    host.edit('Diary/tasks.md', () => twoTasks);
    await until(() => folders().includes('Diary'));
    host.edit('Kitchen/tasks.md', () => 'Milk\n');
    await until(() => !folders().includes('Kitchen'));
  });

  test('reads no note again that may make its folder a goal\u2019s', async () => {
    const notes = {
      'Kitchen/tasks.md': twoTasks,
      'Diary/tasks.md': '- [ ] Buy milk\n',
      'Words/tasks.md': 'Hm\n',
    };
    const host = await ObsidianHost.start(GoalKit, { ...notes, ...tea, 'Welcome.md': '' });
    const read = jest.spyOn(host.app.vault, 'cachedRead');
    await show(host);
    await until(isRead);
    const paths = (): string[] => read.mock.calls.map(([{ path }]) => path).toSorted();
    const once = paths();
    expect(once.filter((path) => path !== 'Words/tasks.md')).toEqual(['Diary/tasks.md', 'Kitchen/tasks.md']);
    window.dispatchEvent(new Event('focus'));
    await host.settle();
    expect(paths()).toEqual(once);
  });

  test('becomes a hint where there is no goal, and a list again with the first one', async () => {
    const host = await ObsidianHost.start(GoalKit, { 'Welcome.md': '' });
    await show(host);
    await until(() => document.querySelector('.goal-kit-empty-title') !== null);
    expect(textOf(document.querySelector('.goal-kit-empty'))).toContain('No goals in this vault yet');
    await make(host, 'goals/001-first');
    await until(isRead);
    expect(folders()).toEqual(['goals/001-first']);
    expect(document.querySelector('.goal-kit-empty')).toBeNull();
  });
});

describe('choosing a goal', () => {
  test('by click opens it in the view', async () => {
    await start({ ...tea, ...unplanned });
    button('goals/002-tea-room').click();
    await until(() => document.querySelector('.goal-kit-goal-title') !== null);
    expect(textOf(document.querySelector('.goal-kit-goal-title'))).toBe('The tea room');
    expect(rows()).toHaveLength(0);
  });

  test('reads nothing again', async () => {
    const host = await start({ ...tea, ...unplanned });
    const read = jest.spyOn(host.adapter, 'read');
    button('goals/002-tea-room').click();
    await until(() => document.querySelector('.goal-kit-goal-title') !== null);
    await host.settle();
    expect(read).not.toHaveBeenCalled();
  });

  test('by keys: Tab leads to one row, arrows to the others', async () => {
    await start({ ...tea, ...unplanned, 'goals/003-x/execution.md': aPlan });
    const press = (key: string): void => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    };
    const focused = (): string | null | undefined => document.activeElement?.getAttribute('data-goal');
    const reached = (): (string | null)[] =>
      Array.from(document.querySelectorAll('[data-goal][tabindex="0"]'), (el) =>
        el.getAttribute('data-goal'),
      );
    expect(reached()).toEqual(['goals/001-garden']);
    button('goals/001-garden').focus();
    press('ArrowDown');
    expect(focused()).toBe('goals/002-tea-room');
    expect(reached()).toEqual(['goals/002-tea-room']);
    press('End');
    expect(focused()).toBe('goals/003-x');
    press('ArrowDown');
    expect(focused()).toBe('goals/003-x');
    press('Home');
    expect(focused()).toBe('goals/001-garden');
    press('ArrowUp');
    expect(focused()).toBe('goals/001-garden');
  });
});

describe('a change', () => {
  const items = 'goals/002-tea-room/action-items.md';
  const tick = (host: ObsidianHost): void =>
    host.edit(items, (text) => text.replace('- [ ] Tea', '- [x] Tea'));

  test('of a box moves its goal\u2019s bar, and nothing else is touched', async () => {
    const host = await start({ ...tea, ...unplanned, 'goals/003-x/tasks.md': twoTasks });
    const touched: Node[] = [];
    const watcher = new MutationObserver((all) => touched.push(...all.map(({ target }) => target)));
    watcher.observe(document.body.find('.goal-kit-graph'), {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    tick(host);
    await until(() => part('goals/002-tea-room', 'goal-progress') === '2/3 · 66 %');
    await host.settle();
    watcher.disconnect();
    const place = row('goals/002-tea-room').find('.goal-kit-goal-progress');
    expect(touched.length).toBeGreaterThan(0);
    // The row's button says the progress, too.
    expect(touched.filter((node) => !place.contains(node) && node !== button('goals/002-tea-room'))).toEqual(
      [],
    );
    expect(row('goals/002-tea-room').querySelector('progress')?.value).toBe(2);
  });

  test('of a hidden goal is told too', async () => {
    const hidden = '.goalkit/goals/001-x/action-items.md';
    const host = await start({ [hidden]: '- [ ] Tea\n', '.goalkit/goals/001-x/tasks.md': twoTasks });
    host.edit(hidden, (text) => text.replace('[ ]', '[x]'));
    await until(() => part('.goalkit/goals/001-x', 'goal-progress') === '1/1 · 100 %');
  });

  test.each([
    ['the view closed', close],
    [
      'the plugin was unloaded',
      ({ plugin }: ObsidianHost) => {
        plugin.unload();
        return Promise.resolve();
      },
    ],
  ])('is not heard after %s', async (_, end) => {
    const host = await start(tea);
    await end(host);
    const { adapter } = host;
    const calls = [jest.spyOn(adapter, 'read'), jest.spyOn(adapter, 'list'), jest.spyOn(adapter, 'exists')];
    tick(host);
    await make(host, 'goals/003-new');
    calls.forEach((call) => call.mockClear());
    window.dispatchEvent(new Event('focus'));
    await idle(600);
    for (const call of calls) expect(call).not.toHaveBeenCalled();
  });
});

test('a vault of 1,000 notes and 20 goals: only the goals\u2019 notes are read, each once', async () => {
  const files: Record<string, string> = {};
  for (let note = 0; note < 970; note++) files[`notes/${note % 97}/note-${note}.md`] = '- [ ] Nothing\n';
  for (let goal = 1; goal <= 20; goal++) {
    const folder = `${goal % 2 === 0 ? '.goalkit/' : ''}goals/${goal}-goal`;
    files[`${folder}/execution.md`] = `# Goal: Number ${goal}\n`;
    files[`${folder}/tasks.md`] = twoTasks;
    files[`${folder}/action-items.md`] = '- [x] T-001\n- [ ] T-002\n';
  }
  const host = await ObsidianHost.start(GoalKit, files);
  const read = jest.spyOn(host.adapter, 'read');
  const others = (['read', 'cachedRead', 'readBinary'] as const).map((way) =>
    jest.spyOn(host.app.vault, way),
  );
  await show(host);
  await until(() => rows().length === 20 && isRead(), 30);
  const paths = read.mock.calls.map(([path]) => path);
  const notes = Object.keys(files).filter((path) => path.includes('goals/'));
  expect(paths.toSorted()).toEqual(notes.toSorted());
  for (const other of others) expect(other).not.toHaveBeenCalled();

  read.mockClear();
  host.edit('goals/7-goal/action-items.md', (text) => text.replace('- [ ] T-002', '- [x] T-002'));
  await until(() => part('goals/7-goal', 'goal-progress') === '2/2 · 100 %');
  host.edit('notes/1/note-1.md', () => '- [x] Nothing\n');
  await host.settle();
  expect(read.mock.calls.filter(([path]) => !path.startsWith('goals/7-goal/'))).toEqual([]);
}, 60_000);

describe('the way back from a goal', () => {
  /** Opens a note in a tab of its own, beside the view. */
  const openBeside = async ({ app }: ObsidianHost, path: string): Promise<void> => {
    const file = app.vault.getFileByPath(path);
    const leaf = app.workspace.getLeaf('tab');
    if (file !== null) await leaf.openFile(file);
    app.workspace.setActiveLeaf(leaf);
    app.workspace.trigger('file-open', file);
  };
  const isHidden = (label: string): boolean =>
    document.body.find(`.nav-buttons-container [aria-label="${label}"]`).style.display === 'none';

  test('leads to all goals, which stay whatever note is opened', async () => {
    const host = await start({ ...tea, ...unplanned });
    await openBeside(host, 'goals/001-garden/execution.md');
    await until(() => rows().length === 0);
    document.body.find('[aria-label="Show all goals"]').click();
    await until(isRead);
    await openBeside(host, 'goals/002-tea-room/tasks.md');
    expect(folders()).toEqual(['goals/001-garden', 'goals/002-tea-room']);
    document.body.find('[aria-pressed]').click();
    await until(() => rows().length === 0);
    expect(document.querySelector('.goal-kit-goal-title')?.textContent).toBe('The tea room');
  });

  test('a goal that is chosen while another is active stays, and the focus with it', async () => {
    const host = await start({ ...tea, ...unplanned });
    await openBeside(host, 'goals/001-garden/execution.md');
    document.body.find('[aria-label="Show all goals"]').click();
    await until(isRead);
    button('goals/002-tea-room').click();
    await until(() => document.querySelector('.goal-kit-goal-title') !== null);
    expect(document.querySelector('.goal-kit-goal-title')?.textContent).toBe('The tea room');
    expect(document.activeElement?.getAttribute('aria-pressed')).toBe('true');
  });

  test('all goals offer nothing that is about one', async () => {
    await start(tea);
    expect(['Build tasks from execution plan', 'Show all goals'].map(isHidden)).toEqual([true, true]);
  });
});
