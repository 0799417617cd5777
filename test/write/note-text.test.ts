import { heading, list, paragraph, strong, table, verbatim, verbatims } from '../../src/write/nodes.ts';
import { noteText } from '../../src/write/note-text.ts';

const inCell = (source: string): string =>
  noteText([table([[['A']], [[verbatim(source)]]])]).split('\n')[2] ?? '';
const asItem = (source: string): string => noteText([list([[verbatim(source)]])]).trimEnd();
const clauses = (...sources: string[]): string =>
  noteText([paragraph('DoD: ', ...verbatims(sources, '; '))]).trimEnd();

describe('a table (format 3.1)', () => {
  test('has one blank beside its cells and dashes as wide as its header, as in the template', () => {
    const rows = [
      ['Task ID', 'DoD'],
      ['T-001', 'a clause that is longer than its column'],
      ['T-002', ''],
    ];
    expect(noteText([table(rows.map((row) => row.map((cell) => [cell])))])).toBe(
      [
        '| Task ID | DoD |',
        '|---------|-----|',
        '| T-001 | a clause that is longer than its column |',
        '| T-002 |  |',
        '',
      ].join('\n'),
    );
  });

  test.each([
    ['a|b', String.raw`a\|b`],
    [String.raw`a\|b`, String.raw`a\|b`],
    [String.raw`a\\|b`, String.raw`a\\\|b`],
    ['`a|b`', String.raw`\`a\|b\``.replaceAll('\\`', '`')],
    ['[[note|alias]] and ![[image.png|100]]', String.raw`[[note\|alias]] and ![[image.png\|100]]`],
    ['[x|y](a|b)', String.raw`[x\|y](a\|b)`],
    ['||', String.raw`\|\|`],
    ['two\nlines\r\nbecome one', 'two lines become one'],
    ['ends in a backslash\\', 'ends in a backslash\\\\'],
  ])('keeps %j in its cell', (source, cell) => {
    expect(inCell(source)).toBe(`| ${cell} |`);
  });
});

describe('text of the user', () => {
  test.each([
    'Load tests pass (1000 req/sec)',
    '<2s p95 latency, monitoring dashboards live',
    '~20 hours/week, 5 * 3 = 15, snake_case_name, $100 or more, 100% #done @alice',
    '`code`, **bold**, *soft*, ~~gone~~, ==marked==, [link](https://example.com/a_b_c), [[wiki]], ![[embed]]',
    'a^2 & b &amp; c, <kbd>Ctrl</kbd>, https://example.com/?a=1&b=2, [0, 1)',
    'R&D, 3 < 4 > 2, "quoted", it’s, «guillemets», $e = mc^2$, %% a comment %%',
  ])('stays as it is written: %s', (source) => {
    expect(inCell(source)).toBe(`| ${source} |`);
    expect(asItem(source)).toBe(`- ${source}`);
    expect(noteText([heading(1, verbatim(source))])).toBe(`# ${source}\n`);
    expect(clauses(source, source)).toBe(`DoD: ${source}; ${source}`);
  });

  test.each([
    ['# heading', String.raw`\# heading`],
    ['#tag stays', '#tag stays'],
    ['> quote', String.raw`\> quote`],
    ['- bullet', String.raw`\- bullet`],
    ['+ bullet', String.raw`\+ bullet`],
    ['* bullet', String.raw`\* bullet`],
    ['*emphasis* stays', '*emphasis* stays'],
    ['-5 degrees', '-5 degrees'],
    ['1. first', String.raw`1\. first`],
    ['12) twelfth', String.raw`12\) twelfth`],
    ['1.5 hours', '1.5 hours'],
    ['2026 is a year', '2026 is a year'],
    ['[ ] box', String.raw`\[ ] box`],
    ['[x] box', String.raw`\[x] box`],
    ['[[wikilink]]', '[[wikilink]]'],
    ['[link](a.md)', '[link](a.md)'],
    ['[a]: definition', String.raw`\[a]: definition`],
    ['[^1]: footnote', String.raw`\[^1]: footnote`],
    ['| cell', String.raw`\| cell`],
    ['```js', '\\`\\`\\`js'],
    ['```code``` in a line', '```code``` in a line'],
    ['~~~', String.raw`\~\~\~`],
    ['---', String.raw`\---`],
    ['--', String.raw`\--`],
    ['* * *', String.raw`\* * *`],
    ['===', String.raw`\===`],
    ['<div>block</div>', String.raw`\<div>block</div>`],
    ['<kbd>Ctrl</kbd> is a key', '<kbd>Ctrl</kbd> is a key'],
    ['<kbd>', String.raw`\<kbd>`],
    ['<https://example.com>', '<https://example.com>'],
    ['<!-- open', String.raw`\<!-- open`],
    ['%% open', String.raw`\%\% open`],
    ['$$ open', String.raw`\$\$ open`],
    ['<script>alert(1)', String.raw`\<script>alert(1)`],
  ])('that begins a list item with %j is no other block', (source, item) => {
    expect(asItem(source)).toBe(`- ${item}`);
  });

  test.each([
    [['a `b', 'c` d'], 'a \\`b; c` d'],
    [['a `b', 'c'], 'a `b; c'],
    [['*.md files', 'see note*'], String.raw`\*.md files; see note*`],
    [['*.md files', '*.ts files'], '*.md files; *.ts files'],
    [['~20 hours', '~30 hours'], '~20 hours; ~30 hours'],
    [['costs $100', 'saves $200'], 'costs $100; saves $200'],
    [['US$x', 'y$'], String.raw`US\$x; y$`],
    [['a [b', 'c](d)'], String.raw`a \[b; c](d)`],
    [['see [[a', 'b]]'], String.raw`see \[\[a; b]]`],
    [['a <b title="', '">'], String.raw`a \<b title="; ">`],
    [['x==1', 'y==2'], String.raw`x\=\=1; y==2`],
    [['about &copy', 'b'], String.raw`about \&copy; b`],
    [['R&D', 'b'], 'R&D; b'],
    [['ends with \\', 'b'], String.raw`ends with \\; b`],
    [['https://example.com/a', 'b'], 'https://example.com/a; b'],
  ])('swallows no clause beside it: %j', (sources, line) => {
    expect(clauses(...sources)).toBe(`DoD: ${line}`);
  });

  test.each([
    ['a* b', String.raw`**Phase 1: a\* b** (1 task)`],
    ['a *b* c', '**Phase 1: a *b* c** (1 task)'],
    ['Backend (API)', '**Phase 1: Backend (API)** (1 task)'],
  ])('does not end the bold around it: %s', (name, line) => {
    expect(noteText([paragraph(strong('Phase 1: ', verbatim(name)), ' (1 task)')])).toBe(`${line}\n`);
  });

  test('does not close its heading', () => {
    expect(noteText([heading(1, 'Tasks: ', verbatim('C #'))])).toBe('# Tasks: C \\#\n');
  });
});

test('a bold label stands right above its list, other paragraphs do not', () => {
  const note = noteText([
    paragraph(strong('Blockers'), ':'),
    list([['one'], ['two']]),
    paragraph('text'),
    list([['three']]),
  ]);
  expect(note).toBe('**Blockers**:\n- one\n- two\n\ntext\n\n- three\n');
});

describe('hostile lines of any length lose and gain nothing but escapes', () => {
  const unescaped = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');

  test.each([
    '*a ',
    '_a*b',
    '<a b="',
    '`` ` ',
    '[a](',
    '<!--',
    '\\',
    '|',
    'https://a`',
    'https://a.b_c ',
    '$a',
    '%%',
    '~a ',
    '&copy',
    '<?',
    '<script>',
  ])('%s', (unit) => {
    const source = unit.repeat(200_000 / unit.length);
    const text = unescaped(source).trim();
    expect(unescaped(inCell(source)) === `| ${text} |`).toBe(true);
    expect(unescaped(clauses(source, source)) === `DoD: ${text}; ${text}`).toBe(true);
    expect(unescaped(asItem(source)) === `- ${text}`).toBe(true);
  });
});
