import { itemsOf, phaseOf, phasesOf } from '../support/reading.ts';

describe('paragraphs that open with an id are items, what stands below is theirs (format 2.5)', () => {
  const plan = (first: string, second: string): string[] => [
    ...['## Track 1: Ground', '', first, '', '- Use a spade.', '- Status: done.', ''],
    ...['## Track 2: Walls', '', second, '', '- Owner: Mira', '- Check the angles.'],
  ];

  test.each([
    ['T1.1 Clear the plot.', 'T2.1 Raise the frame.', 'T1.1'],
    ['**T1.1** Clear the plot', '**T2.1** Raise the frame', 'T1.1'],
    ['1.1 Clear the plot', '2.1 Raise the frame', '1.1'],
    ['WP1.1b Clear the plot', 'WP2.1 Raise the frame', 'WP1.1b'],
    ['1.1 Den Platz räumen und ebnen', '2.1 Den Rahmen in die Erde stellen', '1.1'],
  ])('%s', (first, second, id) => {
    const [ground, walls] = phasesOf(...plan(first, second));
    expect(ground?.items).toHaveLength(1);
    expect(ground?.items[0]).toMatchObject({ state: 'done', detail: ['Use a spade.'], fields: { id } });
    expect(walls?.items[0]).toMatchObject({ detail: ['Check the angles.'], fields: { owner: 'Mira' } });
  });

  test('lines of one paragraph that count on are items each', () => {
    const phase = phaseOf('## Phase 1: A', 'T1.1 Clear the plot', 'of stones.', 'T1.2 Lay the slab.');
    expect(itemsOf(phase)).toEqual(['Clear the plot of stones.', 'Lay the slab.']);
  });

  test.each([
    ['a number before a name is a group', '1.1 Ground works', '1.2 Drainage', 'Ground works | Dig it'],
    ['one that only speaks of tasks', 'T1.1 and T1.2 go together:', 'T1.1 is first', 'Dig it'],
  ])('%s', (_, first, second, expected) => {
    const phase = phaseOf('## Phase 1: A', first, '', '- Dig it', '', second, '', '- Lay it');
    expect(itemsOf(phase)[0]).toContain(expected);
    expect(phase.items.map(({ fields }) => fields.id)).toEqual([undefined, undefined]);
  });
});

describe('records of labelled lines are items (format 2.5)', () => {
  const record = (id: string, name: string): string[] => [
    ...['', `Activity ID: ${id}`, `Activity: ${name}`, 'Duration: 2 hours', 'Owner: Mira', ''],
  ];

  test('each with its fields', () => {
    const phase = phaseOf('## Phase 1: A', ...record('1.1', 'Clear the plot'), ...record('1.2', 'Lay it'));
    expect(phase.items.map(({ text, fields }) => ({ text, ...fields }))).toEqual([
      { text: 'Clear the plot', id: '1.1', effort: '2 hours', effortLabel: 'Duration', owner: 'Mira' },
      { text: 'Lay it', id: '1.2', effort: '2 hours', effortLabel: 'Duration', owner: 'Mira' },
    ]);
  });

  test('not those that a stray fence lays bare: the others are code', () => {
    const code = ['', '```', 'Activity: Dig', '```', ''];
    const bare = [...record('1.1', 'Clear the plot'), ...record('1.2', 'Lay it')];
    expect(phasesOf(...code, ...code, ...bare).flatMap(itemsOf)).toEqual([]);
  });
});

describe('counted lines are the items of a phase that has nothing else (format 2.10)', () => {
  test.each([
    [['Priority 1: Mend the gate', 'Priority 2 (stretch): Sweep the square']],
    [['Priority 1 — Mend the gate', '', 'Priority 2 — Sweep the square']],
  ])('%j', (lines) => {
    expect(itemsOf(phaseOf('## Phase 1: A', ...lines))).toEqual(['Mend the gate', 'Sweep the square']);
  });

  test('beside a list they are prose', () => {
    const phase = phaseOf('## Phase 1: A', 'Rule 1: No noise', 'Rule 2: No dogs', '', '- Sweep the square');
    expect(itemsOf(phase)).toEqual(['Sweep the square']);
  });
});

describe('lines that open with a box are boxes without a bullet (format 2.5)', () => {
  test('each with its mark, whatever stands around it', () => {
    const lines = [
      '**To do**',
      '[ ] **Clear the plot** (4h)',
      'of stones',
      '[x] Mark it',
      '',
      '[/] Order gravel',
    ];
    const phase = phaseOf('## Phase 1: A', ...lines, '[-] Order sand', '[V] Call Ruth');
    expect(phase.items.map(({ text, state }) => [text, state])).toEqual([
      ['Clear the plot (4h) · of stones', 'todo'],
      ['Mark it', 'done'],
      ['Order gravel', 'active'],
      ['Call Ruth', 'todo'],
    ]);
  });

  test('what is listed below one is its own, and other boxes stand beside it', () => {
    const phase = phaseOf(
      '## Phase 1: A',
      '[ ] Raise it',
      '- Owner: Mira',
      '[x] Fix it',
      '',
      '- [ ] Paint it',
    );
    expect(itemsOf(phase)).toEqual(['Raise it', 'Fix it', 'Paint it']);
    expect(phase.items[0]?.fields).toEqual({ owner: 'Mira' });
  });

  test('below an item they are its steps, in a quote work', () => {
    const phase = phaseOf(
      '## Phase 1: A',
      '- [ ] Raise it',
      '  [x] saw',
      '  [ ] nail',
      '',
      '> [ ] Call Ruth',
    );
    expect(itemsOf(phase)).toEqual(['Raise it', 'Call Ruth']);
    expect(phase.items[0]?.steps.map(({ text }) => text)).toEqual(['saw', 'nail']);
  });

  test.each(['[1] A foot of the page', '[a] One way', '[x](plan.md) is older', 'A line of [ ] in words'])(
    'not %s',
    (line) => {
      expect(itemsOf(phaseOf('## Phase 1: A', line, '', '- [ ] Dig it'))).toEqual(['Dig it']);
    },
  );
});

describe('titles with a number, each a paragraph, one of which says something to do (format 2.5)', () => {
  test.each([
    [
      'prose below',
      ['1.1 New file: shed.py', '', 'It has all of it.', '', '1.2 Fix the door', '', 'It jams.'],
    ],
    ['prose and a list below', ['1.1 Shed plan', '', 'On paper.', '', '1.2 Build it', '', '- Of wood']],
    ['nothing below the last', ['1.1 Shed plan', '', 'On paper.', '', '1.2 Build it']],
  ])('with %s are tasks', (_, lines) => {
    expect(phaseOf('## Phase 1: Shed', '', ...lines).items).toMatchObject([
      { fields: { id: '1.1' } },
      { fields: { id: '1.2' } },
    ]);
  });

  test('in sections without a series too', () => {
    const lines = ['## Build', '', '1.1 Fix the door', '', 'It jams.', '', '1.2 Hinges', '', 'New ones.'];
    const other = ['', '## Sell', '', '2.1 Price', '', 'High.', '', '2.2 Print the sign', '', 'In red.'];
    expect(phasesOf(...lines, ...other).map(({ items }) => items.length)).toEqual([2, 2]);
  });

  test.each([
    ['names alone', '1.1 Doors', '1.2 Hinges'],
    ['sentences', '1.1 Fix what is broken.', '1.2 The hinges are old.'],
    ['one alone', '1.1 Fix the door', '2.1 Hinges'],
  ])('%s are none', (_, one, other) => {
    const phase = phaseOf(
      '## Phase 1: Shed',
      '',
      one,
      '',
      'It jams.',
      '',
      other,
      '',
      'New ones.',
      '',
      '- [ ] Paint',
    );
    expect(itemsOf(phase).map((text) => text.replace(/^.*\| /, ''))).toEqual(['Paint']);
  });
});

describe('plain lines that are called as phases (format 2.1)', () => {
  const names = (...lines: string[]): string[] =>
    phasesOf(...lines).map(
      ({ word, number, name, items }) =>
        `${word} ${number}: ${name} = ${items.map(({ text }) => text).join(', ')}`,
    );
  const works = ['', '- Dig a hole', ''];

  test.each([
    ['alone in the plan', []],
    ['below a heading', ['## Steps', '']],
  ])('are phases %s', (_, above) => {
    expect(names(...above, 'Phase 1 — Ground', ...works, 'Phase 2: Walls', ...works)).toEqual([
      'Phase 1: Ground = Dig a hole',
      'Phase 2: Walls = Dig a hole',
    ]);
  });

  test('are phases in another language, before parts that are none', () => {
    const lines = ['Étape 1 : Terrain', ...works, 'Étape 2 : Murs', ...works, '## Risks', '', '- Rain'];
    expect(names(...lines)).toEqual(['Étape 1: Terrain = Dig a hole', 'Étape 2: Murs = Dig a hole']);
  });

  test.each([
    ['sentences', ['Phase 1: we dig first.', ...works, 'Phase 2: we build then.', ...works]],
    ['the same number', ['Phase 1 — Ground', ...works, 'Phase 1 — Walls', ...works]],
    [
      'in a plan with phases',
      ['## Dig', ...works, '## Build', ...works, 'Phase 1 — Ground', '', 'Phase 2 — Walls'],
    ],
  ])('%s are none', (_, lines) => {
    expect(names(...lines).some((name) => /Ground|we dig/.test(name))).toBe(false);
  });
});

test('lines that count may count several at once (format 2.5)', () => {
  const [phase] = phasesOf(
    ...['## Fase 1: Puertas', 'Módulo 1: Puerta X', '', 'Módulos 2-4: Puertas Y y Z', '', 'Módulo 5: Repaso'],
    ...['## Fase 2: Circuitos', '- Unirlas'],
  );
  expect(phase?.items.map(({ text }) => text)).toEqual(['Puerta X', 'Puertas Y y Z', 'Repaso']);
});

test('a box that has lost its blank is an open box of a plan (format 2.5)', () => {
  const phase = phaseOf(
    '## Phase 1: Site',
    '- [x] Clear it',
    '- [] Fence it',
    '  - [] Buy posts',
    '* [] Mow it',
    '- [](#a) is a link',
  );
  expect(phase.items.map(({ text, state }) => `${text} ${state}`)).toEqual([
    'Clear it done',
    'Fence it todo',
    'Mow it todo',
    '[](#a) is a link todo',
  ]);
});

test('empty brackets once in a plan of lists are no box', () => {
  expect(itemsOf(phaseOf('## Phase 1: Site', '- Clear it', '- [] Fence it', '- Mow it'))).toHaveLength(3);
});
