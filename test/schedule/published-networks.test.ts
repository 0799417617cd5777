import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { allTasks } from '../../src/model/tasks.ts';
import { schedule } from '../../src/schedule/critical-path-method.ts';
import { levelledRuns } from '../../src/schedule/levelled-runs.ts';
import { networkOf } from '../../src/schedule/network.ts';
import { placedGoal } from '../../src/schedule/placed-goal.ts';
import { aTask, aTaskList } from '../support/tasks.ts';

/**
 * The Reliable Construction Company of F. S. Hillier and G. J. Lieberman, Introduction to Operations Research, chapter on
 * project management with PERT/CPM: activity, weeks, predecessors, slack.
 */
const construction = [
  ['A', 2, '', 0],
  ['B', 4, 'A', 0],
  ['C', 10, 'B', 0],
  ['D', 6, 'C', 4],
  ['E', 4, 'C', 0],
  ['F', 5, 'E', 0],
  ['G', 7, 'D', 4],
  ['H', 9, 'E G', 4],
  ['I', 7, 'C', 2],
  ['J', 8, 'F I', 0],
  ['K', 4, 'J', 1],
  ['L', 5, 'J', 0],
  ['M', 2, 'H', 4],
  ['N', 6, 'K L', 0],
] as const;

test('the schedule of a published network is the published one', () => {
  const tasks = construction.map(([id, hours, after]) =>
    aTask(`${id}-1`, {
      hours,
      after: after
        .split(' ')
        .filter(Boolean)
        .map((one) => `${one}-1`),
    }),
  );
  const { hours, slots, criticalPath } = schedule(aTaskList(tasks), 8);
  expect(hours).toBe(44);
  expect(criticalPath.join(' ')).toBe('A-1 B-1 C-1 E-1 F-1 J-1 L-1 N-1');
  expect([...slots.values()].map(({ slack }) => slack)).toEqual(construction.map(([, , , slack]) => slack));
});

/**
 * The problem of 6 jobs and 6 machines of H. Fisher and G. L. Thompson, Probabilistic learning combinations of local
 * job-shop scheduling rules, in Industrial Scheduling, 1963: machine and time of each job's steps, one after the other. The
 * shortest schedule takes 55.
 */
const jobs = [
  [2, 1, 0, 3, 1, 6, 3, 7, 5, 3, 4, 6],
  [1, 8, 2, 5, 4, 10, 5, 10, 0, 10, 3, 4],
  [2, 5, 3, 4, 5, 8, 0, 9, 1, 1, 4, 7],
  [1, 5, 0, 5, 2, 5, 3, 3, 4, 8, 5, 9],
  [2, 9, 1, 3, 4, 5, 5, 4, 0, 3, 3, 1],
  [1, 3, 3, 3, 5, 9, 0, 10, 4, 4, 2, 1],
];
const shortest = 55;
/** When each step begins in one of the shortest schedules, job by job. */
const starts = [
  [5, 6, 16, 30, 42, 49],
  [0, 8, 13, 28, 38, 48],
  [0, 5, 9, 18, 27, 42],
  [8, 13, 22, 27, 30, 45],
  [13, 22, 25, 38, 48, 52],
  [13, 16, 19, 28, 38, 42],
].flat();

describe('six jobs on six machines, an owner each', () => {
  const list = aTaskList(
    ...jobs.map((job, number) =>
      Array.from({ length: 6 }, (_, step) =>
        aTask(`J${number}-${step}`, {
          owner: `Machine ${'ABCDEF'.charAt(job[2 * step] ?? 0)}`,
          hours: job[2 * step + 1] ?? 0,
          after: step === 0 ? [] : [`J${number}-${step - 1}`],
        }),
      ),
    ),
  );
  const network = networkOf(list, 8);
  const placed = placedGoal(list, network, { ...DEFAULT_SETTINGS, levelOwners: true });
  const lengthOf = (runs: readonly { readonly finish: number }[]): number =>
    Math.max(...runs.map(({ finish }) => finish)) / 60;

  test('by slack take no less than the published optimum, and far less than one after the other', () => {
    expect(lengthOf(placed.runs)).toBeGreaterThanOrEqual(shortest);
    expect(lengthOf(placed.runs)).toBeLessThan(80);
    expect(allTasks(list).reduce((sum, { hours }) => sum + (hours ?? 0), 0)).toBe(197);
  });

  test('in the order of a shortest schedule take exactly as long as published', () => {
    const { bounds, owners } = placed;
    const priority = starts;
    expect(lengthOf(levelledRuns({ network, bounds, owners, priority }))).toBe(shortest);
  });
});
