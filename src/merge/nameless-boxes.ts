import type { ItemsNote } from '../model/action-items.ts';
import type { TaskId } from '../model/tasks.ts';
import { idKey, taskId } from '../text/task-id.ts';
import { appendTo } from './append-to.ts';
import { nameIn, withoutId } from './item-words.ts';
import type { KnownRow, Versions } from './known-rows.ts';
import { matchedTasks } from './match-tasks.ts';
import { namedTask } from './matchable.ts';
import { boxWords, type PhaseOf } from './task-boxes.ts';

/** A box, or another line of the user's, that may be a task's. */
interface NamelessBox {
  readonly place: number;
  readonly words: string;
  readonly phase: string | null;
}

/** Where and by what boxes are looked for. */
interface BoxSearch {
  readonly phaseOf: PhaseOf;
  readonly names: Versions['names'];
  /** The ids of all tasks. */
  readonly ids: Iterable<TaskId>;
}

/**
 * The tasks of boxes that bear no id (format 4.3, 4.4), by the boxes' places: those with the words that we wrote, then those
 * that are called as the task was, or is, or clearly the closest to that. A task's box stands in the section of its phase or of none,
 * and in no other box. `tasks` are those that have no box with their id.
 */
export function boxesByName(
  note: ItemsNote,
  tasks: readonly KnownRow[],
  { phaseOf, names, ids }: BoxSearch,
): Map<number, TaskId> {
  const found = new Map<number, TaskId>();
  if (tasks.length === 0) return found;
  const inPhases = byPhase(candidatesIn(note, phaseOf, new Set(Array.from(ids, idKey))));
  const open = new Map(tasks.map((task) => [task.id, task]));
  const phases = new Map<string, KnownRow[]>();
  for (const task of tasks) for (const phase of task.phases) appendTo(phases, phase, task);
  const take = (candidates: readonly NamelessBox[], own: readonly KnownRow[]): void => {
    for (const [place, id] of matched(candidates, own, names)) {
      found.set(place, id);
      open.delete(id);
    }
  };
  for (const [phase, candidates] of inPhases)
    if (phase !== null)
      take(
        candidates,
        (phases.get(phase) ?? []).filter(({ id }) => open.has(id)),
      );
  take(inPhases.get(null) ?? [], [...open.values()]);
  return found;
}

/** The tasks that plain bullets list by id and name: the user's way to have them, instead of boxes. */
export function listedTasks(
  { bullets }: ItemsNote,
  tasks: readonly KnownRow[],
  names: Versions['names'],
): Set<TaskId> {
  const words = new Map<string, string[]>();
  for (const bullet of bullets) appendTo(words, bullet.idKey, bullet.words);
  const isListed = (task: KnownRow): boolean =>
    (words.get(idKey(task.id)) ?? []).some((text) => matched([bulletOf(text)], [task], names).size > 0);
  return new Set(tasks.filter(isListed).map(({ id }) => id));
}

function bulletOf(words: string): NamelessBox {
  return { place: 0, words: withoutId(words), phase: null };
}

/** Ids of tasks that tasks.md does not have: `API-3`, `2.1`. */
const LIKE_ID = /^(?:\p{L}+-\d[\d.]*|\d+(?:\.\d+)+)$/u;

function candidatesIn(
  { lines, boxes }: ItemsNote,
  phaseOf: PhaseOf,
  keys: ReadonlySet<string>,
): NamelessBox[] {
  return boxes.flatMap((box, place): NamelessBox[] => {
    const key = box.idKey ?? '';
    const words = boxWords(lines, box);
    if (box.parent !== null || keys.has(key) || LIKE_ID.test(key) || nameIn(words) === '') return [];
    return [{ place, words, phase: phaseOf(box.section) }];
  });
}

function byPhase(candidates: readonly NamelessBox[]): Map<string | null, NamelessBox[]> {
  const phases = new Map<string | null, NamelessBox[]>();
  for (const one of candidates) appendTo(phases, one.phase, one);
  return phases;
}

/** Which of the candidates are which tasks, by the candidates' places. */
function matched(
  candidates: readonly NamelessBox[],
  tasks: readonly KnownRow[],
  names: Versions['names'],
): Map<number, TaskId> {
  const found = new Map<number, TaskId>();
  const byWords = new Map<string, NamelessBox[]>();
  for (const one of candidates) appendTo(byWords, one.words, one);
  const open = tasks.filter(({ id, texts }) => {
    const words = texts.map(withoutId).find((text) => byWords.get(text)?.length);
    const same = words === undefined ? undefined : byWords.get(words)?.shift();
    if (same !== undefined) found.set(same.place, id);
    return same === undefined;
  });
  const taken = new Set(found.keys());
  const wasCalled = ({ texts }: KnownRow): string => nameIn(withoutId(texts[0] ?? ''));
  const close = matchedTasks(
    candidates
      .filter(({ place }) => !taken.has(place))
      .map(({ place, words }) => namedTask(taskId(`#${String(place)}`), nameIn(words))),
    open.map((task) => {
      const name = wasCalled(task);
      return { ...namedTask(task.id, name), noted: { name: names.get(task.id) ?? name, description: '' } };
    }),
  );
  for (const [place, id] of close) found.set(Number(place.slice(1)), id);
  return found;
}
