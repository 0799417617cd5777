import { type Finding, SEVERITIES } from '../../src/model/finding.ts';
import { noteFindings } from '../../src/check/note-findings.ts';
import { taskGraph } from '../../src/model/goal-reading.ts';
import { taskList, type TasksNote } from '../../src/model/note-tasks.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { scheduleOf } from '../../src/schedule/critical-path-method.ts';
import { networkOf } from '../../src/schedule/network.ts';
import { placedGoal } from '../../src/schedule/placed-goal.ts';
import { goalTimes } from '../../src/schedule/task-times.ts';
import { taskStates } from '../../src/schedule/task-states.ts';
import { taskId } from '../../src/text/task-id.ts';
import { aNote, type States } from '../support/goal-reading.ts';
import { aTask } from '../support/tasks.ts';
import { tasksNoteOf } from '../support/tasks-note.ts';

function findingsOf(note: TasksNote, boxes: States = {}): Finding[] {
  const states = taskStates(note, new Map(Object.entries(boxes).map(([id, state]) => [taskId(id), state])));
  const list = taskList(note, states);
  const network = networkOf(list, 8);
  return noteFindings({
    note,
    graph: taskGraph(note),
    states,
    schedule: scheduleOf(network),
    times: goalTimes(placedGoal(list, network, DEFAULT_SETTINGS), null),
    settings: DEFAULT_SETTINGS,
  });
}

/** `2 cycle: These tasks …` */
const told = (note: TasksNote, boxes: States = {}): string[] =>
  findingsOf(note, boxes).map(({ code, line, message }) => `${line} ${code}: ${message}`);

const HEADER = '| Task ID | Task Name | Owner | Effort | DoD | Dependencies |\n|--|--|--|--|--|--|\n';
const table = (...rows: string[]): string => HEADER + rows.map((row) => `| ${row} |\n`).join('');
const goal = (...phases: string[]): TasksNote =>
  tasksNoteOf(phases.map((rows, index) => `**Phase ${index + 1}: Part ${index + 1}**\n\n${rows}`).join('\n'));

test('a note in order has no findings', () => {
  expect(
    told(
      goal(table('T-001 | Design | Ann | 8h | Reviewed | None', 'T-002 | Build | Ann | 8h | Runs | T-001')),
    ),
  ).toEqual([]);
});

describe('tasks that wait for each other', () => {
  test('are told once, with their path, at the line of the first', () => {
    const note = goal(
      table(
        'T-001 | A | Ann | 8h | x | None',
        'T-002 | B | Ann | 8h | x | T-005',
        'T-003 | C | Ann | 8h | x | T-002',
      ),
      table('T-005 | D | Ann | 8h | x | T-002, T-001'),
    );
    expect(told(note).filter((text) => text.includes(' cycle:'))).toEqual([
      '6 cycle: These tasks wait for each other, so none can start: T-002 → T-005 → T-002. Remove one of these dependencies.',
    ]);
  });

  test('through three phases are one cycle', () => {
    const note = aNote(
      [aTask('T-1', { after: ['T-3'] })],
      [aTask('T-2', { after: ['T-1'] })],
      [aTask('T-3', { after: ['T-2'] })],
    );
    expect(told(note).filter((text) => text.includes(' cycle:'))).toEqual([
      expect.stringContaining('T-001 → T-002 → T-003 → T-001.'),
    ]);
  });

  test('in a circle of hundreds are told by its ends', () => {
    const note = aNote(
      Array.from({ length: 300 }, (_, n) => aTask(`T-${n}`, { after: [`T-${(n + 299) % 300}`] })),
    );
    const [cycle] = told(note);
    expect(cycle).toMatch(/T-000 → T-001 .* → … 277 more … → .* → T-299 → T-000\./);
  });

  test('are none when one of them is cancelled', () => {
    const note = aNote([aTask('T-1', { after: ['T-2'] }), aTask('T-2', { after: ['T-1'] })]);
    expect(told(note, { 'T-2': 'cancelled' })).toEqual([]);
  });
});

test('what a task leaves open names the task, so that such findings can be told together', () => {
  const note = goal(table('T001 | Design | — | 8h | Reviewed | None', 'T-002 | Build | Ann | 8h | | T-001'));
  expect(findingsOf(note).map(({ code, task }) => [code, task])).toEqual([
    ['missing-owner', 'T001'],
    ['missing-dod', 'T-002'],
  ]);
});

test('what the reader found is told once, with the rest, in the order of the lines', () => {
  const note = goal(
    table(
      'T-001 | A | Ann | 8h | x | T-001',
      'T-002 | B | Ben | 8h | x | T-099',
      'T-002 | C | Ann | 8h | x | None',
      'T-003 | D | NEEDS CLARIFICATION | 8h | x | T-001',
    ),
  );
  expect(findingsOf(note).map(({ code, line }) => `${line} ${code}`)).toEqual([
    '5 self-dependency',
    '6 unknown-dependency',
    '7 duplicate-id',
    '8 missing-owner',
  ]);
});

describe('phases', () => {
  test('a task that waits for one of a later phase', () => {
    const note = goal(
      table('T-001 | A | Ann | 8h | x | T-002, T-003', 'T-004 | B | Ben | 8h | x | T-001'),
      table('T-002 | C | Cleo | 8h | x | None', 'T-003 | D | Dora | 8h | x | None'),
    );
    expect(told(note)).toEqual([
      '5 later-phase: T-001 depends on T-002 of Phase 2 and 1 more of later phases. Move one of them, or remove the dependency.',
    ]);
    expect(told(note, { 'T-2': 'cancelled', 'T-3': 'cancelled' })).toEqual([]);
    expect(told(note, { 'T-1': 'cancelled' })).toEqual([]);
  });

  test('a phase without tasks', () => {
    const note = goal(table('T-001 | A | Ann | 8h | x | None'), 'Nothing yet.\n');
    expect(told(note)).toEqual(['7 empty-phase: Phase 2 has no tasks. Add one, or remove the phase.']);
  });
});

describe('a phase with days (format 5.6)', () => {
  const phase = (days: string, ...rows: string[]): string[] =>
    told(tasksNoteOf(`**Phase 1: Ground** (${days})\n\n${table(...rows)}`));
  const two = (effort: string): string[] => [
    `T-001 | A | Ann | ${effort} | x | None`,
    'T-002 | B | Ben | 12h | x | T-001',
  ];

  test('whose critical path is longer than they are', () => {
    expect(phase('Days 1-2', ...two('8h'))).toEqual([
      '1 too-much-effort: Phase 1 is too short: its critical path takes 20 h of 16 h (2 days). Give it more days.',
    ]);
    expect(phase('Days 1-3', ...two('12h'))).toEqual([]);
  });

  test('says nothing where an effort on the path is not known', () => {
    expect(phase('Days 1-2', ...two('')).filter((text) => text.includes('too-much'))).toEqual([]);
  });
});

test('a task that is done is asked for no definition of done, one that is in progress is', () => {
  const note = goal(table('T-001 | A | Ann | 8h | ✅ | None', 'T-002 | B | Ben | 8h | 🔄 | None'));
  expect(told(note)).toEqual([expect.stringContaining('missing-dod: T-002')]);
});

describe('one owner, more than a day’s work on a day (format 5.6)', () => {
  const booked = (...rows: string[]): string[] =>
    told(goal(table(...rows))).filter((text) => text.includes('owner-overbooked'));

  test('is told at the second task, with the days', () => {
    expect(
      booked(
        'T-001 | A | Ann | 8h | x | None',
        'T-002 | B | Ben | 24h | x | None',
        'T-003 | C | ben (lead) | 16h | x | T-001',
      ),
    ).toEqual([
      '7 owner-overbooked: Ben has more than a day’s work on Days 2-3: T-002 and T-003. Let one wait, or give one to somebody else.',
    ]);
  });

  test('counts for each person of a cell', () => {
    expect(booked('T-001 | A | Ann, Ben | 8h | x | None', 'T-002 | B | Ben & Cleo | 4h | x | None')).toEqual([
      expect.stringContaining('Ben has more than a day’s work on Day 1: T-001 and T-002.'),
    ]);
  });

  test('many at once are one finding, and another stretch of days another', () => {
    const first = [1, 2, 3, 4, 5, 6].map((n) => `T-00${n} | A | Ann | 8h | x | None`);
    const between = 'T-007 | B | Ben | 8h | x | T-001';
    const later = ['T-008 | C | Ann | 8h | x | T-007', 'T-009 | D | Ann | 8h | x | T-007'];
    expect(booked(...first, between, ...later)).toEqual([
      expect.stringContaining(
        'Ann has more than a day’s work on Day 1: T-001, T-002, T-003, T-004 and 2 more.',
      ),
      expect.stringContaining('Ann has more than a day’s work on Day 3: T-008 and T-009.'),
    ]);
  });

  test.each([
    ['one after the other', 'Ann', 'T-001'],
    ['a team, which is several', 'The team', 'None'],
    ['nobody', '—', 'None'],
  ])('is not told of %s', (_what, owner, after) => {
    expect(
      booked(`T-001 | A | ${owner} | 8h | x | None`, `T-002 | B | ${owner} | 8h | x | ${after}`),
    ).toEqual([]);
  });

  test('short tasks that fit into one day are none', () => {
    expect(booked('T-001 | A | Ann | 2h | x | None', 'T-002 | B | Ann | 6h | x | None')).toEqual([]);
    expect(booked('T-001 | A | Ann | 2h | x | None', 'T-002 | B | Ann | 7h | x | None')).toHaveLength(1);
  });

  test('however long tasks take', () => {
    const long = ['T-001', 'T-002'].map((id) => `${id} | A | Ann | 10000w | x | None`);
    expect(booked(...long)).toEqual([expect.stringContaining('on Days 1-50000: T-001 and T-002.')]);
  });

  test('tasks that never meet are told apart, though another runs beside both', () => {
    expect(
      booked(
        'T-001 | A | Ann | 40h | x | None',
        'T-002 | B | Ann | 2h | x | None',
        'T-003 | C | Ben | 36h | x | None',
        'T-004 | D | Ann | 2h | x | T-003',
      ),
    ).toEqual([
      expect.stringContaining('on Day 1: T-001 and T-002.'),
      expect.stringContaining('on Day 5: T-001 and T-004.'),
    ]);
  });

  test('in a phase with days is told with these', () => {
    const rows = table('T-001 | A | Ann | 8h | x | None', 'T-002 | B | Ann | 8h | x | None');
    expect(told(tasksNoteOf(`**Phase 2: B** (Days 6-10)\n\n${rows}`))).toEqual([
      '6 owner-overbooked: Ann has more than a day’s work on Day 6: T-001 and T-002. Let one wait, or give one to somebody else.',
    ]);
  });

  test('hours of earlier phases change nothing in a phase with days', () => {
    const phase = (hours: number): string =>
      `**Phase 1: A** (Days 1-5)\n\n${table(`T-001 | A | Ben | ${hours}h | x | None`)}
**Phase 2: B** (Days 6-10)\n\n${table('T-002 | B | Ann | 1h | x | T-001', 'T-003 | C | Ann | 1h | x | T-002', 'T-004 | D | Ann | 7h | x | T-002')}`;
    const found = [1, 6, 7, 8].map((hours) => told(tasksNoteOf(phase(hours))));
    expect(found[0]).toEqual([
      expect.stringContaining('Ann has more than a day’s work on Day 6: T-002, T-003 and T-004'),
    ]);
    for (const one of found) expect(one).toEqual(found[0]);
  });

  test('groups with days of their own do not meet', () => {
    const note = `**Phase 1: A** (Days 1-5)

| Task ID | Task Name | Description | Owner | Effort | DoD | Dependencies |
|--|--|--|--|--|--|--|
| T-001 | A | Day 1 | Ann | 8h | x | None |
| T-002 | B | Painting | Ann | 8h | x | None |
| T-003 | C | Loud · Days 3-4 | Ann | 8h | x | None |

### Task Rollout Strategy

**Week 1 (Phase 1)**: Ann: T-001, T-002, T-003
- Day 1, 2026-01-05: T-001 (A)
- Day 2, 2026-01-06 (Painting): T-002
- Days 3-4, 2026-01-07 to 2026-01-08: T-003 (C)
`;
    expect(told(tasksNoteOf(note))).toEqual([]);
    expect(told(tasksNoteOf(note.replace('- Day 2', '- Day 1')))).toEqual([
      expect.stringContaining('on Day 1: T-001 and T-002.'),
    ]);
    // What the description does not name is computed, and binds nobody.
    expect(told(tasksNoteOf(note.replace('| Painting |', '|  |')))).toHaveLength(1);
  });

  test('phases with days of their own do not meet', () => {
    const note = tasksNoteOf(
      [
        '**Phase 1: A** (Days 1-5)',
        'T-001 | A | Ann | 8h | x | None',
        '**Phase 2: B** (Days 6-10)',
        'T-002 | B | Ann | 8h | x | None',
      ]
        .map((line) => (line.startsWith('T-') ? table(line) : line))
        .join('\n\n'),
    );
    expect(told(note)).toEqual([]);
  });

  test('an effort that nobody knows takes no time', () => {
    expect(booked('T-001 | A | Ann |  | x | None', 'T-002 | B | Ann | 4h | x | None')).toEqual([]);
  });

  test('tasks of a cycle have no time', () => {
    expect(booked('T-001 | A | Ann | 8h | x | T-002', 'T-002 | B | Ann | 8h | x | T-001')).toEqual([]);
  });
});

describe('open points', () => {
  test('are empty cells and NEEDS CLARIFICATION', () => {
    const note = goal(
      table('T-001 | A | NEEDS CLARIFICATION |  | TBD | None', 'T-002 | B | Ann | 8h | x | T-001'),
    );
    expect(told(note)).toEqual([
      '5 missing-owner: T-001: Add an owner.',
      '5 missing-effort: T-001: Add an effort, such as 8h or 2d. Until then it counts as one day.',
      '5 missing-dod: T-001: Add a definition of done.',
    ]);
  });

  test('are not asked of cancelled tasks', () => {
    const note = goal(table('T-001 | A |  |  |  | None', 'T-002 | B | Ann | 8h | x | None'));
    expect(told(note, { 'T-1': 'cancelled' })).toEqual([]);
  });

  test('are only efforts where a note has no place for the others', () => {
    const note = tasksNoteOf(
      '| ID | Name |\n|--|--|\n| T-001 | A |\n\n- [ ] T002 Build it\n- [ ] T003 Test it\n',
    );
    expect(findingsOf(note).map(({ code, line }) => `${line} ${code}`)).toEqual([
      '3 missing-effort',
      '5 missing-effort',
      '6 missing-effort',
    ]);
  });
});

test('every finding is as grave as the table says, also those of the reader', () => {
  const note = goal(
    table('T-001 | A |  |  |  | T-001, T-099, T-002', 'T-001 | B | Ann | 8h | x | None'),
    table('T-002 | C | Ann | 8h | x | T-001'),
    '',
  );
  const found = findingsOf(note);
  expect(new Set(found.map(({ code }) => code)).size).toBe(9);
  for (const { code, severity } of found) expect(severity).toBe(SEVERITIES[code]);
});

test('ten thousand tasks that all wait for each other are one cycle', () => {
  const tasks = Array.from({ length: 10_000 }, (_, n) =>
    aTask(`T-${n}`, { owner: null, after: [`T-${n - 1}`, `T-${n + 1}`, `T-${n + 20_000}`] }),
  );
  const note = aNote(tasks.slice(0, 5000), tasks.slice(5000));
  expect(findingsOf(note).map(({ code }) => code)).toEqual(['cycle', 'later-phase']);
});
