import fc from 'fast-check';
import type { GoalReading } from '../../src/model/goal-reading.ts';
import type { TaskState } from '../../src/model/note-tasks.ts';
import { allTasks, type TaskId, type TaskList } from '../../src/model/tasks.ts';
import { aNote, aReading, readingOf } from '../support/goal-reading.ts';
import { aTask, ids } from '../support/tasks.ts';
import { cyclicTasks, minutesOf, pathsOf, without } from './brute-force.ts';
import { anyGoals } from './random-goals.ts';

describe('what to do next', () => {
  //  1 (1h)
  //  2 (1h) ─► 3 (1h) ─► 4 (1h)
  //  5 (1h) ─► 6 (9h)
  it('is the ready task with the most effort on the longest path behind it, then the others', () => {
    const reading = aReading(
      [
        aTask('T-001', { hours: 1 }),
        aTask('T-002', { hours: 1 }),
        aTask('T-003', { hours: 1, after: ['T-002'] }),
        aTask('T-004', { hours: 1, after: ['T-003'] }),
      ],
      [aTask('T-005', { hours: 1 }), aTask('T-006', { hours: 9, after: ['T-005'] })],
    );
    expect(reading.ready).toEqual(ids('T-005 T-002 T-001'));
  });

  //  1 (1h) ─► 3 (2h) ─┐
  //  2 (9h) ─► 4 (2h) ─┴► 5
  it('among equals is the one with less slack, then the first in plan order', () => {
    const tasks = (first: number) => [
      aTask('T-001', { hours: first }),
      aTask('T-002', { hours: 9 }),
      aTask('T-003', { hours: 2, after: ['T-001'] }),
      aTask('T-004', { hours: 2, after: ['T-002'] }),
      aTask('T-005', { after: ['T-003', 'T-004'] }),
    ];
    expect(aReading(tasks(1)).ready).toEqual(ids('T-002 T-001'));
    expect(aReading(tasks(9)).ready).toEqual(ids('T-001 T-002'));
  });

  //  1 ─┬► 2 (5h) ─► 5 (5h)          8 (1h) ─► 9 (11h)
  //     └► 3 (4h) ─► 4 (4h) ─► 6 (4h)
  it('counts the longest path only, not all that waits', () => {
    const reading = aReading([
      aTask('T-001'),
      aTask('T-002', { hours: 5, after: ['T-001'] }),
      aTask('T-003', { hours: 3, after: ['T-001'] }),
      aTask('T-004', { hours: 3, after: ['T-003'] }),
      aTask('T-005', { hours: 5, after: ['T-002'] }),
      aTask('T-006', { hours: 3, after: ['T-004'] }),
      aTask('T-008', { hours: 1 }),
      aTask('T-009', { hours: 11, after: ['T-008'] }),
    ]);
    expect(reading.ready).toEqual(ids('T-008 T-001'));
  });

  //  1 ─► 2 (?)      3 ─► 4 (7h)
  it('counts an unknown effort as one day', () => {
    const reading = aReading([
      aTask('T-001'),
      aTask('T-002', { hours: null, after: ['T-001'] }),
      aTask('T-003'),
      aTask('T-004', { hours: 7, after: ['T-003'] }),
    ]);
    expect(reading.ready).toEqual(ids('T-001 T-003'));
  });

  //  1 ─► 2 (x) ─► 3 (90h)      4 ─► 5 (1h)
  it.each(['done', 'cancelled'] as const)('is not moved by what is behind a task that is %s', (over) => {
    const note = aNote([
      aTask('T-001'),
      aTask('T-002', { hours: 90, after: ['T-001'] }),
      aTask('T-003', { hours: 90, after: ['T-002', 'T-004'] }),
      aTask('T-004'),
      aTask('T-005', { hours: 1, after: ['T-004'] }),
    ]);
    expect(readingOf(note).ready).toEqual(ids('T-001 T-004'));
    expect(readingOf(note, { 'T-002': over }).ready).toEqual(ids('T-004 T-001'));
  });

  //  1 (done) ─► 2 ─► 3      4 (active) ─► 5
  it('is neither what is done, in progress or blocked', () => {
    const note = aNote([
      aTask('T-001'),
      aTask('T-002', { after: ['T-001'] }),
      aTask('T-003', { after: ['T-002'] }),
      aTask('T-004'),
      aTask('T-005', { after: ['T-004'] }),
    ]);
    expect(readingOf(note, { 'T-001': 'done', 'T-004': 'active' }).ready).toEqual(ids('T-002'));
  });

  it.each<[string, Readonly<Record<string, TaskState>>]>([
    ['all is done', { 'T-001': 'done', 'T-002': 'done' }],
    ['all is cancelled', { 'T-001': 'cancelled', 'T-002': 'cancelled' }],
    ['all that is left waits for what is in progress', { 'T-001': 'active' }],
  ])('is nothing where %s', (_, states) => {
    const note = aNote([aTask('T-001'), aTask('T-002', { after: ['T-001'] })]);
    expect(readingOf(note, states).ready).toEqual([]);
    expect(aReading([]).ready).toEqual([]);
  });

  //  1 (1h) ─► 2 (9h) ⇄ 3 (4h) ─► 4 (90h)      5 ─► 6 (5h)
  it('counts neither a task of a cycle nor what waits for the cycle', () => {
    const reading = aReading([
      aTask('T-001', { hours: 1 }),
      aTask('T-002', { hours: 9, after: ['T-001', 'T-003'] }),
      aTask('T-003', { hours: 4, after: ['T-002'] }),
      aTask('T-004', { hours: 90, after: ['T-003'] }),
      aTask('T-005'),
      aTask('T-006', { hours: 5, after: ['T-005'] }),
    ]);
    expect(reading.ready).toEqual(ids('T-005 T-001'));
  });

  //  0 ─► 1 ─► … ─► 9999
  it('is found at the start of a chain of 10,000 tasks', () => {
    const chain = Array.from({ length: 10_000 }, (_, index) =>
      aTask(`T-${index}`, index === 0 ? {} : { after: [`T-${index - 1}`] }),
    );
    expect(aReading(chain).ready).toEqual(ids('T-0'));
  });

  it('is what trying every path finds, in goals with cycles, unknown and repeated ids', () => {
    const states = fc.array(
      fc.constantFrom<TaskState>('todo', 'todo', 'todo', 'active', 'done', 'cancelled'),
      {
        minLength: 7,
        maxLength: 7,
      },
    );
    fc.assert(
      fc.property(anyGoals, states, (list, marks) => {
        const boxes = Object.fromEntries(marks.map((state, index) => [`T-${index}`, state]));
        const reading = readingOf(aNote(...list.phases.map(({ tasks }) => tasks)), boxes);
        expect(reading.ready).toEqual(slowNextActions(reading, list));
      }),
      { numRuns: 500 },
    );
  });
});

/** The same by trying every path of tasks that are neither over nor in a cycle. */
function slowNextActions(reading: GoalReading, list: TaskList): TaskId[] {
  const isOver = (id: TaskId): boolean => ['done', 'cancelled'].includes(reading.states.get(id) ?? '');
  const all = allTasks(list);
  const open = without(list, all.map(({ id }) => id).filter(isOver));
  const cyclic = cyclicTasks(open);
  const free = allTasks(open).filter(({ id }) => !cyclic.includes(id));
  const behind = (start: TaskId): number =>
    pathsOf(open, free)
      .filter(([first]) => first?.id === start)
      .reduce((most, [, ...rest]) => Math.max(most, minutesOf(rest)), 0);
  const ready = free.map(({ id }) => id).filter((id) => reading.chartStates.get(id) === 'ready');
  return ready
    .map((id, place) => ({
      id,
      place,
      minutes: behind(id),
      slack: reading.schedule.slots.get(id)?.slack ?? 0,
    }))
    .sort((one, other) => other.minutes - one.minutes || one.slack - other.slack || one.place - other.place)
    .map(({ id }) => id);
}
