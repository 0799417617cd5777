import type { RowCells } from './merge.ts';

/** A tasks.md as it is written: its text, and where in it what is merged apart stands (format 4.1). */
export interface WrittenNote {
  readonly text: string;
  readonly layout: WrittenLayout;
}

export interface WrittenLayout {
  readonly lines: readonly string[];
  /** The phases in their order. */
  readonly phases: readonly WrittenPhase[];
}

/** Where a phase stands; lines are 0-based. */
export interface WrittenPhase {
  /** The line that it begins with. */
  readonly phaseLine: number;
  /** Where its table begins, or the line which says that there is none, and one past their end. */
  readonly firstLine: number;
  readonly endLine: number;
  readonly rows: readonly WrittenRow[];
}

/** A row of a phase's table. */
export interface WrittenRow extends Pick<RowCells, 'id' | 'cells'> {
  readonly line: number;
}
