import { seenIn } from '../../src/read/plan/seen-in.ts';

describe('what a plan without work holds (format 2.0)', () => {
  test.each([
    [
      'a table',
      ['# Club', '', '| Red | Blue |', '|---|---|', '| a | b |', '| c | d |'],
      'a table (lines 3–6, 2 rows)',
    ],
    ['a list', ['# Club', '', '- [One](a.md)'], 'a list (line 3, 1 item)'],
    ['HTML', ['<table>', '<tr><td>Dig</td></tr>', '</table>'], 'HTML, which is not read (line 1)'],
    ['prose alone', ['# Club', '', 'We meet.'], null],
  ])('%s', (_, lines, seen) => {
    expect(seenIn(lines.join('\n'))).toBe(seen);
  });

  test('more than five are counted', () => {
    const tables = Array.from({ length: 7 }, () => '| a | b |\n|---|---|\n| c | d |\n');
    expect(seenIn(tables.join('\n'))).toMatch(/; 2 more$/);
  });
});
