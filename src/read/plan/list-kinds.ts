import { isAction } from '../../text/action.ts';
import type { Item } from '../markdown/outline.ts';
import { bareLabel, type Labelled, labelled, taskField, taskSlot, valueField } from '../work/labels.ts';
import { isNamedLink, isOfCode, isOnlyLink, isQuestion } from '../work/remarks.ts';
import type { HeadedItem } from './item-kinds.ts';
import type { ItemReading } from './item-reading.ts';
import { isWork, namesWork } from './work-text.ts';

/** What the items of a list have in common, by which each of them is read. */
export interface Around {
  /** All have a bold label of their own, and most say something to do: none is a note (format 2.4). */
  readonly isWork: boolean;
  readonly hasBox: boolean;
  /** All are links behind a name. */
  readonly areLinks: boolean;
  /** Labels that would name a person of the task, among like ones of the author's own: `Owner: all`, `Guest: look only`. */
  readonly ownLabels: ReadonlySet<string>;
}

/** Around an item that stands in no list. */
export const NOTHING_AROUND: Around = {
  isWork: false,
  hasBox: false,
  areLinks: false,
  ownLabels: new Set(),
};

export function aroundItems(items: readonly Item[], reading: ItemReading): Around {
  const heads = items.flatMap(({ head }) => head ?? []);
  return {
    isWork: areLabelledWork(items, reading),
    hasBox: items.some(({ box }) => box !== null),
    areLinks: heads.length > 1 && heads.every(isNamedLink) && heads.some(isOnlyLink),
    ownLabels: new Set(ownLabels(items)),
  };
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

function areLabelledWork(items: readonly Item[], reading: ItemReading): boolean {
  const found = items.map(({ head, box }) => (head === null || box !== null ? null : labelled(head)));
  const work = found.filter((one) => one?.bold === true && one.value !== '' && valueField(one) === null);
  if (items.length < 2 || work.length < items.length) return false;
  return work.filter((one) => one !== null && !isNote(one, reading)).length * 2 > items.length;
}

/** A bold label that names no field: a note when its value is no action (format 2.4). */
export function isNote({ label, value, bold }: Labelled, { noteLabels, english }: ItemReading): boolean {
  if (!bold || value === '') return false;
  if (noteLabels.has(bareLabel(label).toLowerCase()) && !isAction(value)) return true;
  return !namesWork(label) && !isWork(value, english);
}

/** No work, whatever list it is in: a question, a link alone, names of code (format 2.5). */
export function isRemark({ head, blocks }: HeadedItem, { areLinks }: Around, reading: ItemReading): boolean {
  if (reading.notesAreWork || blocks.some(({ kind }) => kind === 'list')) return false;
  const found = labelled(head);
  return areLinks || isQuestion(head) || isOnlyLink(head) || (found !== null && isOfCode(found));
}

/** What says nothing to do, in a list without boxes: for a phase that has boxes, below a label of its own (format 2.5). */
export function isAside({ head, blocks }: HeadedItem, { hasBox }: Around, reading: ItemReading): boolean {
  if (hasBox || blocks.some(({ kind }) => kind === 'list') || labelled(head)?.bold === true) return false;
  return !isWork(head.text, reading.english);
}
