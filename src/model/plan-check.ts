import type { NotBuilt } from './build.ts';
import type { Finding } from './finding.ts';
import type { TaskId } from './tasks.ts';

/** How a plan is read, and what is wrong with it. Lines are 1-based, of the plan. */
export interface PlanCheck {
  readonly kind: 'checked';
  readonly phases: readonly CheckedPhase[];
  readonly findings: readonly Finding[];
  /** Sections, or parts of them, of which nothing stands in tasks.md and that do not look like work; texts without Markdown. */
  readonly untold: readonly { readonly heading: string; readonly line: number; readonly last: number }[];
}

/** A phase of the plan with the tasks that its lines become. */
export interface CheckedPhase {
  readonly title: string;
  readonly line: number;
  readonly tasks: readonly { readonly id: TaskId; readonly name: string; readonly line: number }[];
}

/** What a check of a plan came to. */
export type PlanCheckOutcome = PlanCheck | NotBuilt;
