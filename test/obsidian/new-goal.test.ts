import { buildTasks } from '../../src/engine/build-tasks.ts';
import { readGoal } from '../../src/engine/read-goal.ts';
import GoalKit from '../../src/main.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { goalFolderName, nextNumber } from '../../src/obsidian/new-goal/goal-folder-name.ts';
import { slugOf } from '../../src/text/slug.ts';
import { firstItem, starterGoal, starterPlan } from '../../src/obsidian/new-goal/starter-notes.ts';
import { goalTitleOf } from '../../src/read/plan/title.ts';
import { type Files, ObsidianHost, until } from '../support/obsidian-host.ts';
import { aPlan } from '../support/plan-notes.ts';

const start = (files: Files, data?: unknown): Promise<ObsidianHost> =>
  ObsidianHost.start(GoalKit, { 'Welcome.md': '', ...files }, data);

const field = (label: string): HTMLInputElement =>
  document.body.find(`.modal-container [aria-label="${label}"]`) as HTMLInputElement;
const isAsked = (label: string): boolean =>
  document.querySelector(`.modal-container [aria-label="${label}"]`) !== null;
const write = (label: string, text: string): void => {
  const el = field(label);
  el.value = text;
  el.dispatchEvent(new Event(el.tagName === 'SELECT' ? 'change' : 'input'));
};
const createButton = (): HTMLButtonElement =>
  Array.from(document.querySelectorAll('button')).find((one) => one.textContent === 'Create goal') ??
  document.createElement('button');
const promised = (): string => document.body.find('.goal-kit-new-goal-path').textContent;
const problem = (): string => document.body.find('.goal-kit-new-goal-problem').textContent;

/** Runs the command and types a title. */
async function begin(host: ObsidianHost, title: string): Promise<void> {
  host.run('new-goal');
  await host.dialog();
  write('Title', title);
}

async function make(host: ObsidianHost, title: string): Promise<void> {
  await begin(host, title);
  createButton().click();
  await host.closed();
}

describe('a new goal', () => {
  test('gets the next number beside the goals that are there, with a goal note and a plan', async () => {
    const host = await start({
      'goals/002-garden/execution.md': aPlan,
      'goals/010-attic/goal.md': '# Goal: The attic\n',
    });
    await make(host, 'Move to Lyon');
    expect(host.paths).toEqual(
      expect.arrayContaining(['goals/011-move-to-lyon/execution.md', 'goals/011-move-to-lyon/goal.md']),
    );
    expect(host.read('goals/011-move-to-lyon/execution.md')).toContain('# Implementation Plan: Move to Lyon');
    expect(host.read('goals/011-move-to-lyon/goal.md')).toContain('# Goal Statement: Move to Lyon');
    expect(host.read('goals/011-move-to-lyon/goal.md')).toMatch(/\*\*Created\*\*: \d{4}-\d\d-\d\d/);
    expect(await host.told()).toContain('Made goals/011-move-to-lyon');
  });

  test('opens its plan with the first item of the example selected', async () => {
    const host = await start({ 'goals/001-a/execution.md': aPlan });
    await make(host, 'Move');
    await until(() => host.activePath === 'goals/002-move/execution.md');
    const view = host.app.workspace.activeLeaf?.view as unknown as { editor: { getSelection(): string } };
    await until(() => view.editor.getSelection() !== '');
    expect(view.editor.getSelection()).toBe('Ask two people who have done it before (4h)');
  });

  test('says before it is made where it will be', async () => {
    const host = await start({ 'goals/001-a/execution.md': aPlan });
    await begin(host, 'Städte & Häuser');
    await until(() => promised() !== '');
    expect(promised()).toBe('Makes goals/002-städte-häuser');
    host.closeDialog();
    await host.closed();
    expect(host.paths.filter((path) => path.includes('002'))).toEqual([]);
  });

  test('is not made without a title', async () => {
    const host = await start({});
    await begin(host, '   ');
    createButton().click();
    expect(problem()).toBe('Write a title.');
    expect(document.activeElement).toBe(field('Title'));
    expect(host.paths.filter((path) => path.startsWith('goals/'))).toEqual([]);
  });

  test('is made in the hidden folder of goal-kit where that is', async () => {
    const host = await start({ '.goalkit/vision.md': '' });
    await make(host, 'Move');
    expect(host.paths).toContain('.goalkit/goals/001-move/execution.md');
    expect(host.paths).toContain('.goalkit/goals/001-move/goal.md');
    expect(await host.told()).toContain('Obsidian does not show that folder');
    await until(() => document.querySelector('.goal-kit-note') !== null);
  });

  test('counts the goals of its project, in shown and hidden folders alike, and not those of others', async () => {
    const host = await start({
      'web/goals/004-a/execution.md': aPlan,
      'web/.goalkit/goals/007-b/execution.md': aPlan,
      'app/goals/020-c/execution.md': aPlan,
    });
    await host.open('web/goals/004-a/execution.md');
    await make(host, 'Next');
    expect(host.paths).toContain('web/goals/008-next/execution.md');
  });
});

describe('where goals live', () => {
  test.each([
    ['at the top of the vault', '001-attic', '002-move'],
    ['in a folder of an odd name', 'Plans [2026] #1/001-attic', 'Plans [2026] #1/002-move'],
  ])('beside goals %s', async (_where, there, made) => {
    const host = await start({ [`${there}/execution.md`]: aPlan });
    await make(host, 'Move');
    expect(host.paths).toContain(`${made}/execution.md`);
  });

  test('is asked once where nothing tells it', async () => {
    const host = await start({});
    await begin(host, 'Move');
    const offered = Array.from(
      field('Where your goals live').querySelectorAll('option'),
      (one) => one.textContent,
    );
    expect(offered).toEqual(['goals', '.goalkit/goals (hidden in Obsidian)', 'Another folder…']);
    createButton().click();
    await host.closed();
    expect(host.paths).toContain('goals/001-move/execution.md');
    await begin(host, 'Again');
    expect(isAsked('Where your goals live')).toBe(false);
    createButton().click();
    await host.closed();
    expect(host.paths).toContain('goals/002-again/execution.md');
  });

  test('can be another folder, which is made', async () => {
    const host = await start({});
    await begin(host, 'Move');
    write('Where your goals live', '*');
    write('Folder', ' Home/Plans/ ');
    createButton().click();
    await host.closed();
    expect(host.paths).toContain('Home/Plans/001-move/execution.md');
    await begin(host, 'Again');
    expect(isAsked('Where your goals live')).toBe(false);
  });

  test('is asked with the folders that have goals, where several do', async () => {
    const host = await start({
      'web/goals/001-a/execution.md': aPlan,
      'app/goals/001-b/execution.md': aPlan,
      'app/goals/002-c/execution.md': aPlan,
    });
    await begin(host, 'Move');
    const offered = Array.from(
      field('Where your goals live').querySelectorAll('option'),
      (one) => one.textContent,
    );
    expect(offered).toEqual(['app/goals', 'web/goals']);
    write('Where your goals live', 'web/goals');
    await until(() => promised() === 'Makes web/goals/002-move');
  });

  test.each([
    ['', 'Write the folder’s name.'],
    ['../elsewhere', 'not in this vault'],
    ['.obsidian/goals', 'does not look for goals in .obsidian/goals'],
    ['Templates', 'does not look for goals in Templates'],
    ['a/con/b', '“con”'],
    ['what?', '“what?”'],
  ])('is not %j', async (typed, says) => {
    const host = await start({});
    await begin(host, 'Move');
    write('Where your goals live', '*');
    write('Folder', typed);
    const before = host.paths;
    createButton().click();
    await until(() => problem() !== '');
    expect(problem()).toContain(says);
    expect(host.paths).toEqual(before);
  });
});

describe('in the way of a new goal', () => {
  test('no write access: it is said in the dialog, nothing is left, and the title is not lost', async () => {
    const host = await start({ 'goals/001-a/execution.md': aPlan });
    const write = host.adapter.write.bind(host.adapter);
    const disk = { isBroken: true };
    host.app.vault.create = () => Promise.reject(new Error('EACCES: permission denied'));
    host.adapter.write = (path, ...rest) =>
      disk.isBroken ? Promise.reject(new Error('EACCES')) : write(path, ...rest);
    const before = host.adapter.listAll__();
    await begin(host, 'Move');
    createButton().click();
    await until(() => problem() !== '');
    expect(problem()).toContain('EACCES');
    expect(host.adapter.listAll__()).toEqual(before);
    expect(field('Title').value).toBe('Move');
    expect(createButton().disabled).toBe(false);
  });

  test('a folder that cannot be made', async () => {
    const host = await start({});
    host.app.vault.createFolder = () => Promise.reject(new Error('EROFS'));
    await begin(host, 'Move');
    createButton().click();
    await until(() => problem() !== '');
    expect(problem()).toContain('The folder goals could not be made (EROFS)');
  });

  test('the second note fails: the first and the folders go too', async () => {
    const host = await start({});
    const create = host.app.vault.create.bind(host.app.vault);
    host.app.vault.create = (path, text) =>
      path.endsWith('execution.md') ? Promise.reject(new Error('ENOSPC')) : create(path, text);
    await begin(host, 'Move');
    createButton().click();
    await until(() => problem() !== '');
    expect(host.paths.filter((path) => !path.startsWith('.trash'))).toEqual(['Welcome.md']);
    expect(await host.adapter.exists('goals')).toBe(false);
  });

  test('the number that was shown is taken meanwhile: the next one is taken', async () => {
    const host = await start({ 'goals/001-a/execution.md': aPlan });
    await begin(host, 'Move');
    await until(() => promised() === 'Makes goals/002-move');
    await host.app.vault.createFolder('goals/002-move');
    createButton().click();
    await host.closed();
    expect(host.paths).toContain('goals/003-move/execution.md');
    expect(host.paths).not.toContain('goals/002-move/execution.md');
  });

  test('its folder is taken in the very moment: the next number is taken', async () => {
    const host = await start({ 'goals/001-a/execution.md': aPlan });
    const createFolder = host.app.vault.createFolder.bind(host.app.vault);
    let isFirst = true;
    host.app.vault.createFolder = async (path) => {
      if (isFirst) {
        isFirst = false;
        await createFolder('goals/002-other');
        throw new Error('Folder already exists.');
      }
      return createFolder(path);
    };
    await make(host, 'Move');
    expect(host.paths).toContain('goals/003-move/execution.md');
  });
});

describe('the name of a goal’s folder', () => {
  test.each([
    ['Move to Lyon!', 'move-to-lyon'],
    ['  A -- b  ', 'a-b'],
    ['Don’t stop', 'dont-stop'],
    ['Städte & Häuser', 'städte-häuser'],
    ['Переезд в Лион', 'переезд-в-лион'],
    ['搬到里昂', '搬到里昂'],
    ['🚀✨', ''],
    ['../../etc/passwd', 'etcpasswd'],
    ['/', ''],
    ['..', ''],
    ['Con', 'con'],
    ['Cafe\u0301', 'café'],
  ])('of %j has %j', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  test('of a very long title ends at a word, and fits every disk', () => {
    const slug = slugOf('a plan with many words '.repeat(15));
    expect(slug.length).toBeLessThanOrEqual(60);
    expect(slug).toMatch(/[a-z]$/);
    expect(Buffer.byteLength(goalFolderName('001', '𠮷'.repeat(300)))).toBeLessThan(255);
  });

  test('is the number alone where the title has no letter', () => {
    expect(goalFolderName('004', '🚀')).toBe('004');
    expect(goalFolderName('004', 'Con')).toBe('004-con');
  });

  test.each([
    [[], '001'],
    [['001-a', '007', '3_c', 'notes', '12a'], '008'],
    [['999-z'], '1000'],
    [['20261130-day', '002-b'], '003'],
    [['99999999999999999999999-x'], '001'],
  ])('after %j is %s', (names, number) => {
    expect(nextNumber(names)).toBe(number);
  });
});

describe('the first plan', () => {
  const notes = { title: 'Move to Lyon', folderName: '003-move-to-lyon', today: '2026-11-30' };
  const folder = 'goals/003-move-to-lyon';
  const build = (text: string) =>
    buildTasks({
      source: { path: `${folder}/execution.md`, text },
      folder,
      goalNote: starterGoal(notes),
      milestones: null,
      existing: null,
      evenUnfilled: false,
      settings: DEFAULT_SETTINGS,
    });

  test('builds to tasks that pass, with nothing found but hints', () => {
    const built = build(starterPlan(notes));
    if (built.kind !== 'built') throw new Error(built.kind);
    expect(built.note).toContain('**PASS**');
    expect(built.title).toBe('Move to Lyon');
    expect(built.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect({ tasks: built.tasks, phases: built.phases, open: built.open }).toEqual({
      tasks: 8,
      phases: 2,
      open: { owner: 0, effort: 0, done: 0 },
    });
    const read = readGoal(
      {
        folder,
        folderName: '003-move-to-lyon',
        tasks: { path: `${folder}/tasks.md`, text: built.note },
        actionItems: null,
        plan: { path: `${folder}/execution.md`, text: starterPlan(notes) },
        goalNote: null,
      },
      DEFAULT_SETTINGS,
    );
    if (read.kind !== 'read') throw new Error(read.kind);
    expect(read.reading.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  test('says in which line its first item stands', () => {
    const plan = starterPlan(notes);
    const { line, from, to } = firstItem(plan);
    expect(plan.split('\n')[line - 1]?.slice(from, to)).toBe('Ask two people who have done it before (4h)');
  });

  test.each([
    'Move to Lyon',
    'Lyon: a move',
    '[GOAL]',
    'Learn *all* of `C#` <!-- really',
    '50%% off ~~now~~ ==then==',
    '# not a heading #',
    '_so_ snake_case',
    'back\\slash',
    '🚀',
    'A <b>bold</b> [[link]]',
    'x'.repeat(300),
  ])('has the title that was typed: %s', (title) => {
    for (const text of [starterPlan({ ...notes, title }), starterGoal({ ...notes, title })])
      expect(goalTitleOf(text, null, '003-x').text).toBe(title);
    const built = build(starterPlan({ ...notes, title }));
    expect(built).toMatchObject({ kind: 'built', tasks: 8 });
  });
});

describe('a goal without a plan', () => {
  test('offers the same plan in the view, with the title of its goal note', async () => {
    const host = await start({ 'goals/001-attic/goal.md': '# Goal: The attic\n' });
    await host.app.workspace
      .getLeaf('tab')
      .setViewState({ type: 'goal-kit-graph', state: { goal: 'goals/001-attic', pinned: true } });
    await host.press('Start a plan');
    await until(() => host.paths.includes('goals/001-attic/execution.md'));
    expect(host.read('goals/001-attic/execution.md')).toContain('# Implementation Plan: The attic');
    expect(host.read('goals/001-attic/goal.md')).toBe('# Goal: The attic\n');
  });
});

test('a vault without goals offers one where the overview would be', async () => {
  const host = await start({});
  await host.app.workspace.getLeaf('tab').setViewState({ type: 'goal-kit-graph' });
  await host.press('New goal');
  await host.dialog();
  expect(isAsked('Title')).toBe(true);
});
