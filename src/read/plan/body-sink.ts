import type { Markdown } from '../../model/markdown.ts';
import type { Clause, WorkState } from '../../model/plan.ts';
import { pieces } from '../../text/clauses.ts';
import { isPlaceholder } from '../../text/placeholder.ts';
import { append } from '../markdown/append.ts';
import { bareLabel, type FieldName } from '../work/labels.ts';
import { groupIndex, type PhaseBody } from './phase-body.ts';
import { inlineRisks, promisesMitigations } from './risks.ts';
import { TaskDraft, type TaskOpening } from './task-draft.ts';

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
  readonly line: number;
  /** Cut the value at commas, too; a nested list has cut it already. */
  readonly commas: boolean;
  /** Lines nested below, for a value that is work. */
  readonly detail: readonly Markdown[];
}

/** Something to do, as it is added. */
export interface Work {
  readonly text: Markdown;
  /** The bold label that the text opens with. */
  readonly label?: Markdown;
  readonly line: number;
  readonly state: WorkState;
  readonly group: number | null;
  readonly detail: readonly Markdown[];
}

/** Takes what is read in a phase to where it belongs: to the open task, or to the phase. */
export class BodySink {
  private task: TaskDraft | null = null;

  constructor(readonly body: PhaseBody) {}

  get openTask(): TaskDraft | null {
    return this.task;
  }

  startTask(opening: TaskOpening): void {
    this.endTask();
    this.task = new TaskDraft(opening);
  }

  endTask(): void {
    if (this.task !== null) this.body.items.push(this.task.item());
    this.task = null;
  }

  group(label: Markdown, line: number, outer: number | null = null): number {
    return groupIndex(this.body, { label, hints: label, line, outer });
  }

  work(work: Work): void {
    if (isPlaceholder(work.text) || work.text === '') return;
    this.body.items.push({ ...work, whole: false, steps: [], fields: {} });
  }

  note(label: string, value: Markdown, line: number): void {
    if (!isPlaceholder(value)) this.body.notes.push({ label: bareLabel(label), value, line });
  }

  field(entry: FieldValue, place: Place): void {
    const { field, value, line } = entry;
    if (isPlaceholder(value)) return;
    if (this.task !== null) {
      this.task.field(field, value, clauses(entry));
      return;
    }
    switch (field) {
      case 'responsible':
      case 'deliverables':
      case 'done':
      case 'dependsOn':
        append(this.body[field], clauses(entry));
        break;
      case 'duration':
        this.body.duration.push({ text: value, line });
        break;
      case 'activities':
        this.work({ text: value, line, state: 'todo', group: place.group, detail: entry.detail });
        break;
      case 'risks':
        append(this.body.risks, inlineRisks(value, line, promisesMitigations(entry.label)));
        break;
      default:
        this.note(entry.label, value, line);
    }
  }
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
