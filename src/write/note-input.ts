import type { Markdown } from '../model/markdown.ts';
import type { Phase, Plan } from '../model/plan.ts';
import type { Schedule } from '../model/schedule.ts';
import type { Settings } from '../model/settings.ts';
import type { TaskList } from '../model/tasks.ts';

/** All that tasks.md is written from. */
export interface NoteInput {
  readonly plan: Plan;
  readonly list: TaskList;
  /** The plan's phases by those of the list; of a build without a note, its own in order. */
  readonly plans?: readonly (Phase | undefined)[];
  readonly schedule: Schedule;
  /** The goal's title (format 1.4). */
  readonly title: Markdown;
  /** The goal's folder in the vault, `goals/001-x`; empty for the vault itself. */
  readonly folder: string;
  /** The note that was read, as a path in the vault. */
  readonly source: string;
  /** What the goal's folder holds, by name; null when that is unknown. */
  readonly existing: readonly string[] | null;
  readonly settings: Settings;
}
