import type { Finding } from '../model/finding.ts';
import { shownId, type TaskWeb } from '../model/goal-reading.ts';
import type { Schedule } from '../model/schedule.ts';
import { finding } from './codes.ts';

/** A longer way round is told by its ends. */
const LONGEST_PATH = 24;

/** Tasks that wait for each other, each circle once, at the line of its first task. `cycles` are the schedule's. */
export function cycleFindings(web: TaskWeb, cycles: Schedule['cycles']): Finding[] {
  return cycles.flatMap((cycle) => {
    const first = cycle[0] === undefined ? undefined : web.byId.get(cycle[0]);
    if (first === undefined) return [];
    const names = cycle.map((id) => shownId(web, id));
    return [finding('cycle', first.task.line, message([...names, first.shownId]))];
  });
}

/** `T-002 → T-005 → T-002`, work flowing along the arrows: who stands behind one waits for it. */
function message(path: readonly string[]): string {
  const shown =
    path.length <= LONGEST_PATH
      ? path
      : [
          ...path.slice(0, LONGEST_PATH / 2),
          `… ${path.length - LONGEST_PATH} more …`,
          ...path.slice(-LONGEST_PATH / 2),
        ];
  return `These tasks wait for each other, so none can start: ${shown.join(' → ')}. Take out one of these dependencies.`;
}
