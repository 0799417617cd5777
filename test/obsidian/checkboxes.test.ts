import { checkboxesIn, withMark } from '../../src/obsidian/checkboxes.ts';

const lines = (...texts: readonly string[]): string => `${texts.join('\n')}\n`;
const marked = (text: string): string[] => checkboxesIn(text).map(({ line }) => line.trim());

describe('the checkboxes of a note', () => {
  test.each([
    '- [ ] one',
    '* [x] one',
    '+ [X] one',
    '1. [ ] one',
    '12) [x] one',
    '  - [-] nested',
    '\t- [/] nested',
    '> - [ ] quoted',
    '> > 1. [ ] quoted twice',
    '- - [ ] item in item',
    '- [ ]\tafter a tab',
    '- [é] a mark of its own',
    '- [😀] a mark of two units',
  ])('%j is one', (line) => {
    expect(checkboxesIn(lines('Text', line))).toHaveLength(1);
  });

  test.each(['[ ] one', '-[ ] one', '- [] one', '- [  ] one', '- [x]one', '- [x](link)', 'a - [ ] one'])(
    '%j is none',
    (line) => {
      expect(checkboxesIn(lines('Text', line))).toEqual([]);
    },
  );

  test('those in code and in frontmatter are none', () => {
    const text = lines(
      '---',
      'todo: |',
      '  - [ ] in frontmatter',
      '---',
      '- [ ] first',
      '```md',
      '- [ ] in code',
      '~~~',
      '- [ ] still in code',
      '````',
      '- [ ] second',
      '> ~~~',
      '> - [ ] in quoted code',
      '> ~~~',
      '- [ ] third',
      '- ```',
      '  - [ ] in an item’s code',
      '  ```',
      '- [ ] fourth',
      '```',
      '- [ ] never closed',
    );
    expect(marked(text)).toEqual(['- [ ] first', '- [ ] second', '- [ ] third', '- [ ] fourth']);
  });

  test('each knows where its mark stands', () => {
    const text = '\uFEFF- [ ] one\r\n  1. [x] two\r\n- [😀] three';
    expect(checkboxesIn(text).map(({ at, mark }) => text.slice(at, at + mark.length))).toEqual([
      ' ',
      'x',
      '😀',
    ]);
  });
});

describe('ticking', () => {
  const text = '- [ ] one\r\n- [ ] two\r\n';
  const boxes = checkboxesIn(text);

  test('changes one character and no other', () => {
    const [, two] = boxes;
    if (two === undefined) throw new Error('There is no second box.');
    expect(withMark(text, two, 'x')).toBe('- [ ] one\r\n- [x] two\r\n');
  });

  test('finds the line where it stands by now', () => {
    const [, two] = boxes;
    if (two === undefined) throw new Error('There is no second box.');
    expect(withMark(`Before.\r\n\r\n${text}`, two, 'x')).toBe('Before.\r\n\r\n- [ ] one\r\n- [x] two\r\n');
  });

  test.each([
    ['the line is gone', '- [ ] one\r\n'],
    ['the box was ticked meanwhile', '- [ ] one\r\n- [x] two\r\n'],
    ['the line stands there twice by now', '- [ ] two\r\n\r\n- [ ] two\r\n'],
  ])('does nothing when %s', (_, now) => {
    const [, two] = boxes;
    if (two === undefined) throw new Error('There is no second box.');
    expect(withMark(now, two, 'x')).toBeNull();
  });
});
