import type { Block, Item, List, Table } from '../markdown/block.ts';
import { isContentsLine, type Line } from '../markdown/line.ts';
import { labelled, phaseField, taskHeading, taskLabel } from './labels.ts';
import { saysNothing, tellsFacts } from './remarks.ts';
import { isTaskTable, workTable } from './plan-table.ts';
import { isTimetable } from './timetable.ts';

/** How much of what may be work stands in blocks (format 2.1). */
export interface Work {
  /** Boxes, task headings, task tables and their rows: work beyond doubt. */
  readonly sure: number;
  /** How many of these are boxes: they join the phases wherever they stand (format 2.0). */
  readonly boxes: number;
  /** What timetables say, cell by cell: work where nothing else is more, or a series of phases holds it. */
  readonly timed: number;
  /** Other list items that are no fields, and rows that are plainly work (format 2.5). */
  readonly items: number;
}

/** Counts the work in blocks, quotes and nested lists included. */
export function workIn(blocks: readonly Block[]): Work {
  const counter = new Counter();
  counter.blocks(blocks);
  return counter;
}

/** What was counted in lists and tables: they never change, and are asked for by each who chooses. */
const known = new WeakMap<Block, Work>();

class Counter implements Work {
  sure = 0;
  boxes = 0;
  timed = 0;
  items = 0;

  blocks(blocks: readonly Block[], isQuote = false): void {
    for (const [at, block] of blocks.entries()) {
      if (block.kind === 'heading') this.sure += isTaskHeading(block.line) ? 1 : 0;
      else if (block.kind === 'quote') this.blocks(block.blocks, true);
      else if (block.kind === 'paragraph')
        this.sure += block.lines.filter(({ bold, text }) => bold > 0 && taskLabel(text) !== null).length;
      else if (block.kind === 'list' && (isQuote || tellsFacts(blocks[at - 1]))) this.list(block, true);
      else if (block.kind === 'list' || block.kind === 'table') this.add(block);
    }
  }

  private add(block: List | Table): void {
    let work = known.get(block);
    if (work === undefined) {
      const counter = new Counter();
      if (block.kind === 'table') counter.table(block);
      else counter.list(block, false);
      known.set(block, (work = counter));
    }
    this.sure += work.sure;
    this.boxes += work.boxes;
    this.timed += work.timed;
    this.items += work.items;
  }

  private list({ items, repeats }: List, isQuote: boolean): void {
    if (repeats === true) return;
    for (const item of items) this.item(item, isQuote);
  }

  private table(table: Table): void {
    if (isTaskTable(table)) this.sure += table.rows.length + 1;
    else if (isTimetable(table)) this.timed += cellsIn(table);
    else if (workTable(table) !== null) this.items += table.rows.length;
  }

  private item(item: Item, isQuote: boolean): void {
    if (isFilledBox(item)) this.boxes++;
    if (isFilledBox(item) || isTaskItem(item)) this.sure++;
    else if (!isQuote && isWorkLike(item)) this.items++;
    this.blocks(item.blocks, isQuote);
  }
}

/** A heading that is a task by its words or by the fields below it. */
function isTaskHeading(line: Line): boolean {
  return taskHeading(line) !== null || line.hasFields === true;
}

/** What is told in a table beside the first cell of each row. */
function cellsIn({ rows }: Table): number {
  return rows.reduce((sum, { cells }) => sum + cells.slice(1).filter(({ text }) => text !== '').length, 0);
}

/** An empty box is a placeholder (format 2.9). */
function isFilledBox({ box, head }: Item): boolean {
  return box !== null && head !== null && head.text !== '';
}

/** `- Task 1: Title` with its fields below. */
function isTaskItem({ head, blocks }: Item): boolean {
  return head !== null && blocks.length > 0 && taskLabel(head.text) !== null;
}

function isWorkLike({ head }: Item): boolean {
  if (head === null || isContentsLine(head) || saysNothing(head)) return false;
  const found = labelled(head);
  return found === null || phaseField(found.label) === null;
}
