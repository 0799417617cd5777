import { bareWords } from '../../text/decoration.ts';
import type { Block, Row, Table } from './block.ts';
import { emptyLine } from './line.ts';
import { cellPlaces } from '../../text/table-lines.ts';

/**
 * The blocks with each table whose line of dashes stands one line too low, below its first row, read as its author meant it:
 * the line of as many cells right above it is the header (format 2.5).
 */
export function withLowDashes(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block, at): readonly Block[] => {
    const next = blocks[at + 1];
    if (block.kind === 'paragraph' && next?.kind === 'table' && headerAbove(next, block) !== null)
      return block.lines.length === 1 ? [] : [{ ...block, lines: block.lines.slice(0, -1) }];
    const header = block.kind === 'table' ? headerAbove(block, blocks[at - 1]) : null;
    return block.kind !== 'table' || header === null
      ? [block]
      : [{ ...block, header, rows: [block.header, ...block.rows] }];
  });
}

/** The last line of a paragraph right above a table as its header. */
function headerAbove({ header }: Table, above: Block | undefined): Row | null {
  const last = above?.kind === 'paragraph' ? above.lines.at(-1) : undefined;
  if (last?.line !== header.line - 1 || !/^\|.*\|$/.test(last.raw)) return null;
  const places = cellPlaces(last.raw);
  if (places.length !== header.cells.length) return null;
  const cells = places.map(({ start, end }) => {
    const raw = last.raw.slice(start, end);
    return { ...emptyLine(last.line), raw, text: bareWords(raw).text };
  });
  return { cells, line: last.line };
}
