import GoalKit from '../../src/main.ts';
import { type Files, ObsidianHost, until } from '../support/obsidian-host.ts';

const folder = 'goals/001-tea-room';
const plan = `# Implementation Plan: Tea room

**Phase 1: The room** (Days 1-5)
- Find a room (8h) @ann
- Order cups (4h) (after: T-099)
`;
const tasks = `# Tasks

**Phase 1: The room** (Days 1-5)

| Task ID | Task | Owner | Effort | DoD | Dependencies |
|---|---|---|---|---|---|
| T-001 | Find a room | Ann | 8h | Found | T-001 |
| T-002 | Order cups | — | 4h | Here | None |
`;
const vault: Files = {
  [`${folder}/execution.md`]: plan,
  [`${folder}/tasks.md`]: tasks,
};

/** Runs the command at a note, and waits for its dialog. */
async function checked(files: Files = vault): Promise<{ host: ObsidianHost; el: HTMLElement }> {
  const host = await ObsidianHost.start(GoalKit, files);
  await host.open(`${folder}/execution.md`);
  host.run('check-plan');
  const dialog = (): HTMLElement | null => document.querySelector('.goal-kit-check');
  await until(() => dialog() !== null);
  const el = dialog();
  if (el === null) throw new Error('There is no dialog.');
  return { host, el };
}

const shown = (el: HTMLElement): string[] =>
  Array.from(el.querySelectorAll('li[data-code]'), (item) =>
    ['data-file', 'data-line', 'data-code'].map((name) => item.getAttribute(name) ?? '').join(' '),
  );
const button = (el: HTMLElement, text: string): HTMLElement => {
  const found = Array.from(el.querySelectorAll('button')).find((one) => one.textContent.includes(text));
  if (found === undefined) throw new Error(`There is no button ${text}.`);
  return found;
};

test('every problem of plan and tasks stands below its note, the gravest first, suggestions when asked for', async () => {
  const { el } = await checked();
  expect(shown(el)).toHaveLength(2);
  button(el, '1 suggestion').click();
  expect(shown(el)).toEqual([
    `${folder}/execution.md 5 unknown-dependency`,
    `${folder}/tasks.md 7 self-dependency`,
    `${folder}/tasks.md 8 missing-owner`,
  ]);
  expect(Array.from(el.querySelectorAll('h3'), ({ textContent }) => textContent)).toEqual([
    'execution.md',
    'tasks.md',
  ]);
});

test('a severity is hidden and shown again, and a search narrows what is shown', async () => {
  const { el } = await checked();
  const errors = button(el, '2 errors');
  expect(errors.getAttribute('aria-pressed')).toBe('true');
  errors.click();
  expect(errors.getAttribute('aria-pressed')).toBe('false');
  expect(shown(el)).toEqual([]);
  errors.click();
  expect(shown(el)).toHaveLength(2);
  const search = el.querySelector('input');
  if (search === null) throw new Error('There is no search.');
  search.value = 'itself';
  search.dispatchEvent(new Event('input'));
  expect(shown(el)).toEqual([`${folder}/tasks.md 7 self-dependency`]);
  search.value = 'boat';
  search.dispatchEvent(new Event('input'));
  expect(el.querySelector('[role="status"]')?.textContent).toBe('No finding matches.');
});

test('a click leaves for the line of the note', async () => {
  const { host, el } = await checked();
  button(el, 'depends on itself').click();
  await until(() => host.activePath === `${folder}/tasks.md`);
  expect(document.querySelector('.goal-kit-check')).toBeNull();
});

test('how the plan is read is told: its phases and tasks with their lines, and what is in none', async () => {
  const { el } = await checked({
    ...vault,
    [`${folder}/execution.md`]: plan
      .replace('**Phase 1', '## Background\n\nTea is old.\n\n## Phase 1')
      .replace('**', ''),
  });
  const reading = el.querySelector<HTMLDetailsElement>('.goal-kit-check-reading');
  expect(reading?.textContent).toBe('How the plan is read: 1 phase, 2 tasks');
  reading?.dispatchEvent(new Event('toggle'));
  expect(reading?.textContent).toContain('Phase 1: The room');
  expect(reading?.textContent).toContain('Line 7, 2 tasks');
  expect(reading?.textContent).toContain('T-002 Order cups');
  expect(reading?.textContent).toContain('BackgroundLines 3–5');
});

test('what is shown is copied as Markdown', async () => {
  let copied = '';
  Object.assign(navigator, {
    clipboard: { writeText: (text: string) => Promise.resolve(void (copied = text)) },
  });
  const { host, el } = await checked();
  button(el, '1 suggestion').click();
  button(el, 'Copy as Markdown').click();
  await host.told();
  expect(copied).toMatch(/^# Check: Tea room\n\n- \*\*error\*\* goals\/001-tea-room\/execution.md, line 5: /);
  expect(copied.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(3);
});

test('a goal in order has nothing to show but how its plan is read', async () => {
  const { el } = await checked({
    [`${folder}/execution.md`]: plan.replace(' (after: T-099)', ' @ben'),
    [`${folder}/tasks.md`]: tasks.replace('| T-001 |\n', '| None |\n').replace('—', 'Ben'),
  });
  expect(el.querySelector('[role="status"]')?.textContent).toBe('Nothing is wrong.');
  expect(el.querySelector('input')).toBeNull();
});

test('without tasks.md the plan is checked, and the dialog says what to build', async () => {
  const { el } = await checked({ [`${folder}/execution.md`]: plan });
  expect(shown(el)).toEqual([`${folder}/execution.md 5 unknown-dependency`]);
  expect(el.textContent).toContain('has no tasks.md yet');
});

test('thousands of findings leave the dialog usable', async () => {
  const rows = Array.from(
    { length: 3000 },
    (_, at) => `| T-${1000 + at} | Task ${at} | — | 1h | x | T-9999 |`,
  );
  const { el } = await checked({ ...vault, [`${folder}/tasks.md`]: `${tasks}${rows.join('\n')}\n` });
  expect(shown(el)).toHaveLength(500);
  expect(el.textContent).toContain('search to narrow them');
});

test('a phase whose work has no room in its days is told once, and tasks by the ids of tasks.md', async () => {
  const path = `${folder}/execution.md`;
  const full =
    '# Plan: Tea room\n\n**Phase 1: The room** (Days 1-2)\n- Find a room (16h)\n- Order cups (16h)\n';
  const host = await ObsidianHost.start(GoalKit, { [path]: full });
  await host.open(path);
  host.run('build-tasks');
  await host.told();
  host.edit(path, (text) => text.replace('- Find', '- Ask the owner (2h)\n- Find'));
  host.run('check-plan');
  const el = await host.dialog();
  const codes = Array.from(el.querySelectorAll('li[data-code]'), (item) => item.getAttribute('data-code'));
  expect(codes.filter((code) => code === 'group-over-effort' || code === 'too-much-effort')).toEqual([
    'group-over-effort',
  ]);
  const details = el.querySelector('details');
  if (details === null) throw new Error('It says how the plan is read.');
  details.open = true;
  details.dispatchEvent(new Event('toggle'));
  const tasksRead = Array.from(
    el.querySelectorAll('.goal-kit-check-reading ul ul button > :first-child'),
    (one) => one.textContent,
  );
  expect(tasksRead).toEqual(['T-003 Ask the owner', 'T-001 Find a room', 'T-002 Order cups']);
});
