import { phasesOf, planOf, textsOf } from '../support/reading.ts';

const table = (header: string, ...rows: readonly string[]): string[] => [
  '',
  header,
  header.replace(/[^|]+/g, '---'),
  ...rows,
  '',
];
const actions = table('| Action | File |', '| Create | `src/csv.ts` |', '| Modify | `src/menu.ts` |');
const changes = table(
  '| Datei | Änderung |',
  '| `README.md` | Namen eintragen |',
  '| `docs/setup.md` | Pfade |',
);
const tasksIn = (...lines: readonly string[]): string[] =>
  phasesOf(...lines).flatMap(({ items }) => textsOf(items));

describe('a table of what becomes of which file (format 2.5)', () => {
  test.each([
    [actions, ['Create `src/csv.ts`', 'Modify `src/menu.ts`']],
    [changes, ['`README.md`: Namen eintragen', '`docs/setup.md`: Pfade']],
    [table('| # | Path | Change |', '| 1 | a/b.py | Drop it |'), ['a/b.py: Drop it']],
  ])('is work where the plan has no other', (lines, tasks) => {
    expect(tasksIn(...lines)).toEqual(tasks);
    expect(tasksIn('## Phase 1: Code', ...lines, '## Phase 2: Docs', '- Write it')).toEqual([
      ...tasks,
      'Write it',
    ]);
  });

  test.each([
    [['## Steps', '1. Write the writer', '2. Hook it in']],
    [['## Task 1: Writer', '- [ ] Write the test', '## Task 2: Menu', '- [ ] Hook it in']],
    [['## Phase 1: Writer', '- Write it', '## Phase 2: Menu', '- Hook it in']],
  ])('is none beside other work, and nothing fails for it', (work) => {
    const files = table(
      '| Action | File | Responsibility |',
      '| Create | `src/csv.ts` | The writer itself |',
    );
    for (const lines of [actions, files]) {
      const plan = planOf(['# Plan: Test', '', '## File map', ...lines, ...work].join('\n'));
      expect(plan.phases.flatMap(({ items }) => textsOf(items)).join()).not.toMatch(/Create|Modify/);
      expect(plan.unread.filter(({ isWork }) => isWork)).toEqual([]);
      expect([...plan.untold, ...plan.unread].map(({ heading }) => heading)).toContain('File map');
    }
  });

  test('what a file is for owns nothing', () => {
    const [phase] = phasesOf(
      ...table('| Action | File | Responsibility |', '| Create | `a.ts` | Keeps the rows |'),
    );
    expect(phase?.items).toMatchObject([{ text: 'Create `a.ts`', detail: ['Keeps the rows'], fields: {} }]);
  });
});
