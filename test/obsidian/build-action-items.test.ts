import GoalKit from '../../src/main.ts';
import { runOn, startBuilt } from '../support/obsidian-goals.ts';
import { ObsidianHost } from '../support/obsidian-host.ts';
import { hiddenGoal, laterPlan, shownGoal } from '../support/obsidian-plans.ts';

/** Runs the command with a note of the goal open; a hidden goal is chosen from the list. */
async function buildItems(host: ObsidianHost, folder: string): Promise<void> {
  host.clearNotices();
  const isShown = host.app.vault.getFileByPath(`${folder}/execution.md`) !== null;
  if (isShown) await host.open(`${folder}/execution.md`);
  host.run('build-action-items');
  await host.settle();
  if (document.querySelector('.suggestion-item') !== null) await host.choose(folder);
}

/** Starts with a goal whose tasks and action items were built. */
async function startWithItems(folder: string): Promise<ObsidianHost> {
  const host = await startBuilt(folder);
  await buildItems(host, folder);
  await host.told();
  await host.settle();
  host.clearNotices();
  return host;
}

/** The box of a task in a note. */
const boxOf = (note: string, id: string): string | undefined =>
  note.split(/\r?\n/).find((line) => line.includes(`**${id}**`));

describe.each([
  ['a goal', shownGoal],
  ['a hidden goal', hiddenGoal],
])('building the action items of %s', (_, goal) => {
  const tasks = `${goal}/tasks.md`;
  const items = `${goal}/action-items.md`;

  test('writes a box a task with its definition of done below, says so and opens the note', async () => {
    const host = await startBuilt(goal);
    await buildItems(host, goal);
    expect(await host.told()).toMatch(/^Built \d+ action items of 3 tasks in 2 phases\./);
    expect(host.read(items)).toContain('# Action Items: Reading room');
    expect(boxOf(host.read(items), 'T-001')).toMatch(/^- \[ \] \*\*T-001\*\* .*\(Ann/);
    expect(host.records).toContain(`${goal}/.action-items.goal-kit.json`);
  });

  test('again, with nothing changed, says so and touches no file', async () => {
    const host = await startWithItems(goal);
    const before = host.read(items);
    await buildItems(host, goal);
    expect(await host.told()).toBe('action-items.md is up to date.');
    expect(host.read(items)).toBe(before);
  });

  test('again, after tasks.md has changed, shows what changes, keeps the ticks and can be undone', async () => {
    const host = await startWithItems(goal);
    host.edit(items, (text) => text.replace('- [ ] **T-001**', '- [x] **T-001**'));
    const ticked = host.read(items);
    host.edit(`${goal}/execution.md`, laterPlan);
    await runOn(host, goal);
    await host.press('Apply');
    await host.settle();
    await buildItems(host, goal);
    const dialog = await host.dialog();
    expect(dialog.textContent).toContain('What changes in the action items of Reading room');
    expect(dialog.textContent).toContain('T-004');
    await host.press('Apply');
    expect(await host.told()).toContain('Updated action-items.md:');
    expect(boxOf(host.read(items), 'T-001')).toMatch(/^- \[x\] .*\(Cleo/);
    expect(boxOf(host.read(items), 'T-004')).toMatch(/^- \[ \] .*Paint the shelves/);
    host.clearNotices();
    host.run('undo-last-build');
    await host.told();
    expect(host.read(items)).toBe(ticked);
  });

  test('says where the user’s word stays although the task list differs', async () => {
    const host = await startWithItems(goal);
    host.edit(items, (text) => text.replace(/(\*\*T-001\*\*) .*/, '$1 Something of my own'));
    host.edit(tasks, (text) => text.replaceAll('| Ann |', '| Cleo |'));
    await buildItems(host, goal);
    await host.dialog();
    await host.press('Apply');
    expect(await host.told()).toMatch(
      /of your edits conflicts? with the task list and (?:is|are) kept\..*T-001/s,
    );
    expect(boxOf(host.read(items), 'T-001')).toBe('- [ ] **T-001** Something of my own');
  });
});

const goal = shownGoal;
const start = (files: Readonly<Record<string, string>>): Promise<ObsidianHost> =>
  ObsidianHost.start(GoalKit, { [`${goal}/execution.md`]: '# Plan', ...files });

describe('where no action items can be built', () => {
  test('because there are no tasks yet, the notice says what to run first', async () => {
    const host = await start({});
    await buildItems(host, goal);
    expect(await host.told()).toBe(
      `There is no tasks.md in ${goal}. Run “Build tasks from execution plan” first.`,
    );
  });

  test('because tasks.md holds no task, the notice says what was looked for', async () => {
    const host = await start({ [`${goal}/tasks.md`]: '# Tasks\n\nNothing yet.\n' });
    await buildItems(host, goal);
    expect(await host.told()).toContain(`${goal}/tasks.md holds no task.`);
    expect(host.paths).not.toContain(`${goal}/action-items.md`);
  });

  test('because tasks.md is no text, the notice says so', async () => {
    const host = await start({ [`${goal}/tasks.md`]: 'a\u0000b' });
    await buildItems(host, goal);
    expect(await host.told()).toContain(`${goal}/tasks.md cannot be read`);
  });

  test('because tasks.md holds the marks of a merge conflict of Git, in the words of all notes', async () => {
    const rows = '<<<<<<< HEAD\n| T-001 | Dig |\n=======\n| T-001 | Fill |\n>>>>>>> other\n';
    const host = await start({ [`${goal}/tasks.md`]: `| Task ID | Task Name |\n|---|---|\n${rows}` });
    await buildItems(host, goal);
    expect(await host.told()).toContain(`${goal}/tasks.md has a Git merge conflict, from line 3 on`);
  });

  test('because action-items.md holds the marks of a merge conflict of Git, it stays as it is', async () => {
    const conflict = '<<<<<<< HEAD\n- [ ] a\n=======\n- [x] a\n>>>>>>> other\n';
    const host = await start({
      [`${goal}/tasks.md`]: '| Task ID | Task Name |\n|---|---|\n| T-001 | Measure the walls |\n',
      [`${goal}/action-items.md`]: conflict,
    });
    await buildItems(host, goal);
    expect(await host.told()).toContain('has a Git merge conflict, from line 1 on');
    expect(host.read(`${goal}/action-items.md`)).toBe(conflict);
  });
});

test('a note of the user’s with that name keeps every byte, and the tasks come behind it', async () => {
  const mine = '# My list\r\n\r\n- [x] Call Bob\r\n';
  const host = await start({
    [`${goal}/tasks.md`]: '| Task ID | Task Name |\n|---|---|\n| T-001 | Measure the walls |\n',
    [`${goal}/action-items.md`]: mine,
  });
  await buildItems(host, goal);
  await host.dialog();
  await host.press('Apply');
  await host.told();
  const note = host.read(`${goal}/action-items.md`);
  expect(note.startsWith(mine)).toBe(true);
  expect(note).toContain('- [ ] **T-001** Measure the walls\r\n');
});

test('the menu of a tasks.md, and of a folder that holds one, offers the build', async () => {
  const host = await start({ [`${goal}/tasks.md`]: '', 'notes/tasks.md': '' });
  const name = 'Build action items from tasks';
  expect(host.menuOf(`${goal}/tasks.md`)).toEqual([name]);
  expect(host.menuOf(goal)).toEqual(['Build tasks from execution plan', name]);
  expect(host.menuOf('notes/tasks.md')).toEqual([]);
});

test('a folder that is a goal by its tasks.md alone is the active one from the first command on', async () => {
  const host = await ObsidianHost.start(GoalKit, {
    'Kitchen/tasks.md': '| Task ID | Task Name |\n|---|---|\n| T-001 | Measure the walls |\n',
    'other.md': '',
  });
  await host.open('Kitchen/tasks.md');
  host.run('build-action-items');
  expect(await host.told()).toBe('Built 1 action item of 1 task in 1 phase.');
  expect(host.read('Kitchen/action-items.md')).toContain('- [ ] **T-001** Measure the walls');
});
