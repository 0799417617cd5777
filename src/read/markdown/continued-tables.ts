import { bareWords } from '../../text/decoration.ts';
import { cellPlaces } from '../../text/table-lines.ts';
import type { Block, Row, Table } from './block.ts';
import { emptyLine, type Line } from './line.ts';

/**
 * The blocks with each table going on where its rows do behind a rule or a blank line: lines of as many cells without a header
 * of their own (format 2.5).
 */
export function withContinuedTables(blocks: readonly Block[]): readonly Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const at = result.findLastIndex(({ kind }) => kind !== 'rule');
    const table = result[at];
    const rows = block.kind === 'paragraph' && table?.kind === 'table' ? rowsOf(block.lines, table) : null;
    if (rows === null || table?.kind !== 'table') result.push(block);
    else result.splice(at, Infinity, { ...table, rows: [...table.rows, ...rows] });
  }
  return result;
}

/** Lines of a paragraph as rows of a table; null where one is none. */
function rowsOf(lines: readonly Line[], { header }: Table): readonly Row[] | null {
  const rows = lines.map((line) => rowsIn(line, header.cells.length));
  return rows.some((found) => found.length === 0) ? null : rows.flat();
}

/** The rows of a paragraph's line, which is several of the note where none of these opens with bold words. */
function rowsIn({ raw, line }: Line, count: number): readonly Row[] {
  const places = /^\|.*\|$/.test(raw) && count > 1 ? cellPlaces(raw) : [];
  const rows: Row[] = [];
  for (let at = 0; at < places.length; at += count + 1) {
    const own = places.slice(at, at + count);
    const between = places[at + count];
    if (own.length < count || (between !== undefined && between.start < between.end)) return [];
    const cells = own.map(({ start, end }) => cellOf(raw.slice(start, end), line + rows.length));
    rows.push({ cells, line: line + rows.length });
  }
  return rows;
}

function cellOf(raw: string, line: number): Line {
  return raw === '' ? emptyLine(line) : { ...emptyLine(line), raw, text: bareWords(raw).text };
}
