import fc from 'fast-check';
import { schedule } from '../../src/schedule/critical-path-method.ts';
import { aTask, aTaskList, ids } from '../support/tasks.ts';
import { cyclicTasks, isEdge, reached, without } from './brute-force.ts';
import { anyGoals } from './random-goals.ts';

describe('cycles', () => {
  //  1 ─► 2 ─► 3 ─► 4 ─► 5
  //       ▲─────────┘
  const ring = aTaskList([
    aTask('T-001'),
    aTask('T-002', { after: ['T-001', 'T-004'] }),
    aTask('T-003', { after: ['T-002'] }),
    aTask('T-004', { after: ['T-003'] }),
    aTask('T-005', { after: ['T-004'] }),
  ]);

  it('are told in the direction of work, from their first task, without what waits behind them', () => {
    expect(schedule(ring, 8).cycles).toEqual([ids('T-002 T-003 T-004')]);
  });

  it('do not hold up those behind them, which start as if nobody of the cycle were there', () => {
    expect(schedule(ring, 8).slots.get(ids('T-005')[0] ?? never())?.earliestStart).toBe(0);
  });

  it('have no slots, and are on no critical path', () => {
    const { slots, criticalPath, hours, phases } = schedule(ring, 8);
    expect([...slots.keys()]).toEqual(ids('T-001 T-005'));
    expect(criticalPath).toEqual(ids('T-001'));
    expect(hours).toBe(8);
    expect(phases[0]?.critical).toEqual({ path: ids('T-001'), sequential: false, slack: 0 });
  });

  it('leave a phase that consists of them without a path', () => {
    const list = aTaskList([aTask('T-001', { after: ['T-002'] }), aTask('T-002', { after: ['T-001'] })]);
    expect(schedule(list, 8)).toMatchObject({
      criticalPath: [],
      hours: 0,
      phases: [{ critical: { path: [], sequential: false, slack: 0 }, parallel: [] }],
      cycles: [ids('T-001 T-002')],
    });
  });

  //  1 ─► 2 ─► 3 ─► 4
  //  ▲────┴─────────┘
  it('are told once for tasks that wait for each other in several ways, by the shortest', () => {
    const list = aTaskList([
      aTask('T-001', { after: ['T-002', 'T-004'] }),
      aTask('T-002', { after: ['T-001'] }),
      aTask('T-003', { after: ['T-002'] }),
      aTask('T-004', { after: ['T-003'] }),
    ]);
    expect(schedule(list, 8).cycles).toEqual([ids('T-001 T-002')]);
  });

  //  1 ⇄ 4    2 ⇄ 3
  it('are told one by one, in plan order', () => {
    const list = aTaskList([
      aTask('T-001', { after: ['T-004'] }),
      aTask('T-002', { after: ['T-003'] }),
      aTask('T-003', { after: ['T-002'] }),
      aTask('T-004', { after: ['T-001'] }),
    ]);
    expect(schedule(list, 8).cycles).toEqual([ids('T-001 T-004'), ids('T-002 T-003')]);
  });

  it('are not what a task is that waits for itself only', () => {
    const { cycles, criticalPath } = schedule(aTaskList([aTask('T-001', { after: ['T-001'] })]), 8);
    expect(cycles).toEqual([]);
    expect(criticalPath).toEqual(ids('T-001'));
  });

  it('are closed walks along existing dependencies, one for each set of tasks that wait for each other', () => {
    fc.assert(
      fc.property(anyGoals, (list) => {
        const { cycles } = schedule(list, 8);
        for (const cycle of cycles) {
          expect(cycle.length).toBeGreaterThan(1);
          expect(new Set(cycle).size).toBe(cycle.length);
          cycle.forEach((id, index) => {
            const next = cycle[(index + 1) % cycle.length] ?? never();
            expect(isEdge(list, id, next)).toBe(true);
          });
        }
        for (const id of cyclicTasks(list)) {
          const around = cycles.filter(([first]) => first === id || reached(list, id).has(first ?? never()));
          const own = around.filter(([first]) => reached(list, first ?? never()).has(id));
          expect(own).toHaveLength(1);
        }
      }),
    );
  });

  it('change nothing for all others, which are scheduled as if the tasks of cycles did not exist', () => {
    fc.assert(
      fc.property(anyGoals, (list) => {
        const cyclic = cyclicTasks(list);
        const { slots, criticalPath, hours, phases } = schedule(list, 8);
        const rest = schedule(without(list, cyclic), 8);
        expect([...slots]).toEqual([...rest.slots]);
        expect(criticalPath).toEqual(rest.criticalPath);
        expect(hours).toBe(rest.hours);
        expect(phases.map(({ critical }) => critical.path)).toEqual(
          rest.phases.map(({ critical }) => critical.path),
        );
      }),
    );
  });
});

function never(): never {
  throw new Error('The test expected a task here');
}
