import { runOn, startBuilt } from '../support/obsidian-goals.ts';
import { type ObsidianHost, until } from '../support/obsidian-host.ts';
import { hiddenGoal, laterPlan, shownGoal } from '../support/obsidian-plans.ts';

/** iCloud takes a file off the device and leaves a hidden one in its place. */
async function offload(host: ObsidianHost, path: string): Promise<void> {
  const file = host.app.vault.getFileByPath(path);
  await (file === null ? host.adapter.remove(path) : host.app.fileManager.trashFile(file));
  const placeholder = path.replace(/[^/]*$/, '.$&.icloud');
  await host.adapter.write(placeholder, 'bplist00');
  host.app.vault.trigger('raw', placeholder);
}

const download = (path: string): string =>
  `${path} is in the cloud and not on this device. Nothing was written`;

describe.each([
  ['a goal', shownGoal],
  ['a hidden goal', hiddenGoal],
])('%s', (_, goal) => {
  const tasks = `${goal}/tasks.md`;

  test.each(['tasks.md', 'action-items.md'])(
    'whose %s is offloaded is not built: it says so',
    async (name) => {
      const host = await startBuilt(goal, {
        files: { [`${goal}/action-items.md`]: '- [ ] **T-001** Mine\n' },
      });
      host.edit(`${goal}/execution.md`, laterPlan);
      await offload(host, `${goal}/${name}`);
      const { paths } = host;
      await runOn(host, goal);
      expect(await host.told()).toContain(download(`${goal}/${name}`));
      expect(host.paths).toEqual(paths);
    },
  );

  test('whose action items are offloaded gets no second ones', async () => {
    const host = await startBuilt(goal);
    await host.adapter.write(`${goal}/action-items.md`, '- [x] **T-001** Mine\n');
    await offload(host, `${goal}/action-items.md`);
    const { paths } = host;
    if (goal === shownGoal) await host.open(tasks);
    host.run('build-action-items');
    expect(await host.told()).toContain(download(`${goal}/action-items.md`));
    expect(host.paths).toEqual(paths);
  });

  test('whose plan is offloaded is a goal, and says so', async () => {
    const host = await startBuilt(goal);
    await offload(host, `${goal}/execution.md`);
    const { paths } = host;
    host.run('build-all-tasks');
    expect(await host.told()).toContain(`Failed: Reading room. ${download(`${goal}/execution.md`)}`);
    expect(host.paths).toEqual(paths);
  });

  test('whose record is offloaded is not built: it says so', async () => {
    const host = await startBuilt(goal);
    host.edit(`${goal}/execution.md`, laterPlan);
    await offload(host, `${goal}/.tasks.goal-kit.json`);
    const before = host.read(tasks);
    await runOn(host, goal);
    expect(await host.told()).toContain(download(`${goal}/.tasks.goal-kit.json`));
    expect(host.read(tasks)).toBe(before);
  });

  test.each(['goal.md', 'milestones.md'])(
    'whose %s is offloaded is built, where it is not needed',
    async (name) => {
      const host = await startBuilt(goal, { data: { confirmChanges: false } });
      await host.adapter.write(`${goal}/${name}`, '# Of no use\n');
      await offload(host, `${goal}/${name}`);
      host.edit(`${goal}/execution.md`, laterPlan);
      await runOn(host, goal);
      expect(await host.told()).toContain('Updated tasks.md');
      host.clearNotices();
      if (goal === shownGoal) await host.open(tasks);
      host.run('build-action-items');
      expect(await host.told()).toContain('action items of 4 tasks');
    },
  );

  test('whose goal.md is offloaded is not built where its title stands there: it says so', async () => {
    const host = await startBuilt(goal);
    await host.adapter.write(`${goal}/goal.md`, '# Goal: Reading room\n');
    await offload(host, `${goal}/goal.md`);
    host.edit(`${goal}/execution.md`, (text) => text.replace(/^# .*/, '# Plan: [GOAL]'));
    const before = host.read(tasks);
    await runOn(host, goal);
    expect(await host.told()).toContain(download(`${goal}/goal.md`));
    expect(host.read(tasks)).toBe(before);
  });

  test('whose milestones are offloaded is not built where the plan names no work: it says so', async () => {
    const host = await startBuilt(goal);
    await host.adapter.write(`${goal}/milestones.md`, '**Milestone 1: Open**\n');
    await offload(host, `${goal}/milestones.md`);
    host.edit(`${goal}/execution.md`, () => '# Plan: Reading room\n');
    await runOn(host, goal);
    expect(await host.told()).toContain(download(`${goal}/milestones.md`));
  });

  test('whose tasks come back while the command runs again is built', async () => {
    const host = await startBuilt(goal);
    const text = host.read(tasks);
    await offload(host, tasks);
    await runOn(host, goal);
    await host.told();
    await host.adapter.remove(`${goal}/.tasks.md.icloud`);
    await host.adapter.write(tasks, text);
    host.app.vault.reconcile__();
    host.clearNotices();
    await runOn(host, goal);
    expect(await host.told()).toBe('tasks.md is up to date.');
  });
});

test('the graph of a goal whose tasks are offloaded says so', async () => {
  const host = await startBuilt(shownGoal);
  await host.open(`${shownGoal}/execution.md`);
  await offload(host, `${shownGoal}/tasks.md`);
  await host.app.workspace.getLeaf('tab').setViewState({ type: 'goal-kit-graph', active: true });
  await until(() => document.body.textContent.includes(`${shownGoal}/tasks.md is in the cloud`));
});
