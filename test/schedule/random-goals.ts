import fc from 'fast-check';
import type { Task, TaskList } from '../../src/model/tasks.ts';
import { aTask, aTaskList } from '../support/tasks.ts';

/** Few different efforts, so that paths are often equally long; thirds and tenths of hours, which floats cannot add. */
const hours = fc.constantFrom(null, 0.1, 0.2, 0.25, 1 / 3, 0.75, 1, 1.5, 8);

interface Row {
  readonly hours: number | null;
  /** Anything; the goals below make it a phase and a rank. */
  readonly phase: number;
  readonly rank: number;
  readonly after: readonly number[];
}

const rows = (size: number): fc.Arbitrary<Row[]> =>
  fc.array(
    fc.record({
      hours,
      phase: fc.nat(2),
      rank: fc.nat(),
      after: fc.array(fc.nat(size), { maxLength: 4 }),
    }),
    { maxLength: size },
  );

const goal = (list: readonly Row[], after: (row: Row, index: number) => number[]): TaskList => {
  const inPhase = (phase: number): Task[] =>
    list.flatMap((row, index) =>
      row.phase === phase
        ? [aTask(`T-${index}`, { hours: row.hours, after: after(row, index).map((other) => `T-${other}`) })]
        : [],
    );
  return aTaskList(inPhase(0), inPhase(1), inPhase(2));
};

/** Small goals without cycles, their dependencies forwards and backwards in plan order. */
export const acyclicGoals = rows(9).map((list) =>
  goal(list, (row) => row.after.filter((other) => (list[other]?.rank ?? Infinity) < row.rank)),
);

/** Small goals with whatever people write: cycles, tasks that wait for themselves, unknown and repeated ids. */
export const anyGoals = rows(7).map((list) => goal(list, (row) => [...row.after]));
