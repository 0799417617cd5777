import type { Counts, Progress } from '../../src/model/goal-reading.ts';
import { otherCount, progressInWords, progressLabel } from '../../src/write/progress-label.ts';

const progress: Progress = { done: 7, total: 12, percent: 58 };

test.each([
  ['count-and-percent', '7/12 · 58 %'],
  ['count', '7/12'],
  ['percent', '58 %'],
  ['none', ''],
] as const)('%s reads “%s”', (content, label) => {
  expect(progressLabel(progress, content)).toBe(label);
});

const counts: Counts = { doneTasks: 7, tasks: 12, doneBoxes: 9, boxes: 40 };
const ofBoxes: Progress = { done: 9, total: 40, percent: 22 };

test.each([
  [progress, null, '7 of 12 action items done, 58 percent'],
  [{ done: 0, total: 1, percent: 0 }, null, '0 of 1 action item done, 0 percent'],
  [progress, counts, '7 of 12 tasks done, 58 percent'],
  [ofBoxes, counts, '9 of 40 boxes done, 22 percent'],
  [{ done: 0, total: 1, percent: 0 }, { ...counts, tasks: 1 }, '0 of 1 task done, 0 percent'],
])('in words', (one, both, words) => {
  expect(progressInWords(one, both)).toBe(words);
});

test('the other count is of boxes where tasks are counted, of tasks where boxes are', () => {
  expect(otherCount(progress, counts)).toBe('9 of 40 boxes');
  expect(otherCount(ofBoxes, counts)).toBe('7 of 12 tasks');
  expect(otherCount(progress, null)).toBe('');
});
