import GoalKit from '../../src/main.ts';
import { type Files, ObsidianHost } from '../support/obsidian-host.ts';
import { aPlan } from '../support/plan-notes.ts';

const goal = 'goals/001-reading-room';
const hidden = '.goalkit/goals/001-reading-room';

/** Starts with a note of the goal open. */
async function startIn(folder: string, files: Files, data?: unknown): Promise<ObsidianHost> {
  const host = await ObsidianHost.start(
    GoalKit,
    { [`${folder}/goal.md`]: '', 'note.md': '', ...files },
    data,
  );
  await host.open(folder.startsWith('.') ? 'note.md' : `${folder}/goal.md`);
  return host;
}

async function build(host: ObsidianHost, folder: string): Promise<string> {
  host.run('build-tasks');
  if (folder.startsWith('.')) await host.choose(folder);
  return host.told();
}

describe.each([
  ['a goal', goal],
  ['a hidden goal', hidden],
])('%s', (_, folder) => {
  const plan = { [`${folder}/execution.md`]: aPlan };

  test('without a plan: the notice says where one is wanted', async () => {
    const host = await startIn(folder, {});
    expect(await build(host, folder)).toContain(`There is no execution.md in ${folder}`);
  });

  test('with an empty plan: the notice names the note and what was looked for', async () => {
    const host = await startIn(folder, { [`${folder}/execution.md`]: '' });
    const told = await build(host, folder);
    expect(told).toContain(`${folder}/execution.md names no work to do`);
    expect(told).toContain('Looked for');
    expect(host.paths).not.toContain(`${folder}/tasks.md`);
  });

  test('with a fence that never closes: the notice names its line', async () => {
    const host = await startIn(folder, { [`${folder}/execution.md`]: `# Plan\n\n\`\`\`js\n\n- hidden\n` });
    await build(host, folder);
    expect(document.querySelector('.goal-kit-notice-line')?.textContent).toContain(
      `No tasks were built: the code fence that opens in line 3 of ${folder}/execution.md never closes`,
    );
  });

  test('with bytes for a plan: the notice says that it is no text', async () => {
    const host = await startIn(folder, { [`${folder}/execution.md`]: 'PNG\0\u0001\u0002' });
    expect(await build(host, folder)).toContain(`${folder}/execution.md cannot be read as a plan`);
    expect(host.paths).not.toContain(`${folder}/tasks.md`);
  });

  test.each(['execution.md', 'milestones.md'])(
    'with the marks of a merge conflict of Git in %s: nothing is built',
    async (name) => {
      const conflict = '<<<<<<< HEAD\n- Dig the pond\n=======\n- Fill the pond\n>>>>>>> theirs\n';
      const text = `**Milestone 1: Pond** (Day 1)\n- Line it\n${conflict}`;
      const host = await startIn(folder, { [`${folder}/execution.md`]: '', [`${folder}/${name}`]: text });
      const asked = build(host, folder);
      if (name === 'milestones.md') await host.press('Build from milestones');
      expect(await asked).toContain(
        `${folder}/${name} has a Git merge conflict, from line 3 on. Nothing was written`,
      );
      expect(host.paths).not.toContain(`${folder}/tasks.md`);
    },
  );

  test('with a conflict that is shown in a fence: it is built', async () => {
    const shown = '\n```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> theirs\n```\n';
    const host = await startIn(folder, { [`${folder}/execution.md`]: aPlan + shown });
    expect(await build(host, folder)).toContain('Built 3 tasks');
  });

  test.each(['tasks.md', 'TASKS.md'])('with a folder called %s: the notice says so', async (name) => {
    const host = await startIn(folder, { ...plan, [`${folder}/${name}/x.md`]: '' });
    expect(await build(host, folder)).toContain(`${folder}/${name} is a folder`);
  });

  test('on a full disk: the notice says so and no part of the note stays', async () => {
    const host = await startIn(folder, plan);
    host.adapter.write = (path, text) => {
      host.adapter.writeSync__(path, text.slice(0, 10));
      return Promise.reject(new Error('ENOSPC: no space left on device'));
    };
    expect(await build(host, folder)).toContain(
      `${folder}/tasks.md could not be written (ENOSPC: no space left on device)`,
    );
    expect(host.paths).toEqual([`${folder}/execution.md`, `${folder}/goal.md`, 'note.md'].sort());
  });

  test('in a folder that may not be changed: the notice says so', async () => {
    const host = await startIn(folder, plan);
    host.adapter.write = () => Promise.reject(new Error('EACCES: permission denied'));
    expect(await build(host, folder)).toContain('EACCES');
  });

  test('with a plan that may not be read: the notice says so', async () => {
    const host = await startIn(folder, plan);
    const read = host.adapter.read.bind(host.adapter);
    host.adapter.read = (path) =>
      path.endsWith('execution.md') ? Promise.reject(new Error('EIO')) : read(path);
    expect(await build(host, folder)).toContain(`${folder}/execution.md could not be read (EIO)`);
  });
});

test('a plan under the name of the settings is read, the note under theirs written', async () => {
  const data = { executionFile: 'Plan.md', tasksFile: 'To do.md' };
  const host = await startIn(goal, { [`${goal}/plan.md`]: aPlan }, data);
  expect(await build(host, goal)).toMatch(/^Built 3 tasks/);
  expect(host.paths).toContain(`${goal}/To do.md`);
});

test.each([
  '../tasks.md',
  '..\\tasks.md',
  '/tasks.md',
  'C:\\tasks.md',
  '../../x.md',
  'a/b.md',
  '.tasks.md',
  'execution.md',
])('a name such as %s in the settings leads nowhere: the default is used', async (tasksFile) => {
  const host = await startIn(goal, { [`${goal}/execution.md`]: aPlan }, { tasksFile });
  expect(await build(host, goal)).toMatch(/^Built 3 tasks/);
  expect(host.paths).toEqual([`${goal}/execution.md`, `${goal}/goal.md`, `${goal}/tasks.md`, 'note.md']);
});
