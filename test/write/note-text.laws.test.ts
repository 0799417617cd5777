import fc from 'fast-check';
import type { RootContent } from 'mdast';
import {
  heading,
  labelledList,
  paragraph,
  strong,
  table,
  verbatim,
  verbatims,
} from '../../src/write/nodes.ts';
import { noteText } from '../../src/write/note-text.ts';
import { hostile, kinds, parsed, textOf } from '../support/notes.ts';

const runs = { numRuns: Number(process.env['RUNS'] ?? 300) };
const written = (...content: RootContent[]) => parsed(noteText(content)).children;

/** The words of ours that stand in a line beside the user's texts, not inside of their marks. */
const freeText = (node: RootContent | undefined): string =>
  node !== undefined && 'children' in node
    ? node.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
    : '';

describe('whatever the user wrote stays in its place', () => {
  test('a row keeps its cells', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostile, hostile), { minLength: 1, maxLength: 3 }), (rows) => {
        const blocks = written(
          table([
            [['One'], ['Two'], ['Three']],
            ...rows.map(([a, b]) => [[verbatim(a)], [verbatim(b)], ['end']]),
          ]),
          paragraph('After'),
        );
        expect(kinds(blocks)).toEqual(['table', 'paragraph']);
        const [read] = blocks;
        expect(read?.type === 'table' && read.children.map((row) => row.children.length)).toEqual([
          3,
          ...rows.map(() => 3),
        ]);
        expect(
          read?.type === 'table' && read.children.slice(1).map((row) => textOf(row.children[2] ?? row)),
        ).toEqual(rows.map(() => 'end'));
      }),
      runs,
    );
  });

  test('a text in a cell swallows no other', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 2, maxLength: 4 }), (texts) => {
        const [read] = written(table([[['One']], [verbatims(texts, '; ZZZ; ')]]));
        const cell = read?.type === 'table' ? read.children[1]?.children[0] : undefined;
        expect(freeText(cell as RootContent | undefined).match(/; ZZZ; /g)).toHaveLength(texts.length - 1);
      }),
      runs,
    );
  });

  test('a paragraph stays one, and its labels stay bold', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (label, one, other) => {
        const blocks = written(
          paragraph(
            strong('YYY: ', verbatim(label)),
            ' (ZZZ)',
            '\n',
            strong('First'),
            ': ',
            verbatim(one),
            '\n',
            strong('Second'),
            ': ',
            verbatim(other),
          ),
          paragraph('After'),
        );
        expect(kinds(blocks)).toEqual(['paragraph', 'paragraph']);
        const [read] = blocks;
        const bold =
          read?.type === 'paragraph'
            ? read.children.filter((child) => child.type === 'strong').map(textOf)
            : [];
        expect(bold[0]).toContain('YYY');
        expect(bold).toContain('First');
        expect(bold).toContain('Second');
        expect(freeText(read)).toContain(' (ZZZ)');
      }),
      runs,
    );
  });

  test('a paragraph that begins with it stays one', () => {
    fc.assert(
      fc.property(hostile, hostile, (one, other) => {
        const blocks = written(
          paragraph(verbatim(one), ': ZZZ'),
          paragraph(verbatim(other)),
          paragraph('After'),
        );
        expect(kinds(blocks)).toEqual(['paragraph', 'paragraph', 'paragraph']);
        expect(freeText(blocks[0])).toContain(': ZZZ');
      }),
      runs,
    );
  });

  test('a list keeps its items, each of one paragraph', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 4 }), hostile, (items, label) => {
        const blocks = written(
          ...labelledList(
            paragraph(strong(verbatim(label)), ':'),
            items.map((item) => [verbatim(item)]),
          ),
          paragraph('Ours'),
        );
        expect(kinds(blocks.slice(0, 2))).toEqual(['paragraph', 'list']);
        const [, read] = blocks;
        expect(read?.type === 'list' && read.children.map((item) => kinds(item.children))).toEqual(
          items.map(() => ['paragraph']),
        );
        expect(read?.type === 'list' && read.children.every((item) => item.checked === null)).toBe(true);
      }),
      runs,
    );
  });

  test('a heading stays one', () => {
    fc.assert(
      fc.property(hostile, (title) => {
        const blocks = written(heading(1, 'ZZZ: ', verbatim(title)), paragraph('After'));
        expect(kinds(blocks)).toEqual(['heading', 'paragraph']);
        expect(freeText(blocks[0])).toContain('ZZZ: ');
      }),
      runs,
    );
  });
});
