import type { Markdown } from '../../model/markdown.ts';
import type { Clause, LabelledLine, WorkItem, WorkState } from '../../model/plan.ts';
import { withoutItemNumber } from '../../text/item-number.ts';
import { opensWithSign, type StateSign, withoutTags } from '../../text/decoration.ts';
import { effortHours } from '../../text/effort.ts';
import { closingMarks } from '../../text/closing-marks.ts';
import { isPlaceholder } from '../../text/placeholder.ts';
import { appendAll } from '../markdown/append-all.ts';
import { bareLabel, type FieldName, shownLabel, taskField } from '../work/labels.ts';
import { besideState, statusState } from '../work/status.ts';
import { groupTasks } from './group-tasks.ts';
import {
  type GroupDraft,
  type GroupOpening,
  groupIndex,
  type GroupRank,
  type PhaseBody,
  takeDuration,
} from './phase-body.ts';
import { inlineRisks, promisesMitigations } from './risks.ts';
import { clauses, type FieldValue, isStatusLabel, names, withoutBrackets } from './field-value.ts';
import { type LabelPlace, TOP } from './label-place.ts';
import { PartNotes } from './part-notes.ts';
import { ITEM_DEPTH, TaskDraft, type TaskOpening } from './task-draft.ts';
import type { Line } from '../markdown/line.ts';

/** Whether a text is an effort does not hang on how long a day is. */
const ANY_TIME = { hoursPerDay: 8, daysPerWeek: 5 };

/** A heading or a line of its own that names a group. */
interface HeadingOpening extends Omit<GroupOpening, 'line' | 'sign'> {
  readonly line: Line;
}

/** Builds a phase's body: what is read goes to the open task, to the open group, or to the phase. */
export class PhaseBuilder {
  private task: TaskDraft | null = null;
  /** Groups in which something else than a task stands. */
  private readonly held = new Set<number>();
  /** Groups with a field after their items. */
  private readonly after = new Set<number>();
  private readonly partNotes: PartNotes;

  constructor(readonly body: PhaseBody) {
    this.partNotes = new PartNotes(body);
  }

  get openTask(): TaskDraft | null {
    return this.task;
  }

  startTask(opening: TaskOpening): void {
    this.endTask();
    this.task = new TaskDraft(opening);
  }

  /** Ends the open task; a cancelled one is counted only. */
  endTask(): void {
    const { task, body } = this;
    this.task = null;
    if (task === null) return;
    if (task.says === 'cancelled') {
      body.cancelled.push(task.item().text);
      return;
    }
    const item = task.item();
    body.items.push(item);
    if (task.says === null) body.silent.add(item);
  }

  group(label: Markdown, line: number, outer: number | null = null, state: StateSign | null = null): number {
    return groupIndex(this.body, { label, line, outer, state });
  }

  /** The group that a bold line of that rank lies in: bold lines of one rank follow each other (format 2.5). */
  outerOf(group: number | null, rank: GroupRank): number | null {
    const found = group === null ? undefined : this.body.groups[group];
    if (found === undefined || found.rank === 'heading') return group;
    return found.rank === 'time' && rank === 'line' ? group : this.outerOf(found.outer, rank);
  }

  /** The group of a field's label: `**Tasks:**` after a bold line with a list of its own stands beside that. */
  besideOf(group: number | null, field: FieldName): number | null {
    const isOver = group !== null && (this.held.has(group) || this.isAfterItems(group));
    const isBeside = field === 'activities' && isOver && this.body.groups[group]?.rank === 'line';
    return isBeside ? this.outerOf(group, 'line') : group;
  }

  /** A line that is work by itself, cut into tasks as an item is. */
  clauseTask(line: Line, opening: Pick<TaskOpening, 'text' | 'label' | 'group'>, whole = false): void {
    this.startTask({ ...opening, line: line.line, sign: line.sign, whole, depth: ITEM_DEPTH });
    this.endTask();
  }

  /** A heading or bold line that names a group, and is a task itself where nothing stands in it. */
  heading({ line, ...opening }: HeadingOpening): number {
    // A sign before a heading may be an ornament; before one that counts it is no such thing.
    const isOrnament = opensWithSign(line.raw) && withoutItemNumber(line.text).number === null;
    const state = isOrnament ? null : line.sign;
    return groupIndex(this.body, { ...opening, line: line.line, sign: line.sign, state });
  }

  /** Prose below a group's heading: the description of the task that it may be. */
  describe(group: number, text: Markdown): void {
    this.body.groups[group]?.detail.push(text);
  }

  /** A line that bold words open without a colon: a note of the part that it stands in, else of the phase (format 2.0). */
  ledNote(
    { label, value }: Pick<LabelledLine, 'label' | 'value'>,
    { text, line }: Line,
    place: LabelPlace,
  ): void {
    const part = this.partAt(place);
    if (part === undefined) this.note(label, value, line, TOP);
    else {
      part.detail.push(text);
      part.led.push({ label: `${part.label}: ${label}`, value, line });
    }
  }

  /** Code below a task, or below a heading that may be one, tells how it is done. */
  code(text: Markdown, group: number | null): void {
    if (this.task !== null) this.task.code(text);
    else if (text !== '' && group !== null && this.mayBeTask(group)) this.describe(group, text);
  }

  /** Something stands in a group that is no task of it: it is none itself. */
  holds(group: number): void {
    this.held.add(group);
  }

  /** A line that is no task by itself: of the item above it in its group, else of the group, which may be a task itself. */
  detail(text: Markdown, group: number | null): boolean {
    const { items, silent } = this.body;
    const last = items.at(-1);
    if (last?.group !== group) return false;
    const item = { ...last, detail: [...last.detail, text] };
    items[items.length - 1] = item;
    if (silent.delete(last)) silent.add(item);
    return true;
  }

  /** A heading that says something to do: a task where no other stands below it. */
  mayBeTask(group: number): boolean {
    return this.body.groups[group]?.saysWork === true;
  }

  /** Groups that nothing stands in and that say work are tasks (format 2.5); gives those. */
  endPhase(): number[] {
    this.endTask();
    this.partNotes.name();
    this.ofPhaseAsWell('done');
    this.ofPhaseAsWell('deliverables');
    return groupTasks(this.body, this.held);
  }

  /** What says nothing to do in a group: of the task that the group may be itself, else a note that goes by the group's name. */
  remark(text: Markdown, line: number, group: number | null, isQuestion: boolean): void {
    const part = group === null ? undefined : this.body.groups[group];
    if (part?.saysWork === true && !isQuestion) {
      part.detail.push(text);
      return;
    }
    const label = isQuestion ? 'Open question' : 'Note';
    this.body.notes.push({ label: part?.label ?? label, value: text, line });
    if (group !== null) this.held.add(group);
  }

  rows(
    items: readonly { readonly item: WorkItem; readonly silent: boolean; readonly phase: string }[],
  ): void {
    for (const { item, silent, phase } of items) {
      if (phase !== '') this.body.rows.set(item, phase);
      this.body.items.push(item);
      if (silent) this.body.silent.add(item);
    }
  }

  note(label: string, value: Markdown, line: number, place: LabelPlace): void {
    if (isPlaceholder(value) || value === '') return;
    const note = { label: shownLabel(label), value, line };
    this.body.notes.push(note);
    const part = this.partAt(place);
    if (part !== undefined) this.partNotes.add(note.label, part, this.isAfterItems(place.group));
  }

  /** The clauses of a field as those of the part that it stands in. */
  private ofPart(found: readonly Clause[], place: LabelPlace): Clause[] {
    const part = this.partAt(place);
    if (part === undefined) return [...found];
    const group = this.body.groups.indexOf(part);
    if (this.isAfterItems(place.group)) this.after.add(group);
    return found.map((clause) => ({ ...clause, group }));
  }

  /** What stands after the items of the last part, and in no other, may be the phase's as well (format 2.4). */
  private ofPhaseAsWell(field: 'done' | 'deliverables'): void {
    const clauses = this.body[field];
    const last = this.body.groups.length - 1;
    if (!this.after.has(last) || clauses.some(({ group }) => group !== undefined && group !== last)) return;
    clauses.forEach(({ text, line }, at) => (clauses[at] = { text, line }));
  }

  /** The part that a field stands in: after the list of a bold line it is beside that, in the group around both. */
  private partAt({ group }: LabelPlace): GroupDraft | undefined {
    const found = group === null ? undefined : this.body.groups[group];
    return found?.rank === 'line' && this.isAfterItems(group)
      ? this.partAt({ ...TOP, group: found.outer })
      : found;
  }

  private isAfterItems(group: number | null): boolean {
    return this.body.items.at(-1)?.group === group;
  }

  field(entry: FieldValue, place: LabelPlace): void {
    const { field, line } = entry;
    const value = withoutTags(field === 'dependsOn' ? withoutBrackets(entry.value) : entry.value);
    if (isPlaceholder(value)) return;
    if (this.task !== null) {
      const label = bareLabel(entry.label);
      if (field === 'status') this.task.status(value, entry.sign, label);
      else if (value !== '') this.task.field(field, value, clauses(entry), label);
      return;
    }
    if (isStatusLabel(entry.label)) this.status(entry, value, place);
    else if (value !== '') this.ofPhase(entry, value, place, line);
  }

  /** A Status that is a state holds for the tasks of the part it stands in; any other is a note (format 2.4). */
  private status(entry: FieldValue, value: Markdown, place: LabelPlace): void {
    const state = this.stateIn(entry, value, place);
    const group = place.group === null ? undefined : this.body.groups[place.group];
    const more = group === undefined || state === null ? value : besideState(value);
    if (more !== '') this.note(entry.label, more, entry.line, place);
    if (group === undefined) {
      if (state !== 'todo') this.body.state ??= state;
      return;
    }
    group.statusIsLast = group.state === null && this.isAfterItems(place.group);
    group.state ??= state;
  }

  /** What a Status says; among a phase's items it may well be of those around it only. */
  private stateIn({ isItem, sign }: FieldValue, value: Markdown, { group }: LabelPlace): WorkState | null {
    if (isItem === true && group === null && this.body.items.length > 0) return null;
    return statusState(value) ?? (value === '' && sign !== 'cancelled' ? sign : null);
  }

  private ofPhase(entry: FieldValue, value: Markdown, place: LabelPlace, line: number): void {
    const group = place.group === null ? undefined : this.body.groups[place.group];
    switch (entry.field) {
      case 'responsible':
        appendAll((group ?? this.body).responsible, names(entry).map(withoutMarks));
        break;
      case 'dependsOn':
        appendAll(this.waiting(place).dependsOn, names(entry));
        break;
      case 'deliverables':
      case 'done':
        appendAll(this.body[entry.field], this.ofPart(clauses(entry), place));
        break;
      case 'duration':
        if (group === undefined) this.body.duration.push({ text: value, line });
        else if (!takeDuration(group, value)) this.note(entry.label, value, line, place);
        break;
      case 'risks':
        appendAll(this.body.risks, inlineRisks(value, line, promisesMitigations(entry.label)));
        break;
      default:
        if (!this.effortOfPart(entry, value, place)) this.note(entry.label, value, line, place);
    }
  }

  private waiting(place: LabelPlace): Pick<PhaseBody, 'dependsOn'> {
    return this.partAt(place) ?? this.body;
  }

  /** An Effort of a part of the phase is what all of its tasks take (format 2.8); true where it is one. */
  private effortOfPart({ label }: FieldValue, value: Markdown, place: LabelPlace): boolean {
    const part = this.partAt(place);
    const effort = value.replace(/[.。]$/, '');
    if (part === undefined || taskField(label) !== 'effort' || effortHours(effort, ANY_TIME) === null)
      return false;
    part.effort ||= effort;
    return true;
  }
}

/** A person without the tags, footnotes and fields of the Tasks plugin after the name. */
function withoutMarks(clause: Clause): Clause {
  return { ...clause, text: clause.text.slice(0, clause.text.length - closingMarks(clause.text).length) };
}
