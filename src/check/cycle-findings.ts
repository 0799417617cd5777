import { type Finding, finding } from '../model/finding.ts';
import type { Schedule } from '../model/schedule.ts';
import type { TaskId } from '../model/tasks.ts';

/** A longer way round is told by its ends. */
const LONGEST_PATH = 24;

/** A task's line in its note, 1-based, and its id as it is shown. */
export interface ShownTask {
  readonly line: number;
  readonly shownId: string;
}

/** Tasks that wait for each other, each circle once, at the line of its first task. `cycles` are the schedule's. */
export function cycleFindings(
  cycles: Schedule['cycles'],
  shown: (id: TaskId) => ShownTask | undefined,
): Finding[] {
  return cycles.flatMap((cycle) => {
    const tasks = cycle.flatMap((id) => shown(id) ?? []);
    const [first] = tasks;
    if (first === undefined) return [];
    return [finding('cycle', first.line, message([...tasks, first].map(({ shownId }) => shownId)))];
  });
}

/** `T-002 → T-005 → T-002`, work flowing along the arrows: who stands after one waits for it. */
function message(path: readonly string[]): string {
  const shown =
    path.length <= LONGEST_PATH
      ? path
      : [
          ...path.slice(0, LONGEST_PATH / 2),
          `… ${path.length - LONGEST_PATH} more …`,
          ...path.slice(-LONGEST_PATH / 2),
        ];
  return `These tasks wait for each other, so none can start: ${shown.join(' → ')}. Remove one of these dependencies.`;
}
