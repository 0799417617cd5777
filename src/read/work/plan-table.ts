import { plainText } from '../../text/plain-text.ts';
import { termsOf } from '../../text/vocabulary.ts';
import type { Block, Row } from '../markdown/outline.ts';
import { RISK_COLUMN } from './risk-words.ts';
import type { TaskColumn } from './task-columns.ts';
import { columnsOf, type TaskColumns } from './task-table.ts';

export type Table = Extract<Block, { kind: 'table' }>;

/** A table whose rows are tasks, with what its columns are about (format 2.5). */
export interface PlanTable extends TaskColumns {
  readonly rows: readonly Row[];
}

/**
 * A table as one of tasks: it has a Task, Activity or Action column, or a Name column beside an ID, Owner, Effort or
 * Dependencies column; null for another table.
 */
export function planTable({ header, rows }: Table): PlanTable | null {
  const texts = rows.map(({ cells }) => cells.map(({ text }) => text));
  const { kinds: found, names } = columnsOf(
    header.cells.map(({ text }) => text),
    texts,
  );
  const kinds = withName(found, names, texts);
  return isOfTasks(names, kinds, texts) ? { names, kinds, rows } : null;
}

/** Whether the rows of a table are tasks. */
export function isTaskTable(table: Table): boolean {
  return planTable(table) !== null;
}

/**
 * The columns with one of names: a header that ends in a word for tasks (`Core tasks`); of numbered things with an effort,
 * dependencies or an owner, or with a deliverable, what is delivered, else the first words.
 */
function withName(
  kinds: readonly TaskColumn[],
  names: readonly string[],
  rows: readonly (readonly string[])[],
): readonly TaskColumn[] {
  if (kinds.includes('name')) return kinds;
  const as = (name: number | null): readonly TaskColumn[] =>
    name === null ? kinds : kinds.map((kind, at) => (at === name ? 'name' : kind));
  const own = names.findIndex(
    (name, at) =>
      (kinds[at] === 'other' && endsInTask(name)) || (kinds[at] === 'description' && opensWithTask(name)),
  );
  if (own !== -1) return as(own);
  if (!kinds.includes('id') || names.some((name) => NO_WORK.test(name))) return kinds;
  const delivered = names.findIndex((name) => termsOf(name).includes('deliverables'));
  if (delivered !== -1) return as(delivered);
  const isOfWork = (['dependencies', 'effort', 'owner'] as const).some((kind) => kinds.includes(kind));
  return isOfWork ? as(wordsColumn(kinds, rows)) : kinds;
}

/** `Task description` */
function opensWithTask(name: string): boolean {
  return termsOf(name.split(' ')[0] ?? '').includes('task');
}

/** `Core tasks`, `核心任务` */
function endsInTask(name: string): boolean {
  const last = name.split(' ').at(-1) ?? '';
  const terms = [...termsOf(last), ...(/\p{Script=Han}/u.test(last) ? termsOf(last.slice(-2)) : [])];
  return terms.includes('task') || terms.includes('work');
}

/** What is numbered and followed up, and is nothing to do. */
const NO_WORK =
  /require|anforder|exigenc|requisit|requerim|risk|risik|risque|riesgo|risco|metric|kpi|decision|entscheid|assumption|annahme|question|frage|criteri|kriteri|story|version/i;

/**
 * The blocks with every timetable as one of tasks: a table with a column of days or weeks, whose first column of words then
 * says what is done. Only for plans that hold no other work; the blocks themselves where there is none.
 */
export function withNamedTables(blocks: readonly Block[]): readonly Block[] {
  const named = blocks.map((block) => (block.kind === 'table' ? withNamedColumn(block) : block));
  return named.every((block, at) => block === blocks[at]) ? blocks : named;
}

/** A table of dates, days or weeks and of what is then, which names no tasks and is about no phases as a whole. */
export function isTimetable(table: Table): boolean {
  const named = withNamedColumn(table);
  const texts = table.rows.map(({ cells }) => cells.map(({ text }) => text));
  const { kinds } = columnsOf(
    table.header.cells.map(({ text }) => text),
    texts,
  );
  if (kinds.includes('name') || kinds.includes('phase') || wordsColumn(kinds, texts) === null) return false;
  return named !== table || texts.filter(([first = '']) => DATE.test(first)).length * 2 > texts.length;
}

const DATE = /^\P{L}*\d{1,4}[-./]\d{1,2}(?:[-./]\d{1,4})?\b/u;

function withNamedColumn(table: Table): Table {
  const texts = table.rows.map(({ cells }) => cells.map(({ text }) => text));
  const { kinds } = columnsOf(
    table.header.cells.map(({ text }) => text),
    texts,
  );
  if (kinds.includes('name') || !(kinds.includes('group') || kinds.includes('phase'))) return table;
  const words = wordsColumn(kinds, texts);
  if (words === null) return table;
  const cells = table.header.cells.map((cell, at) => (at === words ? { ...cell, text: 'Task' } : cell));
  return { ...table, header: { ...table.header, cells } };
}

/** Of the columns that nothing else is known of, the first that holds words; null where none does. */
function wordsColumn(kinds: readonly TaskColumn[], rows: readonly (readonly string[])[]): number | null {
  const found = kinds.findIndex((kind, at) => {
    if (kind !== 'other' && kind !== 'description') return false;
    const words = rows.filter((cells) => /\p{L}{2}/u.test(plainText((cells[at] ?? '').slice(0, 500))));
    return words.length > 0 && words.length * 2 >= rows.length;
  });
  return found === -1 ? null : found;
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
  return hasMore || endsInTask(name) || ACTION.test(name);
}

/** What else names something to do. */
const ACTION =
  /^(?:actions?|to-?dos?|aktion|maßnahmen?|acci[oó]n(?:es)?|aç(?:ão|ões)|azion[ei]|acties?|行动|アクション)$/i;
