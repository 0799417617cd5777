import type { Table } from 'mdast';
import type { Info, State } from 'mdast-util-to-markdown';
import { lineText } from './line-text.ts';

/** The texts of a table's cells, row by row, as they stand in the note. */
export function cellTexts(node: Table, state: State, info: Info): string[][] {
  const exits = [state.enter('table'), state.enter('tableCell'), state.enter('phrasing')];
  const around = { ...info, before: ' ', after: ' ' };
  const rows = node.children.map((row) => row.children.map((cell) => lineText(cell, state, around)));
  exits.forEach((exit) => exit());
  return rows;
}

/**
 * Writes a table as the template has it: one blank on either side of a cell, and dashes as wide as the header's cells,
 * so that a change in one row is a change of one line.
 */
export function tableText([head = [], ...body]: readonly (readonly string[])[]): string {
  const dashes = `|${head.map((cell) => '-'.repeat(cell.length + 2)).join('|')}|`;
  return [rowText(head), dashes, ...body.map(rowText)].join('\n');
}

function rowText(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
