import GoalKit from '../../src/main.ts';
import { runOn, startBuilt } from '../support/obsidian-goals.ts';
import { laterPlan, shownGoal } from '../support/obsidian-plans.ts';
import { ObsidianHost, until } from '../support/obsidian-host.ts';
import { aPlan } from '../support/plan-notes.ts';

const tasks = `${shownGoal}/tasks.md`;

/** Renames or moves a note or folder as a user does in Obsidian. */
async function move(host: ObsidianHost, from: string, to: string): Promise<void> {
  const file = host.app.vault.getAbstractFileByPath(from);
  if (file === null) throw new Error(`Obsidian does not show ${from}.`);
  await host.app.vault.rename(file, to);
}

/** Starts with a note that was built twice; `before` is what undo brings back. */
async function startUpdated(
  goal = shownGoal,
): Promise<{ host: ObsidianHost; before: string; recordBefore: string }> {
  const host = await startBuilt(goal);
  const before = host.read(`${goal}/tasks.md`);
  const recordBefore = host.read(`${goal}/.tasks.goal-kit.json`);
  host.edit(`${goal}/execution.md`, laterPlan);
  await runOn(host, goal);
  await host.press('Apply');
  await host.told();
  await host.settle();
  return { host, before, recordBefore };
}

async function undone(host: ObsidianHost, way: 'button' | 'command'): Promise<string> {
  if (way === 'command') host.clearNotices();
  if (way === 'command') host.run('undo-last-build');
  else await host.press('Undo');
  return host.told();
}

describe.each(['button', 'command'] as const)('undo by the %s', (way) => {
  test('finds a note that has another name, and leaves the one that has taken its old name', async () => {
    const { host, before } = await startUpdated();
    const other = `${shownGoal}/first.md`;
    await move(host, tasks, other);
    await host.app.vault.create(tasks, 'My own.\n');
    await host.adapter.write(`${shownGoal}/.tasks.goal-kit.json`, '{"of":"the new one"}');
    expect(await undone(host, way)).toBe('Build undone; first.md is as it was before.');
    expect(host.read(other)).toBe(before);
    expect(host.read(tasks)).toBe('My own.\n');
    expect(host.read(`${shownGoal}/.tasks.goal-kit.json`)).toBe('{"of":"the new one"}');
  });

  test('finds a note that has another name, and its record', async () => {
    const { host, before, recordBefore } = await startUpdated();
    await move(host, tasks, `${shownGoal}/Tasks (old).md`);
    await undone(host, way);
    expect(host.read(`${shownGoal}/Tasks (old).md`)).toBe(before);
    await until(() => host.read(`${shownGoal}/.tasks.goal-kit.json`) === recordBefore);
  });

  test('finds a note that lies in another folder', async () => {
    const { host, before } = await startUpdated();
    await host.app.vault.createFolder('elsewhere');
    await move(host, tasks, 'elsewhere/tasks.md');
    expect(await undone(host, way)).toBe('Build undone; tasks.md is as it was before.');
    expect(host.read('elsewhere/tasks.md')).toBe(before);
  });

  test.each([
    ['whose folder has another name', [[shownGoal, 'goals/001-library']], 'goals/001-library'],
    [
      'whose folder lies elsewhere, by several moves',
      [
        [shownGoal, 'goals/001-library'],
        ['goals', 'archive'],
      ],
      'archive/001-library',
    ],
  ] as const)('finds a note %s, with its record', async (_, moves, now) => {
    const { host, before, recordBefore } = await startUpdated();
    for (const [from, to] of moves) await move(host, from, to);
    expect(await undone(host, way)).toBe('Build undone; tasks.md is as it was before.');
    expect(host.read(`${now}/tasks.md`)).toBe(before);
    await until(() => host.read(`${now}/.tasks.goal-kit.json`) === recordBefore);
    expect(host.records).toEqual([`${now}/.tasks.goal-kit.json`]);
  });

  test('finds a hidden note when a folder around it that Obsidian shows is moved', async () => {
    const { host, before } = await startUpdated('area/.goalkit/goals/001-reading-room');
    await move(host, 'area', 'field');
    const now = 'field/.goalkit/goals/001-reading-room/tasks.md';
    expect(await undone(host, way)).toBe('Build undone; tasks.md is as it was before.');
    expect(host.read(now)).toBe(before);
  });
});

test.each([
  [shownGoal, 'goals/001-library'],
  [tasks, `${shownGoal}/first.md`],
])('what was said of a build goes when it is undone by the command after a move of %s', async (from, to) => {
  const { host } = await startUpdated();
  await move(host, from, to);
  host.run('undo-last-build');
  await until(() => host.notices.join().includes('undone'));
  expect(host.notices).toHaveLength(1);
  expect(document.querySelectorAll('.notice button')).toHaveLength(0);
});

test('an earlier build of another note is found, though a later one came', async () => {
  const { host, before } = await startUpdated();
  host.run('build-action-items');
  await until(() => host.notices.join().includes('action items'));
  await host.settle();
  await move(host, shownGoal, 'goals/001-library');
  await host.press('Undo');
  await until(() => host.read('goals/001-library/tasks.md') === before);
});

test('the note of a first build goes to the trash from where it is now', async () => {
  const host = await ObsidianHost.start(GoalKit, { [`${shownGoal}/execution.md`]: aPlan });
  await runOn(host, shownGoal);
  await host.told();
  await host.settle();
  await move(host, shownGoal, 'goals/001-library');
  expect(await undone(host, 'button')).toBe('Build undone; tasks.md moved to the trash.');
  expect(host.records).toEqual([]);
});

test('a folder whose name only begins alike is another', async () => {
  const { host, before } = await startUpdated();
  await host.app.vault.createFolder('goals/001');
  await move(host, 'goals/001', 'goals/002');
  await undone(host, 'command');
  expect(host.read(tasks)).toBe(before);
});

test('a note that was moved and then changed stays, and is called by its new path', async () => {
  const { host } = await startUpdated();
  await move(host, shownGoal, 'goals/001-library');
  host.edit('goals/001-library/tasks.md', (text) => `${text}\nMy own.\n`);
  expect(await undone(host, 'command')).toContain('goals/001-library/tasks.md was changed after the build');
});

test('each of the notes of a build of every goal is found', async () => {
  const host = await ObsidianHost.start(GoalKit, {
    [`${shownGoal}/execution.md`]: aPlan,
    'goals/002-two/execution.md': aPlan,
  });
  host.run('build-all-tasks');
  await host.told();
  await host.settle();
  host.clearNotices();
  const before = host.read('goals/002-two/tasks.md');
  for (const goal of [shownGoal, 'goals/002-two']) host.edit(`${goal}/execution.md`, laterPlan);
  host.run('build-all-tasks');
  await host.press('Apply');
  await host.told();
  await move(host, 'goals/002-two', 'goals/003-two');
  expect(await undone(host, 'button')).toBe('Build undone; 2 notes are as before.');
  expect(host.read('goals/003-two/tasks.md')).toBe(before);
});
