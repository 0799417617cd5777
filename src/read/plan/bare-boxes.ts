import { opensWithSign } from '../../text/decoration.ts';
import { goesOn, type LineMark, lineMark } from '../../text/line-mark.ts';
import { opensWithHour } from '../../text/time-alone.ts';
import { type Block, hasBox, type Item, type List } from '../markdown/block.ts';
import { bareMark, withoutMark } from '../markdown/box-mark.ts';
import { type Line, withTitle } from '../markdown/line.ts';
import { withWrappedTitle } from '../markdown/wrapped-title.ts';

/**
 * The blocks with each line that is a box without a bullet, `[x] Clear the plot`, or one of two or more in a row that open with
 * the sign of a state, `✅ Clear the plot`, with an hour, `9:00 Clear the plot`, or a mark that Markdown does not know,
 * `• Clear the plot`, as an item of a list (format 2.5); a list without boxes below one is its own. The blocks themselves where there are none.
 */
export function withBareBoxes(blocks: readonly Block[]): readonly Block[] {
  return withBoxes(withHoursTogether(blocks), takesEmptyBoxes(blocks));
}

/** The blocks with paragraphs of hours, `18:00 Arrival`, that follow each other as one. */
function withHoursTogether(blocks: readonly Block[]): readonly Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    if (last?.kind === 'paragraph' && block.kind === 'paragraph' && isOfHours(last) && isOfHours(block))
      result.splice(-1, 1, { ...last, lines: [...last.lines, ...block.lines] });
    else result.push(block);
  }
  return result.length === blocks.length ? blocks : result;
}

/** No titles of what stands below them: `**9:40 - 9:50 | Break**`. */
function isOfHours(block: Block): boolean {
  return linesOf(block).every(({ text, bold }) => opensWithHour(text) && bold < text.length);
}

function withBoxes(blocks: readonly Block[], empty: boolean): readonly Block[] {
  const read = blocks.map((block) => inside(block, empty));
  if (
    read.every(
      (block, at) => block === blocks[at] && linesOf(block).every((_, at, all) => itemOf(all, at) === null),
    )
  )
    return blocks;
  const result: Block[] = [];
  /** The last of the result, where it is a list of such lines. */
  let open: List | null = null;
  for (const part of read.flatMap(parts)) {
    const more: readonly Item[] | null = open === null ? null : withMore(open.items, part);
    if (more !== null) result.pop();
    const next: Block = more === null ? part.block : { kind: 'list', items: more };
    open = next.kind === 'list' && (part.isBare || more !== null) ? next : null;
    result.push(next);
  }
  return result;
}

/** A block of a plan, or a run of lines of one; a list of boxes without bullets is bare. */
interface BoxRun {
  readonly block: Block;
  readonly isBare: boolean;
}

/** The items of a list of such lines with those that stand after it; null where these are none of it. */
function withMore(items: readonly Item[], { block, isBare }: BoxRun): readonly Item[] | null {
  const last = items.at(-1);
  if (block.kind !== 'list' || last === undefined) return null;
  if (isBare) return [...items, ...block.items];
  return hasBox(block) ? null : [...items.slice(0, -1), { ...last, blocks: [...last.blocks, block] }];
}

function linesOf(block: Block): readonly Line[] {
  return block.kind === 'paragraph' ? block.lines : [];
}

/** A block with what is nested in it read so. */
function inside(block: Block, empty: boolean): Block {
  if (block.kind === 'quote') {
    const blocks = withBoxes(block.blocks, empty);
    return blocks === block.blocks ? block : { ...block, blocks };
  }
  if (block.kind !== 'list') return block;
  const items = block.items.map((item) => {
    const blocks = withBoxes(item.blocks, empty);
    const own = blocks === item.blocks ? item : { ...item, blocks };
    return empty ? withEmptyBox(own) : own;
  });
  return items.some((item, at) => item !== block.items[at]) ? { ...block, items } : block;
}

const EMPTY_BOX = /^\[\]\s+(?=\S)/;

/** Whether items that open with empty brackets are boxes: beside others, not one alone. */
function takesEmptyBoxes(blocks: readonly Block[]): boolean {
  const items = itemsIn(blocks);
  const empty = items.filter(({ box, head }) => box === null && EMPTY_BOX.test(head?.text ?? ''));
  return empty.length > 1 || (empty.length > 0 && items.some(({ box }) => box !== null));
}

function itemsIn(blocks: readonly Block[]): Item[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'quote') return itemsIn(block.blocks);
    return block.kind === 'list' ? block.items.flatMap((item) => [item, ...itemsIn(item.blocks)]) : [];
  });
}

/** An item whose box has lost its blank, `- [] Clear the plot`, as one with an open box. */
function withEmptyBox(item: Item): Item {
  const { box, head } = item;
  const length = box === null && head !== null ? (EMPTY_BOX.exec(head.text)?.[0].length ?? 0) : 0;
  return head === null || length === 0 ? item : { ...item, box: ' ', head: withoutMark(head, length) };
}

/** The lines of a paragraph as runs of boxes and of others; another block as it is. */
function parts(block: Block): BoxRun[] {
  if (block.kind !== 'paragraph') return [{ block, isBare: false }];
  const result: BoxRun[] = [];
  for (const [at, line] of block.lines.entries()) {
    const last = result.at(-1)?.block;
    const item = itemOf(block.lines, at);
    if (item !== null) {
      result.push({ block: { kind: 'list', items: [item] }, isBare: true });
    } else if (last?.kind === 'paragraph') {
      result.splice(-1, 1, { block: { kind: 'paragraph', lines: [...last.lines, line] }, isBare: false });
    } else result.push({ block: { kind: 'paragraph', lines: [line] }, isBare: false });
  }
  return result;
}

/**
 * The item that a line is by its box or, beside another such line, by the sign of a state that it opens with: `✅ Dig`, `⬜ Sow`;
 * or by a mark of a list that its neighbours go on with, `• Dig`, `• Sow`.
 */
function itemOf(lines: readonly Line[], at: number): Item | null {
  const line = lines[at];
  if (line === undefined) return null;
  const isSigned = isOfSign(line) && (isOfSign(lines[at - 1]) || isOfSign(lines[at + 1]));
  return boxOf(line) ?? (isSigned ? itemFrom(line, null) : markedItem(lines, at));
}

function markedItem(lines: readonly Line[], at: number): Item | null {
  const [before, mark, next] = [lines[at - 1], lines[at], lines[at + 1]].map(markOf);
  const line = lines[at];
  if (line === undefined || mark === null || mark === undefined) return null;
  if (!goesOn(before ?? null, mark) && !goesOn(mark, next ?? null)) return null;
  const bare = mark.length > 0 ? withoutMark(line, mark.length) : line;
  return boxOf(bare) ?? itemFrom(bare, null);
}

function markOf(line: Line | undefined): LineMark | null {
  return line === undefined ? null : lineMark(line.text);
}

function isOfSign(line: Line | undefined): boolean {
  return line !== undefined && line.sign !== null && line.text !== '' && opensWithSign(line.raw);
}

function boxOf(line: Line): Item | null {
  const found = bareMark(line.text);
  if (found === null) return null;
  return itemFrom(withoutMark(line, found.length), found.mark);
}

function itemFrom(line: Line, box: string | null): Item {
  return { box, head: withWrappedTitle(withTitle(line)), line: line.line, blocks: [] };
}
