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
      { text: 'Clear the plot', id: '1.1', effort: '2 hours', owner: 'Mira' },
      { text: 'Lay it', id: '1.2', effort: '2 hours', owner: 'Mira' },
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
