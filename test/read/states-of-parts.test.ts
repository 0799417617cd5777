import { phaseOf, phasesOf } from '../support/reading.ts';

/** `Sand it done` for each item of the only phase of these lines. */
function statesOf(...lines: readonly string[]): string[] {
  return phaseOf(...lines).items.map(({ text, state }) => `${text} ${state}`);
}

describe('a label for what is left', () => {
  test.each([
    'What is left of the mast:',
    '**Still open:**',
    '### Remaining work',
    '**Rest of the mast**',
    'Was am Mast noch fehlt:',
    "Ce qu'il reste à faire :",
    'Lo que falta:',
    '剩余工作：',
  ])('opens a phase that is done: %s', (label) => {
    expect(statesOf('## Phase 1 — Mast — done', '- Sanded it.', '', label, '', '- Varnish it.')).toEqual([
      'Sanded it. done',
      'Varnish it. todo',
    ]);
  });

  test('is none where the words name a thing', () => {
    expect(statesOf('## Phase 1 — Walls — done', '**Left wall**', '', '- Paint it')).toEqual([
      'Paint it done',
    ]);
  });

  test('ticks go before it', () => {
    expect(statesOf('## Phase 1: Mast ✅', '### Remaining', '- [x] Sand it', '- [ ] Varnish it')).toEqual([
      'Sand it done',
      'Varnish it todo',
    ]);
  });
});

describe('a done sign beside an open box', () => {
  test('is no state at its end where other boxes are ticked', () => {
    expect(
      statesOf(
        '## Phase 1: Till',
        '- [x] Open it',
        '- [ ] Guests cannot see it ✅',
        '- [ ] Sell ✅ 2026-05-01',
      ),
    ).toEqual(['Open it done', 'Guests cannot see it todo', 'Sell done']);
  });

  test('is no state before a label that all its boxes have it at', () => {
    expect(
      statesOf('## Phase 1: Pump', '- [x] ✅ Test: it holds', '- [ ] Mount it', '- [ ] ✅ Test: it runs'),
    ).toEqual(['Test: it holds done', 'Mount it todo', 'Test: it runs todo']);
  });

  test('is the state in a plan without ticks, and before words of its own', () => {
    expect(statesOf('## Phase 1: Pump', '- [ ] Dig ✅', '- [ ] Lay it')).toEqual(['Dig done', 'Lay it todo']);
    expect(statesOf('## Phase 1: Pump', '- [x] Dig', '- [ ] ✅ Lay it')).toEqual(['Dig done', 'Lay it done']);
  });
});

test.each([
  'Planned for March',
  'Geplant für März',
  'Prévu pour mars',
  'Planificado para marzo',
  'Planejado para Março',
  'Previsto per marzo',
  'Gepland voor maart',
])('what is planned has not begun, whatever its sign: %s', (status) => {
  expect(
    statesOf(
      '## Phase 1: Mast',
      '### ⏳ Task 1.1: Sand it',
      `**Status:** ${status}`,
      '### ⏳ Task 1.2: Oil it',
    ),
  ).toEqual(['Sand it todo', 'Oil it active']);
});

test('a phase that is done and tells no more of its work is one done task', () => {
  const phases = phasesOf(
    '## Milestone 1: Hull — DONE (see log)',
    '## Milestone 2: Mast',
    '- [ ] Oil it',
    '## ✅ Milestone 3: Sails',
    'All of them are sewn.',
    '## Milestone 4: Paint',
  );
  expect(phases.map(({ items }) => items.map(({ text, state }) => `${text} ${state}`))).toEqual([
    ['Hull done'],
    ['Oil it todo'],
    ['Sails done'],
    [],
  ]);
});

test('a sign before the heading of a part is a state where the part counts', () => {
  expect(
    statesOf(
      '## Phase 1: Yard',
      '### ✅ 1. Ground',
      '- Rake it',
      '### ✅ Doors',
      '- Dig',
      '### 2. Roof',
      '- Nail it',
    ),
  ).toEqual(['Rake it done', 'Dig todo', 'Nail it todo']);
});

test.each(['Mark the roof as COMPLETE', 'Set the sign to DONE'])(
  'a state that is asked for is none: %s',
  (item) => {
    expect(statesOf('## Phase 1: Yard', `- ${item}`, '- Rake it')).toEqual([`${item} todo`, 'Rake it todo']);
  },
);
