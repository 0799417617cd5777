import { diffIndices } from 'node-diff3';
import type { BuildRecord, RowCells } from '../model/merge.ts';
import type { TasksNote } from '../model/tasks-note.ts';
import { allTasks, type Task, type TaskId, type TaskList } from '../model/tasks.ts';
import { type FreshTask, type Matchable, Matching, nameKey, namePhase } from './match-tasks.ts';

/**
 * The record of the last build with its rows under the ids that they have in the note (format 4.3): a row that the user, or
 * another build, gave another id is known by the same words in its phase, or by the name that is clearly the closest in its
 * place. One whose words the plan (`list`) has is no other's: what it may be of is known for sure.
 */
export function renamedRows(record: BuildRecord | null, note: TasksNote, list: TaskList): BuildRecord | null {
  if (record === null) return null;
  const noted = note.tasks.filter(({ duplicate }) => !duplicate).map(({ task }) => task);
  const built = new Map(record.rows.map((row) => [row.id, row]));
  const inNote = new Set(noted.map(({ id }) => id));
  const gone = record.rows.filter(({ id }) => !inNote.has(id)).map(matchable);
  if (gone.length === 0 || noted.every(({ id }) => built.has(id))) return record;
  const come = ownRows(noted, built);
  const names = new Map(gone.map((row) => [row.id, nameKey(row)]));
  const planned = new Set(allTasks(list).map(nameKey));
  const ids = new Map<TaskId, TaskId>();
  for (const [own, id] of found(come, gone, diffed(record, noted))) {
    const name = nameKey(come.get(own) ?? { name: '' });
    if (names.get(id) === name || !planned.has(name)) ids.set(id, own);
  }
  return { ...record, rows: record.rows.map((row) => renamed(row, ids)) };
}

/** A place where rows of the record and of the note differ. */
interface Gap {
  readonly gone: ReadonlySet<TaskId>;
  readonly come: ReadonlySet<TaskId>;
}

/** Ids of the user's with those of the record. */
function found(
  come: ReadonlyMap<TaskId, FreshTask>,
  gone: readonly Matchable[],
  gaps: readonly Gap[],
): Map<TaskId, TaskId> {
  const same = new Matching([...come.values()], gone);
  same.by(namePhase, namePhase);
  const ids = new Map(same.found);
  const taken = new Set(ids.values());
  for (const gap of gaps) {
    const alike = new Matching(
      [...come.values()].filter(({ id }) => gap.come.has(id) && !ids.has(id)),
      gone.filter(({ id }) => gap.gone.has(id) && !taken.has(id)),
    );
    alike.by(nameKey, nameKey);
    alike.byCloseness();
    for (const [own, id] of alike.found) ids.set(own, id);
  }
  return ids;
}

function diffed({ rows }: BuildRecord, noted: readonly Task[]): Gap[] {
  const [before, now] = [rows, noted].map((list) => list.map(({ id }) => id)) as [TaskId[], TaskId[]];
  const part = (ids: readonly TaskId[], [from, length]: [number, number]): Set<TaskId> =>
    new Set(ids.slice(from, from + length));
  return diffIndices(before, now).map(({ buffer1, buffer2 }) => ({
    gone: part(before, buffer1),
    come: part(now, buffer2),
  }));
}

/** Rows of the note that the record does not have, in the record's phases: those of the rows that they stand with. */
function ownRows(noted: readonly Task[], built: ReadonlyMap<TaskId, RowCells>): Map<TaskId, FreshTask> {
  const homes = new Map<number, string>();
  for (const { id, phase } of noted) {
    const home = built.get(id)?.phase;
    if (home !== undefined) homes.set(phase, home);
  }
  const own = noted.filter(({ id }) => !built.has(id));
  return new Map(own.map((task) => [task.id, { ...task, phase: homes.get(task.phase) ?? '', ownId: false }]));
}

function matchable({ id, phase, cells }: RowCells): Matchable {
  return { id, phase, ...cells };
}

function renamed(row: RowCells, ids: ReadonlyMap<TaskId, TaskId>): RowCells {
  const id = ids.get(row.id);
  if (id === undefined) return row;
  const { planned = row.id, ...rest } = row;
  return planned === id ? { ...rest, id } : { ...rest, id, planned };
}
