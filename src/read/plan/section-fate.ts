import type { Markdown } from '../../model/markdown.ts';
import { isPlaceholder } from '../../text/placeholder.ts';
import type { Line } from '../markdown/line.ts';
import type { Block, Item, Row } from '../markdown/block.ts';
import { isBoldWhole } from './list-label.ts';
import { type Labelled, labelled, taskField } from '../work/labels.ts';
import type { OutlineSection } from '../work/outline-sections.ts';
import { isOnlyLink } from '../work/remarks.ts';
import { besideState, isCancelled, statusState } from '../work/status.ts';
import type { CarriedText } from './carried.ts';
import { isOfHeader } from './context.ts';

/** Whether something of a plan is in the note; loosely, where so few words stand in many a place. */
type Reach = 'surely' | 'loosely' | 'no';

/** Lines of paragraphs, and of items and rows. */
export interface LostLines {
  readonly paragraphs: readonly number[];
  readonly items: readonly number[];
}

/** Which paragraphs and items of one section reached the note, and whether any did (format 2.0). */
export class SectionFate {
  isReached: boolean;
  /** Nothing but paragraphs stands in it. */
  isProse = false;
  /** Code stands in it, so that it says something where all else are placeholders. */
  private holdsCode = false;
  private readonly paragraphs: number[] = [];
  private readonly items: number[] = [];

  /** `isUnread`: its items are told elsewhere. */
  constructor(
    private readonly carried: CarriedText,
    private readonly isHeader: boolean,
    private readonly isUnread: boolean,
  ) {
    this.isReached = isUnread;
  }

  read({ heading, blocks }: OutlineSection): void {
    if (heading !== null)
      this.isReached ||= heading.sign === 'cancelled' || this.carried.hasLine(heading.line);
    this.isProse = blocks.length > 0 && blocks.every(({ kind }) => kind === 'paragraph');
    this.holdsCode = blocks.some((block) => block.kind === 'other' && block.code !== undefined);
    this.blocks(blocks);
  }

  /** What of it did not reach the note, by its lines. */
  get lost(): LostLines {
    return { paragraphs: this.paragraphs, items: this.items };
  }

  private blocks(blocks: readonly Block[]): void {
    blocks.forEach((block, at) => {
      if (block.kind === 'paragraph') this.paragraph(block.lines, blocks[at + 1]);
      else if (block.kind === 'list') for (const item of block.items) this.item(item);
      else if (block.kind === 'table') for (const row of block.rows) this.row(row);
      else if (block.kind === 'quote') this.blocks(block.blocks);
      else if (block.kind === 'other') this.paragraph(block.quoted ?? [], undefined);
    });
  }

  private paragraph(lines: readonly Line[], next: Block | undefined): void {
    for (const line of lines) {
      const isLabel = line === lines.at(-1) && next !== undefined && isLabelLine(line, next);
      const reach = this.reachOf(line);
      if (reach === 'surely') this.isReached = true;
      // A label goes with what stands below it, and the header tells of the note.
      const isTold = reach !== 'no' || isLabel || (this.isHeader && isOfHeader(line));
      if (!isTold) this.paragraphs.push(line.line);
    }
  }

  private item({ head, line, blocks }: Item): void {
    const below = new SectionFate(this.carried, this.isHeader, false);
    below.blocks(blocks);
    const reach = head === null ? 'loosely' : isOnlyLink(head) ? 'surely' : this.reachOf(head);
    if (reach === 'no' && !below.isReached) {
      this.tellItems([line]);
      return;
    }
    this.isReached ||= below.isReached || reach === 'surely';
    this.paragraphs.push(...below.paragraphs);
    this.tellItems(below.items);
  }

  /** A row is told where one of its cells is nowhere. */
  private row({ cells, line }: Row): void {
    const said = cells.filter(({ text }) => text.length > 2);
    const held = said.map((cell) => this.reachOf(cell)).filter((reach) => reach !== 'no');
    const isRead = this.carried.hasLine(line);
    if (isRead || (held.includes('surely') && held.length * 2 >= said.length)) this.isReached = true;
    if (!isRead && held.length < said.length) this.tellItems([line]);
  }

  private tellItems(lines: readonly number[]): void {
    if (!this.isUnread) this.items.push(...lines);
  }

  private reachOf(line: Line): Reach {
    const found = labelled(line);
    const value = found === null || found.value === '' ? line.text : found.value;
    if (this.carried.hasLine(line.line)) return 'surely';
    if (isPlaceholder(value)) return this.holdsCode ? 'loosely' : 'surely';
    if (this.carried.tells(value) || this.carried.tells(line.text)) return 'surely';
    if (this.carried.hasText(value)) return 'loosely';
    return isState(value, found) ? 'loosely' : 'no';
  }
}

/** Ends in a colon, or is bold as a whole or a field's name above a list. */
function isLabelLine(line: Line, next: Block): boolean {
  if (/[:：]$/.test(line.text)) return true;
  return next.kind === 'list' && (isBoldWhole(line) || taskField(line.text) !== null);
}

/** `done`, `Status: done`: what it is the state of is told elsewhere. */
function isState(value: Markdown, found: Labelled | null): boolean {
  if (found !== null && taskField(found.label) !== 'status') return false;
  return (statusState(value) !== null || isCancelled(value)) && besideState(value) === '';
}
