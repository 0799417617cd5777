import type { BuildRecord, Conflict, Doubt } from '../../src/model/merge.ts';
import { doubtsOf, type ProvableMerge, proven, type ProvenNote } from '../../src/merge/proof.ts';
import { taskId } from '../../src/text/task-id.ts';

const NAMES = ['Test the soil', 'Lay the paths'];

/** A note of two built lines and two tasks, the first with an owner of the user's, and a line of the user's. */
const before: ProvenNote = noteOf({
  lines: ['# Tasks', 'Two tasks', 'Ring the neighbours', '**Phase 1: Ground** (2 tasks)'],
});
const base = {
  lines: ['# Tasks', 'Two tasks', '**Phase 1: Ground** (2 tasks)'],
  rows: new Map(NAMES.map((name, at) => [idOf(at), new Map([['name', name]])])),
};

function idOf(at: number): string {
  return `T-00${String(at + 1)}`;
}

function noteOf(note: Partial<ProvenNote> = {}): ProvenNote {
  return {
    lines: ['# Tasks', 'Two tasks', 'Ring the neighbours', '**Phase 1: Ground** (2 tasks)'],
    taken: new Set(),
    rows: new Map(
      NAMES.map((name, at) => {
        const parts = new Map([['name', name], ...(at === 0 ? ([['owner', 'Ann']] as const) : [])]);
        return [idOf(at), { parts, line: `| ${idOf(at)} | ${name} |`, started: false }];
      }),
    ),
    doubled: new Set(),
    phases: [{ label: 'phase 1', line: '**Phase 1: Ground** (2 tasks)' }],
    ...note,
  };
}

const RECORD: BuildRecord = { version: 1, highest: 2, lines: [], phases: [], rows: [] };

function merge(note = 'merged', conflicts: readonly Conflict[] = []) {
  const report = {
    changes: [{ kind: 'lines', section: 'Summary', before: [], after: [] } as const],
    conflicts,
  };
  const result = { note, report, settled: [], record: RECORD };
  return { result, base, before, wanted: [idOf(0), idOf(1)], numbers: ['phase 1'], taken: [] };
}

/** The note after a merge that took one of its rows, or changed it. */
function withRow(at: number, parts: readonly (readonly [string, string])[] | null): ProvenNote {
  const rows = new Map(noteOf().rows);
  const row = rows.get(idOf(at));
  if (parts === null || row === undefined) rows.delete(idOf(at));
  else rows.set(idOf(at), { ...row, parts: new Map(parts) });
  return noteOf({ rows });
}

describe('what a merged note must hold (format 4.8)', () => {
  test('the note as it was holds it', () => {
    expect(doubtsOf(merge(), noteOf())).toEqual([]);
  });

  test.each<[string, ProvenNote, Doubt[]]>([
    [
      'a line of the user’s is gone',
      noteOf({ lines: ['# Tasks', 'Two tasks'] }),
      [{ kind: 'line-lost', line: 3 }],
    ],
    [
      'a cell of the user’s is gone',
      withRow(0, [['name', 'Test the soil']]),
      [{ kind: 'row-lost', id: 'T-001' }],
    ],
    [
      'a row with a cell of the user’s is gone',
      withRow(0, null),
      [
        { kind: 'row-lost', id: 'T-001' },
        { kind: 'task-missing', id: 'T-001' },
      ],
    ],
    ['a task of the plan has no row', withRow(1, null), [{ kind: 'task-missing', id: 'T-002' }]],
    ['an id stands twice', noteOf({ doubled: new Set(['T-002']) }), [{ kind: 'id-twice', id: 'T-002' }]],
    [
      'two phases have one number',
      noteOf({
        phases: [
          { label: 'phase 1', line: '**Phase 1: Ground** (2 tasks)' },
          { label: 'phase 1', line: '**Phase 1: Water** (0 tasks)' },
        ],
      }),
      [{ kind: 'phase-twice', phase: 'phase 1' }],
    ],
  ])('it is in doubt when %s', (_what, after, doubts) => {
    expect(doubtsOf(merge(), after)).toEqual(doubts);
  });

  test.each<[string, ProvenNote]>([
    ['our own lines follow the plan', noteOf({ lines: ['# Garden', 'Ring the neighbours'] })],
    ['a cell that nobody touched follows the plan', withRow(1, [['name', 'Lay all paths']])],
  ])('it is not when %s', (_what, after) => {
    expect(doubtsOf(merge(), after)).toEqual([]);
  });

  test('a line that the user wrote twice is there twice', () => {
    const lines = [...before.lines, 'Ring the neighbours'];
    const doubts = doubtsOf({ ...merge(), before: noteOf({ lines }) }, noteOf());
    expect(doubts).toEqual([{ kind: 'line-lost', line: 5 }]);
  });

  test('a number that the plan itself gives two phases is no doubt', () => {
    const phases = ['Ground', 'Water'].map((name) => ({
      label: 'phase 1',
      line: `**Phase 1: ${name}** (1 task)`,
    }));
    expect(doubtsOf({ ...merge(), numbers: ['phase 1', 'phase 1'] }, noteOf({ phases }))).toEqual([]);
  });

  test('a row that the user deleted is not missed', () => {
    const id = taskId('T-002');
    const deleted = { kind: 'deleted-task', key: id, id, name: 'Lay the paths' } as const;
    expect(doubtsOf(merge('merged', [deleted]), withRow(1, null))).toEqual([]);
  });

  test('an id that the user wrote twice, and a number that the user gave a phase, are the user’s', () => {
    const mine = noteOf({
      doubled: new Set(['T-002']),
      phases: [{ label: 'phase 1', line: '**!Phase 1: Ground** (2 tasks)' }],
    });
    const now = noteOf({
      doubled: new Set(['T-002']),
      phases: [...mine.phases, { label: 'phase 1', line: '**Phase 1: Water** (1 task)' }],
    });
    expect(doubtsOf({ ...merge(), before: mine }, now)).toEqual([]);
  });

  test('where nothing is known of the last build all values are the user’s, but for shares of ours', () => {
    const rows = null;
    const own = withRow(1, [
      ['name', 'Lay the paths'],
      ['effort', '~8h'],
      ['owner', '—'],
    ]);
    const unknown = { ...merge(), base: { lines: base.lines, rows }, before: own };
    const filled = withRow(1, [
      ['name', 'Lay the paths'],
      ['effort', '~4h'],
      ['owner', 'Bob'],
    ]);
    expect(doubtsOf(unknown, filled)).toEqual([]);
    const worded = {
      ...unknown,
      before: withRow(1, [
        ['name', 'Lay the paths'],
        ['effort', '~6h, 2h of them with Kofi'],
      ]),
    };
    expect(doubtsOf(worded, filled)).toEqual([{ kind: 'row-lost', id: 'T-002' }]);
    expect(doubtsOf(unknown, withRow(1, [['name', 'Lay all paths']]))).toEqual([
      { kind: 'row-lost', id: 'T-002' },
    ]);
  });
});

describe('a merge that does not hold it', () => {
  type Merge = ProvableMerge<ReturnType<typeof merge>['result']>;

  /** Merges that give `notes` one after the other, each as it is read again. */
  function proofOf(merges: (record: unknown, text: string) => Partial<Merge>) {
    return proven('the note', RECORD, (text, record): Merge => ({
      ...merge(text === 'the note' ? `merged with ${record === null ? 'null' : 'a record'}` : text),
      ...merges(record, text),
    }));
  }
  const lost = noteOf({ lines: [] });

  test('is made anew as one of which nothing is known, and says why', () => {
    const proof = proofOf((_record, text) => (text === 'merged with a record' ? { before: lost } : {}));
    expect(proof).toMatchObject({
      kind: 'proven',
      result: { note: 'merged with null' },
      doubt: { kind: 'line-lost', line: 3 },
    });
  });

  test('so too when the next build would change it', () => {
    const other = { ...merge().result, note: 'something else' };
    const proof = proofOf((_record, text) => (text === 'merged with a record' ? { result: other } : {}));
    expect(proof).toMatchObject({
      result: { note: 'merged with null' },
      doubt: { kind: 'unsettled', where: 'Summary' },
    });
  });

  test('nothing is written when that one loses something, too', () => {
    const proof = proofOf((_record, text) => (text === 'the note' ? {} : { before: lost }));
    expect(proof).toEqual({ kind: 'unproven', doubt: { kind: 'line-lost', line: 3 } });
  });

  test('the usual one is taken where it holds', () => {
    expect(proofOf(() => ({}))).toMatchObject({ result: { note: 'merged with a record' }, doubt: null });
  });
});
