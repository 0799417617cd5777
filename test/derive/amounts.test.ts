import { effortText } from '../../src/text/effort-text.ts';
import { builtOf, rowsOf } from '../support/building.ts';
import { phaseOf } from '../support/reading.ts';

/** `Wind up the rope | 2h` for the task of a plan with this item. */
function taskOf(item: string): string {
  const { note } = builtOf(`# Plan: Mend the boat\n\n## Phase 1: Hull\n\n- ${item}\n`);
  return rowsOf(note).map(([, name, , , effort]) => `${name ?? ''} | ${effort ?? ''}`)[0] ?? '';
}

test.each([
  'Wind up the rope (655m)',
  'Cut the cable (90m)',
  'Swim (100m)',
  'Raise money (5m)',
  'Raise the keel (5m EUR)',
  'Run (5k)',
  'Row (10 km)',
  'Dig the hole 2m',
])('%s tells no minutes', (item) => {
  expect(taskOf(item)).toBe(`${item} | —`);
});

test.each([
  ['Paint her (45m)', 'Paint her | 45m'],
  ['Wash her ~90m', 'Wash her | 1.5h'],
  ['Wash her ⏱️ 30m', 'Wash her | 30m'],
  ['Cut the rope (20 min)', 'Cut the rope | 20m'],
  ['Sail (effort: 655 min)', 'Sail | 10h 55m'],
])('%s does', (item, task) => {
  expect(taskOf(item)).toBe(task);
});

test.each([
  [10 + 55 / 60, '10h 55m'],
  [1.1, '1h 6m'],
  [1.999, '2h'],
  [1.5, '1.5h'],
  [0.75, '45m'],
  [0.001, '1m'],
  [8, '8h'],
])('%d hours are written %s', (hours, text) => {
  expect(effortText(hours)).toBe(text);
});

test.each([
  'Total: 24h',
  'Sum 12 d',
  '**Total:** 24h',
  'Gesamt: 3 Tage',
  'Total effort: 40h (5 days)',
  'Subtotal ~30-40h',
  '合计：40小时',
])('an item that adds up the others is a note: %s', (total) => {
  const phase = phaseOf(
    '## Phase 1: Hull',
    '',
    '- Paint the hull (8h)',
    '- Fix the mast (16h)',
    `- ${total}`,
  );
  expect(phase.items.map(({ text }) => text)).toEqual(['Paint the hull (8h)', 'Fix the mast (16h)']);
  expect(phase.notes.map(({ value }) => value)).toEqual([total.replace(/\*/g, '')]);
});

test.each(['Sum 12 numbers', 'Total the costs', 'Total loss of the mast: 2', 'Hours: 24'])(
  '%s adds up none',
  (item) => {
    expect(phaseOf('## Phase 1: Hull', '', '- Paint the hull (8h)', `- ${item}`).items).toHaveLength(2);
  },
);
