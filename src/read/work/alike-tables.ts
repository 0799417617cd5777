import type { Block, Table } from '../markdown/block.ts';
import { columnsIn, isOfOther, tellsOfTasks, workTable } from './plan-table.ts';

/**
 * The blocks with tables of one header read as one: the column that tells all of their rows apart names them in each, though
 * the few rows of one week may differ in their category as well, and so does the column that is called otherwise where all others are
 * those of a table of tasks, `Letters | Who | Days` beside `Activity | Who | Days` (format 2.5). The blocks themselves where there
 * are none.
 */
export function withAlikeTables(blocks: readonly Block[]): readonly Block[] {
  return withOtherNames(withNamesOfAll(blocks));
}

/** The tables beside one of tasks whose header is the same but for what names the rows. */
function withOtherNames(blocks: readonly Block[]): readonly Block[] {
  const known = new Set<string>();
  for (const block of blocks) {
    const at = block.kind === 'table' && block.header.cells.length > 2 ? nameColumn(block) : -1;
    if (block.kind === 'table' && at === 0 && tellsOfTasks(block)) known.add(headerWithout(block, at));
  }
  if (known.size === 0) return blocks;
  return blocks.map((block) => {
    if (block.kind !== 'table' || block.header.cells.length < 3) return block;
    const at = block.header.cells.findIndex((_, column) => known.has(headerWithout(block, column)));
    const isWork = at === -1 || nameColumn(block) !== -1 || isOfOther(columnsIn(block).names);
    return isWork ? block : withTaskColumn(block, at);
  });
}

/** What the header says beside one column. */
function headerWithout({ header }: Table, column: number): string {
  return header.cells.map(({ text }, at) => (at === column ? '' : text.toLowerCase())).join('|');
}

/** Tables of one header, each named by the column that names all of their rows. */
function withNamesOfAll(blocks: readonly Block[]): readonly Block[] {
  const alike = new Map<string, Table[]>();
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    const known = alike.get(headerOf(block));
    if (known === undefined) alike.set(headerOf(block), [block]);
    else known.push(block);
  }
  const names = new Map<string, number>();
  for (const [header, tables] of alike) {
    const [first] = tables;
    if (first === undefined || tables.length < 2) continue;
    const at = nameColumn({ ...first, rows: tables.flatMap(({ rows }) => rows) });
    if (tables.some((table) => nameColumn(table) !== at && nameColumn(table) !== -1) && at !== -1)
      names.set(header, at);
  }
  if (names.size === 0) return blocks;
  return blocks.map((block) => {
    const at = block.kind === 'table' ? names.get(headerOf(block)) : undefined;
    return block.kind === 'table' && at !== undefined ? withTaskColumn(block, at) : block;
  });
}

/** What tables of one kind have in common. */
export function headerOf({ header }: Table): string {
  return header.cells.map(({ text }) => text.toLowerCase()).join('|');
}

function nameColumn(table: Table): number {
  return workTable(table)?.kinds.indexOf('name') ?? -1;
}

/** The table with a column called Task. */
export function withTaskColumn({ header, ...table }: Table, column: number): Table {
  const cells = header.cells.map((cell, at) => (at === column ? { ...cell, text: 'Task' } : cell));
  return { ...table, header: { ...header, cells } };
}
