import { itemsOf, names, phasesOf, planOf } from '../support/reading.ts';

/** `Phase 1: Beds = Dig | Rake` for each phase of a plan of these lines. */
const told = (...lines: readonly string[]): string[] => {
  const phases = phasesOf(...lines);
  return phases.map((phase, at) => [names(phases)[at] ?? '', itemsOf(phase).join(' | ')].join(' = ').trim());
};

describe('which lines are the phases of a plan (format 2.1, Which series)', () => {
  test.each([
    ['of a word that nobody taught us', 'Этап', ['Этап 1: А = Копать', 'Этап 2: Б = Сеять']],
    ['of a word of two parts', 'Work package', ['Work package 1: А = Копать', 'Work package 2: Б = Сеять']],
    ['of a word of ours', 'Étape', ['Étape 1: А = Копать', 'Étape 2: Б = Сеять']],
  ])('a series %s', (_what, word, expected) => {
    expect(told(`## ${word} 1: А`, '- Копать', `## ${word} 2: Б`, '- Сеять')).toEqual(expected);
  });

  test.each([
    ['第1阶段', '第2阶段'],
    ['第一阶段', '第二阶段'],
    ['阶段一', '阶段二'],
    ['フェーズ1', 'フェーズ2'],
    ['1단계', '2단계'],
    ['WP1', 'WP2'],
    ['Q1 2026', 'Q2 2026'],
  ])('word and number joined: %s', (one, two) => {
    expect(phasesOf(`## ${one}: A`, '- Dig', `## ${two}: B`, '- Sow').map(({ word }) => word)).toEqual([
      one,
      two,
    ]);
  });

  test('a single heading of a word for phases is one, a single one of another word is none', () => {
    expect(told('## Sprint 3: Beds', '- Dig')).toEqual(['Sprint 3: Beds = Dig']);
    expect(told('## Room 3: Beds', '- Dig')).toEqual(['Phase 1: Test = Room 3: Beds | Dig']);
  });

  test.each([
    ['days', 'Day'],
    ['steps', 'Step'],
    ['options', 'Option'],
    ['examples', 'Beispiel'],
  ])('%s are none', (_what, word) => {
    expect(names(phasesOf(`## ${word} 1`, '- [ ] Dig', `## ${word} 2`, '- [ ] Sow'))).toEqual([
      'Phase 1: Test',
    ]);
  });

  test('the number of a heading makes no phase of its word, an ordinal does', () => {
    expect(names(phasesOf('## 1. Goals', 'Words.', '## 2. Milestones', '- Dig', '- Sow'))).toEqual([
      'Phase 1: Test',
    ]);
    expect(names(phasesOf('## 1. Etappe: Boden', '- Graben', '## 2. Etappe: Saat', '- Säen'))).toEqual([
      '1. Etappe: Boden',
      '2. Etappe: Saat',
    ]);
  });

  test('words that count nothing are none: titles behind a number alone must count from one', () => {
    expect(names(phasesOf('## Add 20 users', '- Ask Ben', '## Add 30 groups', '- Ask Mia'))).toEqual([
      'Phase 1: Add 20 users',
      'Phase 2: Add 30 groups',
    ]);
  });

  test('bold lines that open prose are none', () => {
    const lines = [
      '**Principle 1: Care.** We take care.',
      '- Of all',
      '**Principle 2: Thrift.** We save.',
      '- Money',
    ];
    expect(names(phasesOf(...lines))).toEqual(['Phase 1: Test']);
  });

  test('versions are no series', () => {
    expect(names(phasesOf('## v1.1.0 Beds', '- [ ] Dig', '## v1.2.0 Seeds', '- [ ] Sow'))).toEqual([
      'Phase 1: v1.1.0 Beds',
      'Phase 2: v1.2.0 Seeds',
    ]);
  });

  test('a table of contents starts none', () => {
    expect(
      told(
        '- [Phase 2: Seeds](#b)',
        '- [Phase 1: Beds](#a)',
        '## Phase 1: Beds',
        '- Dig',
        '## Phase 2: Seeds',
        '- Sow',
      ),
    ).toEqual(['Phase 1: Beds = Dig', 'Phase 2: Seeds = Sow']);
  });

  test('an overview gives a time, and makes no phase', () => {
    const plan = planOf(
      '# Plan: Test\n\n- **Phase 1**: Beds (Week 3)\n- **Phase 9**: Later\n\n## Phase 1: Beds\n\n- Dig\n\n## Phase 2: Seeds\n\n- Sow\n',
    );
    expect(names(plan.phases)).toEqual(['Phase 1: Beds', 'Phase 2: Seeds']);
    expect(plan.phases[0]?.days).toEqual({ first: 11, last: 15 });
  });

  test('a series that holds less than half of the boxes is a part of the plan', () => {
    const some = ['- [ ] One', '- [ ] Two', '- [ ] Three'];
    const lines = [
      '## Kitchen',
      ...some,
      '## Bath',
      ...some,
      '## Extras',
      '### Priority 1',
      '- [ ] Lamp',
      '### Priority 2',
      '- [ ] Rug',
    ];
    expect(names(phasesOf(...lines))).toEqual(['Phase 1: Kitchen', 'Phase 2: Bath', 'Phase 3: Extras']);
  });

  test('lists in which the phases are nested are a series in any language', () => {
    expect(told('1. Fas 1: Mark', '   - Gräva', '2. Fas 2: Frön', '   - Så')).toEqual([
      'Fas 1: Mark = Gräva',
      'Fas 2: Frön = Så',
    ]);
  });

  test('a heading beside the phases that holds boxes is one by these alone', () => {
    const plan = planOf(
      '# Plan: T\n\n## Week 1: Beds\n\n- Dig\n\n## Party\n\n- [ ] Bake\n- a cake\n\n## Week 2: Seeds\n\n- Sow\n',
    );
    expect(plan.phases.map(({ word, name }) => word || name)).toEqual(['Week', 'Party', 'Week']);
    expect(plan.unread).toEqual([{ heading: 'Party', line: 10, count: 1, isWork: true }]);
  });
});

describe('what a heading of a phase says beside its name', () => {
  test.each([
    '## Phase 1: Beds (Week 1) ✅',
    '## [Phase 1: Beds](#x) (Week 1)',
    '## [x] Phase 1: Beds (Week 1)',
    '## #now Phase 1: Beds (Week 1) ^1a2b3c',
    '## <u>Phase 1: Beds</u> (Week 1) #garden',
    '## ==Phase 1: Beds== (Week 1)\u200f',
    '## 🌱 Phase 1: Beds (Week 1) (Priority: P1)',
    '## Phase 1: Beds (Week 1) [DONE]',
    '## Phase 1: Beds – Week 1',
    '## Phase 1: Week 1: Beds',
    '## 3.1 Phase 1 Beds (Week 1)',
    '## Phase 1：Beds（Week 1）',
  ])('%s', (heading) => {
    const [phase] = phasesOf(heading, '- Dig');
    expect([phase?.word, phase?.number, phase?.name, phase?.days]).toEqual([
      'Phase',
      '1',
      'Beds',
      { first: 1, last: 5 },
    ]);
  });

  test('a day behind a tick is the day it was done', () => {
    const [phase] = phasesOf('## Phase 1: Beds ✅ COMPLETE (2026-07-13)', '- Dig');
    expect([phase?.name, phase?.days, phase?.items[0]?.state]).toEqual(['Beds', null, 'done']);
    expect(phase?.notes).toMatchObject([{ label: 'Done', value: '2026-07-13' }]);
  });

  test('a phase struck through is left out, its items are cancelled', () => {
    const plan = planOf('# Plan: T\n\n## Phase 1: A\n- Dig\n\n## ~~Phase 2: B~~ (dropped)\n- Sow\n- Rake\n');
    expect([names(plan.phases), plan.cancelled]).toEqual([['Phase 1: A'], ['Sow', 'Rake']]);
  });

  test('a heading above that only says a state holds for the phases below it', () => {
    const lines = ['## Completed', '### Phase 1: A', '- Dig', '## To do', '### Phase 2: B', '- Sow'];
    expect(phasesOf(...lines).map(({ items }) => items[0]?.state)).toEqual(['done', 'todo']);
  });
});

describe('what is work where (format 2.0, 2.5)', () => {
  test('a box in a quote or before the phases is a task of the phase before it, else the first', () => {
    expect(
      told(
        '- [ ] Ask Ben',
        '## Phase 1: A',
        '> [!todo]',
        '> - [ ] Call Mia',
        '',
        '- Dig',
        '## Notes',
        '- [ ] Thank Ben',
      ),
    ).toEqual(['Phase 1: A = Ask Ben | Call Mia | Dig | Notes | Thank Ben'.replace('Notes | ', 'Notes | ')]);
  });

  test('a heading that says something to do, with words alone below it, is a task', () => {
    expect(
      told('## Phase 1: A', '### 1.1 Dig the beds', 'Two spades deep.', '### Colours', 'Green.', '- Rake'),
    ).toEqual(['Phase 1: A = Dig the beds | Colours | Rake']);
  });

  test('a phase that only names what it delivers has that as its tasks', () => {
    expect(told('## Phase 1: A', '**Deliverables**: a fence; a gate', '## Phase 2: B', '- Sow')).toEqual([
      'Phase 1: A = a fence | a gate',
      'Phase 2: B = Sow',
    ]);
  });

  test('where a plan has nothing else, timetables are work', () => {
    const lines = ['## Week 1', '| Day | Topic |', '|--|--|', '| 1 | Sums |', '| 2 | Fractions |'];
    expect(told(...lines)).toEqual(['Week 1 = Day 1 | Sums | Day 2 | Fractions']);
  });

  test('headings with ids and fields are tasks', () => {
    const [phase] = phasesOf(
      '## Items',
      '### WP-001 — Dig',
      '- status: done',
      '- depends_on: []',
      '### WP-002 — Sow',
      '- depends_on: [WP-001]',
    );
    expect(
      phase?.items.map(({ text, state, fields }) => [fields.id, text, state, fields.dependencies]),
    ).toEqual([
      ['WP-001', 'Dig', 'done', 'none'],
      ['WP-002', 'Sow', 'todo', 'WP-001'],
    ]);
  });

  test('a lead of one section is no owner of the tasks of another', () => {
    const [kitchen, bath] = phasesOf('## Kitchen', '**Owner**: Ann', '- [ ] Paint', '## Bath', '- [ ] Tile');
    expect([kitchen?.responsible.length, bath?.responsible.length]).toEqual([1, 0]);
  });
});

describe('starts that people write in their own way (format 2.1)', () => {
  test('a letter is no part of its word, whatever letters that has', () => {
    expect(names(phasesOf('## Fase E: A', '- Dig', '## Fase F: B', '- Sow', '## Fase G', '- Rake'))).toEqual([
      'Fase E: A',
      'Fase F: B',
      'Fase G',
    ]);
  });

  test('blanks around the number of a CJK word', () => {
    const phases = phasesOf('## 📅 第 1-2 周：甲', '- Dig', '## 第 3 周：乙', '- Sow');
    expect(names(phases)).toEqual(['第 1-2 周: 甲', '第 3 周: 乙']);
    expect(phases.map(({ days }) => days)).toEqual([
      { first: 1, last: 10 },
      { first: 11, last: 15 },
    ]);
  });

  test('a range of two numbers before a dash', () => {
    expect(names(phasesOf('## ✅ Phase 1 & 2 — Ground', '- Dig', '## Phase 3 — Seed', '- Sow'))).toEqual([
      'Phase 1 & 2: Ground',
      'Phase 3: Seed',
    ]);
  });

  test('starts of another kind below another parent do not join a series', () => {
    expect(
      told(
        '## Pond',
        '**Phase 1:** Liner',
        '**Phase 2:** Fish',
        '',
        '## Road',
        '### Phase 3 - Dig',
        '- [ ] Dig',
        '### Phase 4 - Sow',
        '- [ ] Sow',
      ),
    ).toEqual(['Phase 3: Dig = Dig', 'Phase 4: Sow = Sow']);
  });

  test('a range inside the range of a phase is a group of it, at its own weeks', () => {
    const phases = phasesOf(
      '## Week 1: A',
      '- Dig',
      '## Weeks 2-4: B',
      '#### Week 2-3: Test (2 weeks)',
      '- Sow',
      '#### Week 4: Last',
      '- Rake',
      '## Week 5: C',
      '- Pick',
    );
    expect(names(phases)).toEqual(['Week 1: A', 'Weeks 2-4: B', 'Week 5: C']);
    expect(phases[1]?.groups.map(({ days }) => days)).toEqual([
      { first: 6, last: 15 },
      { first: 16, last: 20 },
    ]);
  });

  test('a bold title with its sign before prose', () => {
    const [one, two] = phasesOf(
      '## The way',
      '**P0 - Ground. [DONE]** Stones and roots,',
      'all of them.',
      '',
      'Done so far:',
      '- Dig',
      '',
      '**P1 - Seed.** Rows of 20.',
      '- Sow',
    );
    expect(names([one, two].flatMap((phase) => phase ?? []))).toEqual(['P0: Ground', 'P1: Seed']);
    expect([one?.items[0]?.state, two?.items[0]?.state]).toEqual(['done', 'todo']);
  });

  test('a phase told in prose alone behind its bold title is one task', () => {
    const [one, two] = phasesOf(
      '**P0 - Ground. [DONE]** Stones and',
      'roots.',
      '',
      '**P1 - Seed.** Rows of 20.',
    );
    expect(one?.items).toMatchObject([{ text: 'Ground', state: 'done', detail: ['Stones and roots.'] }]);
    expect(two?.items).toMatchObject([{ text: 'Seed', state: 'todo', detail: ['Rows of 20.'] }]);
  });

  test('a bold sentence that only mentions a number is no title', () => {
    expect(
      names(phasesOf('## Beds', '**Bed 1** is dry.', '- Dig', '', '**Bed 2** is wet.', '- Sow')),
    ).toEqual(['Phase 1: Test']);
  });

  test('a remark in brackets does not hide the phases below a heading', () => {
    expect(
      names(
        phasesOf('## Done phases (Summary)', '### Phase 1: A', '- Dig', '## Now', '### Phase 2: B', '- Sow'),
      ),
    ).toEqual(['Phase 1: A', 'Phase 2: B']);
  });
});

describe('phases that are told of again elsewhere (format 2.1)', () => {
  const real = ['## Phase 1: Fence', '- [ ] Buy boards', '## Phase 2: Gate', '- [ ] Sand the wood', ''];
  const roof = ['## Phase 3: Roof', '- [ ] Lay the felt', ''];
  const tasks = [
    'Phase 1: Fence = Buy boards',
    'Phase 2: Gate = Sand the wood',
    'Phase 3: Roof = Lay the felt',
  ];

  test.each([
    [['## Timetable', '### Now', '**Phase 2: Gate**', '- Robot: sand it', '', '**Phase 3: Top**', '- Felt']],
    [['## When', '**Phase 2: Gate** first of all', '- Ann sands', '', '**Phase 3: Roof**', '- Bob covers']],
    [['## Ablauf', '### Phase 2: Gate', '* Anna', '', '### Phase 3: Dach', '* Bert']],
    [['## When', '- **Phase 2**: Gate', '  - Ann sands', '- **Phase 3**: Roof', '  - Bob covers']],
  ])('plain items there are none of their tasks, and are told: %j', (lines) => {
    const plan = planOf(['# Plan: Shed', ...real, ...roof, ...lines].join('\n'));
    expect(told(...real, ...roof, ...lines)).toEqual(tasks);
    expect(plan.unread.map(({ count, isWork }) => [count, isWork])).toEqual([
      [1, true],
      [1, true],
    ]);
  });

  test('boxes there are', () => {
    expect(told(...real, '## Later', '**Phase 2: Gate**', '- [ ] Oil the hinges')[1]).toBe(
      'Phase 2: Gate = Sand the wood | Oil the hinges',
    );
  });
});

describe('a deeper series that counts anew below a heading of its own (format 2.1)', () => {
  const phases = ['## Month 1 - Soil', '- [ ] Dig', '## Month 2 - Beds', '- [ ] Build', ''];

  test.each([
    [
      [
        '### Month 1: Novels',
        '- [ ] One',
        '### Month 2: Beds of roses',
        '- [ ] Two',
        '### Month 3',
        '- [ ] Last',
      ],
    ],
    [
      [
        '**Month 1: Novels**',
        '- [ ] One',
        '',
        '**Month 2: Beds of roses**',
        '- [ ] Two',
        '',
        '**Month 3**',
        '- [ ] Last',
      ],
    ],
    [['### Prose', '#### Month 1', '- [ ] One', '#### Month 2', '- [ ] Two', '#### Month 3', '- [ ] Last']],
    [
      [
        '- **Month 1: Novels**',
        '  - [ ] One',
        '- **Month 2: Poems**',
        '  - [ ] Two',
        '- **Month 3**',
        '  - [ ] Last',
      ],
    ],
  ])('is a phase beside the others, its parts are groups: %j', (lines) => {
    const read = phasesOf(...phases, '## Reading list', ...lines);
    expect(names(read)).toEqual(['Month 1: Soil', 'Month 2: Beds', 'Reading list']);
    expect(read[2]?.items.map(({ text }) => text)).toEqual(['One', 'Two', 'Last']);
    expect(read[2]?.groups.some(({ label }) => label.includes('Month 2'))).toBe(true);
  });

  test('before the phases as well', () => {
    const list = ['## Reading list', '### Month 1: Novels', '- [ ] One', '### Month 2: Poems', '- [ ] Two'];
    expect(names(phasesOf(...list, ...phases))).toEqual(['Reading list', 'Month 1: Soil', 'Month 2: Beds']);
  });

  test('what goes by the names of the phases is theirs', () => {
    const list = ['## Checklist', '### Month 1: Soil', '- [ ] Rake', '### Month 2: Beds', '- [ ] Paint'];
    expect(told(...phases, ...list)).toEqual(['Month 1: Soil = Dig | Rake', 'Month 2: Beds = Build | Paint']);
  });
});

describe('numbers and words that people write in their own way (format 2.1)', () => {
  test.each([
    [['Track 1: Base', 'Track 2b: Frame', 'Track 2: Roof']],
    [['Track 1: Base', 'Track 2: Roof', 'Track 4: Paint', 'Track 3: Frame']],
    [['Spur 1 – Base', 'Spur 2 – Roof', 'Spur 3b – Frame', 'Spur 3 – Paint', 'Spur 4 – Yard']],
    [['Трек 0: А', 'Трек 2: Б', 'Трек 1: В', 'Трек 3: Г']],
  ])('one heading out of its order breaks no series: %j', (headings) => {
    const lines = headings.flatMap((heading) => [`## ${heading}`, '- Dig the hole', '']);
    const plan = planOf(['# Plan: Tower', ...lines, '## Advice', '- The roof last.'].join('\n'));
    expect(names(plan.phases)).toEqual(headings.map((heading) => heading.replace(' –', ':')));
    expect(plan.unread.map(({ heading, isWork }) => [heading, isWork])).toEqual([['Advice', false]]);
  });

  test('numbers in no order count nothing', () => {
    expect(
      names(phasesOf('## Room 4: A', '- Dig', '## Room 2: B', '- Dig', '## Room 3: C', '- Dig')),
    ).toEqual(['Phase 1: Room 4: A', 'Phase 2: Room 2: B', 'Phase 3: Room 3: C']);
  });

  test.each([
    [
      ['H0–H2 · Setup', 'H2–H4 · Stalls'],
      ['H0–H2: Setup', 'H2–H4: Stalls'],
    ],
    [
      ['B1-B3: Setup', 'B4-B6: Stalls'],
      ['B1-B3: Setup', 'B4-B6: Stalls'],
    ],
    [
      ['Q1 – Q2: Setup', 'Q3 – Q4: Stalls'],
      ['Q1 – Q2: Setup', 'Q3 – Q4: Stalls'],
    ],
    [
      ['Block 1–Block 2: Setup', 'Block 3–Block 4: Stalls'],
      ['Block 1–Block 2: Setup', 'Block 3–Block 4: Stalls'],
    ],
    [
      ['M1 - Setup', 'M2 - Stalls'],
      ['M1: Setup', 'M2: Stalls'],
    ],
  ])('a range of labels is one number: %j', (headings, expected) => {
    expect(names(phasesOf(...headings.flatMap((heading) => [`## ${heading}`, '- Dig'])))).toEqual(expected);
  });
});

test.each([
  ['フェーズ1: 木を植える', 'フェーズ2: 水やり', 'Phase 1: 木を植える', 'Phase 2: 水やり'],
  ['第1阶段：种植', '第2阶段：浇水', 'Phase 1: 种植', 'Phase 2: 浇水'],
  ['Fase 1: Plantar', 'Fase 2: Regar', 'Phase 1: Plantar', 'Phase 2: Regar'],
  ['Woche 1: Pflanzen', 'Woche 2: Wasser', 'Week 1: Pflanzen', 'Week 2: Wasser'],
])('phases are called in another language elsewhere: %s', (one, two, again, more) => {
  const lines = [`## ${one}`, '- [ ] Dig', `## ${two}`, '- [ ] Sow', '## Progress so far'];
  expect(phasesOf(...lines, `### ${again}`, '- [ ] Rake', `### ${more}`, '- [ ] Wet').map(itemsOf)).toEqual([
    ['Dig', 'Rake'],
    ['Sow', 'Wet'],
  ]);
});

describe('what is work where no series is the phases (format 2.1, No series)', () => {
  test.each([
    [['## Short plan', '## Long plan', '## Advice']],
    [['## 1-Day Plan', '## 2-Week Plan (14 days)', '## Tools']],
    [['### Plan für Anfänger', '### Plan für Kenner', '### Werkzeug']],
    [['## Plan de base', '## Plan avancé', '## Outils']],
  ])('lists of a section that is called as one with a task table are tasks too: %j', ([one, two, other]) => {
    const table = ['| Time | Action |', '|---|---|', '| Morning | Read it |', ''];
    const lists = [two ?? '', '#### Part', '- Solve it', '', other ?? '', '- Pencils'];
    const plan = planOf(['# Exam', '', one ?? '', ...table, ...lists].join('\n'));
    expect(plan.phases.map((phase) => itemsOf(phase).map((item) => item.split(' | ').at(-1)))).toEqual([
      ['Read it'],
      ['Solve it'],
    ]);
    expect(plan.unread.map(({ count, isWork }) => [count, isWork])).toEqual([[1, false]]);
  });

  test('but not where boxes tell what is work', () => {
    const lines = ['## Short plan', '- [ ] Read it', '## Middle plan', '- [ ] Test it'];
    expect(told(...lines, '## Long plan', '- Solve it').length).toBe(2);
  });

  const lists = ['## Work packages', '### Stock', '- Count the shelves', '', '## What comes out', ''];

  test.each([
    [
      ['### Milestone A', 'Cash only.', '### Milestone B', 'Cards, too.'],
      ['Milestone A', 'Milestone B'],
    ],
    [
      ['### Этап 1: Зал', 'Свет.', '### Этап 2: Двор', 'Песок.'],
      ['Этап 1: Зал', 'Этап 2: Двор'],
    ],
    [
      ['#### Ausbau 1 – Saal', 'Licht.', '#### Ausbau 2 – Hof', 'Sand.'],
      ['Ausbau 1 – Saal', 'Ausbau 2 – Hof'],
    ],
    [
      ['### M1: Hall', 'Light.', '```', 'x', '```', '### M2: Yard', 'Sand.'],
      ['M1: Hall', 'M2: Yard'],
    ],
  ])('headings of a series told in prose alone are tasks: %j', (units, expected) => {
    const [first, second] = phasesOf(...lists, ...units);
    expect([first, second].map((phase) => phase?.items.map(({ text }) => text))).toEqual([
      ['Count the shelves'],
      expected,
    ]);
    // The prose, and the code below it.
    const prose = second?.items.map(({ detail }) => detail.filter((text) => !text.startsWith('`')).length);
    expect(new Set(prose)).toEqual(new Set([1]));
  });

  test('also where they are the phases themselves', () => {
    const lines = ['## Stock', '- Count the shelves', '## Milestone A', 'Cash.', '## Milestone B', 'Cards.'];
    expect(told(...lines)).toEqual([
      'Phase 1: Stock = Count the shelves',
      'Phase 2: Milestone A = Milestone A',
      'Phase 3: Milestone B = Milestone B',
    ]);
  });

  test('options, questions and the like are none', () => {
    const units = ['### Option 1', 'Cash.', '### Option 2', 'Cards.'];
    expect(told(...lists, ...units)).toEqual(['Phase 1: Test = Stock | Count the shelves']);
  });
});

describe('a part that holds all boxes in a series of its own (format 2.1)', () => {
  const backlog = [
    '### Priority 1 - Guard',
    '- [ ] Check',
    '- [ ] Clean',
    '### Priority 2 - Text',
    '- [ ] Write',
  ];
  test.each([
    ['## Part A - Nothing to do', '## Part B - Backlog'],
    ['## Teil A — Erledigt', '## Teil B — Was ansteht'],
    ['## Раздел 1: Фон', '## Раздел 2: Работа'],
  ])('that series is the phases: %s', (one, two) => {
    const plan = planOf(['# Plan', one, '- Old pages', two, ...backlog].join('\n'));
    expect(names(plan.phases)).toEqual(['Priority 1: Guard', 'Priority 2: Text']);
    expect(plan.unread.map(({ count, isWork }) => [count, isWork])).toEqual([[1, false]]);
  });

  test.each([
    [
      '# Section 1: Stock',
      '# Section 2: Work',
      '# Section 3: Weeks',
      '# Section 4: Choices',
      'Phase',
      'Sprint',
    ],
    [
      '## Chapter I: Stock',
      '## Chapter II: Work',
      '## Chapter III: Weeks',
      '## Chapter IV: Ends',
      'Phase',
      'Week',
    ],
    ['# Teil A: Lager', '# Teil B: Arbeit', '# Teil C: Folge', '# Teil D: Wahl', 'Etappe', 'Sprint'],
  ])('nor are parts of which few hold phases: %s', (one, two, three, four, word, other) => {
    const lines = [
      ...[one, '- Oak', two, `### ${word} 1: A`, '- [ ] Dig', '- [ ] Rake', `### ${word} 2: B`, '- [ ] Sow'],
      ...[
        three,
        `### ${other} 1: C`,
        '',
        '| Task | Owner |',
        '|--|--|',
        '| Mow | Ann |',
        '',
        four,
        '- Or elm',
      ],
    ];
    expect(told(...lines)).toEqual([
      `${word} 1: A = Dig | Rake`,
      `${word} 2: B = Sow`,
      `${other} 1: C = Mow`,
    ]);
    expect(told(...lines.filter((line) => line !== one && line !== four))[0]).toMatch(
      /^(?:Section|Chapter|Teil)/,
    );
  });

  test('but not below a word for phases, nor where the other part says more', () => {
    expect(told('## Phase A: Soil', '- Dig', '## Phase B: Beds', ...backlog)[0]).toBe('Phase A: Soil = Dig');
    const items = ['- Dig', '- Rake', '- Wet', '- Sow', '- Mow'];
    expect(told('## Track A: Soil', ...items, '## Track B: Beds', ...backlog)[0]).toMatch(/^Track A: Soil/);
  });
});

describe('a series of an untaught word in one section, beside work beyond doubt in another (format 2.1)', () => {
  const levels = (word: string, mark: string): string[] => [
    `${mark} ${word} 1 — all pages`,
    '- Short notice',
    '- Name',
    `${mark} ${word} 2 — boxes`,
    '- A box',
    '- Two lines',
    '- A link',
  ];
  test.each([
    ['Level', '###', ['', '| # | Task | Result |', '|--|--|--|', '| 1 | Dig | hole |', '| 2 | Sow | bed |']],
    ['Ebene', '###', ['', '| # | Aufgabe | Wer |', '|--|--|--|', '| 1 | Dig | A |', '| 2 | Sow | B |']],
    ['Уровень', '####', ['- [ ] Dig', '- [ ] Sow']],
    ['Niveau', '####', ['### Task 1: Dig', 'With a spade.', '### Task 2: Sow', 'By hand.']],
  ])('%s', (word, mark, work) => {
    const found = phasesOf('## Notices', ...levels(word, mark), '## What to do', ...work);
    expect(names(found)).toEqual(['Phase 1: Test']);
    expect(found[0]?.items.map(({ text }) => text)).toEqual(['Dig', 'Sow']);
  });

  test('where nothing else is work beyond doubt, it is the phases', () => {
    expect(told('## Notices', ...levels('Level', '###'), '## More', '- Dig').length).toBe(2);
    expect(told('## Notices', ...levels('Phase', '###'), '## More', '- [ ] Dig').at(-1)).toBe('More = Dig');
  });
});

describe('sections of rules and of what is left out (format 2.1, No series)', () => {
  const work = ['## Work split', '- Dig the hole', '- Pour the slab', ''];

  test.each([
    '## Non-negotiable decisions',
    '## Ground rules (all teams)',
    '## Cuts',
    '## What we leave out',
    '## Technische Leitplanken',
    "## Principes d'équipe",
    '## Reglas del equipo',
    '## 设计原则',
  ])('plain items there are no work, and are told: %s', (heading) => {
    const plan = planOf(['# Tower', ...work, heading, '### Money', '- One card for each', ''].join('\n'));
    expect(plan.phases.flatMap(itemsOf)).toEqual([
      expect.stringMatching(/Dig the hole$/),
      expect.stringMatching(/Pour the slab$/),
    ]);
    expect(plan.unread.map(({ count, isWork }) => [count, isWork])).toEqual([[1, false]]);
  });

  test.each(['## Make decisions', '## Rules engine', '## Entscheidungen umsetzen'])(
    'but are below: %s',
    (heading) => {
      expect(told(...work, heading, '- One card for each').length).toBe(2);
    },
  );

  test('where nothing else is work, they are', () => {
    expect(told('## House rules', '- Lock the door', '- Feed the cat').join()).toMatch(
      /Lock the door.*Feed the cat/,
    );
  });
});

describe('parts of the phases of which a later section says more (format 2.1)', () => {
  const phases = (part: string, bold = '**'): string[] => [
    '### Phase 1: Base',
    `${bold}${part} 1${bold}`,
    '- Dig the hole',
    `${bold}${part} 2${bold}`,
    '- Haul the sand',
    '### Phase 2: Top',
    `${bold}${part} 3${bold}`,
    '- Pour the slab',
    '## Protocol',
  ];
  const expected = ['Phase 1: Base', 'Phase 2: Top'];

  test.each([
    ['Week', ['**Week 3 (food):**', '- Sleep well']],
    ['Week', ['**Week 2 (food):**', '- Sleep well', '**Week 3 (rest):**', '- Eat']],
    ['Woche', ['**Woche 4 (Ruhe):**', '- Gut schlafen']],
    ['Sprint', ['**Sprint 3**', '- Look back']],
  ])('a bold %s is no phase beside them', (part, more) => {
    expect(names(phasesOf(...phases(part), ...more))).toEqual(expected);
  });

  test('headings of that word are none', () => {
    expect(names(phasesOf(...phases('Week'), '### Week 3 (food)', '- Sleep well'))).toEqual(
      expect.arrayContaining(expected),
    );
  });
});

test.each([
  ['## Week 1 Tasks', '## Week 2 Tasks', ['Week 1: Tasks', 'Week 2: Tasks']],
  ['## Woche 1 Aufgaben', '## Woche 2 Aufgaben', ['Woche 1: Aufgaben', 'Woche 2: Aufgaben']],
  ['## Phase 1: Sew', '## Phase 1 Deliverables', ['Phase 1: Sew']],
])('headings that open the tasks of a phase are the phase: %s, %s', (first, second, expected) => {
  const phases = phasesOf(first, '', '- [ ] Cut the cloth', second, '', '- Sew the cloth');
  expect(names(phases)).toEqual(expected);
});

test.each([
  ['星期', '### '],
  ['周', '### '],
  ['礼拜', '#### '],
])('days of the week are groups, whatever number they are called by: %s', (word, mark) => {
  const day = (name: string): string => `${mark}${word}${name}`;
  expect(
    told(
      ...[
        '## 第1周：适应',
        '',
        `${day('一')}：胸`,
        '- [ ] 卧推',
        day('二'),
        '- [ ] 引体',
        day('六'),
        '- [ ] 跑步',
      ],
      ...['## 第2周：加强', '', `${day('一')}：胸`, '- [ ] 划船'],
    ),
  ).toEqual([
    `第1周: 适应 = ${word}一：胸 | 卧推 | ${word}二 | 引体 | ${word}六 | 跑步`,
    `第2周: 加强 = ${word}一：胸 | 划船`,
  ]);
});

test.each([
  ['Contents', '- ', '[Beds](beds.md)', '[Costs](costs.md)'],
  ['Inhalt', '* ', '[Beds](#beds)', '[[Costs]]'],
  ['目次', '1. ', '[[Beds|the beds]]', '<https://example.org/costs>'],
])('a list of links alone is no phase: %s', (heading, mark, first, second) => {
  const work = ['## Beds', '- Dig', '- Rake', '## Shed', '- Paint'];
  expect(told('# Garden', `## ${heading}`, `${mark}${first}`, `${mark}${second}`, ...work)).toEqual([
    'Phase 1: Beds = Dig | Rake',
    'Phase 2: Shed = Paint',
  ]);
});

test('links are work where nothing else is', () => {
  const lists = ['## Books', '- [[Dune]]', '- [[Emma]]', '## Films', '- [[Alien]]', '- [[Brazil]]'];
  expect(told('# To see', ...lists)).toHaveLength(2);
});

test('a phase that is ongoing keeps that as its time', () => {
  const phases = phasesOf(
    '## Phase 1: Care (Ongoing)',
    '- [ ] Water',
    '- [ ] Cut',
    '## Phase 2: Sell',
    '- [ ] Ask',
  );
  expect(phases.map(({ timing }) => timing)).toEqual(['Ongoing', '']);
});

test.each([
  ['(laufend)', 'laufend'],
  ['(läuft)', ''],
  ['(started)', ''],
  ['(en cours)', ''],
  ['(进行中)', ''],
])('a phase that has begun says so in brackets: %s', (state, timing) => {
  const [first] = phasesOf(`## Phase 1: Saat ${state}`, '- Graben', '## Phase 2: Dach (offen)', '- Decken');
  expect(first).toMatchObject({ name: 'Saat', timing, items: [{ state: 'active' }] });
});

describe('plain lines of a word that nobody taught us (format 2.1)', () => {
  test.each([
    ['Section', '- Dig', '- Sow'],
    ['Abschnitt', '- [ ] Dig', '- [ ] Sow'],
    ['SECTION', '1. Dig', '1. Sow'],
    ['Раздел', '- Dig', '- Sow'],
  ])('each above a list: %s', (word, one, two) => {
    const lines = [`${word} 1: Soil`, '', one, '', `${word} 2: Seeds`, '', two];
    expect(told('# Garden', '', ...lines)).toEqual([`${word} 1: Soil = Dig`, `${word} 2: Seeds = Sow`]);
  });

  test.each([
    ['of two words', ['Soil 1: wet', '', '- Dig', '', 'Seed 2: dry', '', '- Sow']],
    ['that are none', ['Option 1: wet', '', '- Dig', '', 'Option 2: dry', '', '- Sow']],
    ['above prose', ['Section 1: Soil', '', 'We dig.', '', 'Section 2: Seeds', '', 'We sow.', '', '- Dig']],
  ])('but not %s', (_what, lines) => {
    expect(names(phasesOf('# Garden', '', ...lines))).toEqual(['Phase 1: Test']);
  });
});

describe('numbers with letters (format 2.1)', () => {
  const STOP = [
    '## Stop if',
    '- [ ] Snow',
    '- [ ] The van breaks',
    '- [ ] The key is lost',
    '- [ ] Nobody comes',
  ];
  const STEPS = ['**Steps:**', '1. Load the van', '2. Lock the door'];
  test.each([
    ['Phase R0', 'Phase R1'],
    ['Stage S1', 'Stage S2'],
    ['Étape P-1', 'Étape P-2'],
    ['Milestone M1.1', 'Milestone M1.2'],
    ['PR-01', 'PR-02'],
  ])('%s, and boxes elsewhere do not take the plan', (one, two) => {
    const lines = [
      '## Waves',
      `### ${one}: Pack`,
      ...STEPS,
      `### ${two}: Go`,
      '**Actions:**',
      '- Drive home',
      '- Park the van',
    ];
    const phases = phasesOf(...lines, ...STOP);
    expect(names(phases)).toEqual([`${one}: Pack`, `${two}: Go`, 'Stop if']);
    expect(phases.map(({ items }) => items.slice(0, 2).map(({ text }) => text))).toEqual([
      ['Load the van', 'Lock the door'],
      ['Drive home', 'Park the van'],
      ['Snow', 'The van breaks'],
    ]);
  });

  test('no ids of tasks, and no names of other things', () => {
    expect(told('## Work', '### AB-1: Pack', '- [ ] Load', '### AB-2: Go', '- [ ] Drive')).toHaveLength(1);
    expect(told('## Hall', '### Shelf A1: Mugs', '- [ ] Wash', '## Yard', '- [ ] Rake')).toHaveLength(2);
  });
});

describe('a series of any word below one of several headings that tell a time each (format 2.1)', () => {
  const parts = (two: string): readonly string[] => [
    ...[`### ${two} 1: Pasta`, '- By the lake', `### ${two} 2: Pizza`, '- By the gate'],
    ...[`### ${two} 3: Soup`, '- At the mill'],
  ];

  test.each([
    ['## 9:00-10:00 Walk', '## 12:00-13:00 Lunch', '## 14:00-15:00 Swim', 'Choice'],
    ['## **9:00-10:00** 散步', '## **12:00-13:00** 中餐', '## **14:00-15:00** 游泳', '選擇'],
    [
      '## Monday: Walk (3 May 2027)',
      '## Tuesday: Lunch (4 May 2027)',
      '## Friday: Swim (7 May 2027)',
      'Wirt',
    ],
    ['## March 2027', '## April 2027', '## May 2027', 'Krok'],
    ['## Week 1', '## Week 2', '## Week 3', 'Menu'],
  ])('is a part of that: %s', (one, two, three, word) => {
    const phases = phasesOf(
      one,
      '- To the hill',
      '- Back by boat',
      two,
      ...parts(word),
      three,
      '- In the lake',
    );
    expect(phases.length).toBe(3);
    expect(phases[1]?.items.length).toBe(3);
  });

  test('not of a word for phases, nor below other headings', () => {
    const timed = ['## March 2027', ...parts('Phase'), '## April 2027', 'Rest.', '## May 2027', 'Rest.'];
    expect(names(phasesOf(...timed))).toEqual(['Phase 1: Pasta', 'Phase 2: Pizza', 'Phase 3: Soup']);
    const others = ['## Walk', 'We rest.', '## Lunch', ...parts('Krok'), '## Swim', 'We rest.'];
    expect(names(phasesOf(...others))).toEqual(['Krok 1: Pasta', 'Krok 2: Pizza', 'Krok 3: Soup']);
  });
});

describe('a series of any word that counts anew below headings side by side is a part of each (format 2.1)', () => {
  const anew = (one: string, two: string, word: string, ...counts: readonly string[]): string[] =>
    names(
      phasesOf(
        ...[
          one,
          `### ${word} ${counts[0] ?? '1'}: Hall`,
          '- Paint the wall',
          `### ${word} ${counts[1] ?? '2'}`,
        ],
        ...['- Hang the lamp', two, `### ${word} ${counts[0] ?? '1'}: Loft`, '- Clear the shelves'],
        ...[`### ${word} ${counts[1] ?? '2'}`, '- Wash the floor'],
      ),
    );

  test.each([
    ['days with their hours', '## Friday (6 h)', '## Saturday (4 h)', 'Room', ['A', 'B']],
    ['names', '## Upstairs', '## Downstairs', 'Zimmer', ['1', '2']],
    ['a language that nobody taught us', '## Góra', '## Dół', 'Pokój', ['1', '2']],
  ])('%s', (_what, one, two, word, counts) => {
    expect(anew(one, two, word, ...counts)).toEqual(
      [one, two].map((line, at) => `Phase ${at + 1}: ${line.slice(3)}`),
    );
  });

  test('not of a word for phases', () => {
    expect(anew('## Upstairs', '## Downstairs', 'Phase').length).toBe(4);
  });

  test('not where it goes on counting, nor below one heading', () => {
    const on = ['## Up', '### Room 1', '- Paint', '### Room 2', '- Wash', '## Down', '### Room 3', '- Sweep'];
    expect(names(phasesOf(...on))).toEqual(['Room 1', 'Room 2', 'Room 3']);
    expect(names(phasesOf('## House', '### Room 1', '- Paint', '### Room 2', '- Wash'))).toEqual([
      'Room 1',
      'Room 2',
    ]);
  });
});
