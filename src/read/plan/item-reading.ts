/** How the items of a phase are read. */
export interface ItemReading {
  /** Plain items are work too; else boxes alone are (format 2.1, *No series*, *Siblings*). */
  readonly plain: boolean;
  /** Bold labels that several phases of the plan have, and so are notes (format 2.11). */
  readonly noteLabels: ReadonlySet<string>;
  /** What is listed below notes is work: the plan has no other. */
  readonly notesAreWork: boolean;
  /** The plan is in English, whose verbs we know. */
  readonly english: boolean;
}
