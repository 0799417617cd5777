import type { GoalReading } from '../model/goal-reading.ts';
import type { TaskId } from '../model/tasks.ts';
import { timeAndSlack, timeInWords } from '../text/phrases.ts';

/**
 * When a task runs and by how much it may slip: `Days 3-4, 8 h slack`. What is on the critical path is told without slack:
 * the days that a plan gives a phase may leave it some, but its work leaves none. Empty for a task without a time.
 */
export function taskTimeInWords(id: TaskId, { times, critical }: GoalReading): string {
  const time = times.tasks.get(id);
  if (time === undefined) return '';
  return critical.has(id) ? timeInWords(time) : timeAndSlack(time);
}
