import { daysOf, names, phasesOf, planOf } from '../support/reading.ts';

const groupDays = (...lines: readonly string[]): (readonly string[])[] =>
  phasesOf(...lines).map(({ groups }) => daysOf(groups));

test('the dates of a group are of its phase’s year, and win over its number', () => {
  const lines = [
    '## Phase 1: Rowing (Apr 20 - May 3, 2026)',
    '**Week 24 (Apr 20-26):**',
    '- Row 8 km',
    '**Week 25 — Apr 27-May 3**',
    '- Row 9 km',
    '## Phase 2: Rest (May 4 - May 17, 2026)',
    '### Week 26',
    '**Duration**: May 4-10',
    '- Row 3 km',
  ];
  expect(groupDays(...lines)).toEqual([['1-5', '6-10'], ['11-15']]);
  expect(daysOf(phasesOf(...lines))).toEqual(['1-10', '11-20']);
  expect(planOf(lines.join('\n')).findings).toEqual([]);
});

test('the number of a week does not stretch a phase that has dates, but is found', () => {
  const lines = [
    '## Phase 1: Rowing (2026-04-20 to 2026-05-03)',
    '### Week 24',
    '- Row',
    '### Week 2',
    '- Swim',
  ];
  const { phases, findings } = planOf(lines.join('\n'));
  expect([daysOf(phases), groupDays(...lines)]).toEqual([['1-10'], [['?', '6-10']]]);
  expect(findings.map(({ code, line }) => [code, line])).toEqual([['group-outside-phase', 2]]);
});

test.each([
  ['**Start**: 29. April 2026', '# Kurs', ['2026-04-29', '1-5', '6-10']],
  ['Hallo', '# Kurs 2027', ['2027-04-29', '1-5', '6-10']],
  ['Hallo', '# Kurs', [null, '1-5', '6-10']],
])('the year of a plan’s dates stands in its header or title: %s, %s', (line, title, expected) => {
  const weeks = [
    '## Woche 1 — 29. Apr bis 5. Mai',
    '- [ ] Lesen',
    '## Woche 2 — 6. bis 12. Mai',
    '- [ ] Hören',
  ];
  const { phases, startDate } = planOf([title, '', line, '', ...weeks].join('\n'));
  expect([startDate, ...daysOf(phases)]).toEqual(expected);
  expect(names(phases)[0]).toBe('Woche 1: 29. Apr bis 5. Mai');
});

test('the year turns where the months do', () => {
  const phases = ['## Phase 1: A (Dec 21 - Dec 27, 2026)', '- Row', '## Phase 2: B (Jan 4-8)', '- Swim'];
  expect(daysOf(phasesOf(...phases))).toEqual(['1-5', '11-15']);
});

test.each([
  ['## Week 1: Nov 3-7, 2025', 'Week 1'],
  ['## Week 1: Nov 3-7, 2025 — Basics', 'Week 1: Basics'],
  ['## Week 1: Oars, ropes — Nov 3-7, 2025', 'Week 1: Oars, ropes'],
  ['## Week 1: Nov 3, 2025 - Nov 7, 2025', 'Week 1'],
  ['## Week 1 (Nov 3 - Nov 7, 2025): Basics', 'Week 1: Basics'],
])('a date with its comma is one time: %s', (heading, name) => {
  const { phases, startDate } = planOf([heading, '- [ ] Row'].join('\n'));
  expect([names(phases), startDate, ...daysOf(phases)]).toEqual([[name], '2025-11-03', '1-5']);
});

test('words beside a year stay in a name', () => {
  expect(names(phasesOf('## Phase 1: Fix things, 2026 edition', '- [ ] Row'))).toEqual([
    'Phase 1: Fix things, 2026 edition',
  ]);
});

test.each([
  ['(Jan 11–15)', '(Jan 18–22)'],
  ['— Jan 11–15', '— Jan 18–22'],
  [', 11 Jan to 15 Jan', ', 18–22 Jan'],
  ['(11.–15.1.)', '(18.–22.1.)'],
  ['— 11. Jan – 15. Jan', '— 18. Jan – 22. Jan'],
])('sections tell their days, too: %s', (first, second) => {
  const lines = ['---', 'start: 2027-01-11', '---', '# Kitchen', `## Walls ${first}`, '- [ ] Plaster'];
  const { phases } = planOf([...lines, `## Floor ${second}`, '- [ ] Lay the boards'].join('\n'));
  expect(daysOf(phases)).toEqual(['1-5', '6-10']);
});

test('with a year they need no start, and one day alone says nothing', () => {
  const days = (...titles: readonly string[]): readonly string[] =>
    daysOf(planOf(titles.flatMap((title) => [`## ${title}`, '- [ ] Plaster']).join('\n')).phases);
  expect(days('Walls (Jan 11–15, 2027)', 'Floor (Jan 18–22, 2027)')).toEqual(['1-5', '6-10']);
  expect(days('Walls', 'After the talk (Jan 11, 2027)')).toEqual(['?', '?']);
});
