import fc from 'fast-check';

const some = fc.constantFrom;

/** Pieces of lines that plans are made of. */
const usual = some(
  ...[
    '**Phase 1: A**',
    '**Owner**: Alice',
    'Owner: Bob',
    '**bold (c)**: ',
    '*it*',
    '_it_',
    '__b__',
    '`code`',
  ],
  ...[
    '[[wiki|link]]',
    '[a](b.md)',
    '[`a`](b)',
    '[a]',
    'word',
    'two words',
    ' ',
    ' ',
    ' ',
    ': ',
    ', ',
    '.',
    '(x)',
  ],
  ...[
    'snake_case',
    '2 * 3',
    '~5',
    '&amp;',
    '\\*',
    '<br>',
    'https://a.b/c_d',
    'a@b.c',
    '(@bob)',
    '中文',
    '🚀',
  ],
);

/** Marks that make a parser think. */
const odd = some(
  ...[
    '*',
    '**',
    '_',
    '`',
    '``',
    '[',
    ']',
    '(',
    ')',
    '](b)',
    '![',
    '<',
    '>',
    '<b>',
    '<a href="b">',
    '~',
    '~~',
  ],
  ...[
    '\\',
    '|',
    ']:',
    '---',
    '===',
    '```',
    '#',
    ' #',
    '1.',
    '-',
    ':',
    '!',
    'www.a.b',
    'http://a',
    'x@y',
    '@',
  ],
  ...['\u00a0', '\t', '“', '^'],
);

/** One line of a note, its indent and mark, what stands on it, and how it ends. */
export const anyLine: fc.Arbitrary<string> = fc
  .tuple(
    some('', '', '', ' ', '  ', '   ', '    ', '      ', '\t'),
    some(
      ...['', '', '', '- ', '- ', '* ', '+ ', '-   ', '1. ', '2. ', '3) ', '12. ', '# ', '### ', '> ', '| '],
    ),
    some('', '', '', '[ ] ', '[x] ', '[/] '),
    fc.array(fc.oneof({ weight: 3, arbitrary: usual }, { weight: 1, arbitrary: odd }), { maxLength: 6 }),
    some('', '', '', ' ', '  ', '\\', '\t', '\r'),
  )
  .map(([indent, mark, box, parts, end]) => indent + mark + box + parts.join('') + end);

const tableLine = some(
  ...[
    '| a | b |',
    '|---|---|',
    '|:-:|-:|',
    '| `c` | **d** |',
    '| e \\| f | g',
    '| `h|i` |',
    '|a',
    '|-',
    '|',
    '| |',
    '|| j |',
  ],
);

const blockLine = some('', '', '', '', '```', '~~~', '```ts', '---', '***', '> quote', '> - a');

/** Notes of lines that hang together more often than not. */
export const anyLines: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: anyLine },
      { weight: 4, arbitrary: blockLine },
      {
        weight: 1,
        arbitrary: fc.array(tableLine, { minLength: 2, maxLength: 5 }).map((all) => all.join('\n')),
      },
    ),
    { maxLength: 10 },
  )
  .map((all) => all.join('\n'));
