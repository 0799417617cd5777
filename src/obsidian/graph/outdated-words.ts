import { tasksDiffer } from '../../text/phrases.ts';
import type { Outdated } from '../../model/build-source.ts';

/** What is said of notes that are older than what they were built from. */

export const review = 'Review';

/** `The plan changed: 2 tasks differ`; null where nothing is outdated. */
export function outdatedInWords({ tasks, actionItems }: Outdated): string | null {
  if (tasks !== null) return `The plan changed: ${tasksDiffer(tasks)}`;
  return actionItems === null ? null : `The tasks changed: ${tasksDiffer(actionItems)} from the action items`;
}
