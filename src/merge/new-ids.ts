import type { CalledTask } from '../model/goal-reading.ts';
import type { TaskId } from '../model/tasks.ts';
import { taskId, taskNumber } from '../text/task-id.ts';
import { wordsKey } from './form-key.ts';
import { matchedTasks } from './match-tasks.ts';

/** Ids that tasks had, with those that they have now (format 4.3). */
export type NewIds = ReadonlyMap<TaskId, TaskId>;

/** Ids in use and those that the plan writes. */
export interface UsedIds {
  /** The ids that tasks have, with those that the plan writes for them, which may be the same. */
  readonly found: NewIds;
  /** All ids that the plan writes. */
  readonly written: readonly TaskId[];
  /** The ids of all tasks that were looked for. */
  readonly known: readonly TaskId[];
  /** All other ids in use. */
  readonly others: readonly TaskId[];
  /** The highest number ever given. */
  readonly highest: number;
}

/**
 * The ids that change with those of the plan (format 4.3): of the tasks that have new ones there, and of what is gone from
 * the plan and the user's own rows, where the plan needs theirs. Only ids of our own make are replaced.
 */
export function changedIds({ found, written, known, others, highest }: UsedIds): NewIds {
  const ids = new Map(found);
  const targets = new Set([...found].flatMap(([id, now]) => (id === now ? [] : [now])));
  const all = [...known, ...others];
  let number = [...all, ...written].reduce((most, id) => Math.max(most, taskNumber(id) ?? 0), highest);
  const needed = new Set([...known, ...others.filter((id) => targets.has(id))]);
  for (const id of written) if (needed.has(id) && !ids.has(id)) ids.set(id, taskId(`T-${String(++number)}`));
  const inUse = new Set(all);
  const isWritten = ([id, now]: [TaskId, TaskId]): boolean =>
    id !== now && taskNumber(id) !== null && (taskNumber(now) !== null || !inUse.has(now));
  return new Map([...ids].filter(isWritten));
}

/**
 * The tasks whose ids have changed (format 4.3), where only ids and names are known: `fresh` as they are now, `known` as
 * they were, `others` all other ids in use.
 */
export function newIds(
  fresh: readonly CalledTask[],
  known: readonly CalledTask[],
  others: readonly TaskId[],
): NewIds {
  const anywhere = { description: '', phase: '' };
  const found = matchedTasks(
    fresh.map((task) => ({ ...task, ...anywhere, ownId: true })),
    known.map((task) => ({ ...task, ...anywhere })),
  );
  return changedIds({
    found: new Map(Array.from(found, ([now, id]) => [id, now])),
    written: fresh.map(({ id }) => id),
    known: known.map(({ id }) => id),
    others,
    highest: 0,
  });
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

const clean = (text: string): string => wordsKey(text.trim()).toLowerCase();
