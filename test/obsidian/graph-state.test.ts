import type { SettingTab } from 'obsidian';
import { ItemView, MarkdownRenderer, type WorkspaceLeaf } from 'obsidian-test-mocks/obsidian';
import { elementOfLine } from '../../src/obsidian/notes/task-line.ts';
import { startBuilt } from '../support/obsidian-goals.ts';
import { type ObsidianHost, until } from '../support/obsidian-host.ts';
import { hiddenGoal } from '../support/obsidian-plans.ts';

const goal = 'goals/001-reading-room';
const graphType = 'goal-kit-graph';

/** What jsdom leaves out: nothing changes its size, and all comes into sight when a test says so. */
class InSight {
  static readonly waiting: (() => void)[] = [];
  constructor(private tell: (entries: readonly { isIntersecting: boolean }[]) => void) {}
  observe(): void {
    InSight.waiting.push(() => this.tell([{ isIntersecting: true }]));
  }
  disconnect(): void {
    this.tell = () => undefined;
  }
}
class SameSize {
  observe(): void {
    return;
  }
  disconnect(): void {
    return;
  }
}
const scrolled: Element[] = [];

beforeAll(() => {
  Object.assign(window, { IntersectionObserver: InSight, ResizeObserver: SameSize });
  Element.prototype.scrollIntoView = function (this: Element) {
    scrolled.push(this);
  };
});
beforeEach(() => {
  scrolled.length = 0;
  InSight.waiting.length = 0;
  jest.spyOn(console, 'error');
});
afterEach(() => {
  expect(console.error).not.toHaveBeenCalled();
  jest.restoreAllMocks();
});

const graph = (): HTMLElement => document.body.find('.goal-kit-graph');
const leaves = ({ app }: ObsidianHost): WorkspaceLeaf[] => app.workspace.getLeavesOfType(graphType);
const stateOf = (host: ObsidianHost): unknown => leaves(host)[0]?.getViewState().state;
const button = (label: string): HTMLElement => graph().find(`[aria-label="${label}"]`);
const tasksInFacts = (): HTMLElement => graph().find('.goal-kit-facts');
const isFolded = (phase: string): boolean => graph().find(`[data-phase="${phase}"]`).hasClass('is-collapsed');

/** Opens a view with a state, as Obsidian does when it starts. */
async function restore(host: ObsidianHost, state?: unknown): Promise<void> {
  for (const leaf of leaves(host)) leaf.detach();
  const leaf = host.app.workspace.getLeaf('tab');
  await leaf.setViewState({ type: graphType, ...(state === undefined ? {} : { state: state as never }) });
  await until(() => document.querySelector('.goal-kit-phase') !== null);
}

describe('the state of a graph', () => {
  const saved = {
    goal,
    view: 'timeline',
    pinned: true,
    direction: 'TB',
    folded: ['2'],
    unfolded: ['3'],
    forms: { '1': 'chain' },
    zoom: 1.5,
    filter: { owners: [], states: [] },
  };

  const fresh = {
    goal,
    view: 'graph',
    pinned: false,
    direction: 'auto',
    folded: [],
    unfolded: [],
    forms: {},
    zoom: 'fit',
    filter: { owners: [], states: [] },
  };

  test('is shown as it was saved, and saved as it is shown', async () => {
    const host = await startBuilt(goal);
    await restore(host, saved);
    expect(stateOf(host)).toEqual(saved);
    expect([isFolded('1'), isFolded('2')]).toEqual([false, true]);
    expect(button('Pin this goal').getAttribute('aria-pressed')).toBe('true');
    await restore(host, stateOf(host));
    expect(stateOf(host)).toEqual(saved);
  });

  test('holds what the user has changed', async () => {
    const host = await startBuilt(goal);
    await restore(host);
    expect(stateOf(host)).toEqual(fresh);
    button('Pin this goal').click();
    button('Direction: automatic').click();
    button('Zoom in').click();
    graph().find('[data-phase="1"] .goal-kit-fold').click();
    const changed = { ...fresh, pinned: true, direction: 'LR', folded: ['1'], zoom: 1.25 };
    expect(stateOf(host)).toEqual(changed);
    await restore(host, stateOf(host));
    expect([isFolded('1'), isFolded('2')]).toEqual([true, false]);
    expect(stateOf(host)).toEqual(changed);
  });

  test('shows the whole goal as one, as it was left, and its phases again', async () => {
    const host = await startBuilt(goal);
    await restore(host, { ...saved, view: 'whole', folded: [] });
    const titles = (): string[] =>
      graph()
        .findAll('.goal-kit-phase-title')
        .map((el) => el.textContent);
    expect(titles()).toEqual(['Whole goal']);
    expect(graph().find('.goal-kit-phase-done').textContent).toBe('0 of 3');
    graph().find('.goal-kit-fold').click();
    expect(stateOf(host)).toMatchObject({ view: 'whole', folded: ['#Whole goal'] });
    expect(graph().find('.goal-kit-phase').hasClass('is-collapsed')).toBe(true);
    const [first] = graph().findAll('.goal-kit-views button');
    first?.click();
    expect(titles()).toEqual(['Phase 1: Shelves', 'Phase 2: Books']);
    expect(stateOf(host)).toMatchObject({ view: 'graph' });
  });

  test('keeps the goal that it is pinned to, whatever note is open', async () => {
    const host = await startBuilt(goal, { files: { 'goals/002-x/tasks.md': '- [ ] T-001 Elsewhere\n' } });
    await restore(host, { ...saved, folded: [] });
    await host.open('goals/002-x/tasks.md');
    host.app.workspace.trigger('active-leaf-change', null);
    await host.settle();
    expect(stateOf(host)).toMatchObject({ goal });
  });

  test.each([
    null,
    7,
    {
      goal: 7,
      view: 'list',
      pinned: 'yes',
      direction: 'up',
      folded: 'all',
      unfolded: 7,
      forms: ['chart', 7],
      zoom: 'huge',
    },
    { zoom: Number.NaN, folded: [1, null], forms: { 1: 'picture' } },
  ])('is that of a new view where %j was saved', async (wrong) => {
    const host = await startBuilt(goal);
    await restore(host, wrong);
    expect(stateOf(host)).toEqual(fresh);
  });
});

describe('a goal whose folder is renamed', () => {
  const rename = async ({ app }: ObsidianHost, from: string, to: string): Promise<void> => {
    const folder = app.vault.getFolderByPath(from);
    if (folder === null) throw new Error(`There is no ${from}.`);
    await app.vault.rename(folder, to);
  };

  test.each([
    ['active', false, goal, 'goals/002-library', 'goals/002-library'],
    ['pinned', true, goal, 'goals/002-library', 'goals/002-library'],
    ['pinned, by a folder around it', true, 'goals', 'web', 'web/001-reading-room'],
  ])('stays in the graph: %s', async (_, pinned, from, to, moved) => {
    const host = await startBuilt(goal);
    await restore(host, { goal, pinned });
    if (pinned) await host.open('note.md');
    await rename(host, from, to);
    await until(() => JSON.stringify(stateOf(host)).includes(`"${moved}"`));
    host.edit(`${moved}/execution.md`, (text) => text.replace('Reading room', 'Library'));
    await until(() => graph().querySelector('.goal-kit-goal-title')?.textContent === 'Library');
    expect(graph().querySelector('.goal-kit-empty')).toBeNull();
  });

  test('is followed where another folder of the open note is its goal now', async () => {
    const host = await startBuilt(goal, { files: { 'goals/002-x/note.md': '' } });
    await restore(host);
    for (const file of ['execution.md', 'tasks.md']) {
      const note = host.app.vault.getFileByPath(`${goal}/${file}`);
      if (note !== null) await host.app.vault.rename(note, `goals/002-x/${file}`);
    }
    await until(() => JSON.stringify(stateOf(host)).includes('"goals/002-x"'));
    expect(graph().querySelector('.goal-kit-empty')).toBeNull();
  });
});

describe('a leaf whose view is not loaded yet', () => {
  /** Stands in for the view until the user looks at it. */
  class Deferred extends ItemView {
    override getViewType(): string {
      return graphType;
    }
    override getDisplayText(): string {
      return '';
    }
  }

  test.each([
    ['a deferred one', (leaf: WorkspaceLeaf) => new Deferred(leaf)],
    ['none', () => null],
  ])('%s breaks no command', async (_, view) => {
    const host = await startBuilt(goal);
    const { workspace } = host.app;
    const leaf = workspace.getLeaf('tab');
    await leaf.setViewState({ type: graphType });
    Object.assign(leaf, { view: view(leaf)?.asOriginalType2__() ?? null });
    const reveal = jest.spyOn(workspace, 'revealLeaf');
    workspace.ensureSideLeaf = () => Promise.resolve(leaf);
    host.run('open-graph');
    host.run('build-tasks');
    expect(await host.told()).toBe('tasks.md is up to date.');
    await until(() => reveal.mock.calls.length > 0);
    expect(reveal.mock.calls[0]?.[0].id__).toBe(leaf.id__);
  });
});

describe('a graph that ends while it is drawn', () => {
  test.each([
    ['its view closes', (host: ObsidianHost) => leaves(host)[0]?.detach()],
    ['the plugin is unloaded', (host: ObsidianHost) => host.plugin.unload()],
  ])('leaves nothing and no error when %s', async (_, end) => {
    const host = await startBuilt(goal);
    await restore(host);
    for (const tell of InSight.waiting) tell();
    expect(graph().querySelector('[aria-busy]')).not.toBeNull();
    end(host);
    await host.settle();
    expect(document.querySelector('.goal-kit-measuring')).toBeNull();
  });

  test('hears of no goal any more', async () => {
    const host = await startBuilt(goal);
    await restore(host);
    host.plugin.unload();
    host.edit(`${goal}/tasks.md`, (text) => text.replace('Measure the walls', 'Measure the doors'));
    await host.settle();
    expect(host.notices).toEqual([]);
  });
});

describe('settings', () => {
  const titles = (): string[] =>
    Array.from(graph().querySelectorAll('.goal-kit-empty-title'), (el) => el.textContent);

  test.each([
    [
      'another device has changed',
      ({ plugin }: ObsidianHost) => {
        plugin.data__ = { tasksFile: 'other.md' };
        plugin.onExternalSettingsChange();
      },
    ],
    [
      'the user changes',
      ({ plugin }: ObsidianHost) =>
        void (plugin.settingTabs__[0] as unknown as SettingTab).setControlValue('tasksFile', 'other.md'),
    ],
  ])('that %s are taken over by the open graph', async (_, change) => {
    const host = await startBuilt(goal);
    await restore(host);
    expect(button('Zoom in').style.display).not.toBe('none');
    change(host);
    await until(() => titles().includes('No tasks yet'));
    expect(button('Zoom in').style.display).toBe('none');
  });
});

describe('a task of a hidden goal', () => {
  test('is opened at its row', async () => {
    const host = await startBuilt(hiddenGoal);
    const { workspace } = host.app;
    for (const leaf of workspace.getLeavesOfType('goal-kit-note')) {
      leaf.setEphemeralState = (state) => leaf.view?.setEphemeralState(state);
    }
    await restore(host, { goal: hiddenGoal, pinned: true });
    tasksInFacts().find('[data-task="T-002"]').click();
    await until(() => scrolled.length > 0);
    const row = document.body.find('.goal-kit-note tr.goal-kit-flash');
    expect(row.find('td').textContent).toBe('T-002');
    expect(scrolled).toEqual([row]);
    expect(document.activeElement).toBe(row);
    expect(host.app.workspace.getLeavesOfType('goal-kit-note')).toHaveLength(1);
  });

  test('is opened in a new tab when it is clicked with Mod', async () => {
    const host = await startBuilt(hiddenGoal);
    const notes = (): WorkspaceLeaf[] => host.app.workspace.getLeavesOfType('goal-kit-note');
    await restore(host, { goal: hiddenGoal, pinned: true });
    const before = notes();
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true });
    tasksInFacts().find('[data-task="T-002"]').dispatchEvent(click);
    await until(() => notes().length > before.length);
    expect(notes()[1]?.getViewState().state).toEqual(before[0]?.getViewState().state);
  });
});

test.each([
  ['| T-002 | Again |', 3, 'T-002 Again'],
  ['a second row of the same id', 6, 'T-002 Twice'],
  ['the heading', 0, 'Tasks'],
  ['an item', 8, 'T-003 Sort the books Alone'],
  ['an item below it', 9, 'Alone'],
  ['a paragraph', 11, 'Done with it.'],
  ['an empty line', 10, null],
  ['a line beyond the end', 99, null],
])('%s has its element', async (_, line, expected) => {
  const text = [
    '# Tasks',
    '| Task ID | Task |',
    '|---|---|',
    '| T-002 | Again |',
    '| T-0021 | Other |',
    '| **T-003** | Bold |',
    '| T-002 | Twice |',
    '',
    '- [ ] **T-003** Sort the [books](books.md)',
    '  - Alone',
    '',
    'Done **with** it.',
  ].join('\n');
  const el = createDiv();
  await MarkdownRenderer.render({} as never, text, el, '', {} as never);
  const found = elementOfLine(el, text, line);
  expect(found?.textContent.replace(/\s+/g, ' ').trim() ?? null).toBe(expected);
});
