import type { Row, Table } from '../markdown/block.ts';
import type { Line } from '../markdown/line.ts';
import type { Markdown } from '../../model/markdown.ts';
import type { ExplicitFields, WorkItem } from '../../model/plan.ts';
import type { StateSign } from '../../text/decoration.ts';
import { termsOf } from '../../text/vocabulary.ts';
import { stateOfWords } from '../../text/closing-state.ts';
import { isPlaceholder } from '../../text/placeholder.ts';
import { type PlanTable, planTable } from '../work/plan-table.ts';
import { besideState, isCancelled, isNone, statusState } from '../work/status.ts';
import { isClock, type TaskColumn, withUnit } from '../work/task-columns.ts';
import { isTotalRow } from '../work/total-row.ts';
import type { LedgerPlace } from './ledger.ts';

/** A row as a task. */
export interface RowItem {
  readonly item: WorkItem;
  /** It says nothing of its state. */
  readonly silent: boolean;
  /** What its Phase column says; empty for none. */
  readonly phase: string;
  readonly row: Row;
}

/** The tasks of a table, and where each of its rows went. */
export interface TaskRows {
  readonly items: readonly RowItem[];
  readonly places: readonly { readonly row: Row; readonly place: LedgerPlace }[];
  /** The names of the rows that are cancelled. */
  readonly cancelled: readonly Markdown[];
}

/**
 * The work items of a table (format 2.5), one a row; null for a table of something else. `group` gives the index of a
 * row's group by its label.
 */
export function taskRows(
  table: Table,
  group: (label: string, line: number) => number | null,
  columnsIn: (table: Table) => PlanTable | null = planTable,
): TaskRows | null {
  const found = columnsIn(table);
  if (found === null) return null;
  const saysOrder = found.rows.some((row) => textOf(row, found, 'dependencies') !== '');
  const items: RowItem[] = [];
  const places: { row: Row; place: LedgerPlace }[] = [];
  const cancelled: Markdown[] = [];
  const filled = withRepeated(found).map((row, at) =>
    withOwnName(withOwnCells(row, found.kinds), found.rows[at], found.kinds),
  );
  for (const [at, row] of table.rows.entries()) {
    const told = filled[at] ?? row;
    const text = textOf(told, found, 'name');
    const says = signOf(told, found);
    const above = items.at(-1);
    const more = text === '' ? moreOf(told, found) : '';
    if (more !== '' && above !== undefined) {
      places.push({ row, place: 'detail' });
      items[items.length - 1] = { ...above, item: { ...above.item, detail: [...above.item.detail, more] } };
    } else if (isAbsent(text) || isTotal(told, at)) places.push({ row, place: 'absent' });
    else if (says === 'cancelled') {
      places.push({ row, place: 'cancelled' });
      cancelled.push(text);
    } else {
      places.push({ row, place: 'task' });
      const item: WorkItem = {
        text,
        line: row.line,
        state: says ?? 'todo',
        whole: true,
        group: group(groupName(told, found), row.line),
        detail: otherCells(told, found),
        steps: [],
        fields: fieldsOf(told, found, saysOrder, table.header),
      };
      items.push({ item, silent: says === null, phase: textOf(told, found, 'phase'), row });
    }
  }
  return { items, places, cancelled };
}

/** A row with the cells of owner and state in their columns, where each says what the other column is about. */
function withOwnCells(row: Row, kinds: PlanTable['kinds']): Row {
  const [owner, status] = [kinds.indexOf('owner'), kinds.indexOf('status')];
  const [person, state] = [row.cells[owner], row.cells[status]];
  if (person === undefined || state === undefined || !saysState(person) || !mayBeName(state)) return row;
  const swapped = row.cells.map((cell, at) => (at === owner ? state : at === status ? person : cell));
  return { ...row, cells: swapped };
}

/** A row without a name, but with a day of its own, is called by its first words; any other says more of the row above. */
function withOwnName(row: Row, written: Row | undefined, kinds: PlanTable['kinds']): Row {
  const [name, day] = [kinds.indexOf('name'), kinds.indexOf('group')];
  const hasDay = (written?.cells[day]?.text ?? '') !== '';
  if (!hasDay || !isAbsent(row.cells[name]?.text ?? '-')) return row;
  const first = row.cells.findIndex(({ text }, at) => kinds[at] === 'other' && /\p{L}{2}/u.test(text));
  const [empty, words] = [row.cells[name], row.cells[first]];
  if (empty === undefined || words === undefined) return row;
  return { ...row, cells: row.cells.map((cell, at) => (at === name ? words : at === first ? empty : cell)) };
}

/** Nothing, or words that say no state. */
function mayBeName({ text, sign }: Line): boolean {
  const isNothing = /^[-–—]?$/.test(text.trim());
  return sign === null && (isNothing || (/\p{L}{2}/u.test(text) && statusState(text) === null));
}

/** A state and no more: `Done`, `in Arbeit`. */
function saysState({ text }: Line): boolean {
  // In Spanish and Portuguese these are all people.
  return !/^todos$/i.test(text) && stateOfWords(text.slice(0, 80)) !== null;
}

/** The rows with what an empty first cell repeats from the one above, where the column says when or of which phase. */
function withRepeated({ kinds, rows }: PlanTable): readonly Row[] {
  if (kinds[0] !== 'group' && kinds[0] !== 'phase') return rows;
  let last: Row['cells'][number] | undefined;
  return rows.map((row) => {
    const [first, ...others] = row.cells;
    if (first?.text === '' && last !== undefined) return { ...row, cells: [last, ...others] };
    last = first;
    return row;
  });
}

/** What a row says of its state: its Status column, or a sign at its name. */
function signOf(row: Row, table: PlanTable): StateSign | null {
  const status = row.cells[table.kinds.indexOf('status')];
  const text = status?.text ?? '';
  if (isCancelled(text)) return 'cancelled';
  const own = row.cells[table.kinds.indexOf('name')]?.sign ?? null;
  // Some strike what is done, and say so beside it.
  const isDone =
    own === 'cancelled' && row.cells.some((cell) => statusState(cell.text.slice(0, 40)) === 'done');
  return statusState(text) ?? status?.sign ?? (isDone ? 'done' : own);
}

function isAbsent(name: string): boolean {
  return name === '' || isPlaceholder(name) || /^[-–—]$/.test(name);
}

/** What a row without a name says in words: more of the one above it. */
function moreOf({ cells, line }: Row, { kinds }: PlanTable): string {
  const words = cells.filter(
    ({ text }, at) => WORDS.has(kinds[at] ?? 'other') && /\p{L}{2}/u.test(text) && !isPlaceholder(text),
  );
  return clauseOf({ cells: words, line });
}

const WORDS: ReadonlySet<TaskColumn> = new Set(['description', 'done', 'other']);

/** A row that adds up those above it. */
function isTotal({ cells }: Row, at: number): boolean {
  return at > 0 && isTotalRow(cells.map(({ text }) => text));
}

function textOf({ cells }: Row, table: PlanTable, column: TaskColumn): string {
  return cells[table.kinds.indexOf(column)]?.text ?? '';
}

/**
 * What a row tells that has no place of its own, for the description: other columns, hours of the day, what a Status says
 * beside its state, cells beyond the header's.
 */
function otherCells({ cells }: Row, { kinds, names }: PlanTable): string[] {
  return cells.flatMap(({ text }, index) => {
    const name = names[index] ?? '';
    const value = otherValue(text, kinds[index] ?? 'other', name);
    if (value === '' || /^[-–—]$/.test(value) || isPlaceholder(value)) return [];
    return [name === '' ? value : `${name}: ${value}`];
  });
}

function otherValue(text: string, column: TaskColumn, name: string): string {
  if (column === 'status') return besideState(text);
  // Numbers that count the rows below a header of its own say which: `Day`, `1`.
  if (column === 'id') return /^\d+$/.test(text) && /\p{L}/u.test(name) && !isNumber(name) ? text : '';
  return column === 'other' || (column === 'group' && isClock(text)) ? text : '';
}

function isNumber(header: string): boolean {
  return termsOf(header).some(
    (term) => term === 'id' || term === 'number' || term === 'task' || term === 'item',
  );
}

function groupName(row: Row, table: PlanTable): string {
  return table.kinds
    .flatMap((column, at) => {
      if (column !== 'group') return [];
      const value = row.cells[at]?.text ?? '';
      // A clock time says when in the day, and groups nothing.
      if (value === '' || isPlaceholder(value) || isClock(value)) return [];
      return [/^\d{1,3}(?:\s?[–—-]\s?\d{1,3})?$/.test(value) ? `${table.names[at] ?? ''} ${value}` : value];
    })
    .join(', ');
}

function fieldsOf(row: Row, table: PlanTable, saysOrder: boolean, header: Row): ExplicitFields {
  const value = (column: TaskColumn): string => {
    const text = textOf(row, table, column);
    return isPlaceholder(text) || (column !== 'dependencies' && /^[-–—]$/.test(text)) ? '' : text;
  };
  const done = value('done');
  const effort = table.kinds.indexOf('effort');
  const effortName = table.names[effort] ?? '';
  const dependencies = dependenciesOf(table, value('dependencies'), saysOrder);
  return {
    ...(value('id') === '' ? {} : { id: value('id') }),
    ...(value('owner') === '' ? {} : { owner: value('owner') }),
    ...(value('effort') === ''
      ? {}
      : { effort: withUnit(value('effort'), header.cells[effort]?.text ?? ''), effortLabel: effortName }),
    ...(value('description') === '' ? {} : { description: value('description') }),
    ...(done === '' ? {} : { done: [{ text: done, line: row.line }] }),
    ...(dependencies === undefined ? {} : { dependencies }),
  };
}

function dependenciesOf(
  { kinds }: PlanTable,
  value: string,
  saysOrder: boolean,
): ExplicitFields['dependencies'] {
  if (!kinds.includes('dependencies')) return undefined;
  if (value === '') return saysOrder ? 'none' : undefined;
  return isNone(value) ? 'none' : value;
}

/** A row below a field's label is one clause of it: `| Engine v1 | Joris |` -> Engine v1 (Joris). */
export function clauseOf({ cells }: Row): string {
  const [first = '', ...rest] = cells
    .map((cell) => cell.text)
    .filter((text) => text !== '' && !isPlaceholder(text));
  return rest.length === 0 ? first : `${first} (${rest.join(', ')})`;
}
