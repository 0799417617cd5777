import type { Table } from '../markdown/block.ts';
import type { Line } from '../markdown/line.ts';
import { fileColumns } from './file-columns.ts';
import { namedTable, type PlanTable } from './plan-table.ts';

/** Whether a table tells what becomes of which file, and nothing that only work has. */
export function isFileTable(table: Table): boolean {
  return fileTable(table) !== null;
}

/**
 * A table of files as one of tasks (format 2.5), for a phase or a plan that holds nothing else: what becomes of a file, and
 * which, name the row, `Create src/csv.ts`, `src/menu.ts: Add the entry`. Null for another table.
 */
export function fileTable(table: Table): PlanTable | null {
  const named = namedFiles(table);
  return named === null ? null : namedTable(named);
}

/** The table of files with a column called Task; null for another table. */
export function namedFiles(table: Table): Table | null {
  const { header, rows } = table;
  const columns = fileColumns(
    header.cells.map(({ text }) => text),
    rows.map(({ cells }) => cells.map(({ text }) => text)),
  );
  if (columns === null || table.repeats === true) return null;
  const { file, change } = columns;
  const [first, second] = [Math.min(file, change), Math.max(file, change)];
  const merged = (cells: readonly Line[], whole: (one: Line, other: Line) => Line): Line[] =>
    cells.flatMap((cell, at) => {
      const other = cells[second];
      if (at === second && cells[first] !== undefined) return [];
      return [at === first && other !== undefined ? whole(cell, other) : cell];
    });
  const between = change < file ? ' ' : ': ';
  return {
    ...table,
    header: {
      ...header,
      cells: merged(header.cells.map(withoutPurpose), (cell) => ({ ...cell, text: 'Task', raw: 'Task' })),
    },
    rows: rows.map((row) => ({
      ...row,
      cells: merged(row.cells, (one, other) => joined(one, other, between)),
    })),
  };
}

/** What a file is for is nobody who does it: `Responsibility` names no owner there. */
function withoutPurpose(cell: Line): Line {
  return PURPOSE.test(cell.text) ? { ...cell, text: '' } : cell;
}

const PURPOSE =
  /^(?:responsibilit(?:y|ies)|verantwortlichkeit|responsabilit[éà]|responsabilida(?:d|de)|职责|責務)$/i;

function joined(one: Line, other: Line, between: string): Line {
  const both = (a: string, b: string): string => (a === '' || b === '' ? `${a}${b}` : `${a}${between}${b}`);
  return {
    ...one,
    text: both(one.text, other.text),
    raw: both(one.raw, other.raw),
    sign: one.sign ?? other.sign,
  };
}
