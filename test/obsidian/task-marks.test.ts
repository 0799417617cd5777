import { MarkdownView } from 'obsidian';
import GoalKit from '../../src/main.ts';
import type { GoalReading } from '../../src/model/goal-reading.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { Engine } from '../../src/obsidian/engine/engine.ts';
import { FollowedPaths } from '../../src/obsidian/notes/followed-paths.ts';
import { Notes } from '../../src/obsidian/notes/notes.ts';
import { run } from '../../src/obsidian/run.ts';
import { TaskMarks } from '../../src/obsidian/goals/task-marks.ts';
import { taskId } from '../../src/text/task-id.ts';
import type { BoxState } from '../../src/write/mark-task.ts';
import { readingOf } from '../support/goal-reading.ts';
import { ObsidianHost, until } from '../support/obsidian-host.ts';
import { tasksNoteOf } from '../support/tasks-note.ts';

const items =
  '# Items\r\n\r\n- [ ] **T001** Find a room\r\n  - [-] old\r\n  - [ ] quiet\r\n- [x] T-002 Paint it\r\n';
const note = tasksNoteOf(
  '| ID | Task |\n|--|--|\n| T001 | Find a room |\n| T002 | Paint it |\n| T003 | Open it |\n',
);

function readingAt(actionItems: string | null): GoalReading {
  return {
    ...readingOf(note),
    folder: 'goals/001-a',
    notes: { execution: null, tasks: 'goals/001-a/tasks.md', actionItems },
  };
}

/** The folders of goals whose action items were to be built. */
const built: string[] = [];

beforeEach(() => built.splice(0));

function marksOf(
  host: ObsidianHost,
  makes: (folder: string) => Promise<void> = () => Promise.resolve(),
): TaskMarks {
  const app = host.app.asOriginalType__();
  const paths = new FollowedPaths(app);
  paths.load();
  return new TaskMarks({
    engine: new Engine(),
    notes: new Notes(app),
    paths,
    settings: () => DEFAULT_SETTINGS,
    run,
    buildItems: (folder) => {
      built.push(folder);
      return makes(folder);
    },
  });
}

async function start(
  path: string,
  text = items,
): Promise<{ host: ObsidianHost; mark: (id: string, mark: BoxState) => void }> {
  const host = await ObsidianHost.start(GoalKit, { [path]: text }, { keepLastGoal: false });
  const marks = marksOf(host);
  return { host, mark: (id, mark) => run(() => marks.mark(readingAt(path), taskId(id), mark)) };
}

describe.each(['goals/001-a/action-items.md', '.goalkit/goals/001-a/action-items.md'])(
  'marking a task in %s',
  (path) => {
    const done = items.replaceAll('[ ]', '[x]');

    test('writes its boxes and says so, with the id as the note writes it', async () => {
      const { host, mark } = await start(path);
      mark('T-001', 'done');
      expect(await host.told()).toBe('T001 marked done.');
      expect(host.read(path)).toBe(done);
    });

    test('can be taken back', async () => {
      const { host, mark } = await start(path);
      mark('T-001', 'done');
      await host.press('Undo');
      await until(() => host.read(path) === items);
      expect(await host.told()).toContain('T001 is as it was before.');
    });

    test('is taken back without what was written since', async () => {
      const { host, mark } = await start(path);
      mark('T-001', 'done');
      await host.told();
      const edited = (text: string): string =>
        `Mine.\r\n${text.replace('T-002', 'T-002, all')}- [ ] more\r\n`;
      host.edit(path, edited);
      await host.press('Undo');
      await until(() => host.read(path) === edited(items));
    });

    test('again takes the place of what was said of the task before', async () => {
      const { host, mark } = await start(path);
      mark('T-001', 'active');
      await until(() => host.notices.join().includes('T001 marked in progress'));
      mark('T-001', 'done');
      await until(() => host.notices.join().includes('T001 marked done'));
      expect(document.querySelectorAll('.notice').length).toBe(1);
    });

    test('is not taken back where the boxes were changed since, and the notice says so', async () => {
      const { host, mark } = await start(path);
      mark('T-001', 'active');
      await host.told();
      host.edit(path, (text) => text.replace('[/]', '[x]'));
      const now = host.read(path);
      await host.press('Undo');
      await until(() => host.notices.join(' ').includes('were changed since and stay'));
      expect(host.read(path)).toBe(now);
    });

    test('is not taken back in the boxes of another task', async () => {
      const { host, mark } = await start(
        path,
        `Mine.\n\nOurs.\n- [ ] T-001\n  - [ ] ok\n- [ ] T-002\n  - [x] ok\n`,
      );
      mark('T-001', 'done');
      await host.told();
      host.edit(path, () => '- [x] T-001\n- [ ] T-002\n\n\n  - [x] ok\n');
      await host.press('Undo');
      await until(() => host.notices.join(' ').includes('Partly undone'));
      expect(host.read(path)).toBe('- [ ] T-001\n- [ ] T-002\n\n\n  - [x] ok\n');
    });

    test('that is so already changes nothing', async () => {
      const { host, mark } = await start(path);
      mark('T-002', 'done');
      expect(await host.told()).toBe('T002 is done already.');
      expect(host.read(path)).toBe(items);
    });

    test('without a box offers to build one', async () => {
      const { host, mark } = await start(path);
      mark('T-003', 'done');
      expect(await host.told()).toBe(
        `${path} has no box for T003. Add one that starts with T003, or build them.`,
      );
      await host.press('Build action items');
      expect(built).toEqual(['goals/001-a']);
    });
  },
);

describe('taking a mark back', () => {
  const goal = 'goals/001-a';
  const path = `${goal}/action-items.md`;

  async function move(host: ObsidianHost, from: string, to: string): Promise<void> {
    const file = host.app.vault.getAbstractFileByPath(from);
    if (file === null) throw new Error(`Obsidian does not show ${from}.`);
    await host.app.vault.rename(file, to);
  }

  test.each([
    ['the note has another name', [[path, `${goal}/items.md`]], `${goal}/items.md`],
    ['its folder has another name', [[goal, 'goals/002-a']], 'goals/002-a/action-items.md'],
    [
      'it was moved several times',
      [
        ['goals', 'archive'],
        ['archive/001-a', 'archive/done'],
        ['archive/done/action-items.md', 'archive/mine.md'],
      ],
      'archive/mine.md',
    ],
  ] as const)('finds the note when %s', async (_, moves, now) => {
    const { host, mark } = await start(path);
    mark('T-001', 'done');
    await host.told();
    for (const [from, to] of moves) await move(host, from, to);
    await host.press('Undo');
    await until(() => host.read(now) === items);
    expect(host.notices).toContain('Undone; T001 is as it was before.');
  });

  test('leaves a note alone that has taken the old name', async () => {
    const { host, mark } = await start(path);
    mark('T-001', 'done');
    await host.told();
    const marked = host.read(path);
    await move(host, path, `${goal}/items.md`);
    await host.app.vault.create(path, marked);
    await host.press('Undo');
    await until(() => host.read(`${goal}/items.md`) === items);
    expect(host.read(path)).toBe(marked);
  });

  test('finds a hidden note when a folder around it is moved', async () => {
    const { host, mark } = await start('area/.goalkit/goals/001-a/action-items.md');
    mark('T-001', 'done');
    await host.told();
    await move(host, 'area', 'field');
    await host.press('Undo');
    await until(() => host.read('field/.goalkit/goals/001-a/action-items.md') === items);
  });
});

test('a task whose id has changed since the action items were built is marked in its own box', async () => {
  const path = 'goals/001-a/action-items.md';
  const stale = '- [ ] **T-002** Find a room\n- [ ] **T-003** Paint it\n';
  const { host, mark } = await start(path, stale);
  mark('T-002', 'done');
  await host.told();
  expect(host.read(path)).toBe('- [ ] **T-002** Find a room\n- [x] **T-003** Paint it\n');
  await host.press('Undo');
  await until(() => host.read(path) === stale);
  host.clearNotices();
  mark('T-003', 'done');
  expect(await host.told()).toContain(`${path} has no box for T003.`);
});

test('a goal without action items is offered some', async () => {
  const { host } = await start('note.md');
  const marks = marksOf(host);
  run(() => marks.mark(readingAt(null), taskId('T-001'), 'done'));
  expect(await host.told()).toBe('This goal has no action-items.md, so T001 has no box to mark yet.');
  await host.press('Build action items');
  expect(built).toEqual(['goals/001-a']);
});

test('a task that was to be done is done once the action items are built', async () => {
  const { host } = await start('note.md');
  const path = 'goals/001-a/action-items.md';
  const marks = marksOf(host, async () => {
    await host.app.vault.createFolder('goals/001-a');
    await host.app.vault.create(path, items);
  });
  run(() => marks.mark(readingAt(null), taskId('T-001'), 'done'));
  await host.told();
  await host.press('Build action items');
  await until(() => host.paths.includes(path) && host.read(path).includes('- [x] **T001** Find a room'));
});

test('in a note that is open in an editor, marking is an edit there, and so can be undone there', async () => {
  const path = 'goals/001-a/action-items.md';
  const { host, mark } = await start(path, items.replaceAll('\r\n', '\n'));
  await host.open(path);
  const view: unknown = host.app.workspace.activeLeaf?.view;
  if (!(view instanceof MarkdownView)) throw new Error('The note is not open.');
  const replaced = jest.spyOn(view.editor, 'replaceRange');
  mark('T-001', 'active');
  await host.told();
  expect(replaced).toHaveBeenCalledTimes(1);
  expect(host.read(path)).toBe(items.replaceAll('\r\n', '\n').replace('[ ] **T001', '[/] **T001'));
});

describe('a task that is marked done', () => {
  const path = 'goals/001-a/action-items.md';
  const chain = tasksNoteOf(
    '| ID | Task | Dependencies |\n|--|--|--|\n| T-001 | Find a room | None |\n| T-002 | Paint it | T-001 |\n| T-003 | Order cups | T-001 |\n| T-004 | Open it | T-001, T-002 |\n',
  );
  const reading = { ...readingOf(chain), notes: { ...readingAt(path).notes } };
  const boxes = '- [ ] **T-001** Find a room\n- [ ] **T-002** Paint it\n';

  async function told(id: string, mark: BoxState): Promise<string> {
    const host = await ObsidianHost.start(GoalKit, { [path]: boxes }, { keepLastGoal: false });
    const marks = marksOf(host);
    run(() => marks.mark(reading, taskId(id), mark));
    return host.told();
  }

  test('names the tasks that wait for nothing else', async () => {
    expect(await told('T-001', 'done')).toBe('T-001 marked done. Ready now: T-002, T-003.');
  });

  test('names none where the others wait for more', async () => {
    expect(await told('T-002', 'done')).toBe('T-002 marked done.');
  });

  test('in progress makes no other ready', async () => {
    expect(await told('T-001', 'active')).toBe('T-001 marked in progress.');
  });
});
