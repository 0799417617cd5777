import { CELLS, type CellName, type RowCells } from '../model/merge.ts';
import type { WrittenPhase } from '../model/tasks-layout.ts';
import type { TaskId } from '../model/tasks.ts';
import type { MineRow } from './mine-row.ts';

/** A cell's place on its line. */
export interface LayoutCell {
  /** Where its text begins and ends on the line, blanks around it left out. */
  readonly start: number;
  readonly end: number;
  /** Its text with `\|` read as `|`. */
  readonly text: string;
}

export interface LayoutRow {
  /** Null where the row has no id. */
  readonly id: TaskId | null;
  readonly line: number;
  readonly cells: readonly LayoutCell[];
  /** The ids that it waits for. */
  readonly dependencies: readonly TaskId[];
  readonly started: boolean;
  /** A later row has its id. */
  readonly isDoubled: boolean;
}

/** A stretch of a note whose rows are merged apart from the lines around it: a table or a list; lines are 0-based. */
export interface RowBlock {
  /** Identity of its phase; null when it stands below none. */
  readonly phase: string | null;
  readonly firstLine: number;
  /** Where its phase begins: at the phase's line above it. */
  readonly phaseLine: number;
  /** One past its last row. */
  readonly endLine: number;
}

/** A task table of a note. */
export interface LayoutTable extends RowBlock {
  readonly columns: readonly (CellName | 'id' | 'status' | 'other')[];
  readonly rows: readonly LayoutRow[];
}

/** A table of a note that we write, or the line that there is none. */
export interface BuiltTable extends RowBlock, WrittenPhase {
  readonly phase: string;
}

/** A note as lines and the blocks of rows in it, task tables unless said otherwise. */
export interface NoteLayout<Block extends RowBlock = LayoutTable> {
  readonly lines: readonly string[];
  readonly blocks: readonly Block[];
}

/** What becomes of the blocks of a note whose rows are merged. */
export interface MergedBlocks {
  /** The lines that each block's token stands for: the user's blocks, and those of phases that only the new build has. */
  readonly lines: ReadonlyMap<string, BlockLines>;
  /** The phases of rows that the user's note has no block for. */
  readonly missing: ReadonlySet<string>;
}

export interface BlockLines {
  readonly lines: readonly string[];
  /** There is more to it than what a block without rows has. */
  readonly hasRows: boolean;
}

/** The rows of a note that we write. */
export function builtRows({ blocks }: NoteLayout<BuiltTable>): RowCells[] {
  return blocks.flatMap(({ phase, rows }) => rows.map(({ id, cells }) => ({ id, phase, cells })));
}

/** The rows of the user's note. */
export function mineRows(layout: NoteLayout): MineRow[] {
  return layout.blocks.flatMap((table, block) =>
    table.rows.flatMap((row) => {
      const isBroken = row.cells.length > table.columns.length;
      return row.id === null
        ? []
        : [
            {
              id: row.id,
              phase: table.phase,
              block,
              isBroken,
              dependencies: row.dependencies,
              cells: isBroken ? {} : cellsOf(table, row),
              annotated: isBroken || isAnnotated(table, row),
              started: row.started,
              isDoubled: row.isDoubled,
            },
          ];
    }),
  );
}

function cellsOf(table: LayoutTable, row: LayoutRow): Partial<Record<CellName, string>> {
  const cells: Partial<Record<CellName, string>> = {};
  table.columns.forEach((column, index) => {
    if (isCell(column)) cells[column] = row.cells[index]?.text ?? '';
  });
  return cells;
}

function isAnnotated(table: LayoutTable, row: LayoutRow): boolean {
  return table.columns.some((column, index) => !isBuilt(column) && (row.cells[index]?.text ?? '') !== '');
}

/** Whether a column is one that we write ourselves; a Status is the user's. */
function isBuilt(column: string): boolean {
  return column === 'id' || isCell(column);
}

function isCell(column: string): column is CellName {
  return (CELLS as readonly string[]).includes(column);
}

/**
 * A note's lines with each block as one line, so that text and rows can be merged apart. The lines of a phase bear
 * its identity, so that equal lines of two phases are not taken for each other.
 */
export function withTokens(layout: NoteLayout<RowBlock>): string[] {
  const lines: string[] = [];
  const tokens = tokensOf(layout);
  let next = 0;
  layout.blocks.forEach((block, index) => {
    const start = Math.max(next, block.phaseLine);
    const { phase } = block;
    for (const line of layout.lines.slice(next, start)) lines.push(line);
    for (const line of layout.lines.slice(start, block.firstLine)) lines.push(marked(line, phase));
    lines.push(tokens[index] ?? '');
    next = block.endLine;
    const end = endOfPhase(layout, index);
    for (const line of layout.lines.slice(next, end)) lines.push(marked(line, phase));
    next = end;
  });
  return [...lines, ...layout.lines.slice(next)];
}

/** Where the phase of a block ends: where the next one begins, or at a heading. */
function endOfPhase(layout: NoteLayout<RowBlock>, index: number): number {
  const { endLine } = layout.blocks[index] ?? { endLine: 0 };
  const next = Math.max(endLine, layout.blocks[index + 1]?.phaseLine ?? layout.lines.length);
  let end = endLine;
  while (end < next && !/^#{1,6}\s/.test(layout.lines[end] ?? '')) end++;
  return end;
}

const MARK = '\u0001';

/** A line that bears the identity of the phase, or of the section, that it lies in; null for none. */
export function marked(line: string, key: string | null): string {
  return key === null ? line : `${MARK}${key}${MARK}${line}`;
}

/** The identity that a line bears; null for none. */
export function markedPhase(line: string): string | null {
  return line.startsWith(MARK) ? line.slice(1, line.indexOf(MARK, 1)) : null;
}

/** A line without the identity that it bears. */
export function unmarked(line: string): string {
  return line.startsWith(MARK) ? line.slice(line.indexOf(MARK, 1) + 1) : line;
}

/** Lines without the identities that they bear. */
export function unmarkedLines(lines: readonly string[]): string[] {
  return lines.map(unmarked);
}

const TOKEN = '\u0000rows ';
/** Before the count of a further part of one phase. */
export const PART = '\u0004';

/** The lines that stand for the blocks. The second and further blocks of one phase are told apart by their place. */
export function tokensOf({ blocks }: NoteLayout<RowBlock>): string[] {
  const counts = new Map<string, number>();
  return blocks.map(({ phase }, index) => {
    if (phase === null) return `${TOKEN}?${String(index)}`;
    const before = counts.get(phase) ?? 0;
    counts.set(phase, before + 1);
    return `${TOKEN}${phase}${before === 0 ? '' : PART + String(before)}`;
  });
}

/** The phase of a token line; null for any other line. */
export function tokenPhase(line: string): string | null {
  return line.startsWith(TOKEN) ? line.slice(TOKEN.length) : null;
}

/** The nearest line above that is not blank. */
export function lineAbove(lines: readonly string[], at: number): number {
  let line = at - 1;
  while (line > 0 && (lines[line] ?? '').trim() === '') line--;
  return Math.max(0, line);
}

/** A note as it was built, when nothing of a user's is in it. */
export function pureText({ lines }: Pick<NoteLayout<RowBlock>, 'lines'>): string {
  return `${lines.join('\n')}\n`;
}
