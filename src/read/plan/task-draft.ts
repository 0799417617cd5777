import type { Markdown } from '../../model/markdown.ts';
import type { Clause, ExplicitFields, Step, WorkItem, WorkState } from '../../model/plan.ts';
import type { StateSign } from '../../text/decoration.ts';
import { appendAll } from '../markdown/append-all.ts';
import { type FieldName, taskSlot } from '../work/labels.ts';
import { besideState, isCancelled, isNone, statusState } from '../work/status.ts';

/** What opens a task: an item, a row, or a heading such as `#### Task 1.1: Title`. */
export interface TaskOpening {
  readonly text: Markdown;
  readonly line: number;
  /** The plan's own id for it, of whatever make. */
  readonly id?: string;
  /** The number that its list shows it with. */
  readonly number?: number;
  /** The bold label that `text` opens with. */
  readonly label?: Markdown;
  /** The bold title that `text` opens with and that is its name. */
  readonly title?: Markdown;
  /** The bold words that `text` opens with, where a bracket follows them. */
  readonly bold?: Markdown;
  /** What its box and its signs say; null for nothing. */
  readonly sign: StateSign | null;
  readonly group: number | null;
  /** One task, never split. */
  readonly whole: boolean;
  /** Heading level; items count as deeper than any heading. */
  readonly depth: number;
}

/** Deeper than any heading. */
export const ITEM_DEPTH = 7;

/** A task while what stands below it is read (format 2.5). */
export class TaskDraft {
  private readonly detail: Markdown[] = [];
  private readonly done: Clause[] = [];
  private readonly steps: Step[] = [];
  private fields: ExplicitFields;
  private sign: StateSign | null;
  private hasCode = false;

  constructor(private readonly opening: TaskOpening) {
    this.fields = opening.id === undefined ? {} : { id: opening.id };
    this.sign = opening.sign;
  }

  get depth(): number {
    return this.opening.depth;
  }

  /** Whether its own text, and not only what stands below it, is somebody's words to go on. */
  get isItem(): boolean {
    return this.opening.depth >= ITEM_DEPTH;
  }

  /** Takes a field's value and its clauses; what a task has no field for is a detail of its description. */
  field(name: FieldName, value: Markdown, clauses: readonly Clause[], label: string): void {
    switch (taskSlot(name)) {
      case 'owner':
        this.fields = { ...this.fields, owner: value };
        break;
      case 'effort':
        this.effort(value, name === 'duration' ? label : null);
        break;
      case 'id':
        this.fields = { ...this.fields, id: value };
        break;
      case 'dependencies':
        this.fields = { ...this.fields, dependencies: joinedDependencies(this.fields.dependencies, value) };
        break;
      case 'description':
        this.fields = { ...this.fields, description: joinedWords(this.fields.description, value) };
        break;
      case 'done':
        appendAll(this.done, clauses);
        break;
      default:
        this.detail.push(isPlainLabel(name, label) ? value : `${label}: ${value}`);
    }
  }

  /** An effort goes before what is called a length of time, `Duration: 2 weeks`, which may be a deadline. */
  private effort(value: Markdown, length: string | null): void {
    const { effort, effortLabel, ...others } = this.fields;
    if (length !== null && effort !== undefined) {
      this.detail.push(`${length}: ${value}`);
      return;
    }
    if (effort !== undefined && effortLabel !== undefined) this.detail.push(`${effortLabel}: ${effort}`);
    this.fields = { ...others, effort: value, ...(length === null ? {} : { effortLabel: length }) };
  }

  /** A Status field, in words or by a sign alone; what it says beside a state of ours is a detail: `waiting for the permit`. */
  status(value: Markdown, sign: StateSign | null, label: string): void {
    const says = (isCancelled(value) ? 'cancelled' : statusState(value)) ?? sign;
    if (says !== null) this.sign = says;
    const more = says === null ? value : besideState(value);
    if (more !== '') this.detail.push(`${label}: ${more}`);
  }

  /** Adds lines that are no field to the description. */
  addDetail(lines: readonly Markdown[]): void {
    appendAll(this.detail, lines);
  }

  /** The first code below it; what more there is only goes on. */
  code(text: Markdown): void {
    if (text !== '' && !this.hasCode) this.detail.push(text);
    this.hasCode ||= text !== '';
  }

  step(text: Markdown, sign: StateSign | null): void {
    this.steps.push({
      text: text.replace(/[,;]$/, ''),
      state: sign === null || sign === 'cancelled' ? 'todo' : sign,
    });
  }

  /** The state that it and its steps say (format 6.4); `cancelled`; null when it says nothing of its own. */
  get says(): StateSign | null {
    if (this.sign === 'cancelled') return 'cancelled';
    const states = this.steps.map(({ state }) => state);
    if (states.length > 0 && states.every((state) => state === 'done')) return 'done';
    // A ticked item with an open box below is not finished; a heading's sign is of what is told, its boxes may be criteria.
    const isBegun =
      this.sign === 'done' ? this.isItem && states.length > 0 : states.some((state) => state !== 'todo');
    return isBegun ? 'active' : this.sign;
  }

  item(otherwise: WorkState = 'todo'): WorkItem {
    const { text, line, group, whole, number, label, title, bold } = this.opening;
    const says = this.says;
    return {
      text,
      line,
      state: says === null || says === 'cancelled' ? otherwise : says,
      whole,
      group,
      ...(number === undefined ? {} : { number }),
      ...(label === undefined ? {} : { label }),
      ...(title === undefined ? {} : { title }),
      ...(bold === undefined ? {} : { bold }),
      detail: this.detail,
      steps: this.steps,
      fields: this.done.length === 0 ? this.fields : { ...this.fields, done: this.done },
    };
  }
}

function joinedWords(before: Markdown | undefined, value: Markdown): Markdown {
  return before === undefined ? value : `${before} ${value}`.trim();
}

/** A label that says no more than that a detail follows. */
function isPlainLabel(name: FieldName, label: string): boolean {
  return label === '' || (name !== 'risks' && /^(?:notes?|details?)$/i.test(label));
}

function joinedDependencies(before: Markdown | undefined, value: Markdown): Markdown {
  if (isNone(value)) return before ?? 'none';
  return before === undefined || before === 'none' ? value : `${before}, ${value}`;
}
