import type { Markdown } from '../../model/markdown.ts';
import type { TaskState } from '../../model/note-tasks.ts';

/** What a row, a heading or a line says about its task, before ids and dependencies are looked up. */
export interface TaskWords {
  readonly shownId: string;
  readonly name: Markdown;
  readonly description: Markdown;
  readonly owner: Markdown | null;
  readonly hours: number | null;
  /** The hours are a share that we computed: `~20h` (format 3.6). */
  readonly shared: boolean;
  readonly done: readonly Markdown[];
  /** What it waits for, as written; empty for nothing. */
  readonly waitsFor: Markdown;
  /** Null when it does not say. */
  readonly state: TaskState | null;
  /** What says it stands beside its definition of done: a Status, a line elsewhere. */
  readonly isStated?: true;
  /** 1-based. */
  readonly line: number;
}

/** Says nothing yet. */
export const NO_WORDS: TaskWords = {
  shownId: '',
  name: '',
  description: '',
  owner: null,
  hours: null,
  shared: false,
  done: [],
  waitsFor: '',
  state: null,
  line: 1,
};
