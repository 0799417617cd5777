import { idle } from '../support/idle.ts';
import { Component } from 'obsidian';
import type { GoalReading } from '../../src/model/goal-reading.ts';
import GoalKit from '../../src/main.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/model/settings.ts';
import { Engine } from '../../src/obsidian/engine/engine.ts';
import { type GoalNews, LiveGoals } from '../../src/obsidian/goals/live-goal.ts';
import { Notes } from '../../src/obsidian/notes/notes.ts';
import { Queue } from '../../src/obsidian/goals/queue.ts';
import { type Files, ObsidianHost, until } from '../support/obsidian-host.ts';

const shown = 'goals/001-tea-room';
const hidden = '.goalkit/goals/001-tea-room';
const tasks =
  '| ID | Task | Dependencies |\n|--|--|--|\n| T-001 | Find a room | None |\n| T-002 | Paint it | T-001 |\n';
const items = '# Items\n\n- [ ] T-001 Find a room\n  - [ ] quiet\n- [ ] T-002 Paint it\n';
const filesOf = (folder: string): Files => ({
  [`${folder}/execution.md`]: '# Plan: Tea room\n\n**Phase 1: Start**\n\n- Find a room\n',
  [`${folder}/tasks.md`]: tasks,
  [`${folder}/action-items.md`]: items,
});

/** Nested boxes count, too, so that each tick is heard. */
const settings = { ...DEFAULT_SETTINGS, countSubtasks: true };

/** Follows goals of a vault as the view and the status bar do, and keeps what it hears. */
class Follower {
  readonly heard = new Map<string, GoalNews[]>();
  readonly ends: (() => void)[] = [];

  private constructor(
    readonly host: ObsidianHost,
    readonly live: LiveGoals,
  ) {}

  static async start(files: Files, ...folders: readonly string[]): Promise<Follower> {
    const host = await ObsidianHost.start(GoalKit, files, { keepLastGoal: false });
    const app = host.app.asOriginalType__();
    const live = new LiveGoals({
      app,
      engine: new Engine(),
      notes: new Notes(app),
      settings: () => settings,
    });
    live.load();
    const follower = new Follower(host, live);
    for (const folder of folders) follower.follow(folder);
    await until(() => folders.every((folder) => follower.newsOf(folder).kind !== 'loading'));
    return follower;
  }

  follow(folder: string): void {
    const all: GoalNews[] = [];
    this.heard.set(folder, all);
    this.ends.push(this.live.follow(folder, (news) => all.push(news)));
  }

  newsOf(folder: string): GoalNews {
    return this.heard.get(folder)?.at(-1) ?? { kind: 'loading' };
  }

  reading(folder: string): GoalReading {
    const news = this.newsOf(folder);
    if (news.kind !== 'read') throw new Error(`${folder} was not read: ${news.kind}`);
    return news.reading;
  }

  done(folder: string): number | null {
    const news = this.newsOf(folder);
    if (news.kind === 'read') return news.reading.progress?.done ?? null;
    return news.kind === 'no-tasks' ? (news.progress?.done ?? null) : null;
  }

  /** How many boxes are done by what is asked for now. */
  async newestDone(folder: string): Promise<number | null> {
    const news = await this.live.newest(folder);
    if (news.kind !== 'read') throw new Error(`${folder} was not read: ${news.kind}`);
    return news.reading.progress?.done ?? null;
  }

  /** The notes that are read from now on. */
  reads(): string[] {
    const paths: string[] = [];
    const { adapter } = this.host;
    const read = adapter.read.bind(adapter);
    adapter.read = (path) => {
      paths.push(path);
      return read(path);
    };
    return paths;
  }
}

afterEach(() => {
  jest.restoreAllMocks();
});

/** An object that notes what is asked of it, and of what it holds. */
function watched<T extends object>(target: T, name: string, asked: string[]): T {
  return new Proxy(target, {
    get: (one, key): unknown => {
      const value: unknown = Reflect.get(one, key);
      const path = `${name}.${String(key)}`;
      asked.push(path);
      if (typeof value === 'function') return value.bind(one);
      return typeof value === 'object' && value !== null ? watched(value, path, asked) : value;
    },
  });
}

const rest = (): Promise<void> => idle(600);
const tick = (text: string): string => text.replace('[ ]', '[x]');

describe.each([
  ['a goal', shown],
  ['a hidden goal', hidden],
])('%s that is followed', (_name, folder) => {
  const [tasksPath, itemsPath] = [`${folder}/tasks.md`, `${folder}/action-items.md`];

  test('is told with its title, states and progress', async () => {
    const follower = await Follower.start(filesOf(folder), folder);
    const { title, progress, phaseProgress, boxes, chartStates } = follower.reading(folder);
    expect([title, progress, [...phaseProgress], boxes]).toEqual([
      'Tea room',
      { done: 0, total: 3, percent: 0 },
      [[0, { done: 0, total: 3, percent: 0 }]],
      3,
    ]);
    expect([...chartStates.values()]).toEqual(['ready', 'blocked']);
  });

  test('hears a tick, and reads nothing but action-items.md', async () => {
    const follower = await Follower.start(filesOf(folder), folder);
    const before = follower.reading(folder);
    const reads = follower.reads();
    follower.host.edit(itemsPath, tick);
    await until(() => follower.done(folder) === 1);
    expect(new Set(reads)).toEqual(new Set([itemsPath]));
    const { schedule, findings, byId } = follower.reading(folder);
    expect([schedule === before.schedule, findings === before.findings, byId === before.byId]).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('reads tasks.md alone when that has changed', async () => {
    const follower = await Follower.start(filesOf(folder), folder);
    const reads = follower.reads();
    follower.host.edit(tasksPath, (text) => `${text}| T-003 | Open it | T-002 |\n`);
    await until(() => follower.reading(folder).byId.size === 3);
    expect(new Set(reads)).toEqual(new Set([tasksPath]));
  });

  test('tells nobody when a note is saved as it was', async () => {
    const follower = await Follower.start(filesOf(folder), folder);
    const { length } = follower.heard.get(folder) ?? [];
    follower.host.edit(itemsPath, (text) => text);
    follower.host.edit(tasksPath, (text) => text);
    await rest();
    expect(follower.heard.get(folder)).toHaveLength(length);
  });

  test('hears that action-items.md was emptied', async () => {
    const follower = await Follower.start(filesOf(folder), folder);
    follower.host.edit(itemsPath, () => '');
    await until(() => follower.done(folder) === null);
    expect(follower.reading(folder).boxes).toBe(0);
  });

  test('hears the title, and counts action items also without a tasks.md', async () => {
    const { [tasksPath]: _tasks, ...files } = filesOf(folder);
    const follower = await Follower.start(files, folder);
    expect(follower.newsOf(folder)).toEqual({
      kind: 'no-tasks',
      hasPlan: true,
      title: 'Tea room',
      progress: { done: 0, total: 3, percent: 0 },
      counts: { doneTasks: 0, tasks: 2, doneBoxes: 0, boxes: 3 },
      boxes: 3,
      actionItems: itemsPath,
    });
  });
});

describe('a hidden note that changed unnoticed', () => {
  const path = `${hidden}/action-items.md`;
  const start = async (): Promise<Follower> => {
    const follower = await Follower.start(filesOf(hidden), hidden);
    await follower.host.adapter.write(path, tick(items), { mtime: 5 });
    return follower;
  };

  test.each([
    ['the window gets the focus', () => window.dispatchEvent(new Event('focus'))],
    ['the app can be seen again', () => document.dispatchEvent(new Event('visibilitychange'))],
  ])('is read when %s', async (_, happens) => {
    const follower = await start();
    const reads = follower.reads();
    happens();
    await until(() => follower.done(hidden) === 1);
    expect(reads).toEqual([path]);
  });

  test('is left alone when the app is put away', async () => {
    const follower = await start();
    jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    await rest();
    expect(follower.done(hidden)).toBe(0);
  });

  test('is read when a pop-out window gets the focus, as long as that is open', async () => {
    const follower = await start();
    const { workspace } = follower.host.app;
    const frame = document.body.createEl('iframe').contentWindow;
    const closed = document.body.createEl('iframe').contentWindow;
    for (const win of [frame, closed]) workspace.trigger('window-open', {}, win);
    workspace.trigger('window-close', {}, closed);
    closed?.dispatchEvent(new Event('focus'));
    await rest();
    expect(follower.done(hidden)).toBe(0);
    frame?.dispatchEvent(new Event('focus'));
    await until(() => follower.done(hidden) === 1);
  });

  test('is read although the look at it is overtaken, before it begins or while it lasts', async () => {
    for (const wait of [0, 5]) {
      const follower = await start();
      const { adapter } = follower.host;
      const stat = adapter.stat.bind(adapter);
      adapter.stat = async (one) => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        return stat(one);
      };
      window.dispatchEvent(new Event('focus'));
      await new Promise((resolve) => setTimeout(resolve, wait));
      follower.live.refresh();
      await until(() => follower.done(hidden) === 1);
    }
  });
});

describe('action-items.md of a followed goal', () => {
  const path = `${shown}/action-items.md`;

  test('counts as it is typed', async () => {
    const follower = await Follower.start(filesOf(shown), shown);
    const { host } = follower;
    await host.open(path);
    host.type(tick(tick(items)));
    const view = host.app.workspace.activeLeaf?.view;
    host.app.workspace.trigger('editor-change', Reflect.get(view ?? {}, 'editor'), {
      file: host.app.vault.getFileByPath(path),
    });
    await until(() => follower.done(shown) === 2);
    expect(host.read(path)).toBe(items);
  });

  test('counts by its boxes, not by brackets in their words, as it is typed', async () => {
    const before = '- [ ] T-001 fix [ ] here\n';
    const follower = await Follower.start({ ...filesOf(shown), [path]: before }, shown);
    const { host } = follower;
    await host.open(path);
    host.type(tick(before));
    host.app.workspace.trigger('editor-change', null, { file: host.app.vault.getFileByPath(path) });
    await until(() => follower.done(shown) === 1);
  });

  test('stays as it was typed when Obsidian has indexed what was saved before', async () => {
    const follower = await Follower.start(filesOf(shown), shown);
    const { host } = follower;
    await host.open(path);
    host.type(tick(tick(items)));
    const file = host.app.vault.getFileByPath(path);
    host.app.workspace.trigger('editor-change', null, { file });
    await until(() => follower.done(shown) === 2);
    const { length } = follower.heard.get(shown) ?? [];
    host.app.metadataCache.trigger('changed', file, items, {});
    await host.settle();
    expect(follower.heard.get(shown)).toHaveLength(length);
  });

  test('counts what other hands have written, also where Obsidian indexes it before its editor shows it', async () => {
    const follower = await Follower.start(filesOf(shown), shown);
    const { app } = follower.host;
    await follower.host.open(path);
    const file = app.vault.getFileByPath(path);
    if (file === null) throw new Error('It is not there.');
    await app.vault.modify(file, tick(items));
    await until(() => follower.done(shown) === 1);
  });

  test('is missed when it is deleted, and counted when it comes back', async () => {
    const follower = await Follower.start(filesOf(shown), shown);
    const { vault } = follower.host.app;
    const file = vault.getFileByPath(path);
    if (file === null) throw new Error('It is not there.');
    await follower.host.app.fileManager.trashFile(file);
    await until(() => follower.reading(shown).notes.actionItems === null);
    expect(follower.done(shown)).toBeNull();
    await vault.create(path, tick(items));
    await until(() => follower.done(shown) === 1);
  });

  test('is missed when it is renamed', async () => {
    const follower = await Follower.start(filesOf(shown), shown);
    const { vault } = follower.host.app;
    const file = vault.getFileByPath(path);
    if (file === null) throw new Error('It is not there.');
    await vault.rename(file, `${shown}/old-items.md`);
    await until(() => follower.reading(shown).notes.actionItems === null);
  });

  test.each([
    'templates/action-items.md',
    'goals/002-other/action-items.md',
    `${shown}/contracts/action-items.md`,
  ])('is not %s', async (other) => {
    const follower = await Follower.start({ ...filesOf(shown), [other]: '- [x] T-001\n' }, shown);
    const { length } = follower.heard.get(shown) ?? [];
    const reads = follower.reads();
    follower.host.edit(other, (text) => `${text}- [x] T-002\n`);
    await rest();
    expect(follower.heard.get(shown)).toHaveLength(length);
    expect(reads).toEqual([]);
  });
});

test('a folder around a goal that is deleted takes the goal with it', async () => {
  const follower = await Follower.start(filesOf(shown), shown);
  const { vault } = follower.host.app;
  const folder = vault.getFolderByPath('goals');
  if (folder === null) throw new Error('It is not there.');
  await follower.host.app.fileManager.trashFile(folder);
  await until(() => follower.newsOf(shown).kind === 'no-tasks');
});

describe('what is asked for at once', () => {
  const path = `${shown}/action-items.md`;

  test('knows what was typed a moment ago', async () => {
    const follower = await Follower.start(filesOf(shown), shown);
    const { host } = follower;
    await host.open(path);
    host.type(tick(items));
    host.app.workspace.trigger('editor-change', null, { file: host.app.vault.getFileByPath(path) });
    expect(await follower.newestDone(shown)).toBe(1);
    expect(follower.done(shown)).toBe(1);
  });

  test('knows what was saved a moment ago and is not indexed yet', async () => {
    const follower = await Follower.start(filesOf(shown), shown);
    const { adapter, app } = follower.host;
    jest.spyOn(app.metadataCache, 'trigger').mockReturnValue();
    adapter.writeSync__(path, tick(items));
    const file = app.vault.getFileByPath(path);
    if (file === null) throw new Error('It is not there.');
    file.stat.mtime++;
    app.vault.trigger('modify', file);
    expect(await follower.newestDone(shown)).toBe(1);
  });

  test('knows what has changed in a hidden folder, where nobody tells', async () => {
    const follower = await Follower.start(filesOf(hidden), hidden);
    await follower.host.adapter.write(`${hidden}/action-items.md`, tick(items), { mtime: 5 });
    expect(await follower.newestDone(hidden)).toBe(1);
  });

  test.each([shown, hidden])('is read for it where nobody follows %s, each note once', async (folder) => {
    const follower = await Follower.start(filesOf(folder));
    const reads = follower.reads();
    expect(await follower.newestDone(folder)).toBe(0);
    expect(reads).toHaveLength(3);
  });

  test('is what is known where nothing has changed', async () => {
    const follower = await Follower.start(filesOf(shown), shown);
    const reads = follower.reads();
    expect(await follower.live.newest(shown)).toBe(follower.newsOf(shown));
    expect(reads).toEqual([]);
  });
});

describe('a mistake', () => {
  test('of one listener is logged and does not keep the news from the others', async () => {
    const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const follower = await Follower.start(filesOf(shown));
    const mistake = new Error('Mine.');
    follower.live.follow(shown, ({ kind }) => {
      if (kind !== 'loading') throw mistake;
    });
    follower.follow(shown);
    await until(() => follower.newsOf(shown).kind === 'read');
    expect(logged.mock.calls).toEqual([[mistake]]);
  });

  test('of a job is logged, and the others have their turn', async () => {
    const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const queue = new Queue();
    const mistake = new Error('Mine.');
    const done: number[] = [];
    for (const index of [0, 1, 2, 3, 4]) {
      queue.add(async () => {
        await Promise.resolve();
        if (index < 3) throw mistake;
        done.push(index);
      });
    }
    await until(() => done.length === 2);
    expect(logged.mock.calls).toEqual([[mistake], [mistake], [mistake]]);
  });
});

describe('what it costs', () => {
  test('an unrelated note that is typed in, saved, indexed, made, renamed or deleted asks nothing of anybody', async () => {
    const host = await ObsidianHost.start(GoalKit, { ...filesOf(shown), 'note.md': '- [ ] mine\n' });
    const asked: string[] = [];
    const app = watched(host.app.asOriginalType__(), 'app', asked);
    const notes = watched(new Notes(host.app.asOriginalType__()), 'notes', asked);
    const settings = (): Settings => {
      asked.push('settings');
      return DEFAULT_SETTINGS;
    };
    const live = new LiveGoals({ app, engine: new Engine(), notes, settings });
    live.load();
    expect((await live.newest(shown)).kind).toBe('read');
    const end = live.follow(shown, () => undefined);
    await live.newest(shown);
    const file = host.app.vault.getFileByPath('note.md');
    asked.length = 0;
    host.app.workspace.trigger('editor-change', null, { file });
    host.app.vault.trigger('modify', file);
    host.app.metadataCache.trigger('changed', file, '- [x] mine\n', {});
    for (const change of ['create', 'delete']) host.app.vault.trigger(change, file);
    host.app.vault.trigger('rename', file, 'old.md');
    host.app.vault.trigger('raw', 'note.md');
    await rest();
    expect(asked).toEqual([]);
    end();
  });

  test('while nobody follows a goal, nothing is listened to', async () => {
    const follower = await Follower.start(filesOf(shown), shown);
    for (const end of follower.ends) end();
    const { host } = follower;
    const reads = follower.reads();
    host.edit(`${shown}/action-items.md`, tick);
    host.edit(`${shown}/tasks.md`, (text) => `${text}\n`);
    await rest();
    expect(reads).toEqual([]);
  });

  test('many goals share one set of events', async () => {
    const registered = jest.spyOn(Component.prototype, 'registerEvent');
    const folders = ['a', 'b', 'c'].map((name) => `goals/${name}`);
    const files = Object.assign({}, ...folders.map(filesOf)) as Files;
    const follower = await Follower.start(files, ...folders);
    const before = registered.mock.calls.length;
    follower.follow('goals/d');
    expect(registered.mock.calls).toHaveLength(before);
    registered.mockRestore();
  });

  test('of many goals among a thousand notes, each note of a goal is read once', async () => {
    const folders = Array.from({ length: 20 }, (_one, index) => `goals/${index + 1}-goal`);
    const files = Object.assign({}, ...folders.map(filesOf)) as Record<string, string>;
    for (let index = 0; index < 1000; index++) files[`notes/${index % 50}/note-${index}.md`] = 'Text';
    const follower = await Follower.start(files);
    const reads = follower.reads();
    for (const folder of folders) follower.follow(folder);
    await until(() => folders.every((folder) => follower.newsOf(folder).kind === 'read'), 60);
    expect(reads).toHaveLength(60);
    expect(new Set(reads).size).toBe(60);
    expect(reads.filter((path) => path.startsWith('notes/'))).toEqual([]);
  }, 90_000);
});
