import fc from 'fast-check';
import type { Settings } from '../../src/model/settings.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { allTasks, type TaskId, type TaskList } from '../../src/model/tasks.ts';
import type { GoalTimes } from '../../src/model/goal-times.ts';
import { schedule } from '../../src/schedule/critical-path-method.ts';
import { networkOf } from '../../src/schedule/network.ts';
import { placedGoal } from '../../src/schedule/placed-goal.ts';
import { goalTimes } from '../../src/schedule/task-times.ts';
import { WorkCalendar } from '../../src/text/calendar.ts';
import { taskId } from '../../src/text/task-id.ts';
import { aTask, aTaskList } from '../support/tasks.ts';
import { acyclicGoals } from './random-goals.ts';

interface Wanted extends Partial<Settings> {
  readonly start?: string;
}

function timesOf(list: TaskList, { start, ...changed }: Wanted = {}): GoalTimes {
  const settings = { ...DEFAULT_SETTINGS, ...changed };
  const placed = placedGoal(list, networkOf(list, settings.hoursPerDay), settings);
  return goalTimes(placed, start === undefined ? null : new WorkCalendar(start, settings));
}

/** `T-001 1-2 2026-01-05..2026-01-06 +8h` */
const told = ({ tasks }: GoalTimes): string[] =>
  Array.from(tasks, ([id, { firstDay, lastDay, from, to, slack }]) =>
    [
      `${id} ${firstDay}-${lastDay}`,
      ...(from === null ? [] : [`${from}..${to ?? ''}`]),
      ...(slack === 0 ? [] : [`+${slack}h`]),
    ].join(' '),
  );

/** The list with days of its phases. */
const withDays = (list: TaskList, ...days: readonly (readonly [number, number] | null)[]): TaskList => ({
  ...list,
  phases: list.phases.map((phase, index) => {
    const range = days[index] ?? null;
    return { ...phase, days: range === null ? null : { first: range[0], last: range[1] } };
  }),
});

describe('a times', () => {
  //  1 (8h) ─► 2 (12h) ─► 4 (1h)
  //     └────► 3 (4h) ─────┘
  const plan = aTaskList([
    aTask('T-001'),
    aTask('T-002', { hours: 12, after: ['T-001'] }),
    aTask('T-003', { hours: 4, after: ['T-001'] }),
    aTask('T-004', { hours: 1, after: ['T-002', 'T-003'] }),
  ]);

  it('counts working days where no start date is known', () => {
    expect(told(timesOf(plan))).toEqual(['T-001 1-1', 'T-002 2-3', 'T-003 2-2 +8h', 'T-004 3-3']);
  });

  it('gives dates from the start date on, over weekends and holidays', () => {
    expect(told(timesOf(plan, { start: '2026-12-24', holidays: ['2026-12-25'] }))).toEqual([
      'T-001 1-1 2026-12-24..2026-12-24',
      'T-002 2-3 2026-12-28..2026-12-29',
      'T-003 2-2 2026-12-28..2026-12-28 +8h',
      'T-004 3-3 2026-12-29..2026-12-29',
    ]);
  });

  it('puts what takes no time on the day that ends with it', () => {
    const list = aTaskList([
      aTask('T-001', { hours: 0 }),
      aTask('T-002'),
      aTask('T-003', { hours: 0, after: ['T-002'] }),
    ]);
    expect(told(timesOf(list))).toEqual(['T-001 1-1 +8h', 'T-002 1-1', 'T-003 1-1']);
  });

  it('tells when phases and the goal run', () => {
    const list = aTaskList(
      [aTask('T-001')],
      [],
      [aTask('T-002', { hours: 20, after: ['T-001'] }), aTask('T-003')],
    );
    const { phases, goal } = timesOf(list, { start: '2026-01-05' });
    expect(phases).toEqual([
      { firstDay: 1, lastDay: 1, from: '2026-01-05', to: '2026-01-05' },
      null,
      { firstDay: 1, lastDay: 4, from: '2026-01-05', to: '2026-01-08' },
    ]);
    expect(goal).toEqual({ firstDay: 1, lastDay: 4, from: '2026-01-05', to: '2026-01-08' });
    expect(timesOf(aTaskList()).goal).toBeNull();
  });

  it('has no time for tasks of a cycle, and none for the others is lost', () => {
    const list = aTaskList([
      aTask('T-001', { after: ['T-002'] }),
      aTask('T-002', { after: ['T-001'] }),
      aTask('T-003', { after: ['T-002'] }),
    ]);
    expect(told(timesOf(list))).toEqual(['T-003 1-1']);
    expect(told(timesOf(list, { levelOwners: true }))).toEqual(['T-003 1-1']);
  });

  it.each([0.25, 7.6, 1 / 3, 24])('counts whole days of %s hours', (hoursPerDay) => {
    const day = { hours: hoursPerDay };
    const list = aTaskList([aTask('T-001', day), aTask('T-002', { ...day, after: ['T-001'] })]);
    expect(told(timesOf(list, { hoursPerDay }))).toEqual(['T-001 1-1', 'T-002 2-2']);
  });

  it('goes on beyond 2100, and ends with the year 9999', () => {
    const list = aTaskList([
      aTask('T-001', { hours: 400_000 }),
      aTask('T-002', { hours: 1e9, after: ['T-001'] }),
    ]);
    expect(told(timesOf(list, { start: '2026-01-05' }))).toEqual([
      'T-001 1-50000 2026-01-05..2217-08-29',
      'T-002 50001-125050000 2217-09-01..9999-12-31',
    ]);
  });
});

describe('the days of phases', () => {
  //  Phase 1, Days 1-5: 1 (8h);  Phase 2, Days 6-7: 2 (8h) after 1, 3 (4h)
  const list = withDays(
    aTaskList([aTask('T-001')], [aTask('T-002', { after: ['T-001'] }), aTask('T-003', { hours: 4 })]),
    [1, 5],
    [6, 7],
  );

  it('hold their tasks back, which gives those of the critical path before them no slack', () => {
    expect(told(timesOf(list))).toEqual(['T-001 1-1', 'T-002 6-6', 'T-003 6-6 +4h']);
  });

  //  Phase 1, Days 1-5: 1 (24h), 2 (24h), 3 (8h);  Phase 2, Days 6-7: 4 (8h) after all of them
  it('give none to a path that is as long as the critical one, nor to others more than their work has', () => {
    const equals = withDays(
      aTaskList(
        [aTask('T-001', { hours: 24 }), aTask('T-002', { hours: 24 }), aTask('T-003')],
        [aTask('T-004', { after: ['T-001', 'T-002', 'T-003'] })],
      ),
      [1, 5],
      [6, 7],
    );
    expect(told(timesOf(equals))).toEqual(['T-001 1-3', 'T-002 1-3', 'T-003 1-1 +16h', 'T-004 6-6']);
  });

  //  Phase 1, Days 1-5: 1 (40h);  Phase 2, Days 6-7: 2 (8h), which waits for nothing and ends last
  it('leave none to what ends last by them', () => {
    const last = withDays(aTaskList([aTask('T-001', { hours: 40 })], [aTask('T-002')]), [1, 5], [6, 7]);
    expect(told(timesOf(last))).toEqual(['T-001 1-5', 'T-002 6-6']);
  });

  it('do not, where the setting says so', () => {
    expect(told(timesOf(list, { keepPhaseDays: false }))).toEqual([
      'T-001 1-1',
      'T-002 2-2',
      'T-003 1-1 +12h',
    ]);
  });

  it('are no deadline: what takes longer ends later', () => {
    const long = withDays(
      aTaskList([aTask('T-001', { hours: 56 })], [aTask('T-002', { after: ['T-001'] })]),
      [1, 5],
      [6, 7],
    );
    expect(told(timesOf(long))).toEqual(['T-001 1-7', 'T-002 8-8']);
  });
});

it('has no slack on the critical path, whatever the days of phases and the owners', () => {
  const days = fc.array(fc.option(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.constant(9))), {
    minLength: 3,
    maxLength: 3,
  });
  fc.assert(
    fc.property(acyclicGoals, days, fc.boolean(), (list, ranges, levelOwners) => {
      const { tasks } = timesOf(withDays(list, ...ranges), { levelOwners });
      const { criticalPath, slots } = schedule(list, 8);
      for (const id of criticalPath) expect(tasks.get(id)?.slack).toBe(0);
      for (const [id, { slack }] of slots) expect(tasks.get(id)?.slack).toBeLessThanOrEqual(slack);
    }),
  );
});

/**
 * The same by another way: quarter of an hour by quarter of an hour, everybody works on what can be worked on, and the
 * days are those of a plain clock. Gives the dates on which each task is first and last worked on.
 */
function lived(
  list: TaskList,
  {
    start,
    workingDays,
    holidays,
    hoursPerDay,
  }: Wanted & Pick<Settings, 'workingDays' | 'holidays' | 'hoursPerDay'>,
): Map<TaskId, string> {
  const tasks = allTasks(list);
  const left = new Map(tasks.map(({ id, hours }) => [id, Math.round((hours ?? hoursPerDay) * 4)]));
  const seen = new Map<TaskId, string[]>();
  const date = new Date(`${start ?? ''}T12:00:00Z`);
  for (
    let day = 0;
    [...left.values()].some((quarters) => quarters > 0);
    date.setUTCDate(date.getUTCDate() + 1)
  ) {
    const today = date.toISOString().slice(0, 10);
    if (!workingDays.includes(((date.getUTCDay() + 6) % 7) + 1) || holidays.includes(today)) continue;
    day++;
    for (let quarter = 0; quarter < hoursPerDay * 4; quarter++) {
      const able = tasks.filter(
        ({ id, phase, dependencies }) =>
          (left.get(id) ?? 0) > 0 &&
          day >= (list.phases[phase]?.days?.first ?? 1) &&
          dependencies.every((other) => (left.get(other) ?? 0) === 0),
      );
      for (const { id } of able) seen.set(id, [...(seen.get(id) ?? []), today]);
      for (const { id } of able) left.set(id, (left.get(id) ?? 0) - 1);
    }
  }
  return new Map(Array.from(seen, ([id, days]) => [id, `${days[0] ?? ''}..${days.at(-1) ?? ''}`]));
}

it('gives the dates on which a goal that is lived quarter by quarter works on each task', () => {
  const quarters = fc.constantFrom(null, 0.25, 0.5, 2, 3.75, 8, 13);
  const goals = fc
    .tuple(
      acyclicGoals,
      fc.array(quarters, { minLength: 9, maxLength: 9 }),
      fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 3, maxLength: 3 }),
    )
    .map(([list, efforts, first]) => {
      let at = 0;
      const phases = list.phases.map((phase, index) => ({
        ...phase,
        days: index === 0 ? null : { first: first[index] ?? 1, last: 9 },
        tasks: phase.tasks.map((task) => ({ ...task, hours: efforts[at++] ?? null })),
      }));
      return { ...list, phases };
    });
  const weeks = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
  const starts = fc.constantFrom('2026-03-27', '2026-10-23', '2028-02-28', '2099-12-30');
  fc.assert(
    fc.property(goals, weeks, starts, fc.constantFrom(2, 6, 7.5), (list, workingDays, start, hoursPerDay) => {
      const world = { start, workingDays, holidays: ['2026-03-30', '2028-03-01', '2100-01-01'], hoursPerDay };
      const { tasks } = timesOf(list, world);
      const dates = Array.from(tasks, ([id, { from, to }]) => [id, `${from ?? ''}..${to ?? ''}`]);
      expect(new Map(dates as [TaskId, string][])).toEqual(
        new Map([...lived(list, world)].sort(([one], [other]) => order(list, one) - order(list, other))),
      );
    }),
    { numRuns: 150 },
  );
});

function order(list: TaskList, id: TaskId): number {
  return allTasks(list).findIndex((task) => task.id === id);
}

it('is told for a hundred thousand tasks', () => {
  const chain = Array.from({ length: 100_000 }, (_, index) =>
    aTask(`T-${index}`, { hours: 1, after: index % 10 === 0 ? [] : [`T-${index - 1}`] }),
  );
  const { tasks } = timesOf(aTaskList(chain), { start: '2026-01-05' });
  expect(tasks.get(taskId('T-99999'))).toMatchObject({ firstDay: 2, to: '2026-01-06' });
});
