import type { Block, Item, Row, Table } from '../markdown/block.ts';
import type { Markdown } from '../../model/markdown.ts';
import type { Unread } from '../../model/plan.ts';
import { isPlaceholder } from '../../text/placeholder.ts';
import { opensWithHour } from '../../text/time-alone.ts';
import type { Line } from '../markdown/line.ts';
import { calloutTitle } from '../markdown/callout-title.ts';
import { taskHeading, taskLabel } from '../work/labels.ts';
import { isTaskTable } from '../work/plan-table.ts';
import { isTimetable, phasesTable } from '../work/timetable.ts';
import { isTotalRow } from '../work/total-row.ts';
import { mayBeTask } from './task-heading.ts';

type Quote = Extract<Block, { kind: 'quote' }>;

/** Where a thing of the plan went (format 2.0); `absent` is a placeholder, `section` a part of format 2.7. */
export type LedgerPlace =
  'phase' | 'group' | 'task' | 'step' | 'field' | 'detail' | 'note' | 'section' | 'absent' | 'cancelled';

/** A thing that may be work: a list item with or without a box, a row of a table, a task heading or bold line. */
export type Workish = Item | Row | Line;

/** What it says, of a row the text of its cells. */
export function wordsIn(thing: Workish): Markdown {
  if ('cells' in thing) return thing.cells.map(({ text }) => text).join(' ');
  return ('head' in thing ? thing.head : thing)?.text ?? '';
}

/** A thing that may be work, where it stands. */
export interface LedgerEntry {
  readonly thing: Workish;
  /** The item, where it has a box. */
  readonly box: Item | null;
  readonly line: number;
  /** The heading it stands below. */
  readonly heading: Line | null;
  /** A row of a table that names no tasks: outside of the phases for the checks to tell, as it may be work or not. */
  readonly mayBe: boolean;
  /** A row of a timetable, or an item of a list of hours. */
  readonly isTimed: boolean;
}

/**
 * Where each thing that may be work went (format 2.0). What nobody put anywhere was not read: so nothing is passed over
 * in silence, whichever reader forgets it.
 */
export class Ledger {
  /** Lines outside of the phases all of which the tasks or phases that they name have taken. */
  readonly told = new Set<number>();
  private readonly places = new Map<Workish, LedgerPlace>();

  /** The first place counts. */
  put(thing: Workish, place: LedgerPlace): void {
    if (!this.places.has(thing)) this.places.set(thing, place);
  }

  /** Puts all that stands in blocks into one place. */
  putAll(blocks: readonly Block[], place: LedgerPlace): void {
    for (const { thing } of entriesIn(blocks)) this.put(thing, place);
  }

  has(thing: Workish): boolean {
    return this.places.has(thing);
  }
}

/**
 * All that may be work in blocks, in order; of quotes only boxes, below the callout's title, all else in them is prose. `heading` is the one above them; of a part of a
 * plan `tasks` are the headings of all of it that may be tasks, which cannot be told from the part alone.
 */
export function entriesIn(
  blocks: readonly Block[],
  heading: Line | null = null,
  tasks: ReadonlySet<Line> = taskHeadingsIn(blocks),
): LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  let above = heading;
  const add = (thing: Workish, line: number, box: Item | null, mayBe = false, isTimed = false): void => {
    entries.push({ thing, box, line, heading: above, mayBe, isTimed });
  };
  const list = (items: readonly Item[], isQuote: boolean): void => {
    const isTimed = isOfHours(items);
    for (const item of items) {
      const box = item.box === null ? null : item;
      if (box !== null || !isQuote) add(item, item.line, box, false, isTimed);
      for (const nested of item.blocks) visit(nested, isQuote);
    }
  };
  const table = (block: Table): void => {
    const isOfTasks = isTaskTable(block);
    const isTimed = !isOfTasks && (isTimetable(block) || phasesTable(block) !== null);
    for (const row of block.rows) if (!isEmpty(row)) add(row, row.line, null, !isOfTasks, isTimed);
  };
  const title = (line: Line, isQuote: boolean): void => {
    above = line;
    if (!isQuote && taskHeading(line) !== null) add(line, line.line, null);
  };
  const quote = (block: Quote): void => {
    const outer = above;
    above = calloutTitle(block) ?? above;
    for (const nested of block.blocks) visit(nested, true);
    above = outer;
  };
  const visit = (block: Block, isQuote: boolean): void => {
    if (block.kind === 'heading') {
      title(block.line, isQuote);
    } else if (block.kind === 'paragraph' && !isQuote) {
      for (const line of block.lines) if (isTaskLine(line)) add(line, line.line, null);
    } else if (block.kind === 'list') list(block.items, isQuote);
    else if (block.kind === 'quote') quote(block);
    else if (block.kind === 'table' && !isQuote) table(block);
  };
  for (const block of blocks) {
    visit(block, false);
    if (block.kind === 'heading' && tasks.has(block.line)) add(block.line, block.line.line, null);
  }
  return entries;
}

/** The headings without deeper ones below that may be tasks by what stands below them. */
export function taskHeadingsIn(blocks: readonly Block[]): ReadonlySet<Line> {
  const found = new Set<Line>();
  let end = blocks.length;
  for (let at = end - 1; at >= 0; at--) {
    const block = blocks[at];
    if (block?.kind !== 'heading') continue;
    const next = blocks[end];
    const hasParts = next?.kind === 'heading' && next.depth > block.depth;
    if (!hasParts && taskLabel(block.line.text) === null && mayBeTask(block.line, blocks.slice(at + 1, end)))
      found.add(block.line);
    end = at;
  }
  return found;
}

/** Several items each of which says when it is: `18:00 Arrival`. */
function isOfHours(items: readonly Item[]): boolean {
  return items.length > 1 && items.every(({ head }) => head !== null && opensWithHour(head.text));
}

/** `**Task 1.1: Write the spec**` */
function isTaskLine({ bold, text }: Line): boolean {
  return bold > 0 && taskLabel(text) !== null;
}

/** Placeholders, or a sum of the rows above. */
function isEmpty({ cells }: Row): boolean {
  if (isTotalRow(cells.map(({ text }) => text))) return true;
  return cells.every(({ text }) => text === '' || isPlaceholder(text));
}

/** What was not read, one entry a heading; `isWork` says whether it looks like work of a phase. */
export function unreadUnder(
  entries: readonly LedgerEntry[],
  ledger: Ledger,
  isWork: (entry: LedgerEntry) => boolean,
): Unread[] {
  const found = new Map<string, Unread>();
  for (const entry of entries) {
    if (ledger.has(entry.thing)) continue;
    const work = isWork(entry);
    const key = `${String(entry.heading?.line ?? 0)}|${String(work)}`;
    const known = found.get(key);
    found.set(
      key,
      known === undefined
        ? { heading: entry.heading?.text ?? '', line: entry.line, count: 1, isWork: work }
        : { ...known, count: known.count + 1 },
    );
  }
  return [...found.values()];
}
