import type { NoteTask } from '../model/note-tasks.ts';
import { taskEffort } from '../text/effort-text.ts';
import { shownText } from '../text/shown-text.ts';
import { type Measure, shortened, wrapped } from './wrapped-text.ts';

const NAME: Measure = { line: 24, most: 60 };
const STUB_NAME = 24;
const BAR_NAME = 60;
const OWNER = 28;
const ID = 40;
const GROUP = 40;

/** Marks a line whose direction is its own, whatever stands around it. */
const ISOLATE = '\u2068';
const END_OF_ISOLATE = '\u2069';
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/**
 * What would mean something inside a quoted label, whose first character is written as a code (`#34;`), with the reason.
 * All of it is harmless as a code in Mermaid 10.9 to 12 as long as labels are HTML and hold no tag: with a `<br/>` in it
 * DOMPurify would decode the codes before 11.4 reads Markdown and all read formulas. So lines end with a line feed.
 */
const UNSAFE: readonly (readonly [string, string])[] = [
  ['"', 'ends the label'],
  ['[#;]', 'open and close a code'],
  ['[&<>=]', 'HTML; Mermaid rewrites `=` for some security levels'],
  [
    ':',
    'an icon (`fa:fa-car`), an address; after the word style or classDef Mermaid cuts the last `;` off the line',
  ],
  ['%', 'a comment or a directive, also in the middle of a line'],
  ['[*_`~|\\[\\]\\\\@$]', 'Markdown, which 11.4 reads in every label, mail addresses and formulas included'],
  ['\\d(?=[.)](?!\\d))', '`1. Item` is a list to 11.4, which then shows none of it'],
  ['^[-+]', 'a list, too'],
  ['-(?![\\p{L}\\p{N}])', 'rules and underlines'],
  ['w(?=\\.)', 'an address: www.example.com'],
  ['c(?=4(?:con|com|dyn|dep))', 'Mermaid takes a text with C4Container in it for another kind of diagram'],
  ['d(?=irection\\s+(?:tb|bt|rl|lr|td))', 'the lexer takes the whole line, quoted or not, for a statement'],
];
/** Mermaid's own marks for codes, which it looks for again in the finished picture: an invisible joiner parts them. */
const CODE_MARKS = /\uFB02(?=°)|¶(?=ß)/g;
const UNSAFE_CHARACTER = new RegExp(UNSAFE.map(([pattern]) => pattern).join('|'), 'gimu');

/** What a line of a gantt chart may begin with that is no label, in any case, without a blank after it too: `gantt1`. */
const GANTT_WORD =
  /^(?:acc|axis|call|click|date|excludes|gantt|href|includ|section|tick|title|today|top|week|\d)/i;

/** A node of a task: its id, its name over a few lines, its owner and effort. */
export function nodeLabel({ shownId, task }: NoteTask): string {
  const name = shownText(task.name);
  const owner = task.owner === null ? '' : isolated(shortened(shownText(task.owner), OWNER));
  return label([
    idLine(shownId),
    ...(name === shownId ? [] : wrapped(name, NAME).map(isolated)),
    [owner, taskEffort(task)].filter((part) => part !== '').join(' · '),
  ]);
}

/** A small node of a task that is drawn elsewhere: its id and the start of its name. */
export function stubLabel({ shownId, task }: NoteTask): string {
  const name = shownText(task.name);
  return label([idLine(shownId), ...(name === shownId ? [] : [isolated(shortened(name, STUB_NAME))])]);
}

/** The label of a task's bar in a gantt chart: its id and name on one line, which begins with no word of Mermaid's. */
export function barLabel({ shownId, task }: NoteTask): string {
  const name = shownText(task.name);
  const text = [idLine(shownId), ...(name === shownId ? [] : [isolated(shortened(name, BAR_NAME))])].join(
    ' ',
  );
  if (!GANTT_WORD.test(text)) return label([text]);
  const rest = text.slice(1);
  return `#${text.charCodeAt(0)};${rest === '' ? '' : label([rest])}`;
}

/** A node of an id that nobody defines. */
export function idLabel(id: string): string {
  return label([idLine(id)]);
}

/** The title of a frame around tasks, `Phase 1: Shelves`. */
export function frameLabel(title: string): string {
  return label([isolated(shortened(title, GROUP))]);
}

/** Lines of text as the inside of a quoted label of Mermaid, shown as they are. Never empty. */
export function label(lines: readonly string[]): string {
  const filled = lines.filter((line) => line !== '');
  return (filled.length === 0 ? '?' : filled.join('\n'))
    .replace(CODE_MARKS, '$&\u2060')
    .replace(UNSAFE_CHARACTER, (char) => `#${char.codePointAt(0) ?? 0};`);
}

function idLine(id: string): string {
  return isolated(shortened(shownText(id), ID));
}

/** A text that may run from right to left keeps its direction to itself. */
function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `${ISOLATE}${text}${END_OF_ISOLATE}` : text;
}
