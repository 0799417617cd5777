import type { Markdown } from '../../model/markdown.ts';
import type { Line } from './line.ts';

export interface Item {
  /** The mark of its checkbox; null without one. */
  readonly box: string | null;
  /** Its first line; null when the item is empty. */
  readonly head: Line | null;
  readonly line: number;
  /** The number that it is shown with; absent in lists of bullets. */
  readonly number?: number;
  /** What is nested below. */
  readonly blocks: readonly Block[];
}

export interface Row {
  readonly cells: readonly Line[];
  readonly line: number;
}

export interface Heading {
  readonly kind: 'heading';
  readonly depth: number;
  readonly line: Line;
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly Item[];
  readonly ordered?: boolean;
  /** Its boxes only say how far work is that stands elsewhere. */
  readonly repeats?: boolean;
}

export interface Table {
  readonly kind: 'table';
  readonly header: Row;
  readonly rows: readonly Row[];
  /** It only says more of work that stands elsewhere. */
  readonly repeats?: boolean;
}

/** What a note consists of, as far as a plan can be in it. Code (with its first line), HTML and quotes without boxes (with their paragraphs) are `other`. */
export type Block =
  | Heading
  | { readonly kind: 'paragraph'; readonly lines: readonly Line[] }
  | List
  | Table
  | { readonly kind: 'quote'; readonly blocks: readonly Block[]; readonly quoted?: readonly Line[] }
  | { readonly kind: 'rule' }
  | { readonly kind: 'other'; readonly code?: Markdown; readonly quoted?: readonly Line[] };

/** Whether a box stands in a block, in quotes and nested lists too. */
export function hasBox(block: Block): boolean {
  if (block.kind === 'quote') return block.blocks.some(hasBox);
  return block.kind === 'list' && block.items.some((item) => item.box !== null || item.blocks.some(hasBox));
}

/** The items with a box that stand in a block in no other item, in quotes too. */
export function boxedItems(block: Block): readonly Item[] {
  if (block.kind === 'quote') return block.blocks.flatMap(boxedItems);
  return block.kind === 'list' ? block.items.filter(({ box }) => box !== null) : [];
}
