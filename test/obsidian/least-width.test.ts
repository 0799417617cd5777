import type { Task } from '../../src/model/tasks.ts';
import { leastWidth } from '../../src/obsidian/graph/least-width.ts';
import { aReading } from '../support/goal-reading.ts';
import { aTask } from '../support/tasks.ts';

/** Of one phase, left to right and top down. */
function widthsOf(...tasks: readonly Task[]): (number | undefined)[] {
  const reading = aReading(tasks);
  const [chart] = reading.charts[0] ?? [];
  return (['LR', 'TB'] as const).map((direction) => chart && leastWidth(chart, reading, direction));
}

const one = 60;
const many = (count: number): number => count * 88 - 28;

test.each([
  ['a task alone', [aTask('T-1')], [one, one]],
  [
    'a chain',
    [aTask('T-1'), aTask('T-2', { after: ['T-1'] }), aTask('T-3', { after: ['T-2'] })],
    [many(3), one],
  ],
  ['tasks beside each other', [aTask('T-1'), aTask('T-2'), aTask('T-3')], [one, many(3)]],
  [
    'a fan: three rows for five tasks, so some row holds two',
    [
      aTask('T-1'),
      ...['T-2', 'T-3', 'T-4'].map((id) => aTask(id, { after: ['T-1'] })),
      aTask('T-5', { after: ['T-2', 'T-3', 'T-4'] }),
    ],
    [many(3), many(2)],
  ],
  ['a stub before a task', [aTask('T-1', { after: ['X-9'] })], [many(2), one]],
])('%s is no narrower than its structure makes it', (_, tasks, widths) => {
  expect(widthsOf(...tasks)).toEqual(widths);
});

test('tasks that wait in a circle do not matter', () => {
  expect(widthsOf(aTask('T-1', { after: ['T-2'] }), aTask('T-2', { after: ['T-1'] }), aTask('T-3'))).toEqual([
    one,
    many(3),
  ]);
});
