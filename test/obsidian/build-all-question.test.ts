import axe from 'axe-core';
import GoalKit from '../../src/main.ts';
import { rowOf } from '../support/obsidian-goals.ts';
import { laterPlan } from '../support/obsidian-plans.ts';
import { hold, rememberBuilds } from '../support/engine-worker.ts';
import { type Files, ObsidianHost, until } from '../support/obsidian-host.ts';
import { aPlan } from '../support/plan-notes.ts';

rememberBuilds();

const one = 'goals/001-one';
const two = 'goals/002-two';
const hidden = '.goalkit/goals/003-three';
const titles: Readonly<Record<string, string>> = { [one]: 'One', [two]: 'Two', [hidden]: 'Three' };
const folders = Object.keys(titles);

/** The plan of a goal whose second half is hidden by a comment that somebody forgot to close. */
const halfHidden = (plan: string): string => plan.replace('- Build the shelves', '<!--\n- Build the shelves');

/** Starts with three goals whose tasks are built and whose plans have changed. */
async function startChanged(data: unknown = null): Promise<ObsidianHost> {
  const files: Files = Object.fromEntries(
    folders.map((folder) => [`${folder}/execution.md`, aPlan.replace('Reading room', titles[folder] ?? '')]),
  );
  const host = await ObsidianHost.start(GoalKit, files, data);
  host.run('build-all-tasks');
  await host.told();
  await host.settle();
  host.clearNotices();
  for (const folder of folders) host.edit(`${folder}/execution.md`, laterPlan);
  return host;
}

const notes = (host: ObsidianHost): string[] => folders.map((folder) => host.read(`${folder}/tasks.md`));
const boxes = async (host: ObsidianHost): Promise<HTMLInputElement[]> =>
  Array.from((await host.dialog()).querySelectorAll('input'));
const status = async (host: ObsidianHost): Promise<string> =>
  (await host.dialog()).find('[role=status]').textContent;

test('shows goal by goal what changes before anything is written', async () => {
  const host = await startChanged();
  const before = notes(host);
  host.run('build-all-tasks');
  expect(await status(host)).toBe('3 task lists are changed.');
  const shown = (await boxes(host)).map((box) => box.labels?.[0]?.textContent);
  expect(shown).toEqual([
    `Three${hidden}/tasks.md1 task added, 3 changed.`,
    `One${one}/tasks.md1 task added, 3 changed.`,
    `Two${two}/tasks.md1 task added, 3 changed.`,
  ]);
  expect(notes(host)).toEqual(before);
  await host.press('Apply');
  expect(await host.told()).toBe('3 goals: 3 updated. Updated: Three, One, Two.');
  for (const note of notes(host)) expect(rowOf(note, 'T-004')).toContain('Paint the shelves');
});

describe('the record of a goal whose note stays as it is', () => {
  const record = `${one}/.tasks.goal-kit.json`;
  const allFiles = (host: ObsidianHost): Record<string, string> =>
    Object.fromEntries(host.adapter.listAll__().files.map((path) => [path, host.read(path)]));

  /** The other goals change; of the first only the record is to be kept anew. */
  async function startWithoutRecord(): Promise<ObsidianHost> {
    const host = await startChanged();
    host.edit(`${one}/execution.md`, () => aPlan.replace('Reading room', 'One'));
    await host.adapter.remove(record);
    return host;
  }

  test('is not written before the answer, nor after a no', async () => {
    const host = await startWithoutRecord();
    const before = allFiles(host);
    host.run('build-all-tasks');
    await host.dialog();
    expect(allFiles(host)).toEqual(before);
    await host.press('Cancel');
    await host.told();
    await host.settle();
    expect(allFiles(host)).toEqual(before);
  });

  test('is written after a yes', async () => {
    const host = await startWithoutRecord();
    host.run('build-all-tasks');
    await host.press('Apply');
    expect(await host.told()).toBe('3 goals: 2 updated, 1 unchanged. Updated: Three, Two.');
    expect(host.read(record)).toContain('Measure the walls');
  });

  test('is written without a question where there is none', async () => {
    const host = await startChanged();
    for (const folder of folders)
      host.edit(`${folder}/execution.md`, () => aPlan.replace('Reading room', titles[folder] ?? ''));
    await host.adapter.remove(record);
    host.run('build-all-tasks');
    expect(await host.told()).toBe('3 goals: 3 unchanged.');
    expect(host.read(record)).toContain('Measure the walls');
  });

  test.each([
    [
      'edited',
      (host: ObsidianHost) =>
        host.adapter.write(`${one}/tasks.md`, `${host.read(`${one}/tasks.md`)}\nMine.\n`),
    ],
    ['moved away', (host: ObsidianHost) => host.adapter.rename(one, 'goals/004-one')],
  ])('is not that of a note that was %s while the question was open', async (_, happens) => {
    const host = await startWithoutRecord();
    host.run('build-all-tasks');
    await host.dialog();
    await happens(host);
    await host.press('Apply');
    expect(await host.told()).toBe('3 goals: 2 updated, 1 unchanged. Updated: Three, Two.');
    expect(host.paths.filter((path) => path.includes('001-one/.tasks'))).toEqual([]);
    expect(host.records).not.toContain(record);
  });
});

test('what changes in one goal unfolds', async () => {
  const host = await startChanged();
  host.run('build-all-tasks');
  const [details] = Array.from((await host.dialog()).querySelectorAll('details'));
  if (details === undefined) throw new Error('Nothing unfolds.');
  expect(details.find('summary').getAttribute('aria-label')).toBe('Changes in Three');
  expect(details.textContent).not.toContain('Paint the shelves');
  details.open = true;
  await until(() => details.textContent.includes('T-004 Paint the shelves'));
  expect(details.textContent).toContain('Ownerbefore: Ann→after: Cleo');
});

test('each goal can be left out', async () => {
  const host = await startChanged();
  const before = host.read(`${one}/tasks.md`);
  host.run('build-all-tasks');
  (await boxes(host))[1]?.click();
  expect(await status(host)).toBe('2 of 3 task lists are changed.');
  await host.press('Apply');
  expect(await host.told()).toBe('3 goals: 2 updated, 1 left out. Updated: Three, Two. Left out: One.');
  expect(host.read(`${one}/tasks.md`)).toBe(before);
});

test('one that was left out and taken in again is built', async () => {
  const host = await startChanged();
  host.run('build-all-tasks');
  (await boxes(host))[1]?.click();
  (await boxes(host))[1]?.click();
  expect(await status(host)).toBe('3 task lists are changed.');
});

test.each(['Cancel', 'Escape'])('writes nothing on %s, and can be run again', async (way) => {
  const host = await startChanged();
  await host.adapter.remove(`${two}/tasks.md`);
  host.app.vault.reconcile__();
  const before = [one, hidden].map((folder) => host.read(`${folder}/tasks.md`));
  host.run('build-all-tasks');
  const dialog = await host.dialog();
  if (way === 'Cancel') await host.press(way);
  else dialog.dispatchEvent(new KeyboardEvent('keydown', { key: way }));
  expect(await host.told()).toBe('Cancelled. 3 goals: 3 left as they are.');
  expect([one, hidden].map((folder) => host.read(`${folder}/tasks.md`))).toEqual(before);
  expect(host.paths).not.toContain(`${two}/tasks.md`);
  host.clearNotices();
  host.run('build-all-tasks');
  await host.press('Apply');
  expect(await host.told()).toBe('3 goals: 1 built, 2 updated. Built: Two. Updated: Three, One.');
});

test('new notes are listed and need no question of their own', async () => {
  const host = await startChanged();
  await host.adapter.remove(`${two}/tasks.md`);
  host.app.vault.reconcile__();
  host.run('build-all-tasks');
  expect(await status(host)).toBe('2 task lists are changed, 1 is new.');
  const dialog = await host.dialog();
  expect(dialog.find('h3').textContent).toBe('New task lists (1)');
  expect(dialog.findAll('ul').at(-1)?.textContent).toBe(`Two${two}/tasks.md`);
  for (const box of await boxes(host)) box.click();
  await host.press('Apply');
  expect(await host.told()).toBe('3 goals: 1 built, 2 left out. Built: Two. Left out: Three, One.');
});

test('goals with differences are left alone and told, not asked about', async () => {
  const host = await startChanged();
  host.edit(`${one}/tasks.md`, (text) => text.replace('| Ann |', '| Bob |'));
  const mine = host.read(`${one}/tasks.md`);
  host.run('build-all-tasks');
  expect(await status(host)).toBe('2 task lists are changed.');
  await host.press('Apply');
  expect(await host.told()).toContain('Updated: Three, Two. Needs a look: One (1 conflict).');
  expect(host.read(`${one}/tasks.md`)).toBe(mine);
});

describe('notes that change while the question is open', () => {
  test('are merged anew', async () => {
    const host = await startChanged();
    host.run('build-all-tasks');
    await host.dialog();
    host.edit(`${one}/tasks.md`, (text) => `${text}\n## My own\n\nCall the joiner.\n`);
    await host.press('Apply');
    expect(await host.told()).toBe('3 goals: 3 updated. Updated: Three, One, Two.');
    expect(host.read(`${one}/tasks.md`)).toContain('## My own\n\nCall the joiner.\n');
    expect(host.read(`${one}/tasks.md`)).toContain('Paint the shelves');
  });

  test('are left alone where that leads to differences', async () => {
    const host = await startChanged();
    host.run('build-all-tasks');
    await host.dialog();
    host.edit(`${one}/tasks.md`, (text) => text.replace('| Ann |', '| Bob |'));
    const mine = host.read(`${one}/tasks.md`);
    await host.press('Apply');
    expect(await host.told()).toMatch(
      /^3 goals: 2 updated, 1 failed\. Updated: Three, Two\. Failed: One\. goals\/001-one\/tasks\.md was changed meanwhile, /,
    );
    expect(host.read(`${one}/tasks.md`)).toBe(mine);
  });

  test.each([
    ['deleted', (host: ObsidianHost) => host.adapter.remove(`${one}/tasks.md`)],
    [
      'replaced by a folder',
      async (host: ObsidianHost) => {
        await host.adapter.remove(`${one}/tasks.md`);
        await host.adapter.mkdir(`${one}/tasks.md`);
      },
    ],
  ])('%s: the others are written, and this is told', async (_, happens) => {
    const host = await startChanged();
    host.run('build-all-tasks');
    await host.dialog();
    await happens(host);
    await host.press('Apply');
    expect(await host.told()).toMatch(/^3 goals: 2 updated, 1 failed\. Updated: Three, Two\. Failed: One\. /);
  });

  test('no other build of these goals begins meanwhile', async () => {
    const host = await startChanged();
    host.run('build-all-tasks');
    await host.dialog();
    host.pick(one, 'Build tasks from execution plan');
    expect(await host.told()).toContain('The notes of One are being built already.');
    await host.press('Cancel');
    await host.closed();
    host.clearNotices();
    host.pick(one, 'Build tasks from execution plan');
    expect((await host.dialog()).textContent).toContain('What changes in the tasks of One');
  });
});

test('what is told of the way is gone when all is done, also of what is merged anew', async () => {
  const host = await startChanged();
  host.run('build-all-tasks');
  await host.dialog();
  host.edit(`${one}/tasks.md`, (text) => `${text}\nMy own.\n`);
  const build = hold('rebuildTasks');
  await host.press('Apply');
  await until(() => document.querySelector('.goal-kit-building') !== null);
  build.release();
  await host.told();
  await host.settle();
  expect(host.read(`${one}/tasks.md`)).toContain('My own.');
  expect(document.querySelectorAll('.goal-kit-building')).toHaveLength(0);
});

describe('goals that would lose many tasks, or one that is begun', () => {
  test('come first, in red', async () => {
    const host = await startChanged();
    host.edit(`${two}/execution.md`, halfHidden);
    host.run('build-all-tasks');
    const dialog = await host.dialog();
    expect(dialog.find('[role=alert]').textContent).toBe(
      'Warning: tasks of 1 goal are removed, many at once or some that are begun. It comes first in the list.',
    );
    const [first] = await boxes(host);
    expect(first?.labels?.[0]?.textContent).toContain('Two');
    expect(first?.labels?.[0]?.textContent).toContain('Warning: 2 of 3 tasks are removed');
    expect(first?.labels?.[0]?.find('.goal-kit-preview-warning')).toBeTruthy();
  });

  test('are asked about even where the settings say not to ask', async () => {
    const host = await startChanged({ confirmChanges: false });
    host.edit(`${two}/execution.md`, halfHidden);
    const before = notes(host);
    host.run('build-all-tasks');
    await host.dialog();
    expect(notes(host)).toEqual(before);
    (await boxes(host))[0]?.click();
    await host.press('Apply');
    expect(await host.told()).toContain('Updated: Three, One. Left out: Two.');
  });
});

test('where the settings say not to ask, nothing is asked', async () => {
  const host = await startChanged({ confirmChanges: false });
  host.run('build-all-tasks');
  expect(await host.told()).toBe('3 goals: 3 updated. Updated: Three, One, Two.');
});

test('is applied by Ctrl or Cmd with Enter, and begins where no key does harm', async () => {
  const host = await startChanged();
  host.run('build-all-tasks');
  const dialog = await host.dialog();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Changes');
  dialog.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true }));
  expect(await host.told()).toBe('3 goals: 3 updated. Updated: Three, One, Two.');
});

test('closes when the plugin is unloaded, and nothing is written', async () => {
  const host = await startChanged();
  const before = notes(host);
  host.run('build-all-tasks');
  await host.dialog();
  host.plugin.unload();
  await host.closed();
  expect(notes(host)).toEqual(before);
  expect(host.notices).toEqual([]);
});

test('has nothing that a screen reader stumbles over', async () => {
  const host = await startChanged();
  host.edit(`${two}/execution.md`, halfHidden);
  host.run('build-all-tasks');
  const dialog = await host.dialog();
  const [details] = Array.from(dialog.querySelectorAll('details'));
  if (details !== undefined) details.open = true;
  await host.settle();
  const rules = { 'color-contrast': { enabled: false }, 'label-content-name-mismatch': { enabled: false } };
  expect((await axe.run(dialog, { rules })).violations.map(({ id }) => id)).toEqual([]);
});
