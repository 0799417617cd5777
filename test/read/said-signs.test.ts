import { planOf } from '../support/reading.ts';

const statesOf = (...lines: readonly string[]): string[] =>
  planOf(['# Plan: Bakery', '', ...lines].join('\n')).phases.flatMap(({ items }) =>
    items.map(({ state }) => state),
  );

describe('a sign means what its author says beside it (format 2.5)', () => {
  const rows = [
    '## Phase 1: Shop',
    '',
    '| Task | Status |',
    '|---|---|',
    '| Paint | ⏳ |',
    '| Bake | ✅ |',
    '',
    '- [ ] ⏳ Open the doors',
  ];

  test('work in progress where nothing is said', () => {
    expect(statesOf(...rows)).toEqual(['active', 'done', 'active']);
  });

  test.each(['**Status:** ⏳ Not started', '⏳ = Pending', '- ⏳ **Planned**', 'Legend: ✅ done, ⏳ offen'])(
    'to do: %s',
    (line) => {
      expect(statesOf(line, '', ...rows)).toEqual(['todo', 'done', 'todo']);
    },
  );

  test.each(['**Status:** ⏳ In progress', '⏳ Pending, ⏳ in progress, ⏳ ongoing'])('no: %s', (line) => {
    expect(statesOf(line, '', ...rows)).toEqual(['active', 'done', 'active']);
  });
});
