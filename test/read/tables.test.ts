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
  ])('a word for what is made or learnt beside a number, owner, effort or state: %s', (...rows) => {
    expect(itemsOf(phaseOf('## Phase 1: Harbour', '', '- Measure', '', ...rows)).join()).toMatch(
      /^Measure,(?:Week 2 \| )?Tides$/,
    );
  });

  test.each([
    [table('| Tool | Free | Paid |', '| Sonar | ✅ | ✅ |')],
    [table('| Metric | Status |', '| Depth | open |')],
    [table('| Decision | Status |', '| Steel | done |')],
    [table('| Node | Memory |', '| hot-1 | 32 GB |')],
    [table('| Day | Morning | Evening |', '| 1 | Dive | Sail |')],
  ])('other rows are told: %s', (rows) => {
    const plan = planOf(['# H', '', '## Phase 1: Harbour', '', '- Measure', '', ...rows].join('\n'));
    expect(plan.phases.flatMap(({ items }) => items.map(({ text }) => text))).toEqual(['Measure']);
    expect(unreadOf(plan)).toEqual([['Phase 1: Harbour', 9, 1, true]]);
  });

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
