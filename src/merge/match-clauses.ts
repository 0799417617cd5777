import type { BuiltItems, TaskItem } from '../model/action-items.ts';
import type { RowCells } from '../model/merge.ts';
import type { TaskId } from '../model/tasks.ts';
import { taskId } from '../text/task-id.ts';
import { appendTo } from './append-to.ts';
import { wordsKey } from './form-key.ts';
import { lengthAs } from './item-words.ts';
import { matchedTasks } from './match-tasks.ts';
import { namedTask } from './matchable.ts';

/** A nested box of the user's note that may be a clause. */
export interface ClauseBox {
  /** Its place among the note's boxes. */
  readonly box: number;
  readonly words: string;
}

/** A clause with the texts that we wrote for it, the last build's first. */
export interface KnownClause {
  readonly id: TaskId;
  readonly texts: readonly string[];
}

/** The clauses of each task: rows of a clause stand in the "phase" that is its task. */
export function clausesByTask(rows: readonly RowCells[]): Map<string, RowCells[]> {
  const clauses = new Map<string, RowCells[]>();
  for (const row of rows) if (isClause(row.id)) appendTo(clauses, row.phase, row);
  return clauses;
}

/** Whether a row is a clause's: `T-001/2`. */
export function isClause(id: TaskId): boolean {
  return id.includes('/');
}

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
  boxes: readonly ClauseBox[],
  clauses: readonly KnownClause[],
): Map<number, TaskId> {
  const found = new Map<number, TaskId>();
  const open = new Set(clauses);
  const byText = new Map<string, KnownClause[]>();
  for (const clause of clauses)
    for (const text of clause.texts) byText.set(text, [...(byText.get(text) ?? []), clause]);
  const take = ({ box }: ClauseBox, clause: KnownClause | undefined): void => {
    if (clause === undefined) return;
    found.set(box, clause.id);
    open.delete(clause);
  };
  for (const one of boxes)
    take(
      one,
      byText.get(one.words)?.find((clause) => open.has(clause)),
    );
  for (const one of boxes) if (!found.has(one.box)) take(one, longest(one, open));
  const rest = boxes.filter(({ box }) => !found.has(box));
  if (rest.length === 0 || open.size === 0) return found;
  const close = matchedTasks(
    rest.map(({ box, words }) => namedTask(taskId(`#${String(box)}`), words)),
    [...open].map(({ id, texts }) => namedTask(id, texts[0] ?? '')),
  );
  for (const [place, id] of close) found.set(Number(place.slice(1)), id);
  return found;
}

/** Puts clauses that no box in their tasks' items is to other boxes that say just that; `built` are those of the last build. */
export function putStrays(
  placesOf: ReadonlyMap<TaskId, Map<number, TaskId>>,
  others: readonly ClauseBox[],
  built: (task: TaskId) => readonly KnownClause[],
): void {
  const open = new Map(others.map((one) => [one, wordsKey(one.words)]));
  const saying = (text: string): ClauseBox | undefined => {
    const own = wordsKey(text);
    const starts = [...open].filter(([, key]) => key.startsWith(own));
    return starts.find(([{ words }]) => lengthAs(words, text) !== null)?.[0];
  };
  for (const [task, found] of placesOf) {
    const there = new Set(found.values());
    for (const { id, texts } of built(task)) {
      if (there.has(id)) continue;
      const one = texts.map(saying).find((box) => box !== undefined);
      if (one === undefined) continue;
      found.set(one.box, id);
      open.delete(one);
    }
  }
}

/** The open clause that most of a box's words are. */
function longest({ words }: ClauseBox, open: ReadonlySet<KnownClause>): KnownClause | undefined {
  let best: { readonly clause: KnownClause; readonly length: number } | undefined;
  for (const clause of open)
    for (const text of clause.texts)
      if (lengthAs(words, text) !== null && text.length > (best?.length ?? 0))
        best = { clause, length: text.length };
  return best?.clause;
}
