import fc from 'fast-check';
import type { Table, TableCell } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { cellPlaces, isDelimiterRow, unescapedPipes } from '../../src/text/table-lines.ts';

const processor = unified().use(remarkParse).use(remarkGfm).freeze();

const contents = (line: string, from = 0): string[] =>
  cellPlaces(line, from).map(({ start, end }) => line.slice(start, end));

describe('the cells of a line', () => {
  test.each([
    ['| a | b |', ['a', 'b']],
    ['a | b', ['a', 'b']],
    ['| a | b', ['a', 'b']],
    ['a | b |', ['a', 'b']],
    ['  |a|b|  ', ['a', 'b']],
    ['|\ta\t|\tb c \t|', ['a', 'b c']],
    ['a', ['a']],
    ['|', ['']],
    ['||', ['']],
    ['| |  | c |', ['', '', 'c']],
    [String.raw`| a \| b | c |`, [String.raw`a \| b`, 'c']],
    [String.raw`| a \\| b |`, [String.raw`a \\`, 'b']],
    ['| `a|b` | c |', ['`a', 'b`', 'c']],
    ['| [[x|y]] |', ['[[x', 'y]]']],
  ])('%s', (line, expected) => {
    expect(contents(line)).toEqual(expected);
  });

  test('an empty cell lies where content goes: behind a blank, where there is one', () => {
    expect(cellPlaces('|   |x||').map(({ from, to, start, end }) => [from, to, start, end])).toEqual([
      [1, 4, 2, 2],
      [5, 6, 5, 6],
      [7, 7, 7, 7],
    ]);
  });

  test('what stands before the table on its line does not count', () => {
    expect(contents('- | a | b |', 2)).toEqual(['a', 'b']);
  });
});

test.each([
  ['|---|---|', true],
  ['| :-- | :-: | --: |', true],
  ['--- | ---', true],
  [':-:', true],
  ['---', false],
  ['| --- | x |', false],
  ['| | --- |', false],
  ['', false],
])('%s as the dashes below a header: %s', (line, expected) => {
  expect(isDelimiterRow(line)).toBe(expected);
});

test('escaped pipes are pipes, escaped backslashes stay', () => {
  expect(unescapedPipes(String.raw`a \| b \\ c \\\| \*`)).toBe(String.raw`a | b \\ c \\| \*`);
});

describe('as remark-gfm sees them', () => {
  const piece = fc.constantFrom(
    ...[
      '|',
      '|',
      '\\',
      '\\|',
      '\\\\',
      '`',
      '``',
      ' ',
      '\t',
      'a',
      'ß',
      '😀',
      '*',
      '_',
      '[x](y)',
      '<b>',
      '&amp;',
      '~',
      '$',
    ],
  );
  const row = fc.array(piece, { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join(''));

  /** A cell's content as its children span it; null where remark gives it none that tells. */
  const remarkCell = (source: string, cell: TableCell): string =>
    source.slice(
      cell.children[0]?.position?.start.offset ?? 0,
      cell.children.at(-1)?.position?.end.offset ?? 0,
    );

  test('every row is cut at the same pipes', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
        const source = ['| h | i |', '| --- | --- |', ...rows].join('\n');
        const table = processor.parse(source).children[0] as Table;
        for (const node of table.children) {
          const line = source.split('\n')[(node.position?.start.line ?? 1) - 1] ?? '';
          expect(contents(line)).toEqual(node.children.map((cell) => remarkCell(source, cell)));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a line is a header when the dashes below have as many cells', () => {
    const dashes = fc
      .array(fc.constantFrom('---|', '---|', ' - |', ':-: |', '-|', '|', ' ', ':|'), {
        minLength: 1,
        maxLength: 4,
      })
      .map((pieces) => `|${pieces.join('')}`);
    fc.assert(
      fc.property(row, dashes, (cells, below) => {
        const header = `|a${cells}`;
        const isTable = processor.parse(`${header}\n${below}`).children[0]?.type === 'table';
        const fits = cellPlaces(header).length === cellPlaces(below).length;
        expect(isDelimiterRow(below) && fits).toBe(isTable);
      }),
      { numRuns: 600 },
    );
  });
});
