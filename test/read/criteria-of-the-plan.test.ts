import { planOf } from '../support/reading.ts';

/** What all of a plan with these lines behind its phases is done by. */
const doneBy = (...lines: readonly string[]): string[] => {
  const { criteria, metrics } = planOf(
    ['# Garden', '## Phase 1: Soil', '- Dig', '## Phase 2: Seeds', '- Sow', '', ...lines].join('\n'),
  );
  return [...criteria, ...metrics].map(({ meaning }) => meaning);
};

describe('what all of the plan is done by, in prose (format 2.7)', () => {
  test.each([
    ['## Definition of done'],
    ['## Success criteria'],
    ['## Erfolgskriterien'],
    ['## Abnahme'],
    ["## Critères d'acceptation"],
    ['## 验收标准'],
    ['## Exit criteria: all beds'],
  ])('%s', (heading) => {
    expect(
      doneBy(heading, '', 'Each bed has a sign', 'and no slug is alive.', '', 'The hose holds.'),
    ).toEqual(['Each bed has a sign and no slug is alive.', 'The hose holds.']);
  });

  test('above a list it only leads to that', () => {
    expect(doneBy('## Definition of done', 'We stop when all of it holds.', '', '- The hose holds')).toEqual([
      'The hose holds',
    ]);
  });
});

test.each([
  '## Acceptance criteria for the garden',
  '## Definition of done — all beds',
  '## Definition of Done: garden',
  '## Akzeptanzkriterien für den Garten',
])('a heading of criteria may say what they are of: %s', (heading) => {
  expect(doneBy(heading, '- The hose holds')).toEqual(['The hose holds']);
});

test.each([
  ['## DoD by phase', 'Phase'],
  ['## Abnahmekriterien pro Phase', 'Phase'],
  ['## Critères d’acceptation par phase', 'Phase'],
  ['## DoD по этапам', 'Этап'],
])('%s: what repeats the phases below it tells what each is done by', (heading, word) => {
  const phases = (one: string, two: string): string[] => [
    `### ${word} 1`,
    `- ${one}`,
    `### ${word} 2`,
    `- ${two}`,
  ];
  const lines = ['## Garden', ...phases('Dig', 'Sow'), heading, ...phases('All is dug', 'All is sown')];
  const plan = planOf(lines.join('\n'));
  expect(plan.phases.map(({ items }) => items.map(({ text }) => text))).toEqual([['Dig'], ['Sow']]);
  expect([...plan.criteria, ...plan.metrics].map(({ meaning }) => meaning)).toEqual([
    'All is dug',
    'All is sown',
  ]);
});
