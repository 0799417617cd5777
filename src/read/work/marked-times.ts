import type { Block, Row, Table } from '../markdown/block.ts';
import { emptyLine, type Line } from '../markdown/line.ts';
import { withGroupRows } from './group-rows.ts';
import { columnsIn, isTaskTable } from './plan-table.ts';
import { wordsColumn } from './words-column.ts';
import { tellsTime } from './time-column.ts';

/**
 * The blocks with the task tables whose columns are times that rows mark, `| Dig | X | X | |`: what a row marks is told in one
 * column, and bold rows above others are groups (format 2.5).
 */
export function withMarkedTimes(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) =>
    block.kind === 'table' && isTaskTable(block) ? withGroupRows(timesTold(block) ?? block) : block,
  );
}

/** A table of marks below times with a column called Task, whatever its first column is called; null for another one. */
export function markedTable(table: Table): Table | null {
  const told = timesTold(table);
  if (told === null) return null;
  const { kinds, texts } = columnsIn(told);
  if (kinds[0] !== 'other' || wordsColumn(kinds, texts) !== 0) return null;
  const cells = told.header.cells.map((cell, at) => (at === 0 ? { ...cell, text: 'Task' } : cell));
  return withGroupRows({ ...told, header: { ...told.header, cells } });
}

/** The table with the times that each row marks in one column without a name; null where its columns are none. */
function timesTold({ header, rows, ...table }: Table): Table | null {
  const columns = header.cells.flatMap((_, at) => (at > 0 && areMarks(rows, at) ? [at] : []));
  const names = columns.map((at) => header.cells[at]?.text ?? '');
  const isMarked = rows.some(({ cells }) => columns.some((at) => isMark(cells[at])));
  if (columns.length < 2 || !isMarked || !areTimes(names)) return null;
  const others = (cells: readonly Line[]): readonly Line[] => cells.filter((_, at) => !columns.includes(at));
  const told = ({ cells, line }: Row): Line => {
    const text = runsOf(columns.map((at, index) => (isMark(cells[at]) ? (names[index] ?? '') : null)));
    return { ...emptyLine(line), raw: text, text };
  };
  return {
    ...table,
    header: { ...header, cells: [...others(header.cells), emptyLine(header.line)] },
    rows: rows.map((row) => ({ ...row, cells: [...others(row.cells), told(row)] })),
  };
}

/** What is marked, three or more side by side as one: `Jan`, null, `Mar`, `Apr`, `May` -> Jan, Mar – May */
function runsOf(names: readonly (string | null)[]): string {
  const runs: string[][] = [];
  for (const [at, name] of names.entries()) {
    if (name === null) continue;
    const last = at > 0 && names[at - 1] !== null ? runs.at(-1) : undefined;
    if (last === undefined) runs.push([name]);
    else last.push(name);
  }
  const told = (run: readonly string[]): string =>
    run.length < 3 ? run.join(', ') : `${run[0] ?? ''} – ${run.at(-1) ?? ''}`;
  return runs.map(told).join(', ');
}

/** Mostly dates, days or months, or numbers with one word or none: `05.-09.10`, `KW 40`, `1`. */
function areTimes(names: readonly string[]): boolean {
  const words = new Set(
    names.map((text) => /^(\p{L}{0,12}?)\.?[\d\s./–—-]*\d[\d\s./–—-]*$/u.exec(text)?.[1]),
  );
  const areCounted = words.size === 1 && !words.has(undefined);
  return areCounted || names.filter((text) => tellsTime({ text })).length * 2 > names.length;
}

function areMarks(rows: readonly Row[], column: number): boolean {
  return rows.every(({ cells }) => isNone(cells[column]) || isMark(cells[column]));
}

function isNone(cell: Line | undefined): boolean {
  return cell === undefined || /^\s*[-–—]?\s*$/.test(cell.raw);
}

/** `X`, `*`, `●`, `██`: no box and no state. */
function isMark(cell: Line | undefined): boolean {
  if (cell === undefined || isNone(cell)) return false;
  return cell.sign === null && /^(?:x{1,3}|[^\p{L}\p{N}\s[\]☐⬜🔲]{1,6})$/iu.test(cell.raw.trim());
}
