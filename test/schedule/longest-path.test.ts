import fc from 'fast-check';
import { allTasks } from '../../src/model/tasks.ts';
import { schedule } from '../../src/schedule/critical-path-method.ts';
import { aTask, aTaskList, ids } from '../support/tasks.ts';
import { longestOf, minutesOf } from './brute-force.ts';
import { acyclicGoals } from './random-goals.ts';

describe('the critical path', () => {
  //  1 (1h) ─► 2 (1h) ─► 3 (1h)
  //  4 (9h) ─────────────┘
  it('is the longest by effort, not by number of tasks', () => {
    const list = aTaskList(
      [
        aTask('T-001', { hours: 1 }),
        aTask('T-002', { hours: 1, after: ['T-001'] }),
        aTask('T-003', { hours: 1, after: ['T-002', 'T-004'] }),
      ],
      [aTask('T-004', { hours: 9 })],
    );
    expect(schedule(list, 8).criticalPath).toEqual(ids('T-004 T-003'));
    expect(schedule(list, 8).hours).toBe(10);
  });

  //  1 ─► 4 ─┐
  //  2 ─► 3 ─┴► 5
  it('among equally long ones is the one that starts first in the plan', () => {
    const list = aTaskList([
      aTask('T-001'),
      aTask('T-002'),
      aTask('T-003', { after: ['T-002'] }),
      aTask('T-004', { after: ['T-001'] }),
      aTask('T-005', { after: ['T-003', 'T-004'] }),
    ]);
    expect(schedule(list, 8).criticalPath).toEqual(ids('T-001 T-004 T-005'));
  });

  //     ┌► 3 (4h) ─► 4 (4h) ┐
  //  1 ─┼► 2 (8h) ──────────┼► 6
  //     └► 5 (8h) ──────────┘
  it('among equally long ones goes on with the task that is first in the plan, however they are split', () => {
    const list = aTaskList([
      aTask('T-001'),
      aTask('T-002', { after: ['T-001'] }),
      aTask('T-003', { hours: 4, after: ['T-001'] }),
      aTask('T-004', { hours: 4, after: ['T-003'] }),
      aTask('T-005', { after: ['T-001'] }),
      aTask('T-006', { after: ['T-005', 'T-004', 'T-002'] }),
    ]);
    expect(schedule(list, 8).criticalPath).toEqual(ids('T-001 T-002 T-006'));
  });

  it('goes by the plan’s order of rows, not by ids', () => {
    const list = aTaskList([aTask('T-009'), aTask('T-001')]);
    expect(schedule(list, 8).criticalPath).toEqual(ids('T-009'));
  });

  it('is the first of the longest among all paths', () => {
    fc.assert(
      fc.property(acyclicGoals, (list) => {
        const longest = longestOf(list, allTasks(list));
        const { criticalPath, hours } = schedule(list, 8);
        expect(criticalPath).toEqual(longest.map(({ id }) => id));
        expect(hours).toBe(minutesOf(longest) / 60);
      }),
      { numRuns: 500 },
    );
  });
});
