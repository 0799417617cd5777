import type { Conflict } from '../../src/model/merge.ts';
import { builtItemsOf, rebuiltItemsOf, tasksText } from '../support/action-items.ts';
import { builtOf, rowsOf } from '../support/building.ts';
import { rebuiltOf } from '../support/rebuilding.ts';

const GARDEN = `# Plan: X

### Phase 1: Beds (Week 1)
- Dig the beds
- Fill the soil
- **Responsible**: Pauline

### Phase 2: Plants (Week 2)
- Sow the beans
- Water them

### Phase 3: Eat (Week 3)
- Cook the peas
- Lay the table

### Phase 4: Party (Week 4)
- Invite all
- Clean up
`;
const GARTEN = GARDEN.replace(/### Phase/g, '## Etappe')
  .replace(/^- (?!\*)/gm, '1. ')
  .replace(/Week/g, 'Woche');
const PLANS = { GARDEN, GARTEN };

const first = builtOf(GARDEN);
const without = (plan: string, number: number): string =>
  plan.replace(new RegExp(`^#+ \\p{L}+ ${String(number)}: .*\\n`, 'mu'), '');
const swapped = (plan: string): string =>
  plan.replace(/(^#+ \p{L}+ 1:[^]*?)(^#+ \p{L}+ 2:[^]*?)(?=^#+ \p{L}+ 3:)/mu, '$2$1');
const kinds = (conflicts: readonly Conflict[]): string[] => [...new Set(conflicts.map(({ kind }) => kind))];

/** The numbers of phases as each of these lines has them, in order. */
const numbers = (note: string, lines: RegExp): string[] =>
  Array.from(note.matchAll(lines), ([, number]) => number ?? '');

/** The phases of the tables, and as each computed section tells them. */
function phaseLists(note: string): string[][] {
  const summary = /^X: .*$/m.exec(note)?.[0] ?? '';
  return [
    numbers(note, /^\*\*\p{L}+ (\d)\b[^*]*\*\* \(.*tasks?\)$/gmu),
    numbers(summary, /\p{L}+ (\d)(?: \([^)]*\))?: \d+ tasks?/gu),
    numbers(note, /^- \p{L}+ (\d)\b.* - (?:T-|no task)/gmu),
    numbers(note, /^\*\*\p{L}+ (\d) Success\*\*:$/gmu),
  ];
}

describe('a good record is one, whatever single lines say (format 4.7)', () => {
  const plan = GARDEN.replace('Pauline', 'Paula').replace('Water them', 'Water all');

  test.each([
    [
      'a mark of ours that the user took off',
      (text: string) => text.replace('breakdown (not yet)', 'breakdown'),
    ],
    ['the same correction in plan and note', (text: string) => text.replace('X: 8 tasks', 'X: 8 tasks ')],
    ['a word put everywhere for another', (text: string) => text.replace(/NEEDS CLARIFICATION/g, 'TBD')],
    ['a heading of the user’s', (text: string) => text.replace('## Summary', '## In short')],
    ['a line taken out', (text: string) => text.replace(/^\*\*Target Timeline.*\n/m, '')],
  ])('%s', (_what, edit) => {
    const note = edit(first.note).replace(/^\| T-006 .*\n/m, '');
    const { note: merged, report } = rebuiltOf({ plan, note, record: first.record });
    expect(rowsOf(merged).map((row) => `${row[1] ?? ''}, ${row[3] ?? ''}`)).toEqual([
      'Dig the beds, Paula',
      'Fill the soil, Paula',
      'Sow the beans, —',
      'Water all, —',
      'Cook the peas, —',
      'Invite all, —',
      'Clean up, —',
    ]);
    expect(report.conflicts).toContainEqual(
      expect.objectContaining({ kind: 'deleted-task', id: 'T-006', name: 'Lay the table' }),
    );
    expect(kinds(report.conflicts)).not.toContain('unknown-cell');
  });

  test('counts that the user adopted with the task by hand', () => {
    const note = first.note
      .replace('(Days 1-5, 2 tasks)', '(Days 1-5, 3 tasks)')
      .replace('X: 8 tasks', 'X: 9 tasks');
    const more = plan.replace('- Fill the soil\n', '- Fill the soil\n- Lay a path\n');
    const { note: merged, report } = rebuiltOf({ plan: more, note, record: first.record });
    expect(rowsOf(merged).map((row) => row[3])).toContain('Paula');
    expect(kinds(report.conflicts)).toEqual(['lines']);
  });
});

describe.each(Object.entries(PLANS))('without a record, %s: each phase once, in one order', (_name, plan) => {
  const { note } = builtOf(plan);
  const deleted = note.replace(/^\| T-004 .*\n/m, '');
  const more = plan.replace(/^(.*Water them\n)/m, '$1$1').replace('Water them', 'Weed');
  const starred = note.replace(/^- /gm, '* ');

  test.each([
    ['two are merged', without(plan, 2), note],
    ['the first goes', without(plan, 3), note],
    ['two are swapped', swapped(plan), note],
    ['two are swapped and a row was deleted', swapped(plan), deleted],
    ['two are swapped and one has an item more', swapped(more), note],
    ['one comes between', plan.replace(/^(#+) (\p{L}+) 2:/mu, '$1 $2 5: Paths\n- Lay slabs\n\n$&'), note],
    ['two are merged in a note with other bullets', without(plan, 2), starred],
  ])('where %s', (_what, now, own) => {
    const merged = rebuiltOf({ plan: now, note: own, record: null });
    const [tables = [], ...others] = phaseLists(merged.note.replace(/^\* /gm, '- '));
    expect(new Set(tables).size).toBe(tables.length);
    for (const list of others) expect(list).toEqual(tables);
    const again = rebuiltOf({ plan: now, note: merged.note, record: merged.record });
    expect(again.note).toBe(merged.note);
  });
});

describe.each(Object.entries(PLANS))('an older record, %s (format 4.7)', (_name, plan) => {
  const old = builtOf(plan);

  test('serves for what nobody touched since: as if it were the last', () => {
    const there = rebuiltOf({ plan: without(plan, 2), note: old.note, record: old.record });
    const now = without(without(plan, 2), 3);
    const known = rebuiltOf({ plan: now, note: there.note, record: there.record });
    const { note, report } = rebuiltOf({ plan: now, note: there.note, record: old.record });
    expect(note).toBe(known.note);
    expect(report.conflicts).toEqual([]);
  });

  test('calls nobody’s cell or row the user’s', () => {
    const more = plan.replace('Cook the peas', 'Cook the beans').replace('Invite all', 'Invite all friends');
    const there = rebuiltOf({
      plan: more.replace(/^.*Clean up\n/m, '').replace(/^(.*)Dig the beds\n/m, '$1Measure\n$&'),
      note: old.note,
      record: old.record,
    });
    const now = more.replace('Cook the beans', 'Cook it all');
    const { note, report } = rebuiltOf({ plan: now, note: there.note, record: old.record });
    expect(rowsOf(note).map((row) => row[1])).toContain('Clean up');
    expect(kinds(report.conflicts).sort()).toEqual(['not-in-plan', 'unknown-cell']);
  });
});

describe('what nobody knows the writer of stays so (format 4.7)', () => {
  const at = (name: string): string => GARDEN.replace('Lay the table', name);
  const once = rebuiltOf({ plan: at('Set the table'), note: first.note, record: null });
  const later = (plan: string, note = once.note): ReturnType<typeof rebuiltOf> =>
    rebuiltOf({ plan, note, record: once.record });
  const told = { kind: 'unknown-cell', id: 'T-006', cell: 'name', mine: 'Lay the table' };

  test('a cell is told as long as it is as it was', () => {
    expect(later(at('Set the table')).settled).toMatchObject([{ ...told, plan: 'Set the table' }]);
    const again = later(at('Set the big table'));
    expect(again.report.conflicts).toMatchObject([{ ...told, plan: 'Set the big table' }]);
    const third = rebuiltOf({ plan: at('Set it'), note: again.note, record: again.record });
    expect(third.report.conflicts).toMatchObject([{ ...told, plan: 'Set it' }]);
  });

  test('a task that leaves the plan was not worked on', () => {
    const { note, report } = later(GARDEN.replace('- Lay the table\n', ''));
    expect(rowsOf(note).map((row) => row[1])).toContain('Lay the table');
    expect(report.conflicts).toMatchObject([{ kind: 'not-in-plan', id: 'T-006', name: 'Lay the table' }]);
  });

  test('what is edited now is the user’s', () => {
    const note = once.note.replace('| Lay the table |', '| Lay my table |');
    expect(later(at('Set the big table'), note).report.conflicts).toMatchObject([
      { kind: 'cell', id: 'T-006', mine: 'Lay my table' },
    ]);
  });

  test('an owner that the plan did not know', () => {
    const own = first.note.replace('| Invite all |  | — |', '| Invite all |  | Kofi |');
    const { note, record } = rebuiltOf({ plan: GARDEN, note: own, record: null });
    const plan = GARDEN.replace('Invite all', 'Invite all @petra');
    expect(rebuiltOf({ plan, note, record }).report.conflicts).toMatchObject([
      { kind: 'unknown-cell', id: 'T-007', cell: 'owner', mine: 'Kofi', plan: 'petra' },
    ]);
  });
});

test('a line of the user’s in the form of ours, with words of no build, stays', () => {
  const own = '- Zoe looks at it - T-001';
  const edit = (note: string): string =>
    note.replace(/^- Phase 2: .*\n/m, `$&${own}\n`).replace(/^\| T-004 .*\n/m, '');
  for (const record of [null, first.record])
    expect(rebuiltOf({ plan: without(GARDEN, 3), note: edit(first.note), record }).note).toContain(own);
});

test('a note that says other than the plan, told or not, is not up to date', () => {
  const at = (dod: string): string => GARDEN.replace('Fill the soil', `Fill the soil (DoD: ${dod})`);
  const built = builtOf(at('no stone is left'));
  const there = rebuiltOf({ plan: at('it is full'), note: built.note, record: built.record });
  const now = (record: typeof built.record): readonly string[] =>
    rebuiltOf({ plan: at('no stone is left'), note: there.note, record }).differing;
  expect(now(built.record)).toEqual(['T-002']);
  expect(now(there.record)).toEqual([]);
  expect(there.differing).toEqual([]);
});

test('a phase that leaves the plan and whose name nobody knows the writer of goes with it', () => {
  const renamed = GARDEN.replace('Phase 2: Plants', 'Phase 2: Seeds');
  const once = rebuiltOf({ plan: renamed, note: first.note, record: null });
  const name = { kind: 'unknown-lines', mine: ['Phase 2: Plants'], plan: ['Phase 2: Seeds'] };
  const twice = rebuiltOf({ plan: renamed, note: once.note, record: once.record });
  expect([once.report.conflicts, twice.settled]).toMatchObject([[name], [name]]);
  const { note } = rebuiltOf({ plan: without(renamed, 2), note: twice.note, record: twice.record });
  expect(note).not.toContain('Plants');
  expect(rowsOf(note)).toHaveLength(8);
});

test('a box of which nobody knows who wrote it is never called the user’s (format 4.7)', () => {
  const at = (name: string): string => tasksText({ 'Phase 1: Ground': [{ id: 'T-001', name }] });
  const { note } = builtItemsOf({ tasks: at('Lay the table') });
  const once = rebuiltItemsOf({ tasks: at('Set the table'), note, record: null });
  const twice = rebuiltItemsOf({ tasks: at('Set the table'), note: once.note, record: once.record });
  const later = rebuiltItemsOf({ tasks: at('Set the big table'), note: once.note, record: twice.record });
  for (const told of [once.report.conflicts, twice.settled, later.report.conflicts])
    expect(told).toMatchObject([{ kind: 'unknown-cell', id: 'T-001', cell: 'name' }]);
});

describe.each(Object.entries(PLANS))('a row that the user deleted, without a record: %s', (_name, plan) => {
  const { note } = builtOf(plan);
  const deleted = note.replace(/\| T-004 .*\n/, '');

  test.each([
    ['by the lines that name it', deleted],
    ['or as a new task, where none does', deleted.replaceAll('(Water them)', '(Water it)')],
  ])('comes back under its id %s, though phases are swapped, and no open point stands twice', (how, own) => {
    const merged = rebuiltOf({ plan: swapped(plan), note: own, record: null }).note;
    const ids = rowsOf(merged).map(([id]) => id);
    expect(ids.includes('T-004')).toBe(how.startsWith('by'));
    expect(ids).toHaveLength(8);
    const points = merged.split('\n').filter((line) => line.includes('NEEDS CLARIFICATION: '));
    expect(points).toEqual([...new Set(points)]);
  });
});
