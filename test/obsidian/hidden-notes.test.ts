import { runOn, startBuilt } from '../support/obsidian-goals.ts';
import type { ObsidianHost } from '../support/obsidian-host.ts';
import { until } from '../support/obsidian-host.ts';
import { hiddenGoal as goal, laterPlan } from '../support/obsidian-plans.ts';

const notes = `${goal}/notes.md`;
const someNotes = [
  '# Notes',
  '',
  '- [ ] Call the joiner',
  '- [x] Buy wood',
  '',
  '```',
  '- [ ] in code',
  '```',
  '1. [ ] Sweep',
  '',
  'See [the plan](execution.md), [Home](../../../Home.md), [nowhere](nowhere.md) and [top](#notes).',
  '',
].join('\n');

const view = (): HTMLElement => document.body.find('.goal-kit-note');
const boxes = (): HTMLInputElement[] => Array.from(view().querySelectorAll('input'));
const leaves = (host: ObsidianHost) => host.app.workspace.getLeavesOfType('goal-kit-note');

/** Starts with a hidden note open in our view. */
async function startReading(text = someNotes): Promise<ObsidianHost> {
  const host = await startBuilt(goal, { files: { [notes]: text, 'Home.md': 'Home\n' } });
  for (const leaf of leaves(host)) leaf.detach();
  await openNotes(host);
  return host;
}

async function openNotes(host: ObsidianHost, path = notes): Promise<void> {
  const state = { type: 'goal-kit-note', state: { path }, active: true };
  await host.app.workspace.getLeaf('tab').setViewState(state);
  await host.settle();
}

describe('the view of a hidden note', () => {
  test('opens on the tasks of a hidden goal when they are built, and again when they are changed', async () => {
    const host = await startBuilt(goal);
    expect(view().textContent).toContain('Measure the walls');
    expect(leaves(host)).toHaveLength(1);
    host.edit(`${goal}/execution.md`, laterPlan);
    await runOn(host, goal);
    await host.press('Apply');
    await until(() => view().textContent.includes('Paint the shelves'));
    expect(leaves(host)).toHaveLength(1);
  });

  test('makes its goal the active one', async () => {
    const host = await startBuilt(goal);
    host.run('build-tasks');
    expect(await host.told()).toBe('tasks.md is up to date.');
  });

  test('shows the path and the text as Markdown', async () => {
    await startReading();
    expect(view().find('.goal-kit-note-path').textContent).toBe(notes);
    expect(view().find('h1').textContent).toBe('Notes');
  });

  test('survives a restart by its path, and says what it shows', async () => {
    const host = await startReading();
    const [leaf] = leaves(host);
    const state = leaf?.getViewState();
    expect(state).toMatchObject({ type: 'goal-kit-note', state: { path: notes } });
    expect(leaf?.getDisplayText()).toBe('notes (001-reading-room)');
    leaf?.detach();
    if (state === undefined) throw new Error('There is no state.');
    await host.app.workspace.getLeaf('tab').setViewState(state);
    expect(view().find('h1').textContent).toBe('Notes');
  });

  test.each(['../../outside.md', '..\\outside.md', '/../outside.md', '', 7, undefined])(
    'a saved path such as %j leads nowhere',
    async (path) => {
      const host = await startBuilt(goal);
      const read = jest.spyOn(host.adapter, 'read');
      await host.app.workspace.getLeaf('tab').setViewState({ type: 'goal-kit-note', state: { path } });
      expect(read.mock.calls.flat().filter((one) => one.includes('outside'))).toEqual([]);
    },
  );

  test('of a note that is gone says so', async () => {
    const host = await startReading();
    await host.adapter.remove(notes);
    host.app.vault.trigger('raw', notes);
    await until(() => view().textContent.includes(`${notes} could not be read`));
    expect(view().find('[role=status]').textContent).toContain('Check that it is still there');
  });
});

describe('a hidden note that changes on the disk', () => {
  test('is shown anew when Obsidian tells of it', async () => {
    const host = await startReading();
    host.edit(notes, (text) => `${text}\nNew.\n`);
    await until(() => view().textContent.includes('New.'));
  });

  test.each([
    [
      'the user turns to the view',
      (host: ObsidianHost) => host.app.workspace.trigger('active-leaf-change', null),
    ],
    ['the window gets the focus', () => window.dispatchEvent(new Event('focus'))],
    ['the app can be seen again', () => document.dispatchEvent(new Event('visibilitychange'))],
  ])('is shown anew when %s, where Obsidian tells of nothing', async (_, happens) => {
    const host = await startReading();
    await host.adapter.write(notes, `${someNotes}\nNew.\n`, { mtime: 5 });
    await host.settle();
    expect(view().textContent).not.toContain('New.');
    happens(host);
    await until(() => view().textContent.includes('New.'));
  });

  test('costs nothing while it is not visible', async () => {
    const host = await startReading();
    view().addClass('is-behind');
    const asked = [jest.spyOn(host.adapter, 'stat'), jest.spyOn(host.adapter, 'read')];
    host.app.vault.trigger('raw', notes);
    window.dispatchEvent(new Event('focus'));
    await host.settle();
    expect(asked.flatMap(({ mock }) => mock.calls.flat()).filter((path) => path === notes)).toEqual([]);
  });

  test('is not read again when nothing has changed', async () => {
    const host = await startReading();
    const read = jest.spyOn(host.adapter, 'read');
    window.dispatchEvent(new Event('focus'));
    await host.settle();
    expect(read).not.toHaveBeenCalled();
  });

  test('is not listened to once the view is closed', async () => {
    const host = await startReading();
    for (const leaf of leaves(host)) leaf.detach();
    const asked = jest.spyOn(host.adapter, 'stat');
    host.app.vault.trigger('raw', notes);
    window.dispatchEvent(new Event('focus'));
    await host.settle();
    expect(asked.mock.calls.flat().filter((path) => path === notes)).toEqual([]);
  });
});

describe('the checkboxes of a hidden note', () => {
  test('are ticked and cleared in the file, one character at a time', async () => {
    const host = await startReading();
    expect(boxes().map(({ checked, disabled }) => [checked, disabled])).toEqual([
      [false, false],
      [true, false],
      [false, false],
    ]);
    boxes()[2]?.click();
    await until(() => host.read(notes) === someNotes.replace('[ ] Sweep', '[x] Sweep'));
    await until(() => boxes()[2]?.checked === true);
    boxes()[1]?.click();
    await until(() => host.read(notes).includes('[ ] Buy wood'));
  });

  test('keep the focus, so that the next can be reached by keyboard', async () => {
    const host = await startReading();
    boxes()[1]?.focus();
    boxes()[1]?.click();
    await until(() => host.read(notes).includes('[ ] Buy wood'));
    await host.settle();
    expect(document.activeElement).toBe(boxes()[1]);
  });

  test('do nothing when their line was changed meanwhile, and say so', async () => {
    const host = await startReading();
    const changed = someNotes.replace('Call the joiner', 'Call the painter');
    await host.adapter.write(notes, changed);
    boxes()[0]?.click();
    expect(await host.told()).toContain(`This line of ${notes} was changed meanwhile`);
    expect(host.read(notes)).toBe(changed);
    await until(() => view().textContent.includes('Call the painter'));
    expect(boxes()[0]?.checked).toBe(false);
  });

  test('cannot be ticked where it is not certain which one of the text they are', async () => {
    await startReading('- [ ] One\n\n- [?] two\n\n- [ ] Three\n');
    expect(boxes().map(({ disabled }) => disabled)).toEqual([true, true]);
    expect(boxes()[0]?.title).toContain('cannot be ticked here');
  });

  test('do nothing when their line is gone and another task has the same, and say so', async () => {
    const text = 'Mine.\n\n- [ ] T-1\n  - [ ] reviewed\n- [ ] T-2\n  - [ ] reviewed\n';
    const host = await startReading(text);
    const changed = 'Mine.\n- [ ] T-1\n- [ ] T-2\n  - [ ] reviewed\n';
    await host.adapter.write(notes, changed);
    boxes()[1]?.click();
    expect(await host.told()).toContain(`This line of ${notes} was changed meanwhile`);
    expect(host.read(notes)).toBe(changed);
  });

  test('that cannot be written stay as they are, and the notice says why', async () => {
    const host = await startReading();
    host.adapter.write = () => Promise.reject(new Error('EACCES'));
    boxes()[0]?.click();
    expect(await host.told()).toContain(`${notes} could not be written (EACCES)`);
    await until(() => boxes()[0]?.checked === false);
  });
});

describe('links in a hidden note', () => {
  const follow = async (host: ObsidianHost, text: string): Promise<void> => {
    const links = Array.from(view().querySelectorAll('a'));
    links.find(({ textContent }) => textContent === text)?.click();
    await host.settle();
  };

  test('lead to the hidden notes beside it', async () => {
    const host = await startReading();
    await follow(host, 'the plan');
    expect(leaves(host)).toHaveLength(2);
    expect(host.app.workspace.activeLeaf?.getDisplayText()).toBe('execution (001-reading-room)');
  });

  test.each(['nowhere', 'top'])('that lead %s do nothing: no note is made', async (text) => {
    const host = await startReading();
    const { paths } = host;
    await follow(host, text);
    expect(host.paths).toEqual(paths);
    expect(leaves(host)).toHaveLength(1);
  });
});

describe('the button that opens the file outside', () => {
  const button = (): HTMLElement | undefined =>
    view()
      .findAll('button')
      .find(({ textContent }) => textContent === 'Open in default app');

  test('is there where Obsidian can do it', async () => {
    const host = await startBuilt(goal, { files: { [notes]: someNotes } });
    for (const leaf of leaves(host)) leaf.detach();
    const opened: unknown[] = [];
    Object.assign(host.app, { openWithDefaultApp: (path: string) => opened.push(path) });
    await openNotes(host);
    button()?.click();
    expect(opened).toEqual([notes]);
  });

  test('is not there where it cannot', async () => {
    await startReading();
    expect(button()).toBeUndefined();
  });
});
