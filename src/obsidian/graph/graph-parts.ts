import type { App, EventRef } from 'obsidian';
import type { GoalReading } from '../../model/goal-reading.ts';
import type { Settings } from '../../model/settings.ts';
import type { Charts } from './chart.ts';
import type { EmptyStates } from './empty-states.ts';
import type { LiveGoals } from '../goals/live-goal.ts';
import type { ChartActions } from './chart-actions.ts';

/** What a view of the graph works with. */
export interface GraphParts {
  readonly app: App;
  readonly settings: () => Settings;
  /** The folder of the goal whose note is active; null without one. */
  readonly activeGoal: () => string | null;
  /** Hears when another goal may be active without another note being open. */
  readonly onGoals: (listener: () => void) => EventRef;
  readonly chooseGoal: () => Promise<string | null>;
  readonly live: LiveGoals;
  readonly charts: Charts;
  readonly chartActions: ChartActions;
  readonly emptyStates: EmptyStates;
  readonly build: (folder: string) => Promise<void>;
  /** Shows what a build would change in the notes of a goal that are outdated. */
  readonly review: (goal: GoalReading) => Promise<void>;
  /** Runs what a user asked for and says what went wrong. */
  readonly run: (job: () => Promise<void>) => void;
}
