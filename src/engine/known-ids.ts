import { identities } from '../merge/identities.ts';
import { readRecord } from '../merge/record.ts';
import { renumberedTasks } from '../merge/renumbered-tasks.ts';
import type { BuildRequest, Planned } from '../model/build.ts';
import { readTasksNote } from '../read/tasks-note/read-tasks-note.ts';
import { tasksObstacle } from '../read/tasks-note/tasks-obstacle.ts';

/** A tasks.md that was built, and what was kept of that build: JSON of unknown make. */
export interface BuiltNote {
  readonly note: { readonly path: string; readonly text: string };
  readonly record: unknown;
}

/** A plan with the tasks.md that was built from it before, where there is one. */
export interface BuiltBefore extends BuildRequest {
  readonly built?: BuiltNote | null;
}

/** A plan's tasks under the ids that they would have after a build over the note that is there (format 4.3). */
export function withKnownNoteIds(planned: Planned, { built = null, ...request }: BuiltBefore): Planned {
  if (built === null) return planned;
  const options = { settings: request.settings, start: null };
  const mine = readTasksNote(built.note.text, options);
  if (!mine.readsAsGoalKit || tasksObstacle(mine, built.note.text) !== null) return planned;
  const rebuild = { ...request, ...built, actionItems: null, taken: [] };
  const { renumbered } = renumberedTasks(rebuild, planned.list, mine);
  const { text } = renumbered.note;
  const now = text === built.note.text ? mine : readTasksNote(text, options);
  return { ...planned, list: identities(planned.list, now, text, readRecord(renumbered.record)).list };
}
