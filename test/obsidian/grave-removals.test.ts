import axe from 'axe-core';
import { rowOf, runOn, startBuilt } from '../support/obsidian-goals.ts';
import { hiddenGoal, shownGoal } from '../support/obsidian-plans.ts';
import type { ObsidianHost } from '../support/obsidian-host.ts';

/** The plan of `aPlan` when its second half is hidden by a comment that somebody forgot to close. */
const halfHidden = (plan: string): string => plan.replace('- Build the shelves', '<!--\n- Build the shelves');
const warning = 'Warning: 2 of 3 tasks are removed: the plan no longer has them.';

const alert = async (host: ObsidianHost): Promise<string> =>
  (await host.dialog()).find('[role=alert]').textContent;
const headings = async (host: ObsidianHost): Promise<string[]> =>
  (await host.dialog()).findAll('h3').map(({ textContent }) => textContent);

describe.each([
  ['a goal', shownGoal],
  ['a hidden goal', hiddenGoal],
])('a build of %s that removes much', (_, goal) => {
  const plan = `${goal}/execution.md`;
  const tasks = `${goal}/tasks.md`;

  test('says so first, in red, with the line of the plan where each task was last seen', async () => {
    const host = await startBuilt(goal);
    host.edit(tasks, (text) => text.replace('| T-001 | Measure the walls | ', '| T-001 | Measure it all | '));
    host.edit(plan, halfHidden);
    await runOn(host, goal);
    expect(await alert(host)).toBe(warning);
    const dialog = await host.dialog();
    const alertEl = dialog.find('[role=alert]');
    expect(alertEl.hasClass('goal-kit-preview-warning')).toBe(true);
    expect(alertEl.parentElement?.firstElementChild).toBe(alertEl);
    expect((await headings(host))[0]).toBe('Tasks removed (2)');
    const [list] = dialog.findAll('ul');
    expect(list?.findAll('li').map(({ textContent }) => textContent)).toEqual([
      'T-002 Build the shelvesWas in line 6 of the plan.',
      'T-003 Sort the booksWas in line 11 of the plan.',
    ]);
    expect(dialog.textContent.match(/Tasks removed/g)).toHaveLength(1);
  });

  test('asks even where the settings say not to ask', async () => {
    const host = await startBuilt(goal, { data: { confirmChanges: false } });
    const before = host.read(tasks);
    host.edit(plan, halfHidden);
    await runOn(host, goal);
    expect(await alert(host)).toBe(warning);
    expect(host.read(tasks)).toBe(before);
    await host.press('Cancel');
    await host.closed();
    expect(host.read(tasks)).toBe(before);
    await runOn(host, goal);
    await host.press('Apply');
    expect(await host.told()).toContain('2 removed');
    expect(rowOf(host.read(tasks), 'T-003')).toBeUndefined();
  });

  test('a smaller loss is listed as any change, without a warning', async () => {
    const host = await startBuilt(goal);
    host.edit(plan, (text) => text.replace('- Build the shelves\n', ''));
    await runOn(host, goal);
    expect(await alert(host)).toBe('');
    expect(await headings(host)).toContain('Tasks removed (1)');
  });

  test('a task with ticks stays; it goes only with all edits, and that is said first, too', async () => {
    const host = await startBuilt(goal, {
      files: {
        [`${goal}/action-items.md`]: '- [ ] **T-002** Build the shelves\n  - [x] the shelves stand\n',
      },
    });
    host.edit(plan, (text) => text.replace('- Build the shelves\n', ''));
    await runOn(host, goal);
    expect(await alert(host)).toBe('');
    expect((await host.dialog()).textContent).toContain('It stays, because it is begun.');
    await host.press('Apply without my edits…');
    expect(await alert(host)).toBe(
      'Warning: 1 of 3 tasks is removed, 1 of them begun: the plan no longer has it.',
    );
    expect((await host.dialog()).textContent).toContain('Was in line 6 of the plan. Already begun.');
    await host.press('Back');
    expect(await alert(host)).toBe('');
  });
});

test('a note that comes to lose more while the question is open is left as it is', async () => {
  const tasks = `${shownGoal}/tasks.md`;
  const host = await startBuilt(shownGoal);
  // The user works on one of the rows, so only one goes.
  host.edit(tasks, (text) => text.replace('| Sort the books |', '| Sort the books of the house |'));
  host.edit(`${shownGoal}/execution.md`, halfHidden);
  await runOn(host, shownGoal);
  expect(await alert(host)).toBe('');
  host.edit(tasks, (text) => text.replace('| Sort the books of the house |', '| Sort the books |'));
  const now = host.read(tasks);
  await host.press('Apply');
  expect(await host.told()).toContain(`${tasks} was changed meanwhile, so nothing was written`);
  expect(host.read(tasks)).toBe(now);
});

test('the warning is nothing that a screen reader stumbles over', async () => {
  const host = await startBuilt(shownGoal);
  host.edit(`${shownGoal}/execution.md`, halfHidden);
  await runOn(host, shownGoal);
  const rules = { 'color-contrast': { enabled: false }, 'label-content-name-mismatch': { enabled: false } };
  expect((await axe.run(await host.dialog(), { rules })).violations.map(({ id }) => id)).toEqual([]);
});
