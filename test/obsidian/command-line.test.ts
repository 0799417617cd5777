import GoalKit from '../../src/main.ts';
import { type Files, ObsidianHost } from '../support/obsidian-host.ts';

const folder = 'goals/001-tea-room';
const plan = `# Implementation Plan: Tea room

**Phase 1: The room** (Days 1-5)
- Find a room (8h) @ann
- Paint the walls (12h) @ben
- Order cups (4h) @cleo (after: Find a room)
`;
const vault: Files = { 'diary.md': '', [`${folder}/execution.md`]: plan };

const start = (files: Files = vault): Promise<ObsidianHost> => ObsidianHost.start(GoalKit, files);

/** What a command answers to people. */
function told(host: ObsidianHost, command: string, params: Record<string, string> = {}): Promise<string> {
  const handler = host.plugin.cliHandlers__.get(command);
  if (handler === undefined) throw new Error(`There is no command ${command}.`);
  return Promise.resolve(handler(params));
}

/** The same for programs. */
async function answer(
  host: ObsidianHost,
  command: string,
  params: Record<string, string> = {},
): Promise<Record<string, unknown>> {
  return JSON.parse(await told(host, command, { ...params, format: 'json' })) as Record<string, unknown>;
}

const codeOf = ({ error }: Record<string, unknown>): unknown => (error as { code?: unknown }).code;
const built = async (host: ObsidianHost): Promise<void> => {
  await answer(host, 'goal-kit:build');
  await answer(host, 'goal-kit:build', { note: 'action-items' });
};

test('the goal’s other notes are built by name, and what is missing for one is said', async () => {
  const host = await start();
  expect(await answer(host, 'goal-kit:build', { note: 'quickstart' })).toMatchObject({
    change: 'created',
    file: `${folder}/quickstart.md`,
  });
  expect(await answer(host, 'goal-kit:build', { note: 'data-model' })).toMatchObject({
    error: { message: expect.stringContaining('There is no goal.md') as unknown },
  });
});

test('an agent builds the tasks, asks what is next, ticks it and asks again', async () => {
  const host = await start();
  expect(await answer(host, 'goal-kit:build', { goal: '1' })).toEqual({
    version: 1,
    goal: { folder, title: 'Tea room' },
    change: 'created',
    preview: false,
    file: `${folder}/tasks.md`,
    messages: expect.arrayContaining(['Built 3 tasks in 1 phase, 24 h.']) as unknown,
  });
  expect(await answer(host, 'goal-kit:build', { note: 'action-items' })).toMatchObject({
    change: 'created',
    file: `${folder}/action-items.md`,
  });
  expect(await answer(host, 'goal-kit:next', { goal: 'tea' })).toEqual({
    version: 1,
    goal: { folder, title: 'Tea room' },
    progress: { done: 0, total: 3, percent: 0 },
    tasks: [
      {
        id: 'T-001',
        name: 'Find a room',
        owner: 'ann',
        hours: 8,
        phase: '1',
        state: 'ready',
        dependencies: [],
        slack: 0,
        critical: true,
        from: null,
        to: null,
        late: false,
        line: expect.any(Number) as unknown,
      },
    ],
    messages: [],
  });
  host.edit(`${folder}/action-items.md`, (text) => text.replace('- [ ] **T-001**', '- [x] **T-001**'));
  const { tasks } = (await answer(host, 'goal-kit:next')) as { tasks: { id: string }[] };
  expect(tasks.map(({ id }) => id)).toEqual(['T-002', 'T-003']);
});

test('people get the same in lines', async () => {
  const host = await start();
  await built(host);
  const [task] = (await told(host, 'goal-kit:next')).split('\n');
  expect(task).toMatch(/^T-001 {2}Find a room {2}ready {2}ann, 8 h, critical path {2}\(line \d+\)$/);
  expect(await told(host, 'goal-kit')).toBe(`Tea room  0/3 · 0 %  ${folder}`);
});

test('what follows the plan is written; what a person wrote herself is not touched without force', async () => {
  const host = await start();
  await built(host);
  host.edit(`${folder}/execution.md`, (text) => `${text}- Hang the lamps (2h) @ben\n`);
  expect(await answer(host, 'goal-kit:build', { preview: 'true' })).toMatchObject({
    change: 'updated',
    preview: true,
  });
  expect(host.read(`${folder}/tasks.md`)).not.toContain('Hang the lamps');
  expect(await answer(host, 'goal-kit:build')).toMatchObject({ change: 'updated', preview: false });
  expect(host.read(`${folder}/tasks.md`)).toContain('Hang the lamps');

  host.edit(`${folder}/tasks.md`, (text) => text.replace('| 12h |', '| 20h |'));
  host.edit(`${folder}/execution.md`, (text) => text.replace('(12h)', '(16h)'));
  const refused = await answer(host, 'goal-kit:build');
  expect(codeOf(refused)).toBe('not-agreed');
  expect(JSON.stringify(refused)).toContain('T-002');
  expect(codeOf(await answer(host, 'goal-kit:build', { force: 'false' }))).toBe('not-agreed');
  expect(codeOf(await answer(host, 'goal-kit:build', { force: 'perhaps' }))).toBe('bad-value');
  const before = host.read(`${folder}/tasks.md`);
  expect(await answer(host, 'goal-kit:build', { force: 'true' })).toMatchObject({ change: 'updated' });
  const after = host.read(`${folder}/tasks.md`);
  expect(after).toContain('| 20h |');
  expect(after).not.toBe(before);
});

test('a note of the same name that is a person’s own is told of in the preview, and nothing is built beside it without force', async () => {
  const own = 'My shopping list\n';
  const host = await start({ ...vault, [`${folder}/tasks.md`]: own });
  const preview = await answer(host, 'goal-kit:build', { preview: 'true' });
  expect(JSON.stringify(preview)).toContain('is a note of your own');
  expect(codeOf(await answer(host, 'goal-kit:build'))).toBe('not-agreed');
  expect(await answer(host, 'goal-kit:build', { force: 'true' })).toMatchObject({
    change: 'created',
    file: `${folder}/tasks-goal-kit.md`,
  });
  expect(host.read(`${folder}/tasks.md`)).toBe(own);
});

test('Undo last build takes back what an agent has built', async () => {
  const host = await start();
  await answer(host, 'goal-kit:build');
  host.run('undo-last-build');
  await host.told();
  expect(host.paths).not.toContain(`${folder}/tasks.md`);
});

test('check tells what is wrong with plan and tasks, errors first, each with its note and line', async () => {
  const host = await start();
  await built(host);
  host.edit(`${folder}/tasks.md`, (text) => text.replace(/\| None \|/, '| T-099 |'));
  const { findings } = (await answer(host, 'goal-kit:check')) as { findings: Record<string, unknown>[] };
  expect(findings[0]).toMatchObject({
    code: 'unknown-dependency',
    severity: 'error',
    file: `${folder}/tasks.md`,
    line: expect.any(Number) as unknown,
  });
  expect(await told(host, 'goal-kit:check')).toMatch(/^1 error, \d+ warnings?, \d+ suggestions?\.$/m);
});

test('without tasks.md check tells of the plan, and next says what to build first', async () => {
  const host = await start();
  expect(await told(host, 'goal-kit:check')).toContain('has no tasks.md yet');
  expect(codeOf(await answer(host, 'goal-kit:next'))).toBe('no-tasks');
});

test.each([
  ['no goal of that name', 'goal-kit:next', { goal: 'boat' }, 'unknown-goal'],
  ['a part that fits two', 'goal-kit:next', { goal: 'tea' }, 'which-goal'],
  ['no goal where there are two', 'goal-kit:build', {}, 'which-goal'],
  ['a mistyped parameter', 'goal-kit:build', { gaol: '1' }, 'unknown-parameter'],
  ['another note', 'goal-kit:build', { goal: '1', note: 'diary' }, 'bad-value'],
])('%s is an answer that says what to do', async (_what, command, params, code) => {
  const host = await start({
    ...vault,
    'goals/002-tea-house/execution.md': plan,
    'goals/003-tea-house-roof/execution.md': plan,
  });
  const refused = await answer(host, command, params);
  expect(codeOf(refused)).toBe(code);
  expect(host.paths.filter((path) => path.endsWith('tasks.md'))).toEqual([]);
  expect(await told(host, command, params)).toMatch(new RegExp(String.raw`^Error \(${code}\): .+\.$`));
});

test('a value of format that is none is told in words', async () => {
  const host = await start();
  expect(await told(host, 'goal-kit', { format: 'yaml' })).toContain('format=text or format=json');
});

test('folder, number, title and a part of it name a goal; hidden goals too', async () => {
  const hidden = '.goalkit/goals/007-sea-house';
  const host = await start({ ...vault, [`${hidden}/execution.md`]: plan });
  for (const goal of [hidden, '7', '007', '007-sea-house', 'Sea house', 'sea']) {
    expect(await answer(host, 'goal-kit:check', { goal })).toMatchObject({ goal: { folder: hidden } });
  }
  expect(await answer(host, 'goal-kit')).toMatchObject({
    goals: [
      { folder, progress: null },
      { folder: hidden, progress: null },
    ],
  });
});

test('two agents at once: one builds, the other is told to wait', async () => {
  const host = await start();
  const answers = await Promise.all([answer(host, 'goal-kit:build'), answer(host, 'goal-kit:build')]);
  expect(answers.map((one) => 'error' in one).sort()).toEqual([false, true]);
  expect(JSON.stringify(answers)).toContain('being built already');
});

test('an Obsidian without a command line loads the plugin all the same', async () => {
  class Older extends GoalKit {}
  Object.defineProperty(Older.prototype, 'registerCliHandler', { value: undefined });
  const host = await ObsidianHost.start(Older, vault);
  host.run('build-tasks');
  await host.open(`${folder}/execution.md`);
  expect(host.plugin.cliHandlers__.size).toBe(0);
});
