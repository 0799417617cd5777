import type { Block, Row } from '../markdown/outline.ts';
import { RISK_COLUMN } from './risk-words.ts';
import { type TaskColumn, taskColumns } from './task-columns.ts';

export type Table = Extract<Block, { kind: 'table' }>;

/** A table whose rows are tasks, with what its columns are about (format 2.5). */
export interface PlanTable {
  readonly names: readonly string[];
  readonly columns: readonly TaskColumn[];
  readonly rows: readonly Row[];
}

/**
 * A table as one of tasks: it has a Task, Activity or Action column, or a Name column beside an ID, Owner, Effort or
 * Dependencies column; null for another table.
 */
export function planTable(table: Table): PlanTable | null {
  const names = table.header.cells.map((cell) => cell.text.trim());
  const columns = taskColumns(names, (column) => table.rows.map(({ cells }) => cells[column]?.text ?? ''));
  return isOfTasks(names, columns, table.rows) ? { names, columns, rows: table.rows } : null;
}

/** Whether the rows of a table are tasks. */
export function isTaskTable(table: Table): boolean {
  return planTable(table) !== null;
}

/** Beside risks, actions are what is done about them, and tasks need a column that only tasks have. */
function isOfTasks(names: readonly string[], columns: readonly TaskColumn[], rows: readonly Row[]): boolean {
  const at = columns.indexOf('name');
  if (at === -1) return false;
  const name = names[at] ?? '';
  const values = rows.map(({ cells }) => cells[at]?.text ?? '');
  // `Tasks | 12` counts them.
  if (values.length > 0 && values.every((text) => !/\p{L}/u.test(text))) return false;
  const hasMore = columns.some(
    (column) => column === 'id' || column === 'owner' || column === 'effort' || column === 'dependencies',
  );
  if (names.some((header) => RISK_COLUMN.test(header))) return hasMore && !/action/i.test(name);
  return (
    hasMore ||
    /^(?:task|activit|work item|action|to-?do)/i.test(name) ||
    (columns[at] === 'name' && !GENERAL.test(name))
  );
}

/** Names of columns that may be of anything. */
const GENERAL =
  /^(?:names?|titles?|steps?|what|items?|jobs?|bezeichnung|titel|nom|titre|nombre|título|nome|titolo|naam|名称|名前)$/i;
