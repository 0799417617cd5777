import GoalKit from '../../src/main.ts';
import { type Files, ObsidianHost, until } from '../support/obsidian-host.ts';
import { aPlan } from '../support/plan-notes.ts';

const shown = 'goals/001-tea-room';
const other = 'goals/002-reading-room';
const tasksOf = (word: string): string => `# Tasks: ${word}

**Phase 1: The room** (Days 1-5)

| Task ID | Task | Owner | Effort | DoD | Dependencies |
|---|---|---|---|---|---|
| T-001 | Find a ${word} | Ann | 8h | Found | None |
`;
const goalIn = (folder: string, word: string): Files => ({
  [`${folder}/execution.md`]: aPlan.replace('Reading room', word === 'lamp' ? 'Lamp' : 'Kettle'),
  [`${folder}/tasks.md`]: tasksOf(word),
  [`${folder}/action-items.md`]: `- [ ] **T-001** Find a ${word}\n`,
});
const files: Files = { ...goalIn(shown, 'kettle'), ...goalIn(other, 'lamp'), 'note.md': '' };

beforeAll(() => {
  class Still {
    observe(): void {
      return;
    }
    disconnect(): void {
      return;
    }
  }
  Object.assign(window, { IntersectionObserver: Still, ResizeObserver: Still });
});

async function open(host: ObsidianHost, path: string): Promise<void> {
  await host.open(path);
  host.app.workspace.trigger('file-open', host.app.vault.getFileByPath(path));
}

/** Starts with a view that shows a goal beside a note of none. */
async function startWithView(pinned = false, data: object = {}): Promise<ObsidianHost> {
  const host = await ObsidianHost.start(GoalKit, files, { keepLastGoal: false, ...data });
  await open(host, 'note.md');
  const leaf = host.app.workspace.getLeaf('tab');
  await leaf.setViewState({ type: 'goal-kit-graph', state: { goal: shown, pinned } });
  await until(() => document.querySelector('.goal-kit-phase') !== null);
  return host;
}

const bar = (host: ObsidianHost): HTMLElement => {
  const [item] = host.plugin.statusBarItems__;
  if (item === undefined) throw new Error('There is no item in the status bar.');
  return item;
};
const barTells = (host: ObsidianHost): string =>
  bar(host).style.display === 'none' ? '' : (bar(host).getAttribute('aria-label') ?? '');

test.each([false, true])(
  'where no note of a goal is open, the goal of the view is active (pinned: %s)',
  async (pinned) => {
    const host = await startWithView(pinned);
    await until(() => barTells(host).startsWith('Kettle:'));
    host.run('check-plan');
    await until(() => document.querySelector('.modal-container .goal-kit-check') !== null);
    expect(document.querySelector('.modal-container')?.textContent).toContain('Kettle');
    expect(document.querySelector('.suggestion-item')).toBeNull();
  },
);

test('it is what the next action is of', async () => {
  const host = await startWithView();
  host.run('open-next-action');
  await until(() => host.app.workspace.getActiveFile()?.path === `${shown}/action-items.md`);
});

test('a note of another goal is active all the same, though the view is pinned', async () => {
  const host = await startWithView(true);
  await until(() => barTells(host).startsWith('Kettle:'));
  await open(host, `${other}/tasks.md`);
  await until(() => barTells(host).startsWith('Lamp:'));
  await open(host, 'note.md');
  await until(() => barTells(host).startsWith('Kettle:'));
});

test.each(['closed', 'turned to all goals', 'behind another tab'])(
  'once the view is %s, commands ask which goal is meant, and the bar shows none',
  async (how) => {
    const host = await startWithView();
    await until(() => barTells(host) !== '');
    const [leaf] = host.app.workspace.getLeavesOfType('goal-kit-graph');
    if (how === 'closed') leaf?.detach();
    else if (how === 'behind another tab') {
      document.body.find('.goal-kit-graph').addClass('is-behind');
      host.app.workspace.trigger('layout-change');
    } else document.body.find('[aria-label="Show all goals"]').click();
    await until(() => barTells(host) === '');
    host.run('check-plan');
    expect(await host.suggestions()).toHaveLength(2);
  },
);

test('a goal that is gone is not active any more, though the view shows where it was', async () => {
  const host = await startWithView();
  const folder = host.app.vault.getFolderByPath(shown);
  for (const file of [...(folder?.children ?? [])]) await host.app.fileManager.trashFile(file);
  await host.app.vault.rename(host.app.vault.getFolderByPath(shown) as never, 'old');
  await host.settle();
  host.run('check-plan');
  expect((await host.suggestions()).map((el) => el.textContent)).toEqual([`Lamp${other}`]);
});
