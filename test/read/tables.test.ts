import { itemsOf, phaseOf, phasesOf, planOf } from '../support/reading.ts';
import type { Plan } from '../../src/model/plan.ts';

const table = (...rows: string[]): string[] => [
  rows[0] ?? '',
  (rows[0] ?? '').replace(/[^|]+/g, '---'),
  ...rows.slice(1),
];

function unreadOf({ unread }: Plan): unknown[] {
  return unread.map(({ heading, line, count, isWork }) => [heading, line, count, isWork]);
}

function statesOf(...lines: string[]): string[] {
  return phaseOf('## Phase 1: Harbour', '', '- Measure the basin', '', ...lines).items.map(
    ({ text, state }) => `${text}: ${state}`,
  );
}

describe('tables of a phase whose rows are plainly work (format 2.5)', () => {
  test.each([
    ['boxes drawn as signs', table('| Deliverable | |', '| Pier | ☐ |', '| Crane | ✅ |')],
    ['boxes as lists have them', table('| Part | Ready? |', '| Pier | [ ] |', '| Crane | [x] |')],
    ['words of states', table('| Thing | Status |', '| Pier | Open |', '| Crane | Done |')],
    ['words of states in German', table('| Bauteil | Status |', '| Pier | offen |', '| Crane | erledigt |')],
    ['boxes before the names', table('| ⬜ | Was |', '| ⬜ | Pier |', '| ✅ | Crane |')],
    ['boxes in a language nobody taught us', table('| Praca | Gotowe |', '| Pier | ☐ |', '| Crane | ☑ |')],
  ])('%s tell the rows', (_, rows) => {
    expect(statesOf(...rows)).toEqual(['Measure the basin: todo', 'Pier: todo', 'Crane: done']);
  });

  test.each([
    table('| # | Topic | Note |', '| 7 | Tides | read the tables |'),
    table('| Feature | Owner |', '| Tides | Ann |'),
    table('| Modul | Aufwand |', '| Tides | 4h |'),
    table('| 序号 | 内容 |', '| 3 | Tides |'),
    table('| Week | Topic | Status |', '| 2 | Tides | open |'),
    table('| Item | Priority | Description |', '| Tides | P0 | read the tables |'),
    table('| Thema | Priorität |', '| Tides | hoch |'),
    table('| 事项 | 优先级 |', '| Tides | 高 |'),
  ])('a word for what is made or learnt beside a number, owner, effort, state or priority: %s', (...rows) => {
    expect(itemsOf(phaseOf('## Phase 1: Harbour', '', '- Measure', '', ...rows)).join()).toMatch(
      /^Measure,(?:Week 2 \| )?Tides$/,
    );
  });

  test.each([
    [table('| Tool | Free | Paid |', '| Sonar | ✅ | ✅ |'), false],
    [table('| Metric | Status |', '| Depth | open |'), false],
    [table('| Decision | Status |', '| Steel | done |'), false],
    [table('| Node | Memory |', '| hot-1 | 32 GB |'), false],
    [table('| Day | Morning | Evening |', '| 1 | Dive | Sail |'), true],
  ])('other rows are told, beside work those of a timetable alone as work: %s', (rows, isWork) => {
    const plan = planOf(['# H', '', '## Phase 1: Harbour', '', '- Measure', '', ...rows].join('\n'));
    expect(plan.phases.flatMap(({ items }) => items.map(({ text }) => text))).toEqual(['Measure']);
    expect(unreadOf(plan)).toEqual([['Phase 1: Harbour', 9, 1, isWork]]);
  });

  test.each([
    table('| Task | Points | Owner |', '| Sand | 3 | Yard |', '| Sew | 2 | |', '| **Total** | **5** | |'),
    table('| # | Aufgabe | Aufwand |', '| 1 | Sand | 3h |', '| 2 | Sew | 2h |', '| | Gesamt: | 5h |'),
    table('| # | Tarea | Días |', '| 1 | Sand | 3 |', '| 2 | Sew | 2 |', '| Total general | | ~5 |'),
    table('| 任务 | 天数 |', '| Sand | 3 |', '| Sew | 2 |', '| **合计** | 5 |'),
    table('| Task | Hours |', '| Sand | 3 |', '| Subtotal | 3 |', '| Sew | 2 |', '| Total (2 tasks) | 5 |'),
  ])('a row that adds up those above it is no task: %s', (...rows) => {
    const plan = planOf(['# H', '## Phase 1: A', '', ...rows].join('\n'));
    expect(plan.phases.flatMap(({ items }) => items.map(({ text }) => text))).toEqual(['Sand', 'Sew']);
    expect(plan.unread).toEqual([]);
  });

  test.each(['Total rebuild', 'Sum up', 'Totals page'])(
    'a row that only opens with such a word: %s',
    (name) => {
      const rows = table('| Task | Hours |', '| Sand | 3 |', `| ${name} | 5 |`);
      expect(itemsOf(phaseOf('## Phase 1: A', '', ...rows))).toEqual(['Sand', name]);
    },
  );

  test('a heading is no task because of a timetable below it, and the rows are told', () => {
    const plan = planOf(
      [
        '# H',
        '## Sprint 1: Base',
        '- Measure',
        '### Build backlog',
        '',
        ...table('| Day | Ann | Bo |', '| Day 1 | Dive | Sail |', '| Day 2 | Dig | Rest |'),
        '',
        '## Sprint 2: Top',
        '- Paint',
      ].join('\n'),
    );
    expect(plan.phases.map(({ items }) => items.map(({ text }) => text))).toEqual([['Measure'], ['Paint']]);
    expect(unreadOf(plan)).toEqual([['Build backlog', 8, 2, true]]);
  });

  test('rows below a task are its detail, boxes its steps', () => {
    const phase = phaseOf(
      '## Phase 1: Harbour',
      '',
      '### Task 1: Replace the chains',
      '',
      ...table('| Old | New |', '| iron | steel |'),
      '',
      ...table('| Check | |', '| rust | ☐ |', '| length | ✅ |'),
      '',
      '### 2. Build the gates',
      '',
      ...table('| Gate | Width |', '| north | 4 m |'),
    );
    expect(phase.items).toMatchObject([
      {
        text: 'Replace the chains',
        detail: ['iron (steel)'],
        steps: [
          { text: 'rust', state: 'todo' },
          { text: 'length', state: 'done' },
        ],
      },
      { text: 'Build the gates', detail: ['north (4 m)'] },
    ]);
  });

  test('rows below a heading that only tells are notes of the phase', () => {
    const phase = phaseOf(
      '## Phase 1: Harbour',
      '- Measure',
      '### Background',
      '',
      ...table('| Year | Event |', '| 1904 | Flood |'),
    );
    expect(phase.notes).toMatchObject([{ label: 'Background', value: '1904 (Flood)' }]);
  });
});

test('rows of tables outside of the phases are told by the checks, but those that name a phase (format 2.0)', () => {
  const plan = planOf(
    [
      '# H',
      '## Sprint Schedule Overview',
      '',
      ...table('| Sprint | Weeks | Focus |', '| Sprint 1 | 1-2 | Piers |', '| Sprint 4 | 9-11 | Cranes |'),
      '',
      '## Sprint 1: Piers',
      '- Dig',
      '## Sprint 2: Gates',
      '- Weld',
      '',
      '## Monthly milestones',
      '',
      ...table('| Month | Depth |', '| **Dec** | 4 m |'),
    ].join('\n'),
  );
  expect(unreadOf(plan)).toEqual([
    ['Sprint Schedule Overview', 7, 1, false],
    ['Monthly milestones', 18, 1, false],
  ]);
});

describe('a column of categories names no rows (format 2.5)', () => {
  const header = ['| Done | Day | Genre | Book | File |', '|---|---|---|---|---|'];
  const crimes = [
    '| ☐ | 1 | Crime | Lamp | lamp.md |',
    '| ☐ | 2 | Crime | Rope | rope.md |',
    '| ☑ | 3 | Crime | Door | door.md |',
  ];

  test('where a later one tells the rows apart', () => {
    expect(phaseOf('## Phase 1: A', ...header, ...crimes).items.map(({ text }) => text)).toEqual([
      'Lamp',
      'Rope',
      'Door',
    ]);
  });

  test('nor in the other tables of that header', () => {
    const others = ['| ☐ | 4 | Poem | Moon | moon.md |', '| ☐ | 5 | Play | King | king.md |'];
    const [, phase] = phasesOf(
      '## Phase 1: A',
      ...header,
      ...crimes,
      '',
      '## Phase 2: B',
      ...header,
      ...others,
    );
    expect(phase?.items.map(({ text }) => text)).toEqual(['Moon', 'King']);
  });

  test.each([
    [
      'they differ',
      [
        '| Topic | Level | Status |',
        '|---|---|---|',
        '| Pumps | high | open |',
        '| Lamps | low | open |',
        '| Doors | high | done |',
      ],
    ],
    [
      'no other does',
      [
        '| Topic | Level | Status |',
        '|---|---|---|',
        '| Pumps | high | open |',
        '| Pumps | low | open |',
        '| Pumps | high | done |',
      ],
    ],
  ])('it does where %s', (_, lines) => {
    expect(phaseOf('## Phase 1: A', ...lines).items[0]?.text).toBe('Pumps');
  });
});

describe('timetables and tables without a known header (format 2.1, 2.5)', () => {
  const plan = (...lines: string[]): Plan => planOf(['# Harbour', '', ...lines].join('\n'));
  const phasesOf = ({ phases }: Plan): unknown[] =>
    phases.map(({ name, items }) => [name, items.map(({ text }) => text).join(', ')]);
  const lists = ['', '## Books', '- Blue book', '- Red book', '', '## Tips', '- Sleep well'];

  test.each([
    table('| Week | Topic | Sheet |', '| Week 1 | Tides | 1a |', '| Week 2 | Knots | 2a |'),
    table('| 周数 | 主题 | 成果 |', '| 第1周 | Tides | 报告 |', '| 第2周 | Knots | 演讲 |'),
    table('| Einheit | Stoff | Blatt |', '| Lektion 1 | Tides | Eins |', '| Lektion 2 | Knots | Zwei |'),
    table('| Termin | Stück | Ziel |', '| 2026-01-05 | Tides | leise |', '| 2026-01-12 | Knots | laut |'),
    table(
      '| Session | What else |',
      '| Session 1 | Tides |',
      '| Session 2 | Knots |',
      '| Session 3 | Ropes |',
    ),
  ])('right below the title, a timetable is the plan, lists elsewhere are told: %s', (...rows) => {
    const read = plan(...rows, ...lists);
    expect(phasesOf(read)).toEqual([['Harbour', expect.stringMatching(/^Tides, Knots/)]]);
    expect(unreadOf(read)).toEqual([
      ['Books', expect.anything(), 2, false],
      ['Tips', expect.anything(), 1, false],
    ]);
    expect(read.context).toEqual([]);
  });

  test('beside sections that say more, a timetable is told only', () => {
    const rows = table('| Week | Focus |', '| 1 | Books |', '| 2 | Tips |');
    expect(phasesOf(plan(...lists.slice(1), '', '## Weeks', ...rows)).length).toBe(2);
  });

  const week = (...rows: string[]): string[] => table('| Week | Tue | Sat |', ...rows);

  test('a series that holds timetables is the phases, whatever lists stand elsewhere', () => {
    const read = plan(
      ...['## Phase 1: Base (Weeks 1-2)', ''],
      ...week('| 1 | 5 km | 9 km long |', '| 2 | 5 km | 9 km long |'),
      ...['', '## Phase 2: Peak (Week 3)', ''],
      ...week('| 3 | 6 km hills | 12 km long |'),
      ...lists,
    );
    expect(phasesOf(read)).toEqual([
      ['Base', 'Week 1, Week 2'],
      ['Peak', '6 km hills'],
    ]);
    expect(unreadOf(read).length).toBe(2);
  });

  test('a row that opens with a bare number is no word of the phase of that number', () => {
    const read = plan(
      ...['## Phase 1: Base', '- Dig', '', '## Phase 2: Peak', '- Build', '', '## Calendar'],
      ...week('| 1 | 5 km | 9 km |', '| 2 | 5 km | 9 km |'),
    );
    expect(unreadOf(read)).toEqual([['Calendar', expect.anything(), 2, false]]);
  });

  const tasks = table('| Task | Deliverable |', '| Clear the rubble | Empty site |');
  const parts = table('| Part | Inside |', '| Walls | Boards, posts |', '| Roof | Felt |');

  test.each([
    [parts],
    [table('| Bauteil | Wozu |', '| Walls | Schutz |', '| Roof | Licht |')],
    [table('| Extension | Aim |', '| Walls | Shade |', '| Roof | Light |')],
  ])('a phase with one table alone has its rows as tasks where others have task tables: %s', (rows) => {
    const read = plan('## Phase 1: Ground', ...tasks, '', '## Phase 2: Build', ...rows);
    expect(phasesOf(read)).toEqual([
      ['Ground', 'Clear the rubble'],
      ['Build', 'Walls, Roof'],
    ]);
  });

  test('but no risks, metrics or decisions', () => {
    const rows = table('| Metric | Aim |', '| Depth | 3 m |');
    const read = plan('## Phase 1: Ground', ...tasks, '', '## Phase 2: Build', ...rows);
    expect(phasesOf(read)[1]).toEqual(['Build', '']);
    expect(unreadOf(read)).toEqual([['Phase 2: Build', expect.anything(), 1, true]]);
  });

  test('tables below headings that are called as the phases, elsewhere, are told as work', () => {
    const read = plan(
      ...['## Phase 1: Ground', ...tasks, '', '## Phase 2: Build', ...tasks, '', '## Garden', ''],
      ...['### Phase Pilot', ...parts, '', '### Phase 1.5', ...parts],
    );
    expect(unreadOf(read)).toEqual([
      ['Phase Pilot', expect.anything(), 2, true],
      ['Phase 1.5', expect.anything(), 2, true],
    ]);
  });
});

describe('rows with boxes that lie outside of the phases (format 2.0, 2.5)', () => {
  const weeks = [
    '## Timeline',
    '### Week 1: Pier',
    '- [ ] Drive the piles',
    '### Week 2: Crane',
    '- [ ] Hoist it',
  ];
  const told = (...rows: string[]): string[] =>
    phasesOf(...weeks, '## Later', '### Lights', '', ...table(...rows)).flatMap((phase) =>
      itemsOf(phase).map((item) => `${phase.word} ${phase.number}: ${item}`),
    );

  test.each([
    ['a sign', '🔲', '⬜'],
    ['a sign and a word', '🔲 Planned', '🔲 Later on'],
    ['a box and a word', '[ ] Planned', '[ ] Geplant'],
    ['a sign and a word in another language', '☐ geplant', '☑ fertig'],
    ['a box', '[ ]', '[ ]'],
  ])('%s makes them work of a phase of their own', (_what, one, other) => {
    expect(
      told(
        '| Feature | Description | Status |',
        `| Beacon | On the pier | ${one} |`,
        `| Lamp | Red | ${other} |`,
      ),
    ).toEqual(['Week 1: Drive the piles', 'Week 2: Hoist it', ' : Lights | Beacon', ' : Lights | Lamp']);
  });

  test('rows that say more of a phase are none, nor are those of words alone', () => {
    const own = ['Week 1: Drive the piles', 'Week 2: Hoist it'];
    expect(told('| Week | Status |', '| Week 1 | 🔲 Planned |', '| Week 2 | 🔲 Planned |')).toEqual(own);
    expect(told('| Lamp | Remark |', '| Red | bright and small |', '| Blue | dim |')).toEqual(own);
  });
});

describe('a table with a row for each phase (format 2.3)', () => {
  const phases = (time = ''): string[] => [
    `### Phase 1 — Pier${time}`,
    '- Drive the piles',
    '### Phase 2 — Crane',
    '- Hoist it',
    '## Schedule',
    '',
  ];
  const daysBy = (time: string, ...rows: string[]): unknown[] =>
    phasesOf('## Phases', ...phases(time), ...table(...rows)).map(({ days }) => days);

  test.each([
    [
      '| Phase | Start | End |',
      '| Phase 1 | 2026-01-05 | 2026-01-09 |',
      '| Phase 2 | 2026-01-12 | 2026-01-16 |',
    ],
    [
      '| Phase | Start | End |',
      '| 1 — Pier | 5 Jan 2026 | 9 Jan 2026 |',
      '| 2 — Crane | 12 Jan 2026 | 16 Jan 2026 |',
    ],
    ['| Phase | Dates |', '| 1 | 2026-01-05 to 2026-01-09 |', '| 2 | 2026-01-12 to 2026-01-16 |'],
    ['| Fase | Duración | Semanas |', '| Phase 1 | poco | Semana 1 |', '| Phase 2 | poco | Semana 2 |'],
    ['| Phase | Length | When |', '| Pier | short | Week 1 |', '| Crane | short | Week 2 |'],
  ])('%s gives the times of those that tell none', (...rows) => {
    expect(daysBy(' (some weeks)', ...rows)).toEqual([
      { first: 1, last: 5 },
      { first: 6, last: 10 },
    ]);
  });

  test('their own time stays, and several rows give none', () => {
    expect(daysBy(' (Week 2)', '| Phase | When |', '| Phase 1 | Week 1 |')).toEqual([
      { first: 6, last: 10 },
      null,
    ]);
    expect(daysBy('', '| Phase | When |', '| Phase 1 | Week 1 |', '| Phase 1 | Week 2 |')).toEqual([
      null,
      null,
    ]);
  });
});
