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

  test.each([
    ['one for one', 'a b c d', 'a B C d', 'a b x c d', 'a B x C d'],
    ['by their labels', 'a b: c: d', 'a b: z: c:1 d', 'a b: x c: d', 'a b: x z: c:1 d'],
    ['several', 'a b c d e', 'a B C D e', 'a x b y z c d e', 'a x B y z C D e'],
    ['behind all of them', 'a b c d', 'a B d', 'a b c x d', 'a B x d'],
  ])(
    'what the user put between lines that change stays behind its line: %s',
    (_what, base, fresh, mine, all) => {
      expect(merge(base, fresh, mine)).toEqual({ lines: all.split(' '), conflicts: [] });
    },
  );

  test('where nothing tells which line took the place of which, the user’s stay, and that is reported', () => {
    const { lines, conflicts } = merge('a b c d', 'a B d', 'a b x c d');
    expect(lines).toEqual(['a', 'b', 'x', 'c', 'd']);
    expect(conflicts).toHaveLength(1);
  });
});
