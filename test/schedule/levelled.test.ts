import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import type { TaskList } from '../../src/model/tasks.ts';
import { levelledRuns } from '../../src/schedule/levelled-runs.ts';
import { networkOf } from '../../src/schedule/network.ts';
import { type PlacedGoal, placedGoal } from '../../src/schedule/placed-goal.ts';
import { aTask, aTaskList } from '../support/tasks.ts';
import { acyclicGoals } from './random-goals.ts';

const levelled = (list: TaskList): PlacedGoal =>
  placedGoal(list, networkOf(list, 8), { ...DEFAULT_SETTINGS, levelOwners: true });

/** `T-001 0-8 +4`, in hours, the slack where there is some */
const told = (list: TaskList): string[] => {
  const { network, runs, slack } = levelled(list);
  return network.graph.tasks.map(({ id }, place) => {
    const { start = NaN, finish = NaN } = runs[place] ?? {};
    const left = (slack[place] ?? NaN) / 60;
    return `${id} ${start / 60}-${finish / 60}${left === 0 ? '' : ` +${left}`}`;
  });
};

describe('a levelled schedule', () => {
  it('lets tasks of one owner follow each other, the one with less slack first', () => {
    const list = aTaskList([
      aTask('T-001', { hours: 2 }),
      aTask('T-002', { hours: 3 }),
      aTask('T-003', { hours: 5, owner: 'Bob', after: ['T-002'] }),
    ]);
    expect(told(list)).toEqual(['T-001 3-5 +3', 'T-002 0-3', 'T-003 3-8']);
  });

  it('takes plan order among tasks of equal slack', () => {
    expect(told(aTaskList([aTask('T-001'), aTask('T-002'), aTask('T-003')]))).toEqual([
      'T-001 0-8',
      'T-002 8-16',
      'T-003 16-24',
    ]);
  });

  //  1 Ann (2h)   2 Bob (6h) ─► 3 Ann (4h)   4 Ann (3h) after nothing, with much slack
  it('puts a short task into a gap that its owner has', () => {
    const list = aTaskList([
      aTask('T-001', { owner: 'Bob', hours: 6 }),
      aTask('T-002', { hours: 4, after: ['T-001'] }),
      aTask('T-003', { hours: 3 }),
    ]);
    expect(told(list)).toEqual(['T-001 0-6', 'T-002 6-10', 'T-003 0-3 +3']);
  });

  it('waits for all who are named', () => {
    const list = aTaskList([
      aTask('T-001', { owner: 'Ann', hours: 5 }),
      aTask('T-002', { owner: 'Bob', hours: 4 }),
      aTask('T-003', { owner: 'Ann & Bob', hours: 1 }),
    ]);
    expect(told(list)).toEqual(['T-001 0-5', 'T-002 0-4 +1', 'T-003 5-6']);
  });

  it('holds back neither teams nor tasks without an owner, nor what takes no time', () => {
    const list = aTaskList([
      aTask('T-001', { owner: 'Team' }),
      aTask('T-002', { owner: 'Team' }),
      aTask('T-003', { owner: null }),
      aTask('T-004', { owner: null }),
      aTask('T-005', { owner: 'Ann' }),
      aTask('T-006', { owner: 'Ann', hours: 0 }),
    ]);
    expect(told(list).map((text) => text.split(' ')[1])).toEqual(['0-8', '0-8', '0-8', '0-8', '0-8', '0-0']);
  });

  it('of ten thousand tasks of one owner is one row', () => {
    const list = aTaskList(Array.from({ length: 10_000 }, (_, index) => aTask(`T-${index}`, { hours: 1 })));
    expect(Math.max(...levelled(list).runs.map(({ finish }) => finish))).toBe(600_000);
  });
});

/** Goals whose tasks have one of two owners, both or none. */
const ownedGoals = fc
  .tuple(
    acyclicGoals,
    fc.array(fc.constantFrom('Ann', 'Bob', 'Ann, Bob', null), { minLength: 9, maxLength: 9 }),
  )
  .map(([list, owners]) => {
    let at = 0;
    const phases = list.phases.map((phase) => ({
      ...phase,
      tasks: phase.tasks.map((task) => ({ ...task, owner: owners[at++] ?? null })),
    }));
    return { ...list, phases };
  });

/** Whether two runs share time. */
const meet = (one: PlacedGoal['runs'][number], other: PlacedGoal['runs'][number]): boolean =>
  Math.max(one.start, other.start) < Math.min(one.finish, other.finish);

const share = (one: readonly number[] = [], other: readonly number[] = []): boolean =>
  one.some((owner) => other.includes(owner));

/** All that a schedule must keep to, told as what is wrong with it. */
function broken({
  network: { graph, minutes },
  owners,
  runs,
}: Pick<PlacedGoal, 'network' | 'owners' | 'runs'>): string[] {
  return runs.flatMap((run, place) => {
    const waits = (graph.predecessors[place] ?? []).filter(
      (before) => (runs[before]?.finish ?? 0) > run.start,
    );
    const clashes = runs.flatMap((other, index) =>
      index < place && meet(run, other) && share(owners[index], owners[place]) ? [index] : [],
    );
    const length = run.finish - run.start === minutes[place] ? [] : ['length'];
    return [
      ...waits.map((one) => `${place} before ${one}`),
      ...clashes.map((one) => `${place} with ${one}`),
      ...length,
    ];
  });
}

/** Every order in which the tasks can be placed, each after those it waits for. */
function orders({ graph }: PlacedGoal['network'], begun: readonly number[] = []): number[][] {
  if (begun.length === graph.tasks.length) return [[...begun]];
  const able = graph.tasks
    .map((_task, place) => place)
    .filter(
      (place) =>
        !begun.includes(place) && (graph.predecessors[place] ?? []).every((one) => begun.includes(one)),
    );
  return able.flatMap((place) => orders({ graph } as PlacedGoal['network'], [...begun, place]));
}

const end = (runs: PlacedGoal['runs']): number => Math.max(0, ...runs.map(({ finish }) => finish));

describe('any levelled schedule', () => {
  it('keeps to dependencies and owners', () => {
    fc.assert(fc.property(ownedGoals, (list) => expect(broken(levelled(list))).toEqual([])));
  });

  it('is active: no task could begin earlier while all others stay', () => {
    fc.assert(
      fc.property(ownedGoals, (list) => {
        const placed = levelled(list);
        placed.runs.forEach(({ start, finish }, place) => {
          const earlier = new Set([0, ...placed.runs.map((run) => run.finish)]);
          for (const from of earlier) {
            if (from >= start) continue;
            const runs = placed.runs.map((run, index) =>
              index === place ? { start: from, finish: from + finish - start } : run,
            );
            expect(broken({ ...placed, runs })).not.toEqual([]);
          }
        });
      }),
    );
  });

  it('is one of those that all orders make, of which the shortest is the optimum', () => {
    const few = ownedGoals.filter(
      (list) => list.phases.reduce((sum, { tasks }) => sum + tasks.length, 0) <= 6,
    );
    fc.assert(
      fc.property(few, (list) => {
        const placed = levelled(list);
        const { network, bounds, owners } = placed;
        const ends = orders(network).map((one) => {
          const priority = network.minutes.map((_minutes, place) => one.indexOf(place));
          return end(levelledRuns({ network, bounds, owners, priority }));
        });
        expect(ends).toContain(end(placed.runs));
        expect(end(placed.runs)).toBeGreaterThanOrEqual(Math.min(...ends));
        const serial = network.minutes.reduce((sum, minutes) => sum + minutes, 0);
        expect(end(placed.runs)).toBeLessThanOrEqual(serial);
      }),
      { numRuns: 60 },
    );
  });

  it('tells by slack how long each task may slip before the goal does, its owner’s next tasks going along', () => {
    fc.assert(
      fc.property(ownedGoals, (list) => {
        const { network, runs, slack, owners } = levelled(list);
        const order = [...network.order].sort(
          (one, other) =>
            (runs[one]?.start ?? 0) - (runs[other]?.start ?? 0) ||
            (runs[one]?.finish ?? 0) - (runs[other]?.finish ?? 0),
        );
        for (const late of order) {
          for (const [by, delayed] of [
            [slack[late] ?? 0, 0],
            [(slack[late] ?? 0) + 1, 1],
          ] as const) {
            const moved: { start: number; finish: number }[] = [];
            for (const place of order) {
              const own = runs[place] ?? { start: 0, finish: 0 };
              const before = order.filter(
                (one) =>
                  moved[one] !== undefined &&
                  (network.graph.predecessors[place]?.includes(one) === true ||
                    (share(owners[one], owners[place]) &&
                      own.finish > own.start &&
                      (runs[one]?.finish ?? 0) > (runs[one]?.start ?? 0))),
              );
              const start = Math.max(
                own.start + (place === late ? by : 0),
                ...before.map((one) => moved[one]?.finish ?? 0),
              );
              moved[place] = { start, finish: start + own.finish - own.start };
            }
            expect(end(moved.filter(Boolean)) - end(runs)).toBe(delayed);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
