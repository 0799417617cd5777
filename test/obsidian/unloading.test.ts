import GoalKit from '../../src/main.ts';
import { run } from '../../src/obsidian/run.ts';
import { startBuilt } from '../support/obsidian-goals.ts';
import { type Files, ObsidianHost } from '../support/obsidian-host.ts';
import { hiddenGoal, laterPlan, shownGoal } from '../support/obsidian-plans.ts';
import { aPlan, someMilestones, unfilledPlan } from '../support/plan-notes.ts';

const allFiles = (host: ObsidianHost): Record<string, string> =>
  Object.fromEntries(host.adapter.listAll__().files.map((path) => [path, host.read(path)]));

async function start(files: Files, open: string | null = null): Promise<ObsidianHost> {
  const host = await ObsidianHost.start(GoalKit, files);
  if (open !== null) await host.open(open);
  return host;
}

const plan = `${shownGoal}/execution.md`;
const note = `${shownGoal}/tasks.md`;

/** Each way to a dialog that stays open until it is answered. */
const dialogs: readonly (readonly [string, () => Promise<ObsidianHost>, string])[] = [
  [
    'the goal chooser of a build',
    () => start({ [plan]: aPlan, 'goals/002-two/execution.md': aPlan }),
    'build-tasks',
  ],
  ['the goal chooser of the next action', () => start({ [plan]: aPlan }), 'open-next-action'],
  [
    'the question about a plan that is not filled in',
    () => start({ [plan]: unfilledPlan }, plan),
    'build-tasks',
  ],
  [
    'the question about milestones',
    () => start({ [plan]: '# Plan: Room\n', [`${shownGoal}/milestones.md`]: someMilestones }, plan),
    'build-tasks',
  ],
  [
    'the question about a note of one’s own',
    () => start({ [plan]: aPlan, [note]: '- [ ] Milk\n' }, plan),
    'build-tasks',
  ],
  [
    'the preview of a build',
    async () => {
      const host = await startBuilt(shownGoal);
      host.edit(plan, laterPlan);
      return host;
    },
    'build-tasks',
  ],
  [
    'the preview of a build of every goal',
    async () => {
      const host = await startBuilt(hiddenGoal);
      host.edit(`${hiddenGoal}/execution.md`, laterPlan);
      return host;
    },
    'build-all-tasks',
  ],
  [
    'the list of ready tasks',
    () =>
      start(
        {
          [plan]: aPlan,
          [note]: '| ID | Task | Dependencies |\n|--|--|--|\n| T-001 | A | - |\n| T-002 | B | - |\n',
        },
        plan,
      ),
    'open-next-action',
  ],
];

test.each(dialogs)(
  '%s closes when the plugin is unloaded, and nothing is written',
  async (_, begin, command) => {
    const host = await begin();
    host.clearNotices();
    const before = allFiles(host);
    host.run(command);
    await host.dialog();
    host.plugin.unload();
    expect(document.querySelector('.modal-container')).toBeNull();
    await host.settle();
    await host.closed();
    expect(allFiles(host)).toEqual(before);
    expect(host.notices).toEqual([]);
  },
);

test.each(dialogs)('%s does not open after the plugin is unloaded', async (_, begin, command) => {
  const host = await begin();
  host.clearNotices();
  const before = allFiles(host);
  host.run(command);
  host.plugin.unload();
  await host.settle();
  await host.closed();
  expect(allFiles(host)).toEqual(before);
  expect(host.notices).toEqual([]);
});

test('a menu or button that outlives the plugin does nothing', async () => {
  const host = await start({ [plan]: aPlan });
  host.plugin.unload();
  const job = jest.fn(() => Promise.resolve());
  run(job);
  expect(job).not.toHaveBeenCalled();
  host.run('build-all-tasks');
  await host.settle();
  expect(host.paths).toEqual([plan]);
});

test('when the plugin is turned on again, it asks and answers as before', async () => {
  const first = await start({ [plan]: aPlan, 'goals/002-two/execution.md': aPlan });
  first.run('build-tasks');
  await first.dialog();
  first.plugin.unload();
  const host = await first.again(GoalKit);
  host.run('build-tasks');
  await host.choose('002');
  expect(await host.told()).toMatch(/^Built/);
});
