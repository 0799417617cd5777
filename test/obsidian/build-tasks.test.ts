import GoalKit from '../../src/main.ts';
import { type Files, ObsidianHost, until } from '../support/obsidian-host.ts';
import { aPlan, aPlanWithoutPeople } from '../support/plan-notes.ts';

const start = (files: Files): Promise<ObsidianHost> => ObsidianHost.start(GoalKit, files);
const goal = 'goals/001-reading-room';

describe('building tasks', () => {
  test('writes tasks.md beside the plan, opens it and says what was built', async () => {
    const host = await start({ [`${goal}/execution.md`]: aPlan });
    await host.open(`${goal}/execution.md`);
    host.run('build-tasks');
    expect(await host.told()).toMatch(/^Built 3 tasks in 2 phases, \d+ h\.$/);
    await until(() => host.activePath === `${goal}/tasks.md`);
    expect(host.read(`${goal}/tasks.md`)).toContain('Measure the walls');
    expect(host.read(`${goal}/execution.md`)).toBe(aPlan);
  });

  test('says what needs clarification', async () => {
    const host = await start({ [`${goal}/execution.md`]: aPlanWithoutPeople });
    await host.open(`${goal}/execution.md`);
    host.run('build-tasks');
    expect(await host.told()).toContain('3 tasks need an owner.');
  });

  test('tells in the documentation tree what the goal’s folder does not hold yet, hidden or not', async () => {
    for (const folder of [goal, `.goalkit/${goal}`]) {
      const host = await start({
        [`${folder}/execution.md`]: aPlan,
        [`${folder}/Research.md`]: '',
        [`${folder}/contracts/api.md`]: '',
      });
      host.run('build-tasks');
      await host.choose('Reading room');
      await host.told();
      const missing = host
        .read(`${folder}/tasks.md`)
        .split('\n')
        .filter((line) => line.endsWith('(not yet)'))
        .map((line) => /[a-z-]+(?:\.md|\/)/.exec(line)?.[0]);
      expect(missing).toEqual(['data-model.md', 'quickstart.md', 'action-items.md']);
    }
  });

  test('takes the goal whose folder is the nearest around the active note', async () => {
    const host = await start({
      'execution.md': aPlan,
      [`${goal}/execution.md`]: aPlan,
      [`${goal}/contracts/v1/api.md`]: '',
    });
    await host.open(`${goal}/contracts/v1/api.md`);
    host.run('build-tasks');
    await host.told();
    expect(host.paths).toContain(`${goal}/tasks.md`);
    expect(host.paths).not.toContain('tasks.md');
  });

  test.each([
    ['a vault that is one goal', '', 'execution.md'],
    ['a plan in capitals', 'Work/', 'EXECUTION.MD'],
    ['any folder with a plan', 'Home/Reading room/', 'execution.md'],
  ])('works in %s', async (_, folder, plan) => {
    const host = await start({ [folder + plan]: aPlan });
    await host.open(folder + plan);
    host.run('build-tasks');
    expect(await host.told()).toMatch(/^Built 3 tasks/);
    expect(host.paths).toContain(`${folder}tasks.md`);
  });

  test('reads what stands in the editor, saved or not', async () => {
    const host = await start({ [`${goal}/execution.md`]: '' });
    await host.open(`${goal}/execution.md`);
    host.type(aPlan);
    host.run('build-tasks');
    expect(await host.told()).toMatch(/^Built 3 tasks/);
  });

  test('gives the same bytes each time', async () => {
    const notes = [];
    for (let round = 0; round < 2; round++) {
      const host = await start({ [`${goal}/execution.md`]: aPlan });
      await host.open(`${goal}/execution.md`);
      host.run('build-tasks');
      await host.told();
      notes.push(host.read(`${goal}/tasks.md`));
    }
    expect(notes[1]).toBe(notes[0]);
  });
});

describe('a hidden goal', () => {
  const hidden = 'web/.goalkit/goals/002-reading-room';

  test('is built like any other, the notice says where, and our own view shows it', async () => {
    const host = await start({ 'web/notes.md': '', [`${hidden}/execution.md`]: aPlan });
    await host.open('web/notes.md');
    host.run('build-tasks');
    await host.choose('002-reading-room');
    expect(await host.told()).toContain(`Written to ${hidden}/tasks.md.`);
    expect(host.read(`${hidden}/tasks.md`)).toContain('Measure the walls');
    await until(() => document.querySelector('.goal-kit-note table') !== null);
    expect(document.body.find('.goal-kit-note').textContent).toContain('Measure the walls');
  });

  test('leaves no draft behind', async () => {
    const host = await start({ [`${hidden}/execution.md`]: aPlan, 'web/notes.md': '' });
    host.run('build-tasks');
    await host.choose('Reading room');
    await host.told();
    expect(host.paths).toEqual([`${hidden}/execution.md`, `${hidden}/tasks.md`, 'web/notes.md']);
  });
});

describe('what is wrong with a plan', () => {
  const toldOf = async (plan: string): Promise<string> => {
    const host = await start({ [`${goal}/execution.md`]: plan });
    await host.open(`${goal}/execution.md`);
    host.run('build-tasks');
    return host.told();
  };

  test('tasks that wait for each other are told with their path', async () => {
    const told = await toldOf('# P: x\n\n**Phase 1: A**\n- Do a (after: Do b)\n- Do b (after: Do a)\n');
    expect(told).toContain('These tasks wait for each other, so none can start: T-001 → T-002 → T-001.');
  });

  test('a fence that never closes is told with its line, since the work below it is missing', async () => {
    const told = await toldOf('# P: x\n\n**Phase 1: A**\n- Do a\n\n```\n\n**Phase 2: B**\n- Do b\n');
    expect(told).toMatch(/^Built 1 task in 1 phase/);
    expect(document.querySelector('.goal-kit-notice-line')?.textContent).toContain(
      'The code fence that opens in line 6 of the plan never closes and hides all that follows',
    );
  });
});

describe('the menu of a file or folder', () => {
  const files = {
    [`${goal}/execution.md`]: aPlan,
    [`${goal}/goal.md`]: '',
    'goals/002-empty/goal.md': '',
    'templates/execution.md': aPlan,
    'other/note.md': '',
  };

  test.each([`${goal}/execution.md`, goal, 'goals/002-empty'])('offers the build on %s', async (path) => {
    const host = await start(files);
    expect(host.menuOf(path)).toEqual(['Build tasks from execution plan']);
  });

  test.each([
    `${goal}/goal.md`,
    'goals',
    'other',
    'other/note.md',
    '/',
    'templates',
    'templates/execution.md',
  ])('offers nothing on %s', async (path) => {
    const host = await start(files);
    expect(host.menuOf(path)).toEqual([]);
  });

  test.each([`${goal}/execution.md`, goal])(
    'builds that goal from %s, whatever note is active',
    async (path) => {
      const host = await start(files);
      await host.open('other/note.md');
      host.pick(path, 'Build tasks from execution plan');
      expect(await host.told()).toMatch(/^Built 3 tasks/);
      expect(host.paths).toContain(`${goal}/tasks.md`);
    },
  );
});
