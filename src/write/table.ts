import type { Parents, Table, TableCell } from 'mdast';
import type { Info, State } from 'mdast-util-to-markdown';
import { keptApart } from './kept-apart.ts';

/**
 * Writes a table as the template has it: one blank on either side of a cell, and dashes as wide as the header's cells,
 * so that a change in one row is a change of one line.
 */
export function table(node: Table, _parent: Parents | undefined, state: State, info: Info): string {
  const exits = [state.enter('table'), state.enter('tableCell'), state.enter('phrasing')];
  const [head = [], ...body] = node.children.map((row) =>
    row.children.map((cell) => cellText(cell, state, info)),
  );
  exits.reverse().forEach((exit) => exit());
  const dashes = `|${head.map((cell) => '-'.repeat(cell.length + 2)).join('|')}|`;
  return [rowText(head), dashes, ...body.map(rowText)].join('\n');
}

function rowText(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function cellText(cell: TableCell, state: State, info: Info): string {
  const inCell = { ...info, before: ' ', after: ' ' };
  return keptApart(cell.children)
    .map((child) => state.handle(child, cell, state, inCell))
    .join('');
}
