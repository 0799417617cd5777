import GoalKit from '../../src/main.ts';
import { ObsidianHost, until } from '../support/obsidian-host.ts';
import { hiddenGoal, laterPlan, shownGoal } from '../support/obsidian-plans.ts';
import { aPlan } from '../support/plan-notes.ts';
import { rounds, soakTimeout } from '../support/soak.ts';

/** Who listens to windows and documents: each listener that was added and not removed. */
const heard = new Map<EventTarget, Set<unknown>>();

beforeAll(() => {
  for (const target of [window, document]) {
    const listeners = new Set<unknown>();
    heard.set(target, listeners);
    const [add, remove] = [target.addEventListener.bind(target), target.removeEventListener.bind(target)];
    target.addEventListener = (
      type: string,
      listener: EventListener,
      options?: boolean | AddEventListenerOptions,
    ) => {
      listeners.add(listener);
      add(type, listener, options);
    };
    target.removeEventListener = (
      type: string,
      listener: EventListener,
      options?: boolean | EventListenerOptions,
    ) => {
      listeners.delete(listener);
      remove(type, listener, options);
    };
  }
});

/** All that a plugin can leave behind. */
function traces({ app, plugin }: ObsidianHost): Record<string, number> {
  const listeners = (events: object): number =>
    Object.values(Reflect.get(events, '_') as Record<string, unknown[]>).flat().length;
  return {
    'listeners of the vault': listeners(app.vault),
    'listeners of the workspace': listeners(app.workspace),
    'listeners of the cache': listeners(app.metadataCache),
    'listeners of the window': heard.get(window)?.size ?? 0,
    'listeners of the document': heard.get(document)?.size ?? 0,
    'views of ours': document.querySelectorAll('.goal-kit-graph, .goal-kit-note').length,
    'items of the status bar that say something': plugin.statusBarItems__.filter((item) => item.isConnected)
      .length,
    notices: document.querySelectorAll('.notice').length,
    dialogs: document.querySelectorAll('.modal-container').length,
    'elements of the page': document.body.childElementCount,
  };
}

/** Opens, switches, edits, builds, undoes and unloads, as a day with the plugin does. */
async function cycle(host: ObsidianHost): Promise<void> {
  const { workspace } = host.app;
  const plan = `${shownGoal}/execution.md`;
  const before = host.read(`${shownGoal}/tasks.md`);
  await host.open(plan);
  const graph = workspace.getLeaf('tab');
  await graph.setViewState({ type: 'goal-kit-graph', active: true });
  const hidden = workspace.getLeaf('tab');
  await hidden.setViewState({
    type: 'goal-kit-note',
    state: { path: `${hiddenGoal}/execution.md` },
    active: true,
  });
  await host.open('note.md');
  await host.open(plan);
  host.edit(plan, laterPlan);
  host.run('build-tasks');
  await host.press('Apply');
  await until(() => host.read(`${shownGoal}/tasks.md`) !== before);
  await until(() => host.notices.length > 0);
  host.run('undo-last-build');
  await until(() => host.read(`${shownGoal}/tasks.md`) === before);
  host.edit(plan, () => aPlan);
  host.edit(`${shownGoal}/action-items.md`, (text) => text.replace('[ ]', '[x]'));
  host.edit(`${shownGoal}/action-items.md`, (text) => text.replace('[x]', '[ ]'));
  await host.settle();
  for (const leaf of [graph, hidden]) leaf.detach();
  host.plugin.unload();
  await host.settle();
}

const SHARE = 0.15;

test(
  'opening, switching, editing, building, undoing and unloading leave nothing behind',
  async () => {
    let host = await ObsidianHost.start(GoalKit, {
      'note.md': '',
      [`${shownGoal}/execution.md`]: aPlan,
      [`${hiddenGoal}/execution.md`]: aPlan,
    });
    await host.open(`${shownGoal}/execution.md`);
    for (const command of ['build-tasks', 'build-action-items']) {
      host.clearNotices();
      host.run(command);
      await host.told();
      await host.settle();
    }
    await cycle(host);
    const once = traces(host);
    const [note, { paths }] = [host.read(`${shownGoal}/tasks.md`), host];
    const goesOn = rounds(4, 200, SHARE);
    for (let done = 0; goesOn(done); done++) {
      host = await host.again(GoalKit);
      await cycle(host);
      expect(traces(host)).toEqual(once);
    }
    expect(host.read(`${shownGoal}/tasks.md`)).toBe(note);
    expect(host.paths).toEqual(paths);
  },
  soakTimeout(SHARE),
);
