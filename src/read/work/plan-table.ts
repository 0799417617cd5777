import { termsOf } from '../../text/vocabulary.ts';
import type { Block, Row } from '../markdown/outline.ts';
import { RISK_COLUMN } from './risk-words.ts';
import type { TaskColumn } from './task-columns.ts';
import { columnsOf } from './task-table.ts';

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
export function planTable({ header, rows }: Table): PlanTable | null {
  const texts = rows.map(({ cells }) => cells.map(({ text }) => text));
  const { kinds, names } = columnsOf(
    header.cells.map(({ text }) => text),
    texts,
  );
  const columns = withName(kinds, texts);
  return isOfTasks(names, columns, texts) ? { names, columns, rows } : null;
}

/** Whether the rows of a table are tasks. */
export function isTaskTable(table: Table): boolean {
  return planTable(table) !== null;
}

/** Numbered things with an effort or dependencies are tasks, whatever their column is called: it has the longest words. */
function withName(kinds: readonly TaskColumn[], rows: readonly (readonly string[])[]): readonly TaskColumn[] {
  const isNumbered = kinds.includes('id') && (kinds.includes('dependencies') || kinds.includes('effort'));
  if (kinds.includes('name') || !isNumbered) return kinds;
  const lengths = kinds.map((kind, at) =>
    kind === 'other' || kind === 'description'
      ? rows.reduce((sum, cells) => sum + (cells[at] ?? '').replace(/\([^()]*\)/g, '').length, 0)
      : 0,
  );
  const longest = lengths.indexOf(Math.max(...lengths));
  return (lengths[longest] ?? 0) === 0 ? kinds : kinds.map((kind, at) => (at === longest ? 'name' : kind));
}

/** Beside risks, actions are what is done about them, and tasks need a column that only tasks have. */
function isOfTasks(
  names: readonly string[],
  columns: readonly TaskColumn[],
  rows: readonly (readonly string[])[],
): boolean {
  const at = columns.indexOf('name');
  if (at === -1) return false;
  const name = names[at] ?? '';
  const values = rows.map((cells) => cells[at] ?? '');
  // `Tasks | 12` counts them.
  if (values.length > 0 && values.every((text) => !/\p{L}/u.test(text))) return false;
  const hasMore = columns.some(
    (column) => column === 'id' || column === 'owner' || column === 'effort' || column === 'dependencies',
  );
  if (names.some((header) => RISK_COLUMN.test(header))) return hasMore && !/action/i.test(name);
  const terms = termsOf(name);
  return hasMore || terms.includes('task') || terms.includes('work') || ACTION.test(name);
}

/** What else names something to do. */
const ACTION =
  /^(?:actions?|to-?dos?|aktion|maßnahmen?|acci[oó]n(?:es)?|aç(?:ão|ões)|azion[ei]|acties?|行动|アクション)$/i;
