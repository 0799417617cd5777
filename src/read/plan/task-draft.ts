import type { Markdown } from '../../model/markdown.ts';
import type { Clause, ItemFields, WorkItem, WorkState } from '../../model/plan.ts';
import { append } from '../markdown/append.ts';
import type { FieldName } from '../work/labels.ts';
import { isNone, statusState } from '../work/status.ts';

/** What opens a task of its own: `#### Task 1.1: Title`. */
export interface TaskOpening {
  readonly id: string;
  readonly title: Markdown;
  readonly line: number;
  readonly state: WorkState;
  readonly group: number | null;
  /** Heading level; items count as deeper than any heading. */
  readonly depth: number;
}

/** A task heading while the fields under it are read (format 2.5). */
export class TaskDraft {
  private readonly detail: Markdown[] = [];
  private readonly done: Clause[] = [];
  private fields: ItemFields;
  private state: WorkState;

  constructor(private readonly opening: TaskOpening) {
    this.fields = { id: opening.id };
    this.state = opening.state;
  }

  get depth(): number {
    return this.opening.depth;
  }

  /** Takes a field's value and its clauses; what a task has no field for is a detail of its description. */
  field(name: FieldName, value: Markdown, clauses: readonly Clause[]): void {
    switch (name) {
      case 'responsible':
        this.fields = { ...this.fields, owner: value };
        break;
      case 'effort':
      case 'duration':
        this.fields = { ...this.fields, effort: value };
        break;
      case 'id':
        this.fields = { ...this.fields, id: value };
        break;
      case 'dependsOn':
        this.fields = { ...this.fields, dependencies: joinedDependencies(this.fields.dependencies, value) };
        break;
      case 'description':
        this.fields = {
          ...this.fields,
          description: [this.fields.description ?? '', value].join(' ').trim(),
        };
        break;
      case 'status':
        this.state = statusState(value) ?? this.state;
        break;
      case 'done':
      case 'deliverables':
        append(this.done, clauses);
        break;
      default:
        this.detail.push(value);
    }
  }

  /** Adds lines that are no field to the description. */
  addDetail(lines: readonly Markdown[]): void {
    append(this.detail, lines);
  }

  item(): WorkItem {
    const { title, line, group } = this.opening;
    const fields = this.done.length === 0 ? this.fields : { ...this.fields, done: this.done };
    return {
      text: title,
      line,
      state: this.state,
      whole: true,
      group,
      detail: this.detail,
      steps: [],
      fields,
    };
  }
}

function joinedDependencies(before: Markdown | undefined, value: Markdown): Markdown {
  if (isNone(value)) return before ?? 'none';
  return before === undefined || before === 'none' ? value : `${before}, ${value}`;
}
