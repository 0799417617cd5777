import { readGoal } from '../../src/engine/read-goal.ts';
import type { GoalReading } from '../../src/model/goal-reading.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/model/settings.ts';
import { taskTimeInWords } from '../../src/write/task-time.ts';

const table = (...rows: readonly string[]): string =>
  `| ID | Task | Owner | Effort | DoD | Dependencies |\n|--|--|--|--|--|--|\n${rows.map((row) => `| ${row} |\n`).join('')}`;

//  Day 1: T-001, Days 2-3: T-002, Day 4: T-003; beside them T-004
const tasks = `# Tasks: Tea room

**Phase 1: Start**

${table('T-001 | Find a room | Ann | 8h | Found | None', 'T-002 | Paint it | Ann | 16h | Dry | T-001', 'T-003 | Open it | Ann | 8h | Open | T-002', 'T-004 | Buy tea | Bob | 4h | Bought | None')}`;

interface World {
  readonly tasks?: string;
  readonly plan?: string;
  readonly items?: string;
  readonly today?: string;
  readonly settings?: Partial<Settings>;
}

/** Starts on Monday, 2026-01-05, unless a test says otherwise. */
function reading({ settings = { startDate: '2026-01-05' }, ...world }: World = {}): GoalReading {
  const goal = readGoal(
    {
      folder: 'goals/001-tea',
      folderName: '001-tea',
      tasks: { path: 'tasks.md', text: world.tasks ?? tasks },
      actionItems: { path: 'action-items.md', text: world.items ?? '' },
      plan: world.plan === undefined ? null : { path: 'execution.md', text: world.plan },
      goalNote: null,
      ...(world.today === undefined ? {} : { today: world.today }),
    },
    { ...DEFAULT_SETTINGS, ...settings },
  );
  if (goal.kind === 'no-tasks') throw new Error('expected tasks');
  return goal.reading;
}

const dates = ({ times }: GoalReading): string[] =>
  Array.from(times.tasks, ([id, { from, to }]) => `${id} ${from ?? '—'}..${to ?? '—'}`);

describe('the dates of a reading', () => {
  const first = (world: World): string | undefined => dates(reading(world))[0];

  test('begin on the start date of the settings', () => {
    expect(dates(reading())).toEqual([
      'T-001 2026-01-05..2026-01-05',
      'T-002 2026-01-06..2026-01-07',
      'T-003 2026-01-08..2026-01-08',
      'T-004 2026-01-05..2026-01-05',
    ]);
  });

  test.each([
    [
      'of the plan before that of the task list',
      '---\nstart: 2026-03-02\n---\n',
      '---\nstart: 2026-02-02\n---\n',
      '2026-03-02',
    ],
    [
      'of the task list before that of the settings',
      '# Plan\n',
      '---\nstart: 2026-02-02\n---\n',
      '2026-02-02',
    ],
    ['on a day off the next working day', '---\nstart: 2026-02-28\n---\n', '', '2026-03-02'],
    ['that no calendar has none', '---\nstart: 2026-02-30\n---\n', '', '2026-01-05'],
  ])('are %s', (_, plan, head, date) => {
    expect(first({ plan, tasks: head + tasks })).toBe(`T-001 ${date}..${date}`);
  });

  test('keep to the holidays of the plan', () => {
    expect(dates(reading({ plan: '---\nholidays: [2026-01-06]\n---\n' }))[1]).toBe(
      'T-002 2026-01-07..2026-01-08',
    );
  });

  test.each([
    ['2026-01-05', 'Days 1-5, 2026-01-05 to 2026-01-09, 4 tasks'],
    ['2026-01-05', '2026-01-05 to 2026-01-09'],
    ['2026-01-12', 'Days 6-10, 2026-01-12 to 2026-01-16, 4 tasks'],
  ])('begin on %s where the phase says (%s)', (date, timing) => {
    const note = tasks.replace('**Phase 1: Start**', `**Phase 1: Start** (${timing})`);
    expect(first({ tasks: note, settings: {} })).toBe(`T-001 ${date}..${date}`);
  });

  test('are none where nothing says when the goal begins: then nothing is late', () => {
    const { times, outlook, late } = reading({ settings: {}, today: '2030-01-01' });
    expect(times.tasks.get([...times.tasks.keys()][1] ?? ('' as never))).toEqual({
      firstDay: 2,
      lastDay: 3,
      start: 8,
      finish: 24,
      from: null,
      to: null,
      slack: 0,
    });
    expect([outlook, late.size]).toEqual([null, 0]);
  });
});

test('a task is told by how much it may slip: not at all beside one on the critical path, whose mark says so', () => {
  const goal = reading({
    tasks: `# Tasks: Tea room

**Phase 1: Start** (Days 1-10, 3 tasks)

${table('T-001 | Find a room | Ann | 24h | Found | None', 'T-002 | Hire a cook | Ben | 24h | Hired | None', 'T-003 | Buy tea | Cleo | 4h | Bought | None')}
**Phase 2: Open** (Days 11-12, 1 task)

${table('T-004 | Open it | Ann | 8h | Open | T-001, T-002, T-003')}`,
  });
  const told = [...goal.byId.keys()].map((id) => {
    const mark = goal.critical.has(id) ? ' critical' : '';
    return `${id}${mark} ${taskTimeInWords(id, goal)}`;
  });
  expect(told).toEqual([
    'T-001 critical 5 – 7 Jan 2026',
    'T-002 5 – 7 Jan 2026, no slack',
    'T-003 5 Jan 2026, 20 h slack',
    'T-004 critical 19 Jan 2026',
  ]);
});

describe('what is done by today', () => {
  const outlookOf = (today: string, items = ''): unknown => {
    const { outlook, late } = reading({ today, items });
    return { expected: outlook?.expected, delay: outlook?.delay, late: [...late].join(' ') };
  };

  test('before the goal begins changes nothing', () => {
    expect(reading({ today: '2025-12-01' }).outlook).toEqual({
      today: '2025-12-01',
      day: 1,
      planned: '2026-01-08',
      expected: '2026-01-08',
      delay: 0,
    });
  });

  test('as planned keeps the end', () => {
    expect(outlookOf('2026-01-06', '- [x] T-001\n- [ ] T-002\n- [x] T-004\n')).toEqual({
      expected: '2026-01-08',
      delay: 0,
      late: '',
    });
  });

  test('too little moves it, by working days, and what should be done is late', () => {
    expect(outlookOf('2026-01-08')).toEqual({ expected: '2026-01-13', delay: 3, late: 'T-001 T-002 T-004' });
  });

  test('sooner than planned ends sooner', () => {
    expect(outlookOf('2026-01-05', '- [x] T-001\n- [x] T-002\n')).toMatchObject({
      expected: '2026-01-05',
      delay: 0,
    });
  });

  test('in progress since its day ends on its day, and at the earliest today', () => {
    const begun = '- [x] T-001\n- [/] T-002\n- [x] T-004\n';
    expect(outlookOf('2026-01-07', begun)).toEqual({ expected: '2026-01-08', delay: 0, late: '' });
    expect(outlookOf('2026-01-09', begun)).toEqual({ expected: '2026-01-12', delay: 2, late: 'T-002 T-003' });
  });

  test('a weekend is no day: what was due on Friday is late on Saturday, and goes on with Monday', () => {
    expect(outlookOf('2026-01-10')).toEqual({
      expected: '2026-01-15',
      delay: 5,
      late: 'T-001 T-002 T-003 T-004',
    });
  });

  test('all of it has no end to expect, and nothing is late', () => {
    const all = ['T-001', 'T-002', 'T-003', 'T-004'].map((id) => `- [x] ${id}\n`).join('');
    expect(outlookOf('2026-02-01', all)).toEqual({ expected: null, delay: 0, late: '' });
  });

  test('a cancelled task is neither late nor waited for: what waited for it was due on the first day', () => {
    expect(outlookOf('2026-01-06', '- [x] T-001\n- [-] T-002\n')).toEqual({
      expected: '2026-01-06',
      delay: 1,
      late: 'T-003 T-004',
    });
  });

  test('what is done out of order holds nobody up, and what is in progress waits for nobody', () => {
    const done = '- [ ] T-001\n- [x] T-002\n- [ ] T-003\n- [x] T-004\n';
    expect(outlookOf('2026-01-05', done)).toMatchObject({ expected: '2026-01-05' });
    const begun = '- [ ] T-001\n- [/] T-002\n- [ ] T-003\n- [x] T-004\n';
    expect(outlookOf('2026-01-06', begun)).toMatchObject({ expected: '2026-01-08' });
  });

  test('is not known where all that is open waits for each other', () => {
    const note = `**Phase 1: Start**\n\n${table('T-001 | Read | Ann | 8h | x | None', 'T-002 | Write | Ann | 8h | x | T-003', 'T-003 | Print | Ann | 8h | x | T-002')}`;
    expect(reading({ tasks: note, items: '- [x] T-001\n', today: '2026-01-06' }).outlook).toBeNull();
  });

  test('days of odd hours stay whole days', () => {
    const note = `**Phase 1: Start** (Days 1-3)\n\n${table('T-001 | Read | Ann | 1d | x | None')}\n**Phase 2: Go** (Days 4-5)\n\n${table('T-002 | Write | Ann | 2d | x | None')}`;
    for (const hoursPerDay of [7.33, 7.34, 8]) {
      const { times } = reading({ tasks: note, settings: { startDate: '2026-01-05', hoursPerDay } });
      expect([...times.tasks.values()].map(({ firstDay, lastDay }) => [firstDay, lastDay])).toEqual([
        [1, 1],
        [4, 5],
      ]);
    }
  });

  test('levelled, what is in progress goes on before what is to do', () => {
    const note = `**Phase 1: Start**\n\n${table('T-001 | Read | Ann | 16h | x | None', 'T-002 | Write | Ann | 16h | x | None')}`;
    const settings = { startDate: '2026-01-05', levelOwners: true };
    const { outlook } = reading({ tasks: note, items: '- [/] T-002\n', today: '2026-01-06', settings });
    expect(outlook).toMatchObject({ planned: '2026-01-08', expected: '2026-01-09' });
  });
});

test('a tick leaves the times as it is, and the same day all of the reading', () => {
  const sources = {
    folder: 'g',
    folderName: 'g',
    tasks: { path: 'tasks.md', text: tasks },
    actionItems: { path: 'action-items.md', text: '' },
    plan: null,
    goalNote: null,
    today: '2026-01-08',
  };
  const settings = { ...DEFAULT_SETTINGS, startDate: '2026-01-05' };
  const before = readGoal(sources, settings);
  if (before.kind === 'no-tasks') throw new Error('expected tasks');
  const ticked = { ...sources, actionItems: { path: 'action-items.md', text: '- [x] T-001\n' } };
  const after = readGoal(ticked, settings, before);
  if (after.kind === 'no-tasks') throw new Error('expected tasks');
  expect(after.reading.times).toBe(before.reading.times);
  expect([...after.reading.late]).toEqual(['T-002', 'T-004']);
  expect(readGoal({ ...sources }, settings, before)).toMatchObject({ reading: before.reading });
});
