import type { BuildRecord } from '../model/merge.ts';
import { titleOfPhase } from '../text/phase-label.ts';
import type { MergeTold } from './merge-note.ts';

/** A report that names phases by what they are called; of `phases` with one identity the last counts. */
export function withTitles(
  { changes, conflicts }: MergeTold,
  phases: readonly BuildRecord['phases'][number][],
): MergeTold {
  const titles = new Map(phases.map((phase) => [phase.key, titleOfPhase(phase)]));
  const titleOf = (key: string): string => titles.get(key) ?? key;
  return {
    changes: changes.map((one) => (one.kind === 'task-moved' ? { ...one, phase: titleOf(one.phase) } : one)),
    conflicts: conflicts.map((one) => {
      if (one.kind === 'unmoved') return { ...one, phase: titleOf(one.phase), plan: titleOf(one.plan) };
      return one.kind === 'placed' ? { ...one, plan: titleOf(one.plan) } : one;
    }),
  };
}
