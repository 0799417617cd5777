import { isAction } from '../../text/action.ts';
import { withoutItemNumber } from '../../text/item-number.ts';
import { isNameOfCode } from '../../text/name-of-code.ts';
import type { Line } from '../markdown/line.ts';
import { saysOnlyWork, withoutColon } from '../work/labels.ts';
import { isActionOfThings } from '../work/remarks.ts';
import { hasFields, hasList, hasOwnState, type HeadedItem } from './item-kinds.ts';
import { nestedLines } from './work-text.ts';

/** A plain item whose nested items are work of its group: it is only a label, and has no fields below it (format 2.5). */
export function isLabelOfItems(item: HeadedItem, english: boolean): boolean {
  if (!hasList(item) || (english && isOfThings(item))) return false;
  if (/[:：]$/.test(item.head.text)) return !isCodeOfThings(item);
  return !hasFields(item) && !hasOwnState(item) && isOnlyLabel(item.head, english);
}

/** A box that is only a label: boxes below it are work of its group. */
export function isLabelOfBoxes(item: HeadedItem, english: boolean): boolean {
  return isOnlyLabel(item.head, english) && !hasFields(item) && !(english && isOfThings(item));
}

/**
 * It ends in a colon, is bold as a whole, only says that work follows, or has at most two words and no verb, and is no file or code; in a language whose
 * verbs we do not know it is an action (format 2.5, *Label*).
 */
function isOnlyLabel(head: Line, english: boolean): boolean {
  const { text } = withoutItemNumber(head.text);
  if (isNameOfCode(text)) return false;
  if (/[:：]$/.test(text) || (head.bold > 0 && head.bold >= head.text.length) || saysOnlyWork(text))
    return true;
  return english && text.split(/\s+/).length <= 2 && !isAction(text);
}

function isOfThings({ head, blocks }: HeadedItem): boolean {
  const below = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
  return isActionOfThings(head, below);
}

/** `rope.rs:` above names of what is in it, none of them something to do. */
function isCodeOfThings({ head, blocks }: HeadedItem): boolean {
  return isNameOfCode(withoutColon(head.text)) && !nestedLines(blocks).some(isAction);
}
