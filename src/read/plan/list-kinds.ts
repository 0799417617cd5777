import type { Item, List } from '../markdown/block.ts';
import { asksToDo, isAction } from '../../text/action.ts';
import { isWeekday } from '../../text/weekdays.ts';
import { isNameOfCode } from '../../text/name-of-code.ts';
import type { Line } from '../markdown/line.ts';
import { bareLabel, type Labelled, labelled, taskField, taskSlot, valueField } from '../work/labels.ts';
import { isNamedLink, isOfCode, isOnlyLink, isQuestion, saysNothing } from '../work/remarks.ts';
import type { HeadedItem } from './item-kinds.ts';
import type { ItemReading } from './item-reading.ts';
import { saysWhatToDo } from './lists-to-do.ts';
import { isOfPhase, isWork, namesWork } from './work-text.ts';

/** What the items of a list have in common, by which each of them is read. */
export interface Around {
  /** What bold labels open: work, notes, or each what it says itself (format 2.4). */
  readonly labels: 'work' | 'notes' | 'own';
  readonly hasBox: boolean;
  /** All are links after a name. */
  readonly areLinks: boolean;
  /** Code behind a word tells of the item above: those without it are mostly something to do. */
  readonly codeIsDetail: boolean;
  /** Labels that would name a person of the task, among like ones of the author's own: `Owner: all`, `Guest: look only`. */
  readonly ownLabels: ReadonlySet<string>;
}

/** Around an item that stands in no list. */
export const NOTHING_AROUND: Around = {
  labels: 'own',
  hasBox: false,
  areLinks: false,
  codeIsDetail: true,
  ownLabels: new Set(),
};

/** What else the phase of a list holds. */
export interface InPhase {
  /** Boxes stand around, in other lists: plain items are work that say something to do alone. */
  readonly mayBeAsides: boolean;
  /** All items have labels none of which says work, and nothing else does. */
  readonly onlyLabels: boolean;
}

/** What the items of a list have in common. */
export function aroundItems({ items, ordered }: List, reading: ItemReading, inPhase: InPhase): Around {
  const { mayBeAsides, onlyLabels } = inPhase;
  const isPlainWork = (head: Line): boolean =>
    mayBeAsides ? isWork(head.text, reading.english) : !isQuestion(head) && !isOnlyLink(head);
  const heads = items.flatMap(({ head }) => head ?? []);
  const hasBox = items.some(({ box }) => box !== null);
  return {
    labels: hasBox ? 'own' : onlyLabels ? 'work' : labelsOf(heads, ordered === true, reading, isPlainWork),
    hasBox,
    areLinks: heads.length > 1 && heads.every(isNamedLink) && heads.some(isOnlyLink),
    codeIsDetail: isMostlyToDo(heads.filter((head) => !isOfCode(head))),
    ownLabels: new Set(ownLabels(items)),
  };
}

/** More than half say something to do, or there are none. */
function isMostlyToDo(heads: readonly Line[]): boolean {
  return heads.length === 0 || heads.filter(({ text }) => saysWhatToDo(text)).length * 2 > heads.length;
}

/** Of a list of labels, most of which name no field: those of an owner whose value is no name. */
function ownLabels(items: readonly Item[]): string[] {
  const found = items.flatMap(({ head, box }) =>
    head === null || box !== null ? [] : (labelled(head) ?? []),
  );
  const fields = found.filter(({ label }) => taskField(label) !== null);
  if (found.length < items.length || fields.length * 2 >= found.length) return [];
  return fields.flatMap(({ label, value }) => {
    const field = taskField(label);
    return field !== null && taskSlot(field) === 'owner' && /^\p{Ll}/u.test(value) ? [label] : [];
  });
}

/** Items of one list are alike, however they are worded: those of a numbered one are work, as are those of which most are. */
function labelsOf(
  heads: readonly Line[],
  ordered: boolean,
  reading: ItemReading,
  isPlainWork: (head: Line) => boolean,
): Around['labels'] {
  const found = heads.map((head) => ({ head, label: labelled(head) }));
  const own = found.filter(
    ({ label }) => label === null || (label.value !== '' && valueField(label) === null),
  );
  if (own.length < 2) return 'own';
  if (own.every(({ label }) => label?.bold === true && isWeekday(bareLabel(label.label)))) return 'work';
  const work = own.filter(({ head, label }) =>
    label?.bold === true ? !isNote(label, reading) : isPlainWork(head),
  );
  const isHalf =
    work.length > 1 && work.length * 2 === own.length && own.some(({ label }) => label?.bold !== true);
  if (ordered || isHalf || work.length * 2 > own.length) return 'work';
  return own.every(({ label }) => label?.bold === true && CODE.test(label.value)) ? 'notes' : 'own';
}

/** Code alone: names of fields. */
const CODE = /^`[^`]+`\.?$/;

/** A bold label that names no field: a note when its value is no action (format 2.4). */
export function isNote(
  { label, value, bold }: Labelled,
  { noteLabels, english }: ItemReading,
  labels: Around['labels'] = 'own',
): boolean {
  if (!bold || value === '') return false;
  if (noteLabels.has(bareLabel(label).toLowerCase()) && !asksToDo(value)) return true;
  if (labels !== 'own' && !isOfPhase(label)) return labels === 'notes';
  return !namesWork(label) && !isWork(value, english) && !laterWork(value);
}

/** An action in a later sentence, or after a condition: `when a value is a list, render it`. */
function laterWork(value: string): boolean {
  const [first = '', ...later] = value.split(/[.!?;]\s+/);
  const after = /^(?:when|whenever|if|once|after|before)\s[^,]*,\s+(.*)$/i.exec(first)?.[1] ?? '';
  return [after, ...later].some((sentence) => isAction(sentence));
}

/** No work, whatever list it is in: a question, a link alone, names of code (format 2.5). */
export function isRemark({ head, blocks }: HeadedItem, around: Around, reading: ItemReading): boolean {
  if (reading.notesAreWork || blocks.some(({ kind }) => kind === 'list')) return false;
  const { areLinks, codeIsDetail } = around;
  return areLinks || saysNothing(head) || (codeIsDetail && isOfCode(head));
}

/** What says nothing to do, in a list without boxes: for a phase that has boxes, below a label of its own (format 2.5). */
export function isAside({ head, blocks }: HeadedItem, { hasBox }: Around, reading: ItemReading): boolean {
  if (hasBox || blocks.some(({ kind }) => kind === 'list') || labelled(head)?.bold === true) return false;
  if (head.sign !== null || isNameOfCode(head.text)) return false;
  return !isWork(head.text, reading.english);
}
