import type { BuildRecord, RowCells } from '../model/merge.ts';
import type { TasksNote } from '../model/tasks-note.ts';
import type { TaskId, TaskList } from '../model/tasks.ts';
import { matchedTasks, nameKey } from './match-tasks.ts';

/**
 * The record of the last build with its rows under the ids that they have in the note (format 4.3): a row that the user, or
 * another build, gave another id is known by its words and its place. One whose words the plan (`list`) has is no other's: what
 * it may be of is known for sure.
 */
export function renamedRows(
  record: BuildRecord | null,
  { tasks }: TasksNote,
  list: TaskList,
): BuildRecord | null {
  if (record === null) return null;
  const built = new Map(record.rows.map((row) => [row.id, row]));
  const noted = tasks.filter(({ duplicate }) => !duplicate).map(({ task }) => ({ ...task, phase: '' }));
  if (noted.every(({ id }) => built.has(id))) return record;
  const known = record.rows.map(({ id, cells }) => ({ id, phase: '', ...cells }));
  const found = matchedTasks(
    noted.map((task) => ({ ...task, ownId: built.has(task.id) })),
    known,
  );
  const planned = new Set(list.phases.flatMap((phase) => phase.tasks.map(nameKey)));
  const names = new Map(known.map((row) => [row.id, nameKey(row)]));
  const ids = new Map<TaskId, TaskId>();
  for (const task of noted) {
    const id = found.get(task.id);
    if (id === undefined || id === task.id) continue;
    if (names.get(id) === nameKey(task) || !planned.has(nameKey(task))) ids.set(id, task.id);
  }
  return { ...record, rows: record.rows.map((row) => renamed(row, ids)) };
}

function renamed(row: RowCells, ids: ReadonlyMap<TaskId, TaskId>): RowCells {
  const id = ids.get(row.id);
  if (id === undefined) return row;
  const { planned = row.id, ...rest } = row;
  return planned === id ? { ...rest, id } : { ...rest, id, planned };
}
