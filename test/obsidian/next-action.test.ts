import { idle } from '../support/idle.ts';
import { Menu } from 'obsidian-test-mocks/obsidian';
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
  await idle(600);
  const open = jest.spyOn(host.app.workspace.getLeaf(), 'openFile');
  host.run('open-next-action');
  await until(() => open.mock.calls.length > 0);
  expect(open.mock.calls[0]?.[1]).toMatchObject({ eState: { line: 4 } });
});

test('the task that was ticked a moment ago is not offered again', async () => {
  const host = await start(goalIn(goal));
  const opened = await run(host, `${goal}/action-items.md`);
  await until(() => opened() !== null);
  host.type(items.replace('[ ] **T-001**', '[x] **T-001**'));
  host.app.workspace.trigger('editor-change', {}, host.app.workspace.activeLeaf?.view);
  host.run('open-next-action');
  const offered = (await host.suggestions()).map((el) => el.textContent);
  expect(offered).toEqual(['T-002 Paint the walls (Ben, 12 h)', 'T-003 Order cups (Cleo, 4 h)']);
});

describe('“Mark next action done” of the status bar', () => {
  const path = `${goal}/action-items.md`;

  /** Chooses it after the text of the action items was typed, which the status bar does not show yet. */
  async function markAfter(typed: string): Promise<ObsidianHost> {
    const menus: Menu[] = [];
    jest.spyOn(Menu.prototype, 'showAtPosition').mockImplementation(function (this: Menu) {
      menus.push(this);
      return this;
    });
    const host = await start(goalIn(goal));
    await host.open(path);
    host.app.workspace.trigger('active-leaf-change', host.app.workspace.activeLeaf);
    const bar = await host.statusBar(/0\/3/);
    host.type(typed);
    host.app.workspace.trigger('editor-change', {}, host.app.workspace.activeLeaf?.view);
    bar.click();
    const entry = menus[0]?.menuItems__.find(({ title__ }) => title__ === 'Mark next action done (T-001)');
    if (entry === undefined) throw new Error('The menu does not offer it.');
    entry.onClick__?.(new MouseEvent('click'));
    return host;
  }

  test('marks what it names', async () => {
    const host = await markAfter(`Mine.\n\n${items}`);
    expect(await host.told()).toBe('T-001 marked done. Ready now: T-002, T-003.');
  });

  test('marks nothing where that was ticked a moment ago, and the user is told', async () => {
    const typed = items.replace('[ ] **T-001**', '[x] **T-001**');
    const host = await markAfter(typed);
    expect(await host.told()).toBe(
      'T-001 Find a room is not ready any more, so nothing was marked. Look again at what is next, then mark that.',
    );
  });
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
  test('the goals are offered, also where one was used before', async () => {
    const host = await start(goalIn(goal));
    await host.open(`${goal}/tasks.md`);
    host.app.workspace.trigger('active-leaf-change', host.app.workspace.activeLeaf);
    const opened = await run(host, 'notes/diary.md');
    expect((await host.suggestions()).map((el) => el.textContent)).toEqual([`Tea room${goal}`]);
    await host.choose(goal);
    await until(() => opened() !== null);
    expect(opened()).toBe(`${goal}/action-items.md:2`);
  });

  test('the chosen goal is the one used last from then on', async () => {
    const host = await start(goalIn(goal));
    await run(host, 'notes/diary.md');
    await host.choose(goal);
    await until(() => host.app.loadLocalStorage('goal-kit-recent-goals') !== null);
    expect(host.app.loadLocalStorage('goal-kit-recent-goals')).toEqual({ folders: [goal] });
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

  test('a vault without goals: the user is told what a goal is', async () => {
    const host = await start({});
    await run(host, 'notes/diary.md');
    expect(await host.told()).toContain('No goals in this vault yet.');
  });
});
