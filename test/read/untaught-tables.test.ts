import { itemsOf, names, phasesOf } from '../support/reading.ts';

const told = (...lines: readonly string[]): string[] => {
  const phases = phasesOf(...lines);
  return phases.map((phase, at) => [names(phases)[at] ?? '', itemsOf(phase).join(' | ')].join(' = ').trim());
};

const week = (...rows: readonly string[]): string[] => ['| dzień | rodzaj | ile |', '|---|---|---|', ...rows];

describe('phases that hold tables of an untaught language and a line of prose (format 2.1, 2.5)', () => {
  const first = week('| pn | lekko | 5 km |', '| wt | szybko | 3 km |');
  const second = week('| pn | podbieg | 400 m |');

  test.each([
    ['none', []],
    ['a plain label', ['Cel: biec.', '']],
    ['a bold label', ['**Cel**: biec.', '']],
    ['a sentence', ['Run slow at first.', '']],
    ['a field of ours', ['Goal: run', '']],
    ['a bold total', ['**Razem: 8 km (taper)**', '']],
  ])('the rows are the tasks, below %s', (_, prose) => {
    const lines = [
      ...['## Phase 1: Base', '', ...prose, '### Week 1', ...first],
      ...['## Phase 2: Speed', '', ...prose, '### Week 2', ...second],
    ];
    expect(told(...lines)).toEqual([
      'Phase 1: Base = Week 1: pn | lekko | Week 1: wt | szybko',
      'Phase 2: Speed = Week 2: pn | podbieg',
    ]);
  });

  test('though lists stand in sections behind them (format 2.1)', () => {
    const lines = ['## Phase 1: Base', '', ...first, '## Phase 2: Speed', '', ...second];
    const more = ['## Zegarek', 'Zapisuje sam:', '- tempo', '- puls'];
    expect(told(...lines, '', ...more)).toEqual([
      'Phase 1: Base = pn | lekko | wt | szybko',
      'Phase 2: Speed = pn | podbieg',
    ]);
  });

  test('a plain label that nobody taught us is a note', () => {
    const [phase] = phasesOf('## Phase 1: Base', 'Cel: biec.', '', ...first, '## Phase 2: Speed', ...second);
    expect(phase?.notes).toMatchObject([{ label: 'Cel', value: 'biec.' }]);
  });

  test('a phase of prose beside them is one task', () => {
    expect(
      told('## Phase 1: Base', ...first, '## Phase 2: Race', 'Run it.', '## Phase 3: Rest', 'Do nothing.'),
    ).toEqual(['Phase 1: Base = pn | lekko | wt | szybko', 'Phase 2: Race = Race', 'Phase 3: Rest = Rest']);
  });

  test('phases told in prose alone are called by their own word and number', () => {
    expect(told('## Phase 1: Base', 'Run slow.', '## Phase 2: Race', 'Run it.')).toEqual([
      'Phase 1: Base = Base',
      'Phase 2: Race = Race',
    ]);
  });

  test('short names in capitals are no days', () => {
    const table = ['| Część | Co |', '|---|---|', '| API | Zrobić wejście |'];
    expect(told('## Phase 1: Base', 'Cel: x.', '', ...table, '## Phase 2: End', ...table)).toEqual([
      'Phase 1: Base = API',
      'Phase 2: End = API',
    ]);
  });
});
