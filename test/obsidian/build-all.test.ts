import type { BuildRequest } from '../../src/model/build.ts';
import type GoalKit from '../../src/main.ts';
import type * as pipeline from '../../src/engine/build-tasks.ts';
import type * as rebuild from '../../src/engine/rebuild-tasks.ts';
import { laterPlan } from '../support/obsidian-plans.ts';
import { hold, resetWorkers } from '../support/engine-worker.ts';
import { type Files, ObsidianHost, until } from '../support/obsidian-host.ts';
import { aPlan, unfilledPlan } from '../support/plan-notes.ts';

/** The core of these tests is the real one, which one of them makes slow. */
const real = jest.requireActual<typeof pipeline>('../../src/engine/build-tasks.ts');
let fault: Error | null = null;
jest.doMock('../../src/engine/build-tasks.ts', () => ({
  ...real,
  buildTasks: (request: BuildRequest) => {
    if (fault !== null && request.folder.endsWith('one')) throw fault;
    return real.buildTasks(request);
  },
}));
const realRebuild = jest.requireActual<typeof rebuild>('../../src/engine/rebuild-tasks.ts');
let isDoubted = false;
jest.doMock('../../src/engine/rebuild-tasks.ts', () => ({
  ...realRebuild,
  rebuildTasks: (request: Parameters<typeof realRebuild.rebuildTasks>[0]) => {
    const outcome = realRebuild.rebuildTasks(request);
    const doubt = isDoubted && request.folder.endsWith('one') ? { kind: 'id-twice', id: 'T-001' } : null;
    return outcome.kind === 'rebuilt' ? { ...outcome, doubt } : outcome;
  },
}));
const { default: Plugin } = jest.requireActual<{ default: typeof GoalKit }>('../../src/main.ts');

const start = (files: Files): Promise<ObsidianHost> => ObsidianHost.start(Plugin, files);
const goal = (name: string): string => `goals/${name}`;
const planCalled = (title: string): string => aPlan.replace('Reading room', title);

beforeEach(() => {
  resetWorkers();
  fault = null;
  isDoubted = false;
});

/** Builds all, answers the question if one is expected, and gives all that is told. */
async function buildAll(host: ObsidianHost, answer: 'Apply' | 'Cancel' | null = null): Promise<string[]> {
  host.clearNotices();
  host.run('build-all-tasks');
  if (answer !== null) await host.press(answer);
  await host.told();
  await host.settle();
  const details = host.details();
  return details.length === 0 ? [...host.notices] : details;
}

test('builds every goal, hidden ones included, and tells it in one notice, by their titles', async () => {
  const host = await start({
    [`${goal('001-one')}/execution.md`]: planCalled('One'),
    [`${goal('002-two')}/execution.md`]: planCalled('Two'),
    '.goalkit/goals/003-three/execution.md': planCalled('The third'),
    'note.md': '',
  });
  await host.open('note.md');
  expect(await buildAll(host)).toEqual(['3 goals: 3 built.', 'Built: The third, One, Two.']);
  expect(host.notices).toHaveLength(1);
  for (const folder of [goal('001-one'), goal('002-two'), '.goalkit/goals/003-three'])
    expect(host.read(`${folder}/tasks.md`)).toContain('Measure the walls');
  expect(host.activePath).toBe('note.md');
});

test('a second time all are unchanged, and no file is touched', async () => {
  const host = await start({
    [`${goal('001-one')}/execution.md`]: planCalled('One'),
    [`${goal('002-two')}/execution.md`]: planCalled('Two'),
  });
  await buildAll(host);
  const write = jest.spyOn(host.adapter, 'writeSync__');
  expect(await buildAll(host)).toEqual(['2 goals: 2 unchanged.']);
  expect(write).not.toHaveBeenCalled();
});

test('says of each goal what became of it', async () => {
  const host = await start({
    [`${goal('001-new')}/execution.md`]: planCalled('New'),
    [`${goal('002-changed')}/execution.md`]: planCalled('Changed'),
    [`${goal('003-same')}/execution.md`]: planCalled('Same'),
    [`${goal('004-contested')}/execution.md`]: planCalled('Contested'),
    [`${goal('005-own')}/execution.md`]: planCalled('Own'),
    [`${goal('005-own')}/tasks.md`]: '- [ ] Milk\n',
    [`${goal('006-empty')}/execution.md`]: '# Plan: Nothing yet\n',
    [`${goal('007-template')}/execution.md`]: unfilledPlan,
    [`${goal('008-no-plan')}/goal.md`]: '',
    [`${goal('009-marked')}/execution.md`]: planCalled('Marked'),
  });
  await buildAll(host);
  await host.adapter.remove(`${goal('001-new')}/tasks.md`);
  host.app.vault.reconcile__();
  for (const name of ['002-changed', '004-contested']) host.edit(`${goal(name)}/execution.md`, laterPlan);
  host.edit(`${goal('004-contested')}/tasks.md`, (text) => text.replace('| Ann |', '| Bob |'));
  host.edit(`${goal('009-marked')}/tasks.md`, (text) => `<<<<<<< a\n${text}=======\n>>>>>>> b\n`);
  const contested = host.read(`${goal('004-contested')}/tasks.md`);
  const told = await buildAll(host, 'Apply');
  expect(told.slice(0, 6)).toEqual([
    '9 goals: 1 built, 1 updated, 1 unchanged, 1 without a plan, 2 to look at, 3 failed.',
    'Built: New.',
    'Updated: Changed.',
    'Without a plan yet: No plan.',
    'Needs a look: Contested (1 conflict), Own (tasks.md is a note of your own).',
    expect.stringContaining('Nothing was changed there'),
  ]);
  expect(told.slice(6)).toEqual([
    expect.stringMatching(/^Failed: Empty\. goals\/006-empty\/execution\.md names no work to do/),
    expect.stringMatching(/^Failed: Template\. .* is still the template/),
    expect.stringMatching(/^Failed: Marked\. .* Git merge conflict, from line 1 on/),
  ]);
  expect(host.read(`${goal('002-changed')}/tasks.md`)).toContain('Paint the shelves');
  expect(host.read(`${goal('004-contested')}/tasks.md`)).toBe(contested);
  expect(host.read(`${goal('005-own')}/tasks.md`)).toBe('- [ ] Milk\n');
  expect(document.querySelector('.modal-container')).toBeNull();
});

test('a difference that the user has seen is no news', async () => {
  const host = await start({ [`${goal('001-one')}/execution.md`]: planCalled('One') });
  await buildAll(host);
  host.edit(`${goal('001-one')}/tasks.md`, (text) => text.replace(/^\| T-002 .*\n/m, ''));
  expect((await buildAll(host))[1]).toContain('Needs a look: One');
  await host.open(`${goal('001-one')}/execution.md`);
  host.clearNotices();
  host.run('build-tasks');
  await host.press('Apply');
  await host.told();
  expect((await buildAll(host))[0]).toBe('1 goal: 1 unchanged.');
});

test('a merge that the engine does not trust is left to be looked at', async () => {
  const host = await start({
    [`${goal('001-one')}/execution.md`]: planCalled('One'),
    [`${goal('002-two')}/execution.md`]: planCalled('Two'),
  });
  await buildAll(host);
  for (const name of ['001-one', '002-two']) host.edit(`${goal(name)}/execution.md`, laterPlan);
  isDoubted = true;
  const before = host.read(`${goal('001-one')}/tasks.md`);
  expect((await buildAll(host, 'Apply')).slice(1, 3)).toEqual([
    'Updated: Two.',
    'Needs a look: One (the usual merge failed its own check).',
  ]);
  expect(host.read(`${goal('001-one')}/tasks.md`)).toBe(before);
});

test('one undo takes all of it back', async () => {
  const host = await start({
    [`${goal('001-one')}/execution.md`]: planCalled('One'),
    [`${goal('002-two')}/execution.md`]: planCalled('Two'),
  });
  await buildAll(host);
  host.edit(`${goal('001-one')}/execution.md`, laterPlan);
  host.edit(`${goal('002-two')}/execution.md`, laterPlan);
  const before = host.read(`${goal('001-one')}/tasks.md`);
  await buildAll(host, 'Apply');
  host.edit(`${goal('002-two')}/tasks.md`, (text) => `${text}\nMy own.\n`);
  await host.press('Undo');
  await until(() => host.read(`${goal('001-one')}/tasks.md`) === before);
  await host.settle();
  expect(host.notices).toEqual([
    expect.stringMatching(
      /^Build undone; tasks\.md is as it was before\. .*002-two\/tasks\.md was changed after/,
    ),
  ]);
});

test('tells how far it is, and can be cancelled', async () => {
  const host = await start({
    [`${goal('001-one')}/execution.md`]: planCalled('One'),
    [`${goal('002-two')}/execution.md`]: planCalled('Two'),
    [`${goal('002-two')}/tasks.md`]: '',
    [`${goal('003-three')}/execution.md`]: planCalled('Three'),
  });
  hold('buildTasks');
  host.run('build-all-tasks');
  await until(() => document.querySelector('.goal-kit-building') !== null);
  expect(document.querySelector('.goal-kit-building')?.textContent).toBe(
    'Building tasks for every goal… 1 of 3: OneCancel',
  );
  host.run('build-all-tasks');
  expect(await host.told()).toContain('The tasks of every goal are being built already.');
  await host.press('Cancel');
  await until(() => host.notices.join(' ').includes('Cancelled'));
  expect(host.notices).toContain('Cancelled. 3 goals: 3 left as they are.');
  expect(host.paths.filter((path) => path.endsWith('tasks.md'))).toEqual([`${goal('002-two')}/tasks.md`]);
});

test('a fault of our own in one goal stops no other', async () => {
  const console = jest.spyOn(globalThis.console, 'error').mockImplementation(() => undefined);
  const host = await start({
    [`${goal('001-one')}/execution.md`]: planCalled('One'),
    [`${goal('002-two')}/execution.md`]: planCalled('Two'),
  });
  fault = new Error('no such phase');
  const told = await buildAll(host);
  expect(told.slice(0, 2)).toEqual(['2 goals: 1 built, 1 failed.', 'Built: Two.']);
  expect(told[2]).toContain('Failed: One. Something went wrong in Goal Kit: no such phase.');
  expect(console).toHaveBeenCalledTimes(1);
  console.mockRestore();
});

test('a vault without goals: the notice says what a goal is', async () => {
  const host = await start({ 'note.md': '' });
  expect((await buildAll(host))[0]).toBe('No goals in this vault yet. Run “New goal” to make one.');
});

test('stops when the plugin is unloaded', async () => {
  const host = await start({ [`${goal('001-one')}/execution.md`]: planCalled('One') });
  hold('buildTasks');
  host.run('build-all-tasks');
  await until(() => document.querySelector('.goal-kit-building') !== null);
  host.plugin.unload();
  await until(() => document.querySelector('.goal-kit-building') === null);
  await host.settle();
  expect(host.notices).toEqual([]);
});
