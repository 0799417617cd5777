import GoalKit from '../../src/main.ts';
import { type Files, ObsidianHost, until } from '../support/obsidian-host.ts';

const start = (files: Files, data?: unknown): Promise<ObsidianHost> =>
  ObsidianHost.start(GoalKit, files, data);

/** A plan without a title. */
const untitled = '- Measure the walls\n';

/** Each goal that is offered, by its title and what stands small below it. */
const offered = async (host: ObsidianHost): Promise<string[]> => {
  host.run('build-tasks');
  return (await host.suggestions()).map((el) =>
    ['.suggestion-title', '.suggestion-note'].map((part) => el.find(part).textContent).join(' | '),
  );
};

test('without an active goal, every goal is offered by its title, with its folder small below it', async () => {
  const host = await start({
    'goals/010-tenth-goal/execution.md': untitled,
    'goals/9-ninth_goal/execution.md': untitled,
    'goals/003/goal.md': '',
    'web/.goalkit/goals/001-live-comments/execution.md': untitled,
    '.goalkit/goals/002-no-plan-yet/goal.md': '',
    'Home/Kitchen/Execution.md': untitled,
  });
  expect(await offered(host)).toEqual([
    'No plan yet | .goalkit/goals/002-no-plan-yet',
    '003 | goals/003',
    'Ninth goal | goals/9-ninth_goal',
    'Tenth goal | goals/010-tenth-goal',
    'Kitchen | Home/Kitchen',
    'Live comments | web/.goalkit/goals/001-live-comments',
  ]);
});

describe('the goals that are offered', () => {
  const files: Files = {
    'note.md': '',
    'goals/001-move/execution.md': '# Implementation Plan: Move to Lyon\n',
    'goals/002-garden/execution.md': untitled,
    'goals/002-garden/goal.md': '# Goal: The *herb* garden\n',
    'goals/003-tea-room/execution.md': untitled,
    '.goalkit/goals/004-x/execution.md': '# Execution Plan for Spanish B1\n',
  };
  const titles = async (host: ObsidianHost): Promise<string[]> =>
    (await offered(host)).map((one) => one.replace(/ \|.*/, ''));

  test('are called as their notes call them, those of hidden folders too', async () => {
    const host = await start(files);
    expect(await titles(host)).toEqual(['Spanish B1', 'Move to Lyon', 'The herb garden', 'Tea room']);
  });

  test('stand in the order in which they were used', async () => {
    const host = await start(files);
    for (const path of ['goals/001-move/execution.md', 'goals/003-tea-room/execution.md', 'note.md']) {
      await host.open(path);
      host.app.workspace.trigger('file-open', host.app.vault.getFileByPath(path));
    }
    expect(await titles(host)).toEqual(['Tea room', 'Move to Lyon', 'Spanish B1', 'The herb garden']);
    await host.choose('The herb garden');
    await host.settle();
    expect(host.app.loadLocalStorage('goal-kit-recent-goals')).toEqual({
      folders: ['goals/002-garden', 'goals/003-tea-room', 'goals/001-move'],
    });
  });

  test('are offered all the same where a note cannot be read', async () => {
    const host = await start(files);
    const read = host.adapter.read.bind(host.adapter);
    host.adapter.read = (path) =>
      path === 'goals/001-move/execution.md' ? Promise.reject(new Error('EACCES')) : read(path);
    expect(await offered(host)).toContain('Move | goals/001-move');
  });

  test('are found by a word of their folder, too, and it is marked there', async () => {
    const host = await start(files);
    await offered(host);
    host.search('garden');
    await until(() => document.querySelectorAll('.suggestion-item').length === 1);
    const [found] = await host.suggestions();
    expect(found?.find('.suggestion-title').textContent).toBe('The herb garden');
    expect(found?.find('.suggestion-highlight').textContent).toBe('garden');
  });
});

test('templates and the folders of Obsidian, Git and others are not goals', async () => {
  const host = await start({
    'goals/001-one/execution.md': untitled,
    'Templates/goals/002-two/execution.md': untitled,
    '.goalkit/templates/execution.md': untitled,
    '.goalkit/goals/templates/execution.md': untitled,
    '.obsidian/goals/003-three/execution.md': untitled,
    '.trash/goals/004-four/execution.md': untitled,
    '.git/goals/005-five/execution.md': untitled,
    '.other/goals/006-six/execution.md': untitled,
    'goals/notes/readme.md': '',
    'archive/001-old/goal.md': '',
  });
  expect(await offered(host)).toEqual(['One | goals/001-one']);
});

test('the folders of a vault that is itself called goals are goals', async () => {
  const host = await start({ '001-one/goal.md': '', 'notes/goal.md': '' });
  host.app.vault.getName = () => 'goals';
  expect(await offered(host)).toEqual(['One | 001-one']);
});

test('the hidden folders of the settings are looked into, and no others', async () => {
  const files = {
    'a/.plans/x/execution.md': untitled,
    '.goalkit/goals/001-y/execution.md': untitled,
    'a/note.md': '',
  };
  const host = await start(files, { hiddenGoalFolders: ['.plans'] });
  expect(await offered(host)).toEqual(['X | a/.plans/x']);
});

test('a hidden folder that cannot be read is named, the others are offered', async () => {
  const host = await start({
    '.goalkit/goals/001-one/execution.md': untitled,
    'a/.goalkit/goals/002-two/goal.md': '',
    'a/b.md': '',
  });
  const list = host.adapter.list.bind(host.adapter);
  host.adapter.list = (path) =>
    path === 'a/.goalkit/goals' ? Promise.reject(new Error('EACCES')) : list(path);
  expect(await offered(host)).toEqual(['One | .goalkit/goals/001-one']);
  expect(await host.told()).toContain('a/.goalkit/goals could not be read');
});

test('typing narrows the list by title, number and path', async () => {
  const host = await start({
    'goals/001-one/execution.md': untitled,
    'web/goals/002-two/execution.md': untitled,
  });
  await offered(host);
  host.search('web');
  await until(() => document.querySelectorAll('.suggestion-item').length === 1);
  expect((await host.suggestions())[0]?.textContent).toContain('Two');
});

test('closing the list without a choice does nothing', async () => {
  const host = await start({ 'goals/001-one/execution.md': untitled });
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
  expect(told).toContain('No goals in this vault yet.');
  expect(told).toContain('a note called execution.md');
  expect(told).toContain('Run “New goal” to make one');
});

test('a vault of 10,000 folders is asked for hidden goals side by side, each folder once', async () => {
  const folders = Array.from({ length: 10_000 }, (_, index) => `notes/folder-${String(index)}/`);
  const host = await start({
    ...Object.fromEntries(folders.map((folder) => [folder, ''])),
    'notes/folder-9999/.goalkit/goals/001-one/execution.md': untitled,
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
  expect(await offered(host)).toEqual(['One | notes/folder-9999/.goalkit/goals/001-one']);
  const hidden = asked.filter((path) => path.endsWith('/.goalkit/goals'));
  expect(hidden).toHaveLength(10_001);
  expect(new Set(hidden).size).toBe(hidden.length);
  expect(most).toBeGreaterThan(30);
  expect(most).toBeLessThan(100);
}, 30_000);
