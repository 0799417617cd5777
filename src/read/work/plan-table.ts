import type { Row, Table } from '../markdown/block.ts';
import type { StateSign } from '../../text/decoration.ts';
import { isWordOfFiles } from './file-columns.ts';
import { isQuantity } from '../../text/quantity.ts';
import { termsOf } from '../../text/vocabulary.ts';
import type { Line } from '../markdown/line.ts';
import { RISK_COLUMN } from './risk-words.ts';
import { isReference, namesCases } from './reference-table.ts';
import type { TaskColumn } from './task-columns.ts';
import { withoutProse } from './owner-column.ts';
import { withProgress } from './progress-column.ts';
import { withStates } from './state-column.ts';
import { isTimeColumn } from './time-column.ts';
import { isCancelled, statusState } from './status.ts';
import { columnsOf, type TaskColumns } from './task-table.ts';
import { distinctColumn, wordsColumn } from './words-column.ts';

/** A table whose rows are tasks, with what its columns are about (format 2.5). */
export interface PlanTable extends TaskColumns {
  readonly rows: readonly Row[];
}

/**
 * A table as one of tasks: it has a Task, Activity or Action column, or a Name column beside an ID, Owner, Effort or
 * Dependencies column, or names beside boxes of its own (`☐`, `[ ]`); null for another table.
 */
export function planTable(table: Table): PlanTable | null {
  if (table.repeats === true) return null;
  const named = namedTable(table);
  if (named !== null) return namesAnything(named) ? null : named;
  return isTicked(table) ? workTable(table) : null;
}

/** People and rooms have names, ids and owners as well: such a table is of tasks in a phase alone. */
function namesAnything({ names, kinds }: PlanTable): boolean {
  const isPlain = termsOf(names[kinds.indexOf('name')] ?? '').includes('title');
  return isPlain && kinds.every((kind) => !OF_WORK.has(kind));
}

const OF_WORK: ReadonlySet<TaskColumn> = new Set(['effort', 'done', 'dependencies', 'status']);

/** Whether the rows of a table are tasks. */
export function isTaskTable(table: Table): boolean {
  return planTable(table) !== null;
}

/** Whether a column holds boxes and nothing else, some of them open. */
export function isTicked(table: Table): boolean {
  return table.header.cells.some((_, at) => isOfMarks(table.rows, at));
}

/** Whether a table says more of its rows than what they are called and when: ids, owners, efforts, states. */
export function tellsOfTasks(table: Table): boolean {
  return columnsIn(table).kinds.some((kind) => !LITTLE.has(kind));
}

const LITTLE: ReadonlySet<TaskColumn> = new Set(['name', 'description', 'group', 'phase', 'other']);

/** Whether only boxes of its own make a table one of tasks. */
export function isBoxTable(table: Table): boolean {
  return isTicked(table) && namedTable(table) === null && workTable(table) !== null;
}

/** The table of tasks that its header tells; null for one of boxes alone. */
export function namedTable(table: Table): PlanTable | null {
  const { kinds: found, names, texts } = columnsIn(table);
  const kinds = withName(found, names, texts);
  return isOfTasks(names, kinds, texts) ? { names, kinds, rows: table.rows } : null;
}

/**
 * A table whose rows are plainly work of the phase that it stands in (format 2.5): a task table, or names beside a column of
 * states, or a header for what is made or learnt (`Feature`, `Topic`) beside an ID, Owner, Effort or Status column; null for
 * another table.
 */
export function workTable(table: Table): PlanTable | null {
  if (table.repeats === true) return null;
  const named = namedTable(table);
  if (named !== null) return named;
  const { kinds: found, names, texts } = columnsIn(table);
  if (isOfOther(names) || found.includes('phase')) return null;
  const states = stateColumn(table, found);
  const kinds = found.map((kind, at) => (at === states ? 'status' : kind));
  const first = nameBeside(kinds, names) ?? (states === null ? null : wordsColumn(kinds, texts));
  if (first === null) return null;
  const name = distinctColumn(first, kinds, texts);
  return { names, kinds: kinds.map((kind, at) => (at === name ? 'name' : kind)), rows: table.rows };
}

/**
 * Any table with words in it as one of tasks, the first words being the names: for a phase that holds nothing else, where
 * other phases have theirs in tables (format 2.5); null for risks, metrics and the like.
 */
export function onlyTable(table: Table): PlanTable | null {
  const known = workTable(table);
  if (known !== null) return known;
  const { kinds: found, names, texts } = columnsIn(table);
  const kinds = withDays(found, texts);
  const name = wordsColumn(kinds, texts);
  if (name === null || isOfOther(names) || kinds.includes('phase')) return null;
  return { names, kinds: kinds.map((kind, at) => (at === name ? 'name' : kind)), rows: table.rows };
}

/** A first column of two or three letters before one of words tells days in a language that nobody taught us: `pn`, `wt`. */
function withDays(kinds: readonly TaskColumn[], rows: readonly (readonly string[])[]): readonly TaskColumn[] {
  const days = kinds.map((kind, at): TaskColumn => (at === 0 ? 'group' : kind));
  const areShort = rows.every(([cell = '']) => /^\p{L}?\p{Ll}{1,2}\.?$/u.test(cell));
  const isOfDays = kinds[0] === 'other' && !kinds.includes('group') && areShort;
  return isOfDays && wordsColumn(days, rows) !== null ? days : kinds;
}

/** Columns of risks, metrics, decisions and the like. */
export function isOfOther(names: readonly string[]): boolean {
  return names.some((name) => NO_WORK.test(name) || RISK_COLUMN.test(name));
}

/** The column for what is made or learnt, where another says what only work has. */
function nameBeside(kinds: readonly TaskColumn[], names: readonly string[]): number | null {
  const made = names.findIndex((name, at) => NAMED.has(kinds[at] ?? 'id') && isMade(name));
  const isBeside = (kind: TaskColumn, at: number): boolean =>
    at !== made && (BESIDE.has(kind) || PRIORITY.test(names[at] ?? ''));
  return made !== -1 && kinds.some(isBeside) ? made : null;
}

/** What the columns of a table are about, with the texts of its cells. */
export function columnsIn({
  header,
  rows,
}: Table): TaskColumns & { readonly texts: readonly (readonly string[])[] } {
  const texts = rows.map(({ cells }) => cells.map(({ text }) => text));
  const headers = header.cells.map(({ text }) => text);
  const { kinds: all, names } = columnsOf(headers, texts);
  const known = withoutProse(all, texts);
  const told = withStates(withProgress(known, names, texts), rows);
  const found = { kinds: told, names };
  const [first] = found.kinds;
  const isOfTimes = (first === 'other' || first === 'id') && isTimeColumn(texts.map(([cell = '']) => cell));
  if (!isOfTimes || found.kinds.includes('group') || found.kinds.includes('phase'))
    return { ...found, texts };
  const kinds = withoutProse(columnsOf(['Group', ...headers.slice(1)], texts).kinds, texts);
  return { kinds: withStates(withProgress(kinds, names, texts), rows), names, texts };
}

/** What a column is about that may name what its rows are. */
const NAMED: ReadonlySet<TaskColumn> = new Set(['name', 'description', 'done', 'other']);
/** What only work has beside its name. */
const BESIDE: ReadonlySet<TaskColumn> = new Set(['id', 'owner', 'effort', 'status']);

/** What only things to do are sorted by. */
const PRIORITY = /^(?:prio\p{L}*|优先级|優先度|приоритет)$/iu;

/** `Feature`, `Deliverables`, `Thema`, `内容` */
function isMade(name: string): boolean {
  return termsOf(name).some((term) => term === 'made' || term === 'deliverables' || term === 'item');
}

/** The column of states: one called so with states in half of its rows, or one of boxes. */
function stateColumn({ header, rows }: Table, kinds: readonly TaskColumn[]): number | null {
  const called = kinds.indexOf('status');
  const told = rows.filter(({ cells }) => stateOfCell(cells[called]) !== null);
  if (told.length > 0 && told.length * 2 >= rows.length) return called;
  const marks = header.cells.findIndex((_, at) => isOfMarks(rows, at));
  return marks === -1 ? null : marks;
}

function isOfMarks(rows: readonly Row[], column: number): boolean {
  const cells = rows.flatMap(({ cells: own }) => own[column] ?? []).filter(({ raw }) => raw.trim() !== '');
  return (
    cells.length * 2 >= rows.length &&
    cells.every((cell) => isMark(cell) && stateOfCell(cell) !== null) &&
    cells.some((cell) => stateOfCell(cell) !== 'done')
  );
}

/** A sign or a box, perhaps with a word or two for its state: `⬜`, `🔲 Planned`, `[x] Done`. */
function isMark({ text, raw }: Line): boolean {
  return !/[\p{L}\p{N}]{2}/u.test(text) || OPENS_WITH_BOX.test(raw);
}

const OPENS_WITH_BOX = /^\s*(?:\[[ xX/]\]|[☐⬜🔲☑✅]\uFE0F?)\s*\p{L}+(?:[ -]\p{L}+)?\s*$/u;

/** What a cell of a column of states says, in words or by a mark; null for anything else. */
function stateOfCell(cell: Line | undefined): StateSign | null {
  if (cell === undefined) return null;
  const text = cell.text.slice(0, 80);
  if (/^\s*\[ \]/.test(text)) return 'todo';
  return isCancelled(text) ? 'cancelled' : (statusState(text) ?? cell.sign);
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
  if (values.length > 0 && values.every((text) => !/\p{L}/u.test(text) || isQuantity(text))) return false;
  if (isWordOfFiles(at, names, rows))
    return columns.some((column) => column !== 'owner' && BESIDE.has(column));
  const hasMore = tellsMore(names, columns, termsOf(name).includes('title'));
  if (names.some((header) => RISK_COLUMN.test(header))) return hasMore && !/action/i.test(name);
  return hasMore || saysWork(names, name, columns, rows);
}

/** The header of its column says that a table is of tasks, `Test task`, or of actions, but for those of cases and keys. */
function saysWork(
  names: readonly string[],
  name: string,
  columns: readonly TaskColumn[],
  rows: readonly (readonly string[])[],
): boolean {
  if (!ACTION.test(name)) return endsInTask(name);
  return !namesCases(names) && !isReference(columns, rows);
}

/** Whether a table has a column that only tasks have; beside a bare `Name`, `Role` is of people. */
function tellsMore(names: readonly string[], columns: readonly TaskColumn[], isTitle: boolean): boolean {
  return columns.some((column, index) => {
    const terms = termsOf(names[index] ?? '');
    return (
      column === 'id' ||
      (column === 'owner' && !(isTitle && terms.includes('who'))) ||
      column === 'effort' ||
      column === 'dependencies' ||
      // What is done when: `Item | Definition of done`.
      (column === 'done' && terms.includes('done'))
    );
  });
}

/** What else names something to do. */
const ACTION =
  /^(?:actions?|to-?dos?|aktion|maßnahmen?|acci[oó]n(?:es)?|aç(?:ão|ões)|azion[ei]|acties?|行动|アクション)$/i;
