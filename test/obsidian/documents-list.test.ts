import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { listedDocuments, type ListedDocument } from '../../src/obsidian/builds/listed-documents.ts';
import { DocumentsList } from '../../src/obsidian/graph/documents-list.ts';
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

describe('the list of the view', () => {
  const there: ListedDocument = { name: 'tasks.md', paths: [`${folder}/tasks.md`], build: 'tasks' };
  const missing: ListedDocument = { name: 'research.md', paths: [], build: 'open questions' };
  const open = (found: () => readonly ListedDocument[]) => {
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

  test('follows what is written in the goal, and keeps the focus', async () => {
    let found: readonly ListedDocument[] = [there, missing];
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
