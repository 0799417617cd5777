import type { TasksNote } from '../model/note-tasks.ts';
import type { RebuildRequest } from '../model/rebuild.ts';
import { allTasks, type TaskList } from '../model/tasks.ts';
import { identities } from './identities.ts';
import { changedIds, type NewIds, withNewIds } from './new-ids.ts';
import { readRecord } from './record.ts';
import { renumberedRecord } from './renumbered.ts';

/** What is built over, as it would be if tasks that have new ids in the plan had always had these (format 4.3). */
export function renumberedTasks(
  request: RebuildRequest,
  list: TaskList,
  mine: TasksNote,
): { readonly renumbered: RebuildRequest; readonly ids: NewIds } {
  if (!allTasks(list).some(({ ownId }) => ownId === true)) return { renumbered: request, ids: new Map() };
  const { note, actionItems } = request;
  const { written, known, record, highest } = identities(list, mine, note.text, readRecord(request.record));
  // An id that the user gave a task stays.
  const given = new Set(known.flatMap(({ id, planned }) => (planned === undefined ? [] : [id])));
  const ids = changedIds({
    found: new Map(Array.from(written, ([id, plan]) => [id, given.has(id) ? id : plan])),
    written: allTasks(list).flatMap(({ id, ownId }) => (ownId === true ? [id] : [])),
    known: known.map(({ id }) => id),
    others: [],
    highest,
  });
  const renumbered = {
    ...request,
    note: { ...note, text: withNewIds(note.text, ids) },
    actionItems: actionItems === null ? null : withNewIds(actionItems, ids),
    record: record === null || ids.size === 0 ? request.record : renumberedRecord(record, ids),
  };
  return { renumbered, ids };
}
