import GoalKit from '../../src/main.ts';
import { type Files, ObsidianHost } from '../support/obsidian-host.ts';
import { someMilestones, unfilledPlan } from '../support/plan-notes.ts';

const goal = 'goals/001-reading-room';

async function ask(files: Files): Promise<ObsidianHost> {
  const host = await ObsidianHost.start(GoalKit, files);
  await host.open(`${goal}/execution.md`);
  host.run('build-tasks');
  return host;
}

describe('a plan that is still the template', () => {
  const files = { [`${goal}/execution.md`]: unfilledPlan };

  test('asks before it is built', async () => {
    const host = await ask(files);
    const dialog = await host.dialog();
    expect(dialog.textContent).toContain('This plan is not filled in yet');
    expect(dialog.textContent).toContain(`${goal}/execution.md`);
    expect(host.paths).not.toContain(`${goal}/tasks.md`);
  });

  test('is built when the answer is yes', async () => {
    const host = await ask(files);
    await host.press('Build anyway');
    expect(await host.told()).toMatch(/^Built \d+ tasks/);
    expect(host.paths).toContain(`${goal}/tasks.md`);
  });

  test.each(['Cancel', 'Escape'])('is not built on %s', async (way) => {
    const host = await ask(files);
    await host.dialog();
    if (way === 'Cancel') await host.press(way);
    else host.closeDialog();
    await host.settle();
    expect(host.notices).toEqual([]);
    expect(host.paths).toEqual([`${goal}/execution.md`]);
  });

  test('can be asked about again after that', async () => {
    const host = await ask(files);
    await host.press('Cancel');
    await host.settle();
    host.run('build-tasks');
    await host.press('Build anyway');
    expect(await host.told()).toMatch(/^Built/);
  });
});

describe('a plan without work beside milestones', () => {
  const files = {
    [`${goal}/execution.md`]: '# Plan: Reading room\n',
    [`${goal}/milestones.md`]: someMilestones,
  };

  test('offers to build from those', async () => {
    const host = await ask(files);
    const dialog = await host.dialog();
    expect(dialog.textContent).toContain(`${goal}/execution.md names no work to do`);
    expect(dialog.textContent).toContain(`${goal}/milestones.md has milestones`);
  });

  test('is built from those when the answer is yes', async () => {
    const host = await ask(files);
    await host.press('Build from milestones');
    expect(await host.told()).toMatch(/^Built \d+ tasks? in 1 phase/);
    expect(host.read(`${goal}/tasks.md`)).toContain('Shelves up');
  });

  test('is not built on cancel', async () => {
    const host = await ask(files);
    await host.press('Cancel');
    await host.settle();
    expect(host.paths).not.toContain(`${goal}/tasks.md`);
  });

  test('only says so when the milestones are no milestones', async () => {
    const host = await ask({ ...files, [`${goal}/milestones.md`]: 'Later.\n' });
    expect(await host.told()).toContain('names no work to do');
  });
});
