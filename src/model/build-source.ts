/** What a note was built from, in fingerprints, so that it can be told when that says something else (format 4.9). */
export interface BuiltFrom {
  /** Of the text that it was built from, with the settings that count. */
  readonly source: string;
  /** Of each task, by what it says and not where it stands or what id it has. */
  readonly tasks: readonly string[];
  /** Of all else that was written. */
  readonly rest: string;
}

/** What a build from a text as it is now would be built from. */
export interface BuildableNow {
  readonly from: BuiltFrom;
  /** The 1-based line of each task in that text, in the order of `from.tasks`. */
  readonly lines: readonly number[];
}

/** How far a text has gone away from what a note was built from. */
export interface SourceDifference {
  /** How many tasks differ; 0 where only something else does. */
  readonly tasks: number;
  /** 1-based line of the first of them; 1 where it is gone. */
  readonly line: number;
}

/** How many tasks differ between a note and what it was built from, 0 where only something else does; null where nothing does. */
export interface Outdated {
  /** tasks.md from the plan. */
  readonly tasks: number | null;
  /** action-items.md from tasks.md. */
  readonly actionItems: number | null;
}
