import { cancelledItems, leftOut } from '../../src/obsidian/builds/report-words.ts';

test('the notice counts what of a plan is in no task', () => {
  expect(leftOut({ unread: { items: 0, headings: 0 } })).toEqual([]);
  expect(leftOut({ unread: { items: 14, headings: 2 } })).toEqual([
    '14 items under 2 headings were left out; see the Execution Check.',
  ]);
  expect(leftOut({ unread: { items: 1, headings: 1 } })).toEqual([
    '1 item under 1 heading was left out; see the Execution Check.',
  ]);
  expect(cancelledItems({ cancelled: 0 })).toEqual([]);
  expect(cancelledItems({ cancelled: 1 })).toEqual(['1 cancelled item is no task.']);
  expect(cancelledItems({ cancelled: 3 })).toEqual(['3 cancelled items are no tasks.']);
});
