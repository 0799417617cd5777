import fc from 'fast-check';
import type { Root } from 'mdast';
import { parsed } from '../../src/read/markdown/parse.ts';
import { outline } from '../../src/read/markdown/outline.ts';
import { plainTree } from '../../src/read/markdown/plain-tree.ts';
import { anyLine, anyLines } from '../support/arbitrary-lines.ts';
import { arbitraryPlan, soup } from '../support/arbitrary-plan.ts';

/** All that is read from a tree: its outline, and where its tables and code lie. */
function whatIsRead(root: Root, source: string): unknown {
  const slice = { root, source, lines: source.split('\n'), linesBefore: 0, startsInList: false };
  const places = root.children
    .filter(({ type }) => type === 'table' || type === 'code')
    .map(({ type, position }) => [type, position?.start.line, position?.end.line]);
  return { blocks: outline([slice]), places };
}

const isPlain = (source: string): boolean => plainTree(source) !== null;

function expectSame(source: string): void {
  const tree = plainTree(source);
  if (tree !== null) expect(whatIsRead(tree, source)).toEqual(whatIsRead(parsed(source), source));
}

describe('what is read without the parser is what the parser reads', () => {
  test.each([
    ['a line', anyLine, 3000],
    ['lines', anyLines, 3000],
    ['marks in any order', soup, 500],
    ['plans', arbitraryPlan.map(({ text }) => text), 50],
  ] as const)('%s', (_name, notes, numRuns) => {
    fc.assert(fc.property(notes, expectSame), { numRuns });
  });
});

test.each([
  'Words\nof a paragraph  \nand **bold** ones,\n*others*, `code` and [links](a.md)',
  '# A heading\n\n## Another **one**',
  '**Phase 1: A** (Days 1-5)\n- Sprint 1 (Day 1): Build it\n- **Owner (lead)**: Alice\nLazy',
  '- a\n  - [x] b\n    1. c\n    2. d\n\n  More of a\n- [/] e\n* f',
  '1. a\n2. b\n\n   More of b\n\n7) c',
  '| a | b |\n|---|---|\n| `c` | **d** |\n| e \\| f |\n\nWords',
  '```ts\n# no heading\n```\n---\n> a quote\n> - b\n\n~~~\n~~~',
  'See <br> 2 * 3 ~5 snake_case https://a.b/c_d [[Note#Part|alias]] me@a.b @alice',
  'Windows\r\n- a\r\n',
  '',
])('needs no parser: %j', (source) => {
  expect(isPlain(source)).toBe(true);
  expectSame(source);
});

test.each([
  ['nested emphasis', '**a *b* c**'],
  ['emphasis over lines', '**a\nb**'],
  ['unbalanced marks', 'a **b'],
  ['a strike', '~~a~~'],
  ['a link with a title', '[a](b "c")'],
  ['a reference', '[a]\n\n[a]: b'],
  ['code over lines', '`a\nb`'],
  ['HTML', '<div>\n- a\n</div>'],
  ['a heading below its words', 'a\n---'],
  ['indented code', 'a\n\n    b'],
  ['tabs', '- a\n\t- b'],
  ['a block in an item', '- a\n\n  ```\n  ```'],
  ['a quote that goes on', '> a\nb'],
  ['a number below a paragraph', 'a\n2. b'],
  ['a fence that never closes', '```\na'],
  ['a NUL', '*\0*a'],
])('needs the parser: %s', (_name, source) => {
  expect(isPlain(source)).toBe(false);
});
