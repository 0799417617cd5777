import type { Markdown } from '../../model/markdown.ts';
import { isAction } from '../../text/action.ts';
import { withoutItemNumber } from '../../text/item-number.ts';
import { isPlaceholder } from '../../text/placeholder.ts';
import { isContentsLine, type Line } from '../markdown/line.ts';
import { type Block, hasBox, type Item } from '../markdown/outline.ts';
import {
  bareLabel,
  type FieldName,
  type GroupLabel,
  groupLabel,
  type Labelled,
  labelled,
  phaseField,
  taskField,
  taskLabel,
  withoutColon,
} from '../work/labels.ts';
import { checkpoint } from './checkpoints.ts';
import {
  boldLabel,
  hasFields,
  hasList,
  type HeadedItem,
  isFieldPlace,
  isHeaded,
  isStep,
  signOf,
} from './item-kinds.ts';
import type { Ledger } from './ledger.ts';
import { type PhaseBuilder, type Place, TOP } from './phase-builder.ts';
import { ITEM_DEPTH, type TaskOpening } from './task-draft.ts';
import { isWork, namesWork } from './work-text.ts';

/** Which rows are work: of task tables (in a phase also of tables that are plainly work), of timetables too, or all. */
export type RowsOfWork = 'tasks' | 'timetables' | 'all';

/** How the items of a phase are read. */
export interface ItemReading {
  /** Plain items are work too; else boxes alone are (format 2.1, *No series*, *Siblings*). */
  readonly plain: boolean;
  /** Which rows are work beside those of task tables. */
  readonly rows: RowsOfWork;
  /** Lines of headings that are tasks with the prose below them. */
  readonly units: ReadonlySet<number>;
  /** Bold labels that several phases of the plan have, and so are notes (format 2.11). */
  readonly noteLabels: ReadonlySet<string>;
  /** What is listed below notes is work: the plan has no other. */
  readonly notesAreWork: boolean;
  /** The plan is in English, whose verbs we know. */
  readonly english: boolean;
}

/** Reads the list items of a phase (format 2.4, 2.5): fields, notes, groups, tasks, steps, detail. */
export class ItemReader {
  constructor(
    private readonly builder: PhaseBuilder,
    private readonly ledger: Ledger,
    private readonly reading: ItemReading,
    /** Reads what is nested under an item. */
    private readonly nested: (blocks: readonly Block[], place: Place) => void,
  ) {}

  item(item: Item, place: Place): void {
    if (!isHeaded(item) || (isPlaceholder(item.head.text) && item.box === null)) {
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
    if (this.builder.openTask === null) this.builder.body.cancelled++;
  }

  private isCheckpoint(item: HeadedItem): boolean {
    if (item.box !== null) return false;
    const point = item.head.bold > 0 || /^end of\b/i.test(item.head.text) ? checkpoint(item.head) : null;
    if (point !== null) this.builder.body.checkpoints.push(point);
    return point !== null;
  }

  /** An item of a field's nested list: one clause, unless it opens another field. */
  private fieldItem(item: HeadedItem, place: Place): void {
    const found = labelled(item.head);
    const name = found === null || found.value === '' ? null : this.fieldName(found.label);
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

  private fieldName(label: string): FieldName | null {
    return this.builder.openTask === null ? phaseField(label) : taskField(label);
  }

  private value(
    field: FieldName,
    { label, value }: Pick<Labelled, 'label' | 'value'>,
    { head }: HeadedItem,
    place: Place,
    commas = true,
  ): void {
    this.builder.field({ field, label, value, sign: head.sign, line: head.line, commas }, place);
  }

  /** `- **Task 1.1.1:** Title` with its fields below; true when the item is one. */
  private labelledTask(item: HeadedItem, place: Place): boolean {
    const found = taskLabel(item.head.text);
    const { openTask } = this.builder;
    const isMore = item.head.bold > 0 || item.blocks.length > 0;
    const mayBe = isMore || (openTask === null && (this.reading.plain || item.box !== null));
    if (found === null || !mayBe || (openTask !== null && isStep(item.head.text))) return false;
    this.task(item, place, { text: found.title, id: found.id, whole: true });
    return true;
  }

  /** What stands below a task: its step, its field, or a detail of its description. */
  private below(item: HeadedItem, place: Place): void {
    const task = this.builder.openTask;
    if (item.box !== null) {
      this.ledger.put(item, 'step');
      task?.step(withoutItemNumber(item.head.text).text, signOf(item));
      this.nested(item.blocks, TOP);
      return;
    }
    const found = labelled(item.head);
    const field = found === null ? null : taskField(found.label);
    if (found === null || field === null) {
      this.ledger.put(item, 'detail');
      task?.addDetail([item.head.text]);
      this.nested(item.blocks, place);
      return;
    }
    this.ledger.put(item, field === 'note' ? 'note' : 'field');
    if (found.value !== '' || (field === 'status' && item.head.sign !== null))
      this.value(field, found, item, place);
    this.nested(item.blocks, { ...TOP, field, label: bareLabel(found.label) });
  }

  /** A box is one task, whatever word it starts with; one that is only a label with boxes below is their group. */
  private box(item: HeadedItem, place: Place): void {
    if (item.blocks.some(hasBox) && !hasFields(item) && this.isOnlyLabel(item.head)) {
      this.group(item, withoutColon(item.head.text), place);
      return;
    }
    this.task(item, place, { whole: true });
  }

  private plain(item: HeadedItem, place: Place): void {
    const group = groupLabel(item.head.text);
    if (group !== null) {
      this.groupItem(item, group, place);
      return;
    }
    const found = labelled(item.head) ?? boldLabel(item);
    const field = found === null ? null : phaseField(found.label);
    if (found !== null && field !== null) this.field(item, found, field, place);
    else if (found !== null && this.isNote(found)) this.note(item, found, place);
    else if (this.isLabelOfOthers(item)) this.group(item, withoutColon(item.head.text), place);
    else this.work(item, place, found?.bold === true && found.value !== '' ? found.label : undefined);
  }

  private field(item: HeadedItem, found: Labelled, field: FieldName, place: Place): void {
    this.ledger.put(item, field === 'note' ? 'note' : 'field');
    if (field === 'activities' && found.value !== '') {
      this.work(item, place, undefined, found.value);
      return;
    }
    if (found.value !== '' || item.head.sign !== null) this.value(field, found, item, place);
    this.nested(item.blocks, { group: place.group, field, label: bareLabel(found.label) });
  }

  /** Another bold label: a note when its value is no action (format 2.4). */
  private isNote(found: Labelled): boolean {
    if (!found.bold || found.value === '') return false;
    if (this.reading.noteLabels.has(bareLabel(found.label).toLowerCase()) && !isAction(found.value))
      return true;
    return !namesWork(found.label) && !isWork(found.value, this.reading.english);
  }

  private note(item: HeadedItem, found: Labelled, place: Place): void {
    this.ledger.put(item, 'note');
    this.builder.note(found.label, found.value, item.head.line, place);
    this.nested(item.blocks, { ...TOP, group: place.group, field: 'note', label: bareLabel(found.label) });
  }

  /** `Sprint 1 (Days 1-5): Design it`, or a label whose nested items are its work. */
  private groupItem(item: HeadedItem, label: GroupLabel, place: Place): void {
    const isName = label.rest !== '' && hasList(item) && !isWork(label.rest, this.reading.english);
    if (label.rest === '' || isName) {
      this.group(item, isName ? `${label.whole}: ${label.rest}` : label.whole, place);
      return;
    }
    const group = this.builder.group(label.whole, item.head.line, place.group);
    this.work(item, { ...place, group }, undefined, label.rest);
  }

  /** A plain item whose nested items are work of its group: it is only a label, and has no fields below it (format 2.5). */
  private isLabelOfOthers(item: HeadedItem): boolean {
    if (!hasList(item)) return false;
    if (/[:：]$/.test(item.head.text)) return true;
    return !hasFields(item) && this.isOnlyLabel(item.head);
  }

  /**
   * It ends in a colon, is bold as a whole, or has at most two words and no verb; in a language whose verbs we do not know
   * it is an action (format 2.5, *Label*).
   */
  private isOnlyLabel(head: Line): boolean {
    const { text } = withoutItemNumber(head.text);
    if (/[:：]$/.test(text) || (head.bold > 0 && head.bold >= head.text.length)) return true;
    return this.reading.english && text.split(/\s+/).length <= 2 && !isAction(text);
  }

  private group(item: HeadedItem, label: Markdown, place: Place): void {
    this.ledger.put(item, 'group');
    const group = this.builder.group(withoutItemNumber(label).text, item.head.line, place.group);
    this.nested(item.blocks, { ...TOP, group });
  }

  /** A plain item that is work; where only boxes are, those nested below it are a group of their own. */
  private work(item: HeadedItem, place: Place, label?: Markdown, text?: Markdown): void {
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
    place: Place,
    opening: Pick<TaskOpening, 'id' | 'label' | 'whole'> & { readonly text?: Markdown },
  ): void {
    this.ledger.put(item, 'task');
    this.builder.startTask({
      ...opening,
      text: withoutColon(opening.text ?? item.head.text),
      line: item.head.line,
      sign: signOf(item),
      group: place.group,
      depth: ITEM_DEPTH,
    });
    this.nested(item.blocks, TOP);
    this.builder.endTask();
  }
}
