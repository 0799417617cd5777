import { lostEdits } from '../../src/obsidian/builds/lost-edits.ts';
import { conflictsInWords, keptInWords } from '../../src/obsidian/builds/report-words.ts';
import type { Conflict, KeptRow } from '../../src/model/merge.ts';
import { taskId } from '../../src/text/task-id.ts';

/** What is lost of a note, of the merge with it and of the plan's own build. */
function lost(text: string, note: string, pure: string, conflicts: readonly Conflict[] = []) {
  return lostEdits({ note, pure, report: { changes: [], conflicts }, settled: [] }, text);
}

const row = (id: string, owner: string, waits: string): string =>
  `| ${id} | Paint \\| dry | ${owner} | ${waits} |\n`;

test('a line of the user is one edit, whatever ends it', () => {
  expect(lost('A\r\nMine\r\n', 'A\r\nMine\r\n', 'A\n').lines).toEqual(['Mine']);
});

test('of a line that stands there more often than in the plan each further one is an edit', () => {
  expect(lost('A\nA\nA\n', 'A\nA\nA\n', 'A\n').lines).toEqual(['A', 'A']);
});

test('a line that only the merge has made is none', () => {
  expect(lost('3 tasks\n', '4 tasks\n', '5 tasks\n').lines).toEqual([]);
});

test('a cell of the user is one, also where the merge has changed another cell of its row', () => {
  const text = row('T-001', 'Bob', 'None');
  const note = row('T-001', 'Bob', 'T-004');
  expect(lost(text, note, row('T-001', 'Ann', 'T-004')).lines).toEqual([note.trim()]);
});

test('a cell that only the merge has made is none', () => {
  const text = row('T-001', 'Ann', 'T-002');
  expect(lost(text, row('T-001', 'Ann', 'T-003'), row('T-001', 'Ann', 'T-004')).lines).toEqual([]);
});

test('a row and a column of the user are edits', () => {
  const text = `${row('T-001', 'Ann', 'None')}${row('T-099', 'Eve', 'None')}`;
  expect(lost(text, text, row('T-001', 'Ann', 'None')).lines).toEqual([row('T-099', 'Eve', 'None').trim()]);
  const wide = '| T-001 | Paint | Ann | None | red |\n';
  expect(lost(wide, wide, row('T-001', 'Ann', 'None')).lines).toEqual([wide.trim()]);
});

test('what is lost is told as the rest of the preview: a cell beside the plan’s, a line without its Markdown', () => {
  const table = (owner: string, extra = ''): string =>
    `| Task ID | Task | Owner | DoD |\n|---|---|---|---|\n| T-001 | Paint **all** | ${owner} | White |\n${extra}`;
  const mine = table('Bob', '| T-099 | Sing | Eve | — |\n- [ ] **Ask** the [neighbour](a.md)\n');
  expect(lost(mine, mine, table('Ann')).entries).toEqual([
    { title: 'T-001 Paint all', pairs: [{ label: 'Owner', before: ['Bob'], after: ['Ann'] }] },
    {
      title: 'T-099 Sing',
      pairs: [
        { label: 'Owner', before: ['Eve'], after: [] },
        { label: 'DoD', before: ['—'], after: [] },
      ],
    },
    { title: '', pairs: [{ label: '', before: ['Ask the neighbour'], after: [] }] },
  ]);
});

test('a deleted task comes back', () => {
  const id = taskId('T-003');
  expect(lost('', '', '', [{ kind: 'deleted-task', key: '', id, name: 'Sort the books' }]).comeBack).toEqual([
    'T-003 Sort the books',
  ]);
});

test('a row that stays is told with its own reason', () => {
  const words = { what: 'tasks', source: 'the plan' } as const;
  const kept = (id: string, because?: KeptRow['because']): Conflict => ({
    kind: 'kept',
    key: '',
    id: taskId(id),
    name: 'Dig',
    ...(because && { because }),
  });
  const named = { kind: 'named', by: taskId('T-009') } as const;
  expect(
    conflictsInWords([kept('T-001'), kept('T-002', named), kept('T-003', { kind: 'doubled' })], words),
  ).toEqual([
    'Kept because you worked on them, though gone from the plan: T-001.',
    'Kept because they stand twice, though gone from the plan: T-003.',
    'Kept because your dependencies name them, though gone from the plan: T-002.',
  ]);
  expect(keptInWords({ id: taskId('T-002'), name: 'Dig', because: named }, words)).toBe(
    'Gone from the plan. It stays, because your dependencies name it (T-009).',
  );
  const cancelled = { id: taskId('T-002'), name: 'Dig', isCancelled: true } as const;
  expect(keptInWords(cancelled, words)).toBe('Cancelled in the plan. It stays, because you worked on it.');
  expect(conflictsInWords([{ kind: 'kept', key: '', ...cancelled }], words)).toEqual([
    'Kept because you worked on them, though cancelled in the plan: T-002.',
  ]);
});

test('of a cell that the last build knows nothing of it is not said that there was none', () => {
  const cell = { id: taskId('T-001'), name: 'Dig', cell: 'owner', mine: 'Ann', plan: 'Bob' } as const;
  expect(
    conflictsInWords([{ kind: 'unknown-cell', key: '', ...cell }], { what: 'tasks', source: 'the plan' }),
  ).toEqual(['Left as they are, though the plan differs: T-001 (Owner).']);
});

test('a deleted clause is named by its task, whose id the user knows', () => {
  const task = { id: taskId('T-003'), name: 'Sort the books' };
  const clause = { id: taskId('T-001/1'), name: 'soil is clean', clauseOf: taskId('T-001') };
  const conflicts: readonly Conflict[] = [
    { kind: 'deleted-task', key: '', ...task },
    { kind: 'deleted-task', key: '', ...clause },
  ];
  expect(lost('', '', '', conflicts).comeBack).toEqual(['T-003 Sort the books', 'T-001 “soil is clean”']);
  const words = { what: 'action items', source: 'the task list' } as const;
  expect(conflictsInWords([...conflicts, { kind: 'kept', key: '', ...clause }], words)).toEqual([
    'Kept because you worked on them, though gone from the task list: T-001 “soil is clean”.',
    'Deleted by you, still in the task list: T-003, T-001 “soil is clean”.',
  ]);
});
