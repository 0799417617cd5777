import type { Nodes, Root, RootContent } from 'mdast';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkGfm);

/** A note as Markdown reads it, with the library's own parser. */
export function parsed(note: string): Root {
  return processor.parse(note);
}

/** All text below a node, code and HTML included. */
export function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** The kinds of a note's blocks, in order. */
export function kinds(blocks: readonly RootContent[]): string[] {
  return blocks.map((block) => block.type);
}

const MARKS = [
  ...Array.from('`*_~[]()<>|\\$&;:#+-=!^"\'{}@. '),
  ...[
    '``',
    '```',
    '**',
    '__',
    '~~',
    '](',
    '\\|',
    '<!--',
    '-->',
    '<b>',
    '</b>',
    '<div>',
    '<details>',
    '<script>',
    '<br/>',
  ],
  ...[
    '<a href="',
    '">',
    '<?',
    '?>',
    '<![CDATA[',
    ']]>',
    '%%',
    '==',
    '$$',
    '&copy',
    '&#35',
    '- ',
    '1. ',
    '+ ',
    '* ',
    '> ',
  ],
  ...['# ', '---', '===', '***', '~~~', ':--', '[x] ', '[^1]', '[^1]:', '[[', ']]', '![', ' "', ' | ', '\t'],
  ...[
    'https://x.y/',
    'www.x.y',
    'me@x.yy',
    '<https://x.y>',
    '[a](b)',
    '`c`',
    '**d**',
    '[[e|f]]',
    '$g$',
    '%% h %%',
  ],
];
const WORDS = ['a', 'b', 'word', '1', '12.', 'é', '中文', '😀', '。', 'عربي'];

/** One line of Markdown that tries to break out of its place. */
export const hostile = fc
  .array(fc.constantFrom(...MARKS, ...WORDS), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join('').trim())
  .filter((source) => source !== '');
