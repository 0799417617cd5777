import type { BuildRecord } from '../../src/model/merge.ts';
import { builtItemsOf, rebuiltItemsOf } from '../support/action-items.ts';
import { builtOf, rowsOf } from '../support/building.ts';
import { rebuiltOf } from '../support/rebuilding.ts';

type Item = readonly [id: number, name: string, after?: number];

const idOf = (number: number): string => `T-${String(number).padStart(3, '0')}`;

function planOf(items: readonly Item[]): string {
  const rows = items.map(
    ([id, name, after]) => `| ${idOf(id)} | ${name} | 4h | ${after === undefined ? 'None' : idOf(after)} |`,
  );
  return [
    '# Implementation Plan: Interface',
    '',
    '## Phase 1: Draft (Week 1)',
    '',
    '| ID | Task | Effort | Depends on |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

const NAMES = [
  'Write the API sketch',
  'Choose a database',
  'Draw the screens',
  'Set up hosting',
  'Import old customers',
  'Train the support desk',
  'Translate the manual',
  'Invite first users',
];
const chain = (names: readonly string[], from = 1): Item[] =>
  names.map((name, at): Item => (at === 0 ? [from, name] : [from + at, name, from + at - 1]));

const first = builtOf(planOf(chain(NAMES)));
const names = (note: string): string[] => rowsOf(note).map((row) => `${row[0] ?? ''} ${row[1] ?? ''}`);
const row = (note: string, name: string): string[] => rowsOf(note).find((cells) => cells[1] === name) ?? [];
const numbered = (all: readonly string[], from = 1): string[] =>
  all.map((name, at) => `${idOf(from + at)} ${name}`);

/** The note with an owner of the user's at a task. */
function owned(note: string, name: string): string {
  return note.replace(new RegExp(`(\\| ${name} \\|[^|]*\\|) —`), '$1 Zoe');
}

function again(
  items: readonly Item[],
  note = owned(first.note, 'Write the API sketch'),
  record: BuildRecord | null = first.record,
): ReturnType<typeof rebuiltOf> {
  const plan = planOf(items);
  const rebuilt = rebuiltOf({ plan, note, record });
  const twice = rebuiltOf({ plan, note: rebuilt.note, record: rebuilt.record });
  expect(twice.note).toBe(rebuilt.note);
  expect(twice.report.changes).toEqual([]);
  return rebuilt;
}

describe('a plan that renumbers ids of its own (format 4.3)', () => {
  const later = ['Ask legal', ...NAMES];

  test('what nobody touched is as a fresh build', () => {
    expect(again(chain(later), first.note).note).toBe(builtOf(planOf(chain(later))).note);
  });

  test('also without a record, and where the record is older than the note', () => {
    const { note } = again(chain(later));
    expect(row(again(chain(later), undefined, null).note, 'Write the API sketch').slice(0, 4)).toEqual(
      row(note, 'Write the API sketch').slice(0, 4),
    );
    const synced = again(chain(later), note, first.record);
    expect(synced.note).toBe(note);
  });

  test.each([
    ['a row taken out', chain(NAMES.slice(1))],
    [
      'two rows that swap their ids',
      [[2, 'Write the API sketch'], [1, 'Choose a database', 2], ...chain(NAMES).slice(2)],
    ],
    ['a row in the middle', chain([...NAMES.slice(0, 3), 'Ask legal', ...NAMES.slice(3)])],
    ['a row moved to the end', chain([...NAMES.slice(1), NAMES[0] ?? ''])],
    ['tens', NAMES.map((name, at): Item => [10 * (at + 1), name])],
  ] as [string, Item[]][])('%s', (_what, items) => {
    const { note } = again(items, owned(first.note, 'Draw the screens'));
    const ids = items.map(([id, name]) => `${idOf(id)} ${name}`);
    expect(names(note).sort()).toEqual([...ids].sort());
    expect(row(note, 'Draw the screens')[3]).toBe('Zoe');
    expect(rowsOf(note).filter((cells) => cells[3] === 'Zoe')).toHaveLength(1);
  });

  test('a row that is gone and one of the user’s make room', () => {
    const own = owned(first.note, 'Write the API sketch').replace(
      /^(\| T-008 .*)$/m,
      '$1\n| T-009 | Celebrate | | Zoe | 2h | | T-008 |',
    );
    const { note, report } = again(chain(NAMES.slice(1)), own);
    expect(names(note).sort()).toEqual(
      [...numbered(NAMES.slice(1)), 'T-009 Celebrate', 'T-010 Write the API sketch'].sort(),
    );
    expect(report.conflicts).toContainEqual(
      expect.objectContaining({ kind: 'kept', id: 'T-010', name: 'Write the API sketch' }),
    );
    expect(row(note, 'Celebrate')[6]).toBe('T-007');
  });

  test('names that are alike but for a number', () => {
    const chapters = ['Write chapter 1', 'Write chapter 2', 'Write chapter 3', 'Write chapter 4'];
    const built = builtOf(planOf(chain(chapters)));
    const now = ['Write chapter 0', ...chapters];
    const { note } = again(chain(now), owned(built.note, 'Write chapter 1'), built.record);
    expect(names(note)).toEqual(numbered(now));
    expect(row(note, 'Write chapter 1')[3]).toBe('Zoe');
    expect(row(note, 'Write chapter 0')[3]).toBe('—');
  });

  test('a task that is reworded at the same time is still itself', () => {
    const now = [
      'Ask legal',
      ...NAMES.map((name) => name.replace('Draw the screens', 'Draw all the screens')),
    ];
    const { note } = again(chain(now), owned(first.note, 'Draw the screens'));
    expect(names(note)).toEqual(numbered(now));
    expect(row(note, 'Draw all the screens')[3]).toBe('Zoe');
  });

  test('an id is the task’s where its words change, whatever they are', () => {
    const now = NAMES.map((name, at) => (at === 0 ? 'Hire a lawyer' : name));
    expect(row(again(chain(now)).note, 'Hire a lawyer')[3]).toBe('Zoe');
    const split = [
      ...NAMES.map((name, at) => (at === 0 ? 'Write the whole API sketch' : name)),
      NAMES[0] ?? '',
    ];
    expect(row(again(chain(split)).note, 'Write the whole API sketch').slice(0, 4)).toEqual([
      'T-001',
      'Write the whole API sketch',
      '',
      'Zoe',
    ]);
  });

  test('ticks in action-items.md go along, with steps and words of the user', () => {
    const built = builtItemsOf({ tasks: first.note });
    const ticked = built.note
      .replace('- [ ] **T-001** Write', '- [x] **T-001** Write')
      .replace(/^(- \[ \] \*\*T-003\*\* .*)$/m, '$1\n  - [x] Ask Zoe');
    const { note: tasks } = again(chain(later));
    for (const record of [built.record, null]) {
      const { note } = rebuiltItemsOf({ tasks, note: ticked, record });
      expect(note).toMatch(/^- \[ \] \*\*T-001\*\* Ask legal/m);
      expect(note).toMatch(/^- \[x\] \*\*T-002\*\* Write the API sketch/m);
      expect(note).toMatch(/^- \[ \] \*\*T-004\*\* Draw the screens.*\n {2}- \[x\] Ask Zoe/m);
      expect(note.match(/- \[.\] \*\*T-/g)).toHaveLength(9);
    }
  });
});
