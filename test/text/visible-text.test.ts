import { visibleText } from '../../src/text/visible-text.ts';

describe('what a note shows', () => {
  test.each([
    ['a %%b%% c %%d%% e', 'a       c       e'],
    ['a `%%` b %%c%%', 'a `%%` b      '],
    ['50%% more', '50%% more'],
    ['a <!-- b %%c%%', 'a <!-- b      '],
    ['a %%b\nc%% d `%%`', 'a    \n    d `%%`'],
    ['a \\<!-- b --> c', 'a \\<!-- b --> c'],
    ['\\<!-- a\nb --> <!-- c -->', '\\<!-- a\nb -->           '],
    ['a \\\\<!-- b --> c', 'a \\\\           c'],
  ])('%j', (note, text) => {
    expect(visibleText(note).text).toBe(text);
  });

  test('lines full of comments show nothing', () => {
    const note = Array<string>(20).fill('%%b%%'.repeat(3900)).join('\n');
    expect(visibleText(note).text.trim()).toBe('');
  });

  test('it knows the lines of code fences, their marks included', () => {
    expect([...visibleText('a\n```\nb\n```\nc').fenced]).toEqual([1, 2, 3]);
  });
});
