/** Which rows are work: of task tables (in a phase also of tables that are plainly work), of timetables too, or all. */
export type RowsOfWork = 'tasks' | 'timetables' | 'all';

/** How the items of a phase are read. */
export interface ItemReading {
  /** Plain items are work too; else boxes alone are (format 2.1, *No series*, *Siblings*). */
  readonly plain: boolean;
  /** Which rows are work beside those of task tables. */
  readonly rows: RowsOfWork;
  /** Whether what a row's Phase column says names the phase that it stands in. */
  readonly isOwnPhase: (cell: string) => boolean;
  /** Lines of headings that are tasks with the prose below them. */
  readonly units: ReadonlySet<number>;
  /** Bold labels that several phases of the plan have, and so are notes (format 2.11). */
  readonly noteLabels: ReadonlySet<string>;
  /** Whether a number at the start of a line counts the plan's items, and is no day or hour (format 2.8). */
  readonly counts: (number: string) => boolean;
  /** `Task 1` at the start of a plain item is a part of its name. */
  readonly taskNumbersAreWords: boolean;
  /** What is listed below notes is work: the plan has no other. */
  readonly notesAreWork: boolean;
  /** The plan is in English, whose verbs we know. */
  readonly english: boolean;
}
