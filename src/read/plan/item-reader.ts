import { type Block, boxedItems, hasBox, type Item, type List } from '../markdown/block.ts';
import type { Markdown } from '../../model/markdown.ts';
import { withoutItemNumber } from '../../text/item-number.ts';
import { isContentsLine, openingWords } from '../markdown/line.ts';
import {
  bareLabel,
  type FieldName,
  type GroupLabel,
  groupLabel,
  type Labelled,
  labelled,
  saysOnlyWork,
  taskField,
  taskLabel,
  valueField,
  withoutColon,
} from '../work/labels.ts';
import { isOfCode, isQuestion } from '../work/remarks.ts';
import { isLabelOfBoxes, isLabelOfItems } from './item-label.ts';
import type { ItemReading } from './item-reading.ts';
import { type Around, aroundItems, isAside, isNote, isRemark, NOTHING_AROUND } from './list-kinds.ts';
import { checkpoint } from './checkpoints.ts';
import {
  labelledField,
  hasList,
  type HeadedItem,
  isAbsent,
  isFieldPlace,
  isHeaded,
  isStep,
  labelOf,
  namesIn,
  partOfField,
  signOf,
} from './item-kinds.ts';
import type { Ledger } from './ledger.ts';
import { holdsOnlyLabels } from './only-labels.ts';
import { type PhaseBuilder } from './phase-builder.ts';
import { type LabelPlace, TOP } from './label-place.ts';
import { ITEM_DEPTH, type TaskOpening } from './task-draft.ts';
import { itemText, isWork } from './work-text.ts';

/** Reads the list items of a phase (format 2.4, 2.5): fields, notes, groups, tasks, steps, detail. */
export class ItemReader {
  /** What the items of the list around an item have in common. */
  private around: Around = NOTHING_AROUND;
  /** The phase has boxes. */
  private hasBoxes = false;
  /** All items of the phase have labels none of which says work, and nothing else does. */
  private onlyLabels = false;
  /** The names of its boxes: plain items elsewhere that only repeat one are none. */
  private boxes: ReadonlySet<string> = new Set();

  constructor(
    private readonly builder: PhaseBuilder,
    private readonly ledger: Ledger,
    private readonly reading: ItemReading,
    /** Reads what is nested under an item. */
    private readonly nested: (blocks: readonly Block[], place: LabelPlace) => void,
  ) {}

  /** The items of a list; those with a bold label are alike, however their values are worded (format 2.4). */
  list(list: List, place: LabelPlace): void {
    const { around: outer, onlyLabels } = this;
    const mayBeAsides = this.hasBoxes && place.group !== null;
    this.around = aroundItems(list, this.reading, { mayBeAsides, onlyLabels });
    for (const item of list.items) this.item(item, place);
    this.around = outer;
  }

  item(item: Item, place: LabelPlace): void {
    if (!isHeaded(item) || (item.box === null && isAbsent(item.head))) {
      this.ledger.put(item, 'absent');
      this.nested(item.blocks, place);
    } else if (isContentsLine(item.head)) this.ledger.put(item, 'section');
    else if (signOf(item) === 'cancelled') this.cancelled(item);
    else if (this.isCheckpoint(item)) this.ledger.put(item, 'note');
    else if (isFieldPlace(place, item, this.reading.notesAreWork)) this.fieldItem(item, place);
    else if (!this.labelledTask(item, place)) {
      if (this.builder.openTask !== null) this.below(item, place);
      else if (item.box !== null) this.box(item, place);
      else this.plain(item, place);
    }
  }

  /** Nobody will do it: neither it nor what is nested below is work. Below a task it is no step. */
  private cancelled(item: HeadedItem): void {
    this.ledger.put(item, 'cancelled');
    this.ledger.putAll(item.blocks, 'cancelled');
    if (this.builder.openTask === null) this.builder.body.cancelled.push(item.head.text);
  }

  private isCheckpoint(item: HeadedItem): boolean {
    if (item.box !== null) return false;
    const point = item.head.bold > 0 || /^end of\b/i.test(item.head.text) ? checkpoint(item.head) : null;
    if (point !== null) this.builder.body.checkpoints.push(point);
    return point !== null;
  }

  /** An item of a field's nested list: one clause, unless it opens another field. */
  private fieldItem(item: HeadedItem, place: LabelPlace): void {
    const part = partOfField(place, item);
    if (part !== null) {
      this.ledger.put(item, 'note');
      this.nested(item.blocks, part);
      return;
    }
    const found = labelled(item.head);
    const name = found === null || found.value === '' ? null : this.fieldName(found);
    const { openTask } = this.builder;
    if (item.box !== null && openTask !== null) {
      this.ledger.put(item, 'step');
      openTask.step(item.head.text, signOf(item));
    } else {
      this.ledger.put(item, place.field === 'note' ? 'note' : 'field');
      if (found !== null && name !== null && name !== place.field) this.value(name, found, item, place);
      else
        this.value(place.field ?? 'note', { label: place.label, value: item.head.text }, item, place, false);
    }
    this.nested(item.blocks, place);
  }

  private fieldName(found: Labelled): FieldName | null {
    return this.builder.openTask === null ? valueField(found) : taskField(found.label);
  }

  private value(
    field: FieldName,
    { label, value }: Pick<Labelled, 'label' | 'value'>,
    { head }: HeadedItem,
    place: LabelPlace,
    commas = true,
  ): void {
    const entry = { field, label, value, sign: head.sign, line: head.line, commas, isItem: true };
    this.builder.field(entry, place);
  }

  /** `- **Task 1.1.1:** Title` with its fields below; true when the item is one. */
  private labelledTask(item: HeadedItem, place: LabelPlace): boolean {
    const found = taskLabel(item.head.text);
    const { openTask } = this.builder;
    const isMore = item.head.bold > 0 || item.blocks.length > 0;
    const mayBe = isMore || (openTask === null && (this.reading.plain || item.box !== null));
    if (found === null || !mayBe || (openTask !== null && isStep(item.head.text))) return false;
    if (!isMore && this.reading.taskNumbersAreWords) return false;
    this.task(item, place, { text: found.title, id: found.id, whole: true });
    return true;
  }

  /** What stands below a task: its step, its field, or a detail of its description. */
  private below(item: HeadedItem, place: LabelPlace): void {
    const task = this.builder.openTask;
    if (item.box !== null) {
      this.ledger.put(item, 'step');
      task?.step(withoutItemNumber(item.head.text, this.reading.counts).text, signOf(item));
      this.nested(item.blocks, TOP);
      return;
    }
    const found = labelled(item.head);
    const field = found === null || this.around.ownLabels.has(found.label) ? null : taskField(found.label);
    if (found === null || field === null) {
      this.detail(item, found);
      this.nested(item.blocks, place);
      return;
    }
    this.ledger.put(item, field === 'note' ? 'note' : 'field');
    if (found.value !== '' || (field === 'status' && item.head.sign !== null))
      this.value(field, found, item, place);
    this.nested(item.blocks, { ...TOP, field, label: bareLabel(found.label) });
  }

  private detail(item: HeadedItem, found: Labelled | null): void {
    this.ledger.put(item, 'detail');
    // `Steps:` says only that they follow.
    if (found?.value !== '' || !saysOnlyWork(found.label)) this.builder.openTask?.addDetail([item.head.text]);
  }

  /** A box is one task, whatever word it starts with; one that is only a label with boxes below is their group. */
  private box(item: HeadedItem, place: LabelPlace): void {
    if (item.blocks.some(hasBox) && isLabelOfBoxes(item, this.reading.english)) {
      this.group(item, withoutColon(item.head.text), place);
      return;
    }
    this.task(item, place, { whole: true });
  }

  private plain(item: HeadedItem, place: LabelPlace): void {
    const group = groupLabel(item.head.text);
    if (group !== null) {
      this.groupItem(item, group, place);
      return;
    }
    const { found, field } = labelledField(item, this.reading);
    if (found !== null && field !== null) this.field(item, found, field, place);
    else if (this.isRemark(item, place)) this.remark(item, place);
    else if (found !== null && isNote(found, this.reading, this.around.labels)) this.note(item, found, place);
    else if (isLabelOfItems(item, this.reading.english))
      this.group(item, withoutColon(item.head.text), place);
    else this.work(item, place, labelOf(found));
  }

  /** Takes what all of the phase's blocks have in common. */
  ofPhase(blocks: readonly Block[]): void {
    this.hasBoxes = blocks.some(hasBox);
    this.onlyLabels = holdsOnlyLabels(blocks, this.reading);
    const heads = blocks.flatMap(boxedItems).map(({ head }) => head);
    this.boxes = new Set(heads.flatMap((head) => (head === null ? [] : namesIn(head))));
  }

  private isRemark(item: HeadedItem, { group }: LabelPlace): boolean {
    return (
      (!item.blocks.some(hasBox) && namesIn(item.head).some((name) => this.boxes.has(name))) ||
      isRemark(item, this.around, this.reading) ||
      (this.hasBoxes && group !== null && isAside(item, this.around, this.reading))
    );
  }

  private remark(item: HeadedItem, { group }: LabelPlace): void {
    this.ledger.put(item, 'note');
    const { text, line, sign, remark } = item.head;
    if (isOfCode(item.head) && this.builder.detail(text, group)) return;
    const isOpen = sign !== 'done' && isQuestion(item.head);
    this.builder.remark(remark === undefined ? text : `${text} ${remark}`, line, group, isOpen);
  }

  private field(item: HeadedItem, found: Labelled, field: FieldName, place: LabelPlace): void {
    this.ledger.put(item, field === 'note' ? 'note' : 'field');
    if (field === 'activities' && found.value !== '') {
      this.work(item, place, undefined, found.value);
      return;
    }
    if (found.value !== '' || item.head.sign !== null) this.value(field, found, item, place);
    this.nested(item.blocks, { group: place.group, field, label: bareLabel(found.label) });
  }

  private note(item: HeadedItem, found: Labelled, place: LabelPlace): void {
    this.ledger.put(item, 'note');
    this.builder.note(found.label, found.value, item.head.line, place);
    this.nested(item.blocks, { ...TOP, group: place.group, field: 'note', label: bareLabel(found.label) });
  }

  /** `Sprint 1 (Days 1-5): Design it`, or a label whose nested items are its work. */
  private groupItem(item: HeadedItem, label: GroupLabel, place: LabelPlace): void {
    const isName = label.rest !== '' && hasList(item) && !isWork(label.rest, this.reading.english);
    if (label.rest === '' || isName) {
      this.group(item, isName ? `${label.whole}: ${label.rest}` : label.whole, place);
      return;
    }
    const group = this.builder.group(label.whole, item.head.line, place.group);
    this.work(item, { ...place, group }, undefined, label.rest);
  }

  private group(item: HeadedItem, label: Markdown, place: LabelPlace): void {
    this.ledger.put(item, 'group');
    const { text } = withoutItemNumber(label, this.reading.counts);
    const group = this.builder.group(text, item.head.line, place.group, item.head.sign);
    this.nested(item.blocks, { ...TOP, group });
  }

  /** A plain item that is work; where only boxes are, those nested below it are a group of their own. */
  private work(item: HeadedItem, place: LabelPlace, label?: Markdown, text?: Markdown): void {
    if (this.reading.plain) {
      this.task(item, place, {
        whole: false,
        ...(label === undefined ? {} : { label }),
        ...(text === undefined ? {} : { text }),
      });
    } else if (item.blocks.some(hasBox)) {
      this.group(item, withoutColon(item.head.text), place);
    }
  }

  private task(
    item: HeadedItem,
    place: LabelPlace,
    opening: Pick<TaskOpening, 'id' | 'label' | 'whole'> & { readonly text?: Markdown },
  ): void {
    this.ledger.put(item, 'task');
    const { text, remark, when } = item.head;
    this.builder.startTask({
      ...opening,
      text: itemText(opening.text ?? text),
      ...(opening.text === undefined ? openingWords(item.head) : {}),
      ...(item.number === undefined ? {} : { number: item.number }),
      line: item.head.line,
      sign: signOf(item),
      group: place.group,
      depth: ITEM_DEPTH,
    });
    this.builder.openTask?.addDetail(
      [
        remark ?? [],
        when === undefined ? [] : `${item.head.sign === 'done' ? 'Done' : 'Status'}: ${when}`,
      ].flat(),
    );
    this.nested(item.blocks, TOP);
    this.builder.endTask();
  }
}
