import GoalKit from '../../src/main.ts';
import { rowOf, runOn, startBuilt } from '../support/obsidian-goals.ts';
import { ObsidianHost, until } from '../support/obsidian-host.ts';
import { hiddenGoal, laterPlan, shownGoal } from '../support/obsidian-plans.ts';
import { aPlan } from '../support/plan-notes.ts';

/** A disk that refuses some calls: each of these methods throws for this path, as long as `isBroken`. */
function refuse(
  host: ObsidianHost,
  methods: readonly ('exists' | 'list' | 'read' | 'remove' | 'rename' | 'write')[],
  concerns: (path: string) => boolean,
): { isBroken: boolean } {
  const disk = { isBroken: true };
  for (const method of methods) {
    const original = host.adapter[method].bind(host.adapter) as (...given: unknown[]) => unknown;
    const refusing = (path: string, ...rest: unknown[]): unknown =>
      disk.isBroken && concerns(path) ? Promise.reject(new Error('EIO: i/o error')) : original(path, ...rest);
    Object.assign(host.adapter, { [method]: refusing });
  }
  return disk;
}

/** Every file of the vault with its text. */
const allFiles = (host: ObsidianHost): Record<string, string> =>
  Object.fromEntries(host.adapter.listAll__().files.map((path) => [path, host.read(path)]));

describe.each([
  ['a goal', shownGoal],
  ['a hidden goal', hiddenGoal],
])('the record of %s', (_, goal) => {
  const tasks = `${goal}/tasks.md`;
  const record = `${goal}/.tasks.goal-kit.json`;
  const mine = (text: string): string => text.replace(/^(\| T-001 \|.*)\| Ann \|/m, '$1| Bob |');

  async function startEdited(): Promise<ObsidianHost> {
    const host = await startBuilt(goal);
    host.edit(tasks, mine);
    host.edit(`${goal}/execution.md`, laterPlan);
    return host;
  }

  test.each([[['read']], [['exists']], [['exists', 'list', 'read']]] as const)(
    'that cannot be looked at (%j) is not taken for absent: nothing is written',
    async (methods) => {
      const host = await startEdited();
      const before = allFiles(host);
      const disk = refuse(host, methods, (path) => path === record);
      await runOn(host, goal);
      const told = await host.told();
      expect(told).toContain(`${record}, where Goal Kit keeps what it built last, could not be read (EIO`);
      expect(told).toContain('delete that hidden file');
      expect(allFiles(host)).toEqual(before);
      disk.isBroken = false;
      host.clearNotices();
      await runOn(host, goal);
      await host.press('Apply');
      await until(() => host.read(tasks).includes('Paint the shelves'));
      expect(rowOf(host.read(tasks), 'T-001')).toContain('| Bob |');
      expect(rowOf(host.read(tasks), 'T-002')).toContain('| Cleo |');
    },
  );

  test('that a device calls absent, but lists, is there', async () => {
    const host = await startEdited();
    const exists = host.adapter.exists.bind(host.adapter);
    host.adapter.exists = (path) => (path === record ? Promise.resolve(false) : exists(path));
    await runOn(host, goal);
    await host.press('Apply');
    await until(() => host.read(tasks).includes('Paint the shelves'));
    expect(rowOf(host.read(tasks), 'T-002')).toContain('| Cleo |');
  });

  test('that can no longer be read when the change is agreed to: nothing is written', async () => {
    const host = await startEdited();
    const before = allFiles(host);
    await runOn(host, goal);
    await host.dialog();
    refuse(host, ['read'], (path) => path === record);
    await host.press('Apply');
    expect(await host.told()).toContain(`${record}, where Goal Kit keeps`);
    expect(allFiles(host)).toEqual(before);
  });

  test('whose new text cannot get its name is found under the draft’s by the next build', async () => {
    const host = await startEdited();
    const disk = refuse(host, ['rename'], (path) => path.includes('.json'));
    await runOn(host, goal);
    await host.press('Apply');
    expect(await host.told()).toContain('Updated');
    await host.settle();
    expect(host.notices.join(' ')).not.toContain('could not be written');
    disk.isBroken = false;
    host.clearNotices();
    await runOn(host, goal);
    // It is known as Bob's row and Cleo's others.
    expect(await host.told()).toContain(
      'stays as it is, with 1 difference from the plan. It still differs from the plan: T-001.',
    );
    host.edit(`${goal}/execution.md`, (text) => text.replaceAll('Cleo', 'Dora'));
    host.clearNotices();
    await runOn(host, goal);
    await host.press('Apply');
    await until(() => host.read(tasks).includes('Dora'));
    expect(rowOf(host.read(tasks), 'T-001')).toContain('| Bob |');
    await until(() => host.records.includes(record));
    await host.settle();
    expect(host.paths.filter((path) => path.includes('draft'))).toEqual([]);
  });

  test('that cannot be taken away stays, and it is said', async () => {
    const host = await startEdited();
    const before = host.read(record);
    refuse(host, ['remove'], (path) => path === record);
    await runOn(host, goal);
    await host.press('Apply');
    await until(() => host.notices.join(' ').includes(`The note is saved, but ${record}`));
    expect(host.read(record)).toBe(before);
    expect(rowOf(host.read(tasks), 'T-001')).toContain('| Bob |');
  });

  test('that is lost in the first build is told, with what the next one does', async () => {
    const host = await ObsidianHost.start(GoalKit, { 'note.md': '', [`${goal}/execution.md`]: aPlan });
    refuse(host, ['write'], (path) => path.includes('.json'));
    await runOn(host, goal);
    await until(() => host.notices.join(' ').includes(`The note is saved, but ${record}`));
    expect(host.notices.join(' ')).toContain('the next build keeps all that stands in the note');
    expect(host.read(tasks)).toContain('Measure the walls');
  });

  test('is said again to be lost when it was kept in between', async () => {
    const host = await startBuilt(goal, { data: { confirmChanges: false } });
    const disk = refuse(host, ['write'], (path) => path.includes('.json'));
    const build = async (wall: string, isBroken: boolean): Promise<string> => {
      disk.isBroken = isBroken;
      host.clearNotices();
      host.edit(`${goal}/execution.md`, (text) =>
        text.replace('- Build the shelves\n', `- Build the shelves\n- Paint ${wall} wall\n`),
      );
      await runOn(host, goal);
      await host.told();
      await host.settle();
      return host.notices.join(' ');
    };
    expect(await build('One', true)).toContain('The note is saved, but');
    expect(await build('Two', true)).not.toContain('The note is saved, but');
    expect(await build('Three', false)).not.toContain('The note is saved, but');
    expect(await build('Four', true)).toContain('The note is saved, but');
  });

  test.each([
    ['bytes', '\0\u0001\u0002x'.repeat(1_250_000)],
    ['an open bracket, over and over', '['.repeat(5_000_000)],
    ['lists in lists', '['.repeat(2_500_000) + ']'.repeat(2_500_000)],
    ['another program’s', JSON.stringify({ rows: Array.from({ length: 300_000 }, (_one, id) => ({ id })) })],
    [
      'lines of another note',
      JSON.stringify({
        version: 1,
        highest: 9,
        lines: Array.from({ length: 200_000 }, (_one, at) => `Some line ${String(at)}`),
        phases: [],
        rows: [],
      }),
    ],
  ])('of 5 MB of garbage (%s) is none, and is written anew', async (_what, garbage) => {
    const host = await startEdited();
    host.edit(record, () => garbage);
    await runOn(host, goal);
    await host.press('Apply');
    await until(() => host.read(record).length < 100_000);
    expect(host.read(tasks)).toContain('Paint the shelves');
    expect(rowOf(host.read(tasks), 'T-001')).toContain('| Bob |');
    host.edit(record, () => garbage);
    host.clearNotices();
    host.run('build-all-tasks');
    expect(await host.told()).not.toContain('Failed');
  });
});
