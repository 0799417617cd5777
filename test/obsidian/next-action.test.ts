import { App } from 'obsidian-test-mocks/obsidian';
import GoalKit from '../../src/main.ts';
import { type Files, ObsidianHost, until } from '../support/obsidian-host.ts';

const goal = 'goals/001-tea-room';
const hidden = '.goalkit/goals/002-tea-house';
const tasks = `# Tasks

**Phase 1: The room** (Days 1-5)

| Task ID | Task | Owner | Effort | DoD | Dependencies |
|---|---|---|---|---|---|
| T-001 | Find a room | Ann | 8h | Found | None |
| T-002 | Paint the walls | Ben | 12h | White | T-001 |
| T-003 | Order cups | Cleo | 4h | Ordered | T-001 |
| T-004 | Build shelves | Ben | 8h | Built | T-002 |
`;
const items = `# Action items

- [ ] **T-001** Find a room
- [ ] **T-003** Order cups
- [ ] **T-002** Paint the walls
`;
const goalIn = (folder: string, actionItems: string | null = items): Files => ({
  [`${folder}/execution.md`]: '# Implementation Plan: Tea room\n',
  [`${folder}/tasks.md`]: tasks,
  ...(actionItems === null ? {} : { [`${folder}/action-items.md`]: actionItems }),
});

afterEach(() => {
  jest.restoreAllMocks();
});

const start = (files: Files): Promise<ObsidianHost> =>
  ObsidianHost.start(GoalKit, { 'notes/diary.md': '', ...files });

/** Opens a note, and runs the command there; what is opened after that, and where. */
async function run(host: ObsidianHost, note = `${goal}/execution.md`): Promise<() => string | null> {
  await host.open(note);
  let opened: string | null = null;
  const leaf = host.app.workspace.getLeaf();
  const openFile = leaf.openFile.bind(leaf);
  leaf.openFile = async (file, state) => {
    await openFile(file, state);
    const line: unknown = state?.eState === undefined ? '' : Reflect.get(state.eState, 'line');
    opened = `${file.path}:${String(line)}`;
  };
  host.run('open-next-action');
  return () => opened;
}

test('the only ready task is opened at its box', async () => {
  const host = await start(goalIn(goal));
  const opened = await run(host);
  await until(() => opened() !== null);
  expect(opened()).toBe(`${goal}/action-items.md:2`);
});

test('several ready ones are offered, what the most work waits for first, and the chosen one is opened', async () => {
  const host = await start(goalIn(goal, items.replace('[ ] **T-001**', '[x] **T-001**')));
  const opened = await run(host);
  const offered = (await host.suggestions()).map((el) => el.textContent);
  expect(offered).toEqual(['T-002 Paint the walls (Ben, 12 h)', 'T-003 Order cups (Cleo, 4 h)']);
  await host.choose('T-003');
  await until(() => opened() !== null);
  expect(opened()).toBe(`${goal}/action-items.md:3`);
});

test('what is typed and not saved yet counts', async () => {
  const host = await start(goalIn(goal));
  await host.open(`${goal}/action-items.md`);
  host.type(`\n\n${items}`);
  host.app.workspace.trigger('editor-change', {}, host.app.workspace.activeLeaf?.view);
  await new Promise((resolve) => setTimeout(resolve, 600));
  const open = jest.spyOn(host.app.workspace.getLeaf(), 'openFile');
  host.run('open-next-action');
  await until(() => open.mock.calls.length > 0);
  expect(open.mock.calls[0]?.[1]).toMatchObject({ eState: { line: 4 } });
});

test.each([
  ['no action items', null],
  ['no box for it', '- [ ] **T-002** Paint the walls\n'],
])('with %s, its row is opened, and the user is told what to do next', async (_, actionItems) => {
  const host = await start(goalIn(goal, actionItems));
  const opened = await run(host);
  await until(() => opened() !== null);
  expect(opened()).toBe(`${goal}/tasks.md:6`);
  const told = await host.told();
  expect(told).toContain('no box for T-001');
  expect(told).toContain('Build action items from tasks');
});

test.each([
  ['all is done', items.replaceAll('[ ]', '[x]') + '- [x] T-004\n', 'Nothing is left to do in Tea room'],
  ['the rest waits', items.replace('[ ] **T-001**', '[/] **T-001**'), 'T-001 Find a room is in progress'],
])('where %s, the user is told', async (_, actionItems, told) => {
  const host = await start(goalIn(goal, actionItems));
  const opened = await run(host);
  expect(await host.told()).toContain(told);
  expect(opened()).toBeNull();
});

test('a goal without tasks: the user is told to build them', async () => {
  const host = await start({ [`${goal}/execution.md`]: '# Implementation Plan: Tea room\n' });
  await run(host);
  expect(await host.told()).toContain('Run “Build tasks from execution plan” first.');
});

describe('outside of all goals', () => {
  test('it is that of the goal used last', async () => {
    const host = await start(goalIn(goal));
    await host.open(`${goal}/tasks.md`);
    host.app.workspace.trigger('active-leaf-change', host.app.workspace.activeLeaf);
    const opened = await run(host, 'notes/diary.md');
    await until(() => opened() !== null);
    expect(opened()).toBe(`${goal}/action-items.md:2`);
  });

  test('it is that of a goal that the user chooses, a hidden one too', async () => {
    const host = await start({ ...goalIn(goal), ...goalIn(hidden) });
    await run(host, 'notes/diary.md');
    await host.choose(hidden);
    await until(() => host.app.workspace.getLeavesOfType('goal-kit-note').length > 0);
    const [leaf] = host.app.workspace.getLeavesOfType('goal-kit-note');
    await until(() => leaf?.getEphemeralState() !== undefined);
    expect(leaf?.getViewState().state).toEqual({ path: `${hidden}/action-items.md` });
    expect(leaf?.getEphemeralState()).toMatchObject({ line: 2 });
  });

  test('the goal used last is left alone when it is gone', async () => {
    jest.spyOn(App.prototype, 'loadLocalStorage').mockReturnValue({ folder: 'goals/000-gone' });
    const host = await start(goalIn(goal));
    await run(host, 'notes/diary.md');
    expect((await host.suggestions()).map((el) => el.textContent)).toEqual([`001 Tea room (${goal})`]);
  });

  test('a vault without goals: the user is told what a goal is', async () => {
    const host = await start({});
    await run(host, 'notes/diary.md');
    expect(await host.told()).toContain('There is no goal in this vault yet.');
  });
});
