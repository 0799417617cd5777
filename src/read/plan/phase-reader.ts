import { type Block, boxedItems, type Heading, type Item } from '../markdown/block.ts';
import { isAction, startsWithVerb } from '../../text/action.ts';
import { bareWords } from '../../text/decoration.ts';
import { withoutItemNumber } from '../../text/item-number.ts';
import { isPlaceholder } from '../../text/placeholder.ts';
import type { Line } from '../markdown/line.ts';
import {
  bareLabel,
  groupLabel,
  type Labelled,
  labelled,
  saysOnlyWork,
  phaseField,
  taskField,
  taskLabel,
  valueField,
  withoutColon,
} from '../work/labels.ts';
import { workIn } from '../work/work-in.ts';
import { isOwnNote } from './author-labels.ts';
import { checkpoint } from './checkpoints.ts';
import type { FieldValue } from './field-value.ts';
import { type HeadingPart, putHeadings } from './heading-parts.ts';
import { ItemReader } from './item-reader.ts';
import type { ItemReading } from './item-reading.ts';
import type { Ledger } from './ledger.ts';
import type { PhaseBody } from './phase-body.ts';
import { namesCodeAlone, withActionLines } from './action-lines.ts';
import { isBoldWhole, isEmphasised, labelAbove, ledBy, onlyOpens, opensTime } from './list-label.ts';
import { withCountedLines } from './paragraph-items.ts';
import { PhaseBuilder } from './phase-builder.ts';
import { type LabelPlace, TOP } from './label-place.ts';
import { TableReader } from './table-reader.ts';
import { headingPart, type HeadingPlace, isClauseOf, partOf, partOfList, partOfTask } from './phase-part.ts';
import { belowHeading } from './labels-below.ts';
import { headingSaysWork, isTaskHeading, TaskHeadings } from './task-heading.ts';
import { ITEM_DEPTH, type TaskDraft, type TaskOpening } from './task-draft.ts';
import { labelsWork, saysToDo } from './work-text.ts';

/** Reads the blocks of one phase (format 2.4, 2.5) into its body; a second stretch of the same phase adds to it. */
export class PhaseReader {
  private readonly builder: PhaseBuilder;
  private readonly items: ItemReader;
  private readonly tables: TableReader;
  /** Prose may be work where the phase has no boxes, task headings or task tables. */
  private proseIsWork = false;
  /** It has no list and no table either. */
  private isOnlyProse = false;
  private headings = new TaskHeadings([], false);
  /** The task that a bold step opened last: the next step follows it. */
  private step: TaskDraft | null = null;

  constructor(
    body: PhaseBody,
    private readonly ledger: Ledger,
    private readonly reading: ItemReading,
  ) {
    this.builder = new PhaseBuilder(body);
    this.tables = new TableReader(this.builder, ledger, reading);
    this.items = new ItemReader(this.builder, ledger, reading, (blocks, place) => {
      let below: LabelPlace | null = null;
      for (const block of blocks) below = this.block(block, below ?? place);
    });
  }

  read(written: readonly Block[]): void {
    this.proseIsWork = this.reading.plain && workIn(written).sure === 0;
    const acting = this.proseIsWork ? withActionLines(written, this.reading.noteLabels) : written;
    const hasOther = acting.some(({ kind }) => kind === 'list' || kind === 'table' || kind === 'quote');
    this.isOnlyProse = this.proseIsWork && !hasOther;
    const blocks = this.isOnlyProse ? withCountedLines(acting) : acting;
    this.headings = new TaskHeadings(blocks, this.proseIsWork);
    this.items.ofPhase(blocks);
    const above: HeadingPlace[] = [{ ...TOP, depth: 0 }];
    const parts: HeadingPart[] = [];
    let place: LabelPlace = TOP;
    /** What a label without a value names: it holds for the block right below only. */
    let below: LabelPlace | null = null;
    blocks.forEach((block, index) => {
      if (block.kind === 'heading') {
        while (above.length > 1 && (above.at(-1)?.depth ?? 0) >= block.depth) above.pop();
        place = this.heading(block, belowHeading(blocks, index), above.at(-1) ?? TOP);
        parts.push({ line: block.line, place });
        above.push({ ...place, depth: block.depth });
        below = null;
        return;
      }
      const at: LabelPlace = below ?? place;
      below = this.opensList(block, blocks[index + 1], at);
      if (below !== null) return;
      const named = this.block(block, at);
      if (named?.field === null && !namesCodeAlone(blocks, index)) place = named;
      below = named;
    });
    const tasks = this.builder.endPhase();
    this.tables.endPhase(tasks);
    putHeadings(parts, this.builder.body, tasks, this.ledger);
  }

  /** Reads boxes that lie outside of all phases, or in a quote, into the group of the heading above them. */
  adopt(items: readonly Item[], label: string, line: number): void {
    const group = label === '' ? null : this.builder.group(label, line);
    for (const item of items) this.items.item(item, { ...TOP, group });
    this.builder.endTask();
  }

  /** Reads one block; gives the place that it names for the block below. */
  private block(block: Block, place: LabelPlace): LabelPlace | null {
    if (block.kind === 'list') this.items.list(block, place);
    else if (block.kind === 'table') this.tables.table(block, place);
    else if (block.kind === 'quote' && this.builder.openTask !== null)
      for (const step of boxedItems(block)) this.items.item(step, place);
    else if (block.kind === 'paragraph') return this.paragraph(block.lines, place);
    else if (block.kind === 'other') this.builder.code(block.code ?? '', place.group);
    return null;
  }

  private heading({ line, depth }: Heading, below: readonly Block[], outer: LabelPlace): LabelPlace {
    const { text } = bareWords(line.text);
    const task = this.headings.titled(line, text);
    const open = this.builder.openTask;
    if (open !== null && depth > open.depth && (task === null || !isTaskHeading(text)))
      return partOfTask(open, line, text, this.ledger);
    this.builder.endTask();
    const group = outer.field === null ? outer.group : null;
    if (task === null) return this.named(line, text, below, depth, group);
    this.startTask(line, { text: task.title, id: task.id, group, depth });
    return TOP;
  }

  /** A heading or a line that is a task, and takes what stands below it. */
  private startTask(line: Line, opening: Pick<TaskOpening, 'text' | 'id' | 'group' | 'depth'>): void {
    const sign = bareWords(line.text).sign ?? line.sign;
    this.ledger.put(line, sign === 'cancelled' || line.sign === 'cancelled' ? 'cancelled' : 'task');
    this.builder.startTask({ ...opening, line: line.line, sign, whole: true });
  }

  /** What a sub-heading names: a field, a part that is no work, a task, or a group (format 2.4, 2.5). */
  private named(
    line: Line,
    text: string,
    below: readonly Block[],
    depth: number,
    group: number | null,
  ): LabelPlace {
    const { number } = withoutItemNumber(text);
    const label = withoutColon(withoutItemNumber(text, this.reading.counts).text);
    const found = labelled(line);
    if (found !== null && found.value !== '' && this.valued(found, line, TOP)) return TOP;
    // Boxes are work whatever the part is called: `### Communication` with boxes below is their group.
    const part = headingPart(this.builder, line, label, below, group);
    if (part !== null) return part;
    if (this.headings.hasFields(line, below, depth, number !== null || isAction(label))) {
      this.startTask(line, { text, group, depth });
      return TOP;
    }
    if (saysOnlyWork(label)) return { ...TOP, group };
    const saysWork = headingSaysWork(line, label, below, this.reading);
    const isEmpty = below.every(({ kind }) => kind === 'paragraph' || kind === 'other');
    return { ...TOP, group: this.builder.heading({ label, line, outer: group, saysWork, isEmpty }) };
  }

  /** What the line above a list names for that list, bold or not, with a colon or in a word or two; null where it is none. */
  private opensList(block: Block, next: Block | undefined, place: LabelPlace): LabelPlace | null {
    if (block.kind !== 'paragraph' || this.builder.openTask !== null || isClauseOf(place)) return null;
    const line = block.lines.at(-1);
    const label = labelAbove(block, next, this.reading);
    if (line === undefined || label === null) return null;
    this.paragraph(block.lines.slice(0, -1), place);
    const group = line.bold > 0 ? this.builder.outerOf(place.group, 'line') : place.group;
    if (saysOnlyWork(label)) return { ...TOP, group };
    const part = partOfList(line, label, group, next);
    if (part !== null) return part;
    const rank = line.bold > 0 ? 'line' : 'heading';
    return { ...TOP, group: this.builder.heading({ label, line, outer: group, rank }) };
  }

  /** Reads a paragraph's lines; gives the place that its last line names for the block below. */
  private paragraph(lines: readonly Line[], place: LabelPlace): LabelPlace | null {
    let below: LabelPlace | null = null;
    for (const line of lines) below = this.line(line, below ?? place);
    return below;
  }

  /** A line: a task, a field, a label for the list below; other prose is no work. */
  private line(line: Line, place: LabelPlace): LabelPlace | null {
    if (this.boldTask(line, place)) return TOP;
    const point = line.bold > 0 ? checkpoint(line) : null;
    if (point !== null) this.builder.body.checkpoints.push(point);
    if (point !== null) return null;
    if (opensTime(line, this.builder.openTask !== null)) return this.pseudoHeading(line, place);
    const found = labelled(line);
    return found === null ? this.prose(line, place) : this.label(found, line, place);
  }

  /** `**Task 1: Title**`, `**Step 1: Title**`: a task; a step in a task of another kind is its detail. True where it opens one. */
  private boldTask(line: Line, { group }: LabelPlace): boolean {
    const task = line.bold > 0 ? taskLabel(line.text) : null;
    if (task === null) return false;
    const isStep = !isTaskHeading(line.text);
    const isDetail = isStep && this.builder.openTask !== null && this.builder.openTask !== this.step;
    if (isDetail) this.ledger.put(line, 'detail');
    else this.startTask(line, { text: task.title, id: task.id, group, depth: ITEM_DEPTH });
    if (!isDetail) this.step = isStep ? this.builder.openTask : null;
    return !isDetail;
  }

  private prose(line: Line, place: LabelPlace): LabelPlace | null {
    const { field, label } = place;
    const open = this.builder.openTask;
    if (field !== null && field !== 'activities') {
      this.value({ field, label, value: line.text }, line, place);
      return null;
    }
    if (open !== null && !isBoldWhole(line)) {
      open.addDetail([line.text]);
      return null;
    }
    // A line bold as a whole is a sub-heading of the lowest level.
    if (open === null && isBoldWhole(line)) return this.pseudoHeading(line, place);
    if (open === null) this.plainProse(line, place);
    return null;
  }

  /** Prose of the part it stands in; what bold words open is a note, or work where they say something to do and no other tells it. */
  private plainProse(line: Line, place: LabelPlace): void {
    const led = ledBy(line);
    const opening = { text: line.text, group: place.group };
    if (led !== null && this.isOnlyProse && saysToDo(led.label)) this.builder.clauseTask(line, opening, true);
    else if (led !== null) this.builder.ledNote(led, line, place);
    else if (place.group !== null) this.builder.describe(place.group, line.text);
    else if (startsWithVerb(line.text) || (!this.isOnlyProse && isEmphasised(line)))
      this.builder.note('Note', line.text, line.line, TOP);
  }

  private label(found: Labelled, line: Line, place: LabelPlace): LabelPlace | null {
    const open = this.builder.openTask;
    const field = open === null ? phaseField(found.label) : taskField(found.label);
    if (field !== null && found.value === '' && line.sign === null)
      return { group: this.builder.besideOf(place.group, field), field, label: bareLabel(found.label) };
    if (this.valued(found, line, place)) return null;
    if (!found.bold) return this.plainLabel(found, line, place);
    if (found.value === '' && open === null) return this.pseudoHeading(line, place);
    if (open !== null) open.addDetail(onlyOpens(found) ? [] : [line.text]);
    else if (labelsWork(found, this.reading, this.proseIsWork)) {
      this.builder.clauseTask(line, { text: line.text, label: found.label, group: place.group });
    } else this.builder.note(found.label, found.value, line.line, place);
    return null;
  }

  /** `Aim: run 5 km` is an author's own note of the phase; deeper in, prose says more of what it stands in. */
  private plainLabel(found: Labelled, line: Line, place: LabelPlace): LabelPlace | null {
    if (this.builder.openTask !== null || place.group !== null || place.field !== null || !isOwnNote(found))
      return this.prose(line, place);
    this.builder.note(found.label, found.value, line.line, place);
    return null;
  }

  /** Takes a labelled value when its label names a field; false when it names none. */
  private valued(found: Labelled, line: Line, place: LabelPlace): boolean {
    const field = this.builder.openTask === null ? valueField(found) : taskField(found.label);
    if (field === null) return false;
    if (field === 'activities' && this.builder.openTask === null) {
      if (this.reading.plain && !isPlaceholder(found.value) && found.value !== '') {
        this.builder.clauseTask(line, { text: found.value, group: place.group });
      }
      return true;
    }
    this.value({ field, label: found.label, value: found.value }, line, place);
    return true;
  }

  private value(
    said: Omit<FieldValue, 'sign' | 'line' | 'commas'>,
    { sign, line }: Line,
    place: LabelPlace,
  ): void {
    this.builder.field({ ...said, sign, line, commas: true }, place);
  }

  /** A bold line alone: a part that is no work, `**Overview:**`, or a group. */
  private pseudoHeading(line: Line, place: LabelPlace): LabelPlace {
    const part = partOf(withoutColon(line.text), place.group);
    if (part !== null) return part;
    const { text, number } = withoutItemNumber(withoutColon(bareWords(line.text).text), this.reading.counts);
    if (this.reading.noteLabels.has(bareLabel(text).toLowerCase()))
      return { group: place.group, field: 'note', label: bareLabel(text) };
    if (place.field === null && saysOnlyWork(text))
      return { ...TOP, group: this.builder.besideOf(place.group, 'activities') };
    const rank = groupLabel(text) === null ? 'line' : 'time';
    const outer = place.field === null ? this.builder.outerOf(place.group, rank) : null;
    const saysWork = this.reading.plain && (number !== null || isAction(text)) && !/[:：]$/.test(line.text);
    const isEmpty = this.reading.plain;
    return { ...TOP, group: this.builder.heading({ label: text, line, outer, rank, saysWork, isEmpty }) };
  }
}
