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

describe('data in the middle of a note (format 2.10)', () => {
  const shown = (...lines: string[]): string[] =>
    visibleText(['# Plan', '', ...lines].join('\n'))
      .text.split('\n')
      .slice(2);

  test('is labelled lines, without its marks and values on lines of their own', () => {
    expect(shown('---', 'status: draft', 'tags:', '  - boat', '- sea', '---', '- Dig')).toEqual([
      '',
      'status: draft',
      'tags:',
      '',
      '',
      '',
      '- Dig',
    ]);
    expect(shown('---', '状态: 草稿', '---')).toEqual(['', '状态: 草稿', '']);
  });

  test.each([
    ['a heading below a break', ['---', 'Note: Beds', '---']],
    ['words without a key', ['---', 'status draft', '---']],
    ['a heading', ['status: draft', '---']],
    ['an open end', ['---', 'status: draft', '', '---']],
    ['code', ['```', '', '---', 'status: draft', '---', '```']],
  ])('%s is none', (_, lines) => {
    expect(shown(...lines)).toEqual(lines);
  });
});
