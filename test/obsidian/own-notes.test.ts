import GoalKit from '../../src/main.ts';
import { runOn, startBuilt } from '../support/obsidian-goals.ts';
import { hiddenGoal, laterPlan, shownGoal } from '../support/obsidian-plans.ts';
import { type Files, ObsidianHost, until } from '../support/obsidian-host.ts';
import { aPlan } from '../support/plan-notes.ts';

const toDo = '# To do\n\n- [ ] Milk\n- [ ] Bread\n';

describe.each([
  ['a goal', shownGoal],
  ['a hidden goal', hiddenGoal],
])("a tasks.md in %s that is someone's to-do list", (_, goal) => {
  const tasks = `${goal}/tasks.md`;
  const beside = `${goal}/tasks-goal-kit.md`;

  async function startWith(files: Files = {}): Promise<ObsidianHost> {
    const host = await ObsidianHost.start(GoalKit, {
      'note.md': '',
      [`${goal}/execution.md`]: aPlan,
      [tasks]: toDo,
      ...files,
    });
    await runOn(host, goal);
    return host;
  }

  test('stays as it is; another name is offered and used', async () => {
    const host = await startWith();
    const dialog = await host.dialog();
    expect(dialog.textContent).toContain(`${tasks} is not a task list of goal-kit`);
    expect(dialog.textContent).toContain(`saved beside it as ${beside}`);
    await host.press('Save beside it');
    expect(await host.told()).toMatch(/^Built 3 tasks/);
    expect(host.read(tasks)).toBe(toDo);
    expect(host.read(beside)).toContain('Measure the walls');
    await until(() => host.records.length > 0);
    expect(host.records).toEqual([`${goal}/.tasks-goal-kit.goal-kit.json`]);
  });

  test.each(['Cancel', 'Escape'])('nothing is written on %s', async (way) => {
    const host = await startWith();
    await host.dialog();
    if (way === 'Cancel') await host.press(way);
    else host.closeDialog();
    await host.settle();
    expect(host.paths).toEqual([`${goal}/execution.md`, tasks, 'note.md'].sort());
    expect(host.notices).toEqual([]);
  });

  test('later builds go where the first one went', async () => {
    const host = await startWith();
    await host.press('Save beside it');
    await host.told();
    await host.settle();
    host.clearNotices();
    host.edit(`${goal}/execution.md`, laterPlan);
    await runOn(host, goal);
    await host.press('Apply');
    expect(await host.told()).toContain('Updated tasks-goal-kit.md');
    expect(host.read(tasks)).toBe(toDo);
  });

  test('the next free name is taken when that note is not ours either', async () => {
    const host = await startWith({ [beside]: 'Mine too.\n', [`${goal}/tasks-goal-kit-2.md`]: 'And mine.\n' });
    await host.press('Save beside it');
    await host.told();
    expect(host.read(beside)).toBe('Mine too.\n');
    expect(host.read(`${goal}/tasks-goal-kit-3.md`)).toContain('Measure the walls');
  });
});

describe.each([
  ['a goal', shownGoal],
  ['a hidden goal', hiddenGoal],
])('a tasks.md in %s that cannot be merged', (_, goal) => {
  const tasks = `${goal}/tasks.md`;

  test('because Git left its marks: the notice says in which line, nothing is written', async () => {
    const host = await startBuilt(goal);
    const row = /^\| T-001 .*$/m;
    host.edit(tasks, (text) =>
      text.replace(
        row,
        (mine) => `<<<<<<< HEAD\n${mine}\n=======\n${mine.replace('Ann', 'Eve')}\n>>>>>>> theirs`,
      ),
    );
    const now = host.read(tasks);
    const line = now.split('\n').indexOf('<<<<<<< HEAD') + 1;
    await runOn(host, goal);
    expect(await host.told()).toContain(`${tasks} has a Git merge conflict, from line ${String(line)} on`);
    expect(host.read(tasks)).toBe(now);
  });

  test('because it is no text: the notice says so', async () => {
    const host = await startBuilt(goal);
    host.edit(tasks, () => 'PNG\0\u0001\u0002');
    await runOn(host, goal);
    expect(await host.told()).toContain(`${tasks} cannot be read: it holds binary`);
    expect(host.read(tasks)).toBe('PNG\0\u0001\u0002');
  });

  test('because it may not be read: the notice says so', async () => {
    const host = await startBuilt(goal);
    const read = host.adapter.read.bind(host.adapter);
    host.adapter.read = (path) => (path === tasks ? Promise.reject(new Error('EIO')) : read(path));
    await runOn(host, goal);
    expect(await host.told()).toContain(`${tasks} could not be read (EIO)`);
  });
});
