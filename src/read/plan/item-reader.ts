import type { Markdown } from '../../model/markdown.ts';
import { isAction } from '../../text/action.ts';
import { isPlaceholder } from '../../text/placeholder.ts';
import { type BodySink, type Place, TOP } from './body-sink.ts';
import { checkpoint } from './checkpoints.ts';
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
} from '../work/labels.ts';
import type { Line } from '../markdown/line.ts';
import type { Block, Item } from '../markdown/outline.ts';
import { boxState } from '../work/status.ts';
import { isWork, namesWork, nestedLines } from './work-text.ts';

/** An item with a first line. */
interface HeadedItem extends Item {
  readonly head: Line;
}

/** Reads the list items of a phase (format 2.4, 2.5): fields, notes, groups, tasks and work items. */
export class ItemReader {
  constructor(
    private readonly sink: BodySink,
    /** Reads what is nested under an item. */
    private readonly nested: (blocks: readonly Block[], place: Place) => void,
  ) {}

  item(item: Item, place: Place): void {
    if (item.box === '-') return;
    if (!isHeaded(item) || isPlaceholder(item.head.text)) {
      this.nested(item.blocks, place);
      return;
    }
    if (this.checkpoint(item)) return;
    if (place.field !== null && place.field !== 'activities') this.fieldItem(item, place);
    else if (!this.task(item, place)) {
      if (this.sink.openTask !== null) this.taskDetail(item, place);
      else this.phaseItem(item, place);
    }
  }

  private checkpoint(item: HeadedItem): boolean {
    const point = item.head.bold > 0 || /^end of\b/i.test(item.head.text) ? checkpoint(item.head) : null;
    if (point !== null) this.sink.body.checkpoints.push(point);
    return point !== null;
  }

  /** An item of a field's nested list: one clause, unless it opens another field. */
  private fieldItem(item: HeadedItem, place: Place): void {
    const found = labelled(item.head);
    const name = found === null || found.value === '' ? null : this.fieldName(found.label);
    if (found !== null && name !== null && name !== place.field) this.value(name, found, item, place);
    else {
      const value = { label: place.label, value: item.head.text };
      this.value(place.field ?? 'note', value, item, place, false);
    }
    this.nested(item.blocks, place);
  }

  private fieldName(label: string): FieldName | null {
    return this.sink.openTask === null ? phaseField(label) : taskField(label);
  }

  private value(
    field: FieldName,
    found: Pick<Labelled, 'label' | 'value'>,
    item: HeadedItem,
    place: Place,
    commas = true,
  ): void {
    const { label, value } = found;
    this.sink.field(
      { field, label, value, line: item.head.line, commas, detail: nestedLines(item.blocks) },
      place,
    );
  }

  /** `- **Task 1.1.1:** Title` with its fields below; true when the item is one. */
  private task(item: HeadedItem, place: Place): boolean {
    const found = taskLabel(item.head.text);
    const isTask = item.head.bold > 0 || item.blocks.length > 0 || this.sink.openTask === null;
    if (found === null || !isTask) return false;
    this.sink.startTask({
      ...found,
      line: item.head.line,
      state: boxState(item.box),
      group: place.group,
      depth: 7,
    });
    this.nested(item.blocks, TOP);
    this.sink.endTask();
    return true;
  }

  /** An item under a task heading: one of its fields, or a detail of its description. */
  private taskDetail(item: HeadedItem, place: Place): void {
    const found = labelled(item.head);
    const field = found === null ? null : taskField(found.label);
    if (found === null || field === null) {
      this.sink.openTask?.addDetail([item.head.text, ...nestedLines(item.blocks)]);
      return;
    }
    if (found.value !== '') this.value(field, found, item, place);
    this.nested(item.blocks, { ...TOP, field, label: bareLabel(found.label) });
  }

  private phaseItem(item: HeadedItem, place: Place): void {
    const group = groupLabel(item.head.text);
    if (group !== null) {
      this.groupItem(item, group, place);
      return;
    }
    const found = labelled(item.head);
    const field = found === null ? null : phaseField(found.label);
    if (found !== null && field !== null) {
      if (found.value !== '') this.value(field, found, item, place);
      if (field !== 'activities' || found.value === '') {
        this.nested(item.blocks, { group: place.group, field, label: bareLabel(found.label) });
      }
      return;
    }
    if (found?.bold === true && found.value !== '' && !namesWork(found.label))
      this.boldLabel(item, found, place);
    else this.workItem(item, place);
  }

  /** `Sprint 1 (Days 1-5): Design it`, or a label whose nested items are its work. */
  private groupItem(item: HeadedItem, label: GroupLabel, place: Place): void {
    const isName = label.rest !== '' && hasList(item) && !isWork(label.rest);
    const group = this.sink.group(isName ? `${label.whole}: ${label.rest}` : label.whole, item.head.line);
    if (label.rest !== '' && !isName) this.work(item, label.rest, group);
    else this.nested(item.blocks, { ...place, group });
  }

  /** Another bold label: a note when its value is no action, else the label of its work (format 2.4). */
  private boldLabel(item: HeadedItem, found: Labelled, place: Place): void {
    if (isAction(found.value)) {
      this.work(item, `${found.label}: ${found.value}`, place.group, found.label);
      return;
    }
    this.sink.note(found.label, found.value, item.head.line);
    this.nested(item.blocks, { ...TOP, field: 'note', label: bareLabel(found.label) });
  }

  /** Under a label or a text that is no action, the nested items are the work of that group (format 2.5). */
  private workItem(item: HeadedItem, place: Place): void {
    const text = item.head.text.replace(/\s*[:：]$/, '');
    if (hasList(item) && (text !== item.head.text || !isWork(text))) {
      this.nested(item.blocks, { ...place, group: this.sink.group(text, item.head.line, place.group) });
      return;
    }
    this.work(item, text, place.group);
  }

  private work(item: HeadedItem, text: Markdown, group: number | null, label?: Markdown): void {
    this.sink.work({
      text,
      ...(label === undefined ? {} : { label }),
      line: item.head.line,
      state: boxState(item.box),
      group,
      detail: nestedLines(item.blocks),
    });
  }
}

function isHeaded(item: Item): item is HeadedItem {
  return item.head !== null;
}

function hasList(item: Item): boolean {
  return item.blocks.some((block) => block.kind === 'list');
}
