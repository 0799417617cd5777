import type { GoalReading } from '../../model/goal-reading.ts';
import type { TaskId } from '../../model/tasks.ts';

/**
 * Which phases, by their index in the note, may show something else since the last reading; null for all, when tasks,
 * schedule, times or the day have changed. A state shows at its task, in the names of those that wait for it, and at their
 * stubs.
 */
export function changedPhases(now: GoalReading, last: GoalReading): ReadonlySet<number> | null {
  if (isOther(now, last)) return null;
  const phases = new Set<number>();
  const add = (id: TaskId): void => {
    const phase = now.byId.get(id)?.task.phase;
    if (phase !== undefined) phases.add(phase);
  };
  for (const [id, state] of now.chartStates) {
    if (last.chartStates.get(id) === state) continue;
    add(id);
    for (const waits of now.waiting.get(id) ?? []) {
      add(waits);
      now.waiting.get(waits)?.forEach(add);
    }
  }
  for (const id of now.late) if (!last.late.has(id)) add(id);
  for (const id of last.late) if (!now.late.has(id)) add(id);
  return phases;
}

function isOther(now: GoalReading, last: GoalReading): boolean {
  const isSameNote = now.byId === last.byId && now.schedule === last.schedule && now.times === last.times;
  return !isSameNote || now.outlook?.today !== last.outlook?.today;
}
