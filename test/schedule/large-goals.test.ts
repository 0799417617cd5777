import type { Task, TaskList } from '../../src/model/tasks.ts';
import { schedule } from '../../src/schedule/critical-path-method.ts';
import { aTask, aTaskList } from '../support/tasks.ts';

const id = (number: number): string => `T-${number}`;

const tasks = (count: number, after: (number: number) => string[]): Task[] =>
  Array.from({ length: count }, (_, index) => aTask(id(index + 1), { hours: 1, after: after(index + 1) }));

const inPhases = (list: readonly Task[], size: number): TaskList =>
  aTaskList(
    ...Array.from({ length: list.length / size }, (_, phase) => list.slice(phase * size, (phase + 1) * size)),
  );

describe('a large goal', () => {
  it('may be one chain through a thousand phases', () => {
    const chain = tasks(10_000, (number) => (number === 1 ? [] : [id(number - 1)]));
    const { hours, criticalPath, phases } = schedule(inPhases(chain, 10), 8);
    expect(hours).toBe(10_000);
    expect(criticalPath).toHaveLength(10_000);
    expect(phases.filter(({ critical }) => critical.sequential && critical.slack === 0)).toHaveLength(1000);
  });

  it('may be a chain that is written from its end to its start', () => {
    const chain = tasks(10_000, (number) => (number === 10_000 ? [] : [id(number + 1)]));
    expect(schedule(inPhases(chain, 10_000), 8).hours).toBe(10_000);
  });

  it('may be one ring', () => {
    const ring = tasks(10_000, (number) => [id(number === 1 ? 10_000 : number - 1)]);
    const { cycles, criticalPath } = schedule(inPhases(ring, 10), 8);
    expect(cycles.map((cycle) => cycle.length)).toEqual([10_000]);
    expect(criticalPath).toEqual([]);
  });

  it('may have five hundred tasks that all wait for five hundred others', () => {
    const first = Array.from({ length: 500 }, (_, index) => id(index + 1));
    const wide = tasks(1000, (number) => (number <= 500 ? [] : first));
    const { hours, phases } = schedule(inPhases(wide, 500), 8);
    expect(hours).toBe(2);
    expect(phases.map(({ parallel }) => parallel.map((group) => group.tasks.length))).toEqual([[500], [500]]);
  });

  it('may have ten thousand tasks that wait for nothing', () => {
    const { parallel } = schedule(
      inPhases(
        tasks(10_000, () => []),
        10_000,
      ),
      8,
    ).phases[0] ?? { parallel: [] };
    expect(parallel[0]?.tasks).toHaveLength(10_000);
  });
});
