import type { Row, Table } from '../markdown/block.ts';
import { emptyLine, type Line } from '../markdown/line.ts';
import { columnsIn } from './plan-table.ts';

/**
 * A task table with the rows that only tell a bold title, `| **Ground** | | |`, as the group of the rows below each, in a
 * column of its own; where there is such a row, bold ones beside which nothing but marked times stand are groups, too. A title
 * above no row stays one, and a table that groups its rows in a column stays as it is (format 2.5).
 */
export function withGroupRows(table: Table): Table {
  const { header, rows } = table;
  const { kinds } = columnsIn(table);
  if (kinds.includes('group') || rows.every((row) => titleOf(row) === null)) return table;
  const times = header.cells.findIndex(({ text }) => text === '');
  const titles = rows.map((row) => titleOf(withoutCell(row, times)));
  let group: Line | null = null;
  const grouped: Row[] = [];
  for (const [at, row] of rows.entries()) {
    const title = titles[at] ?? null;
    if (title !== null && titles[at + 1] === null) group = title;
    else grouped.push({ ...row, cells: [...filled(row, header), group ?? emptyLine(row.line)] });
  }
  if (group === null) return table;
  const name = { ...emptyLine(header.line), raw: 'Group', text: 'Group' };
  return { ...table, header: { ...header, cells: [...header.cells, name] }, rows: grouped };
}

/** The cells of a row, one for each of the header. */
function filled({ cells, line }: Row, header: Row): readonly Line[] {
  return header.cells.map((_, at) => cells[at] ?? emptyLine(line));
}

function withoutCell(row: Row, column: number): Row {
  return { ...row, cells: row.cells.filter((_, at) => at !== column) };
}

/** The only cell of a row, bold as a whole; null for another row. */
function titleOf({ cells }: Row): Line | null {
  const [first, ...others] = cells.filter(({ raw }) => raw.trim() !== '');
  return first !== undefined && others.length === 0 && isBold(first) ? first : null;
}

function isBold({ text, bold }: Line): boolean {
  return bold >= text.length && /\p{L}/u.test(text);
}
