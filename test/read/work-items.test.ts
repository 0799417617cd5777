import { itemsOf, phaseOf, planOf } from '../support/reading.ts';

describe('work items (format 2.5)', () => {
  test('every list item of any make is one', () => {
    const phase = phaseOf(
      '## Phase 1: A',
      '',
      '- One',
      '',
      '* Two',
      '',
      '+ Three',
      '',
      '1. Four',
      '2) Five',
      '',
      '- [ ] Six',
    );
    expect(itemsOf(phase)).toEqual(['One', 'Two', 'Three', 'Four', 'Five', 'Six']);
  });

  test('checkboxes tell the state; cancelled items are no work', () => {
    const phase = phaseOf(
      '## Phase 1: A',
      '',
      '- [x] Done',
      '- [X] Done too',
      '- [/] Under way',
      '- [-] Dropped',
      '- [ ] Open',
    );
    expect(phase.items.map(({ text, state }) => `${text}: ${state}`)).toEqual([
      'Done: done',
      'Done too: done',
      'Under way: active',
      'Open: todo',
    ]);
  });

  test('a leading sprint, week or day is the group and its time', () => {
    const phase = phaseOf(
      '## Phase 1: A (Weeks 1-2)',
      '',
      '- Sprint 1 (Days 1-5): Design it',
      '- **Week 2**: Build it',
      '- Days 1-3: Draw it',
      '- Day 4: Show it',
    );
    expect(itemsOf(phase)).toEqual([
      'Sprint 1 | Design it',
      'Week 2 | Build it',
      'Days 1-3 | Draw it',
      'Day 4 | Show it',
    ]);
    expect(phase.groups.map((group) => group.days)).toEqual([
      { first: 1, last: 5 },
      { first: 6, last: 10 },
      { first: 1, last: 3 },
      { first: 4, last: 4 },
    ]);
  });

  test('the same label twice is one group', () => {
    const phase = phaseOf('## Phase 1: A', '', '- Week 1: Design it', '- Week 1: Draw it');
    expect(phase.groups).toHaveLength(1);
  });

  test('a sub-heading names the group of the items under it', () => {
    const phase = phaseOf(
      '## Phase 1: A',
      '',
      '### Week 1',
      '',
      '- Design it',
      '',
      '### Frontend (Days 3-4)',
      '',
      '- Draw it',
    );
    expect(itemsOf(phase)).toEqual(['Week 1 | Design it', 'Frontend | Draw it']);
    expect(phase.groups[1]?.days).toEqual({ first: 3, last: 4 });
  });

  test('under a label the nested items are its work, under an action they are its detail', () => {
    const phase = phaseOf(
      '## Phase 1: A',
      '',
      '- Frontend',
      '  - Draw the screen',
      '- Build the server',
      '  - with three nodes',
      '- Docs:',
      '  - Write them',
    );
    expect(itemsOf(phase)).toEqual(['Frontend | Draw the screen', 'Build the server', 'Docs | Write them']);
    expect(phase.items[1]?.detail).toEqual(['with three nodes']);
  });

  test('quotes and callouts hold no work', () => {
    expect(itemsOf(phaseOf('## Phase 1: A', '', '> [!tip]', '> - Ask Kwame', '', '- Do it'))).toEqual([
      'Do it',
    ]);
  });

  test('emphasis is read over, links and code stay as they are', () => {
    expect(
      itemsOf(
        phaseOf(
          '## Phase 1: A',
          '',
          '- **Set up** `npm | x` for [[Note|the note]] and [it](https://x.org/a,b)',
        ),
      ),
    ).toEqual(['Set up `npm | x` for [[Note|the note]] and [it](https://x.org/a,b)']);
  });

  test('a wrapped item is one item', () => {
    expect(itemsOf(phaseOf('## Phase 1: A', '', '- Write the long', '  report'))).toEqual([
      'Write the long report',
    ]);
  });
});

describe('tasks that the plan itself lays out (format 2.5)', () => {
  test('a task table with a Risk column is still one; a table of risks with their actions is none', () => {
    const phase = phaseOf(
      '## Phase 1: A',
      '',
      '| ID | Task | Risk |',
      '|--|--|--|',
      '| 1 | Dig | Rain |',
      '',
      '| Risk | Action | Owner |',
      '|--|--|--|',
      '| Frost | Wait | Ann |',
    );
    expect(phase.items).toMatchObject([{ text: 'Dig', detail: ['Risk: Rain'] }]);
  });

  test('a table with a Task column gives one task a row', () => {
    const phase = phaseOf(
      '## Phase 1: A',
      '',
      '| ID | Task | Owner | Effort | Depends on | Priority |',
      '|--|--|--|--|--|--|',
      '| T-001 | Size it, buy it | Ilse | 1d | - | High |',
      '| T-002 | Rack it | | | T-001 | |',
    );
    expect(phase.items).toMatchObject([
      {
        text: 'Size it, buy it',
        whole: true,
        detail: ['Priority: High'],
        fields: { id: 'T-001', owner: 'Ilse', effort: '1d', dependencies: 'none' },
      },
      { text: 'Rack it', whole: true, fields: { id: 'T-002', dependencies: 'T-001' } },
    ]);
  });

  test('an empty dependency cell says none only where another row has one', () => {
    const rows = (first: string): unknown[] =>
      phaseOf(
        '## Phase 1: A',
        '',
        '| Task | Depends on |',
        '|--|--|',
        `| One | ${first} |`,
        '| Two | |',
      ).items.map((item) => item.fields.dependencies);
    expect(rows('None')).toEqual(['none', 'none']);
    expect(rows('T-009')).toEqual(['T-009', 'none']);
    expect(rows('')).toEqual([undefined, undefined]);
  });

  test('a Name column needs a task’s other columns beside it', () => {
    expect(
      phaseOf('## Phase 1: A', '', '- Do it', '', '| Name | Meaning |', '|--|--|', '| Node | A machine |')
        .items,
    ).toHaveLength(1);
    expect(
      phaseOf('## Phase 1: A', '', '| Name | Owner |', '|--|--|', '| Look back | Ilse |').items,
    ).toHaveLength(1);
  });

  test('a task heading with its fields under it', () => {
    const phase = phaseOf(
      '## Phase 1: A',
      '',
      '#### Task 1.1: Label the samples, check them',
      '- **Owner**: Aisha',
      '- **Effort**: 3 days',
      '- **Depends on**: None',
      '- **Acceptance Criteria**:',
      '  - [ ] 500 in the bucket',
      '- Ask for consent',
      '',
      '#### Task 1.2: Choose',
      '**Depends on**: Task 1.1',
      '**Status**: done',
    );
    expect(phase.items).toMatchObject([
      {
        text: 'Label the samples, check them',
        whole: true,
        detail: ['Ask for consent'],
        fields: {
          id: '1.1',
          owner: 'Aisha',
          effort: '3 days',
          dependencies: 'none',
        },
        steps: [{ text: '500 in the bucket', state: 'todo' }],
      },
      { text: 'Choose', state: 'done', fields: { id: '1.2', dependencies: 'Task 1.1' } },
    ]);
  });

  test('a bold task item', () => {
    expect(
      phaseOf('## Phase 1: A', '', '- **Task 1.1.1:** Build the view', '  - Owner: Marek').items,
    ).toMatchObject([{ text: 'Build the view', whole: true, fields: { id: '1.1.1', owner: 'Marek' } }]);
  });
});

describe('`Task 1:` before a plain item (format 2.5)', () => {
  const names = (...lines: readonly string[]): string[] =>
    phaseOf('## Phase 1', ...lines).items.map(({ text }) => text);

  test.each([
    ['tasks that are numbered', ['- Task 1: Dig', '- Task 2: Sow'], ['Dig', 'Sow']],
    ['tasks that are numbered anew', ['- Task 1: Dig', '', 'Then:', '- Task 1: Sow'], ['Dig', 'Sow']],
    [
      'parts of an exam',
      ['- Task 1: Read a chart', '- Rest', '', 'Then:', '- Task 1: Read it in ten minutes'],
      ['Task 1: Read a chart', 'Rest', 'Task 1: Read it in ten minutes'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(names(...lines)).toEqual(expected);
  });
});

describe('headings and what they hold (format 2.5)', () => {
  test('headings numbered T1, T2 are tasks and no phases', () => {
    const phase = phaseOf(
      '## Tasks',
      '',
      '### T1 — Types',
      '',
      '- [ ] Compiles',
      '',
      '### T2 — Purge',
      '',
      '- [ ] Tests',
    );
    expect(itemsOf(phase)).toEqual(['Types', 'Purge']);
    expect(phase.items.map(({ steps }) => steps.length)).toEqual([1, 1]);
  });

  test('a label that only says checklist leaves the boxes to the heading above it', () => {
    const day = ['#### Monday run', '', '**Checklist:**', '- [ ] Warm up'];
    expect(itemsOf(phaseOf('## Phase 1: Base', '', ...day))).toEqual(['Monday run | Warm up']);
  });

  test('a heading named as a part that is no work is the group of its boxes', () => {
    const boxes = ['### Communication', '- [ ] Make a website', '', '### Budget', '- Keep it low'];
    const phase = phaseOf('## Phase 1: Wedding', '', '### Guests', '- [ ] Invite', '', ...boxes);
    expect(itemsOf(phase)).toEqual(['Guests | Invite', 'Communication | Make a website']);
  });

  test('prose below a heading that is a task is its description', () => {
    const phase = phaseOf(
      '## 1. Pages',
      '',
      'List the public pages.',
      '',
      '## 2. Wireframes',
      '',
      'Draw them.',
    );
    expect(phase.items.map(({ text, detail }) => [text, ...detail])).toEqual([
      ['Pages', 'List the public pages.'],
      ['Wireframes', 'Draw them.'],
    ]);
  });
});

test('a column of measures is none of ids', () => {
  const rows = [
    '| Time | Action | Carbs |',
    '|---|---|---|',
    '| 45 min | First gel | 25g |',
    '| 75 min | Second gel | 25g |',
  ];
  expect(phaseOf('## Phase 1: Race', '', ...rows).items.map(({ fields }) => fields.id)).toEqual([
    undefined,
    undefined,
  ]);
});

test('a timetable below a heading that is called so is unread work where a box has taken its place (format 2.0)', () => {
  const dates = [
    '| Fecha | Unidad | Tema |',
    '|---|---|---|',
    '| 06-08-2026 | 01 | Intro |',
    '| 13-08-2026 | 02 | Entorno |',
  ];
  const plan = planOf(
    ['# Curso', '', '## Cronograma', '', ...dates, '', '## Notas', '', '- [ ] Imprimir'].join('\n'),
  );
  expect(plan.unread.map(({ heading, count, isWork }) => [heading, count, isWork])).toEqual([
    ['Cronograma', 2, true],
  ]);
});

describe('boxes and fields in odd places', () => {
  test('boxes of a quote below an item are its steps', () => {
    const phase = phaseOf('## Phase 1: Shed', '', '- [ ] Build the frame', '', '  > - [x] Cut the posts');
    expect(phase.items.map(({ text, steps }) => [text, ...steps])).toEqual([
      ['Build the frame', { text: 'Cut the posts', state: 'done' }],
    ]);
  });

  test('a box of a footnote is work', () => {
    const phase = phaseOf(
      '## Phase 1: Shed',
      '',
      '- [ ] Build[^1]',
      '',
      '[^1]: Before that:',
      '',
      '    - [ ] Buy wood',
    );
    expect(itemsOf(phase)).toContain('Buy wood');
  });

  test('a bold item that is only a field with a list below is that field', () => {
    const phase = phaseOf(
      '## Phase 1: Walls',
      '',
      '- Paint them',
      '- **Owner**',
      '  - Bob',
      '- **Definition of Done**',
      '  - walls dry',
    );
    expect(itemsOf(phase)).toEqual(['Paint them']);
    expect([phase.responsible, phase.done].map((clauses) => clauses.map(({ text }) => text))).toEqual([
      ['Bob'],
      ['walls dry'],
    ]);
  });

  test('a status that is no state of ours is told in the description', () => {
    const [item] = phaseOf(
      '## Phase 1: Walls',
      '',
      '- [ ] Buy wood',
      '  - Status: waiting for the permit',
    ).items;
    expect(item).toMatchObject({ state: 'todo', detail: ['Status: waiting for the permit'] });
  });

  test('labels in a language whose verbs we do not know are work where the phases have nothing else', () => {
    const plan = planOf(
      '# Umzug\n\n## Etappe 1\n\n- **Küche**: Geschirr in Kisten packen\n- **Bad**: Spiegel abhängen\n\n## Etappe 2\n\n- **Küche**: Herd anschließen\n- **Bad**: Regal aufhängen\n',
    );
    expect(plan.phases.map(({ items }) => items.length)).toEqual([2, 2]);
  });

  test('mere numbers are ids only where they count', () => {
    const rows = ['| Item | Cost |', '|---|---|', '| Wood | 5 |', '| Nails | 8 |'];
    expect(itemsOf(phaseOf('## Phase 1: Shed', '', '- Build it', '', ...rows))).toEqual(['Build it']);
  });

  test('task lines and task headings outside of the phases are told (format 2.0)', () => {
    const plan = planOf(
      [
        '# Plan',
        '',
        '## Phase 1: Shed',
        '- [ ] Dig',
        '## Phase 2: Roof',
        '- [ ] Nail',
        '',
        '# Extra',
        '',
        '**Task 1.1: Write the spec**',
        '',
        '#### Task 1.2: Ship it',
      ].join('\n'),
    );
    const tasks = plan.phases.flatMap(({ items }) => items.map(({ text }) => text));
    const unread = plan.unread.filter(({ isWork }) => isWork).reduce((sum, { count }) => sum + count, 0);
    expect(tasks.filter((text) => /spec|Ship/.test(text)).length + unread).toBe(2);
  });
});
