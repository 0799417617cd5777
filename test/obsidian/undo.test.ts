import GoalKit from '../../src/main.ts';
import { runOn, startBuilt } from '../support/obsidian-goals.ts';
import { hiddenGoal, laterPlan, shownGoal } from '../support/obsidian-plans.ts';
import { ObsidianHost, until } from '../support/obsidian-host.ts';
import { aPlan } from '../support/plan-notes.ts';
import { rememberBuilds } from '../support/engine-worker.ts';

rememberBuilds();

describe.each([
  ['a goal', shownGoal],
  ['a hidden goal', hiddenGoal],
])('undoing a build of %s', (_, goal) => {
  const tasks = `${goal}/tasks.md`;
  const record = `${goal}/.tasks.goal-kit.json`;

  async function startUpdated(): Promise<{ host: ObsidianHost; before: string; recordBefore: string }> {
    const host = await startBuilt(goal);
    host.edit(tasks, (text) => `${text.replaceAll('\n', '\r\n')}\r\nCall the joiner.\r\n`);
    host.edit(`${goal}/execution.md`, laterPlan);
    const before = host.read(tasks);
    const recordBefore = host.read(record);
    await runOn(host, goal);
    await host.press('Apply');
    await until(() => host.read(tasks) !== before && host.read(record) !== recordBefore);
    await host.settle();
    return { host, before, recordBefore };
  }

  test('the button of the notice restores the bytes of the note and of the record', async () => {
    const { host, before, recordBefore } = await startUpdated();
    await host.press('Undo');
    await until(() => host.read(tasks) === before);
    await host.settle();
    expect(host.read(record)).toBe(recordBefore);
    expect(host.notices).toEqual(['Build undone; tasks.md is as it was before.']);
  });

  test('so does the command, and once it is done there is nothing left to undo', async () => {
    const { host, before, recordBefore } = await startUpdated();
    host.clearNotices();
    host.run('undo-last-build');
    expect(await host.told()).toContain('Build undone');
    expect(host.read(tasks)).toBe(before);
    expect(host.read(record)).toBe(recordBefore);
    host.clearNotices();
    host.run('undo-last-build');
    expect(await host.told()).toBe('There is no build to undo: the last one is undone already.');
  });

  test('that a failing disk broke off, and took the note with it, can be undone once the disk is well again', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { host, before } = await startUpdated();
    const { adapter } = host;
    const [write, remove] = [adapter.write.bind(adapter), adapter.remove.bind(adapter)];
    const rename = jest.spyOn(adapter, 'rename').mockRejectedValue(new Error('EIO: i/o error'));
    adapter.write = async (path, text) => {
      if (path !== tasks) return write(path, text);
      if (host.paths.includes(tasks)) await remove(tasks);
      throw new Error('EIO: i/o error');
    };
    await host.press('Undo');
    await until(() => host.notices.join().includes('could not be written'));
    expect(host.paths).not.toContain(tasks);
    adapter.write = write;
    rename.mockRestore();
    host.clearNotices();
    host.run('undo-last-build');
    await until(() => host.paths.includes(tasks) && host.read(tasks) === before);
    jest.restoreAllMocks();
  });

  test('building after it gives the same note again', async () => {
    const { host } = await startUpdated();
    const after = host.read(tasks);
    host.run('undo-last-build');
    await until(() => host.read(tasks) !== after);
    await host.settle();
    await runOn(host, goal);
    await host.press('Apply');
    await until(() => host.read(tasks) === after);
  });

  test('a note that was changed since stays, and the notice says so', async () => {
    const { host } = await startUpdated();
    host.edit(tasks, (text) => `${text}\nOrder the wood.\n`);
    const now = host.read(tasks);
    host.clearNotices();
    host.run('undo-last-build');
    const recovery =
      goal === hiddenGoal ? '' : " Its earlier text is in Obsidian's file recovery, if that is on.";
    expect(await host.told()).toBe(
      `${tasks} was changed after the build, so it was left as it is.${recovery}`,
    );
    expect(host.read(tasks)).toBe(now);
  });

  test.each([
    ['deleted', (host: ObsidianHost) => host.adapter.remove(tasks)],
    ['moved outside of Obsidian', (host: ObsidianHost) => host.adapter.rename(tasks, `${goal}/other.md`)],
  ])('a note that was %s since is not made anew, and the notice says so', async (_way, happens) => {
    const { host } = await startUpdated();
    await happens(host);
    host.clearNotices();
    host.run('undo-last-build');
    expect(await host.told()).toBe(
      `${tasks} was deleted, or moved outside of Obsidian, so there is nothing to undo there.`,
    );
    expect(host.paths).not.toContain(tasks);
  });

  test('a note that cannot be written stays, and can be undone later', async () => {
    const { host, before } = await startUpdated();
    const write = host.adapter.write.bind(host.adapter);
    host.adapter.write = () => Promise.reject(new Error('EACCES'));
    host.clearNotices();
    host.run('undo-last-build');
    expect(await host.told()).toContain(`${tasks} could not be written (EACCES)`);
    host.adapter.write = write;
    host.run('undo-last-build');
    await until(() => host.read(tasks) === before);
  });

  test('a first build is undone by moving its note to the trash', async () => {
    const host = await ObsidianHost.start(GoalKit, { 'note.md': '', [`${goal}/execution.md`]: aPlan });
    await runOn(host, goal);
    await host.told();
    await host.settle();
    await host.press('Undo');
    await until(() => !host.paths.includes(tasks));
    await host.settle();
    expect(host.notices.at(-1)).toBe('Build undone; tasks.md moved to the trash.');
    expect(host.paths).toContain('.trash/tasks.md');
    expect(host.records).toEqual([]);
  });

  test('a first build whose note was changed since stays', async () => {
    const host = await startBuilt(goal);
    host.edit(tasks, (text) => `${text}\nCall the joiner.\n`);
    host.run('undo-last-build');
    expect(await host.told()).toBe(`${tasks} was changed after the build, so it was left as it is.`);
    expect(host.paths).toContain(tasks);
  });
});

test('before any build there is nothing to undo', async () => {
  const host = await ObsidianHost.start(GoalKit, { [`${shownGoal}/execution.md`]: aPlan });
  host.run('undo-last-build');
  expect(await host.told()).toBe('There is no build to undo: nothing was built since Obsidian was started.');
});

test('a note in whose editor something was typed since stays', async () => {
  const host = await startBuilt(shownGoal);
  await host.open(`${shownGoal}/tasks.md`);
  host.type('My own.');
  host.run('undo-last-build');
  expect(await host.told()).toContain('was changed after the build');
});
