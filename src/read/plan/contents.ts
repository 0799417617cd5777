import { isAction } from '../../text/action.ts';
import { bareWords } from '../../text/decoration.ts';
import type { Line } from '../markdown/line.ts';
import type { Block, Item } from '../markdown/block.ts';
import type { OutlineSection } from '../work/outline-sections.ts';
import { isOnlyLink } from '../work/remarks.ts';

/**
 * Whether all of two or more items of a section are links and nothing else: a table of contents, whatever it is called
 * (format 2.1). What its heading says to do with them is work: `## Read these`.
 */
export function tellsContents({ heading, blocks }: Pick<OutlineSection, 'heading' | 'blocks'>): boolean {
  const items = itemsIn(blocks);
  return (
    heading !== null &&
    !isAction(bareWords(heading.text).text) &&
    items.length > 1 &&
    items.every(({ head, box }) => head !== null && box === null && (isNoteLink(head) || isOnlyLink(head))) &&
    blocks.every(({ kind }) => kind !== 'table')
  );
}

/** A link within the note or to another one: `[Beds](beds.md)`, `[[Beds]]`. */
function isNoteLink({ text }: Line): boolean {
  return /^(?:\[\[[^[\]]+\]\]|\[[^[\]]*\]\((?!\w+:\/\/)[^()]*\))$/.test(text);
}

function itemsIn(blocks: readonly Block[]): Item[] {
  return blocks.flatMap((block) =>
    block.kind === 'list' ? block.items.flatMap((item) => [item, ...itemsIn(item.blocks)]) : [],
  );
}
