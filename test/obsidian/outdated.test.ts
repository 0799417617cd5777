import GoalKit from '../../src/main.ts';
import { type Files, ObsidianHost, until } from '../support/obsidian-host.ts';
import { hiddenGoal, laterPlan, shownGoal } from '../support/obsidian-plans.ts';
import { aPlan } from '../support/plan-notes.ts';

const start = (files: Files, data?: unknown): Promise<ObsidianHost> =>
  ObsidianHost.start(GoalKit, files, data);

const strip = (): HTMLElement | null => document.querySelector('.goal-kit-outdated');
const isOutdated = (): boolean => strip() !== null && strip()?.style.display !== 'none';
const said = (): string => strip()?.querySelector('.goal-kit-outdated-text')?.textContent ?? '';

async function show(host: ObsidianHost, goal: string): Promise<void> {
  await host.app.workspace
    .getLeaf('tab')
    .setViewState({ type: 'goal-kit-graph', state: { goal, pinned: true } });
  await until(() => document.querySelector('.goal-kit-goal-title') !== null);
}

/** A goal with tasks and action items as its plan has them, shown in the view. */
async function startBuilt(goal: string): Promise<ObsidianHost> {
  const host = await start({ [`${goal}/execution.md`]: aPlan, 'Welcome.md': '' });
  host.run('update-goal');
  if (goal === hiddenGoal) await host.choose('Reading');
  else await host.choose('');
  await until(() => host.paths.includes(`${goal}/action-items.md`));
  await host.settle();
  host.clearNotices();
  await show(host, goal);
  return host;
}

describe.each([
  ['a goal', shownGoal],
  ['a hidden goal', hiddenGoal],
])('the view of %s', (_what, goal) => {
  test('says that the plan changed, and the preview shows how; applied, it says so no more', async () => {
    const host = await startBuilt(goal);
    expect(isOutdated()).toBe(false);
    host.edit(`${goal}/execution.md`, laterPlan);
    await until(isOutdated);
    expect(said()).toMatch(/^The plan changed: \d tasks? differs?$/);
    expect(strip()?.dataset).toMatchObject({ code: 'outdated', file: `${goal}/execution.md` });
    expect(document.querySelector('.goal-kit-findings [data-code="outdated"]')).toBeNull();
    await host.press('Review');
    const dialog = await host.dialog();
    expect(dialog.textContent).toContain('tasks.md');
    expect(dialog.textContent).toContain('action-items.md');
    await host.press('Apply');
    await until(() => !isOutdated());
    expect(host.read(`${goal}/tasks.md`)).toContain('Paint the shelves');
    expect(host.read(`${goal}/action-items.md`)).toContain('Paint the shelves');
  });

  test('says so no more where the plan is as it was again', async () => {
    const host = await startBuilt(goal);
    host.edit(`${goal}/execution.md`, laterPlan);
    await until(isOutdated);
    host.edit(`${goal}/execution.md`, () => aPlan);
    await until(() => !isOutdated());
  });
});

describe('a goal whose tasks were changed by hand', () => {
  test('has outdated action items, which Review builds alone', async () => {
    const host = await startBuilt(shownGoal);
    host.edit(`${shownGoal}/tasks.md`, (text) =>
      text.replace('| Build the shelves |', '| Buy the shelves |'),
    );
    await until(isOutdated);
    expect(said()).toBe('The tasks changed: 1 task differs from the action items');
    await host.press('Review');
    expect((await host.dialog()).textContent).not.toContain('tasks.md');
    await host.press('Apply');
    await until(() => !isOutdated());
    expect(host.read(`${shownGoal}/action-items.md`)).toContain('Buy the shelves');
  });
});

describe('the status bar and the overview', () => {
  test('say that the plan changed', async () => {
    const host = await startBuilt(shownGoal);
    await host.open(`${shownGoal}/execution.md`);
    host.edit(`${shownGoal}/execution.md`, laterPlan);
    const item = await host.statusBar(/\d/);
    await until(() => (item.getAttribute('aria-label') ?? '').includes('The plan changed'));
    await host.app.workspace
      .getLeaf('tab')
      .setViewState({ type: 'goal-kit-graph', state: { goal: null, pinned: true } });
    await until(
      () =>
        document.querySelector('.goal-kit-overview-problems')?.textContent.includes('The plan changed') ===
        true,
    );
  });
});

describe('Update goal', () => {
  const tasks = `${shownGoal}/tasks.md`;
  const items = `${shownGoal}/action-items.md`;

  test('makes both notes where there are none, and one undo takes both away', async () => {
    const host = await start({ [`${shownGoal}/execution.md`]: aPlan });
    await host.open(`${shownGoal}/execution.md`);
    host.run('update-goal');
    expect(await host.told()).toMatch(/Built 3 tasks.*Built \d+ action items/);
    expect(host.paths).toEqual(expect.arrayContaining([tasks, items]));
    await host.press('Undo');
    await until(() => !host.paths.includes(tasks) && !host.paths.includes(items));
  });

  test('asks once about both, and one undo gives both back', async () => {
    const host = await startBuilt(shownGoal);
    const before = [host.read(tasks), host.read(items)];
    host.edit(`${shownGoal}/execution.md`, laterPlan);
    await host.open(`${shownGoal}/execution.md`);
    host.run('update-goal');
    await host.dialog();
    expect([host.read(tasks), host.read(items)]).toEqual(before);
    await host.press('Apply');
    await host.closed();
    await until(() => host.read(items).includes('Paint the shelves'));
    await until(() => host.notices.length > 0);
    expect(document.querySelectorAll('.notice').length).toBe(1);
    host.run('undo-last-build');
    await until(() => host.read(tasks) === before[0] && host.read(items) === before[1]);
  });

  test('writes nothing where the preview is closed', async () => {
    const host = await startBuilt(shownGoal);
    const before = [host.read(tasks), host.read(items)];
    host.edit(`${shownGoal}/execution.md`, laterPlan);
    await host.open(`${shownGoal}/execution.md`);
    host.run('update-goal');
    await host.dialog();
    host.closeDialog();
    await host.closed();
    expect([host.read(tasks), host.read(items)]).toEqual(before);
    expect(isOutdated()).toBe(true);
  });

  test('says that all is up to date', async () => {
    const host = await startBuilt(shownGoal);
    await host.open(`${shownGoal}/execution.md`);
    host.run('update-goal');
    expect(await host.told()).toBe('tasks.md is up to date. action-items.md is up to date.');
  });

  test('keeps what the user wrote and ticked, and tells of it', async () => {
    const host = await startBuilt(shownGoal);
    host.edit(tasks, (text) => text.replace(/^(\| T-002 \|.*)\| Ann \|/m, '$1| Bob |'));
    host.edit(items, (text) => text.replace('- [ ]', '- [x]'));
    host.edit(`${shownGoal}/execution.md`, laterPlan);
    await host.open(`${shownGoal}/execution.md`);
    host.run('update-goal');
    await host.dialog();
    await host.press('Apply');
    await host.closed();
    await until(() => host.read(items).includes('Paint the shelves'));
    expect(host.read(tasks)).toMatch(/^\| T-002 \|.*\| Bob \|/m);
    expect(host.read(items)).toContain('- [x]');
    expect(host.read(items)).toContain('Bob');
  });

  test('never writes a tasks.md that is somebody’s own', async () => {
    const host = await start({ [`${shownGoal}/execution.md`]: aPlan, [tasks]: '# To do\n\n- milk\n' });
    await host.open(`${shownGoal}/execution.md`);
    host.run('update-goal');
    expect(await host.told()).toContain('tasks.md is a note of your own');
    expect(host.read(tasks)).toBe('# To do\n\n- milk\n');
    expect(host.paths).not.toContain(items);
  });

  test('builds the action items of a goal without a plan', async () => {
    const host = await startBuilt(shownGoal);
    await host.app.fileManager.trashFile(host.app.vault.getFileByPath(`${shownGoal}/execution.md`) as never);
    host.edit(tasks, (text) => text.replace('| Build the shelves |', '| Buy the shelves |'));
    await host.open(tasks);
    host.run('update-goal');
    await host.press('Apply');
    await until(() => host.read(items).includes('Buy the shelves'));
  });
});

describe('the notice after a build of the tasks', () => {
  test('offers the action items where they differ', async () => {
    const host = await startBuilt(shownGoal);
    host.edit(`${shownGoal}/execution.md`, laterPlan);
    await host.open(`${shownGoal}/execution.md`);
    host.run('build-tasks');
    await host.press('Apply');
    await host.press('Update action items');
    await host.press('Apply');
    await until(() => host.read(`${shownGoal}/action-items.md`).includes('Paint the shelves'));
  });

  test('offers nothing where there are none', async () => {
    const host = await start({ [`${shownGoal}/execution.md`]: aPlan });
    await host.open(`${shownGoal}/execution.md`);
    host.run('build-tasks');
    await host.told();
    await host.settle();
    const buttons = Array.from(document.querySelectorAll('.notice button'), (one) => one.textContent);
    expect(buttons).toEqual(['Undo']);
  });
});
