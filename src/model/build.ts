import type { Finding } from './finding.ts';
import type { Markdown } from './markdown.ts';
import type { BuildRecord } from './merge.ts';
import type { PlanSteps } from './plan-steps.ts';
import type { Plan } from './plan.ts';
import type { Settings } from './settings.ts';
import type { TaskId, TaskList } from './tasks.ts';

/** What is read, and how it is to be built. */
export interface BuildRequest {
  /** The note that is read: its text and its path in the vault. */
  readonly source: { readonly path: string; readonly text: string };
  /** The goal's folder in the vault; empty for the vault's root. */
  readonly folder: string;
  /** goal.md's text, when there is one (format 1.4). */
  readonly goalNote: string | null;
  /** Text of a sibling milestones.md, when there is one (format 2.10). */
  readonly milestones: string | null;
  /** What the goal's folder holds, notes and folders by name; null when that is unknown (format 3.1). */
  readonly existing: readonly string[] | null;
  /** Build although the plan is still the template (format 2.9). */
  readonly evenUnfilled: boolean;
  readonly settings: Settings;
}

/** What a build came to. */
export type BuildOutcome = Built | NotBuilt;

/** Why there is nothing to build. */
export type NotBuilt =
  /** Title and phases are still the template's own. */
  | { readonly kind: 'unfilled' }
  | {
      readonly kind: 'no-work';
      /** What was looked for, in words. */
      readonly lookedFor: string;
      readonly unclosed: Plan['unclosed'];
      /** The sibling milestones.md holds milestones to build from. */
      readonly milestones: boolean;
    }
  /** Markers of a merge conflict of git stand in the note that is read, from this 1-based line on. */
  | { readonly kind: 'source-conflict'; readonly line: number }
  | { readonly kind: 'unreadable'; readonly reason: string; readonly line: number | null };

/** The numbers of a note that is written. */
export interface BuildCounts {
  readonly tasks: number;
  readonly phases: number;
  /** Hours of all tasks together, as far as they are known. */
  readonly hours: number;
  readonly criticalPath: readonly TaskId[];
  readonly criticalHours: number;
  readonly perPhase: readonly {
    readonly label: string;
    readonly tasks: number;
    readonly criticalPath: readonly TaskId[];
  }[];
  /** How many tasks need an owner, an effort, a definition of done. */
  readonly open: { readonly owner: number; readonly effort: number; readonly done: number };
  /** Work of the plan that was not read: how many items under how many headings (format 2.0). */
  readonly unread: { readonly items: number; readonly headings: number };
  /** How many items of the plan are cancelled, and so no tasks. */
  readonly cancelled: number;
}

export interface Built extends BuildCounts {
  readonly kind: 'built';
  /** To be kept for the next build once the note is written (format 4.1). */
  readonly record: BuildRecord;
  /** The text of tasks.md. */
  readonly note: string;
  readonly title: string;
  /** With lines of the note that is read. */
  readonly findings: readonly Finding[];
  /** A fence or comment of the plan that never closes, and so hides what follows. */
  readonly unclosed: Plan['unclosed'];
}

/** The plan's tasks, before anything is written. */
export interface Planned {
  readonly kind: 'planned';
  readonly plan: Plan;
  readonly list: TaskList;
  readonly title: Markdown;
}

/** What action items take from a plan. */
export interface PlanFacts {
  /** Day 1, `YYYY-MM-DD`; null when neither plan nor settings name a date (format 2.3, 5.5). */
  readonly start: string | null;
  /** The plan's own days off. */
  readonly holidays: readonly string[];
  readonly steps: PlanSteps;
}
