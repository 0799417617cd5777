import { planOf } from '../support/reading.ts';

/** The findings of a plan with a phase of this table. */
function findingsOf(...rows: readonly string[]): string[] {
  const plan = ['# Plan: Mend the boat', '', '## Phase 1: Hull', '', ...rows].join('\n');
  return planOf(plan).findings.map(({ code, line }) => `${code} ${line}`);
}

test('a row with a bare pipe in a task table is told', () => {
  const rows = ['| Task | Owner |', '|---|---|', '| Run a | b to sum | Anna |', '| Paint | Ben |'];
  expect(findingsOf(...rows)).toEqual(['broken-row 7']);
});

test.each([
  ['an escaped one', ['| Task | Owner |', '|---|---|', '| Run a \\| b | Anna |']],
  ['an empty cell beyond the header', ['| Task | Owner |', '|---|---|', '| Run | Anna | |']],
  ['a table of something else', ['- Sail', '', '| Wind | Sail |', '|---|---|', '| NW | red | two |']],
])('%s is not', (_, rows) => {
  expect(findingsOf(...rows)).toEqual([]);
});
