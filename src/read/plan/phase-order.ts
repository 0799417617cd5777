import { valueOf } from '../work/counting.ts';
import type { PhaseDraft } from './phase-body.ts';

/** The phases where their work stands; a series whose numbers then go back is in the order in which the plan first names it. */
export function inOrder(named: readonly PhaseDraft[]): PhaseDraft[] {
  const placed = byLine(named);
  const bySeries = new Map<string, PhaseDraft[]>();
  for (const { start } of placed) {
    const own = named.filter((draft) => draft.start.series === start.series);
    bySeries.set(start.series, goesBack(byLine(own)) ? own : byLine(own));
  }
  return placed.map((draft) => bySeries.get(draft.start.series)?.shift() ?? draft);
}

function byLine(drafts: readonly PhaseDraft[]): PhaseDraft[] {
  return [...drafts].sort((a, b) => a.start.line - b.start.line);
}

function goesBack(drafts: readonly PhaseDraft[]): boolean {
  const values = drafts.map(({ start }) => valueOf(start.number));
  return values.some((value, at) => value < (values[at - 1] ?? value));
}
