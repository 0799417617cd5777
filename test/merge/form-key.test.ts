import { wordsKey, sameForm } from '../../src/merge/form-key.ts';

describe('what is form and what is text (format 4.7)', () => {
  test.each([
    ['**a** b', '__a__ b'],
    ['*a*', '_a_'],
    ['***x***', '___x___'],
    ['**a *b* c**', '__a _b_ c__'],
    ['snake_case', String.raw`snake\_case`],
    ['2*4', String.raw`2\*4`],
    ['(*x*)', '(_x_)'],
    ['*****a** b***', '___**a** b___'],
    ['“so” …', '"so" ...'],
    ['two  blanks ', 'two blanks'],
  ])('%s and %s say the same', (one, other) => {
    expect(sameForm(one, other)).toBe(true);
  });

  test.each([
    ['2*4 boards', '24 boards'],
    ['5 * 3', '5 3'],
    ['_config', 'config'],
    ['*.log', '.log'],
    ['a*b*c', 'abc'],
    ['*a', 'a'],
    ['`*a*`', '`a`'],
    ['2_4', '24'],
  ])('%s and %s do not', (one, other) => {
    expect(sameForm(one, other)).toBe(false);
  });

  test('marks that never close take no long time to tell', () => {
    const text = '*a_ `'.repeat(4000);
    expect(wordsKey(text).length).toBeGreaterThan(10_000);
  });
});
