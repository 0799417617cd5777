import type { Block, Row, Table } from '../markdown/block.ts';
import { bareWords, type StateSign } from '../../text/decoration.ts';
import { saysWords } from '../../text/quantity.ts';
import { isRest, termsOf, timeUnit } from '../../text/vocabulary.ts';
import { emptyLine, type Line } from '../markdown/line.ts';
import { isCounted } from './counting.ts';
import { markedTable } from './marked-times.ts';
import { namedFiles } from './file-table.ts';
import { isTimeColumn, tellsTimes } from './time-column.ts';
import type { TaskColumn } from './task-columns.ts';
import { columnsIn, isOfOther, namedTable, type PlanTable } from './plan-table.ts';
import { wordsColumn } from './words-column.ts';

/**
 * A timetable as one of tasks (format 2.5): a table of dates, days, weeks or lessons and of what is then, which names no
 * tasks and is about no phases as a whole. The first column of words says what is done; where that says the same again and
 * again, the whole row does. Null for another table.
 */
export function timetable(table: Table): PlanTable | null {
  if (columnsIn(table).kinds.includes('phase') || namedTable(table) !== null) return null;
  const named = namedTimetable(table);
  return named === table ? null : namedTable(named);
}

/** Whether a table is one of times and of what is then. */
export function isTimetable(table: Table): boolean {
  return timetable(table) !== null;
}

/**
 * The blocks with every timetable, every table of phases, and every one of marked times, as one of tasks. Only for plans that hold no other work; the
 * blocks themselves where there is none.
 */
export function withNamedTables(blocks: readonly Block[]): readonly Block[] {
  const named = blocks.map((block) =>
    block.kind === 'table'
      ? (markedTable(block) ?? namedFiles(block) ?? countedTable(block) ?? namedTimetable(block))
      : block,
  );
  return named.every((block, at) => block === blocks[at]) ? blocks : named;
}

/** A table of times or phases with a column called Task; the table itself where it is of something else. */
export function namedTimetable(table: Table): Table {
  const { header } = table;
  const { kinds, texts } = columnsIn(table);
  const words = namesColumn(table);
  if (table.repeats === true || words === null) return table;
  if (!kinds.includes('group') && !kinds.includes('phase') && !isDated(table, words)) return table;
  const cells = texts.map((row) => row[words] ?? '').filter((text) => text !== '');
  const repeats = new Set(cells).size < cells.length;
  const columns = kinds.flatMap((kind, at) =>
    kind === 'other' || kind === 'description' || kind === 'id' ? [at] : [],
  );
  if (repeats && columns.length > 1 && !kinds.includes('phase'))
    return isCountedFirst(table) ? numberedRows(table) : wholeRows(table, columns);
  const named = header.cells.map((cell, at) => (at === words ? { ...cell, text: 'Task' } : cell));
  return { ...table, header: { ...header, cells: named } };
}

/** Whether a column beside the one of words holds days, whatever it is called: `| Town | Arrival | Departure |`; not of risks, versions and the like. */
function isDated(table: Table, words: number): boolean {
  const { kinds, names, texts } = columnsIn(table);
  if (isOfOther(names)) return false;
  return kinds.some(
    (kind, at) =>
      at !== words && (kind === 'other' || kind === 'id') && isTimeColumn(texts.map((row) => row[at] ?? '')),
  );
}

/** The column that names the rows of a timetable: `When | What`, else the first of words but dates, else what is delivered. */
function namesColumn(table: Table): number | null {
  const { kinds, names, texts } = columnsIn(table);
  const named = kinds.indexOf('name');
  if (named !== -1) return termsOf(names[named] ?? '').includes('item') ? named : null;
  const milestones = MILESTONE.test(names[kinds.indexOf('phase')] ?? '') ? phasesColumn(kinds, texts) : null;
  if (milestones !== null) return milestones;
  const isDates = (at: number): boolean => isTimeColumn(texts.map((row) => row[at] ?? ''));
  const others = kinds.map((kind, at) => (kind === 'other' && isDates(at) ? 'group' : kind));
  const delivered = names.findIndex((name) => termsOf(name).includes('deliverables'));
  return wordsColumn(others, texts) ?? (delivered === -1 ? phasesColumn(kinds, texts) : delivered);
}

/**
 * A table of phases and of how long or when they are, `| Phase | Duration |`, as one of tasks named by them; null for another
 * table, or where a phase has several rows.
 */
export function phasesTable(table: Table): Table | null {
  const { header } = table;
  const { kinds, texts } = columnsIn(table);
  const name = phasesColumn(kinds, texts);
  const isTimed = kinds.some(
    (kind, at) =>
      kind === 'group' ||
      kind === 'effort' ||
      ((kind === 'other' || kind === 'id') && tellsTimes(texts.map((row) => row[at] ?? ''))),
  );
  if (name === null || !isTimed || namedTable(table) !== null || table.repeats === true) return null;
  const cells = header.cells.map((cell, at) => (at === name ? { ...cell, text: 'Task' } : cell));
  return { ...table, header: { ...header, cells } };
}

/** Milestones name what is reached in their rows; phases are what the rows are about. */
const MILESTONE =
  /^(?:milestones?|meilensteine?|jalons?|hitos?|marcos?|traguard[oi]|mijlpa(?:al|len)|里程碑|マイルストーン)$/i;

/** A column of phases or milestones, each named in one row alone: `| Week | Date | Milestone |`. */
function phasesColumn(kinds: readonly TaskColumn[], rows: readonly (readonly string[])[]): number | null {
  const at = kinds.indexOf('phase');
  const cells = rows.flatMap((row) => (row[at] ?? '').toLowerCase() || []);
  return cells.length > 1 &&
    new Set(cells).size === cells.length &&
    cells.every((cell) => /\p{L}{2}/u.test(cell))
    ? at
    : null;
}

/**
 * A table whose first column counts below any word, `| Tydzień | Pon | Wt | Nd |`, `| 1 | Wolne | 3 km | Rower |`, and whose
 * words do not tell the rows apart, as one of numbered tasks; null for another table.
 */
function countedTable(table: Table): Table | null {
  const { kinds, texts } = columnsIn(table);
  const words = wordsColumn(kinds, texts);
  if (words === null || kinds.length < 4 || kinds.includes('name') || kinds.includes('phase')) return null;
  const cells = texts.map((row) => row[words] ?? '').filter((text) => text !== '');
  return new Set(cells).size < cells.length && isCountedFirst(table) ? numberedRows(table) : null;
}

/** Whether the first column counts one by one, 1, 2, 3 or 4, 5, below a word for what it counts. */
function isCountedFirst({ header, rows }: Table): boolean {
  const name = header.cells[0]?.text ?? '';
  const cells = rows.map(({ cells }) => cells[0]?.text ?? '');
  if (!/^(?:\p{L}{3,}|\p{Script=Han}+)$/u.test(name) || !cells.every((text) => /^\d{1,3}$/.test(text)))
    return false;
  return (
    !termsOf(name).some((term) => NO_COUNT.has(term)) &&
    isCounted(cells.map((text) => Number(text) - Number(cells[0]) + 1))
  );
}

/** What a column is called that numbers tasks themselves. */
const NO_COUNT: ReadonlySet<string> = new Set(['id', 'number', 'task', 'item', 'name', 'title', 'phase']);

/** What the cells of a counted row say of it, rest and sums aside: done where all are ticked or struck, begun where some are. */
function signOfCells(cells: readonly Line[]): StateSign | null {
  const told = cells.filter(({ text }) => saysWords(bareWords(text).text) && !isRest(text));
  const done = told.filter(({ sign }) => sign === 'done' || sign === 'cancelled');
  if (done.length === 0) return null;
  return done.length === told.length ? 'done' : 'active';
}

/** The table with its rows named by what the first column counts, all else described: `Week 1`. */
function numberedRows({ header, rows, ...table }: Table): Table {
  const [first, ...others] = header.cells;
  const name = first?.text ?? '';
  const task = { ...emptyLine(header.line), raw: 'Task', text: 'Task' };
  return {
    ...table,
    header: { ...header, cells: [task, ...others] },
    rows: rows.map(({ cells: [number, ...told], ...row }) => {
      const text = `${name} ${number?.text ?? ''}`;
      const first = { ...(number ?? emptyLine(row.line)), raw: text, text };
      return { ...row, cells: [{ ...first, sign: first.sign ?? signOfCells(told) }, ...told] };
    }),
  };
}

/** `Day`, `Notes` say of a cell only what it says itself. */
function isKnown(header: string): boolean {
  return termsOf(header).length > 0 || timeUnit(header) !== null;
}

/** The table with some of its columns told in one, as its tasks: `Tue: 5 km easy, Sat: 9 km long`. */
function wholeRows({ header, rows, ...table }: Table, columns: readonly number[]): Table {
  const others = (cells: readonly Line[]): readonly Line[] => cells.filter((_, at) => !columns.includes(at));
  const told = ({ cells, line }: Row): Line => {
    const text = columns
      .flatMap((at) => {
        const value = cells[at]?.text ?? '';
        const name = header.cells[at]?.text ?? '';
        return value === '' ? [] : [isKnown(name) ? value : `${name}: ${value}`];
      })
      .join(', ');
    return { text, raw: text, bold: 0, sign: null, line };
  };
  const task: Line = { text: 'Task', raw: 'Task', bold: 0, sign: null, line: header.line };
  return {
    ...table,
    header: { ...header, cells: [...others(header.cells), task] },
    rows: rows.map((row) => ({ ...row, cells: [...others(row.cells), told(row)] })),
  };
}
