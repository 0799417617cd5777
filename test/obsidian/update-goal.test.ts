import GoalKit from '../../src/main.ts';
import { ObsidianHost, until } from '../support/obsidian-host.ts';
import { laterPlan, shownGoal } from '../support/obsidian-plans.ts';
import { aPlan } from '../support/plan-notes.ts';

const plan = `${shownGoal}/execution.md`;
const tasks = `${shownGoal}/tasks.md`;
const items = `${shownGoal}/action-items.md`;

/** Starts with a goal whose notes are built. */
async function startBuilt(): Promise<ObsidianHost> {
  const host = await ObsidianHost.start(GoalKit, { [plan]: aPlan });
  await host.open(plan);
  host.run('update-goal');
  await host.told();
  await host.settle();
  host.clearNotices();
  return host;
}

/** Starts with the preview of an update that differs from what the user wrote in both notes. */
async function startPreview(): Promise<ObsidianHost> {
  const host = await startBuilt();
  host.edit(tasks, (text) => text.replace(/^(\| T-001 \|.*)\| Ann \|/m, '$1| Bob |'));
  host.edit(items, (text) => text.replace(/^(.*\*\*T-002\*\*.*)Ann/m, '$1Dora'));
  host.edit(plan, laterPlan);
  await host.open(plan);
  host.run('update-goal');
  await host.dialog();
  return host;
}

const note = (host: HTMLElement, name: string): HTMLElement => {
  const found = host.findAll('.goal-kit-preview-note').find((one) => one.find('h2').textContent === name);
  if (found === undefined) throw new Error(`No ${name} in the preview`);
  return found;
};

const answers = (part: HTMLElement): string[] =>
  part.findAll('[role=radiogroup]').map(
    (group) =>
      `${group.getAttribute('aria-label') ?? ''}: ${group
        .findAll('label')
        .map((label) => `${label.querySelector('input:checked') === null ? '' : '*'}${label.textContent}`)
        .join(' / ')}`,
  );

async function answer(host: ObsidianHost, name: string, group: RegExp, text: string): Promise<void> {
  const part = note(await host.dialog(), name);
  const found = part
    .findAll('[role=radiogroup]')
    .find((one) => group.test(one.getAttribute('aria-label') ?? ''));
  found
    ?.findAll('label')
    .find((label) => label.textContent === text)
    ?.find('input')
    .click();
  await until(() => document.querySelector('[aria-busy]') === null);
}

describe('the preview of an update', () => {
  test('asks about the conflicts of each note below its name, the user’s own word given', async () => {
    const host = await startPreview();
    const dialog = await host.dialog();
    expect(answers(note(dialog, 'tasks.md'))).toEqual([
      'T-001 Measure the walls, Owner: *Keep mine / Take the plan’s',
    ]);
    expect(answers(note(dialog, 'action-items.md'))).toEqual([
      'T-002 Build the shelves, Task: *Keep mine / Take the task list’s',
    ]);
  });

  test('takes the plan’s word in one note and the user’s in the other', async () => {
    const host = await startPreview();
    await answer(host, 'action-items.md', /T-002/, 'Take the task list’s');
    await host.press('Apply');
    await host.closed();
    await until(() => host.read(items).includes('Paint the shelves'));
    expect(host.read(tasks)).toMatch(/^\| T-001 \|.*\| Bob \|/m);
    expect(host.read(items)).toMatch(/\*\*T-002\*\*.*Cleo/);
    expect(host.read(items)).not.toContain('Dora');
  });

  test('builds the action items from the tasks as they are answered, and keeps the answers about these', async () => {
    const host = await startPreview();
    await answer(host, 'action-items.md', /T-002/, 'Take the task list’s');
    await answer(host, 'tasks.md', /T-001/, 'Take the plan’s');
    const dialog = await host.dialog();
    expect(answers(note(dialog, 'tasks.md'))).toEqual([
      'T-001 Measure the walls, Owner: Keep mine / *Take the plan’s',
    ]);
    expect(answers(note(dialog, 'action-items.md'))).toEqual([
      'T-002 Build the shelves, Task: Keep mine / *Take the task list’s',
    ]);
    await host.press('Apply');
    await host.closed();
    await until(() => host.read(items).includes('Paint the shelves'));
    expect(host.read(tasks)).toMatch(/^\| T-001 \|.*\| Cleo \|/m);
    expect(host.read(items)).toMatch(/\*\*T-001\*\*.*Cleo/);
    expect(host.read(items)).toMatch(/\*\*T-002\*\*.*Cleo/);
  });

  test('says how many follow', async () => {
    const host = await startPreview();
    await answer(host, 'tasks.md', /T-001/, 'Take the plan’s');
    expect(note(await host.dialog(), 'tasks.md').textContent).toContain('1 conflict: 1 follows the plan.');
  });
});

test('the details of an update name each note above what changed in it', async () => {
  const host = await startPreview();
  await host.press('Apply');
  await host.told();
  await host.press('Details');
  const heads = (await host.dialog()).findAll('h2').map((one) => one.textContent);
  expect(heads).toEqual(['tasks.md', 'action-items.md']);
});

test('what was left as it is is told as a difference, and asked about again by Review', async () => {
  const host = await startBuilt();
  host.edit(tasks, (text) => text.replace(/^\| T-003 .*\n/m, ''));
  host.run('update-goal');
  await host.press('Apply');
  await host.told();
  await host.settle();
  host.clearNotices();
  host.run('update-goal');
  expect(await host.told()).toContain('tasks.md stays as it is, with 1 difference from the plan.');
  await host.press('Review');
  await answer(host, 'tasks.md', /T-003/, 'Bring back');
  const part = note(await host.dialog(), 'tasks.md');
  const fold = part.findAll('details').find((one) => one.textContent.startsWith('Kept before (1)'));
  expect(fold?.hasAttribute('open')).toBe(true);
  expect(part.textContent).toContain('1 conflict: 1 follows the plan.');
  await host.press('Apply');
  await until(() => host.read(tasks).includes('| T-003 |'));
});

test('an undo of which one note was changed since says both in its line', async () => {
  const host = await startPreview();
  await host.press('Apply');
  await host.told();
  host.edit(tasks, (text) => `${text}\nMine.\n`);
  host.clearNotices();
  host.run('undo-last-build');
  await host.told();
  expect(document.querySelector('.goal-kit-notice-line')?.textContent).toMatch(
    /^Build undone; action-items\.md is as it was before\. .*tasks\.md was changed after the build/,
  );
});
