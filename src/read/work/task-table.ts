import type { Markdown } from '../../model/markdown.ts';
import { bareWords } from '../../text/decoration.ts';
import type { WorkTime } from '../../text/effort.ts';
import { wordsLength } from '../../text/line-end.ts';
import { plainText } from '../../text/plain-text.ts';
import { isQuantity } from '../../text/quantity.ts';
import { doneText, effortIn, present, stateOf } from './field-values.ts';
import { bareLabel } from './labels.ts';
import { type TaskColumn, taskColumns } from './task-columns.ts';
import type { TaskWords } from './task-words.ts';

/** One reader of task tables for all notes, on the texts of their cells (format 2.5, 5.1). */

/** The columns of a table: what each is about, and the name it goes by. */
export interface TaskColumns {
  readonly kinds: readonly TaskColumn[];
  readonly names: readonly string[];
}

/** What a row says; its id is null where its id cell holds none. */
export type RowWords = Omit<TaskWords, 'shownId' | 'line'> & { readonly shownId: string | null };

/**
 * The columns of a table by their headers, or, where no header says so, the ids by what is in them: `rows` are the texts of
 * the cells.
 */
export function columnsOf(headers: readonly Markdown[], rows: readonly (readonly Markdown[])[]): TaskColumns {
  const names = headers.map(headerName);
  const cellsOf = (column: number): readonly Markdown[] => rows.map((cells) => cells[column] ?? '');
  const kinds = taskColumns(names, cellsOf);
  if (kinds.includes('id')) return { kinds, names };
  const ids = kinds.findIndex((kind, at) => (kind === 'name' || kind === 'other') && holdsIds(rows, at));
  if (ids === -1) return { kinds, names };
  const others = taskColumns(
    names.map((name, at) => (at === ids ? '' : name)),
    cellsOf,
  );
  return { kinds: others.map((kind, at) => (at === ids ? 'id' : kind)), names };
}

/** `📋 **Estimate** [d]` -> Estimate */
function headerName(header: Markdown): string {
  return bareLabel(plainText(header.slice(0, 200)).replace(/\s*\[[^[\]]*\]\s*$/, ''));
}

/** Every cell of a column that holds something holds an id with a number in it; mere numbers count up, and nothing is money or a date. */
function holdsIds(rows: readonly (readonly Markdown[])[], column: number): boolean {
  const texts = rows.map((cells) => cells[column] ?? '').filter((text) => text !== '');
  if (texts.length === 0 || texts.some((text) => NO_ID.test(text) || isMeasured(text))) return false;
  const ids = texts.map((text) => idIn(text) ?? '');
  const isCount = ids.every((id) => /^\d+$/.test(id));
  // `25g` in most rows measures something.
  if (ids.length > 1 && new Set(ids).size * 2 <= ids.length) return false;
  return ids.every((id, at) => (isCount ? isNext(id, ids[at - 1]) : /\d/.test(id)));
}

/** `11pt`, `25 g`; mere numbers may count. */
function isMeasured(text: string): boolean {
  return /\p{L}/u.test(text) && isQuantity(text);
}

/** Money, shares and dates: `16.09.2019`, `24/04/2024`, `jul/2026`. */
const NO_ID = /[€$£¥%]|^\d{1,4}([-./])\d{1,2}\1\d{2,4}$|^\p{L}{3,}\/20\d\d$/u;

/** The cell of a row in the column of that kind; empty where the table or the row has none. */
export function cellOf(cells: readonly Markdown[], { kinds }: TaskColumns, kind: TaskColumn): Markdown {
  return cells[kinds.indexOf(kind)] ?? '';
}

/** What a row says of its task: cells beyond the header's are not read, missing ones are empty. */
export function rowWords(
  cells: readonly Markdown[],
  columns: TaskColumns,
  { headers, time }: { readonly headers: readonly Markdown[]; readonly time: WorkTime },
): RowWords {
  const cell = (kind: TaskColumn): Markdown => cellOf(cells, columns, kind);
  const shownId = idIn(cell('id'));
  const description = present(cell('description'));
  const name = cell('name').replace(BLOCK_ID, '');
  const done = doneText(cell('done'));
  const status = stateOf(cell('status'));
  return {
    shownId,
    name: name === '' ? description || (shownId ?? '') : name,
    description,
    owner: present(cell('owner')) || null,
    ...effortIn(cell('effort'), headers[columns.kinds.indexOf('effort')] ?? '', time),
    done: done.clauses,
    waitsFor: cell('dependencies'),
    state: status ?? done.state,
    ...(status === null ? {} : { isStated: true }),
  };
}

/** What another note links to, at the end of a name. */
const BLOCK_ID = /\s+\^[\p{L}\p{N}-]{1,60}$/u;

/** Most ids, as nothing decorates them. */
const PLAIN_ID = /^(?:[A-Za-z]{1,10}-?\d{1,6}|\d{1,6}(?:\.\d{1,6})*)$/;

/**
 * The id that a cell holds, as written, without links, code, tags, signs, brackets after it and the word Task:
 * `**[T-001](#a)** ✅ #now` -> T-001. Letters and digits with dashes or dots between, a digit among them, or a single
 * letter; null for other texts.
 */
function idIn(text: Markdown): string | null {
  if (PLAIN_ID.test(text)) return text;
  if (text.length > 400) return null;
  const plain = bareWords(plainText(text.slice(0, wordsLength(text)) || text))
    .text.replace(/\s\([^()]*\)\s*$/, '')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/[^\p{L}\p{N}]+$/u, '')
    .replace(/^tasks?\s+#?(?=\S*\d)/i, '');
  return /^(?=.*\d|.$)[\p{L}\p{N}]+(?:[-._/][\p{L}\p{N}]+)*$/u.test(plain) && plain.length <= 40
    ? plain
    : null;
}

/** Mere numbers are ids where they count: from 0 or 1 on, one by one. */
function isNext(id: string, before: string | undefined): boolean {
  return before === undefined ? Number(id) <= 1 : Number(id) === Number(before) + 1;
}
