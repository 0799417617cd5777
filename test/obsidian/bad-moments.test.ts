import GoalKit from '../../src/main.ts';
import { rowOf, runOn, startBuilt } from '../support/obsidian-goals.ts';
import { ObsidianHost, until } from '../support/obsidian-host.ts';
import { hiddenGoal, laterPlan, shownGoal } from '../support/obsidian-plans.ts';
import { aPlan } from '../support/plan-notes.ts';
import { rememberBuilds } from '../support/engine-worker.ts';

rememberBuilds();

/** Every file of the vault with its text. */
const allFiles = (host: ObsidianHost): Record<string, string> =>
  Object.fromEntries(host.adapter.listAll__().files.map((path) => [path, host.read(path)]));

/** Removes a note by other hands and puts another file, or a folder, in its place. */
async function replaceBy(host: ObsidianHost, path: string, text: string | null): Promise<void> {
  await host.adapter.remove(path);
  if (text === null) await host.adapter.mkdir(path);
  else await host.adapter.write(path, text);
  host.app.vault.reconcile__();
}

describe.each([
  ['a goal', shownGoal],
  ['a hidden goal', hiddenGoal],
])('while the preview of %s is open', (_, goal) => {
  const tasks = `${goal}/tasks.md`;
  const plan = `${goal}/execution.md`;

  async function startPreview(): Promise<ObsidianHost> {
    const host = await startBuilt(goal);
    host.edit(plan, laterPlan);
    await runOn(host, goal);
    await host.dialog();
    return host;
  }

  test('the note is deleted and made anew: what stands in the new one is merged', async () => {
    const host = await startPreview();
    const now = `${host.read(tasks).replace('| Ann |', '| Bob |')}\nCall the joiner.\n`;
    await replaceBy(host, tasks, now);
    await host.press('Apply');
    await until(() => host.read(tasks).includes('Paint the shelves'));
    expect(host.read(tasks)).toContain('\nCall the joiner.\n');
    expect(rowOf(host.read(tasks), 'T-001')).toContain('| Bob |');
  });

  test.each([
    ['someone’s own', '# Shopping\n\n- [ ] Milk\n'],
    ['bytes', 'PNG\0\u0001'],
  ])('the note is deleted and another made that is %s: it stays', async (_what, text) => {
    const host = await startPreview();
    await replaceBy(host, tasks, text);
    await host.press('Apply');
    expect(await host.told()).toContain(`${tasks} was changed meanwhile, so nothing was written`);
    expect(host.read(tasks)).toBe(text);
  });

  test('a folder takes the place of the note: it says so, and nothing is written', async () => {
    const host = await startPreview();
    await replaceBy(host, tasks, null);
    const before = allFiles(host);
    await host.press('Apply');
    expect(await host.told()).toContain(`${tasks} is a folder`);
    expect(allFiles(host)).toEqual(before);
    host.clearNotices();
    await runOn(host, goal);
    expect(await host.told()).toContain(`${tasks} is a folder`);
  });

  test('the folder of the goal moves into another: nothing is written, neither there nor here', async () => {
    const host = await startPreview();
    await host.adapter.mkdir('archive');
    await host.adapter.rename(goal, 'archive/007-moved');
    host.app.vault.reconcile__();
    const before = allFiles(host);
    await host.press('Apply');
    expect(await host.told()).toMatch(/was deleted or moved/);
    expect(allFiles(host)).toEqual(before);
  });

  test.each([
    ['build-all-tasks', 'Failed: Reading room. The notes of Reading room are being built already.'],
    ['build-action-items', 'The notes of Reading room are being built already.'],
  ])('%s leaves the goal alone', async (command, said) => {
    const host = await startPreview();
    const before = allFiles(host);
    host.run(command);
    expect(await host.told()).toContain(said);
    expect(allFiles(host)).toEqual(before);
    await host.press('Apply');
    await until(() => host.read(tasks).includes('Paint the shelves'));
  });
});

describe.each([
  ['a goal', shownGoal],
  ['a hidden goal', hiddenGoal],
])('commands at the same moment over %s', (_, goal) => {
  const tasks = `${goal}/tasks.md`;

  test('write each note once, and what comes too late says so', async () => {
    const host = await startBuilt(goal, { data: { confirmChanges: false } });
    if (goal === shownGoal) await host.open(`${goal}/execution.md`);
    host.edit(`${goal}/execution.md`, laterPlan);
    host.edit(tasks, (text) => `${text}\nCall the joiner.\n`);
    for (const command of [
      'build-tasks',
      'build-tasks',
      'build-all-tasks',
      'build-action-items',
      'build-tasks',
    ])
      host.run(command);
    await until(() => host.read(tasks).includes('Paint the shelves'));
    await host.settle();
    expect(host.notices.join(' ')).toContain('The notes of Reading room are being built already.');
    const once = host.read(tasks);
    expect(once).toContain('\nCall the joiner.\n');
    host.clearNotices();
    await runOn(host, goal);
    expect(await host.told()).toBe('tasks.md is up to date.');
    expect(host.read(tasks)).toBe(once);
    expect(host.paths.filter((path) => path.includes('draft'))).toEqual([]);
  });
});

describe.each([
  ['a goal', shownGoal],
  ['a hidden goal', hiddenGoal],
])('a writing of %s that was broken off', (_, goal) => {
  const tasks = `${goal}/tasks.md`;
  const plan = `${goal}/execution.md`;
  const beside = `${goal}/tasks before it broke off.md`;
  const drafts = (host: ObsidianHost): string[] => host.paths.filter((path) => path.includes('draft'));

  /** The device dies in the midst of writing the note: a part of it stands there, and nothing works from then on. */
  async function startCrashed(part: (text: string) => string | null): Promise<[ObsidianHost, string]> {
    const host = await startBuilt(goal, { data: { confirmChanges: false } });
    host.edit(tasks, (text) => `${text}\nCall the joiner.\n`);
    host.edit(plan, laterPlan);
    const before = host.read(tasks);
    const { adapter } = host;
    const alive = {
      write: adapter.write.bind(adapter),
      remove: adapter.remove.bind(adapter),
      rename: adapter.rename.bind(adapter),
    };
    const die = (): Promise<never> => Promise.reject(new Error('EIO: i/o error'));
    adapter.write = async (path, text) => {
      if (path !== tasks) return alive.write(path, text);
      Object.assign(adapter, { write: die, remove: die, rename: die });
      const left = part(text);
      if (left === null) await alive.remove(path);
      else adapter.writeSync__(path, left);
      return die();
    };
    const console = jest.spyOn(globalThis.console, 'error').mockImplementation(() => undefined);
    await runOn(host, goal);
    expect(await host.told()).toContain(`${tasks} could not be written (EIO`);
    console.mockRestore();
    Object.assign(adapter, alive);
    host.clearNotices();
    return [host, before];
  }

  test('in its midst: the old text is laid beside the note, and nothing is built from half a note', async () => {
    const [host, before] = await startCrashed((text) => text.slice(0, text.length / 2));
    const half = host.read(tasks);
    await runOn(host, goal);
    expect(await host.told()).toContain(`Its text from before is in ${beside} now`);
    expect(host.read(tasks)).toBe(half);
    expect(host.read(beside)).toBe(before);
    expect(drafts(host)).toEqual([]);
    host.edit(tasks, () => before);
    host.clearNotices();
    await runOn(host, goal);
    await until(() => host.read(tasks).includes('Paint the shelves'));
    expect(host.read(tasks)).toContain('Call the joiner.');
  });

  test('when the note was gone: it comes back, and is built', async () => {
    const [host] = await startCrashed(() => null);
    await runOn(host, goal);
    await until(() => host.paths.includes(tasks) && host.read(tasks).includes('Paint the shelves'));
    expect(host.read(tasks)).toContain('Call the joiner.');
    await host.settle();
    expect(host.notices.join(' ')).toContain('it is back with its text from before');
    expect(drafts(host)).toEqual([]);
  });

  test('at its end: nothing is missing, nothing is said', async () => {
    const [host] = await startCrashed((text) => text);
    const now = host.read(tasks);
    await runOn(host, goal);
    expect(await host.told()).toContain('up to date');
    expect(host.read(tasks)).toBe(now);
    expect(drafts(host)).toEqual([]);
  });
});

describe('a first build on a disk that fails once', () => {
  const tasks = `${shownGoal}/tasks.md`;
  const start = (goal: string): Promise<ObsidianHost> =>
    ObsidianHost.start(GoalKit, { 'note.md': '', [`${goal}/execution.md`]: aPlan });
  const fail = (): Promise<never> => Promise.reject(new Error('EIO: i/o error'));

  test('when the note is to be shown: it is built, and the notice says what failed', async () => {
    const host = await start(shownGoal);
    const read = host.adapter.read.bind(host.adapter);
    host.adapter.read = (path) => (path === tasks ? fail() : read(path));
    await runOn(host, shownGoal);
    await until(() => host.notices.join(' ').includes(`${tasks} could not be read (EIO`));
    expect(host.notices.join(' ')).toContain('Built 3 tasks');
    expect(host.read(tasks)).toContain('Measure the walls');
  });

  test('when a hidden note is looked at: no fault of our own is told', async () => {
    const host = await start(hiddenGoal);
    const stat = host.adapter.stat.bind(host.adapter);
    host.adapter.stat = (path) => (path === `${hiddenGoal}/tasks.md` ? fail() : stat(path));
    await runOn(host, hiddenGoal);
    expect(await host.told()).toContain('Built 3 tasks');
    await host.settle();
    expect(host.notices.join(' ')).not.toContain('Something went wrong in Goal Kit');
  });

  test('behind a writing that is done all the same: the note and its record are kept', async () => {
    const host = await start(shownGoal);
    const write = host.adapter.write.bind(host.adapter);
    host.adapter.write = async (path, text) => {
      await write(path, text);
      if (path === tasks) await fail();
    };
    await runOn(host, shownGoal);
    expect(await host.told()).toContain('Built 3 tasks');
    await until(() => host.records.length === 1);
    host.clearNotices();
    host.app.vault.reconcile__();
    await runOn(host, shownGoal);
    expect(await host.told()).toBe('tasks.md is up to date.');
  });
});
