import type { Block, Table } from '../markdown/block.ts';
import type { Line } from '../markdown/line.ts';
import { headerOf, withTaskColumn } from './alike-tables.ts';
import { type OutlineSection, outlineSections } from './outline-sections.ts';
import { columnsIn } from './plan-table.ts';
import { distinctColumn, wordsColumn } from './words-column.ts';
import { tellsTime } from './time-column.ts';
import { workIn } from './work-in.ts';

/**
 * The blocks with the tables of sibling headings that each tell a time and hold one table of the same header, `### February`,
 * `### March`, as task tables, in a plan without work beyond doubt (format 2.5). The blocks themselves where there are none.
 */
export function withTablesOfTimes(blocks: readonly Block[]): readonly Block[] {
  const alike = new Map<string, Table[]>();
  const headings: Line[] = [];
  for (const section of outlineSections(blocks)) {
    const table = tableOfTime(section);
    if (table === null) continue;
    const key = `${String(section.parent)}|${String(section.depth)}|${headerOf(table)}`;
    alike.set(key, [...(alike.get(key) ?? []), table]);
    if (section.heading !== null) headings.push(section.heading);
  }
  const columns = new Map<Table, number>();
  for (const tables of alike.values()) {
    const at = tables.length > 1 ? columnOf(tables) : null;
    if (at !== null) for (const table of tables) columns.set(table, at);
  }
  const others = blocks.map((block) =>
    block.kind === 'table' && !columns.has(block) && isOverview(block, headings) ? unnamed(block) : block,
  );
  if (columns.size === 0 || workIn(others).sure > 0) return blocks;
  return others.map((block) => {
    const at = block.kind === 'table' ? columns.get(block) : undefined;
    return block.kind === 'table' && at !== undefined ? withTaskColumn(block, at) : block;
  });
}

/** Whether most rows open with what one of the headings does: they only tell the order of these. */
function isOverview({ rows }: Table, headings: readonly Line[]): boolean {
  const names = headings.map(({ text }) => text.toLowerCase());
  const naming = rows.filter(({ cells }) => {
    const cell = cells[0]?.text.toLowerCase() ?? '';
    return cell !== '' && names.some((name) => name.startsWith(cell));
  });
  return naming.length * 2 > rows.length;
}

/** The table with a header that names no tasks. */
function unnamed({ header, ...table }: Table): Table {
  return { ...table, header: { ...header, cells: header.cells.map((cell) => ({ ...cell, text: '' })) } };
}

function tableOfTime({ heading, kind, blocks }: OutlineSection): Table | null {
  if (heading === null || kind !== null || !tellsTime(heading)) return null;
  const tables = blocks.filter((block) => block.kind === 'table');
  return tables.length === 1 && blocks.every((block) => block.kind !== 'list') ? (tables[0] ?? null) : null;
}

/** The column that tells the rows of all of these tables apart; null without words. */
function columnOf([first, ...others]: readonly Table[]): number | null {
  if (first === undefined) return null;
  const { kinds, texts } = columnsIn({ ...first, rows: [first, ...others].flatMap(({ rows }) => rows) });
  const words = wordsColumn(kinds, texts);
  return words === null ? null : distinctColumn(words, kinds, texts);
}
