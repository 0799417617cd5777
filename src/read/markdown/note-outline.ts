import { ignoreProgress } from '../../model/progress.ts';
import { slices, type Slice } from './parse.ts';
import type { Block } from './block.ts';
import { outline } from './outline.ts';
import { thinText } from './thin-tables.ts';
import type { VisibleText } from '../../text/visible-text.ts';

/** What a note consists of, and where its tables and its code lie; all lines are 1-based. */
export interface NoteOutline {
  readonly blocks: readonly Block[];
  /** The lines of the rows of each table, by its header's line. */
  readonly tableRows: ReadonlyMap<number, readonly number[]>;
  /** First and last lines of the code blocks, in order. */
  readonly code: readonly (readonly [number, number])[];
}

/** Parses a note without the rows of its tables, where that makes no difference. */
export function noteOutline(visible: VisibleText, onProgress = ignoreProgress): NoteOutline {
  let wanted: ReadonlySet<number> | null = null;
  for (let round = 0; ; round++) {
    const thin = thinText(visible, wanted);
    const parsed = slices(thin.text, thin.cuts, onProgress);
    const tables = rootTables(parsed);
    const sure = new Set([...thin.rows.keys()].filter((line) => tables.has(line)));
    if (sure.size === thin.rows.size) return noteOutlineOf(parsed, thin.rows);
    // What looked like a table is code, or lies in HTML: its lines are parsed as they are.
    wanted = round === 0 ? sure : new Set();
  }
}

function noteOutlineOf(parsed: readonly Slice[], thinned: ReadonlyMap<number, number>): NoteOutline {
  const blocks = outline(parsed);
  const tableRows = new Map<number, readonly number[]>();
  const visit = (block: Block): void => {
    if (block.kind === 'list') for (const item of block.items) item.blocks.forEach(visit);
    if (block.kind !== 'table') return;
    const { line } = block.header;
    const count = thinned.get(line);
    tableRows.set(
      line,
      count === undefined
        ? block.rows.map((row) => row.line)
        : Array.from({ length: count }, (_, row) => line + 2 + row),
    );
  };
  blocks.forEach(visit);
  return { blocks, tableRows, code: codeLines(parsed) };
}

function rootTables(parsed: readonly Slice[]): Set<number> {
  return new Set(linesOf(parsed, 'table').map(([first]) => first));
}

function codeLines(parsed: readonly Slice[]): (readonly [number, number])[] {
  return linesOf(parsed, 'code');
}

function linesOf(parsed: readonly Slice[], type: 'table' | 'code'): (readonly [number, number])[] {
  return parsed.flatMap(({ root, linesBefore }) =>
    root.children.flatMap((node) => {
      if (node.type !== type || node.position === undefined) return [];
      return [[node.position.start.line + linesBefore, node.position.end.line + linesBefore] as const];
    }),
  );
}
