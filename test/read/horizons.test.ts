import { itemsOf, names, phasesOf } from '../support/reading.ts';

/** `Phase 1: Now = Search | Import` for each phase of a plan of these lines. */
const told = (...lines: readonly string[]): string[] => {
  const phases = phasesOf('# Songs', '', ...lines);
  return phases.map((phase, at) => `${names(phases)[at] ?? ''} = ${itemsOf(phase).join(' | ')}`);
};

const FOUND = [
  'Phase 1: Now = Search by words',
  'Phase 2: Next = Share a list',
  'Phase 3: Later = Play the radio',
];

describe('parts that are called by how soon they are done are phases (format 2.1)', () => {
  test.each([
    [
      'bold lines',
      ['**Now**', '- Search by words', '', '**Next**', '- Share a list', '', '**Later**', '- Play the radio'],
    ],
    [
      'plain lines',
      ['Now:', '- Search by words', '', 'Next:', '- Share a list', '', 'Later:', '- Play the radio'],
    ],
    ['labels', ['**Now:** Search by words', '', '**Next:** Share a list', '', '**Later:** Play the radio']],
    ['items', ['- **Now**: Search by words', '- **Next**: Share a list', '- **Later**: Play the radio']],
    [
      'items with lists',
      ['- Now:', '  - Search by words', '- Next:', '  - Share a list', '- Later:', '  - Play the radio'],
    ],
    [
      'columns',
      ['| Now | Next | Later |', '|--|--|--|', '| Search by words | Share a list | Play the radio |'],
    ],
  ])('%s', (_what, lines) => {
    expect(told(...lines)).toEqual(FOUND);
    expect(told('## Roadmap', ...lines)).toEqual(FOUND);
  });

  test.each([
    ['German', 'Jetzt', 'Bald', 'Später'],
    ['French', 'Cette semaine', 'Le mois prochain', 'Un jour'],
    ['Spanish', 'Corto plazo', 'Medio plazo', 'Largo plazo'],
    ['with brackets', 'Now (June)', 'Next (July)', 'Later (2027)'],
    ['Japanese', '今', '次', 'いつか'],
  ])('%s', (_language, one, two, three) => {
    const lines = [`**${one}**`, '- A b', '', `**${two}**`, '- C d', '', `**${three}**`, '- E f'];
    expect(names(phasesOf('# Songs', ...lines))).toHaveLength(3);
  });

  test('one item is enough beside boxes', () => {
    expect(told('## This month', '- [ ] Search', '## Someday', '- Make it talk').at(-1)).toBe(
      'Phase 2: Someday = Make it talk',
    );
  });

  test('not in a phase, nor one alone', () => {
    const phase = [
      '## Phase 1: Base',
      '**Now:** all is slow',
      '**Later:** it flies',
      '- Build it',
      '## Phase 2: Top',
      '- Test it',
    ];
    expect(names(phasesOf('# Songs', ...phase))).toEqual(['Phase 1: Base', 'Phase 2: Top']);
    expect(told('**Later**', '- Search', '- Share')).toHaveLength(1);
  });
});

describe('months above lists are phases (format 2.1)', () => {
  test.each([
    [
      'bold lines',
      ['**January**', '- Sow peas', '', '**February 2027**', '- Prick out', '', '**May:**', '- Plant'],
    ],
    ['German', ['**Jänner**', '- Sow peas', '', '**Februar**', '- Prick out', '', '**Mai**', '- Plant']],
    [
      'Japanese',
      ['**2027年1月**', '- Sow peas', '', '**2027年2月**', '- Prick out', '', '**2027年5月**', '- Plant'],
    ],
    ['items', ['- **Enero**: Sow peas', '- **Febrero**: Prick out', '- **Mayo**: Plant']],
    ['plain lines', ['January:', '- Sow peas', '', 'February:', '- Prick out', '', 'May:', '- Plant']],
  ])('%s', (_what, lines) => {
    const items = ['Sow peas', 'Prick out', 'Plant'];
    expect(told(...lines).map((phase) => phase.replace(/^.* = /, ''))).toEqual(items);
    expect(told('## The year', ...lines).map((phase) => phase.replace(/^.* = /, ''))).toEqual(items);
  });

  test('not inside of phases, nor one alone', () => {
    const months = ['**January**', '- Sow peas', '', '**February**', '- Prick out', ''];
    expect(told('## Phase 1: Beds', ...months, '## Phase 2: Sheds', '- Tar it')).toHaveLength(2);
    expect(told('**May**', '- Sow peas', '- Plant')).toHaveLength(1);
  });
});
