import type { CellName } from '../model/merge.ts';
import type { TaskId } from '../model/tasks.ts';

/** A row of the user's note. */
export interface MineRow {
  readonly id: TaskId;
  /** Identity of the phase whose table it stands in; null outside of any known phase. */
  readonly phase: string | null;
  /** Which of the note's tables or lists it stands in. */
  readonly block: number;
  /** The cells of the columns that the note has. */
  readonly cells: Readonly<Partial<Record<CellName, string>>>;
  /** The ids that it waits for. */
  readonly dependencies: readonly TaskId[];
  /** The user's own columns hold something. */
  readonly annotated: boolean;
  readonly started: boolean;
  /** A bare pipe has moved its cells: none of them says what it seems to (format 5.1). */
  readonly isBroken?: boolean;
  /** Another row of the note has its id: a row of the user's, which must not take its place. */
  readonly isDoubled: boolean;
}
