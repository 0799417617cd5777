import { itemsOf, names, phasesOf, planOf } from '../support/reading.ts';

/** `M1: Keys = Dig | Sow` for each phase of a plan of these lines. */
const told = (...lines: readonly string[]): string[] => {
  const phases = phasesOf(...lines);
  return phases.map((phase, at) => `${names(phases)[at] ?? ''} = ${itemsOf(phase).join(' | ')}`);
};

/** The headings that are told as not in the note, whole or in part, in one line of the Execution Check. */
const open = (...lines: readonly string[]): string[] =>
  planOf(lines.join('\n')).untold.map(({ heading }) => heading);

const boxes = ['## Open', '- [ ] Order the door', '- [x] Call the smith'];

describe('a heading called by a word for phases, with these below it (format 2.1, 2.7)', () => {
  test.each([
    ['Milestones', '### M1 — Keys', '### M2 — Boxes'],
    ['Meilensteine', '### M1 — Keys', '### M2 — Boxes'],
    ['Project milestones', '#### M1: Keys', '#### M2: Boxes'],
    ['Jalons', '### J1 : Keys', '### J2 : Boxes'],
    ['Hitos', '### H1. Keys', '### H2. Boxes'],
    ['Milestones', '### Milestone 1: Keys', '### Milestone 2: Boxes'],
    ['Milestones', '**M1: Keys**', '**M2: Boxes**'],
  ])('%s: %s', (heading, one, two) => {
    const series = [
      `## ${heading}`,
      one,
      '',
      '- Cut the keys',
      '- Label them',
      '',
      two,
      '',
      '- Build the boxes',
    ];
    for (const lines of [
      [...boxes, ...series],
      [...series, ...boxes],
    ]) {
      const found = told('# Room', ...lines);
      expect(found).toHaveLength(3);
      expect(found.join()).toMatch(/Keys = Cut the keys \| Label them.*Boxes = Build the boxes/);
      expect(found.join()).toContain('Open = Order the door | Call the smith');
    }
  });

  test('holds what is reached where two other sections or more hold the boxes', () => {
    const work = ['## Login', '- [ ] Build the form', '## Cash desk', '- [ ] Take a card'];
    const series = [
      '## Milestones',
      '### M1: Beta',
      '- Guests are in',
      '### M2: Launch',
      'All shops are open.',
    ];
    expect(told('# Shop', ...series, ...work)).toEqual([
      'Phase 1: Login = Build the form',
      'Phase 2: Cash desk = Take a card',
    ]);
    expect(open('# Shop', ...series, ...work)).toEqual(['Milestones']);
  });
});

describe('what counts in parts that hold no work is named (format 2.0)', () => {
  test.each([
    [
      ['## Checks', '### C1 — Keys', '- Cut the keys', '### C2 — Boxes', '- Build one'],
      ['C1 — Keys', 'C2 — Boxes'],
    ],
    [['## Timeline', '### Week 1', '- Cut the keys', '### Week 2', '- Build one'], ['Timeline']],
    [['## Zeitplan', '### Woche 1', '- Graben', '- Säen', '### Woche 2', 'Wir warten.'], ['Zeitplan']],
    [['## Milestones', '- The keys are cut', '- The boxes stand'], ['Milestones']],
    [['## Meilensteine', '1. Graben', '2. Säen'], ['Meilensteine']],
    [
      ['## Milestones', '', '| Milestone | Done when |', '|--|--|', '| M1 | The keys are cut |'],
      ['Milestones'],
    ],
  ])('%j', (lines, expected) => {
    const more = ['- [ ] Oil the hinges', '- [ ] Sweep'];
    expect(open('# Room', ...boxes, ...more, ...lines)).toEqual(expected);
  });
});

describe('a series that only says in what order other parts are done (format 2.1)', () => {
  const work = [
    '## Basket',
    '- [ ] Build the basket',
    '- [ ] Add the form',
    '## Search',
    '- [ ] Index the goods',
  ];
  const sections = ['Phase 1: Basket = Build the basket | Add the form', 'Phase 2: Search = Index the goods'];

  test.each([
    [
      'headings',
      ['### Phase 1', '- Basket first', '- Form', '- Index', '### Phase 2', '- The rest of the form'],
    ],
    ['bold lines', ['**Phase 1**', '', '1. Basket first', '2. Form', '', '**Phase 2**', '', '1. Goods']],
    [
      'names of parts, as many as boxes',
      ['### Phase 1', '- Basket', '- Search', '### Phase 2', '- Basket again'],
    ],
  ])('behind the parts that hold the boxes: %s', (_what, order) => {
    const lines = ['# Shop', ...work, '## Recommended order', ...order];
    expect(told(...lines)).toEqual(sections);
    expect(open(...lines)).not.toEqual([]);
  });

  test('one before them, or that speaks of other things, is the phases', () => {
    const phases = [
      '## Work',
      '### Phase 1: Base',
      '- Write the store',
      '### Phase 2: Pages',
      '- Write the list',
    ];
    const ready = ['## Before', '- [ ] Ask for the keys', '## Room', '- [ ] Book the hall'];
    const [own, beside] = [
      ['Phase 1: Base', 'Phase 2: Pages'],
      ['Before', 'Room'],
    ];
    expect(names(phasesOf('# Shop', ...ready, ...phases))).toEqual([...beside, ...own]);
    expect(names(phasesOf('# Shop', ...phases, ...ready))).toEqual([...own, ...beside]);
  });
});
