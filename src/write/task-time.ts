import type { GoalReading } from '../model/goal-reading.ts';
import type { TaskId } from '../model/tasks.ts';
import { slackInWords, timeInWords } from '../text/phrases.ts';

/**
 * When a task runs and by how much it may slip: `Days 3-4, 8 h slack`. A task that is shown as critical has none, and that
 * says it. Empty for a task without a time.
 */
export function taskTimeInWords(id: TaskId, { times, critical, outlook }: GoalReading): string {
  const time = times.tasks.get(id);
  if (time === undefined) return '';
  const words = timeInWords(time, outlook?.today ?? '');
  return critical.has(id) ? words : `${words}, ${slackInWords(time.slack)}`;
}
