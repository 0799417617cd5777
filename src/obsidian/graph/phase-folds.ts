import { type GoalReading, phaseKey, type ReadPhase } from '../../model/goal-reading.ts';
import { isFinished } from '../../reading.ts';
import type { GraphState } from './graph-state.ts';

/** The phases that the user of a graph has folded and unfolded, by their keys. */
export type Folds = Pick<GraphState, 'folded' | 'unfolded'>;

/**
 * Which phases are folded: those that their user folds, and those that were finished when the goal was opened, until their
 * user unfolds them. What is finished meanwhile stays open under its user's hand.
 */
export class PhaseFolds {
  private finished: ReadonlySet<string> = new Set();

  /** A goal is opened. */
  open(reading: GoalReading): void {
    this.finished = new Set(reading.phases.filter((phase) => isFinished(reading, phase)).map(phaseKey));
  }

  isFolded(key: string, { folded, unfolded }: Folds): boolean {
    return folded.includes(key) || (this.finished.has(key) && !unfolded.includes(key));
  }

  /** What is folded and unfolded once its user has folded a phase, or unfolded it. */
  with(key: string, isFolded: boolean, { folded, unfolded }: Folds): Folds {
    const without = (keys: readonly string[]): string[] => keys.filter((one) => one !== key);
    const isKept = !isFolded && this.finished.has(key);
    return {
      folded: isFolded ? [...without(folded), key] : without(folded),
      unfolded: isKept ? [...without(unfolded), key] : without(unfolded),
    };
  }
}

/** The phase that is worked on: the first one with something left to do; null where there is none. */
export function currentPhase(reading: GoalReading): ReadPhase | null {
  return reading.phases.find((phase) => phase.tasks.length > 0 && !isFinished(reading, phase)) ?? null;
}
