import type { ItemBox, NoteBox } from '../model/action-items.ts';
import type { CellName, RowCells } from '../model/merge.ts';
import { wordsLength } from '../text/line-end.ts';
import { formKey, wordsKey } from './form-key.ts';

/** A stretch of a line: offsets, the end exclusive. */
interface LineSpan {
  readonly start: number;
  readonly end: number;
}

/** What stands on the line of a box after its mark. */
export interface ItemCells {
  /** Where our own texts stand; the name always does. */
  readonly cells: ReadonlyMap<CellName, LineSpan>;
  /** The id before our words where the user has decorated it, `**[[T-001]]**`, and as we write it; null elsewhere. */
  readonly lead: (LineSpan & { readonly built: string }) | null;
  /** Our mark for what tasks.md has no more. */
  readonly gone: LineSpan | null;
  /** The user wrote something after our words. */
  readonly hasMore: boolean;
}

/** What is written after a task or clause that stays although tasks.md has it no more. */
const GONE = ' (no longer in the task list)';
/** The same, also as earlier versions wrote it. */
const ANY_GONE = / \(no longer in (?:the task list|tasks\.md)\)/;

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

/** Where a field of the Tasks plugin may begin. */
const FIELD_SIGN = /(?=[🆔⛔🔺⏫🔼🔽⏬🛫➕⏳⌛📅📆🗓✅❌🔁🏁])/u;
/** A sign with the value that makes it a field; before other words it is a part of them. */
const FIELD =
  /^(?:[🔺⏫🔼🔽⏬]\uFE0F?|[🛫➕⏳⌛📅📆🗓✅❌]\uFE0F? *\d{4}-\d\d-\d\d|[🆔⛔🏁]\uFE0F? *[\w, -]+|🔁\uFE0F? *every\b.*)$/u;

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

/** `**T-001** Test the soil` -> `**T-001**` */
export function leadingId(text: string): string {
  return /^\*\*[^*]+\*\*/.exec(text)?.[0] ?? '';
}

/** How much of a line's words is ours, in any form (format 4.7), with or without the user's after it; null for none. */
export function lengthAs(words: string, own: string): number | null {
  if (own === '') return null;
  if (words.startsWith(own) && isEnd(words.slice(own.length, own.length + 2))) return own.length;
  const [{ key, ends }, ownKey] = [formKey(words), wordsKey(own)];
  if (ownKey === '' || !key.startsWith(ownKey) || !isEnd(key.slice(ownKey.length, ownKey.length + 2)))
    return null;
  const end = ends[ownKey.length - 1] ?? 0;
  return end + (/^[*_>\\]*/.exec(words.slice(end))?.[0].length ?? 0);
}

/** What ends our words: a blank, or the end of what decorates them. */
function isEnd(after: string): boolean {
  return /^(?:$|\s|~~|==|\]|<\/|\[\^)/.test(after);
}

/** Where the words of a line begin, after each piece of decoration before them. */
function starts(words: string): number[] {
  const found = [0];
  for (let at = 0; found.length < MOST_SIGNS;) {
    const sign = SIGN.exec(words.slice(at, at + LONGEST_SIGN))?.[0] ?? '';
    if (sign === '') break;
    at += sign.length;
    found.push(at);
  }
  return found;
}

/** A tag, an opening tag of HTML, a comment, or signs: `#now `, `<mark>`, `%%mine%% `, `🔥 `, `~~`. */
const SIGN = /^(?:#[^\s#]+\s+|<[a-z]+>|%%[^%]*%%\s*|[^\p{L}\p{N}\s*_<#%`]+\s*)/iu;
const MOST_SIGNS = 8;
const LONGEST_SIGN = 100;

/** Where our words stand in a line's, decoration before them left out, and a decorated id at their start; null where there are none. */
function ourSpan(words: string, versions: readonly string[]): (LineSpan & Pick<ItemCells, 'lead'>) | null {
  for (const start of starts(words)) {
    const bare = words.slice(start);
    const own = versions.flatMap((version) => lengthAs(bare, version) ?? []);
    if (own.length > 0) return { start, end: start + Math.max(...own), lead: null };
    for (const version of versions) {
      const built = leadingId(version);
      const length = decoratedLength(bare, built);
      const rest = lengthAs(bare.slice(length).trimStart(), version.slice(built.length).trimStart());
      if (length === 0 || rest === null) continue;
      const blanks = bare.slice(length).length - bare.slice(length).trimStart().length;
      const lead = { start, end: start + length, built };
      return { start, end: lead.end + blanks + rest, lead };
    }
  }
  return null;
}

/** How long the id is that words begin with, in whatever decoration: a link, code, marks; 0 for none. */
function decoratedLength(words: string, built: string): number {
  const id = built.replace(/\*/g, '');
  const at = id === '' ? -1 : words.slice(0, LONGEST_SIGN + id.length).indexOf(id);
  if (at === -1 || !BEFORE_ID.test(words.slice(0, at))) return 0;
  const after = AFTER_ID.exec(words.slice(at + id.length));
  return after === null ? 0 : at + id.length + after[0].length;
}

const BEFORE_ID = /^[*_~=`]*(?:\[\[?(?:[^[\]|]*[|#^])?)?[*_~=`]*$/;
const AFTER_ID = /^[*_~=`]*(?:(?:\|[^[\]|]*)?\]\]|\](?:\([^()]*\))?)?[*_~=`]*(?=\s|$)/;

/** Takes the line of a box apart; `versions` are the names that we ever wrote there. */
export function lineWords(
  line: string,
  { textStart, textEnd }: NoteBox,
  versions: readonly string[],
): ItemCells {
  const words = line.slice(textStart, textEnd);
  const found = ourSpan(words, versions);
  const { start: from, end: length, lead } = found ?? { start: 0, end: unknownLength(words), lead: null };
  const cells = new Map<CellName, LineSpan>([['name', { start: textStart + from, end: textStart + length }]]);
  const rest = words.slice(length);
  let more = rest;
  const spanOf = (text: string, at: number): LineSpan => {
    const start = textStart + length + at;
    return { start, end: start + text.length };
  };
  for (const [cell, pattern] of FIELDS) {
    const field = pattern.exec(rest);
    if (field === null) continue;
    cells.set(cell, spanOf(field[0], field.index));
    more = more.replace(field[0], '');
  }
  const gone = ANY_GONE.exec(rest);
  return {
    cells,
    lead: lead && { ...lead, start: textStart + lead.start, end: textStart + lead.end },
    gone: gone === null ? null : spanOf(gone[0], gone.index),
    hasMore: from > 0 || hasWords(words, lead) || more.replace(ANY_GONE, '').trim() !== '',
  };
}

/** Whether a decorated id has words beside the id: where a link leads. */
function hasWords(words: string, lead: ItemCells['lead']): boolean {
  if (lead === null) return false;
  const beside = words.slice(lead.start, lead.end).replace(lead.built.replace(/\*/g, ''), '');
  return /[\p{L}\p{N}]/u.test(beside);
}

/** The words of a line up to the fields of the Tasks plugin, tags among them and a block id. */
export function withoutFields(words: string): string {
  return words.slice(0, unknownLength(words));
}

/** How long the words are that the user put in the place of ours. */
function unknownLength(words: string): number {
  const gone = words.search(ANY_GONE);
  const ends = [wordsLength(words), lengthBeforeFields(words), gone === -1 ? words.length : gone];
  return words.slice(0, Math.min(...ends)).trimEnd().length;
}

/** How long the words are before the fields that end them. */
function lengthBeforeFields(words: string): number {
  const [first = '', ...parts] = words.split(FIELD_SIGN);
  const isField = (part: string): boolean => FIELD.test(part.slice(0, wordsLength(part)).trimEnd());
  const last = parts.findLastIndex((part) => !isField(part));
  return [first, ...parts.slice(0, last + 1)].join('').length;
}

/** The texts of a line's cells; those that it does not have are empty. */
export function writtenCells(line: string, { cells, lead }: ItemCells): RowCells['cells'] {
  const text = (cell: CellName): string => {
    const span = cells.get(cell);
    return span === undefined ? '' : line.slice(span.start, span.end);
  };
  return {
    name: lead === null ? text('name') : lead.built + text('name').slice(lead.end - lead.start),
    description: text('description'),
    owner: '',
    effort: text('effort'),
    done: text('done'),
    dependencies: text('dependencies'),
  };
}

/** A line without our mark for what is gone. */
export function withoutGone(line: string): string {
  return line.replace(ANY_GONE, '');
}

/** What is to change on a line. */
interface LineEdits {
  readonly cells: Readonly<Partial<Record<CellName, string>>>;
  /** Whether it is to bear our mark for what is gone; null to leave it as it is. */
  readonly gone: boolean | null;
  /** An id that comes before its words; empty for none. */
  readonly lead: string;
}

interface ItemPart extends LineSpan {
  readonly text: string;
}

/** The line with its edits, all else byte for byte. */
export function editedLine(line: string, words: ItemCells, edits: LineEdits): string {
  const name = words.cells.get('name') ?? { start: line.length, end: line.length };
  const parts: ItemPart[] = [];
  if (edits.lead !== '') parts.push({ start: name.start, end: name.start, text: `${edits.lead} ` });
  if (edits.gone === true && words.gone === null) parts.push({ start: name.end, end: name.end, text: GONE });
  if (edits.gone === false && words.gone !== null) parts.push({ ...words.gone, text: '' });
  const textOf = (cell: CellName): string | undefined =>
    cell === 'name' ? withLead(line, words, edits.cells.name) : edits.cells[cell];
  let after = name.end;
  for (const cell of ORDER) {
    const span = words.cells.get(cell);
    const text = textOf(cell);
    if (text !== undefined) parts.push(partOf(line, span, text, { name, after }));
    after = span?.end ?? after;
  }
  let result = '';
  let at = 0;
  for (const { start, end, text } of parts.sort((a, b) => a.start - b.start)) {
    result += line.slice(at, start) + text;
    at = end;
  }
  return result + line.slice(at);
}

/** A new name after the id as the user has decorated it. */
function withLead(line: string, { lead }: ItemCells, name: string | undefined): string | undefined {
  if (lead === null || name === undefined) return name;
  const id = name.slice(0, lead.built.length);
  const isSame = wordsKey(id) === wordsKey(lead.built);
  return isSame ? line.slice(lead.start, lead.end) + name.slice(id.length) : name;
}

/** A cell's new text in its place; a field that goes takes the blank before it along. */
function partOf(
  line: string,
  span: LineSpan | undefined,
  text: string,
  { name, after }: { readonly name: LineSpan; readonly after: number },
): ItemPart {
  if (span !== undefined && text !== '') return { ...span, text };
  if (span !== undefined) {
    const start = line.slice(0, span.start).trimEnd().length;
    return { start: Math.max(start, name.end), end: span.end, text };
  }
  if (text === '') return { start: after, end: after, text };
  const ofUser = name.start + wordsLength(line.slice(name.start).trimEnd());
  const at = Math.max(after, ofUser);
  return { start: at, end: at, text: ` ${text}` };
}
