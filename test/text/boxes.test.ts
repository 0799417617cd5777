import fc from 'fast-check';
import { type Box, boxesIn } from '../../src/text/boxes.ts';
import { cachedBoxes } from '../support/cached-boxes.ts';
import { cachedListItems } from '../support/list-item-cache.ts';

const inText = boxesIn;
const inCache = (note: string): ReturnType<typeof cachedBoxes> => cachedBoxes(cachedListItems(note));

/** Each box as its mark and text, indented by how many boxes it lies in. */
function shown(boxes: readonly Box[]): string[] {
  const depth = (box: Box | undefined): number =>
    box === undefined ? -1 : 1 + depth(box.parent === null ? undefined : boxes[box.parent]);
  return boxes.map((box) => `${'  '.repeat(depth(box))}[${box.mark}] ${box.text}`.trimEnd());
}

/** Notes with the boxes that Obsidian shows in them. */
const notes: readonly (readonly [name: string, note: string, boxes: readonly string[]])[] = [
  [
    'every bullet',
    '- [ ] a\n* [x] b\n+ [X] c\n1. [ ] d\n12) [x] e',
    ['[ ] a', '[x] b', '[X] c', '[ ] d', '[x] e'],
  ],
  [
    'custom marks',
    '- [/] a\n- [-] b\n- [!] c\n- [é] d\n- [😀] e\n- []] f',
    ['[/] a', '[-] b', '[!] c', '[é] d', '[😀] e', '[]] f'],
  ],
  ['nested', '- [ ] a\n  - [x] b\n    1. [ ] c\n- [ ] d', ['[ ] a', '  [x] b', '    [ ] c', '[ ] d']],
  [
    'nested below an item without a box',
    '- [ ] a\n  - plain\n    - [x] b\n- plain\n  - [ ] c',
    ['[ ] a', '  [x] b', '[ ] c'],
  ],
  [
    'an ordered list whose items need three columns',
    '1. [ ] a\n  - [ ] b\n2. [ ] c\n   - [ ] d',
    ['[ ] a', '[ ] b', '[ ] c', '  [ ] d'],
  ],
  ['a list that starts with another number than 1 below text', 'Text\n2. [ ] a\n\n2. [ ] b', ['[ ] b']],
  [
    'tabs',
    '- [ ] a\n\t- [ ] b\n\t\t- [x] c\n-\t[ ] d\n- [ ]\te',
    ['[ ] a', '  [ ] b', '    [x] c', '[ ] d', '[ ] e'],
  ],
  ['CRLF', '- [ ] a\r\n  - [x] b\r\n- [ ]\r\n', ['[ ] a', '  [x] b', '[ ]']],
  ['a byte order mark', '\uFEFF- [x] a\n- [ ] b', ['[x] a', '[ ] b']],
  [
    'quotes',
    '> - [ ] a\n>   - [x] b\n> > - [ ] c\n- [ ] d\n  > - [x] e',
    ['[ ] a', '  [x] b', '[ ] c', '[ ] d', '  [x] e'],
  ],
  [
    'callouts',
    '> [!todo]- Title\n> - [ ] a\n> 1. [x] b\n>> [!note]\n>> - [ ] c',
    ['[ ] a', '[x] b', '[ ] c'],
  ],
  ['a paragraph between', '- [ ] a\n\n  Text.\n\n  - [x] b\n\nText\n- [ ] c', ['[ ] a', '  [x] b', '[ ] c']],
  ['an item in an item', '- - [ ] a\n- 1. [x] b', ['[ ] a', '[x] b']],
  ['nothing behind', '- [ ]\n- [x] ', ['[ ]', '[x]']],
  ['blanks before', '   - [ ] a\n-    [ ] b\n-     [ ] code', ['[ ] a', '[ ] b']],
  ['what is none', '- []\n-[ ] a\n- [x]text\n- [  ] a\n[ ] a\na - [ ] b\n\n- [x](link)\n- \\[ ] a', []],
  ['fences', '```\n- [ ] a\n```\n- [x] b\n~~~md\n- [ ] c\n```\n- [ ] d', ['[x] b']],
  ['a fence in an item ends with it', '- [ ] a\n  ```\n  - [ ] b\n- [ ] c', ['[ ] a', '[ ] c']],
  ['a fence in a quote ends with it', '> ```\n> - [ ] a\n\n- [ ] b', ['[ ] b']],
  ['indented code', 'Text\n\n    - [ ] a\n\n- [ ] b\n\n      - [ ] c', ['[ ] b']],
  ['an inline code span does not reach over items', '- [ ] `a\n- [ ] b`', ['[ ] `a', '[ ] b`']],
  [
    'comments',
    '%%\n- [ ] a\n%%\n<!--\n- [ ] b\n-->\n- [ ] c %% d %%\n- [ ] e <!-- f -->',
    ['[ ] c %% d %%', '[ ] e <!-- f -->'],
  ],
  ['a comment before', '%%a%% - [ ] b\n- [ ] c', ['[ ] c']],
  ['HTML', '<div>\n- [ ] a\n\n- [ ] b\n</div>\n\n<pre>\n\n- [ ] c\n</pre>\n- [ ] d', ['[ ] b', '[ ] d']],
  ['frontmatter', '---\nlist:\n- [ ] a\n---\n- [ ] b', ['[ ] b']],
  ['tables', '| a | b |\n|---|---|\n| - [ ] c | [x] d |\n- [ ] e', ['[ ] e']],
  ['a thematic break', '- [ ] a\n- - -\n- [ ] b', ['[ ] a', '[ ] b']],
  ['an empty note', '', []],
];

describe('the boxes of a note', () => {
  test.each(notes)('%s: in its text', (_name, note, boxes) => {
    expect(shown(inText(note))).toEqual(boxes);
  });

  test.each(notes)("%s: in Obsidian's cache", (_name, note) => {
    expect(places(inCache(note))).toEqual(places(inText(note)));
  });

  test.each(['- [ ] a\n%%%% - [ ] b', '1. [ ] a\n%% c %% - [ ] b'])(
    'what stands behind a comment is none: %j',
    (note) => {
      expect(inText(note)).toHaveLength(1);
    },
  );

  test('know their line, their indent and where their mark stands', () => {
    const note = '\uFEFF- [ ] a\r\n\t- [x] b\r\n> 1. [😀] c';
    const marks = inText(note).map(({ line, column, indent }) => [line, column, indent]);
    expect(marks).toEqual([
      [0, 4, 0],
      [1, 4, 4],
      [2, 6, 2],
    ]);
  });
});

const LINES = [
  ...['- [ ] a', '- [x] T-001 b', '  - [ ] c', '   1. [/] d', '\t- [-] e', '1. [ ] f', '2) [x] g', '- plain'],
  ...[
    '',
    'Text',
    'More text',
    '  text',
    '  more',
    '# Heading',
    '---',
    '***',
    '> - [ ] i',
    '> text',
    '>   - [x] j',
    '  > - [ ] k',
    '    - [ ] l',
  ],
  ...[
    '```',
    '  ```',
    '> ```',
    '~~~',
    '- ```',
    '    ```',
    '%%',
    '<!--',
    '-->',
    '<div>',
    '</div>',
    '<pre>',
    '</pre>',
    '- [ ]',
  ],
  ...[
    '| a | b |',
    '|---|---|',
    '- [ ] ```',
    '- <b>',
    '[^1]: - [ ] m',
    '===',
    '-',
    '1.',
    '      - [ ] n',
    '<?',
    '?>',
  ],
];
const noteOf = (minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...LINES), { minLength, maxLength }).map((lines) => lines.join('\n'));
const places = (boxes: readonly Pick<Box, 'line' | 'mark' | 'parent'>[]): unknown[] =>
  boxes.map(({ line, mark, parent }) => [line, mark, parent]);

// A parent is told by its line alone: below two items in one line, a tab may hide which of them is meant.
test('text and cache give the same boxes for any note', () => {
  fc.assert(
    fc.property(noteOf(0, 30), (note) => {
      expect(places(inText(note))).toEqual(places(inCache(note)));
    }),
    { numRuns: 500 },
  );
});

test('and for lists without anything else', () => {
  const line = fc
    .tuple(fc.nat(9), fc.constantFrom('- [ ] a', '* [x] b', '- c', '+ [/]', ''))
    .map(([indent, text]) => ' '.repeat(indent) + text);
  const list = fc.array(fc.oneof(line, fc.constantFrom('# Heading', '', '- [ ] top')), { maxLength: 20 });
  fc.assert(
    fc.property(list, (lines) => {
      const note = lines.join('\n');
      expect(places(inText(note))).toEqual(places(inCache(note)));
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['quotes', `${'>'.repeat(5_000)} - [ ] a`],
  ['bullets', `${'- '.repeat(5_000)}[ ] a`],
  [
    'numbered items',
    Array.from({ length: 400 }, (_one, depth) => `${'   '.repeat(depth)}1. [ ] a`).join('\n'),
  ],
  ['one line', `1. [ ] ${'a [b](c) *d* '.repeat(20_000)}`],
])('nesting and length past all sense do not choke it: %s', (_name, note) => {
  const boxes = inText(`${note}\n\n- [x] last`);
  expect(boxes.at(-1)?.text).toBe('last');
});

describe('a long note', () => {
  const boxes = Array.from(
    { length: 500 },
    (_one, index) => `1. [ ] **T-${index}** Do what is to be done${' there'.slice(index % 5)}`,
  );

  test('read in stretches gives the boxes that it gives as a whole', () => {
    fc.assert(
      fc.property(noteOf(0, 300), fc.nat(250), (nasty, at) => {
        const note = [...boxes.slice(0, at), nasty, ...boxes.slice(at)].join('\n');
        expect(places(inText(note))).toEqual(places(inCache(note)));
      }),
      { numRuns: 10 },
    );
  });

  test.each([
    ['a paragraph', 'Some words of a text'],
    ['a fence that never closes', '- [ ] b', '```'],
    ['HTML that never ends', 'b', '<pre>'],
    ['HTML without a blank line', '- [ ] b', '<div>'],
    ['a lazy paragraph of an item', 'b', '- [ ] c'],
  ])('lets go of %s, however long', (_name, line, first = '') => {
    const note = ['- [x] a', '', first, ...Array<string>(20_000).fill(line)].join('\n');
    const expected = first === '- [ ] c' ? 2 : 1;
    expect(inText(note)).toHaveLength(expected);
  });

  test('has its boxes behind what was passed over', () => {
    const words = Array<string>(300).fill('Some words.');
    const note = ['- [ ] a', ...words, '  - [x] b', '```', ...words, '- [ ] c', '```', '- [ ] d'].join('\n');
    expect(shown(inText(note))).toEqual(['[ ] a', '  [x] b', '[ ] d']);
    expect(inText(note).map(({ line }) => line)).toEqual([0, 301, 605]);
  });
});
