import { turned } from '../../src/model/phase-chart.ts';
import { wholeChart } from '../../src/write/whole-chart.ts';
import { aReading } from '../support/goal-reading.ts';
import { aTask } from '../support/tasks.ts';

const many = (count: number, from = 1) =>
  Array.from({ length: count }, (_, index) => aTask(`T-${from + index}`));

/**
 *   Phase 1        Phase 2
 *   T-1 ─→ T-2 ──→ T-3     T-4 ←─ T-9 (nobody's)
 */
const goal = aReading(
  [aTask('T-1'), aTask('T-2', { after: ['T-1'] })],
  [aTask('T-3', { after: ['T-2'] }), aTask('T-4', { after: ['T-9'] })],
);

describe('the chart of a whole goal', () => {
  test('has each task once, in the frame of its phase, and ids of nobody outside of them', () => {
    const [chart] = wholeChart(goal);
    const lines = chart?.source.split('\n').filter((line) => !/^(?:Do|Alice) /.test(line));
    expect(lines?.slice(3)).toEqual([
      'flowchart LR',
      'subgraph p0["Phase 1#58; Part 1"]',
      'direction LR',
      'n0["T-001',
      'n1["T-002',
      'end',
      'subgraph p1["Phase 2#58; Part 2"]',
      'direction LR',
      'n2["T-003',
      'n3["T-004',
      'end',
      'n4{{"T-009"}}',
      'n0 --> n1',
      'n1 --> n2',
      'n4 --> n3',
    ]);
    expect([...(chart?.nodes.values() ?? [])].map(({ kind }) => kind)).toEqual([
      'task',
      'task',
      'task',
      'task',
      'unknown',
    ]);
  });

  test('is turned with its frames, whatever its labels say', () => {
    const odd = aReading([aTask('T-1', { name: 'direction LR' })], [aTask('T-2', { name: 'flowchart LR' })]);
    const [chart] = wholeChart(odd);
    const down = turned(chart?.source ?? '', 'TB');
    expect(down.match(/^(?:direction|flowchart) \w\w$/gm)).toEqual([
      'flowchart TB',
      'direction TB',
      'direction TB',
      'flowchart LR',
    ]);
    expect(turned(down, 'LR')).toBe(chart?.source);
  });

  test('is there for up to 60 tasks in two phases or more', () => {
    expect(wholeChart(aReading(many(30), many(30, 31)))).toHaveLength(1);
    expect(wholeChart(aReading(many(30), many(31, 31)))).toEqual([]);
    expect(wholeChart(aReading(many(5)))).toEqual([]);
    expect(wholeChart(aReading(many(5), []))).toEqual([]);
  });

  test('is not there where Mermaid could not draw its arrows', () => {
    const first = many(30);
    const after = first.map(({ id }) => id);
    const second = Array.from({ length: 30 }, (_, index) => aTask(`T-${31 + index}`, { after }));
    expect(wholeChart(aReading(first, second))).toEqual([]);
  });
});
