import { itemsOf, phaseOf, phasesOf } from '../support/reading.ts';

const notesOf = (...lines: string[]): string[] =>
  phaseOf('## Phase 1: Bakery', '', ...lines).notes.map(({ label, value }) => `${label}=${value}`);

describe('the line above a list (format 2.5)', () => {
  test.each([
    ['a word or two', 'Themes', 'Themes'],
    ['a sentence that ends in a colon', 'Print a daily sheet that holds:', 'Print a daily sheet that holds'],
    ['a bold line with a colon inside', '**Route: `Ovens`**', 'Route: `Ovens`'],
    ['a bold line with brackets behind it', '**Route: `Ovens`** (guarded)', 'Route: `Ovens` (guarded)'],
    ['a sentence in another language', 'Le rapport contient :', 'Le rapport contient'],
  ])('%s is the group of that list alone', (_, line, group) => {
    const phase = phaseOf('## Phase 1: Bakery', '', '- Sweep', '', line, '', '- Knead dough', '- Bake rolls');
    expect(itemsOf(phase)).toEqual(['Sweep', `${group} | Knead dough`, `${group} | Bake rolls`]);
  });

  test.each([['The shop opens at six.'], ['Do the following:'], ['Steps'], ['Bake well']])(
    '%s is none',
    (line) => {
      expect(itemsOf(phaseOf('## Phase 1: Bakery', line, '', '- Knead dough'))).toEqual(['Knead dough']);
    },
  );

  test('a field needs no colon there', () => {
    const phase = phaseOf(
      '## Phase 1: Bakery',
      '- Knead dough',
      '',
      'Deliverables',
      '- Ten rolls',
      '',
      'Checkpoints',
      '- They smell good',
    );
    expect(itemsOf(phase)).toEqual(['Knead dough']);
    expect(phase.deliverables.map(({ text }) => text)).toEqual(['Ten rolls']);
    expect(phase.notes).toMatchObject([{ label: 'Checkpoints', value: 'They smell good' }]);
  });
});

describe('headings and bold lines with no list below (format 2.0)', () => {
  test('what names no work is a note of the phase, with its prose', () => {
    expect(
      notesOf(
        '### Doughs',
        '- Knead one',
        '### Flour of old grain',
        'It tastes of',
        'nuts.',
        '### Table layout',
        '```sql',
        'x',
        '```',
        '**Rolls** (small)',
        '',
        '',
        '**No new bread here.**',
      ),
    ).toEqual([
      'Flour of old grain=It tastes of nuts.',
      'Table layout=',
      'Table layout: Rolls (small)=',
      'Table layout: No new bread here.=',
    ]);
  });

  test('beside sections of boxes as well', () => {
    const [first] = phasesOf(
      '## Kitchen',
      '### 1. Ovens',
      '- [ ] Heat',
      '### 2. Migration of recipes',
      'From paper.',
      '## Shop',
      '- [ ] Open',
    );
    expect(first?.notes).toMatchObject([{ label: 'Migration of recipes', value: 'From paper.' }]);
  });
});

test('a heading called as notes are is the group of the boxes below it, and its items are notes (format 2.4)', () => {
  const phase = phaseOf(
    '## Phase 1: Bakery',
    '### Budget',
    '- [ ] Count the coins',
    '- Ten pounds at most',
    '### Hinweise',
    '- [ ] Ask the neighbour',
    '### Rationale',
    '- Bread is good',
  );
  expect(itemsOf(phase)).toEqual(['Budget | Count the coins', 'Hinweise | Ask the neighbour']);
  expect(phase.notes.map(({ value }) => value)).toEqual(['Ten pounds at most', 'Bread is good']);
});

test('empty boxes alone make no phase (format 2.9)', () => {
  const phases = phasesOf(
    '## Phase 1: A',
    '- [ ] Dig',
    '## Own tasks',
    '- [ ] ',
    '- [ ]',
    '## Phase 2: B',
    '- [ ] Nail',
  );
  expect(phases.map(({ name }) => name)).toEqual(['A', 'B']);
});

test('bold labels below a heading with a number lie in its group, and it is no task', () => {
  const phase = phaseOf(
    '## Phase 1: Bakery',
    '### 1.1 Ovens',
    '**Parts:**',
    '- Order bricks',
    '',
    '**Routes: `Heat`**',
    '- Lay pipes',
    '### 1.2 Doors',
    '**Sketch:**',
    '```',
    'x',
    '```',
  );
  expect(itemsOf(phase)).toEqual([
    'Ovens: Parts | Order bricks',
    'Ovens: Routes: `Heat` | Lay pipes',
    'Doors',
  ]);
});

describe('a bold time with more text behind it (format 2.5)', () => {
  test.each([
    ['**Week 2** - 40 km', 'Week 2 - 40 km'],
    ['**Week 2** (lake) - **40 km**', 'Week 2 (lake) - 40 km'],
    ['**Woche 2** – Teig *(ruhig)*', 'Woche 2 – Teig (ruhig)'],
    ['__Sprint 2__ — rolls', 'Sprint 2 — rolls'],
    ['**第2周** - 面包', '第2周 - 面包'],
  ])('%s is the group of what follows', (line, group) => {
    const phase = phaseOf(
      '## Phase 1: Bakery',
      '',
      line,
      '- Knead dough',
      '',
      'It smells.',
      '',
      '- Bake rolls',
    );
    expect(itemsOf(phase)).toEqual([`${group} | Knead dough`, `${group} | Bake rolls`]);
  });

  test('it has its time', () => {
    const phase = phaseOf(
      '## Phase 1: Bakery',
      '',
      '**Week 1** - 40 km',
      '- Knead',
      '',
      '**Week 2** - 44 km',
      '- Bake',
    );
    expect(phase.groups.map(({ days }) => days)).toMatchObject([
      { first: 1, last: 5 },
      { first: 6, last: 10 },
    ]);
  });
});

describe('labels are the work of a phase that has nothing else (format 2.10)', () => {
  const days = ['- **Monday:** 5 km easy', '- **Tuesday:** rest'];

  test.each([
    [days, ['Monday: 5 km easy', 'Tuesday: rest']],
    [
      ['- **Montag**: Schwimmen', '- **Dienstag**: 5 km'],
      ['Montag: Schwimmen', 'Dienstag: 5 km'],
    ],
    [
      ['- **Goal:** be fit', '- **Stand:** two tables', '- **Flyers:** 300, blue'],
      ['Stand: two tables', 'Flyers: 300, blue'],
    ],
    [
      ['### Week 6', ...days],
      ['Week 6 | Monday: 5 km easy', 'Week 6 | Tuesday: rest'],
    ],
  ])('%j', (lines, expected) => {
    expect(itemsOf(phaseOf('## Phase 1: A', ...lines))).toEqual(expected);
  });

  test('though other phases have the same labels', () => {
    const lines = ['- **Goal:** be fit', ...days];
    const phases = phasesOf('## Phase 1: A', ...lines, '## Phase 2: B', ...lines);
    expect(phases.map(({ items }) => items.length)).toEqual([2, 2]);
  });

  test.each([
    [['- **Site:** one page', '- **Colour:** blue', '', '- [ ] Dig it'], ['Dig it']],
    [['- **Site:** one page', '- **Colour:** blue', '- Dig it'], ['Dig it']],
  ])('beside other work they are notes: %j', (lines, expected) => {
    expect(itemsOf(phaseOf('## Phase 1: A', ...lines))).toEqual(expected);
  });
});

test('a label for work behind a list of its author stands beside that, in the part around both (format 2.5)', () => {
  const list = ['**How we know:**', '- The tests are green', '', '**Tasks:**', '- [ ] Write the parser'];
  expect(itemsOf(phaseOf('## Phase 1: A', ...list))).toEqual(['Write the parser']);
  expect(itemsOf(phaseOf('## Phase 1: A', '### Core', ...list))).toEqual(['Core | Write the parser']);
  const own = ['**Core**', '', '**Tasks:**', '- [ ] Write the parser'];
  expect(itemsOf(phaseOf('## Phase 1: A', ...own))).toEqual(['Core | Write the parser']);
});

describe('an item that is more than a label (format 2.5)', () => {
  const workOf = (...lines: string[]): string[] =>
    phaseOf('## Phase 1: Bakery', '', ...lines).items.map(
      ({ text, state, detail }) => `${text} [${state}] ${detail.join(', ')}`,
    );

  test.each([
    ['a file with a sign', '⏳ Oven.Doors.cs', 'Oven.Doors.cs [active]'],
    ['a file', 'ovens/door_hinge.py', 'ovens/door_hinge.py [todo]'],
    ['a file and a colon', 'hinge.rs:', 'hinge.rs [todo]'],
    ['code', '`oven.heat()`', '`oven.heat()` [todo]'],
    ['an identifier with brackets', 'oven_door (new)', 'oven_door (new) [todo]'],
    ['a sign', '✅ **Oven**', 'Oven [done]'],
  ])('%s is the task, what is nested its detail', (_, item, task) => {
    const nested = ['  - OpenDoor', '  - ShutDoor'];
    expect(workOf(`- ${item}`, ...nested)).toEqual([`${task} OpenDoor, ShutDoor`]);
    expect(workOf('- [ ] Sweep', `- ${item}`, ...nested)).toEqual([
      'Sweep [todo] ',
      `${task} OpenDoor, ShutDoor`,
    ]);
  });

  test.each([
    ['a product', 'Node.js', '[todo]'],
    ['a sign above others', '⏳ **Oven**', '[done]'],
    ['a sign and a colon', '✅ Oven:', '[done]'],
  ])('%s is still one', (_, item, state) => {
    const sign = item.startsWith('⏳') ? '✅ ' : '';
    expect(workOf(`- ${item}`, `  - ${sign}Clean it`, `  - ${sign}Heat it`)).toEqual([
      `Clean it ${state} `,
      `Heat it ${state} `,
    ]);
  });
});

describe('lists of what a phase is looked at for (format 2.4)', () => {
  const output = ['Output:', '', '- Seed ledger', '- Booking form', ''];

  test.each([
    ['Verification:'],
    ['**Verification**:'],
    ['### Verification'],
    ['Completion indicator:'],
    ['How to verify:'],
    ['验证：'],
  ])('%s above what is found to be so is a definition of done', (label) => {
    const phase = phaseOf(
      '## Phase 1: Ledger',
      '',
      ...output,
      label,
      '',
      '- Totals match',
      '- No entry is doubled',
    );
    expect(itemsOf(phase)).toEqual(['Seed ledger', 'Booking form']);
    expect(phase.done.map(({ text }) => text)).toEqual(['Totals match', 'No entry is doubled']);
  });

  test.each([
    ['above things to do', 'Verification:', '- Write a test run', '- Count the totals'],
    ['above boxes', 'Verification:', '- [ ] Totals match', '- [ ] No entry is doubled'],
    ['called Test', 'Test:', '- Booking of one seed', '- Booking of two seeds'],
  ])('a list %s is work', (_, label, ...items) => {
    const phase = phaseOf('## Phase 1: Ledger', '', label, '', ...items);
    expect(phase.items).toHaveLength(2);
    expect(phase.done).toEqual([]);
  });
});

describe('labels that are notes (format 2.4)', () => {
  const LEARN = '**Concept to learn:**';

  test('in one phase are so in all, whatever form in -ing they have', () => {
    const [soil, seeds] = phasesOf(
      '## Phase 1: Soil',
      `${LEARN} Soil types in one table.`,
      '- Dig the bed',
      '## Phase 2: Seeds',
      `${LEARN} Passing water down to the roots.`,
      '- Sow the beans',
    );
    expect([soil?.notes.length, seeds?.notes.length, seeds?.items.length]).toEqual([1, 1, 1]);
  });

  test('but work where one of them says something to do by its verb', () => {
    const [, seeds] = phasesOf(
      '## Phase 1: Soil',
      '**Ground:** Dig the bed deep.',
      '- Fetch a spade',
      '## Phase 2: Seeds',
      '**Ground:** Watering the rows.',
      '- Sow the beans',
    );
    expect(seeds?.items).toHaveLength(2);
  });

  test('above code end with it where another follows', () => {
    const lines = [
      '**Key addresses:**',
      '',
      '```',
      'x',
      '```',
      '',
      `${LEARN} Soil types.`,
      '',
      '- Dig the bed',
    ];
    expect(itemsOf(phaseOf('## Phase 1: Soil', ...lines))).toEqual(['Dig the bed']);
    expect(notesOf(...lines)).toEqual(['Concept to learn=Soil types.', 'Key addresses=']);
  });
});

test('a heading with a date and prose alone is a note and gives the phase no time (format 2.3)', () => {
  const lines = [
    '- [ ] Oil it',
    '### Readings (2026-06-14, before)',
    'Two bar.',
    '### Baseline (Week 3)',
    'One.',
  ];
  const phase = phaseOf('## Phase 1: Pump', ...lines);
  expect([phase.days, phase.notes.map(({ label, value }) => `${label}=${value}`)]).toEqual([
    null,
    ['Readings (2026-06-14, before)=Two bar.', 'Baseline (Week 3)=One.'],
  ]);
});

describe('a lead that ends in a reason (format 2.5)', () => {
  const below = (lead: string, ...items: string[]): ReturnType<typeof phaseOf> =>
    phaseOf('## Phase 1: Bakery', '', '- Sweep', '- Bake rolls', '', lead, '', ...items);

  test.each([
    ["**Daily letters: no.** Here's why:"],
    ['We send no letters, for two reasons:'],
    ['**Why not:**'],
    ['**Keine Briefe.** Grund:'],
    ['Pas de lettres, car :'],
    ['Sin cartas, porque:'],
    ['不寄信，原因如下：'],
  ])('%s what follows is a note', (lead) => {
    const phase = below(lead, '- There is not enough news', '- Rolls change twice a year');
    expect(itemsOf(phase)).toEqual(['Sweep', 'Bake rolls']);
    expect(phase.notes.map(({ value }) => value).join('; ')).toMatch(
      /There is not enough news; Rolls change twice a year$/,
    );
  });

  test.each([
    ["Here's why:", '- [ ] The news'],
    ["Here's why:", '- Ask the miller'],
    ['Find out why:', '- The miller'],
    ['The car:', '- The wheels'],
  ])('%s %s is work', (lead, item) => {
    expect(itemsOf(below(lead, item)).length).toBe(3);
  });
});

test.each([
  '2024-03',
  'March 2024',
  '*Week of 8.4. to 12.4.*',
  '8.4. – 12.4.',
  'Mid June',
  'Saturday, 12 May',
])('a time alone above a list groups it (format 2.5): %s', (time) => {
  const [phase] = phasesOf('# Feast', '## Before', time, '- Ask', '', 'Some words of it.', '- Cook');
  expect(phase && itemsOf(phase)[0]).toBe(`Before: ${time.replaceAll('*', '')} | Ask`);
});
