import type { BuiltItems, TaskItem } from '../model/action-items.ts';
import type { RowCells } from '../model/merge.ts';
import type { TaskId } from '../model/tasks.ts';
import { taskId } from '../text/task-id.ts';
import { clausesByTask } from './clause-id.ts';
import { wordsKey } from './form-key.ts';
import { lengthAs } from './item-words.ts';
import type { KnownRow } from './known-rows.ts';
import { matchedTasks } from './match-tasks.ts';
import { namedTask } from './matchable.ts';
import { closestRows, type PlacedWords } from './task-boxes.ts';

/** The built items with the ids that their clauses had in the last build: by equal text, then by the closest (format 4.3). */
export function withKnownClauses(items: BuiltItems, base: readonly RowCells[]): BuiltItems {
  const known = clausesByTask(base);
  const named = (item: TaskItem): TaskItem => {
    const ids = clauseIds(item, known.get(item.box.id) ?? []);
    return { ...item, clauses: item.clauses.map((box, index) => ({ ...box, id: ids[index] ?? box.id })) };
  };
  return { ...items, phases: items.phases.map((phase) => ({ ...phase, tasks: phase.tasks.map(named) })) };
}

function clauseIds({ box, clauses }: TaskItem, known: readonly RowCells[]): TaskId[] {
  const isSame = clauses.every(({ text }, index) => known[index]?.cells.name === text);
  if (isSame) return clauses.map(({ id }, index) => known[index]?.id ?? id);
  const found = matchedTasks(
    clauses.map(({ id, text }) => namedTask(id, text)),
    known.map(({ id, cells }) => namedTask(id, cells.name)),
  );
  const numbers = known.map(({ id }) => Number(id.slice(id.lastIndexOf('/') + 1)) || 0);
  let highest = numbers.reduce((most, number) => Math.max(most, number), 0);
  return clauses.map(({ id }) => found.get(id) ?? taskId(`${box.id}/${String(++highest)}`));
}

/** Which boxes are which clauses: by the same words, then by words that the user wrote on after, then by the closest. */
export function matchedClauses(
  boxes: readonly PlacedWords[],
  clauses: readonly KnownRow[],
): Map<number, TaskId> {
  const found = new Map<number, TaskId>();
  const open = new Set(clauses);
  const take = (clauseOf: (words: string) => KnownRow | undefined): void => {
    for (const { place, words } of boxes) {
      const clause = found.has(place) ? undefined : clauseOf(words);
      if (clause === undefined) continue;
      found.set(place, clause.id);
      open.delete(clause);
    }
  };
  take((words) => [...open].find(({ texts }) => texts.includes(words)));
  take((words) => longest(words, open));
  const closest = closestRows(
    boxes.filter(({ place }) => !found.has(place)),
    Array.from(open, ({ id, texts: [text = ''] }) => namedTask(id, text)),
  );
  return new Map([...found, ...closest]);
}

/** The open clause that most of a box's words are. */
function longest(words: string, open: ReadonlySet<KnownRow>): KnownRow | undefined {
  const begun = Array.from(open, (clause) => {
    const own = clause.texts.filter((text) => lengthAs(words, text) !== null);
    return { clause, length: Math.max(0, ...own.map((text) => text.length)) };
  });
  const [best] = begun.filter(({ length }) => length > 0).sort((a, b) => b.length - a.length);
  return best?.clause;
}

/** The clauses among these that boxes in no item of their tasks say. */
export function strayClauses(
  boxes: readonly PlacedWords[],
  clauses: readonly KnownRow[],
): Map<number, TaskId> {
  const open = new Map(boxes.map((one) => [one, wordsKey(one.words)]));
  const saying = (text: string): PlacedWords | undefined => {
    const own = wordsKey(text);
    const starts = [...open].filter(([, key]) => key.startsWith(own));
    return starts.find(([{ words }]) => lengthAs(words, text) !== null)?.[0];
  };
  return new Map(
    clauses.flatMap(({ id, texts }): [number, TaskId][] => {
      const one = texts.map(saying).find((box) => box !== undefined);
      if (one === undefined) return [];
      open.delete(one);
      return [[one.place, id]];
    }),
  );
}
