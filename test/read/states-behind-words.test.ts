import { phaseOf } from '../support/reading.ts';

/** `done Paint the hull` for each item of a phase. */
function items(...lines: readonly string[]): string[] {
  return phaseOf('## Phase 1: Hull', '', ...lines).items.map(({ state, text }) => `${state} ${text}`);
}

test.each([
  ['Paint the hull: done', 'done'],
  ['**Paint the hull**: done', 'done'],
  ['Paint the hull: in progress', 'active'],
  ['Paint the hull: fertig', 'done'],
  ['Paint the hull : terminé', 'done'],
  ['给船上漆：完成', 'done'],
  ['Paint the hull: not started', 'todo'],
  ['Paint the hull. Status: shipped', 'done'],
  ['Paint the hull – Statut : en cours', 'active'],
  ['Paint the hull (100 %)', 'done'],
  ['Paint the hull – 100%', 'done'],
  ['Paint the hull ==now==', 'active'],
  ['==now== Paint the hull', 'active'],
  ['Paint the hull ==done==', 'done'],
  ['Paint the hull: done (2026-03-03)', 'done'],
  ['Paint the hull - Completado: 28/10/2025 - 21:00', 'done'],
  ['Paint the hull – done 28.10.2025', 'done'],
])('%s is %s', (line, state) => {
  expect(items(`- ${line}`)).toEqual([`${state} ${line.includes('漆') ? '给船上漆' : 'Paint the hull'}`]);
});

test.each([
  'Doors: open',
  'Columns of the board: to do, doing, done',
  'Reach a coverage of 100%',
  'Paint the hull (50%)',
  'Paint ==now== the hull',
  'Paint the hull ==red==',
])('%s tells no state', (line) => {
  expect(items(`- ${line}`)).toEqual([`todo ${line}`]);
});

test('the value of a field is none of what is above it', () => {
  const [item] = phaseOf(
    '## Phase 1: Hull',
    '',
    '- Paint the hull',
    '  - Done when: complete',
    '  - Owner: Anna (100%)',
  ).items;
  expect(item).toMatchObject({ state: 'todo', fields: { owner: 'Anna (100%)' } });
});

test('a phase may tell it so, too', () => {
  expect(phaseOf('## Phase 1: Hull: done', '', '- Paint the hull')).toMatchObject({
    name: 'Hull',
    items: [{ state: 'done' }],
  });
});
