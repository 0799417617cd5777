import type { Outdated } from '../../model/build-source.ts';

/** What is said of notes that are older than what they were built from. */

export const review = 'Review';

/** `The plan changed: 2 tasks differ`; null where nothing is outdated. */
export function outdatedInWords({ tasks, actionItems }: Outdated): string | null {
  if (tasks !== null) return `The plan changed: ${differ(tasks)}`;
  return actionItems === null ? null : `The tasks changed: ${differ(actionItems)} from the action items`;
}

function differ(tasks: number): string {
  if (tasks === 0) return 'its text differs';
  return tasks === 1 ? '1 task differs' : `${tasks} tasks differ`;
}
