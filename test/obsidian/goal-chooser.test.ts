import GoalKit from '../../src/main.ts';
import { type Files, ObsidianHost, until } from '../support/obsidian-host.ts';
import { aPlan } from '../support/plan-notes.ts';

const start = (files: Files, data?: unknown): Promise<ObsidianHost> =>
  ObsidianHost.start(GoalKit, files, data);

const offered = async (host: ObsidianHost): Promise<string[]> => {
  host.run('build-tasks');
  return (await host.suggestions()).map((el) => el.textContent);
};

test('without an active goal, every goal is offered with its number, title and path', async () => {
  const host = await start({
    'goals/010-tenth-goal/execution.md': aPlan,
    'goals/9-ninth_goal/execution.md': aPlan,
    'goals/003/goal.md': '',
    'web/.goalkit/goals/001-live-comments/execution.md': aPlan,
    '.goalkit/goals/002-no-plan-yet/goal.md': '',
    'Home/Kitchen/Execution.md': aPlan,
  });
  expect(await offered(host)).toEqual([
    '002 No plan yet (.goalkit/goals/002-no-plan-yet)',
    '003 (goals/003)',
    '9 Ninth goal (goals/9-ninth_goal)',
    '010 Tenth goal (goals/010-tenth-goal)',
    'Kitchen (Home/Kitchen)',
    '001 Live comments (web/.goalkit/goals/001-live-comments)',
  ]);
});

test('templates and the folders of Obsidian, Git and others are not goals', async () => {
  const host = await start({
    'goals/001-one/execution.md': aPlan,
    'Templates/goals/002-two/execution.md': aPlan,
    '.goalkit/templates/execution.md': aPlan,
    '.goalkit/goals/templates/execution.md': aPlan,
    '.obsidian/goals/003-three/execution.md': aPlan,
    '.trash/goals/004-four/execution.md': aPlan,
    '.git/goals/005-five/execution.md': aPlan,
    '.other/goals/006-six/execution.md': aPlan,
    'goals/notes/readme.md': '',
    'archive/001-old/goal.md': '',
  });
  expect(await offered(host)).toEqual(['001 One (goals/001-one)']);
});

test('the folders of a vault that is itself called goals are goals', async () => {
  const host = await start({ '001-one/goal.md': '', 'notes/goal.md': '' });
  host.app.vault.getName = () => 'goals';
  expect(await offered(host)).toEqual(['001 One (001-one)']);
});

test('the hidden folders of the settings are looked into, and no others', async () => {
  const files = {
    'a/.plans/x/execution.md': aPlan,
    '.goalkit/goals/001-y/execution.md': aPlan,
    'a/note.md': '',
  };
  const host = await start(files, { hiddenGoalFolders: ['.plans'] });
  expect(await offered(host)).toEqual(['X (a/.plans/x)']);
});

test('a hidden folder that cannot be read is named, the others are offered', async () => {
  const host = await start({
    '.goalkit/goals/001-one/execution.md': aPlan,
    'a/.goalkit/goals/002-two/goal.md': '',
    'a/b.md': '',
  });
  const list = host.adapter.list.bind(host.adapter);
  host.adapter.list = (path) =>
    path === 'a/.goalkit/goals' ? Promise.reject(new Error('EACCES')) : list(path);
  expect(await offered(host)).toEqual(['001 One (.goalkit/goals/001-one)']);
  expect(await host.told()).toContain('a/.goalkit/goals could not be read');
});

test('typing narrows the list by title, number and path', async () => {
  const host = await start({ 'goals/001-one/execution.md': aPlan, 'web/goals/002-two/execution.md': aPlan });
  await offered(host);
  host.search('web');
  await until(() => document.querySelectorAll('.suggestion-item').length === 1);
  expect((await host.suggestions())[0]?.textContent).toContain('002 Two');
});

test('closing the list without a choice does nothing', async () => {
  const host = await start({ 'goals/001-one/execution.md': aPlan });
  await offered(host);
  host.closeDialog();
  await host.settle();
  expect(host.notices).toEqual([]);
  expect(host.paths).toEqual(['goals/001-one/execution.md']);
});

test('a vault without goals: the notice says what a goal is and how to make one', async () => {
  const host = await start({ 'note.md': '' });
  host.run('build-tasks');
  const told = await host.told();
  expect(told).toContain('There is no goal in this vault yet.');
  expect(told).toContain('a note called execution.md');
  expect(told).toContain('Run “New goal” to make one');
});

test('a vault of 10,000 folders is asked for hidden goals side by side, each folder once', async () => {
  const folders = Array.from({ length: 10_000 }, (_, index) => `notes/folder-${String(index)}/`);
  const host = await start({
    ...Object.fromEntries(folders.map((folder) => [folder, ''])),
    'notes/folder-9999/.goalkit/goals/001-one/execution.md': aPlan,
  });
  const exists = host.adapter.exists.bind(host.adapter);
  let atOnce = 0;
  let most = 0;
  const asked: string[] = [];
  host.adapter.exists = async (path) => {
    asked.push(path);
    most = Math.max(most, ++atOnce);
    await new Promise((resolve) => setTimeout(resolve, 1));
    atOnce--;
    return exists(path);
  };
  expect(await offered(host)).toEqual(['001 One (notes/folder-9999/.goalkit/goals/001-one)']);
  expect(asked.filter((path) => path.endsWith('/.goalkit/goals'))).toHaveLength(10_001);
  expect(new Set(asked).size).toBe(asked.length);
  expect(most).toBeGreaterThan(30);
  expect(most).toBeLessThan(100);
}, 30_000);
