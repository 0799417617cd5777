import type { Markdown } from '../../model/markdown.ts';
import type { TaskState } from '../../model/note-tasks.ts';
import { withoutTags } from '../../text/decoration.ts';
import { closingMarks } from '../../text/closing-marks.ts';
import type { WorkTime } from '../../text/effort.ts';
import { appendAll } from '../markdown/append-all.ts';
import { bareLabel, type FieldName, labelled, taskField, taskSlot } from './labels.ts';
import type { Line } from '../markdown/line.ts';
import type { Block, Item } from '../markdown/block.ts';
import { doneText, type Effort, effortIn, present, stateOf } from './field-values.ts';
import type { TaskWords } from './task-words.ts';
import { boxState } from './status.ts';

/** The fields below a task's heading or line, by its label lines, lists and sub-headings (format 2.4, 5.1). */
export class TaskFields {
  private readonly owners: Markdown[] = [];
  private effort: Effort | null = null;
  private status: TaskState | null = null;
  private readonly waitsFor: Markdown[] = [];
  private readonly description: Markdown[] = [];
  private readonly done: Markdown[] = [];
  private readonly boxes: TaskState[] = [];

  constructor(private readonly time: WorkTime) {}

  read(blocks: readonly Block[], outer: FieldName | null = null): this {
    let heading = outer;
    let field = outer;
    for (const block of blocks) {
      if (block.kind === 'heading') field = heading = taskField(bareLabel(block.line.text)) ?? 'note';
      else if (block.kind === 'paragraph') field = this.paragraph(block.lines, field) ?? heading;
      else {
        if (block.kind === 'list') this.items(block.items, field);
        field = heading;
      }
    }
    return this;
  }

  private items(items: readonly Item[], field: FieldName | null): void {
    for (const item of items) {
      this.item(item, field);
      this.read(item.blocks, fieldOf(item)?.field ?? field);
    }
  }

  /** What the task's own words and these fields say together; the task's own come first. */
  words(own: TaskWords): TaskWords {
    return {
      ...own,
      description: [own.description, ...this.description].filter((text) => text !== '').join(' '),
      owner: own.owner ?? this.owners[0] ?? null,
      ...(own.hours === null ? this.effort : null),
      done: [...own.done, ...this.done],
      waitsFor: [own.waitsFor, ...this.waitsFor].filter((text) => text !== '').join(', '),
      state: own.state ?? this.status ?? boxesState(this.boxes),
    };
  }

  /** Reads a paragraph's lines; gives the field that its last line names for the block below. */
  private paragraph(lines: readonly Line[], outer: FieldName | null): FieldName | null {
    let field = outer;
    for (const line of lines) {
      const found = labelled(line);
      const named = found === null ? null : taskField(found.label);
      if (found !== null && (named !== null || found.bold)) {
        this.take(named ?? 'note', found.label, found.value);
        field = found.value === '' ? (named ?? 'note') : null;
      } else if (field !== null) {
        this.take(field, '', line.text);
      }
    }
    return field;
  }

  private item(item: Item, field: FieldName | null): void {
    const named = fieldOf(item);
    const text = item.head?.text ?? '';
    if (named !== null) this.take(named.field, named.label, named.value);
    else if (item.box !== null || (field !== null && taskSlot(field) === 'done'))
      this.criterion(text, item.box);
    else if (field !== null) this.take(field, '', text);
  }

  /** One of the things that the task's being done means: a box below it, or an item of such a field. */
  private criterion(text: Markdown, box: string | null): void {
    const state = markState(box);
    if (box !== null) this.boxes.push(state);
    if (state !== 'cancelled' && present(text) !== '') this.done.push(text);
  }

  private take(field: FieldName, label: string, value: Markdown): void {
    const text = present(withoutTags(value.replace(BLOCK_ID, '')));
    if (text === '') return;
    switch (taskSlot(field)) {
      case 'owner':
        this.owners.push(text.slice(0, text.length - closingMarks(text).length));
        break;
      case 'effort':
        this.effort ??= known(effortIn(text, label, this.time));
        break;
      case 'dependencies':
        this.waitsFor.push(text);
        break;
      case 'done':
        this.definition(text);
        break;
      case 'description':
        this.description.push(text);
        break;
      case 'status':
        this.status ??= stateOf(text);
        break;
      default:
    }
  }

  private definition(text: Markdown): void {
    const { clauses, state } = doneText(text);
    appendAll(this.done, clauses);
    this.status ??= state;
  }
}

/** An effort that was read; null for another text, so that a later one counts. */
function known(effort: Effort): Effort | null {
  return effort.hours === null ? null : effort;
}

/** What Obsidian's *Copy block link* puts after a line. */
const BLOCK_ID = /(?:^|\s)\^[\p{L}\p{N}-]+$/u;

/** The field that an item names by its label; after a box only a bold one counts, for `- [ ] Team: told` is a criterion. */
function fieldOf(item: Item): { field: FieldName; label: string; value: Markdown } | null {
  const found = item.head === null ? null : labelled(item.head);
  if (found === null || (item.box !== null && !found.bold)) return null;
  const field = taskField(found.label);
  return field === null ? null : { field, label: found.label, value: found.value };
}

/** What a checkbox's mark says (format 6.1). */
export function markState(box: string | null): TaskState {
  return box === '-' ? 'cancelled' : boxState(box);
}

/** The state of boxes together (format 6.4): all done, some begun, none; all cancelled. Null without boxes. */
function boxesState(boxes: readonly TaskState[]): TaskState | null {
  if (boxes.length === 0) return null;
  const counted = boxes.filter((state) => state !== 'cancelled');
  if (counted.length === 0) return 'cancelled';
  if (counted.every((state) => state === 'done')) return 'done';
  return counted.some((state) => state !== 'todo') ? 'active' : 'todo';
}
