import { outlook } from '../../src/obsidian/graph/graph-words.ts';

const planned = '2026-01-08';
const at = (expected: string | null, delay = 0, late = 0): string =>
  outlook({ today: '2026-01-02', day: 2, planned, expected, delay }, late);

test('the outlook of a goal says one date where nothing differs, and how late it is where something does', () => {
  expect(at(planned)).toBe('On time: ends on 8 Jan.');
  expect(at('2026-01-06')).toBe('On time: expected to end on 6 Jan, planned for 8 Jan.');
  expect(at('2026-01-13', 3, 2)).toBe(
    '3 working days late: expected to end on 13 Jan, planned for 8 Jan. 2 tasks are late.',
  );
  expect(at(null)).toBe('All done. Planned for 8 Jan.');
  expect(outlook(null, 0)).toBe('');
});
