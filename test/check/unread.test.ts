import { unreadFindings } from '../../src/check/unread.ts';

test('each heading with items that are in no task is a finding at the first of them (format 2.0)', () => {
  const found = unreadFindings([
    { heading: 'Rooms *to rent*', line: 12, count: 3, isWork: true },
    { heading: '', line: 2, count: 1, isWork: false },
  ]);
  expect(found).toMatchObject([
    { code: 'unread', severity: 'warning', line: 12 },
    { code: 'unread', severity: 'warning', line: 2 },
  ]);
  expect(found.map(({ message }) => message)).toEqual([
    '3 items under “Rooms to rent” were not read. Put what is to be done into a phase, as list items, boxes or rows of a task table.',
    '1 item above the first heading was taken for no work. Put a box before each that is.',
  ]);
});
