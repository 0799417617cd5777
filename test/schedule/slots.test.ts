import fc from 'fast-check';
import type { Slot } from '../../src/model/schedule.ts';
import { allTasks, type TaskId, type TaskList } from '../../src/model/tasks.ts';
import { schedule } from '../../src/schedule/critical-path-method.ts';
import { aTask, aTaskList } from '../support/tasks.ts';
import { cyclicTasks, isEdge, without } from './brute-force.ts';
import { acyclicGoals, anyGoals } from './random-goals.ts';

const slotOf = (list: TaskList, id: string): Slot | undefined => schedule(list, 8).slots.get(id as TaskId);

/** The same goal with one task made longer. */
const longer = (list: TaskList, id: TaskId, hours: number): TaskList => ({
  ...list,
  phases: list.phases.map((phase) => ({
    ...phase,
    tasks: phase.tasks.map((task) => (task.id === id ? { ...task, hours: (task.hours ?? 8) + hours } : task)),
  })),
});

describe('slots', () => {
  //  1 (8h) ─► 2 (4h) ───────────► 5 (2h)
  //     └────► 3 (1h) ─► 4 (1.5h) ──┘
  const branches = aTaskList([
    aTask('T-001', { hours: 8 }),
    aTask('T-002', { hours: 4, after: ['T-001'] }),
    aTask('T-003', { hours: 1, after: ['T-001'] }),
    aTask('T-004', { hours: 1.5, after: ['T-003'] }),
    aTask('T-005', { hours: 2, after: ['T-002', 'T-004'] }),
  ]);

  it('start a task when the last one it waits for has finished', () => {
    expect(slotOf(branches, 'T-005')).toEqual({
      earliestStart: 12,
      earliestFinish: 14,
      latestStart: 12,
      latestFinish: 14,
      slack: 0,
    });
  });

  it('let a task off the critical path slip until somebody has to wait', () => {
    expect(slotOf(branches, 'T-003')).toEqual({
      earliestStart: 8,
      earliestFinish: 9,
      latestStart: 9.5,
      latestFinish: 10.5,
      slack: 1.5,
    });
  });

  it('let a task that nobody waits for slip until the end of the goal', () => {
    const list = aTaskList([aTask('T-001', { hours: 10 }), aTask('T-002', { hours: 4 })]);
    expect(slotOf(list, 'T-002')).toMatchObject({ latestFinish: 10, slack: 6 });
  });

  it('count an unknown effort as one day', () => {
    const list = aTaskList([aTask('T-001', { hours: null })]);
    expect(schedule(list, 6).hours).toBe(6);
  });

  //  1 (0.1h) ─► 2 (0.2h)    3 (0.3h): equal, though 0.1 + 0.2 is not 0.3
  it('add up fractions of hours exactly', () => {
    const list = aTaskList([
      aTask('T-001', { hours: 0.1 }),
      aTask('T-002', { hours: 0.2, after: ['T-001'] }),
      aTask('T-003', { hours: 0.3 }),
    ]);
    expect(slotOf(list, 'T-003')).toMatchObject({ slack: 0 });
    expect(schedule(list, 8)).toMatchObject({ hours: 0.3, criticalPath: ['T-001', 'T-002'] });
  });

  it('of a goal without tasks are none', () => {
    expect(schedule(aTaskList(), 8)).toEqual({
      slots: new Map(),
      criticalPath: [],
      hours: 0,
      phases: [],
      cycles: [],
    });
  });

  it('respect every dependency and never have negative slack', () => {
    fc.assert(
      fc.property(acyclicGoals, (list) => {
        const { slots } = schedule(list, 8);
        for (const [id, slot] of slots) {
          expect(slot.slack).toBeGreaterThanOrEqual(0);
          for (const [other, after] of slots) {
            if (!isEdge(list, id, other)) continue;
            expect(after.earliestStart).toBeGreaterThanOrEqual(slot.earliestFinish);
            expect(after.latestStart).toBeGreaterThanOrEqual(slot.latestFinish);
          }
        }
      }),
    );
  });

  it('belong to every task that is in no cycle, whatever people write', () => {
    fc.assert(
      fc.property(anyGoals, (list) => {
        const { slots } = schedule(list, 8);
        expect([...slots.keys()]).toEqual(allTasks(without(list, cyclicTasks(list))).map(({ id }) => id));
        for (const { earliestStart, slack } of slots.values()) {
          expect(earliestStart).toBeGreaterThanOrEqual(0);
          expect(slack).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('leave no slack on the critical path', () => {
    fc.assert(
      fc.property(anyGoals, (list) => {
        const { slots, criticalPath } = schedule(list, 8);
        for (const id of criticalPath) expect(slots.get(id)?.slack).toBe(0);
      }),
    );
  });

  it('tell by slack exactly how much longer a task may take before the goal does', () => {
    fc.assert(
      fc.property(acyclicGoals, (list) => {
        const { slots, hours } = schedule(list, 8);
        for (const [id, { slack }] of slots) {
          expect(schedule(longer(list, id, slack), 8).hours).toBe(hours);
          expect(schedule(longer(list, id, slack + 1), 8).hours).toBeCloseTo(hours + 1, 9);
        }
      }),
    );
  });
});
