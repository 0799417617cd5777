import { dependencyGraph } from '../../src/schedule/dependency-graph.ts';
import { aTask, aTaskList } from '../support/tasks.ts';

describe('the dependency graph', () => {
  //  0 ─► 1 ─► 3
  //  └──► 2 ───┘
  const diamond = aTaskList(
    [aTask('T-001'), aTask('T-002', { after: ['T-001'] })],
    [aTask('T-003', { after: ['T-001'] }), aTask('T-004', { after: ['T-003', 'T-002'] })],
  );

  it('names tasks by their place in plan order, phase by phase', () => {
    const graph = dependencyGraph(diamond);
    expect(graph.tasks.map(({ id }) => id)).toEqual(['T-001', 'T-002', 'T-003', 'T-004']);
    expect(graph.phases).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('knows both ends of each dependency, in plan order', () => {
    const graph = dependencyGraph(diamond);
    expect(graph.predecessors).toEqual([[], [0], [0], [1, 2]]);
    expect(graph.successors).toEqual([[1, 2], [3], [3], []]);
  });

  it('leaves out unknown ids, repeated ones and a task that waits for itself', () => {
    const graph = dependencyGraph(
      aTaskList([aTask('T-001'), aTask('T-002', { after: ['T-001', 'T-099', 'T-001', 'T-002'] })]),
    );
    expect(graph.predecessors).toEqual([[], [0]]);
    expect(graph.successors).toEqual([[1], []]);
  });

  it('counts the first of two rows with one id, in another phase too', () => {
    const graph = dependencyGraph(
      aTaskList(
        [aTask('T-001', { hours: 1 }), aTask('T-002')],
        [aTask('T-001', { hours: 2, after: ['T-002'] }), aTask('T-003', { after: ['T-001'] })],
      ),
    );
    expect(graph.tasks.map(({ id, hours }) => [id, hours])).toEqual([
      ['T-001', 1],
      ['T-002', 8],
      ['T-003', 8],
    ]);
    expect(graph.phases).toEqual([[0, 1], [2]]);
    expect(graph.predecessors).toEqual([[], [], [0]]);
  });

  it('keeps a phase without tasks', () => {
    expect(dependencyGraph(aTaskList([aTask('T-001')], [], [aTask('T-002')])).phases).toEqual([[0], [], [1]]);
  });
});
