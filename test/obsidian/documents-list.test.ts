import type { App } from 'obsidian';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { listedDocuments } from '../../src/obsidian/builds/listed-documents.ts';
import type { Builds } from '../../src/obsidian/builds/builds.ts';
import { documentsParts } from '../../src/obsidian/graph/documents-parts.ts';
import { DocumentsList, type OfferedDocument } from '../../src/obsidian/graph/documents-list.ts';
import type { Notes } from '../../src/obsidian/notes/notes.ts';
import { until } from '../support/obsidian-host.ts';

const folder = 'goals/001-tea-room';

/** A vault whose folders hold these files. */
const notesOf = (folders: Record<string, readonly string[]>): Notes => {
  const paths = (home: string) => (folders[home] ?? []).map((name) => `${home}/${name}`);
  const list = (home: string) =>
    Promise.resolve({
      files: paths(home),
      folders: Object.keys(folders).filter((one) => one.startsWith(`${home}/`)),
    });
  return { list } as unknown as Notes;
};

test('the notes of a goal are listed in the order in which they are written, those that are not there too', async () => {
  const notes = notesOf({
    [folder]: ['Execution.md', 'tasks.md', 'diary.md'],
    [`${folder}/contracts`]: ['phase-10.md', 'phase-2.md', '.phase-2.goal-kit.json', 'plan.pdf'],
  });
  const found = await listedDocuments(notes, folder, DEFAULT_SETTINGS);
  expect(found.map(({ name, paths }) => [name, paths.length])).toEqual([
    ['goal.md', 0],
    ['milestones.md', 0],
    ['execution.md', 1],
    ['tasks.md', 1],
    ['research.md', 0],
    ['data-model.md', 0],
    ['quickstart.md', 0],
    ['contracts/', 2],
    ['action-items.md', 0],
  ]);
  expect(found[7]?.paths).toEqual([`${folder}/contracts/phase-2.md`, `${folder}/contracts/phase-10.md`]);
  expect(found.filter(({ build }) => build === null).map(({ name }) => name)).toEqual([
    'goal.md',
    'milestones.md',
    'execution.md',
  ]);
});

test('what waits to be done is asked of each built note that is there, but not of contracts', async () => {
  const asked = jest.fn((what: string) => Promise.resolve({ label: `Update ${what}`, click: jest.fn() }));
  const parts = documentsParts({
    app: { vault: {} } as unknown as App,
    notes: notesOf({
      [folder]: ['goal.md', 'tasks.md', 'research.md', 'quickstart.md'],
      [`${folder}/contracts`]: ['phase-1.md'],
    }),
    builds: { waitingIn: asked } as unknown as Builds,
    settings: () => DEFAULT_SETTINGS,
  });
  const found = await parts.of(folder);
  expect(found.flatMap(({ name, offer }) => (offer === null ? [] : [name, offer.label]))).toEqual([
    'research.md',
    'Update open questions',
    'quickstart.md',
    'Update quickstart',
  ]);
  expect(asked).toHaveBeenCalledTimes(2);
});

describe('the list of the view', () => {
  const there: OfferedDocument = {
    name: 'tasks.md',
    paths: [`${folder}/tasks.md`],
    build: 'tasks',
    offer: null,
  };
  const missing: OfferedDocument = { name: 'research.md', paths: [], build: 'open questions', offer: null };
  const open = (found: () => readonly OfferedDocument[]) => {
    const el = document.body.createDiv();
    const did: string[] = [];
    let tell: (path: string) => void = () => undefined;
    const list = new DocumentsList(el, {
      of: (of) => {
        did.push(`looks in ${of}`);
        return Promise.resolve(found());
      },
      open: (path) => did.push(`opens ${path}`),
      build: ({ name }, of) => did.push(`builds ${name} in ${of}`),
      onChange: (listener) => {
        tell = listener;
        return [];
      },
      run: (job) => void job(),
    });
    list.load();
    list.show(folder);
    const unfold = async (): Promise<void> => {
      const details = el.find('details') as HTMLDetailsElement;
      details.open = true;
      details.dispatchEvent(new Event('toggle'));
      await until(() => el.querySelector('[data-document]') !== null);
    };
    return { el, did, list, unfold, tell: (path: string) => tell(path) };
  };
  const button = (el: HTMLElement, label: string): HTMLElement => el.find(`button[aria-label="${label}"]`);

  test('is folded, and looks for nothing until it is unfolded', async () => {
    const { el, did, unfold, tell } = open(() => [there]);
    tell(`${folder}/research.md`);
    expect(did).toEqual([]);
    expect(el.find('summary').textContent).toBe('Documents');
    await unfold();
    expect(did).toContain(`looks in ${folder}`);
  });

  test('opens what is there and makes what is not, by buttons that say so', async () => {
    const { el, did, unfold } = open(() => [there, missing, { ...missing, name: 'goal.md', build: null }]);
    await unfold();
    button(el, 'Open tasks.md').click();
    button(el, 'Build research.md').click();
    expect(did).toContain(`opens ${folder}/tasks.md`);
    expect(did).toContain(`builds research.md in ${folder}`);
    expect(el.find('[data-document="goal.md"]').textContent).toBe('goal.md (not yet)');
    expect(el.find('[data-document="goal.md"]').querySelector('button')).toBeNull();
  });

  test('offers to write the answers that wait in a note', async () => {
    const click = jest.fn();
    const asked = {
      ...missing,
      paths: [`${folder}/research.md`],
      offer: { label: 'Write 2 answers', click },
    };
    const { el, unfold } = open(() => [there, asked]);
    await unfold();
    const buttons = [...el.querySelectorAll<HTMLElement>('[data-document="research.md"] button')];
    expect(buttons.map(({ textContent }) => textContent)).toEqual(['research.md', 'Write 2 answers']);
    buttons[1]?.click();
    expect(click).toHaveBeenCalledTimes(1);
  });

  test('follows what is written in the goal, and keeps the focus', async () => {
    let found: readonly OfferedDocument[] = [there, missing];
    const { el, did, unfold, tell } = open(() => found);
    await unfold();
    button(el, 'Build research.md').focus();
    found = [there, { ...missing, paths: [`${folder}/research.md`] }];
    tell('diary.md');
    expect(did.filter((one) => one.startsWith('looks'))).toHaveLength(did.length);
    tell(`${folder}/research.md`);
    await until(() => el.querySelector('button[aria-label="Open research.md"]') !== null);
    expect(document.activeElement).toBe(button(el, 'Open research.md'));
  });

  test('looks once for changes that follow one another', async () => {
    const { did, unfold, tell } = open(() => [there]);
    await unfold();
    did.length = 0;
    for (const name of ['phase-1.md', 'phase-2.md', 'phase-3.md']) tell(`${folder}/contracts/${name}`);
    await until(() => did.length > 0);
    expect(did).toEqual([`looks in ${folder}`]);
  });

  test('is not there where no goal is', () => {
    const { el, list } = open(() => []);
    list.show(null);
    expect(el.find('details').style.display).toBe('none');
  });
});
