/** What a formatter does to a note. */
export interface Formatter {
  readonly name: string;
  readonly format: (note: string) => string;
  /** Lines that a build puts into the note are as the formatter would have written them. */
  readonly isKept?: true;
  /** It changes words: what it touched may count as the user's, but is neither lost nor doubled. */
  readonly changesWords?: true;
}

type Change = (line: string, at: number, lines: readonly string[]) => string | readonly string[];

/** Changes the lines outside of frontmatter and code. */
function eachLine(change: Change): (note: string) => string {
  return (note) => {
    const lines = note.split('\n');
    let fence = '';
    let isMatter = lines[0] === '---';
    return lines
      .flatMap((line, at) => {
        if (isMatter) {
          isMatter = at === 0 || line !== '---';
          return [line];
        }
        const mark = /^(?:`{3,}|~{3,})/.exec(line)?.[0] ?? '';
        const isCode = fence !== '' || mark !== '';
        if (mark !== '') fence = fence === '' ? mark : '';
        return isCode ? [line] : change(line, at, lines);
      })
      .join('\n');
  };
}

/** Changes the text between code and links. */
function eachText(change: (text: string) => string): (note: string) => string {
  return eachLine((line) =>
    line
      .split(/(`[^`]*`|\]\([^()]*\))/)
      .map((part, at) => (at % 2 === 0 ? change(part) : part))
      .join(''),
  );
}

const isRow = (line: string): boolean => line.startsWith('|');
const isHeading = (line: string): boolean => /^#{1,6} /.test(line);
const isItem = (line: string): boolean => /^\s*(?:[-*+]|\d+[.)])\s/.test(line);
const isText = (line: string): boolean =>
  line.trim() !== '' &&
  !isRow(line) &&
  !isHeading(line) &&
  !isItem(line) &&
  line !== '---' &&
  !line.startsWith('```');

/** The cells of a row, blanks around them left out. */
export function cellsIn(row: string): string[] {
  return row
    .replace(/^\|/, '')
    .replace(/\|\s*$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

/** Changes each table as a whole. */
function eachTable(change: (rows: readonly string[][]) => readonly string[]): (note: string) => string {
  return (note) =>
    note.replace(/(?:^\|.*(?:\n|$))+/gm, (table) => {
      const end = table.endsWith('\n') ? '\n' : '';
      return change(table.trimEnd().split('\n').map(cellsIn)).join('\n') + end;
    });
}

const isDashes = (cells: readonly string[]): boolean => cells.every((cell) => /^:?-+:?$/.test(cell));

const aligned = eachTable((rows) => {
  const widths = (rows[0] ?? []).map((_cell, at) =>
    Math.max(3, ...rows.map((cells) => (isDashes(cells) ? 0 : (cells[at] ?? '').length))),
  );
  return rows.map((cells) => {
    const dashed = isDashes(cells);
    const padded = cells.map((cell, at) =>
      dashed ? '-'.repeat(widths[at] ?? 3) : cell.padEnd(widths[at] ?? 3),
    );
    return `| ${padded.join(' | ')} |`;
  });
});

function blankLines(isApart: (line: string, above: string) => boolean): (note: string) => string {
  return eachLine((line, at, lines) => {
    const above = lines[at - 1] ?? '';
    return line !== '' && above !== '' && isApart(line, above) ? ['', line] : [line];
  });
}

function hardBreaks(mark: string): (note: string) => string {
  return eachLine((line, at, lines) =>
    isText(line) && isText(lines[at + 1] ?? '') ? line.trimEnd() + mark : line,
  );
}

function headings(change: (words: string) => string): (note: string) => string {
  return eachLine((line) =>
    line.replace(/^(#{1,6} )(.*)$/, (_all, marks: string, words: string) => marks + change(words)),
  );
}

const bullets = (mark: string): ((note: string) => string) =>
  eachLine((line) => line.replace(/^(\s*)- (?!\[.\] )/, `$1${mark}`));
const allBullets = (mark: string): ((note: string) => string) =>
  eachLine((line) =>
    line.replace(/^(\s*)- /, (_all, indent: string) => indent.repeat(mark.length / 2) + mark),
  );
const strong = (mark: string): ((note: string) => string) =>
  eachText((text) => text.replace(/\*\*([^*]+)\*\*/g, `${mark}$1${mark}`));
const emphasis = eachLine((line) => line.replace(/(^|[^*])\*([^*\s][^*]*)\*(?!\*)/g, '$1_$2_'));
const escaped = (signs: RegExp): ((note: string) => string) =>
  eachText((text) =>
    text
      .replace(/\*\*[^*]+\*\*|^\s*[-*+] |\\./g, (part) => `\0${part}\0`)
      .split('\0')
      .map((part, at) => (at % 2 === 0 ? part.replace(signs, '\\$&') : part))
      .join(''),
  );

const all =
  (...formats: readonly ((note: string) => string)[]) =>
  (note: string): string =>
    formats.reduce((text, format) => format(text), note);

/** The rules of the Linter plugin (platers/obsidian-linter), by their names, that touch what we write. */
export const LINTER: readonly Formatter[] = [
  { name: 'Unordered List Style: *', format: bullets('* '), isKept: true },
  { name: 'Unordered List Style: +', format: bullets('+ '), isKept: true },
  {
    name: 'Convert Bullet List Markers',
    format: eachLine((line) => line.replace(/^(\s*)[•§]\s*/, '$1- ')),
    isKept: true,
  },
  {
    name: 'Space after List Markers',
    format: eachLine((line) => line.replace(/^(\s*[-*+])\s+/, '$1 ')),
    isKept: true,
  },
  {
    name: 'Remove Consecutive List Markers',
    format: eachLine((line) => line.replace(/^(\s*)- - (?=\p{L})/u, '$1- ')),
    isKept: true,
  },
  {
    name: 'Remove Empty List Markers',
    format: eachLine((line) => (/^\s*[-*+]\s*$/.test(line) ? [] : line)),
    isKept: true,
  },
  {
    name: 'Remove Empty Lines Between List Markers and Checklists',
    format: eachLine((line, at, lines) =>
      line === '' && isItem(lines[at - 1] ?? '') && isItem(lines[at + 1] ?? '') ? [] : line,
    ),
    isKept: true,
  },
  {
    name: 'Remove Multiple Spaces',
    format: eachText((text) => text.replace(/(\S) {2,}(?=\S)/g, '$1 ')),
    isKept: true,
  },
  { name: 'Emphasis Style: underscore', format: emphasis, isKept: true },
  { name: 'Strong Style: underscore', format: strong('__'), isKept: true },
  { name: 'Consecutive Blank Lines', format: (note) => note.replace(/\n{3,}/g, '\n\n'), isKept: true },
  {
    name: 'Heading Blank Lines',
    format: blankLines((line, above) => isHeading(line) || isHeading(above)),
    isKept: true,
  },
  {
    name: 'Heading Blank Lines, none below',
    format: eachLine((line, at, lines) => (line === '' && isHeading(lines[at - 1] ?? '') ? [] : line)),
    isKept: true,
  },
  {
    name: 'Paragraph Blank Lines',
    format: blankLines((line, above) => (isText(line) || isText(above)) && !above.endsWith('  ')),
    isKept: true,
  },
  {
    name: 'Empty Line Around Tables',
    format: blankLines((line, above) => isRow(line) !== isRow(above)),
    isKept: true,
  },
  {
    name: 'Empty Line Around Code Fences',
    format: blankLines((line) => line.startsWith('```')),
    isKept: true,
  },
  {
    name: 'Empty Line Around Horizontal Rules',
    format: blankLines((line, above) => line === '---' || above === '---'),
    isKept: true,
  },
  { name: 'Trailing Spaces', format: eachLine((line) => line.trimEnd()), isKept: true },
  { name: 'Two Spaces Between Lines with Content', format: hardBreaks('  '), isKept: true },
  { name: 'Two Spaces Between Lines with Content: backslash', format: hardBreaks('\\'), isKept: true },
  { name: 'Two Spaces Between Lines with Content: <br>', format: hardBreaks('<br>'), isKept: true },
  { name: 'Two Spaces Between Lines with Content: <br/>', format: hardBreaks('<br/>'), isKept: true },
  {
    name: 'Convert Spaces to Tabs',
    format: eachLine((line) => line.replace(/^ +/, (blanks) => '\t'.repeat(Math.ceil(blanks.length / 4)))),
    isKept: true,
  },
  { name: 'Line Break at Document End', format: (note) => `${note.trimEnd()}\n`, isKept: true },
  { name: 'Default Language For Code Fences', format: (note) => note.replace(/```markdown\n/, '```text\n') },
  {
    name: 'Add Blank Line After YAML, YAML Title, YAML Timestamp',
    format: (note) => `---\ntitle: Tasks\ndate modified: 2026-03-01\ntags: [a, b]\n---\n\n${note}`,
    isKept: true,
  },
  { name: 'Compact YAML', format: (note) => `---\ntags:\n  - garden\n---\n${note}`, isKept: true },
  {
    name: 'Headings Start Line',
    format: eachLine((line) => line.replace(/^\s+(?=#{1,6} )/, '')),
    isKept: true,
  },
  {
    name: 'headings with a line of signs below',
    format: (note) =>
      note.replace(/^(##?) (.+)$/gm, (_line, marks: string, words: string) =>
        [words, (marks === '#' ? '=' : '-').repeat(words.length)].join('\n'),
      ),
  },
  {
    name: 'Number Headings',
    format: (note) => {
      let number = 0;
      return note.replace(/^## /gm, () => `## ${String(++number)}. `);
    },
  },
  {
    name: 'Header Increment, from the second level',
    format: eachLine((line) => line.replace(/^#{1,5} /, '#$&')),
  },
  {
    name: 'Capitalize Headings: title case',
    format: headings((words) => words.replace(/(^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase())),
  },
  {
    name: 'Capitalize Headings: first letter',
    format: headings((words) => words.charAt(0) + words.slice(1).toLowerCase()),
  },
  { name: 'Capitalize Headings: all caps', format: headings((words) => words.toUpperCase()) },
  {
    name: 'Remove Trailing Punctuation in Heading',
    format: headings((words) => words.replace(/[.,;:!。，；：！]$/, '')),
  },
  { name: 'Proper Ellipsis', format: eachText((text) => text.replace(/\.\.\./g, '…')) },
  {
    name: 'Quote Style: smart',
    format: eachText((text) => text.replace(/"([^"]*)"/g, '“$1”').replace(/'/g, '’')),
  },
  {
    name: 'Remove Link Spacing',
    format: eachLine((line) => line.replace(/\[ *([^[\]]*?) *\]\(/g, '[$1](')),
    isKept: true,
  },
  {
    name: 'No Bare URLs',
    format: eachText((text) => text.replace(/(^|\s)(https?:\/\/[^\s<>|]+)/g, '$1<$2>')),
  },
  {
    name: 'Space Between Chinese Japanese or Korean and English or Numbers',
    format: eachText((text) =>
      text.replace(/(\p{sc=Han})(\w)/gu, '$1 $2').replace(/(\w)(\p{sc=Han})/gu, '$1 $2'),
    ),
  },
  {
    name: 'Remove Space Around Characters',
    format: eachText((text) => text.replace(/ *([\uFF01-\uFF5E\u3000-\u303F]) */g, '$1')),
  },
  {
    name: 'Remove Space Around Characters: dashes',
    format: eachText((text) => text.replace(/(\p{L}) *([–—]) *(?=\p{L})/gu, '$1$2')),
    changesWords: true,
  },
  {
    name: 'Remove Space Before or After Characters',
    format: eachText((text) => text.replace(/ +([,!?;:)])/g, '$1').replace(/([(¿¡]) +/g, '$1')),
    isKept: true,
  },
  {
    name: 'Remove Hyphenated Line Breaks',
    format: eachText((text) => text.replace(/\b[-‐] \b/g, '')),
    changesWords: true,
  },
  {
    name: 'Auto-correct Common Misspellings',
    format: eachText((text) => text.replace(/pumpkins/g, 'gourds')),
    changesWords: true,
  },
];

/** Those that write tables anew. */
export const TABLES: readonly Formatter[] = [
  { name: 'Advanced Tables: aligned', format: aligned },
  {
    name: 'aligned, with colons',
    format: (note) => aligned(note).replace(/^\| -+/gm, (dashes) => `| :${dashes.slice(3)}`),
  },
  { name: 'compact', format: eachTable((rows) => rows.map((cells) => `|${cells.join('|')}|`)), isKept: true },
  {
    name: 'dashes alone',
    format: eachTable((rows) =>
      rows.map((cells) => `| ${(isDashes(cells) ? cells.map(() => '-') : cells).join(' | ')} |`),
    ),
    isKept: true,
  },
  { name: 'no outer pipes', format: eachTable((rows) => rows.map((cells) => cells.join(' | ').trimEnd())) },
  {
    name: 'tabs around cells',
    format: eachTable((rows) => rows.map((cells) => `|\t${cells.join('\t|\t')}\t|`)),
  },
  {
    name: 'other order of columns',
    format: eachTable((rows) =>
      rows.map((cells) => `| ${[...cells.slice(0, 1), ...cells.slice(1).reverse()].join(' | ')} |`),
    ),
    isKept: true,
  },
];

/** Those that write all Markdown anew. */
export const PRINTERS: readonly Formatter[] = [
  { name: 'Prettier', format: all(aligned, emphasis, escaped(/_(?=\w)|\*(?=\s)/g)) },
  {
    name: 'remark-stringify',
    format: all(aligned, escaped(/[_~&<]/g), allBullets('* '), (note) => note.replace(/^---$/gm, '***')),
  },
  {
    name: 'remark-stringify, wide bullets',
    format: all(strong('__'), emphasis, allBullets('-   ')),
    isKept: true,
  },
  {
    name: 'several at once',
    format: all(
      aligned,
      emphasis,
      strong('__'),
      blankLines((line, above) => isText(line) !== isText(above)),
      hardBreaks('\\'),
      allBullets('*   '),
    ),
  },
  { name: 'wide stars', format: allBullets('*   '), isKept: true },
  { name: 'escaped pipes', format: eachLine((line) => (isRow(line) ? line : line.replace(/\|/g, '\\|'))) },
  { name: 'loose lists', format: blankLines((line, above) => isItem(line) && isItem(above)), isKept: true },
  { name: 'closed headings', format: eachLine((line) => line.replace(/^(#{1,6}) .*$/, '$& $1')) },
  { name: 'rules of stars', format: (note) => note.replace(/^---$/gm, '* * *'), isKept: true },
  { name: 'Windows line ends', format: (note) => note.replace(/\n/g, '\r\n'), isKept: true },
  {
    name: 'one line end of another kind',
    format: (note) => note.replace(/\n/g, '\r\n').replace('\r\n', '\n'),
  },
  {
    name: 'blanks at line ends',
    format: eachLine((line) => (line === '' || line.endsWith('  ') ? line : `${line} `)),
  },
  { name: 'no final line end', format: (note) => note.trimEnd(), isKept: true },
  {
    name: 'hard tabs between words',
    format: eachLine((line) => (isText(line) ? line.replace(/(\S) (?=\p{L})/gu, '$1\t') : line)),
  },
];
