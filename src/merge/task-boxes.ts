import type { ItemsNote, NoteBox } from '../model/action-items.ts';
import type { TaskId } from '../model/tasks.ts';
import { idKey, taskId } from '../text/task-id.ts';
import { lengthAs } from './item-words.ts';
import type { KnownRow } from './known-rows.ts';
import { matchedTasks } from './match-tasks.ts';
import { type Matchable, namedTask } from './matchable.ts';

/** The identity of the phase that a section is, by its index; null for none. */
export type PhaseOf = (section: number) => string | null;

/**
 * The places of the boxes that bear a task's id, each id once, by id. Of boxes with one id it is the one with words that we
 * wrote, then the one in the section of the task's phase, then the first.
 */
export function boxesById(
  { boxes }: ItemsNote,
  tasks: readonly KnownRow[],
  phaseOf: PhaseOf,
): Map<TaskId, number> {
  const byKey = new Map(tasks.map((task) => [idKey(task.id), task]));
  const best = new Map<TaskId, { readonly place: number; readonly rank: number }>();
  boxes.forEach((box, place) => {
    const task = byKey.get(box.idKey ?? '');
    if (task === undefined) return;
    const isOurs = task.texts.some((text) => lengthAs(box.words, text) !== null);
    const isHome = task.phases.includes(phaseOf(box.section) ?? '');
    const rank = (isOurs ? 2 : 0) + (isHome ? 1 : 0);
    if (rank > (best.get(task.id)?.rank ?? -1)) best.set(task.id, { place, rank });
  });
  return new Map(Array.from(best, ([id, { place }]) => [id, place]));
}

/** The words of a box, with its place among the note's boxes. */
export type PlacedWords = Pick<NoteBox, 'place' | 'words'>;

/** Which boxes clearly say most of what which rows do. */
export function closestRows(boxes: readonly PlacedWords[], rows: readonly Matchable[]): Map<number, TaskId> {
  if (boxes.length === 0 || rows.length === 0) return new Map();
  const named = boxes.map(({ place, words }) => namedTask(taskId(`#${String(place)}`), words));
  return new Map(Array.from(matchedTasks(named, rows), ([place, id]) => [Number(place.slice(1)), id]));
}

/** The task that each box is of, or lies in; null for none. `tasks` are the tasks' own boxes, by their places. */
export function boxOwners(
  { boxes }: ItemsNote,
  tasks: ReadonlyMap<number, TaskId>,
  ids: Iterable<TaskId>,
): (TaskId | null)[] {
  const keys = new Set(Array.from(ids, idKey));
  const owners: (TaskId | null)[] = [];
  boxes.forEach(({ idKey: key, parent }, place) => {
    const own = tasks.get(place);
    const around = parent === null ? null : (owners[parent] ?? null);
    // A further box of a task's id is no clause of the task that it lies in.
    owners.push(own ?? (keys.has(key ?? '') ? null : around));
  });
  return owners;
}
