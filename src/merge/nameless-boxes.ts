import type { ItemsNote, NoteBox } from '../model/action-items.ts';
import type { TaskId } from '../model/tasks.ts';
import { idKey } from '../text/task-id.ts';
import { appendTo } from './append-to.ts';
import { nameIn, withoutId } from './item-words.ts';
import type { KnownRow, Versions } from './known-rows.ts';
import { namedTask } from './matchable.ts';
import { closestRows, type PhaseOf, type PlacedWords } from './task-boxes.ts';

/** A box that may be a task's. */
interface NamelessBox extends PlacedWords {
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
  const homeless = inPhases.get(null) ?? [];
  inPhases.delete(null);
  const open = new Map(tasks.map((task) => [task.id, task]));
  for (const [phase, candidates] of [...inPhases, [null, homeless] as const]) {
    const own = [...open.values()].filter(({ phases }) => phase === null || phases.includes(phase));
    for (const [place, id] of matched(candidates, own, names)) {
      found.set(place, id);
      open.delete(id);
    }
  }
  return found;
}

/** The tasks that plain bullets list by id and name: the user's way to have them, instead of boxes. */
export function tasksWithBoxes(
  { bullets }: ItemsNote,
  tasks: readonly KnownRow[],
  names: Versions['names'],
): Set<TaskId> {
  const words = new Map<string, string[]>();
  for (const bullet of bullets) appendTo(words, bullet.idKey, bullet.words);
  const isListed = (task: KnownRow): boolean =>
    (words.get(idKey(task.id)) ?? []).some(
      (text) => matched([{ place: 0, words: withoutId(text) }], [task], names).size > 0,
    );
  return new Set(tasks.filter(isListed).map(({ id }) => id));
}

/** Ids of tasks that tasks.md does not have: `API-3`, `2.1`. */
const LIKE_ID = /^(?:\p{L}+-\d[\d.]*|\d+(?:\.\d+)+)$/u;

function candidatesIn({ boxes }: ItemsNote, phaseOf: PhaseOf, keys: ReadonlySet<string>): NamelessBox[] {
  const isNameless = ({ parent, idKey: key, words }: NoteBox): boolean =>
    parent === null && !keys.has(key ?? '') && !LIKE_ID.test(key ?? '') && nameIn(words) !== '';
  return boxes
    .filter(isNameless)
    .map(({ place, words, section }) => ({ place, words, phase: phaseOf(section) }));
}

function byPhase(candidates: readonly NamelessBox[]): Map<string | null, NamelessBox[]> {
  const phases = new Map<string | null, NamelessBox[]>();
  for (const one of candidates) appendTo(phases, one.phase, one);
  return phases;
}

/** Which of the candidates are which tasks, by the candidates' places. */
function matched(
  candidates: readonly PlacedWords[],
  tasks: readonly KnownRow[],
  names: Versions['names'],
): Map<number, TaskId> {
  const found = new Map<number, TaskId>();
  const byWords = new Map<string, PlacedWords[]>();
  for (const one of candidates) appendTo(byWords, one.words, one);
  const open = tasks.filter(({ id, texts }) => {
    const words = texts.map(withoutId).find((text) => byWords.get(text)?.length);
    const same = words === undefined ? undefined : byWords.get(words)?.shift();
    if (same !== undefined) found.set(same.place, id);
    return same === undefined;
  });
  const closest = closestRows(
    candidates
      .filter(({ place }) => !found.has(place))
      .map(({ place, words }) => ({ place, words: nameIn(words) })),
    open.map(({ id, texts: [text = ''] }) => {
      const name = nameIn(withoutId(text));
      return { ...namedTask(id, name), noted: { name: names.get(id) ?? name, description: '' } };
    }),
  );
  return new Map([...found, ...closest]);
}
