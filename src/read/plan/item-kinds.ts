import type { Markdown } from '../../model/markdown.ts';
import type { StateSign } from '../../text/decoration.ts';
import { plainWords } from '../../text/lookup.ts';
import { isBlank, isPlaceholder } from '../../text/placeholder.ts';
import { isQuantity } from '../../text/quantity.ts';
import type { Line } from '../markdown/line.ts';
import type { Item } from '../markdown/block.ts';
import {
  bareLabel,
  type FieldName,
  type Labelled,
  labelled,
  phaseField,
  taskField,
  taskLabel,
  valueField,
} from '../work/labels.ts';
import { isCancelled, statusState } from '../work/status.ts';
import type { ItemReading } from './item-reading.ts';
import type { LabelPlace } from './label-place.ts';

/** An item with a first line. */
export interface HeadedItem extends Item {
  readonly head: Line;
}

/** The label of a plain item and the field that it names, a note where it only tells an amount; null for neither. */
export function labelledField(
  item: HeadedItem,
  { taskNumbersAreWords }: Pick<ItemReading, 'taskNumbersAreWords'>,
): {
  readonly found: Labelled | null;
  readonly field: FieldName | null;
} {
  const amount = amountIn(item.head);
  if (amount !== null) return { found: amount, field: 'note' };
  const found = labelled(item.head) ?? boldLabel(item);
  const isName = taskNumbersAreWords && taskLabel(item.head.text) !== null;
  return { found, field: found === null || isName ? null : valueField(found) };
}

/** `- **Owner**` with a list below, bold as a whole: a label that needs no colon. */
function boldLabel(item: HeadedItem): Labelled | null {
  const { text, bold } = item.head;
  const isLabel = bold > 0 && bold >= text.length && hasList(item) && phaseField(text) !== null;
  return isLabel ? { label: text, value: '', bold: true } : null;
}

/** How much work there is, and none of it: a label of it, or of a goal, before an amount: `Umfang: 18 km`, `週目標 | 14〜18h`; null for others. */
function amountIn(head: Line): Labelled | null {
  const [label = '', value = '', ...more] = head.text.slice(0, 200).split(/\s[|｜]\s/);
  const parted = value === '' || more.length > 0 ? null : { label, value, bold: head.bold > 0 };
  const found = labelled(head) ?? parted;
  const field = found === null ? null : taskField(found.label);
  return (field === 'activities' || field === 'note') && isQuantity(found?.value ?? '') ? found : null;
}

/** A done sign at the end of what is told of the item after a dash, which may be what it is about: `Run the tests — all green ✅`. */
const TOLD_WITH_SIGN = /\S\s+[-–—→]\s+[^-–—→]*[\p{L}\p{N}][)\]"”*_]*\s*[✅☑✔✓🗸]\uFE0F?[\s.*_]*$/u;

/** What an item's box and the signs around its text say; an open box alone says that it is to do. */
export function signOf({ box, head }: Item): StateSign | null {
  const sign = box === ' ' && head !== null && isTold(head) ? null : (head?.sign ?? null);
  if (box === null) return sign;
  if (/^[-–—]$/.test(box)) return 'cancelled';
  if (/^x$/i.test(box)) return sign === 'cancelled' ? sign : 'done';
  return sign ?? (box === '/' ? 'active' : 'todo');
}

function isTold({ raw, sign }: Line): boolean {
  return sign === 'done' && TOLD_WITH_SIGN.test(raw.slice(-200));
}

/** Below the label of a field an item is one of its clauses; a box below notes or deliverables is work all the same. */
export function isFieldPlace({ field }: LabelPlace, { box }: Item, notesAreWork: boolean): boolean {
  if (field === null || field === 'activities' || (field === 'note' && notesAreWork)) return false;
  return box === null || field === 'done' || field === 'risks';
}

/** A field of a task stands directly below it. */
export function hasFields({ blocks }: Item): boolean {
  return blocks.some(
    (block) =>
      (block.kind === 'list' &&
        block.items.some(({ head, box }) => head !== null && box === null && isField(head))) ||
      (block.kind === 'paragraph' && block.lines.some(isField)),
  );
}

/** It tells its state, and nothing below it tells another: that is the state of a task, and not of several (format 2.5). */
export function hasOwnState({ head, blocks }: Item): boolean {
  return (
    (head?.sign ?? null) !== null &&
    !blocks.some(
      (block) =>
        block.kind === 'list' && block.items.some((item) => item.box !== null || signOf(item) !== null),
    )
  );
}

function isField(line: Line): boolean {
  const found = labelled(line);
  const field = found === null ? null : taskField(found.label);
  if (field === 'status' && line.sign === null) return found !== null && saysState(found.value);
  return field !== null && field !== 'activities';
}

/** A Status that is none is a line like any other: `Estado: pendiente, aceptada, rechazada`. */
function saysState(value: string): boolean {
  return isCancelled(value) || statusState(value) !== null;
}

export function isStep(text: Markdown): boolean {
  return !/^\P{L}*(?:tasks?\b|t-?\d)/iu.test(text);
}

export function isHeaded(item: Item): item is HeadedItem {
  return item.head !== null && item.head.text !== '';
}

export function hasList(item: Item): boolean {
  return item.blocks.some((block) => block.kind === 'list');
}

/** A placeholder, or a label with a blank to be filled in: `Hours: ___/88`. */
export function isAbsent(head: Line): boolean {
  return isPlaceholder(head.text) || isBlank(labelled(head)?.value ?? '');
}

/** Where what stands below `Current progress:` among what is delivered goes: to the notes, as it delivers nothing; null for other items. */
export function partOfField({ group, field }: LabelPlace, item: HeadedItem): LabelPlace | null {
  const found = field === 'deliverables' && hasList(item) ? labelled(item.head) : null;
  if (found?.value !== '') return null;
  return { group, field: phaseField(found.label) ?? 'note', label: bareLabel(found.label) };
}

/** What an item may be called by: all of it, or the bold words that it opens with. */
export function namesIn({ text, bold }: Line): string[] {
  const all = [text, text.slice(0, bold)].map((name) => plainWords(name.replace(/[\s:：.。]+$/, '')));
  return all.filter((name) => name !== '');
}

/** The bold label that work opens with. */
export function labelOf(found: Labelled | null): Markdown | undefined {
  return found?.bold === true && found.value !== '' ? found.label : undefined;
}
