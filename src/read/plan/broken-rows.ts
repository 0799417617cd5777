import { type Finding, finding } from '../../model/finding.ts';
import type { Block } from '../markdown/block.ts';
import { planTable } from '../work/plan-table.ts';

/** The rows of a plan's task tables that have more cells with words than their header has columns: a pipe stands in one of them (format 5.6). */
export function rowsWithPipes(blocks: readonly Block[]): Finding[] {
  return blocks.flatMap((block): Finding[] => {
    if (block.kind !== 'table') return [];
    const columns = block.header.cells.length;
    const broken = block.rows.filter(({ cells }) =>
      cells.slice(columns).some(({ text }) => text.trim() !== ''),
    );
    if (broken.length === 0 || planTable(block) === null) return [];
    return broken.map(({ cells, line }) =>
      finding(
        'broken-row',
        line,
        `This row has ${String(cells.length)} cells and its table ${String(columns)} columns, so words may stand in the wrong column. Write a pipe within a cell as \\|.`,
      ),
    );
  });
}
