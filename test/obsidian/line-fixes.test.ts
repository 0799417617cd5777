import GoalKit from '../../src/main.ts';
import { type Files, ObsidianHost, until } from '../support/obsidian-host.ts';

const folder = 'goals/001-tea-room';
const plan = `${folder}/execution.md`;
const tasks = `${folder}/tasks.md`;
const files: Files = {
  [plan]: `# Implementation Plan: Tea room

**Phase 1: The room** (Days 1-5)
- Find a room (8h) @ann
- Order cups (4h) (after: T-099)
`,
  [tasks]: `# Tasks

**Phase 1: The room** (Days 1-5)

| Task ID | Task | Owner | Effort | DoD | Dependencies |
|---|---|---|---|---|---|
| T-001 | Find a room | Ann | 8h | Found | T-001 |
| T-002 | Order cups | — | 4h | Here | None |
| T-003 | Lay the table | — | 4h | Laid | T-002 |
`,
};

async function checked(data: unknown = null): Promise<ObsidianHost> {
  const host = await ObsidianHost.start(GoalKit, files, data);
  await host.open(plan);
  host.run('check-plan');
  await until(() => document.querySelector('.goal-kit-check') !== null);
  return host;
}

const fixes = (): HTMLElement[] =>
  Array.from(document.querySelectorAll<HTMLElement>('.goal-kit-finding-fix'));
const names = (): (string | null)[] => fixes().map((one) => one.getAttribute('aria-label'));

function pressFix(name: string): void {
  fixes()
    .find((one) => one.getAttribute('aria-label') === name)
    ?.click();
}

async function preview(): Promise<HTMLElement> {
  await until(() => document.querySelector('.goal-kit-preview') !== null);
  return document.body.find('.goal-kit-preview');
}

const ofTask = 'Fix: remove T-001 from its own dependencies';
const ofPlan = 'Fix: remove T-099 from the dependencies';

test('a finding with one clear answer has a button that says what it does', async () => {
  await checked();
  expect(names()).toEqual([ofPlan, ofTask]);
});

test('a fix shows the line before and after, writes that alone, and can be undone', async () => {
  const host = await checked();
  const before = host.read(tasks);
  pressFix(ofTask);
  const dialog = await preview();
  expect(dialog.textContent).toContain('Remove T-001 from its own dependencies');
  expect(dialog.textContent).toContain('tasks.md, line 7');
  expect(host.read(tasks)).toBe(before);
  await host.press('Apply');
  await until(() => host.read(tasks) !== before);
  expect(host.read(tasks)).toBe(before.replace('| Found | T-001 |', '| Found | None |'));
  await until(() => names().length === 1);
  expect(names()).toEqual([ofPlan]);
  expect(await host.told()).toBe('Fixed line 7 of tasks.md.');
  await host.press('Undo');
  await until(() => host.read(tasks) === before);
  expect(await host.told()).toContain('Fix undone');
});

test('the plan is mended in its own line', async () => {
  const host = await checked();
  pressFix(ofPlan);
  await preview();
  await host.press('Apply');
  await until(() => host.read(plan).includes('- Order cups (4h)\n'));
});

test('nothing is written where its user says no', async () => {
  const host = await checked();
  const before = host.read(tasks);
  pressFix(ofTask);
  await preview();
  await host.press('Cancel');
  await until(() => document.querySelector('.goal-kit-preview') === null);
  await host.settle();
  expect(host.read(tasks)).toBe(before);
  expect(names()).toEqual([ofPlan, ofTask]);
});

test('without the question it is written at once', async () => {
  const host = await checked({ confirmChanges: false });
  pressFix(ofTask);
  await until(() => host.read(tasks).includes('| Found | None |'));
  expect(document.querySelector('.goal-kit-preview')).toBeNull();
});

test('a line that was changed meanwhile stays, and its user hears why', async () => {
  const host = await checked();
  pressFix(ofTask);
  await preview();
  host.edit(tasks, (text) => text.replace('Find a room', 'Rent a room'));
  const now = host.read(tasks);
  await host.press('Apply');
  expect(await host.told()).toContain('was changed meanwhile');
  expect(host.read(tasks)).toBe(now);
});

test('a fix that was written over since is not undone', async () => {
  const host = await checked({ confirmChanges: false });
  pressFix(ofTask);
  await host.told();
  host.edit(tasks, (text) => text.replace('Find a room', 'Rent a room'));
  const now = host.read(tasks);
  await host.press('Undo');
  await until(() => host.notices.join().includes('was changed after the fix'));
  expect(host.read(tasks)).toBe(now);
});

test('the view has the same button, and the finding goes with it', async () => {
  const host = await ObsidianHost.start(GoalKit, files, { confirmChanges: false });
  await host.app.workspace
    .getLeaf('tab')
    .setViewState({ type: 'goal-kit-graph', state: { goal: folder, pinned: true } });
  await until(() => names().includes(ofTask));
  pressFix(ofTask);
  await until(() => fixes().length === 0);
  expect(host.read(tasks)).toContain('| Found | None |');
});

test('in the view the focus stays in the list of findings, past the preview', async () => {
  const host = await ObsidianHost.start(GoalKit, files);
  await host.app.workspace
    .getLeaf('tab')
    .setViewState({ type: 'goal-kit-graph', state: { goal: folder, pinned: true } });
  await until(() => names().includes(ofTask));
  fixes()[0]?.focus();
  pressFix(ofTask);
  await preview();
  await host.press('Apply');
  await until(() => fixes().length === 0);
  await until(() => document.querySelector('.goal-kit-findings-place:focus-within') !== null);
});

test('the check tells what several tasks lack in one line', async () => {
  await checked();
  Array.from(document.querySelectorAll('button'))
    .find((one) => one.textContent === '2 suggestions')
    ?.click();
  const lines = Array.from(
    document.querySelectorAll('.goal-kit-check .goal-kit-info'),
    (one) => one.textContent,
  );
  expect(lines).toEqual(['No owner: T-002, T-003']);
});
