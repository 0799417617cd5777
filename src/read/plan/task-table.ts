import type { ItemFields, WorkItem } from '../../model/plan.ts';
import type { Sign } from '../../text/decoration.ts';
import { isPlaceholder } from '../../text/placeholder.ts';
import type { Row } from '../markdown/outline.ts';
import { type PlanTable, planTable, type Table } from '../work/plan-table.ts';
import { besideState, isCancelled, isNone, statusState } from '../work/status.ts';
import { type TaskColumn, withUnit } from '../work/task-columns.ts';
import { isTotalRow } from '../work/total-row.ts';
import type { Place } from './ledger.ts';

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
  readonly places: readonly { readonly row: Row; readonly place: Place }[];
  readonly cancelled: number;
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
  const places: { row: Row; place: Place }[] = [];
  for (const [at, row] of table.rows.entries()) {
    const told = found.rows[at] ?? row;
    const text = textOf(told, found, 'name');
    const says = signOf(told, found);
    if (text === '' || isPlaceholder(text) || isTotal(told, at)) places.push({ row, place: 'absent' });
    else if (says === 'cancelled') places.push({ row, place: 'cancelled' });
    else {
      places.push({ row, place: 'task' });
      const item: WorkItem = {
        text,
        line: row.line,
        state: says ?? 'todo',
        whole: true,
        group: group(groupName(told, found), row.line),
        detail: otherCells(told, found),
        steps: [],
        fields: fieldsOf(told, found, saysOrder),
      };
      items.push({ item, silent: says === null, phase: textOf(told, found, 'phase'), row });
    }
  }
  return { items, places, cancelled: places.filter(({ place }) => place === 'cancelled').length };
}

/** What a row says of its state: its Status column, or a sign at its name. */
function signOf(row: Row, table: PlanTable): Sign | null {
  const status = row.cells[table.kinds.indexOf('status')];
  const text = status?.text ?? '';
  if (isCancelled(text)) return 'cancelled';
  const own = row.cells[table.kinds.indexOf('name')]?.sign ?? null;
  // Some strike what is done, and say so beside it.
  const isDone =
    own === 'cancelled' && row.cells.some((cell) => statusState(cell.text.slice(0, 40)) === 'done');
  return statusState(text) ?? status?.sign ?? (isDone ? 'done' : own);
}

/** A row that adds up those above it. */
function isTotal({ cells }: Row, at: number): boolean {
  return at > 0 && isTotalRow(cells.map(({ text }) => text));
}

function textOf({ cells }: Row, table: PlanTable, column: TaskColumn): string {
  return cells[table.kinds.indexOf(column)]?.text ?? '';
}

/** Columns that say nothing we have a place for, and what a Status says beside its state: they are told in the description. */
function otherCells(row: Row, { kinds, names }: PlanTable): string[] {
  return kinds.flatMap((column, index) => {
    const text = row.cells[index]?.text ?? '';
    const value = column === 'status' ? besideState(text) : text;
    return (column === 'other' || column === 'status') &&
      value !== '' &&
      !/^[-–—]$/.test(value) &&
      !isPlaceholder(value)
      ? [`${names[index] ?? ''}: ${value}`]
      : [];
  });
}

function groupName(row: Row, table: PlanTable): string {
  return table.kinds
    .flatMap((column, at) => {
      if (column !== 'group') return [];
      const value = row.cells[at]?.text ?? '';
      // A clock time says when in the day, and groups nothing.
      if (value === '' || isPlaceholder(value) || /^\d{1,2}[:.h]\d{2}/.test(value)) return [];
      return [/^\d{1,3}(?:\s?[–—-]\s?\d{1,3})?$/.test(value) ? `${table.names[at] ?? ''} ${value}` : value];
    })
    .join(', ');
}

function fieldsOf(row: Row, table: PlanTable, saysOrder: boolean): ItemFields {
  const value = (column: TaskColumn): string => {
    const text = textOf(row, table, column);
    return isPlaceholder(text) || (column !== 'dependencies' && /^[-–—]$/.test(text)) ? '' : text;
  };
  const done = value('done');
  const dependencies = dependenciesOf(table, value('dependencies'), saysOrder);
  return {
    ...(value('id') === '' ? {} : { id: value('id') }),
    ...(value('owner') === '' ? {} : { owner: value('owner') }),
    ...(value('effort') === ''
      ? {}
      : { effort: withUnit(value('effort'), table.names[table.kinds.indexOf('effort')] ?? '') }),
    ...(value('description') === '' ? {} : { description: value('description') }),
    ...(done === '' ? {} : { done: [{ text: done, line: row.line }] }),
    ...(dependencies === undefined ? {} : { dependencies }),
  };
}

function dependenciesOf({ kinds }: PlanTable, value: string, saysOrder: boolean): ItemFields['dependencies'] {
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
