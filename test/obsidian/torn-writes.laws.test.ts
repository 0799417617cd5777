import GoalKit from '../../src/main.ts';
import { runOn, startBuilt } from '../support/obsidian-goals.ts';
import { ObsidianHost, until } from '../support/obsidian-host.ts';
import { hiddenGoal, laterPlan, shownGoal } from '../support/obsidian-plans.ts';
import { aPlan } from '../support/plan-notes.ts';

jest.setTimeout(20_000);
beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

type Method = 'write' | 'remove' | 'rename' | 'exists';

/** Lets calls of the disk fail: those about a path of this form, the first so many of them, once `before` has happened. */
function fail(
  { adapter }: ObsidianHost,
  method: Method,
  about: RegExp,
  {
    times = 1,
    before = () => undefined,
  }: { times?: number; before?: (path: string, text: string) => unknown } = {},
): void {
  const original = adapter[method].bind(adapter) as (...given: string[]) => Promise<unknown>;
  let left = times;
  const failing = async (path: string, text: string): Promise<unknown> => {
    if (!about.test(path) || left <= 0) return original(path, text);
    left--;
    await before(path, text);
    if (method === 'exists') return false;
    throw new Error('EBUSY: resource busy or locked');
  };
  Object.assign(adapter, { [method]: failing });
}

const drafts = (host: ObsidianHost): string[] => host.paths.filter((path) => path.includes('draft'));

/** Starts with a note that the next build changes, with words of the user's in it. */
async function startChanged(goal: string): Promise<ObsidianHost> {
  const host = await startBuilt(goal, { data: { confirmChanges: false } });
  host.edit(`${goal}/tasks.md`, (text) => `${text}\nCall the joiner — soon.\n`);
  host.edit(`${goal}/execution.md`, laterPlan);
  return host;
}

describe.each([
  ['a goal', shownGoal],
  ['a hidden goal', hiddenGoal],
])('%s whose writing fails once', (_, goal) => {
  const tasks = `${goal}/tasks.md`;
  const beside = `${goal}/tasks before it broke off.md`;
  const onlyTasks = /(?:^|\/)tasks\.md$/;

  /** Builds while the note's first writing leaves this behind; gives the text from before. */
  async function failed(
    host: ObsidianHost,
    left: (text: string, old: string) => string | null,
  ): Promise<string> {
    const old = host.read(tasks);
    const remove = host.adapter.remove.bind(host.adapter);
    const before = async (path: string, text: string): Promise<void> => {
      const now = left(text, old);
      if (now === null) await remove(path);
      else host.adapter.writeSync__(path, now);
    };
    fail(host, 'write', onlyTasks, { before });
    await runOn(host, goal);
    expect(await host.told()).toContain(`${tasks} could not be written (EBUSY`);
    host.clearNotices();
    return old;
  }

  test.each<[string, (text: string) => string | null]>([
    ['nothing', () => ''],
    ['half of it', (text) => text.slice(0, text.length / 2)],
    ['a cut in a character', (text) => `${text.slice(0, text.indexOf('—'))}\uFFFD`],
    ['a cut in a character of four bytes', (text) => `${text.slice(0, 300)}\uFFFD\uFFFD\uFFFD`],
    ['all', (text) => text],
    ['no note', () => null],
  ])('and leaves %s: the note is as it was', async (_what, left) => {
    const host = await startChanged(goal);
    const old = await failed(host, left);
    expect(host.read(tasks)).toBe(old);
    expect(drafts(host)).toEqual([]);
  });

  test.each<[string, (text: string, old: string) => string]>([
    ['the old end behind the new beginning', (text, old) => text.slice(0, 400) + old.slice(400, 700)],
    ['something else', () => '\0\0\0\0'],
  ])('and leaves %s: the old text is kept, and given back', async (_what, left) => {
    const host = await startChanged(goal);
    const old = await failed(host, left);
    expect(drafts(host).map((path) => host.read(path))).toEqual([old]);
    await runOn(host, goal);
    expect(await host.told()).toContain(`Its text from before is in ${beside} now`);
    expect(host.read(beside)).toBe(old);
  });

  test('and whose putting back fails without a word: the old text is kept', async () => {
    const host = await startChanged(goal);
    const old = host.read(tasks);
    const write = host.adapter.write.bind(host.adapter);
    let writings = 0;
    host.adapter.write = async (path, text) => {
      if (path !== tasks) return write(path, text);
      writings++;
      await write(path, text.slice(0, 100));
      if (writings === 1) throw new Error('EBUSY: resource busy or locked');
    };
    await runOn(host, goal);
    await host.told();
    expect(drafts(host).map((path) => host.read(path))).toEqual([old]);
  });

  test('and whose disk says that the torn note does not exist: the note is as it was', async () => {
    const host = await startChanged(goal);
    const before = (path: string, text: string): void => {
      host.adapter.writeSync__(path, text.slice(0, 100));
      fail(host, 'exists', onlyTasks);
    };
    const old = host.read(tasks);
    fail(host, 'write', onlyTasks, { before });
    await runOn(host, goal);
    await host.told();
    expect(host.read(tasks)).toBe(old);
    expect(drafts(host)).toEqual([]);
  });
});

test('a new note that is cut in a character is taken away again', async () => {
  const host = await ObsidianHost.start(GoalKit, { [`${shownGoal}/execution.md`]: aPlan });
  const tasks = `${shownGoal}/tasks.md`;
  const before = (path: string, text: string): void =>
    host.adapter.writeSync__(path, `${text.slice(0, text.lastIndexOf('—'))}\uFFFD`);
  fail(host, 'write', /tasks\.md$/, { before });
  await runOn(host, shownGoal);
  expect(await host.told()).toContain('EBUSY');
  expect(host.paths).not.toContain(tasks);
});

describe.each([
  ['a goal', shownGoal],
  ['a hidden goal', hiddenGoal],
])('%s whose old text could not be removed after a writing that went well', (_, goal) => {
  const tasks = `${goal}/tasks.md`;
  const laterStill = (text: string): string =>
    text.replace('- Sort the books\n', '- Sort the books\n- Dust the books\n');

  /** `locked`: how often the disk refuses to remove, and to write over, the old text. */
  async function startLeft(locked: { remove: number; write: number }): Promise<ObsidianHost> {
    const host = await startChanged(goal);
    fail(host, 'remove', /draft-/, {
      times: locked.remove,
      before: () => fail(host, 'write', /draft-/, { times: locked.write }),
    });
    await runOn(host, goal);
    await until(() => host.read(tasks).includes('Paint the shelves'));
    await host.settle();
    expect(drafts(host)).toHaveLength(1);
    host.clearNotices();
    return host;
  }

  const locks = [
    { remove: 2, write: 0 },
    { remove: 3, write: 1 },
  ];

  test.each(locks)('is built again after an edit: %p', async (locked) => {
    const host = await startLeft(locked);
    host.edit(tasks, (text) => text.replace('| Cleo |', '| Bob |'));
    host.edit(`${goal}/execution.md`, laterStill);
    await runOn(host, goal);
    await until(() => host.read(tasks).includes('Dust the books'));
    await host.settle();
    expect(host.notices.join(' ')).not.toContain('broken off');
    expect(host.paths.filter((path) => path.includes('before it broke off'))).toEqual([]);
  });

  test.each(locks)('gets a new note when the user has deleted the old one: %p', async (locked) => {
    const host = await startLeft(locked);
    await host.adapter.remove(tasks);
    host.app.vault.reconcile__();
    await runOn(host, goal);
    expect(await host.told()).toContain('Built 4 tasks');
    expect(host.read(tasks)).not.toContain('Call the joiner');
    expect(host.notices.join(' ')).not.toContain('it is back');
  });

  test('is built again when the plugin has started anew', async () => {
    const host = await startLeft({ remove: 2, write: 0 });
    host.edit(tasks, (text) => text.replace('| Cleo |', '| Bob |'));
    host.edit(`${goal}/execution.md`, laterStill);
    host.plugin.unload();
    const again = await host.again(GoalKit);
    await runOn(again, goal);
    await until(() => again.read(tasks).includes('Dust the books'));
    expect(drafts(again)).toEqual([]);
  });
});

describe.each([
  ['a goal', shownGoal],
  ['a hidden goal', hiddenGoal],
])('%s with the old text of a writing that was broken off', (_, goal) => {
  const tasks = `${goal}/tasks.md`;
  const old = `${goal}/.tasks.md.goal-kit-draft-1-a`;

  test('whose note is in the cloud: nothing takes its place', async () => {
    const host = await startBuilt(goal);
    await host.adapter.write(old, '# From before\n');
    await host.adapter.rename(tasks, `${goal}/.tasks.md.icloud`);
    host.app.vault.reconcile__();
    const { paths } = host;
    await runOn(host, goal);
    expect(await host.told()).toContain(`${tasks} is in the cloud and not on this device`);
    expect(host.paths).toEqual(paths);
    expect(host.read(old)).toBe('# From before\n');
  });

  test('whose disk says that the note does not exist, though it lists it: nothing takes its place', async () => {
    const host = await startBuilt(goal);
    const now = host.read(tasks);
    await host.adapter.write(old, '# From before\n');
    fail(host, 'exists', /\/tasks\.md$/, { times: Infinity });
    await runOn(host, goal);
    await host.told();
    expect(host.read(tasks)).toBe(now);
    expect(host.notices.join(' ')).not.toContain('it is back');
  });

  test('that is settled while its folder is being listed is no fault', async () => {
    const host = await startBuilt(goal);
    await host.adapter.write(old, '# From before\n');
    const list = host.adapter.list.bind(host.adapter);
    host.adapter.list = async (path) => {
      const listed = await list(path);
      if (host.adapter.listAll__().files.includes(old)) await host.adapter.remove(old);
      return listed;
    };
    await runOn(host, goal);
    expect(await host.told()).toBe('tasks.md is up to date.');
  });
});
