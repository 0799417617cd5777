import { MarkdownView } from 'obsidian-test-mocks/obsidian';
import { rowOf, runOn, startBuilt } from '../support/obsidian-goals.ts';
import { hiddenGoal, laterPlan, shownGoal } from '../support/obsidian-plans.ts';
import { type ObsidianHost, until } from '../support/obsidian-host.ts';
import { rememberBuilds } from '../support/engine-worker.ts';

rememberBuilds();

const drafts = (host: ObsidianHost): string[] => host.paths.filter((path) => path.includes('draft'));

/** Starts with the preview of a later plan on the screen. */
async function startPreview(goal: string): Promise<ObsidianHost> {
  const host = await startBuilt(goal);
  host.edit(`${goal}/execution.md`, laterPlan);
  await runOn(host, goal);
  await host.dialog();
  return host;
}

describe.each([
  ['a goal', shownGoal],
  ['a hidden goal', hiddenGoal],
])('while the preview of %s is open', (_, goal) => {
  const tasks = `${goal}/tasks.md`;

  test('edits made by other hands are merged too', async () => {
    const host = await startPreview(goal);
    host.edit(tasks, (text) => `${text.replace('| Ann |', '| Bob |')}\nCall the joiner.\n`);
    await host.press('Apply');
    expect(await host.told()).toMatch(
      /of your edits conflicts? with the plan and (?:is|are) kept\..*T-001 .*Owner/s,
    );
    expect(rowOf(host.read(tasks), 'T-001')).toContain('| Bob |');
    expect(rowOf(host.read(tasks), 'T-004')).toContain('Paint the shelves');
    expect(host.read(tasks)).toContain('\nCall the joiner.\n');
  });

  test('edits made by other hands are not lost to a replacing that was agreed before them', async () => {
    const host = await startBuilt(goal);
    host.edit(tasks, (text) => text.replace('| Ann |', '| Bob |'));
    host.edit(`${goal}/execution.md`, laterPlan);
    await runOn(host, goal);
    await host.press('Apply without my edits…');
    host.edit(tasks, (text) => `${text}\nCall the joiner.\n`);
    const now = host.read(tasks);
    await host.press('Apply without my edits');
    expect(await host.told()).toContain(`${tasks} was changed meanwhile, so nothing was written`);
    expect(host.read(tasks)).toBe(now);
  });

  test.each([
    ['deleted', (host: ObsidianHost) => host.adapter.remove(tasks)],
    ['renamed', (host: ObsidianHost) => host.adapter.rename(tasks, `${goal}/old tasks.md`)],
  ])('the note is %s: the notice says so, and none is made', async (_way, happens) => {
    const host = await startPreview(goal);
    await happens(host);
    await host.press('Apply');
    expect(await host.told()).toContain(`${tasks} was deleted or renamed meanwhile. Nothing was written`);
    expect(host.paths).not.toContain(tasks);
  });

  test('the plan is deleted: the notice says so, and nothing is written', async () => {
    const host = await startPreview(goal);
    const before = host.read(tasks);
    await host.adapter.remove(`${goal}/execution.md`);
    await host.press('Apply');
    expect(await host.told()).toContain(`${goal}/execution.md was deleted or moved`);
    expect(host.read(tasks)).toBe(before);
  });

  test('the note becomes one that cannot be merged: it stays as it is', async () => {
    const host = await startPreview(goal);
    host.edit(tasks, (text) => `<<<<<<< mine\n${text}=======\n>>>>>>> theirs\n`);
    const now = host.read(tasks);
    await host.press('Apply');
    expect(await host.told()).toContain(`${tasks} was changed meanwhile, so nothing was written`);
    expect(host.read(tasks)).toBe(now);
  });

  test('a second build of the goal is told to wait', async () => {
    const host = await startPreview(goal);
    if (goal === shownGoal) host.pick(`${goal}/execution.md`, 'Build tasks from execution plan');
    else host.run('build-tasks');
    expect(await host.told()).toContain('The notes of Reading room are being built already.');
  });
});

describe.each([
  ['a goal', shownGoal],
  ['a hidden goal', hiddenGoal],
])('when the writing of %s fails', (_, goal) => {
  const tasks = `${goal}/tasks.md`;

  /** From the n-th writing on the disk is full: the beginning of each text is all that arrives. */
  const fill = (host: ObsidianHost, from: number): void => {
    let writings = 0;
    const write = host.adapter.write.bind(host.adapter);
    host.adapter.write = (path, text) => {
      writings++;
      if (writings < from) return write(path, text);
      host.adapter.writeSync__(path, text.slice(0, 10));
      return Promise.reject(new Error('ENOSPC: no space left on device'));
    };
  };

  test.each([1, 2])('at writing %i, the old note is whole and nothing else is left', async (from) => {
    const host = await startPreview(goal);
    const before = host.read(tasks);
    fill(host, from);
    await host.press('Apply');
    expect(await host.told()).toContain(`${tasks} could not be written (ENOSPC: no space left on device)`);
    expect(host.read(tasks)).toBe(before);
    expect(drafts(host)).toEqual([]);
  });

  test('at the record only, the new note is whole', async () => {
    const host = await startPreview(goal);
    fill(host, 3);
    await host.press('Apply');
    await host.settle();
    expect(rowOf(host.read(tasks), 'T-004')).toContain('Paint the shelves');
    expect(host.notices.join(' ')).toContain('The note is saved');
    expect(drafts(host)).toEqual([]);
  });

  test('because another program writes at that very moment, the other text stays and is merged', async () => {
    const host = await startPreview(goal);
    const write = host.adapter.write.bind(host.adapter);
    let isFirst = true;
    host.adapter.write = async (path, text) => {
      await write(path, text);
      if (isFirst) host.edit(tasks, (now) => `${now}\nCall the joiner.\n`);
      isFirst = false;
    };
    await host.press('Apply');
    await host.told();
    expect(host.read(tasks)).toContain('\nCall the joiner.\n');
    expect(rowOf(host.read(tasks), 'T-004')).toContain('Paint the shelves');
    expect(drafts(host)).toEqual([]);
  });

  test('because another program never stops writing, it gives up and says so', async () => {
    const host = await startPreview(goal);
    const write = host.adapter.write.bind(host.adapter);
    host.adapter.write = async (path, text) => {
      await write(path, text);
      host.edit(tasks, (now) => `${now}\nOne more.\n`);
    };
    await host.press('Apply');
    expect(await host.told()).toContain(`${tasks} keeps changing`);
    expect(host.read(tasks)).toContain('\nOne more.\n');
    expect(host.read(tasks)).not.toContain('Paint the shelves');
  });
});

describe('a note that is open with edits that are not saved', () => {
  const tasks = `${shownGoal}/tasks.md`;

  /** The note's editor, in a tab beside the plan's. */
  async function openBeside(host: ObsidianHost): Promise<MarkdownView> {
    const file = host.app.vault.getFileByPath(tasks);
    if (file === null) throw new Error('The note is not shown.');
    const leaf = host.app.workspace.getLeaf('tab');
    await leaf.openFile(file);
    const view: unknown = leaf.view;
    if (!(view instanceof MarkdownView)) throw new Error('The note is not open.');
    return view;
  }

  test('is changed in its editor, only where it differs, and saved', async () => {
    const host = await startBuilt(shownGoal);
    host.edit(`${shownGoal}/execution.md`, laterPlan);
    const { editor } = await openBeside(host);
    const replaceRange = jest.spyOn(editor, 'replaceRange');
    editor.setValue(`${editor.getValue()}\nCall the joiner.\n`);
    await runOn(host, shownGoal);
    await host.press('Apply');
    await host.told();
    expect(replaceRange).toHaveBeenCalledTimes(1);
    const [text, from, to] = replaceRange.mock.calls[0] ?? [];
    expect(from?.line).toBeGreaterThan(5);
    expect(to?.line).toBeLessThan(editor.lineCount() - 3);
    expect(text).not.toContain('Call the joiner');
    expect(editor.getValue()).toContain('\nCall the joiner.\n');
    expect(rowOf(editor.getValue(), 'T-004')).toContain('Paint the shelves');
    expect(host.read(tasks)).toBe(editor.getValue());
  });

  test('typing while the preview is open is merged', async () => {
    const host = await startBuilt(shownGoal);
    host.edit(`${shownGoal}/execution.md`, laterPlan);
    const { editor } = await openBeside(host);
    await runOn(host, shownGoal);
    await host.dialog();
    editor.setValue(editor.getValue().replace('| Ann |', '| Bob |'));
    await host.press('Apply');
    expect(await host.told()).toMatch(
      /of your edits conflicts? with the plan and (?:is|are) kept\..*T-001 .*Owner/s,
    );
    expect(rowOf(host.read(tasks), 'T-001')).toContain('| Bob |');
  });

  test('is saved first when it is being read', async () => {
    const host = await startBuilt(shownGoal);
    host.edit(`${shownGoal}/execution.md`, laterPlan);
    const view = await openBeside(host);
    view.editor.setValue(`${view.editor.getValue()}\nCall the joiner.\n`);
    view.getMode = () => 'preview';
    await runOn(host, shownGoal);
    await host.press('Apply');
    await host.told();
    expect(host.read(tasks)).toContain('\nCall the joiner.\n');
    expect(rowOf(host.read(tasks), 'T-004')).toContain('Paint the shelves');
  });
});

describe('line ends and marks of the file', () => {
  test.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ])('%s: stays, also when the note is open', async (_, dressed) => {
    const tasks = `${shownGoal}/tasks.md`;
    const host = await startBuilt(shownGoal);
    host.edit(tasks, dressed);
    await host.open(tasks);
    host.run('build-tasks');
    expect(await host.told()).toContain('up to date');
    host.clearNotices();
    host.edit(`${shownGoal}/execution.md`, laterPlan);
    host.run('build-tasks');
    await host.press('Apply');
    await until(() => host.read(tasks).includes('Paint the shelves'));
    const now = host.read(tasks);
    expect(now).toBe(dressed(now.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')));
  });
});
