import { builtOf, rowsOf } from '../support/building.ts';

/** `T-003 after T-001, T-002` for each task of these lines that waits for something else than the one before. */
const orderOf = (...lines: readonly string[]): string[] =>
  rowsOf(builtOf(['# Plan: Test', '', '## Phase 1: Cut', ...lines].join('\n')).note).map(
    (cells) => `${cells[1] ?? ''} after ${cells.at(-1) ?? ''}`,
  );

describe('ids of the plan’s own make at the start of items (format 2.8)', () => {
  test('are what others wait for, and stay in the names', () => {
    expect(
      orderOf(
        '- C1 Draw the line',
        '- C2: Move the tables',
        '- **C3** Move the rest (after C1)',
        '- [ ] C4 Close it (depends on C2 and C3)',
        '- C5 Tell all — after C1',
      ),
    ).toEqual([
      'C1 Draw the line after None',
      'C2: Move the tables after T-001',
      'C3 Move the rest after T-001',
      'C4 Close it after T-002, T-003',
      'C5 Tell all after T-001',
    ]);
  });

  test('are none where two items open alike', () => {
    expect(orderOf('- Q1 Sales', '- Q1 Costs', '- Q2 Sales (after Q1)').at(-1)).toContain('T-002');
  });
});

test('a countdown is no id of its tasks, and stays in their group', () => {
  const { note } = builtOf('# Fair\n\n## T-7: Bake\n\n- Buy flour\n\n## T-1: Sell\n\n- Put up the tent\n');
  expect(rowsOf(note).map((cells) => cells.slice(0, 3))).toEqual([
    ['T-001', 'Buy flour', 'T-7: Bake'],
    ['T-002', 'Put up the tent', 'T-1: Sell'],
  ]);
});
