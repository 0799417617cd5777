import fc from 'fast-check';
import { allTasks } from '../../src/model/tasks.ts';
import { schedule } from '../../src/schedule/critical-path-method.ts';
import { aTask, aTaskList, ids } from '../support/tasks.ts';
import { isEdge, longestOf } from './brute-force.ts';
import { acyclicGoals } from './random-goals.ts';

describe('the critical path of a phase', () => {
  //  Phase 1          Phase 2
  //  1 ─► 2 ─► 3  ─►  4 ─► 5
  it('starts with the task of the earlier phase that it hangs on', () => {
    const list = aTaskList(
      [aTask('T-001'), aTask('T-002', { after: ['T-001'] }), aTask('T-003', { after: ['T-002'] })],
      [aTask('T-004', { after: ['T-003'] }), aTask('T-005', { after: ['T-004'] })],
    );
    expect(schedule(list, 8).phases.map(({ critical }) => critical)).toEqual([
      { path: ids('T-001 T-002 T-003'), sequential: true, slack: 0 },
      { path: ids('T-003 T-004 T-005'), sequential: true, slack: 0 },
    ]);
  });

  //  Phase 1     Phase 2
  //  1 (1h) ──►  3
  //  2 (2h) ──►  3
  it('hangs on the task that can finish last', () => {
    const list = aTaskList(
      [aTask('T-001', { hours: 1 }), aTask('T-002', { hours: 2 })],
      [aTask('T-003', { after: ['T-001', 'T-002'] })],
    );
    expect(schedule(list, 8).phases[1]?.critical.path).toEqual(ids('T-002 T-003'));
  });

  it('hangs on the first in the plan of several that finish together', () => {
    const list = aTaskList([aTask('T-001'), aTask('T-002')], [aTask('T-003', { after: ['T-002', 'T-001'] })]);
    expect(schedule(list, 8).phases[1]?.critical.path).toEqual(ids('T-001 T-003'));
  });

  //  Phase 1     Phase 2
  //  1 ◄──────── 2 ◄── 3 (of Phase 2)
  it('hangs on no task of a later phase, nor of its own', () => {
    const list = aTaskList(
      [aTask('T-001', { after: ['T-002'] })],
      [aTask('T-002', { after: ['T-003'] }), aTask('T-003')],
    );
    expect(schedule(list, 8).phases.map(({ critical }) => critical.path)).toEqual([
      ids('T-001'),
      ids('T-003 T-002'),
    ]);
  });

  //  Phase 1     Phase 2
  //  1 (8h) ──►  2 (2h)
  //              3 (3h)
  it('is the longest by the effort of the phase alone', () => {
    const list = aTaskList(
      [aTask('T-001')],
      [aTask('T-002', { hours: 2, after: ['T-001'] }), aTask('T-003', { hours: 3 })],
    );
    expect(schedule(list, 8).phases[1]?.critical).toEqual({
      path: ids('T-003'),
      sequential: false,
      slack: 7,
    });
  });

  //  Phase 1                     Phase 2
  //  1 (1h) ─► 2 (1h)            5 waits for 2 and 4
  //  3 (5h) ─► 4 (1h)
  it('may slip as far as its tightest task', () => {
    const list = aTaskList(
      [aTask('T-001', { hours: 1 }), aTask('T-002', { hours: 1, after: ['T-001'] })],
      [aTask('T-003', { hours: 5 }), aTask('T-004', { hours: 1, after: ['T-003', 'T-001'] })],
      [aTask('T-005', { after: ['T-002', 'T-004'] })],
    );
    expect(schedule(list, 8).phases.map(({ critical }) => critical.slack)).toEqual([4, 0, 0]);
  });

  it('of a phase without tasks is empty', () => {
    expect(schedule(aTaskList([], [aTask('T-001')]), 8).phases[0]?.critical).toEqual({
      path: [],
      sequential: false,
      slack: 0,
    });
  });

  it('leaves out a row whose id an earlier row has', () => {
    const list = aTaskList([aTask('T-001'), aTask('T-001', { hours: 99 })], [aTask('T-001'), aTask('T-002')]);
    expect(schedule(list, 8).phases.map(({ critical }) => critical)).toEqual([
      { path: ids('T-001'), sequential: true, slack: 0 },
      { path: ids('T-002'), sequential: true, slack: 0 },
    ]);
  });

  it('is the first of the longest paths among the tasks of the phase', () => {
    fc.assert(
      fc.property(acyclicGoals, (list) => {
        const { phases, slots } = schedule(list, 8);
        list.phases.forEach(({ tasks }, index) => {
          const longest = longestOf(list, tasks).map(({ id }) => id);
          const critical = phases[index]?.critical;
          expect(critical?.path.slice(-longest.length)).toEqual(longest);
          expect(critical?.sequential).toBe(tasks.length > 0 && longest.length === tasks.length);
          const slacks = longest.map((id) => slots.get(id)?.slack ?? NaN);
          expect(critical?.slack).toBe(tasks.length === 0 ? 0 : Math.min(...slacks));
        });
      }),
    );
  });

  it('has one task more exactly when its first one waits for an earlier phase, and that is the last to finish', () => {
    fc.assert(
      fc.property(acyclicGoals, (list) => {
        const { phases, slots } = schedule(list, 8);
        list.phases.forEach(({ tasks }, index) => {
          const own = longestOf(list, tasks).map(({ id }) => id);
          const [first] = own;
          const awaited = allTasks(list).filter(
            ({ id, phase }) => phase < index && first !== undefined && isEdge(list, id, first),
          );
          const finishes = awaited.map(({ id }) => slots.get(id)?.earliestFinish ?? NaN);
          const last = awaited[finishes.indexOf(Math.max(...finishes))];
          expect(phases[index]?.critical.path).toEqual(last === undefined ? own : [last.id, ...own]);
        });
      }),
    );
  });
});
