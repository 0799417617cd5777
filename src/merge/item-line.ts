import type { ItemBox, NoteBox } from '../model/action-items.ts';
import type { CellName, RowCells } from '../model/merge.ts';

/** A stretch of a line: offsets, the end exclusive. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** What stands on the line of a box behind its mark. */
export interface LineWords {
  /** Where our own texts stand; the name always does. */
  readonly cells: ReadonlyMap<CellName, Span>;
  /** Our mark for what tasks.md has no more. */
  readonly gone: Span | null;
  /** The user wrote something behind our words. */
  readonly hasMore: boolean;
}

/** What is written behind a task or clause that stays although tasks.md has it no more. */
export const GONE = ' (no longer in tasks.md)';

/**
 * The parts of a box's line as cells of a row, in the order of the line: its words and the fields of the Tasks plugin. The
 * cells bear the names of the table's columns, so that the rows of both notes are merged by the same rules.
 */
const FIELDS: readonly (readonly [cell: CellName, pattern: RegExp])[] = [
  ['description', /🆔\uFE0F? *[\w-]+/u],
  ['dependencies', /⛔\uFE0F? *[\w-]+(?: *, *[\w-]+)*/u],
  ['effort', /[⏳⌛]\uFE0F? *\d{4}-\d\d-\d\d/u],
  ['done', /[📅📆🗓]\uFE0F? *\d{4}-\d\d-\d\d/u],
];
const ORDER: readonly CellName[] = ['name', ...FIELDS.map(([cell]) => cell)];

/** Where fields of the Tasks plugin or a block id begin: words end here although we do not know them. */
const BEHIND_WORDS = /\s*(?:[🆔⛔🔺⏫🔼🔽⏬🛫➕⏳⌛📅📆🗓✅❌🔁🏁]|\s\^[\w-]+$)/u;

/** The cells of a box as it is built. */
export function cellsOf({ text, fields }: ItemBox): RowCells['cells'] {
  const { id, dependsOn, scheduled, due } = fields;
  return { name: text, description: id, dependencies: dependsOn, effort: scheduled, done: due, owner: '' };
}

/** The words of a box as they are built: `**T-001** Name (8h) 🆔 T-001`. */
export function builtWords(box: ItemBox): string {
  const cells = cellsOf(box);
  return ORDER.map((cell) => cells[cell])
    .filter((text) => text !== '')
    .join(' ');
}

/** Whether a line's words are ours, with or without the user's behind them. */
export function startsAs(words: string, own: string): boolean {
  return own !== '' && words.startsWith(own) && /^(?:\s|$)/.test(words.slice(own.length));
}

/** Takes the line of a box apart; `versions` are the names that we ever wrote there. */
export function lineWords(
  line: string,
  { textStart, textEnd }: NoteBox,
  versions: readonly string[],
): LineWords {
  const words = line.slice(textStart, textEnd);
  const own = versions.filter((version) => startsAs(words, version));
  const length = own.length === 0 ? unknownLength(words) : Math.max(...own.map((text) => text.length));
  const cells = new Map<CellName, Span>([['name', { start: textStart, end: textStart + length }]]);
  const rest = words.slice(length);
  let more = rest;
  const spanOf = (text: string, at: number): Span => {
    const start = textStart + length + at;
    return { start, end: start + text.length };
  };
  for (const [cell, pattern] of FIELDS) {
    const found = pattern.exec(rest);
    if (found === null) continue;
    cells.set(cell, spanOf(found[0], found.index));
    more = more.replace(found[0], '');
  }
  const gone = rest.indexOf(GONE);
  return {
    cells,
    gone: gone === -1 ? null : spanOf(GONE, gone),
    hasMore: more.replace(GONE, '').trim() !== '',
  };
}

/** How long the words are that the user put in the place of ours. */
function unknownLength(words: string): number {
  const ends = [words.indexOf(GONE), words.search(BEHIND_WORDS)].filter((at) => at !== -1);
  return words.slice(0, Math.min(words.length, ...ends)).trimEnd().length;
}

/** The texts of a line's cells; those that it does not have are empty. */
export function writtenCells(line: string, { cells }: LineWords): RowCells['cells'] {
  const text = (cell: CellName): string => {
    const span = cells.get(cell);
    return span === undefined ? '' : line.slice(span.start, span.end);
  };
  return {
    name: text('name'),
    description: text('description'),
    owner: '',
    effort: text('effort'),
    done: text('done'),
    dependencies: text('dependencies'),
  };
}

/** What is to change on a line. */
export interface LineEdits {
  readonly cells: Readonly<Partial<Record<CellName, string>>>;
  /** Whether it is to bear our mark for what is gone; null to leave it as it is. */
  readonly gone: boolean | null;
}

/** The line with its edits, all else byte for byte. */
export function editedLine(line: string, words: LineWords, edits: LineEdits): string {
  const parts: (Span & { readonly text: string })[] = [];
  let behind = words.cells.get('name')?.end ?? line.length;
  if (edits.gone === true && words.gone === null) parts.push({ start: behind, end: behind, text: GONE });
  if (edits.gone === false && words.gone !== null) parts.push({ ...words.gone, text: '' });
  for (const cell of ORDER) {
    const span = words.cells.get(cell);
    const text = edits.cells[cell];
    if (text !== undefined) parts.push(partOf(line, span, text, behind));
    behind = span?.end ?? behind;
  }
  let result = '';
  let at = 0;
  for (const { start, end, text } of parts.sort((a, b) => a.start - b.start)) {
    result += line.slice(at, start) + text;
    at = end;
  }
  return result + line.slice(at);
}

/** A cell's new text in its place; a field that goes takes the blank before it along, a new one stands behind the last. */
function partOf(line: string, span: Span | undefined, text: string, behind: number): Span & { text: string } {
  if (span === undefined) return { start: behind, end: behind, text: text === '' ? '' : ` ${text}` };
  if (text !== '') return { ...span, text };
  const start = line.slice(0, span.start).trimEnd().length;
  return { start: Math.max(start, behind), end: span.end, text };
}
