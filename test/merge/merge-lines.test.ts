import { mergedLines } from '../../src/merge/merge-lines.ts';

const merge = (base: string, fresh: string, mine: string) =>
  mergedLines(base.split(' '), fresh.split(' '), mine.split(' '));

describe('merging lines (format 4.1)', () => {
  test('lines that the user put right before or behind a line that changes stay beside the new one', () => {
    expect(merge('a b c', 'a B c', 'a x b y c')).toEqual({ lines: ['a', 'x', 'B', 'y', 'c'], conflicts: [] });
  });

  test('a line that both changed stays the user’s and is reported', () => {
    expect(merge('a b c', 'a B c', 'a x c')).toEqual({
      lines: ['a', 'x', 'c'],
      conflicts: [{ at: 1, mine: ['x'], fresh: ['B'] }],
    });
  });

  test('lines that the user put between lines that change stay, and the difference is reported', () => {
    const { lines, conflicts } = merge('a b c d', 'a B C d', 'a b x c d');
    expect(lines).toEqual(['a', 'b', 'x', 'c', 'd']);
    expect(conflicts).toHaveLength(1);
  });
});
