import { builtOf, rowsOf } from '../support/building.ts';

/** `Paint the hull | P1` for the task of a plan with this item: its name and description. */
function taskOf(item: string): string {
  const { note } = builtOf(`# Plan: Mend the boat\n\n## Phase 1: Hull\n\n- ${item}\n- Sail her\n`);
  return rowsOf(note)[0]?.slice(1, 3).join(' | ') ?? '';
}

test.each([
  ['P0: Paint the hull', 'P0'],
  ['P2 - Paint the hull', 'P2'],
  ['Paint the hull (P1)', 'P1'],
  ['Paint the hull [P1]', 'P1'],
  ['[High] Paint the hull', 'High'],
  ['Paint the hull (priority: high)', 'priority: high'],
  ['(optional) Paint the hull', 'optional'],
  ['Paint the hull (stretch)', 'stretch'],
  ['Paint the hull (nice to have)', 'nice to have'],
  ['Paint the hull (optionnel)', 'optionnel'],
  ['!! Paint the hull', '!!'],
  ['🔼 Paint the hull', '🔼'],
  ['Paint the hull ⏫', '⏫'],
  ['~ Paint the hull', ''],
  ['[High] Paint the hull (optional)', 'High, optional'],
])('what %s says of its priority is no part of its name', (item, says) => {
  expect(taskOf(item)).toBe(`Paint the hull | ${says}`);
});

test.each([
  'Paint the hull (red)',
  'Paint the hull (optional if dry)',
  'P1 Paint the hull',
  'Paint the high mast',
])('%s says none', (item) => {
  expect(taskOf(item)).toBe(`${item} | `);
});

test('an item that is nothing else stays', () => {
  expect(taskOf('(optional)')).toBe('(optional) | ');
});
