import { startBuilt } from '../support/obsidian-goals.ts';
import type { ObsidianHost } from '../support/obsidian-host.ts';
import { hiddenGoal, shownGoal } from '../support/obsidian-plans.ts';

/** Runs a command with a note of the goal open; a hidden goal is chosen from the list. */
async function build(host: ObsidianHost, command: string, folder: string): Promise<void> {
  host.clearNotices();
  const isShown = host.app.vault.getFileByPath(`${folder}/execution.md`) !== null;
  if (isShown) await host.open(`${folder}/execution.md`);
  host.run(command);
  await host.settle();
  if (document.querySelector('.suggestion-item') !== null) await host.choose(folder);
}

describe.each([
  ['a goal', shownGoal],
  ['a hidden goal', hiddenGoal],
])('the contracts of %s', (_, goal) => {
  const first = `${goal}/contracts/phase-1.md`;
  const startAgreed = async (): Promise<ObsidianHost> => {
    const host = await startBuilt(goal);
    await build(host, 'build-contracts', goal);
    await host.told();
    await host.settle();
    return host;
  };

  test('are a note a phase in a folder of their own', async () => {
    const host = await startBuilt(goal);
    await build(host, 'build-contracts', goal);
    expect(await host.told()).toMatch(/Built 2 tasks in phase-1\.md\..*Built 1 task in phase-2\.md\./);
    expect(host.read(first)).toContain('## T-001 Measure the walls\n\n- [ ] The walls are measured\n');
    expect(host.records).toContain(`${goal}/contracts/.phase-1.goal-kit.json`);
  });

  const takeBack = async (host: ObsidianHost): Promise<void> => {
    host.clearNotices();
    host.run('undo-last-build');
    await host.told();
    expect(host.paths).not.toContain(first);
  };

  test('taken back leave no empty folder behind', async () => {
    const host = await startAgreed();
    await takeBack(host);
    expect(await host.app.vault.adapter.exists(`${goal}/contracts`)).toBe(false);
  });

  test('taken back, built again and taken back again leave nothing behind', async () => {
    const host = await startAgreed();
    await takeBack(host);
    await host.settle();
    await build(host, 'build-contracts', goal);
    await host.told();
    expect(host.paths).toContain(first);
    await takeBack(host);
    expect(await host.app.vault.adapter.exists(`${goal}/contracts`)).toBe(false);
    expect(host.records).not.toContain(`${goal}/contracts/.phase-1.goal-kit.json`);
  });

  test('taken back leave their folder where it holds more by now', async () => {
    const host = await startAgreed();
    await host.app.vault.adapter.write(`${goal}/contracts/own.md`, 'Mine.');
    await takeBack(host);
    expect(host.read(`${goal}/contracts/own.md`)).toBe('Mine.');
  });

  test('built again keep a tick and the words around it, and are taken back as one', async () => {
    const host = await startAgreed();
    host.edit(first, (text) => text.replace('- [ ] The walls', '- [x] The walls'));
    const ticked = host.read(first);
    await build(host, 'build-contracts', goal);
    expect(await host.told()).toContain('phase-1.md is up to date.');
    expect(host.read(first)).toBe(ticked);
    host.edit(`${goal}/tasks.md`, (text) => text.replace('Measure the walls', 'Measure each wall'));
    await build(host, 'build-contracts', goal);
    await host.press('Apply');
    await host.told();
    expect(host.read(first)).toContain('## T-001 Measure each wall\n\n- [x] The walls are measured\n');
    host.clearNotices();
    host.run('undo-last-build');
    await host.told();
    expect(host.read(first)).toBe(ticked);
  });
});

test('contracts go into a folder that is there, however it is spelt', async () => {
  const host = await startBuilt(shownGoal, { files: { [`${shownGoal}/Contracts/own.md`]: 'Mine.' } });
  await build(host, 'build-contracts', shownGoal);
  await host.told();
  expect(host.paths.filter((path) => path.endsWith('/phase-1.md'))).toEqual([
    `${shownGoal}/Contracts/phase-1.md`,
  ]);
});

test.each([
  ['build-data-model', 'There is no goal.md in'],
  ['build-quickstart', null],
])('%s says what it built, or what is missing', async (command, problem) => {
  const host = await startBuilt(shownGoal);
  await build(host, command, shownGoal);
  const told = await host.told();
  if (problem === null)
    expect(host.read(`${shownGoal}/quickstart.md`)).toContain('## Phase 1: Shelves (Days 1-2)');
  else expect(told).toContain(problem);
});
