import type { Finding } from './finding.ts';
import type { Markdown } from './markdown.ts';
import type { DayRange, WorkState } from './plan.ts';
import type { Task, TaskId, TaskList } from './tasks.ts';

/** A stretch of a note: offsets into its text as it was given, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A cell of a table. Its span is its content without the blanks around it; an empty cell's has no length and lies where content goes. */
export interface NoteCell extends Span {
  /** The content exactly as written: `note.slice(start, end)`. */
  readonly raw: Markdown;
  /** The content as it is read: comments blank, `\|` as `|`. */
  readonly text: Markdown;
  /** All between the pipes, or between a pipe and the line's end. */
  readonly outer: Span;
}

/** A row of a table. Its span is its whole line without the line end; what stands before the first cell's `outer` is indent and opening pipe. */
export interface NoteRow extends Span {
  /** 1-based. */
  readonly line: number;
  /** As many as the row has: fewer or more than there are columns, where its author wrote so. */
  readonly cells: readonly NoteCell[];
}

/** What a column of a task table is about (format 5.1); `other` columns are their author's own. */
export type ColumnKind =
  'id' | 'name' | 'description' | 'owner' | 'effort' | 'done' | 'dependencies' | 'status' | 'other';

export interface NoteColumn {
  readonly kind: ColumnKind;
  readonly header: NoteCell;
}

/** A table with a column of ids and one of names. */
export interface NoteTable {
  /** Index of its phase in the note's phases; null for a table without tasks that lies in none. */
  readonly phase: number | null;
  readonly columns: readonly NoteColumn[];
  readonly header: NoteRow;
  /** The line of dashes below the header, without its line end. */
  readonly delimiter: Span;
  /** Every row below, also those that are no task. */
  readonly rows: readonly NoteRow[];
}

/** A phase of the note, starts of one number put together (format 2.1). */
export interface NotePhase {
  /** As the note writes it; word and number are empty for the tasks that lie in none of the note's phases. */
  readonly word: string;
  readonly number: string;
  /** Without its brackets; empty when the note gives none. */
  readonly name: Markdown;
  /** What stands in the brackets (`Days 1-5, 3 tasks`); empty for none. */
  readonly timing: Markdown;
  readonly days: DayRange | null;
  /** 1-based line of its first start; null for a phase that the note has no line for. */
  readonly line: number | null;
}

/** A task's state (format 6.4): nobody waits for a cancelled one. */
export type TaskState = WorkState | 'cancelled';

/** A task of the note, in whichever form. */
export interface NoteTask {
  /**
   * As the scheduler takes it. Two ids of one note are one when `idKey` says so; ids of our own make read `T-001`, others
   * as they are first written. It waits also for ids that nobody defines and for cancelled tasks; of a cancelled task
   * the state reads `todo`.
   */
  readonly task: Task;
  /** Its id as the note writes it: `T001`, `1.1`. */
  readonly shownId: string;
  readonly state: TaskState;
  /** What says its state stands beside its definition of done: a Status, a line elsewhere (format 6.4). */
  readonly isStated: boolean;
  readonly form: 'row' | 'heading' | 'line';
  /** Where its row is: indexes into the note's tables and the table's rows; null in the other forms. */
  readonly row: { readonly table: number; readonly row: number } | null;
  /** An earlier task has its id: it does not count (format 5.6). */
  readonly duplicate: boolean;
}

/** What a tasks.md says, whoever wrote it (format 5.1). */
export interface TasksNote {
  readonly phases: readonly NotePhase[];
  readonly tables: readonly NoteTable[];
  /** Every task in the order of the note, second ones with one id included. */
  readonly tasks: readonly NoteTask[];
  readonly findings: readonly Finding[];
  /** It has a task table or task lines, and so is goal-kit's and not somebody's to-do list (format 1.1). */
  readonly readsAsGoalKit: boolean;
  /** `start` of its frontmatter, `YYYY-MM-DD` (format 5.5). */
  readonly start: string | null;
  /** The date of Day 1, `YYYY-MM-DD`: the plan's, the note's own, that of the settings, or as the lines of the phases tell it; null where nothing does (format 5.5). */
  readonly dayOne: string | null;
  /** 1-based line where a merge conflict of git opens; such a note must not be written. */
  readonly conflictLine: number | null;
  /** A fence or comment that never closes and so hides the rest. */
  readonly unclosed: { readonly what: 'code fence' | 'comment'; readonly line: number } | null;
  /** Why the note was not read at all (binary, an endless line, endless nesting); then all else is empty. */
  readonly unreadable: { readonly reason: string; readonly line: number | null } | null;
}

/**
 * The tasks of a note as the scheduler takes them: each id once, without the cancelled ones, for which nobody waits
 * (format 6.4). `states` are what action-items.md says; a task that it does not name keeps the state of the note.
 */
export function taskList(note: TasksNote, states: ReadonlyMap<TaskId, TaskState> = new Map()): TaskList {
  const counted = note.tasks.filter(({ duplicate }) => !duplicate);
  const stateOf = ({ task, state }: NoteTask): TaskState => states.get(task.id) ?? state;
  const cancelled = new Set(counted.filter((one) => stateOf(one) === 'cancelled').map(({ task }) => task.id));
  const tasks: Task[][] = note.phases.map(() => []);
  for (const one of counted) {
    const state = stateOf(one);
    if (state === 'cancelled') continue;
    const dependencies = one.task.dependencies.filter((id) => !cancelled.has(id));
    tasks[one.task.phase]?.push({ ...one.task, state, dependencies });
  }
  return {
    phases: note.phases.map(({ word, number, name, days }, index) => ({
      word,
      number,
      name,
      days,
      tasks: tasks[index] ?? [],
    })),
    unreached: [],
    findings: note.findings,
  };
}
