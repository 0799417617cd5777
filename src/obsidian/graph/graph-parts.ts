import type { EventRef } from 'obsidian';
import type { GoalReading } from '../../model/goal-reading.ts';
import type { LineFixes } from '../check/line-fixes.ts';
import type { Settings } from '../../model/settings.ts';
import type { ChartParts } from './goal-charts.ts';
import type { DocumentsParts } from './documents-list.ts';
import type { LiveGoals } from '../goals/live-goal.ts';

/** What a view of the graph works with. */
export interface GraphParts extends ChartParts {
  readonly settings: () => Settings;
  /** The folder of the goal whose note is active; null without one. */
  readonly activeGoal: () => string | null;
  /** Hears which goal a view shows; null for none, or where the view is out of sight. */
  readonly shows: (view: object, folder: string | null) => void;
  /** Hears that a view has become the active one. */
  readonly isActive: (view: object) => void;
  /** Hears when another goal may be active without another note being open. */
  readonly onGoals: (listener: () => void) => EventRef;
  readonly chooseGoal: () => Promise<string | null>;
  readonly live: LiveGoals;
  readonly documents: DocumentsParts;
  /** Mends findings. */
  readonly fixes: LineFixes;
  readonly build: (folder: string) => Promise<void>;
  /** Builds the tasks and action items of a goal in one go. */
  readonly update: (folder: string) => Promise<void>;
  /** Shows how a goal's plan is read, and what is wrong. */
  readonly check: (folder: string) => void;
  readonly newGoal: () => Promise<void>;
  /** Shows what a build would change in the notes of a goal that are outdated. */
  readonly review: (goal: GoalReading) => Promise<void>;
}
