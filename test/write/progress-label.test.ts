import type { Progress } from '../../src/model/goal-reading.ts';
import { progressInWords, progressLabel } from '../../src/write/progress-label.ts';

const progress: Progress = { done: 7, total: 12, percent: 58 };

test.each([
  ['count-and-percent', '7/12 · 58 %'],
  ['count', '7/12'],
  ['percent', '58 %'],
  ['none', ''],
] as const)('%s reads “%s”', (content, label) => {
  expect(progressLabel(progress, content)).toBe(label);
});

test.each([
  [progress, '7 of 12 action items done, 58 percent'],
  [{ done: 0, total: 1, percent: 0 }, '0 of 1 action item done, 0 percent'],
])('in words', (one, words) => {
  expect(progressInWords(one)).toBe(words);
});
