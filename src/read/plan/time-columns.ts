import { tellsHorizon } from '../../text/how-soon.ts';
import { isWeekday } from '../../text/weekdays.ts';
import type { Block, Item, List, Row, Table } from '../markdown/block.ts';
import type { Line } from '../markdown/line.ts';
import { tellsTime } from '../work/time-column.ts';

/**
 * The blocks with the tables that have a column for each month, week or quarter, and what is to be done then in its cells, as a
 * heading and a list for each column: for a plan that has no other work (format 2.5). The blocks themselves where there are none.
 */
export function withTimeColumns(blocks: readonly Block[]): readonly Block[] {
  let depth = 1;
  const found = blocks.map((block): readonly Block[] => {
    if (block.kind === 'heading') ({ depth } = block);
    return block.kind === 'table' ? columnsAsParts(block, Math.min(depth + 1, 6)) : [block];
  });
  return found.every((part, at) => part[0] === blocks[at]) ? blocks : found.flat();
}

/** All columns but a first one, which then says what a row is about, are called after times; some cell says something in words. */
function columnsAsParts(table: Table, depth: number): readonly Block[] {
  const { header, rows } = table;
  const isTimed = header.cells.map(({ text }) => isTime(text));
  const first = isTimed[0] === true ? 0 : 1;
  const times = header.cells.slice(first);
  const cells = rows.flatMap((row) => row.cells.slice(first)).filter(({ raw }) => raw.trim() !== '');
  const saying = cells.filter(({ text }) =>
    /\p{L}{2}.*\s|[\p{Script=Han}\p{Script=Hiragana}]{2}|\p{L}{4}/u.test(text),
  );
  if (times.length < 2 || !isTimed.slice(first).every(Boolean) || saying.length * 2 <= cells.length)
    return [table];
  return times.flatMap((time, at): readonly Block[] => [
    { kind: 'heading', depth, line: time },
    { kind: 'list', items: rows.flatMap((row) => itemsOf(row, first + at, first)) } satisfies List,
  ]);
}

/** What a cell says is to be done, below each other or behind the words of its row: `Beds: Order seeds`. */
function itemsOf({ cells }: Row, at: number, first: number): readonly Item[] {
  const cell = cells[at];
  if (cell === undefined || !/\p{L}/u.test(cell.text)) return [];
  const about = first === 0 ? '' : (cells[0]?.text ?? '').trim();
  return cell.text.split(/\s*<br\s*\/?>\s*/i).flatMap((part): Item[] => {
    const words = part.replace(/^\s*[-•*]\s+/, '').trim();
    const text = about === '' ? words : `${about}: ${words}`;
    const head: Line = { ...cell, text, raw: text, bold: 0 };
    return words === '' ? [] : [{ box: null, head, line: cell.line, blocks: [] }];
  });
}

/** A month, a week, a day, a quarter or half of a year, a year, or how soon. */
function isTime(text: string): boolean {
  return tellsTime({ text }) || isWeekday(text) || tellsHorizon(text) || PART_OF_YEAR.test(text.trim());
}

const PART_OF_YEAR = /^(?:[QHTS][1-4](?:\s?[/-]?\s?(?:20)?\d\d)?|(?:20\d\d)(?:\s?[/-]?\s?[QHTS][1-4])?)$/i;
