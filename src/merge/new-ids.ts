import type { TaskId } from '../model/tasks.ts';
import { taskId, taskNumber } from '../text/task-id.ts';
import { append } from './append.ts';
import { keyOf } from './form-key.ts';
import { areAlike, matchedTasks } from './match-tasks.ts';

/** Ids that tasks had, with those that they have now (format 4.3). */
export type NewIds = ReadonlyMap<TaskId, TaskId>;

/** A task by its id and what it is called. */
export interface CalledTask {
  readonly id: TaskId;
  readonly name: string;
}

/**
 * The tasks whose ids the plan has changed: their words moved to other ids together. One alone counts where what stands
 * under the two ids is otherwise something else; rewording is no move. What lies between moved ones and is reworded, too,
 * goes along, and ids that others take are given up for new ones: by what is gone from the plan, and the user's own rows.
 * Only ids of our own make are replaced. `fresh` are the tasks whose ids the plan writes, `known` those of the last build, `others` all other ids in use.
 */
export function newIds(
  fresh: readonly CalledTask[],
  known: readonly CalledTask[],
  others: readonly TaskId[],
): NewIds {
  const moves = movedWords(fresh, known);
  if (moves.size === 0) return moves;
  for (const [id, now] of reworded(fresh, known, moves)) moves.set(id, now);
  const all = [...known, ...fresh].map(({ id }) => id).concat(others);
  let highest = all.reduce((most, id) => Math.max(most, taskNumber(id) ?? 0), 0);
  const inUse = new Set([...known.map(({ id }) => id), ...others]);
  for (const id of [...moves.values()])
    if (inUse.has(id) && !moves.has(id)) moves.set(id, taskId(`T-${String(++highest)}`));
  const isWritten = ([id, now]: [TaskId, TaskId]): boolean =>
    id !== now && taskNumber(id) !== null && (taskNumber(now) !== null || !inUse.has(now));
  return new Map([...moves].filter(isWritten));
}

/** The moves that what a text says of tasks has not made yet: more of them are called by their old ids there. */
export function unmade(moves: NewIds, known: readonly CalledTask[], said: readonly CalledTask[]): NewIds {
  const names = new Map(said.map(({ id, name }) => [id, clean(name)]));
  let [before, after] = [0, 0];
  for (const { id, name } of known) {
    const now = moves.get(id);
    if (now === undefined) continue;
    if (names.get(id) === clean(name)) before++;
    if (names.get(now) === clean(name)) after++;
  }
  return before > after ? moves : new Map();
}

/** A text with new ids in the place of the old ones. */
export function withNewIds(text: string, ids: NewIds): string {
  return text.replace(ID, (_match, before: string, id: string) => before + (ids.get(id as TaskId) ?? id));
}

/** An id of our own make that is no part of a word, a tag or an address. */
const ID = /(^|[^\p{L}\p{N}/#_])(T-\d+)(?![\p{L}\p{N}_])/gu;

const clean = (text: string): string => keyOf(text.trim()).toLowerCase();

/** From old to new id where the same words stand under another one; of tasks that are called alike the first with the first. */
function movedWords(fresh: readonly CalledTask[], known: readonly CalledTask[]): Map<TaskId, TaskId> {
  const names = new Map(fresh.map(({ id, name }) => [id, name]));
  const had = new Map(known.map(({ id, name }) => [id, name]));
  const isStill = ({ id }: CalledTask): boolean => clean(names.get(id) ?? '') === clean(had.get(id) ?? '');
  const places = new Map<string, CalledTask[]>();
  for (const task of fresh) if (!isStill(task)) append(places, clean(task.name), task);
  const homes = new Map<string, CalledTask[]>();
  for (const task of known) if (!isStill(task)) append(homes, clean(task.name), task);
  const found = new Map<TaskId, TaskId>();
  for (const [name, tasks] of homes) {
    const now = places.get(name) ?? [];
    if (name !== '' && now.length === tasks.length)
      tasks.forEach(({ id }, at) => found.set(id, now[at]?.id ?? id));
  }
  const targets = new Set(found.values());
  const isOther = (id: TaskId): boolean => !areAlike(names.get(id) ?? '', had.get(id) ?? '');
  const isMove = ([id, now]: [TaskId, TaskId]): boolean =>
    targets.has(id) || found.has(now) || (isOther(id) && isOther(now));
  return new Map([...found].filter(isMove));
}

/** The tasks that stand between moved ones and are called otherwise now. */
function reworded(fresh: readonly CalledTask[], known: readonly CalledTask[], moves: NewIds): NewIds {
  const targets = new Set(moves.values());
  const had = new Set(known.map(({ id }) => id));
  const isOpen = (id: TaskId): boolean => moves.has(id) || !had.has(id);
  // What a move has left, or taken the id of, is told by words and place; the others by their ids.
  const old = (id: TaskId): TaskId => moves.get(id) ?? (targets.has(id) ? (`was ${id}` as TaskId) : id);
  const anywhere = { description: '', phase: '' };
  const found = matchedTasks(
    fresh.map((task) => ({ ...task, ...anywhere, ownId: targets.has(task.id) || !isOpen(task.id) })),
    known.map((task) => ({ ...task, ...anywhere, id: old(task.id) })),
  );
  const open = known.filter(({ id }) => !moves.has(id) && targets.has(id));
  const homes = new Map(open.map(({ id }) => [old(id), id]));
  return new Map(
    [...found].flatMap(([now, match]) => {
      const id = homes.get(match);
      return id === undefined ? [] : [[id, now] as const];
    }),
  );
}
