import fc from 'fast-check';
import type { GoalReading } from '../../src/model/goal-reading.ts';
import type { Flowchart, FlowchartOptions } from '../../src/write/flowchart.ts';
import { flowcharts } from '../../src/write/flowcharts.ts';
import { aReading, phaseOf } from '../support/goal-reading.ts';
import { aTask, type TaskWords } from '../support/tasks.ts';

const LR: FlowchartOptions = { direction: 'LR' };
const BOTH: FlowchartOptions = { direction: 'LR', stubs: 'both' };
/** As long as a label can be, nearly all of it codes. */
const LONG = { name: '"#<>&" '.repeat(12) };

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const chain = (count: number, words: TaskWords = {}): GoalReading =>
  aReading(numbers(count).map((n) => aTask(`T-${n}`, { ...words, after: n === 1 ? [] : [`T-${n - 1}`] })));

function expectWithinLimits(charts: readonly Flowchart[]): void {
  for (const { source, edges, nodes } of charts) {
    expect(source.length).toBeLessThan(50_000);
    expect(edges.length).toBeLessThan(500);
    for (const { from, to } of edges) expect(nodes.has(from) && nodes.has(to)).toBe(true);
  }
}

/** Tasks drawn as such, in order. */
const tasksOf = (charts: readonly Flowchart[]): string[] =>
  charts.flatMap(({ nodes }) =>
    [...nodes.values()].flatMap((node) => (node.kind === 'task' ? [node.task] : [])),
  );

/** All edges between tasks, drawn or left out, as `from → to`. */
function edgesOf(charts: readonly Flowchart[]): string[] {
  return charts.flatMap(({ nodes, edges }) =>
    edges.flatMap(({ from, to }) => {
      const ends = [from, to].map((id) => {
        const node = nodes.get(id);
        if (node === undefined) return [];
        return node.kind === 'more' ? node.tasks : [node.task];
      });
      return (ends[0] ?? []).flatMap((one) => (ends[1] ?? []).map((other) => `${one} → ${other}`));
    }),
  );
}

describe('a phase that Mermaid can draw', () => {
  test('is one chart, without a note', () => {
    const reading = chain(300);
    const charts = flowcharts(phaseOf(reading), reading, LR);
    expect(charts).toHaveLength(1);
    expect(charts[0]?.notes).toEqual([]);
    expectWithinLimits(charts);
  });

  test('is one chart also where one task waits for very many of it', () => {
    const all = numbers(400).map((n) => `T-${n}`);
    const reading = aReading([
      ...all.map((id) => aTask(id, { name: id, owner: null })),
      aTask('X-1', { after: all }),
    ]);
    const charts = flowcharts(phaseOf(reading), reading, LR);
    expect(charts.map(({ edges }) => edges.length)).toEqual([400]);
  });

  test('is none without tasks', () => {
    const reading = aReading([]);
    expect(flowcharts(phaseOf(reading), reading, LR)).toEqual([]);
  });
});

describe('a phase that is too much for Mermaid', () => {
  test.each([
    ['300 tasks with long names', chain(300, LONG), LR, 2],
    ['5,000 tasks', chain(5000), LR, 34],
    ['5,000 tasks with stubs on both sides', chain(5000), BOTH, 34],
  ])('of %s is cut into parts of neighbours', (_name, reading, options, parts) => {
    const charts = flowcharts(phaseOf(reading), reading, options);
    expect(charts).toHaveLength(parts);
    expectWithinLimits(charts);
    expect(tasksOf(charts)).toEqual([...reading.byId.keys()]);
    expect(new Set(edgesOf(charts)).size).toBe(reading.byId.size - 1);
  });

  test('says which part a chart is, and hangs it on the one before by a stub', () => {
    const reading = chain(5000);
    const charts = flowcharts(phaseOf(reading), reading, LR);
    expect(charts[1]?.notes).toEqual(['Part 2 of 34: T-149 to T-296']);
    expect([...(charts[1]?.nodes.values() ?? [])]).toContainEqual({ kind: 'stub', task: 'T-148' });
  });

  test('of 40 tasks that all wait for 40 others has all 1,600 edges', () => {
    const first = numbers(40).map((n) => `T-${n}`);
    const reading = aReading([
      ...first.map((id) => aTask(id, LONG)),
      ...first.map((id) => aTask(`X-${id}`, { ...LONG, after: first })),
    ]);
    const charts = flowcharts(phaseOf(reading), reading, LR);
    expectWithinLimits(charts);
    expect(charts.length).toBeLessThanOrEqual(5);
    expect(new Set(edgesOf(charts)).size).toBe(1600);
  });

  test('has one node for what one task waits for beyond what can be drawn, and says so', () => {
    const others = numbers(700).map((n) => `T-${n}`);
    const reading = aReading(
      others.map((id) => aTask(id, LONG)),
      [aTask('X-1', { after: others })],
    );
    const charts = flowcharts(phaseOf(reading, 1), reading, LR);
    expectWithinLimits(charts);
    expect(charts).toHaveLength(1);
    expect(charts[0]?.source).toContain('(["… and 650 more"])');
    expect(charts[0]?.notes).toEqual(['X-1 waits for 700 tasks, of which 50 are drawn.']);
    expect(edgesOf(charts)).toHaveLength(700);
  });

  test('has the same for those that wait for one task', () => {
    const reading = aReading(
      [aTask('T-1')],
      numbers(600).map((n) => aTask(`X-${n}`, { ...LONG, after: ['T-1'] })),
    );
    const charts = flowcharts(phaseOf(reading), reading, BOTH);
    expectWithinLimits(charts);
    expect(charts[0]?.notes).toEqual(['T-001 is waited for by 600 tasks, of which 50 are drawn.']);
  });

  test('stays within the limits whatever waits for whatever, by names of any kind', () => {
    const name = fc.oneof(
      fc.constant(LONG.name),
      fc.constant('"'.repeat(200)),
      fc.constant(`a${'\u0351'.repeat(300)}`.repeat(60)),
      fc.constant('👨‍👩‍👧‍👦'.repeat(40)),
    );
    const size = fc.integer({ min: 1, max: 150 });
    fc.assert(
      fc.property(size, fc.integer({ min: 0, max: 80 }), name, fc.boolean(), (count, reach, text, both) => {
        const reading = aReading(
          numbers(count).map((n) =>
            aTask(`T-${n}`, {
              name: text,
              owner: text,
              after: numbers(reach).map((back) => (back % 7 === 0 ? `${text}${back}` : `T-${n - back}`)),
            }),
          ),
        );
        const charts = flowcharts(phaseOf(reading), reading, both ? BOTH : LR);
        expectWithinLimits(charts);
        expect(tasksOf(charts)).toEqual([...reading.byId.keys()]);
      }),
      { numRuns: 8 },
    );
  });
});
