import { ProgressNotice } from '../../src/obsidian/builds/progress-notice.ts';
import { runOn, startBuilt } from '../support/obsidian-goals.ts';
import { hiddenGoal, laterPlan, shownGoal } from '../support/obsidian-plans.ts';
import { type ObsidianHost, until } from '../support/obsidian-host.ts';
import { aPlanWithoutPeople } from '../support/plan-notes.ts';

const buttons = (): string[] =>
  Array.from(document.querySelectorAll('.notice button')).map(({ textContent }) => textContent);

test('two builds of goals with one title tell of their way side by side', async () => {
  await startBuilt(shownGoal);
  const cancelled: string[] = [];
  const both = ['one', 'other'].map((name) => new ProgressNotice('Building… ', () => cancelled.push(name)));
  const told = (): string[] =>
    Array.from(document.querySelectorAll('.goal-kit-building'), ({ textContent }) => textContent);
  for (const progress of both) progress.update('10 %');
  await until(() => told().length === 2);
  expect(told()).toEqual(['Building… 10 %Cancel', 'Building… 10 %Cancel']);
  for (const button of document.querySelectorAll<HTMLElement>('.goal-kit-building button')) button.click();
  expect(cancelled).toEqual(['one', 'other']);
  for (const progress of both) {
    progress.hide();
    progress.update('20 %');
  }
  expect(told()).toEqual([]);
});

/** Builds until something is told that was not on the screen before. */
async function built(host: ObsidianHost, goal: string, answer: string | null = null): Promise<void> {
  const before = host.notices.join();
  await runOn(host, goal);
  if (answer !== null) await host.press(answer);
  await until(() => host.notices.join() !== before);
  await host.settle();
}

describe.each([
  ['a goal', shownGoal],
  ['a hidden goal', hiddenGoal],
])('notices about the tasks of %s', (_, goal) => {
  const plan = `${goal}/execution.md`;
  const tasks = `${goal}/tasks.md`;

  test('a second build takes the place of the first', async () => {
    const host = await startBuilt(goal);
    host.edit(plan, () => aPlanWithoutPeople);
    await built(host, goal, 'Apply');
    expect(host.details()).toContain('3 tasks need an owner.');
    host.edit(plan, (text) =>
      text.replace('- Build the shelves\n', '- Build the shelves\n- Paint the shelves\n'),
    );
    await built(host, goal, 'Apply');
    expect(host.notices).toHaveLength(1);
    expect(host.details()).toContain('4 tasks need an owner.');
    expect(buttons()).toEqual(['Details', 'Undo']);
  });

  test.each<[string, (host: ObsidianHost) => void, string]>([
    ['up to date', () => undefined, 'tasks.md is up to date.'],
    [
      'an obstacle in the note',
      (host) => host.edit(tasks, (text) => `<<<<<<< a\n${text}=======\n>>>>>>> b\n`),
      'Git merge conflict',
    ],
    ['no work in the plan', (host) => host.edit(plan, () => '# Plan: Nothing yet\n'), 'names no work to do'],
  ])('so does a build that comes to %s', async (_way, happens, told) => {
    const host = await startBuilt(goal);
    host.edit(plan, () => aPlanWithoutPeople);
    await built(host, goal, 'Apply');
    happens(host);
    await built(host, goal);
    expect(host.notices).toHaveLength(1);
    expect(host.notices.join(' ')).toContain(told);
  });

  test('the same obstacle is told once, and goes when it is gone', async () => {
    const host = await startBuilt(goal);
    const whole = host.read(tasks);
    host.edit(tasks, (text) => `<<<<<<< a\n${text}=======\n>>>>>>> b\n`);
    await built(host, goal);
    await runOn(host, goal);
    await host.settle();
    expect(host.notices).toHaveLength(1);
    host.edit(tasks, () => whole);
    await built(host, goal);
    expect(host.notices).toEqual(['tasks.md is up to date.']);
  });

  test('taking a build back by the command takes its notice away', async () => {
    const host = await startBuilt(goal);
    host.edit(plan, laterPlan);
    await built(host, goal, 'Apply');
    host.run('undo-last-build');
    await until(() => host.notices.join().includes('undone'));
    expect(host.notices).toEqual(['Build undone; tasks.md is as it was before.']);
    expect(buttons()).toEqual([]);
  });
});

describe('a notice is one line', () => {
  test('with its details in a dialog, which leads to the check and leaves the notice', async () => {
    const host = await startBuilt(shownGoal);
    host.edit(`${shownGoal}/execution.md`, () => aPlanWithoutPeople);
    await built(host, shownGoal, 'Apply');
    expect(document.querySelectorAll('.notice-message > *')).toHaveLength(2);
    await host.press('Details');
    const dialog = document.body.find('.goal-kit-details');
    expect(dialog.textContent).toContain('3 tasks need an owner.');
    expect(dialog.find('.goal-kit-preview-lists').textContent).toContain('T-001 Measure the walls');
    await host.press('Check plan');
    await until(() => document.querySelector('.goal-kit-check') !== null);
    expect(document.querySelector('.goal-kit-details')).toBeNull();
    expect(buttons()).toEqual(['Details', 'Undo']);
  });

  test('without details where it says all there is', async () => {
    const host = await startBuilt(shownGoal);
    await built(host, shownGoal);
    expect(host.notices).toEqual(['tasks.md is up to date.']);
    expect(buttons()).toEqual([]);
  });

  test('that goes with the plugin, and so do its details', async () => {
    const host = await startBuilt(shownGoal);
    host.edit(`${shownGoal}/execution.md`, laterPlan);
    await built(host, shownGoal, 'Apply');
    await host.press('Details');
    host.plugin.unload();
    expect(document.querySelectorAll('.notice, .goal-kit-details')).toHaveLength(0);
  });
});

test('what is said of tasks and of action items stands side by side', async () => {
  const host = await startBuilt(shownGoal);
  host.edit(`${shownGoal}/execution.md`, laterPlan);
  await built(host, shownGoal, 'Apply');
  host.run('build-action-items');
  await until(() => host.notices.length === 2);
  expect(buttons()).toEqual(['Details', 'Undo', 'Undo']);
});

test('a build of every goal takes the place of what was said of the notes that it writes, and of the build before', async () => {
  const other = 'goals/002-other';
  const host = await startBuilt(shownGoal, { files: { [`${other}/execution.md`]: aPlanWithoutPeople } });
  await built(host, other);
  host.edit(`${shownGoal}/execution.md`, laterPlan);
  await built(host, shownGoal, 'Apply');
  expect(host.notices).toHaveLength(2);
  host.edit(`${shownGoal}/execution.md`, (text) => text.replaceAll('Cleo', 'Dora'));
  host.run('build-all-tasks');
  await host.press('Apply');
  await until(() => host.notices.join().includes('1 unchanged'));
  expect(host.notices).toHaveLength(2);
  expect(host.details(0)).toContain('3 tasks need an owner.');
  host.run('build-all-tasks');
  await until(() => host.notices.join().includes('2 unchanged'));
  expect(host.notices).toHaveLength(2);
});

test('what was said of a note follows it to its new folder', async () => {
  const host = await startBuilt(shownGoal);
  host.edit(`${shownGoal}/execution.md`, laterPlan);
  await built(host, shownGoal, 'Apply');
  const folder = host.app.vault.getFolderByPath(shownGoal);
  if (folder === null) throw new Error('The goal is not shown.');
  await host.app.vault.rename(folder, 'goals/archived');
  await built(host, 'goals/archived', 'Apply');
  expect(host.notices).toHaveLength(1);
  expect(host.notices[0]).toContain('Updated tasks.md');
});

test('a notice that was dismissed is not missed', async () => {
  const host = await startBuilt(shownGoal);
  await built(host, shownGoal);
  host.clearNotices();
  await built(host, shownGoal);
  expect(host.notices).toHaveLength(1);
});

describe('when the plugin is unloaded', () => {
  test('its notices go, with their buttons', async () => {
    const host = await startBuilt(shownGoal);
    host.edit(`${shownGoal}/execution.md`, laterPlan);
    await built(host, shownGoal, 'Apply');
    host.run('build-action-items');
    await until(() => host.notices.length === 2);
    host.plugin.unload();
    expect(document.querySelectorAll('.notice')).toHaveLength(0);
  });

  test('nothing is said any more of what was still under way', async () => {
    const host = await startBuilt(shownGoal);
    const read = host.adapter.read.bind(host.adapter);
    let fails: (error: Error) => void = () => undefined;
    host.adapter.read = (path) =>
      path.endsWith('execution.md') ? new Promise((_, reject) => (fails = reject)) : read(path);
    host.run('build-tasks');
    await host.settle();
    host.plugin.unload();
    fails(new Error('EIO'));
    await host.settle();
    host.adapter.read = read;
    expect(document.querySelectorAll('.notice')).toHaveLength(0);
  });

  test('a plugin that is loaded again speaks again', async () => {
    const first = await startBuilt(shownGoal);
    first.plugin.unload();
    const host = await startBuilt(shownGoal);
    await built(host, shownGoal);
    expect(host.notices).toHaveLength(1);
  });
});
