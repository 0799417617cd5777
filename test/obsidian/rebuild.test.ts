import axe from 'axe-core';
import { rowOf, runOn, startBuilt } from '../support/obsidian-goals.ts';
import { hiddenGoal, laterPlan, shownGoal } from '../support/obsidian-plans.ts';
import { type ObsidianHost, until } from '../support/obsidian-host.ts';
import { rememberBuilds } from '../support/engine-worker.ts';

rememberBuilds();

const inDialog = async (host: ObsidianHost): Promise<string> => (await host.dialog()).textContent;
const headings = async (host: ObsidianHost): Promise<string[]> =>
  (await host.dialog()).findAll('h3').map(({ textContent }) => textContent);

/** The answers that are given in the dialog. */
const chosen = async (host: ObsidianHost): Promise<(string | undefined)[]> =>
  (await host.dialog()).findAll('input:checked').map((input) => input.parentElement?.textContent);

/** Waits for the end of a build that writes: it is told, and the note is shown. */
async function written(host: ObsidianHost, tasks: string): Promise<void> {
  await host.told();
  await until(() => host.activePath === tasks);
}

describe.each([
  ['a goal', shownGoal],
  ['a hidden goal', hiddenGoal],
])('building %s again', (_, goal) => {
  const plan = `${goal}/execution.md`;
  const tasks = `${goal}/tasks.md`;

  test('says that the note is up to date, and touches no file', async () => {
    const host = await startBuilt(goal);
    const written: string[] = [];
    const write = host.adapter.writeSync__.bind(host.adapter);
    host.adapter.writeSync__ = (path, text) => {
      written.push(path);
      write(path, text);
    };
    await runOn(host, goal);
    expect(await host.told()).toBe('tasks.md is up to date.');
    expect(written).toEqual([]);
  });

  test('shows what would change before anything is written', async () => {
    const host = await startBuilt(goal);
    const before = host.read(tasks);
    host.edit(plan, laterPlan);
    await runOn(host, goal);
    expect(await headings(host)).toEqual(['Tasks added (1)', 'Tasks changed (3)']);
    expect((await host.dialog()).find('summary').textContent).toMatch(/^\d+ computed sections follow$/);
    const dialog = await inDialog(host);
    expect(dialog).toContain('What changes in the tasks of Reading room');
    expect(dialog).toContain('1 task added, 3 changed');
    expect(dialog).toContain('T-004 Paint the shelves');
    expect(dialog).toContain('Ownerbefore: Ann→after: Cleo');
    expect(host.read(tasks)).toBe(before);
  });

  test('writes it on Apply, and says what was done', async () => {
    const host = await startBuilt(goal);
    host.edit(plan, laterPlan);
    await runOn(host, goal);
    await host.press('Apply');
    expect(await host.told()).toContain('Updated tasks.md: 1 task added, 3 changed');
    expect(rowOf(host.read(tasks), 'T-004')).toContain('Paint the shelves');
    expect(rowOf(host.read(tasks), 'T-001')).toContain('Cleo');
  });

  test('keeps what the user wrote, and shows first where the plan says otherwise', async () => {
    const host = await startBuilt(goal);
    host.edit(tasks, (text) => `${text.replace('| Ann |', '| Bob |')}\n## My own\n\nCall the joiner.\n`);
    host.edit(plan, laterPlan);
    await runOn(host, goal);
    expect((await headings(host))[0]).toBe('Conflicts (1)');
    expect(await inDialog(host)).toContain('OwnerYours: BobPlan: CleoKeep mineTake the plan’s');
    expect(await chosen(host)).toEqual(['Keep mine']);
    await host.press('Apply');
    expect(await host.told()).toMatch(
      /1 of your edits conflicts with the plan and is kept\..*T-001 .*Owner.*Bob.*Cleo/s,
    );
    expect(rowOf(host.read(tasks), 'T-001')).toContain('| Bob |');
    expect(host.read(tasks)).toContain('## My own\n\nCall the joiner.\n');
  });

  test.each(['Cancel', 'Escape'])('writes nothing on %s', async (way) => {
    const host = await startBuilt(goal);
    const before = host.read(tasks);
    host.edit(plan, laterPlan);
    await runOn(host, goal);
    const dialog = await host.dialog();
    if (way === 'Cancel') await host.press(way);
    else dialog.dispatchEvent(new KeyboardEvent('keydown', { key: way }));
    await host.closed();
    expect(host.read(tasks)).toBe(before);
    expect(host.notices).toEqual([]);
    await runOn(host, goal);
    expect(await inDialog(host)).toContain('1 task added');
  });

  test('without the question of the settings it writes at once, and the notice names what differs', async () => {
    const host = await startBuilt(goal, { data: { confirmChanges: false } });
    host.edit(tasks, (text) => text.replace('| Ann |', '| Bob |'));
    host.edit(plan, laterPlan);
    await runOn(host, goal);
    const told = await host.told();
    expect(told).toContain('Updated tasks.md: 1 task added');
    expect(host.notices[0]).toContain('1 of your edits conflicts with the plan and is kept.');
    expect(told).toMatch(/T-001 Measure the walls.*Owner.*Bob.*Cleo/s);
  });

  test('a deleted row comes back when the user wants it', async () => {
    const host = await startBuilt(goal);
    host.edit(tasks, (text) => text.replace(/^\| T-002 .*\n/m, ''));
    await runOn(host, goal);
    expect(await inDialog(host)).toContain('T-002 Build the shelvesYou deleted it; the plan still has it.');
    await host.answer('Bring back');
    expect((await host.dialog()).find('[role=status]').textContent).toContain('1 task added');
    expect(document.activeElement?.parentElement?.textContent).toBe('Bring back');
    await host.press('Apply');
    await host.told();
    expect(rowOf(host.read(tasks), 'T-002')).toContain('Build the shelves');
  });

  test('a deleted section comes back when the user wants it', async () => {
    const host = await startBuilt(goal);
    const before = host.read(tasks);
    host.edit(tasks, (text) => text.replace(/^## Summary\n\n.*\n\n/m, ''));
    await runOn(host, goal);
    expect(await inDialog(host)).toContain('SummaryYou deleted it; the plan still fills it.');
    await host.answer('Bring back');
    await host.press('Apply');
    await host.told();
    expect(host.read(tasks)).toBe(before);
  });

  test('a conflict takes the plan’s word when the user wants it, and undo brings hers back', async () => {
    const host = await startBuilt(goal);
    host.edit(tasks, (text) => text.replace('| Ann |', '| Bob |'));
    const mine = host.read(tasks);
    host.edit(plan, laterPlan);
    await runOn(host, goal);
    await host.answer('Take the plan’s');
    const status = (): string | undefined =>
      document.querySelector('.modal-container [role=status]')?.textContent;
    expect(status()).toContain('1 conflict: 1 follows the plan.');
    expect(await headings(host)).toContain('Conflicts (1)');
    await host.answer('Keep mine');
    expect(status()).toContain('1 of your edits conflicts with the plan and is kept.');
    await host.answer('Take the plan’s');
    await host.press('Apply');
    await host.told();
    expect(rowOf(host.read(tasks), 'T-001')).toContain('| Cleo |');
    await host.press('Undo');
    await until(() => host.read(tasks) === mine);
  });

  test('a conflict that was left is not asked about again, and can be looked at', async () => {
    const host = await startBuilt(goal);
    host.edit(tasks, (text) => text.replace(/^\| T-002 .*\n/m, ''));
    await runOn(host, goal);
    await host.press('Apply');
    await host.told();
    host.clearNotices();
    await runOn(host, goal);
    expect(await host.told()).toContain('tasks.md stays as it is, with 1 difference from the plan.');
    await host.press('Review');
    expect((await host.dialog()).find('details[open] summary').textContent).toBe('Kept before (1)');
    expect(await chosen(host)).toEqual(['Leave it out']);
    await host.answer('Bring back');
    await host.press('Apply');
    await until(() => host.read(tasks).includes('| T-002 | Build the shelves |'));
  });

  test('the edits are only lost after a second step that says how many', async () => {
    const host = await startBuilt(goal);
    host.edit(tasks, (text) => `${text.replace('| Ann |', '| Bob |')}\nCall the joiner.\n`);
    host.edit(plan, laterPlan);
    await runOn(host, goal);
    await host.press('Apply without my edits…');
    const dialog = await host.dialog();
    expect(dialog.find('[role=status]').textContent).toContain('You lose 2 edits.');
    expect(dialog.textContent).toContain('Call the joiner.');
    expect(host.read(tasks)).toContain('Call the joiner.');
    expect(document.activeElement?.textContent).toBe('Back');
    await host.press('Back');
    expect(await headings(host)).toContain('Tasks added (1)');
    await host.press('Apply without my edits…');
    await host.press('Apply without my edits');
    expect(await host.told()).toContain('Replaced tasks.md by what the plan says, without your edits.');
    expect(host.read(tasks)).not.toContain('Call the joiner.');
    expect(rowOf(host.read(tasks), 'T-001')).toContain('Cleo');
    host.clearNotices();
    await runOn(host, goal);
    expect(await host.told()).toBe('tasks.md is up to date.');
  });
});

describe('the record of the last build', () => {
  const tasks = `${shownGoal}/tasks.md`;
  const record = `${shownGoal}/.tasks.goal-kit.json`;

  test('lies hidden beside the note, on one line', async () => {
    const host = await startBuilt(shownGoal);
    expect(host.records).toEqual([record]);
    expect(host.read(record)).toMatch(/^\{"version":1,[^\n]*\}$/);
  });

  test('is called after the note of the settings', async () => {
    const host = await startBuilt(shownGoal, { data: { tasksFile: 'To do.md' } });
    expect(host.records).toEqual([`${shownGoal}/.To do.goal-kit.json`]);
  });

  test('stays one file, however often the tasks are built', async () => {
    const host = await startBuilt(shownGoal);
    for (const name of ['Cleo', 'Dora', 'Eve']) {
      host.edit(`${shownGoal}/execution.md`, (text) =>
        text.replaceAll(/Responsible\*\*: \w+/g, `Responsible**: ${name}`),
      );
      await runOn(host, shownGoal);
      await host.press('Apply');
      await written(host, tasks);
      host.clearNotices();
    }
    expect(host.records).toEqual([record]);
    expect(host.paths).toEqual(['note.md', `${shownGoal}/execution.md`, tasks].sort());
  });

  test('moves with its folder', async () => {
    const host = await startBuilt(shownGoal);
    const moved = 'archive/007-moved';
    host.edit(tasks, (text) => text.replace('| Ann |', '| Bob |'));
    const folder = host.app.vault.getFolderByPath(shownGoal);
    if (folder === null) throw new Error('The goal is not shown.');
    await host.app.vault.rename(folder, moved);
    await runOn(host, moved);
    await host.press('Apply');
    await host.told();
    expect(host.read(`${moved}/tasks.md`)).toContain('| Bob |');
    expect(host.records).toEqual([`${moved}/.tasks.goal-kit.json`]);
  });

  test.each([
    ['is missing', (host: ObsidianHost) => host.adapter.remove(record)],
    ['is damaged', (host: ObsidianHost) => host.adapter.write(record, '{"version":1,"hig')],
    ['is of another version', (host: ObsidianHost) => host.adapter.write(record, '{"version":99}')],
    ['is no text', (host: ObsidianHost) => host.adapter.write(record, '\0\0')],
  ])('%s: the note wins wherever it has a value, and the record is written anew', async (_, happens) => {
    const host = await startBuilt(shownGoal);
    host.edit(tasks, (text) => text.replace('| Ann |', '| Bob |'));
    const mine = host.read(tasks);
    await happens(host);
    await runOn(host, shownGoal);
    const asks = (): boolean => document.querySelector('.modal-container') !== null;
    await until(() => asks() || host.notices.length > 0);
    if (asks()) await host.press('Apply');
    await host.told();
    // What is computed of owners follows the cell.
    expect(host.read(tasks)).toBe(mine.replace('Ann: T-001 → T-002', 'Bob: T-001; Ann: T-002'));
    expect(JSON.parse(host.read(record))).toMatchObject({ version: 1, highest: 3 });
  });

  test('that cannot be written is said once, and the tasks are written all the same', async () => {
    const host = await startBuilt(shownGoal);
    const write = host.adapter.write.bind(host.adapter);
    host.adapter.write = (path, text) =>
      path.includes('goal-kit.json') ? Promise.reject(new Error('ENOSPC')) : write(path, text);
    host.edit(`${shownGoal}/execution.md`, laterPlan);
    await runOn(host, shownGoal);
    await host.press('Apply');
    await written(host, tasks);
    // The note is ahead of its record now, so the next build cannot know whose Cleo is.
    host.edit(`${shownGoal}/execution.md`, (text) => text.replaceAll('Cleo', 'Dora'));
    await runOn(host, shownGoal);
    await host.press('Keep as it is');
    await until(() => host.notices.join(' ').includes('stays as it is'));
    expect(host.read(tasks)).toContain('Cleo');
    const told = host.notices.join(' ');
    expect(told.match(/could not be written \(ENOSPC\)/g)).toHaveLength(1);
    expect(told).toContain(`The note is saved, but ${record}`);
  });
});

describe('the preview', () => {
  const plan = `${shownGoal}/execution.md`;

  test('begins where no key does harm: the lists, which can be scrolled', async () => {
    const host = await startBuilt(shownGoal);
    host.edit(plan, laterPlan);
    await runOn(host, shownGoal);
    await host.dialog();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Changes');
    expect(document.activeElement?.getAttribute('tabindex')).toBe('0');
  });

  test('counts conflicts as it lists them', async () => {
    const host = await startBuilt(shownGoal);
    host.edit(`${shownGoal}/tasks.md`, (text) =>
      text.replace(/^\| T-001 .*$/m, (row) => row.replace('| Ann |', '| Bob |').replace('Measure', 'Survey')),
    );
    host.edit(plan, (text) => text.replace('Ann\n- Measure the walls', 'Cleo\n- Measure all the walls'));
    await runOn(host, shownGoal);
    expect((await headings(host))[0]).toBe('Conflicts (2)');
    expect((await host.dialog()).find('[role=status]').textContent).toContain(
      '2 of your edits conflict with the plan and are kept.',
    );
  });

  test('has one way out where nothing changes', async () => {
    const host = await startBuilt(shownGoal);
    host.edit(`${shownGoal}/tasks.md`, (text) => text.replace(/^\| T-002 .*\n/m, ''));
    await runOn(host, shownGoal);
    await host.press('Apply');
    await written(host, `${shownGoal}/tasks.md`);
    host.clearNotices();
    await runOn(host, shownGoal);
    await host.press('Review');
    const buttons = (await host.dialog()).findAll('.goal-kit-preview-answers button');
    expect(buttons.map(({ textContent }) => textContent)).toEqual(['Keep as it is']);
  });

  test('and the notice tell a row with a bare pipe and an id that stands twice, with their lines', async () => {
    const host = await startBuilt(shownGoal);
    const tasks = `${shownGoal}/tasks.md`;
    host.edit(tasks, (text) =>
      text.replace(/^(\| T-001 )\| Measure/m, '$1| Survey | Measure').replace(/^(\| T-003 .*\n)/m, '$1$1'),
    );
    const lineOf = (id: string): number =>
      host
        .read(tasks)
        .split('\n')
        .findLastIndex((line) => line.startsWith(`| ${id} |`)) + 1;
    host.edit(plan, laterPlan);
    await runOn(host, shownGoal);
    expect(await headings(host)).toContain('To fix afterwards (2)');
    await host.press('Apply');
    const told = await host.told();
    expect(told).toContain(`Line ${String(lineOf('T-001'))} of tasks.md: This row has 8 cells`);
    expect(told).toContain(`Line ${String(lineOf('T-003'))} of tasks.md: T-003 is already the ID of`);
    host.clearNotices();
    await runOn(host, shownGoal);
    expect(await host.told()).toContain('no build writes it');
  });

  test('is applied by Ctrl or Cmd with Enter', async () => {
    const host = await startBuilt(shownGoal);
    host.edit(plan, laterPlan);
    await runOn(host, shownGoal);
    (await host.dialog()).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true }));
    expect(await host.told()).toContain('Updated');
  });

  test('has nothing that a screen reader stumbles over, in both steps', async () => {
    const host = await startBuilt(shownGoal);
    host.edit(`${shownGoal}/tasks.md`, (text) =>
      text.replace('| Ann |', '| Bob |').replace(/^\| T-002 .*\n/m, ''),
    );
    host.edit(plan, laterPlan);
    await runOn(host, shownGoal);
    const stumbles = async (): Promise<string[]> => {
      const needsDrawing = { enabled: false };
      const rules = { 'color-contrast': needsDrawing, 'label-content-name-mismatch': needsDrawing };
      return (await axe.run(await host.dialog(), { rules })).violations.map(({ id }) => id);
    };
    expect(await stumbles()).toEqual([]);
    await host.press('Apply without my edits…');
    expect(await stumbles()).toEqual([]);
  });

  test('of a very long list shows the beginning and says how many more there are', async () => {
    const host = await startBuilt(shownGoal);
    const items = Array.from({ length: 250 }, (_, index) => `- Paint shelf ${String(index)} of the room\n`);
    host.edit(plan, (text) =>
      text.replace('- Build the shelves\n', `- Build the shelves\n${items.join('')}`),
    );
    await runOn(host, shownGoal);
    const dialog = await host.dialog();
    expect(dialog.textContent).toContain('Tasks added (250)');
    expect(dialog.textContent).toContain('And 50 more tasks.');
    expect(dialog.textContent).toContain('Paint shelf 199 of');
    expect(dialog.textContent).not.toContain('Paint shelf 200 of');
  });

  test('closes when the plugin is unloaded, and nothing is written', async () => {
    const host = await startBuilt(shownGoal);
    const before = host.read(`${shownGoal}/tasks.md`);
    host.edit(plan, laterPlan);
    await runOn(host, shownGoal);
    await host.dialog();
    host.plugin.unload();
    await host.closed();
    expect(host.read(`${shownGoal}/tasks.md`)).toBe(before);
    expect(host.notices).toEqual([]);
  });
});
