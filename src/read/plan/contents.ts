import { isAction, startsWithVerb } from '../../text/action.ts';
import { bareWords } from '../../text/decoration.ts';
import { hasInfinitive } from '../../text/infinitives.ts';
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

/**
 * Whether nearly all of two or more items of a section open with a path or a file in code, and say of most only what it is: how
 * the work is laid out, whatever it is called. What is to be done with them, or by its heading, is work.
 */
export function tellsFiles({ heading, blocks }: Pick<OutlineSection, 'heading' | 'blocks'>): boolean {
  const items = itemsIn(blocks);
  if (heading === null || items.length < 2 || isAction(bareWords(heading.text).text)) return false;
  const told = items.flatMap(({ head, box }) => {
    const [, path = '', rest] = box === null ? (FILE.exec(head?.text ?? '') ?? []) : [];
    return rest === undefined || /\s/.test(path) ? [] : [rest];
  });
  const toDo = told.filter((rest) => startsWithVerb(rest) || hasInfinitive(rest));
  return told.length >= items.length * NEARLY_ALL && toDo.length * 2 < told.length;
}

const NEARLY_ALL = 0.8;
/** `src/`, `src/app.ts` or `README.md` in code, with what is said of it. */
const FILE = /^`([^`]*(?:\/[^`]*|\.[a-z][a-z\d]{0,4}))`[\s:：–—→-]*(.*)$/u;

/** A link within the note or to another one: `[Beds](beds.md)`, `[[Beds]]`. */
function isNoteLink({ text }: Line): boolean {
  return /^(?:\[\[[^[\]]+\]\]|\[[^[\]]*\]\((?!\w+:\/\/)[^()]*\))$/.test(text);
}

function itemsIn(blocks: readonly Block[]): Item[] {
  return blocks.flatMap((block) =>
    block.kind === 'list' ? block.items.flatMap((item) => [item, ...itemsIn(item.blocks)]) : [],
  );
}
