import fc from 'fast-check';
import type { ParallelGroup } from '../../src/model/schedule.ts';
import type { Task, TaskId, TaskList } from '../../src/model/tasks.ts';
import { schedule } from '../../src/schedule/critical-path-method.ts';
import { aTask, aTaskList, ids } from '../support/tasks.ts';
import { isEdge, reached } from './brute-force.ts';
import { anyGoals } from './random-goals.ts';

const parallelIn = (list: TaskList, phase = 0): readonly ParallelGroup[] =>
  schedule(list, 8).phases[phase]?.parallel ?? [];

describe('parallel opportunities', () => {
  //     ┌► 2
  //  1 ─┤
  //     └► 3
  it('are tasks that wait for the same ones', () => {
    const list = aTaskList([
      aTask('T-001'),
      aTask('T-002', { after: ['T-001'] }),
      aTask('T-003', { after: ['T-001'] }),
    ]);
    expect(parallelIn(list)).toEqual([{ tasks: ids('T-002 T-003'), after: ids('T-001') }]);
  });

  it('are tasks that wait for nothing, too', () => {
    const list = aTaskList([aTask('T-001'), aTask('T-002')]);
    expect(parallelIn(list)).toEqual([{ tasks: ids('T-001 T-002'), after: [] }]);
  });

  it('are none in a chain', () => {
    const list = aTaskList([aTask('T-001'), aTask('T-002', { after: ['T-001'] })]);
    expect(parallelIn(list)).toEqual([]);
  });

  it('do not depend on the order in which the dependencies are written', () => {
    const list = aTaskList(
      [aTask('T-001'), aTask('T-002')],
      [aTask('T-003', { after: ['T-002', 'T-001'] }), aTask('T-004', { after: ['T-001', 'T-002'] })],
    );
    expect(parallelIn(list, 1)).toEqual([{ tasks: ids('T-003 T-004'), after: ids('T-001 T-002') }]);
  });

  it('stay within their phase', () => {
    const list = aTaskList([aTask('T-001')], [aTask('T-002')]);
    expect(schedule(list, 8).phases.map(({ parallel }) => parallel)).toEqual([[], []]);
  });

  it('come with the group of the phase’s first task first', () => {
    const list = aTaskList(
      [aTask('T-001')],
      [
        aTask('T-002', { after: ['T-001'] }),
        aTask('T-003'),
        aTask('T-004'),
        aTask('T-005', { after: ['T-001'] }),
      ],
    );
    expect(parallelIn(list, 1).map(({ tasks }) => tasks)).toEqual([ids('T-002 T-005'), ids('T-003 T-004')]);
  });

  //  2 ⇄ 1 ─► 3      both 2 and 3 wait for 1 only, yet 2 ─► 1 ─► 3 is a path
  //      └──► 4
  it('are not with a task of a cycle, which has a path to all that wait for the same', () => {
    const list = aTaskList([
      aTask('T-001', { after: ['T-002'] }),
      aTask('T-002', { after: ['T-001'] }),
      aTask('T-003', { after: ['T-001'] }),
      aTask('T-004', { after: ['T-001'] }),
    ]);
    expect(parallelIn(list)).toEqual([{ tasks: ids('T-003 T-004'), after: ids('T-001') }]);
  });

  //  1 ─► 3 ─► 5        Ann, Ben and Cleo begin Phase 2 side by side, though each waits for another of Phase 1
  //  2 ─► 4
  it('are those that wait for the same in their phase, where no two wait for exactly the same', () => {
    const list = aTaskList(
      [aTask('T-001'), aTask('T-002', { after: ['T-001'] })],
      [
        aTask('T-003', { owner: 'Ann', after: ['T-001'] }),
        aTask('T-004', { owner: 'Ben', after: ['T-002'] }),
        aTask('T-005', { owner: 'Ann', after: ['T-003'] }),
        aTask('T-006', { owner: 'Cleo' }),
      ],
    );
    expect(parallelIn(list, 1)).toEqual([{ tasks: ids('T-003 T-004 T-006'), after: [] }]);
  });

  //  Phase 1: 1    Phase 2: 2 ─► 1 ─► 3
  it('are not those that a path joins through another phase', () => {
    const list = aTaskList(
      [aTask('T-001', { after: ['T-002'] })],
      [aTask('T-002'), aTask('T-003', { after: ['T-001'] })],
    );
    expect(parallelIn(list, 1)).toEqual([]);
  });

  it('are never joined by a path', () => {
    fc.assert(
      fc.property(anyGoals, (list) => {
        for (const { parallel } of schedule(list, 8).phases)
          for (const { tasks } of parallel)
            for (const one of tasks)
              for (const other of tasks) if (one !== other) expect(reached(list, one).has(other)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('hold two tasks of a phase exactly when they wait for the same ones and no path joins them, where any two do', () => {
    fc.assert(
      fc.property(anyGoals, (list) => {
        list.phases.forEach((phase, index) => {
          const groups = parallelIn(list, index);
          const pairs = phase.tasks.flatMap((one) => phase.tasks.map((other) => [one, other] as const));
          if (!pairs.some(([one, other]) => one.id !== other.id && areParallel(list, one, other))) return;
          for (const one of phase.tasks) {
            for (const other of phase.tasks) {
              if (one.id === other.id) continue;
              const together = groups.filter(
                ({ tasks }) => tasks.includes(one.id) && tasks.includes(other.id),
              );
              expect(together).toHaveLength(areParallel(list, one, other) ? 1 : 0);
            }
          }
        });
      }),
      { numRuns: 300 },
    );
  });
});

function areParallel(list: TaskList, one: Task, other: Task): boolean {
  const awaited = ({ id }: Task): TaskId[] =>
    list.phases.flatMap(({ tasks }) =>
      tasks.map((task) => task.id).filter((before) => isEdge(list, before, id)),
    );
  return (
    awaited(one).join() === awaited(other).join() &&
    !reached(list, one.id).has(other.id) &&
    !reached(list, other.id).has(one.id)
  );
}
