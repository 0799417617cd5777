import type { Markdown } from '../../model/markdown.ts';
import type { Clause, WorkItem } from '../../model/plan.ts';
import { timing } from '../../text/day-range.ts';
import { type Sign, withoutTags } from '../../text/decoration.ts';
import { pieces } from '../../text/clauses.ts';
import { isPlaceholder } from '../../text/placeholder.ts';
import { append } from '../markdown/append.ts';
import { bareLabel, type FieldName } from '../work/labels.ts';
import { statusState } from '../work/status.ts';
import { type GroupDraft, groupIndex, type GroupOpening, type PhaseBody } from './phase-body.ts';
import { inlineRisks, promisesMitigations } from './risks.ts';
import { ITEM_DEPTH, TaskDraft, type TaskOpening } from './task-draft.ts';
import type { Line } from '../markdown/line.ts';

/** Where a line stands: the group and field that a heading or label above it names. */
export interface Place {
  readonly group: number | null;
  readonly field: FieldName | null;
  /** The label as written, for the field `note`. */
  readonly label: string;
}

/** Directly in the phase. */
export const TOP: Place = { group: null, field: null, label: '' };

/** The value of a field, as one line of the plan gives it. */
export interface FieldValue {
  readonly field: FieldName;
  readonly label: string;
  readonly value: Markdown;
  /** What the signs around the line say. */
  readonly sign: Sign | null;
  readonly line: number;
  /** Cut the value at commas, too; a nested list has cut it already. */
  readonly commas: boolean;
}

/** A heading or a line of its own that names a group. */
interface HeadingOpening extends Omit<GroupOpening, 'line' | 'sign'> {
  readonly line: Line;
}

/** Builds a phase's body: what is read goes to the open task, to the open group, or to the phase. */
export class PhaseBuilder {
  private task: TaskDraft | null = null;
  /** Groups in which something else than a task stands. */
  private readonly held = new Set<number>();

  constructor(readonly body: PhaseBody) {}

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
      body.cancelled++;
      return;
    }
    const item = task.item();
    body.items.push(item);
    if (task.says === null) body.silent.add(item);
  }

  group(label: Markdown, line: number, outer: number | null = null): number {
    return groupIndex(this.body, { label, line, outer });
  }

  /**
   * What a bold label lies in: the group of the heading above it where that has a time or says something to do; else it is a
   * group of its own, for bold labels follow each other.
   */
  outerOf(group: number | null, headed: number | null): number | null {
    const outer = group === null ? undefined : this.body.groups[group];
    const isTimed = (outer?.timing ?? null) !== null && outer?.label.includes(': ') === false;
    if (isTimed) return group;
    return headed !== null && this.mayBeTask(headed) ? headed : null;
  }

  /** A heading or bold line that names a group, and is a task itself where nothing stands in it. */
  heading({ line, ...opening }: HeadingOpening): number {
    return groupIndex(this.body, { ...opening, line: line.line, sign: line.sign });
  }

  /** Prose below a group's heading: the description of the task that it may be. */
  describe(group: number, text: Markdown): void {
    this.body.groups[group]?.detail.push(text);
  }

  /** Something stands in a group that is no task of it: it is none itself. */
  holds(group: number): void {
    this.held.add(group);
  }

  /** A heading that says something to do: a task where no other stands below it. */
  mayBeTask(group: number): boolean {
    return this.body.groups[group]?.saysWork === true;
  }

  /** Groups that nothing stands in and that say work are tasks (format 2.5); gives those. */
  endPhase(): number[] {
    this.endTask();
    const { groups, items, silent } = this.body;
    const used = new Set([...items.map(({ group }) => group), ...this.held]);
    const tasks: number[] = [];
    for (const group of used) {
      const outer = groups[group ?? -1]?.outer ?? null;
      if (outer !== null) used.add(outer);
    }
    groups.forEach((group, at) => {
      if (!group.saysWork && group.isEmpty && !used.has(at)) this.remark(group);
      if (!group.saysWork || used.has(at) || items.some(({ line, whole }) => whole && line === group.line))
        return;
      const task = new TaskDraft({
        text: group.label,
        line: group.line,
        sign: group.sign,
        group: group.outer,
        whole: true,
        depth: ITEM_DEPTH,
      });
      tasks.push(at);
      if (task.says === 'cancelled') return;
      task.addDetail(group.detail);
      const item = task.item();
      if (task.says === null) silent.add(item);
      items.push(item);
    });
    items.sort((a, b) => a.line - b.line);
    return tasks;
  }

  /** A heading that nothing to do stands in is a note, with its prose. */
  private remark({ label, detail, line, timing: time }: GroupDraft): void {
    if (time === null) this.body.notes.push({ label, value: detail.join(' '), line });
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

  note(label: string, value: Markdown, line: number): void {
    if (!isPlaceholder(value) && value !== '') this.body.notes.push({ label: bareLabel(label), value, line });
  }

  field(entry: FieldValue, place: Place): void {
    const { field, line } = entry;
    const value = withoutTags(field === 'dependsOn' ? withoutBrackets(entry.value) : entry.value);
    if (isPlaceholder(value)) return;
    if (this.task !== null) {
      const label = bareLabel(entry.label);
      if (field === 'status') this.task.status(value, entry.sign, label);
      else if (value !== '') this.task.field(field, value, clauses(entry), label);
      return;
    }
    if (isStatusLabel(entry.label)) this.status(entry, value);
    else if (value !== '') this.ofPhase(entry, value, place, line);
  }

  /** A Status that is a state holds for the phase's tasks; any other is a note (format 2.4). */
  private status(entry: FieldValue, value: Markdown): void {
    const state = statusState(value) ?? (value === '' && entry.sign !== 'cancelled' ? entry.sign : null);
    if (state === 'done' || state === 'active') this.body.state ??= state;
    if (value !== '') this.note(entry.label, value, entry.line);
  }

  private ofPhase(entry: FieldValue, value: Markdown, place: Place, line: number): void {
    const group = place.group === null ? undefined : this.body.groups[place.group];
    switch (entry.field) {
      case 'responsible':
        append((group ?? this.body).responsible, clauses(entry));
        break;
      case 'deliverables':
      case 'done':
      case 'dependsOn':
        append(this.body[entry.field], clauses(entry));
        break;
      case 'duration':
        if (group === undefined) this.body.duration.push({ text: value, line });
        else group.timing ??= timing(value);
        break;
      case 'risks':
        append(this.body.risks, inlineRisks(value, line, promisesMitigations(entry.label)));
        break;
      default:
        this.note(entry.label, value, line);
    }
  }
}

/** `[WP-001, WP-002]` as data has it -> its ids; `[]` -> none. */
function withoutBrackets(value: Markdown): Markdown {
  const inside = /^\[([^[\]]*)\]$/.exec(value)?.[1]?.trim();
  const isData =
    inside !== undefined && /^(?:[\p{L}\d.-]*\d[\p{L}\d.-]*(?:\s*,\s*[\p{L}\d.-]+)*)?$/u.test(inside);
  return isData ? inside || 'none' : value;
}

/** In the languages of format 2.11. */
function isStatusLabel(label: string): boolean {
  return /^(?:status|state|stand|statut|état|estado|stato|状态|状態)$/i.test(bareLabel(label));
}

/** A field's value cut into clauses (format 2.4). */
function clauses(entry: FieldValue): Clause[] {
  return pieces(entry.value, entry.commas)
    .map((piece) => ({
      text: piece.text.replace(/^(?:and|&)\s+/i, '').replace(/([^.])\.$/, '$1'),
      line: entry.line,
    }))
    .filter((clause) => !isPlaceholder(clause.text));
}
