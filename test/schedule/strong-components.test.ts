import fc from 'fast-check';
import { dependencyGraph } from '../../src/schedule/dependency-graph.ts';
import { strongComponents } from '../../src/schedule/strong-components.ts';
import { aTask, aTaskList } from '../support/tasks.ts';
import { acyclicGoals, anyGoals } from './random-goals.ts';
import { reached } from './brute-force.ts';

const components = (list: Parameters<typeof dependencyGraph>[0]): number[][] =>
  strongComponents(dependencyGraph(list));

describe('the strong components', () => {
  it('keep the plan order where it respects the dependencies', () => {
    const list = aTaskList([
      aTask('T-001'),
      aTask('T-002'),
      aTask('T-003', { after: ['T-001'] }),
      aTask('T-004', { after: ['T-002'] }),
    ]);
    expect(components(list)).toEqual([[0], [1], [2], [3]]);
  });

  it('bring a task forward that an earlier one waits for', () => {
    const list = aTaskList([aTask('T-001', { after: ['T-003'] }), aTask('T-002'), aTask('T-003')]);
    expect(components(list)).toEqual([[2], [0], [1]]);
  });

  //  0 ─► 1 ⇄ 2 ─► 3
  it('hold together the tasks that wait for each other, and nothing before or behind them', () => {
    const list = aTaskList([
      aTask('T-001'),
      aTask('T-002', { after: ['T-001', 'T-003'] }),
      aTask('T-003', { after: ['T-002'] }),
      aTask('T-004', { after: ['T-003'] }),
    ]);
    expect(components(list)).toEqual([[0], [1, 2], [3]]);
  });

  it('put every task of an acyclic goal behind those it waits for', () => {
    fc.assert(
      fc.property(acyclicGoals, (list) => {
        const graph = dependencyGraph(list);
        const order = strongComponents(graph).flat();
        expect([...order].sort((a, b) => a - b)).toEqual([...graph.tasks.keys()]);
        graph.predecessors.forEach((before, place) => {
          for (const other of before) expect(order.indexOf(other)).toBeLessThan(order.indexOf(place));
        });
      }),
    );
  });

  it('hold two tasks exactly when each can be reached from the other', () => {
    fc.assert(
      fc.property(anyGoals, (list) => {
        const { tasks } = dependencyGraph(list);
        const found = components(list).map((places) => places.map((place) => tasks[place]?.id));
        for (const { id } of tasks) {
          const together = tasks
            .filter((other) => reached(list, id).has(other.id) && reached(list, other.id).has(id))
            .map((other) => other.id);
          expect(found).toContainEqual(together.length === 0 ? [id] : together);
        }
      }),
    );
  });
});
