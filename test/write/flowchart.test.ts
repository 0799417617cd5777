import fc from 'fast-check';
import { type ReadPhase, taskGraph } from '../../src/model/goal-reading.ts';
import { type Flowchart, flowchart, type FlowchartOptions } from '../../src/write/flowchart.ts';
import { aNote, aReading, phaseOf } from '../support/goal-reading.ts';
import { aTask } from '../support/tasks.ts';

const LR: FlowchartOptions = { direction: 'LR' };

/** Each edge in words, a stub's end in brackets, an unknown id's with a question mark: `T-001 → T-002`, `(T-009) → T-001`. */
function edgesOf({ nodes, edges }: Flowchart): string[] {
  const name = (id: string): string => {
    const node = nodes.get(id);
    if (node === undefined) throw new RangeError(`No node ${id}`);
    if (node.kind === 'more') return `… ${node.tasks.length}`;
    if (node.kind === 'unknown') return `${node.task}?`;
    return node.kind === 'stub' ? `(${node.task})` : node.task;
  };
  return edges.map(({ from, to }) => `${name(from)} → ${name(to)}`);
}

const tasksOf = ({ nodes }: Flowchart): string[] =>
  [...nodes.values()].flatMap((node) => (node.kind === 'task' ? [node.task] : []));

/**
 *   Phase 1             Phase 2
 *   T-1 ─→ T-2 ─────┬──→ T-4 ←── T-9 (nobody's)
 *      └─→ T-3 ←────┼──→ T-5
 *           ╰─ T-5 ─╯
 */
const goal = aReading(
  [aTask('T-1'), aTask('T-2', { after: ['T-1'] }), aTask('T-3', { after: ['T-1', 'T-5'] })],
  [aTask('T-4', { after: ['T-2', 'T-9'] }), aTask('T-5', { after: ['T-2'] })],
);

describe('the chart of a phase', () => {
  test('has a node for each task and an edge for each dependency, other phases as stubs', () => {
    const first = flowchart(phaseOf(goal), goal, LR);
    expect(tasksOf(first)).toEqual(['T-001', 'T-002', 'T-003']);
    expect(edgesOf(first)).toEqual(['T-001 → T-002', 'T-001 → T-003', '(T-005) → T-003']);
    expect(edgesOf(flowchart(phaseOf(goal, 1), goal, LR))).toEqual([
      '(T-002) → T-004',
      'T-009? → T-004',
      '(T-002) → T-005',
    ]);
  });

  test('shows where a chain goes on, when asked for', () => {
    const chart = flowchart(phaseOf(goal), goal, { direction: 'LR', stubs: 'both' });
    expect(edgesOf(chart)).toEqual([
      'T-001 → T-002',
      'T-002 → (T-004)',
      'T-002 → (T-005)',
      'T-001 → T-003',
      '(T-005) → T-003',
    ]);
  });

  test('names its nodes n0, n1, … and holds no state', () => {
    const { source, nodes } = flowchart(phaseOf(goal, 1), goal, { direction: 'TB' });
    expect([...nodes.keys()]).toEqual(['n0', 'n1', 'n2', 'n3']);
    expect(source).toBe(
      [
        '---',
        'config: {htmlLabels: true, flowchart: {htmlLabels: true, wrappingWidth: 320}}',
        '---',
        'flowchart TB',
        'n0["T-004\nDo T-4\nAlice · 8h"]',
        'n1["T-005\nDo T-5\nAlice · 8h"]',
        'n2(["T-002\nDo T-2"])',
        'n3{{"T-009"}}',
        'n2 --> n0',
        'n3 --> n0',
        'n2 --> n1',
      ].join('\n'),
    );
  });

  test('draws the edges of a cycle, but nothing from a task to itself', () => {
    const cycle = aReading([
      aTask('T-1', { after: ['T-2', 'T-1'] }),
      aTask('T-2', { after: ['T-1', 'T-1'] }),
    ]);
    expect(edgesOf(flowchart(phaseOf(cycle), cycle, LR))).toEqual(['T-002 → T-001', 'T-001 → T-002']);
  });

  test('leaves out second tasks with an id, keeps ids apart that differ only in case', () => {
    const note = aNote([aTask('a-1'), aTask('A-1', { after: ['a-1'] }), aTask('a-1', { after: ['A-1'] })]);
    const web = taskGraph(note);
    const phase = web.phases[0];
    expect(phase && edgesOf(flowchart(phase, web, LR))).toEqual(['a-1 → A-1']);
  });
});

describe('the charts of all phases', () => {
  const anyGoal = fc.array(fc.record({ phase: fc.nat(2), after: fc.array(fc.nat(14), { maxLength: 4 }) }), {
    maxLength: 12,
  });
  const build = (rows: readonly { phase: number; after: readonly number[] }[]) => {
    const inPhase = (phase: number) =>
      rows.flatMap((row, index) =>
        row.phase === phase ? [aTask(`T-${index}`, { after: row.after.map((other) => `T-${other}`) })] : [],
      );
    return aReading(inPhase(0), inPhase(1), inPhase(2));
  };

  test('draw each dependency once', () => {
    fc.assert(
      fc.property(anyGoal, (rows) => {
        const reading = build(rows);
        const drawn = reading.phases.flatMap((phase) => edgesOf(flowchart(phase, reading, LR)));
        const told = [...reading.byId.values()].flatMap(({ task }) =>
          [...new Set(task.dependencies)].filter((id) => id !== task.id).map((id) => `${id} → ${task.id}`),
        );
        expect(drawn.map((edge) => edge.replace(/[()?]/g, '')).sort()).toEqual(told.sort());
      }),
    );
  });

  test('change only where a task or its dependencies change', () => {
    fc.assert(
      fc.property(anyGoal, fc.nat(11), fc.nat(14), (rows, changed, other) => {
        const before = build(rows);
        const after = build(
          rows.map((row, index) => (index === changed ? { ...row, after: [...row.after, other] } : row)),
        );
        const source = (phase: ReadPhase, reading: typeof before): string =>
          flowchart(phase, reading, LR).source;
        const different = before.phases.filter((phase, index) => {
          const now = after.phases[index];
          return now === undefined || source(phase, before) !== source(now, after);
        });
        expect(different.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
