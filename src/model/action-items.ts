import type { Markdown } from './markdown.ts';
import type { TaskId } from './tasks.ts';

/** What stands between the brackets of a box that we write (format 6.1). */
export type ItemMark = ' ' | '/' | 'x' | '-';

/** The fields of the Tasks plugin on a task's line, as they are written; empty where there is none. */
export interface PluginFields {
  /** `🆔 T-001` */
  readonly id: string;
  /** `⛔ T-000,T-002` */
  readonly dependsOn: string;
  /** `⏳ 2026-01-05` */
  readonly scheduled: string;
  /** `📅 2026-01-06` */
  readonly due: string;
}

/** A box as it is built: a task's, or that of a clause of its definition of done (format 6.3). */
export interface ItemBox {
  /** `T-001`; of a clause `T-001/1`. */
  readonly id: TaskId;
  readonly mark: ItemMark;
  /** Its words after the mark, one line of Markdown. */
  readonly text: Markdown;
  readonly fields: PluginFields;
}

/** A task's box with those of its clauses below it. */
export interface TaskItem {
  /** What the task is called. */
  readonly name: Markdown;
  /** 1-based line of tasks.md. */
  readonly line: number;
  readonly box: ItemBox;
  readonly clauses: readonly ItemBox[];
}

/** A section of the note that is built. */
export interface ItemPhase {
  readonly word: string;
  readonly number: string;
  readonly name: Markdown;
  /** Its heading's line; empty for a phase without tasks, which has no section. */
  readonly heading: string;
  readonly tasks: readonly TaskItem[];
}

/** action-items.md as it is built from a tasks.md. */
export interface BuiltItems {
  /** The lines above the first section. */
  readonly head: readonly string[];
  /** Every phase of tasks.md, in order. */
  readonly phases: readonly ItemPhase[];
}

/** A box of a note of the user's; lines and offsets are 0-based. */
export interface NoteBox {
  /** Its place among the boxes of the note. */
  readonly place: number;
  readonly line: number;
  /** The text of that line. */
  readonly text: string;
  /** One past the last line that belongs to its item. */
  readonly endLine: number;
  /** Where on its line the words after the mark begin. */
  readonly textStart: number;
  readonly words: string;
  readonly mark: string;
  /** The id that it starts with, as ids are compared; null for none. */
  readonly idKey: string | null;
  /** Index of the box it lies in; null for none. */
  readonly parent: number | null;
  /** Index of the section it stands in. */
  readonly section: number;
}

/** What stands below one heading of a note, or above the first; lines are 0-based. */
export interface NoteSection {
  /** The heading's line; -1 above the first heading. */
  readonly line: number;
  /** One past its last line: where the next section begins. */
  readonly endLine: number;
  /** What its heading says of a phase (format 2.1); of any other heading only a name. */
  readonly word: string;
  readonly number: string;
  readonly name: Markdown;
  /** Index of the section it is a part of: the phase above a deeper heading; null for none. */
  readonly within: number | null;
}

/** A plain list item of a note of the user's that starts with something like an id. */
export interface NoteBullet {
  /** The id, as ids are compared. */
  readonly idKey: string;
  readonly words: string;
}

/** An action-items.md of the user's. */
export interface ItemsNote {
  readonly lines: readonly string[];
  readonly boxes: readonly NoteBox[];
  /** Those that lie in no box. */
  readonly bullets: readonly NoteBullet[];
  readonly sections: readonly NoteSection[];
}
