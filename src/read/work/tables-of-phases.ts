import type { Block, Table } from '../markdown/block.ts';
import { isAction } from '../../text/action.ts';
import { makesNoPhase } from '../../text/vocabulary.ts';
import { headerOf } from './alike-tables.ts';
import { blocksOf, type OutlineSection, outlineSections } from './outline-sections.ts';
import { phaseStart, wordOf } from './phase-start.ts';
import { columnsIn, isTaskTable, onlyTable, tellsOfTasks } from './plan-table.ts';
import type { TaskColumn } from './task-columns.ts';
import { isFileTable } from './file-table.ts';
import { isTimetable } from './timetable.ts';
import { workIn } from './work-in.ts';
import { distinctColumn } from './words-column.ts';

/** A part of a series: its tables, and whether it holds nothing else that may be work. */
interface SeriesPart {
  readonly tables: readonly Table[];
  readonly isAlone: boolean;
}

/**
 * The blocks with the tables of a series' parts as task tables where they are all that half of the parts hold, whatever else
 * stands elsewhere (format 2.5): those that number, date or assign their rows or whose rows say something to do, and those of
 * one header in two parts or more. The blocks themselves where there are none.
 */
export function withTablesOfPhases(blocks: readonly Block[]): readonly Block[] {
  const columns = new Map<Table, readonly TaskColumn[]>();
  for (const parts of partsOfSeries(outlineSections(blocks)))
    for (const [table, kinds] of namedTables(parts)) columns.set(table, kinds);
  if (columns.size === 0) return blocks;
  return blocks.map((block) => {
    const kinds = block.kind === 'table' ? columns.get(block) : undefined;
    return block.kind === 'table' && kinds !== undefined ? withHeaders(block, kinds) : block;
  });
}

/** The table with headers that say which column names its tasks, and which their days. */
function withHeaders(table: Table, kinds: readonly TaskColumn[]): Table {
  const known = columnsIn(table).kinds;
  const cells = table.header.cells.map((cell, at) => {
    if (kinds[at] === 'name') return { ...cell, text: 'Task' };
    return kinds[at] === 'group' && known[at] !== 'group' ? { ...cell, text: 'Day' } : cell;
  });
  return { ...table, header: { ...table.header, cells } };
}

/** The parts of each series of headings side by side, half of which hold tables alone. */
function partsOfSeries(sections: readonly OutlineSection[]): readonly (readonly SeriesPart[])[] {
  const series = new Map<string, SeriesPart[]>();
  for (const [at, { heading, depth, parent, kind, end }] of sections.entries()) {
    const start = heading === null || kind !== null ? null : phaseStart(heading, true);
    if (start === null || makesNoPhase(wordOf(start))) continue;
    const key = `${String(parent)}|${String(depth)}|${start.series}`;
    series.set(key, [...(series.get(key) ?? []), partOf(sections.slice(at, end))]);
  }
  return [...series.values()].filter((parts) => {
    const holding = parts.filter(({ tables, isAlone }) => isAlone && tables.length > 0);
    return parts.length > 1 && holding.length * 2 >= parts.length;
  });
}

function partOf(sections: readonly OutlineSection[]): SeriesPart {
  const { sure, items } = workIn(sections.flatMap((section) => blocksOf(section)));
  const tables = sections
    .filter(({ kind }) => kind === null)
    .flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
  return {
    tables: tables.filter((table) => !isTaskTable(table) && !saysWhen(table) && !isFileTable(table)),
    isAlone: sure + items === 0,
  };
}

/** A timetable by its header; one with a column of days beside others is a table like these. */
function saysWhen(table: Table): boolean {
  return isTimetable(table) && columnsIn(table).kinds.includes('group');
}

/** The tables that are of tasks, with what their columns are about. */
function namedTables(parts: readonly SeriesPart[]): ReadonlyMap<Table, readonly TaskColumn[]> {
  const found = new Map<Table, readonly TaskColumn[]>();
  const headers = new Set(parts.flatMap(({ tables, isAlone }) => (isAlone ? tables.map(headerOf) : [])));
  for (const header of headers) {
    const holding = parts.filter(({ tables }) => tables.some((table) => headerOf(table) === header));
    const tables = holding.flatMap((part) => part.tables.filter((table) => headerOf(table) === header));
    const kinds = kindsOf(tables);
    const name = kinds?.indexOf('name') ?? -1;
    if (kinds === null || (holding.length < 2 && !tables.every((table) => isOfWork(table, name)))) continue;
    for (const table of tables) found.set(table, kinds);
  }
  return found;
}

/** Whether a table numbers, dates or assigns its rows, or most of these say something to do. */
function isOfWork(table: Table, name: number): boolean {
  const saying = table.rows.filter(({ cells }) => isAction(cells[name]?.text ?? ''));
  return tellsOfTasks(table) || saying.length * 2 > table.rows.length;
}

/** What the columns of tables of one header are about: the one that tells all of their rows apart names these. */
function kindsOf([first, ...others]: readonly Table[]): readonly TaskColumn[] | null {
  if (first === undefined) return null;
  const all = onlyTable({ ...first, rows: [first, ...others].flatMap(({ rows }) => rows) });
  if (all === null) return null;
  const texts = all.rows.map(({ cells }) => cells.map(({ text }) => text));
  const kinds = all.kinds.map((kind) => (kind === 'name' ? 'other' : kind));
  const name = distinctColumn(all.kinds.indexOf('name'), kinds, texts);
  return kinds.map((kind, at) => (at === name ? 'name' : kind));
}
