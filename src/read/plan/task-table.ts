import type { ItemFields, WorkItem } from '../../model/plan.ts';
import { isPlaceholder } from '../../text/placeholder.ts';
import type { Block, Row } from '../markdown/outline.ts';
import { RISK_COLUMN } from './risks.ts';
import { isCancelled, isNone, statusState } from '../work/status.ts';
import { type TaskColumn, taskColumns, withUnit } from '../work/task-columns.ts';

/**
 * The work items of a table (format 2.5): one a row, when the table has a Task column, or a Name column beside an ID,
 * Owner, Effort or Dependencies column; null for another table. `group` gives the index of a row's group by its label.
 */
export function taskRows(
  table: Extract<Block, { kind: 'table' }>,
  group: (label: string, line: number) => number | null,
): WorkItem[] | null {
  const names = table.header.cells.map((cell) => cell.text.trim());
  const columns = taskColumns(names, (column) => table.rows.map((row) => row.cells[column]?.text ?? ''));
  if (!isTaskTable(names, columns)) return null;
  const saysOrder = table.rows.some((row) => cellOf(row, columns, 'dependencies') !== '');
  return table.rows.flatMap((row) => {
    const text = cellOf(row, columns, 'name');
    const status = cellOf(row, columns, 'status');
    if (text === '' || isPlaceholder(text) || isCancelled(status)) return [];
    const extra = columns.flatMap((column, index) => {
      const value = row.cells[index]?.text ?? '';
      return column === 'other' && value !== '' && !isPlaceholder(value)
        ? [`${names[index] ?? ''}: ${value}`]
        : [];
    });
    return [
      {
        text,
        line: row.line,
        state: statusState(status) ?? ('todo' as const),
        whole: true,
        group: group(groupName(row, columns, names), row.line),
        detail: extra,
        steps: [],
        fields: fieldsOf(row, columns, names, saysOrder),
      },
    ];
  });
}

/** Beside risks, actions are what is done about them, and tasks need a column that only tasks have. */
function isTaskTable(names: readonly string[], columns: readonly TaskColumn[]): boolean {
  const at = columns.indexOf('name');
  if (at === -1) return false;
  const name = names[at] ?? '';
  const hasMore = columns.some(
    (column) => column === 'id' || column === 'owner' || column === 'effort' || column === 'dependencies',
  );
  if (names.some((header) => RISK_COLUMN.test(header))) return hasMore && !/action/i.test(name);
  return hasMore || /task|activit|work item|action/i.test(name);
}

function cellOf(row: Row, columns: readonly TaskColumn[], column: TaskColumn): string {
  const at = columns.indexOf(column);
  return at === -1 ? '' : (row.cells[at]?.text ?? '');
}

function groupName(row: Row, columns: readonly TaskColumn[], names: readonly string[]): string {
  const value = cellOf(row, columns, 'group');
  if (value === '' || isPlaceholder(value)) return '';
  const name = names[columns.indexOf('group')] ?? '';
  return /^[\d\s–—-]+$/.test(value) ? `${name} ${value}` : value;
}

function fieldsOf(
  row: Row,
  columns: readonly TaskColumn[],
  names: readonly string[],
  saysOrder: boolean,
): ItemFields {
  const value = (column: TaskColumn): string => {
    const text = cellOf(row, columns, column);
    return isPlaceholder(text) || (column !== 'dependencies' && /^[-–—]$/.test(text)) ? '' : text;
  };
  const done = value('done');
  const dependencies = dependenciesOf(columns, value('dependencies'), saysOrder);
  return {
    ...(value('id') === '' ? {} : { id: value('id') }),
    ...(value('owner') === '' ? {} : { owner: value('owner') }),
    ...(value('effort') === ''
      ? {}
      : { effort: withUnit(value('effort'), names[columns.indexOf('effort')] ?? '') }),
    ...(value('description') === '' ? {} : { description: value('description') }),
    ...(done === '' ? {} : { done: [{ text: done, line: row.line }] }),
    ...(dependencies === undefined ? {} : { dependencies }),
  };
}

function dependenciesOf(
  columns: readonly TaskColumn[],
  value: string,
  saysOrder: boolean,
): ItemFields['dependencies'] {
  if (!columns.includes('dependencies')) return undefined;
  if (value === '') return saysOrder ? 'none' : undefined;
  return isNone(value) ? 'none' : value;
}
