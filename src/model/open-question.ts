import type { DocumentSources } from './document.ts';
import type { Markdown } from './markdown.ts';
import type { CellName } from './merge.ts';
import type { Span } from './note-tasks.ts';
import type { TaskId } from './tasks.ts';

/** A cell of a task that is open. */
export interface OpenCell {
  readonly id: TaskId;
  readonly name: Markdown;
  readonly column: Extract<CellName, 'owner' | 'effort' | 'done'>;
}

/** What an answer takes the place of: offsets into the note's text. */
export interface AnswerPlace extends Span {
  /** What stays before the answer, so that it can be understood: `do we keep the piano? `; empty where words before say it. */
  readonly lead: Markdown;
}

/** Something that a goal's notes leave open (format 7.2). */
export interface OpenQuestion {
  /** Its identity, the same however often it is asked. */
  readonly key: string;
  /** What is asked: `T-004 Owner: Sort the books`, `Team Structure (Task Context)`. */
  readonly title: Markdown;
  readonly which: keyof DocumentSources;
  /** The heading that it stands under; null above the first. */
  readonly heading: Markdown | null;
  /** Where exactly, in words: `T-004, Owner`. */
  readonly place: Markdown;
  readonly cell: OpenCell | null;
  /** Where an answer is written; nowhere where it has no place that is sure. */
  readonly spans: readonly AnswerPlace[];
}
