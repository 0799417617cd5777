import type { BuildRequest, Built } from '../../src/model/build.ts';
import type GoalKit from '../../src/main.ts';
import type * as pipeline from '../../src/engine/build-tasks.ts';
import { hold, resetWorkers } from '../support/engine-worker.ts';
import { ObsidianHost, until } from '../support/obsidian-host.ts';
import { aPlan } from '../support/plan-notes.ts';

type Core = typeof pipeline.buildTasks;

/** The core of these tests: each says how its builds go. */
let core: Core;
jest.doMock('../../src/engine/build-tasks.ts', () => ({
  ...jest.requireActual<typeof pipeline>('../../src/engine/build-tasks.ts'),
  buildTasks: (request: BuildRequest) => core(request),
}));
const { default: Plugin } = jest.requireActual<{ default: typeof GoalKit }>('../../src/main.ts');

const goal = 'goals/001-reading-room';
const plan = `${goal}/execution.md`;
const tasks = `${goal}/tasks.md`;

const built: Built = {
  kind: 'built',
  record: { version: 1, highest: 1, lines: [], phases: [], rows: [] },
  note: '# Tasks: Reading room\n',
  title: 'Reading room',
  tasks: 1,
  phases: 1,
  hours: 7.5,
  criticalPath: [],
  criticalHours: 7.5,
  perPhase: [],
  open: { owner: 1, effort: 2, done: 0 },
  findings: [],
  unread: { items: 0, headings: 0 },
  cancelled: 0,
  unclosed: null,
};

beforeEach(() => {
  resetWorkers();
  core = () => built;
});

async function start(): Promise<ObsidianHost> {
  const host = await ObsidianHost.start(Plugin, { [plan]: aPlan, 'other.md': '' });
  await host.open(plan);
  return host;
}

const progress = (): Element | null => document.querySelector('.goal-kit-building');

describe('a build that takes longer than a moment', () => {
  test('says how far it is, and stops saying so when it is done', async () => {
    const build = hold('buildTasks');
    const host = await start();
    host.run('build-tasks');
    await until(() => build.asked() === 1);
    build.progress(0.405);
    await until(() => progress() !== null);
    expect(progress()?.textContent).toBe('Building tasks for Reading room… 40 %Cancel');
    build.progress(0.8);
    await until(() => progress()?.textContent.includes('80 %') === true);
    build.release();
    expect(await host.told()).toBe(
      'Built 1 task in 1 phase, 7.5 h. 1 task needs an owner. 2 tasks need an effort.',
    );
    expect(progress()).toBeNull();
  });

  test('leaves the interface alive', async () => {
    const build = hold('buildTasks');
    const host = await start();
    host.run('build-tasks');
    // Twenty timers of the page come to their turn while the build goes on.
    for (let beat = 0; beat < 20; beat++) await new Promise((resolve) => setTimeout(resolve, 0));
    expect(host.paths).not.toContain(tasks);
    build.release();
    await host.told();
    expect(host.paths).toContain(tasks);
  });

  test('can be cancelled, and nothing is written', async () => {
    hold('buildTasks');
    const host = await start();
    host.run('build-tasks');
    await host.press('Cancel');
    expect(await host.told()).toBe('Building tasks for Reading room was cancelled. Nothing was written.');
    await host.settle();
    expect(progress()).toBeNull();
    expect(host.paths).not.toContain(tasks);
  });

  test('stops when the plugin is unloaded', async () => {
    hold('buildTasks');
    const host = await start();
    host.run('build-tasks');
    await until(() => progress() !== null);
    host.plugin.unload();
    await until(() => progress() === null);
    expect(host.notices).toEqual([]);
    expect(host.paths).not.toContain(tasks);
  });

  test('a second build of the goal is told to wait', async () => {
    const build = hold('buildTasks');
    const host = await start();
    host.run('build-tasks');
    host.run('build-tasks');
    expect(await host.told()).toContain('The notes of Reading room are being built already.');
    build.release();
    await until(() => host.paths.includes(tasks));
    expect(host.read(tasks)).toBe(built.note);
  });

  test('a moment says nothing but what was built', async () => {
    const host = await start();
    host.run('build-tasks');
    await host.told();
    expect(host.notices).toHaveLength(1);
    expect(progress()).toBeNull();
  });
});

describe('what happens in the vault while a build is under way', () => {
  test.each([
    ['the plan is deleted', (host: ObsidianHost) => host.adapter.remove(plan)],
    ['the plan is moved', (host: ObsidianHost) => host.adapter.rename(plan, 'other/execution.md')],
    ['the goal is renamed', (host: ObsidianHost) => host.adapter.rename(goal, 'goals/002-reading-room')],
    ['the goal is deleted', (host: ObsidianHost) => host.adapter.rmdir(goal, true)],
  ])('%s: the notice says so, nothing is written', async (_, happens) => {
    const build = hold('buildTasks');
    const host = await start();
    host.run('build-tasks');
    await host.settle();
    await happens(host);
    build.release();
    expect(await host.told()).toContain(`${plan} was deleted or moved during the build. Nothing was written`);
    expect(host.paths.filter((path) => path.includes('tasks'))).toEqual([]);
  });

  test.each(['tasks.md', 'Tasks.md'])('a %s appears: it stays as it is', async (name) => {
    const build = hold('buildTasks');
    const host = await start();
    host.run('build-tasks');
    await host.settle();
    await host.app.vault.create(`${goal}/${name}`, 'from another device');
    build.release();
    expect(await host.told()).toContain(`${goal}/${name} exists already and was left as it is`);
    expect(host.read(`${goal}/${name}`)).toBe('from another device');
    expect(host.paths).toHaveLength(3);
  });

  test('a tasks.md appears at the very last moment: it stays as it is', async () => {
    const host = await start();
    const list = host.adapter.list.bind(host.adapter);
    host.adapter.list = async (path) => {
      const { files, folders } = await list(path);
      return { files: files.filter((file) => file !== tasks), folders };
    };
    await host.app.vault.create(tasks, 'from another device');
    host.run('build-tasks');
    expect(await host.told()).toContain(`${tasks} exists already`);
    expect(host.read(tasks)).toBe('from another device');
  });
});

describe('a fault of our own', () => {
  test('is said once and told to the console once, and the next build works', async () => {
    const fault = new Error('no such phase');
    core = () => {
      throw fault;
    };
    const console = jest.spyOn(globalThis.console, 'error').mockImplementation(() => undefined);
    const host = await start();
    host.run('build-tasks');
    expect(await host.told()).toContain('Something went wrong in Goal Kit: no such phase.');
    expect(console.mock.calls).toEqual([
      [expect.objectContaining({ message: fault.message, stack: fault.stack })],
    ]);
    console.mockRestore();
    core = () => built;
    host.run('build-tasks');
    await until(() => host.notices.length === 2);
    expect(host.read(tasks)).toBe(built.note);
  });

  test('what is wrong with the plan is said with its lines, the first few of it', async () => {
    const finding = { code: 'group-over-effort', severity: 'warning' } as const;
    const findings = [4, 5, 6, 7].map((line) => ({ ...finding, line, message: `Too much on day ${line}.` }));
    core = () => ({
      ...built,
      findings: [...findings, { ...finding, severity: 'info', line: 1, message: 'By the way.' }],
    });
    const host = await start();
    host.run('build-tasks');
    await host.told();
    expect(host.notices[0]).toMatch(/ 4 problems\.$/);
    expect(host.details().slice(1, 5)).toEqual(
      [4, 5, 6, 7].map((line) => `Line ${line} of the plan: Too much on day ${line}.`),
    );
  });
});
