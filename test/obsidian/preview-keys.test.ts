import { rowOf, runOn, startBuilt } from '../support/obsidian-goals.ts';
import { type ObsidianHost, until } from '../support/obsidian-host.ts';
import { laterPlan, shownGoal } from '../support/obsidian-plans.ts';

const tasks = `${shownGoal}/tasks.md`;

/** Starts with the preview of a note in which the user has changed an owner and deleted a task. */
async function startPreview(): Promise<ObsidianHost> {
  const host = await startBuilt(shownGoal);
  host.edit(tasks, (text) => text.replace('| Ann |', '| Bob |').replace(/^\| T-003 .*\n/m, ''));
  host.edit(`${shownGoal}/execution.md`, laterPlan);
  await runOn(host, shownGoal);
  await host.dialog();
  return host;
}

async function pressEnter(host: ObsidianHost): Promise<void> {
  (await host.dialog()).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true }));
}

test('Ctrl or Cmd with Enter does nothing while the preview is being made anew', async () => {
  const host = await startPreview();
  const before = host.read(tasks);
  const labels = (await host.dialog()).findAll('label');
  labels
    .find((label) => label.textContent === 'Bring back')
    ?.find('input')
    .click();
  expect((await host.dialog()).find('[role=status]').textContent).toContain('Updating the preview…');
  await pressEnter(host);
  await until(() => document.querySelector('[aria-busy]') === null);
  expect(host.read(tasks)).toBe(before);
  await pressEnter(host);
  await host.told();
  expect(rowOf(host.read(tasks), 'T-003')).toContain('Sort the books');
  expect(rowOf(host.read(tasks), 'T-001')).toContain('| Bob |');
});

test('Ctrl or Cmd with Enter agrees to the page that is shown: the build without the edits', async () => {
  const host = await startPreview();
  await host.press('Apply without my edits…');
  await pressEnter(host);
  expect(await host.told()).toContain('Replaced tasks.md');
  expect(rowOf(host.read(tasks), 'T-001')).toContain('| Cleo |');
});

test('Ctrl or Cmd with Enter agrees to the merge when the user has gone back to it', async () => {
  const host = await startPreview();
  await host.press('Apply without my edits…');
  await host.press('Back');
  await pressEnter(host);
  expect(await host.told()).toContain('Updated');
  expect(rowOf(host.read(tasks), 'T-001')).toContain('| Bob |');
});
