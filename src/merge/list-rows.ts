import type { ItemsNote, NoteBox } from '../model/action-items.ts';
import type { TaskId } from '../model/tasks.ts';
import { appendTo } from './append-to.ts';
import { clausesByTask, isClause, taskOfRow } from './clause-id.ts';
import { type ItemLine, itemLine } from './item-line.ts';
import { type KnownRow, knownOfRows, knownRows, type Versions } from './known-rows.ts';
import { matchedClauses, strayClauses } from './match-clauses.ts';
import { boxesByName, tasksWithBoxes } from './nameless-boxes.ts';
import { boxesById, boxOwners, type PhaseOf } from './task-boxes.ts';

/** A box of the user's note that is a task's or a clause's. */
export interface ListRow {
  readonly id: TaskId;
  /** Identity of the phase whose section it stands in; null outside of any, and in another task's item. Of a clause, its task. */
  readonly phase: string | null;
  readonly box: NoteBox;
  readonly words: ItemLine;
  /** The clauses of a task. */
  readonly clauses: readonly ListRow[];
  /** The words of other boxes in a task's item. */
  readonly others: readonly string[];
  /** The user wrote on its line or in its item; of a task, also on its clauses. */
  readonly annotated: boolean;
  /** It bears its id; not where the user removed it, or wrote the note without ids. */
  readonly hasId: boolean;
}

/** The boxes of both builds' tasks and clauses in a note. */
export interface ListRows {
  /** Every task that has a box, in the order of the note. */
  readonly rows: readonly ListRow[];
  /** Tasks that the user has in plain bullets instead: no box is missed or added. */
  readonly listed: ReadonlySet<TaskId>;
}

/** Finds the boxes of both builds' tasks and clauses in a note. */
export function listRows(note: ItemsNote, versions: Versions, phaseOf: PhaseOf): ListRows {
  const { lines, boxes } = note;
  const known = knownRows(versions);
  const { tasks, nameless, listed } = foundTasks(note, versions, known, phaseOf);
  const owners = boxOwners(note, tasks, known.keys());
  const nested = new Map<TaskId, NoteBox[]>();
  for (const one of boxes) {
    const owner = owners[one.place] ?? null;
    if (owner !== null && !tasks.has(one.place)) appendTo(nested, owner, one);
  }
  const clauses = foundClauses(boxes, versions, known, { tasks, nested });
  const rowOf = (box: NoteBox, id: TaskId, own: readonly ListRow[]): ListRow => {
    const words = itemLine(box, known.get(id)?.texts ?? []);
    const isInOther = box.parent !== null && (owners[box.parent] ?? null) !== null;
    const isTouched = own.some((clause) => clause.annotated || !clause.words.isOurs);
    const others = (nested.get(id) ?? []).filter((one) => !own.some((clause) => clause.box === one));
    return {
      id,
      phase: isClause(id) ? taskOfRow(id) : isInOther ? null : phaseOf(box.section),
      box,
      words,
      clauses: own,
      others: others.map((one) => one.words),
      annotated: isTouched || words.hasMore || hasOwnLines(lines, box, own),
      hasId: !nameless.has(box.place),
    };
  };
  const rowsIn = (ids: ReadonlyMap<number, TaskId>, own: ReadonlyMap<TaskId, ListRow[]>): ListRow[] =>
    boxes.flatMap((one) => {
      const id = ids.get(one.place);
      return id === undefined ? [] : [rowOf(one, id, own.get(id) ?? [])];
    });
  return { rows: rowsIn(tasks, clausesByTask(rowsIn(clauses, new Map()))), listed };
}

/** Where the tasks of both builds stand in a note. */
interface FoundTasks {
  /** By the places of their boxes. */
  readonly tasks: ReadonlyMap<number, TaskId>;
  /** Those of them that do not bear their ids. */
  readonly nameless: ReadonlyMap<number, TaskId>;
  readonly listed: ReadonlySet<TaskId>;
}

function foundTasks(
  note: ItemsNote,
  { base, names }: Versions,
  known: ReadonlyMap<TaskId, KnownRow>,
  phaseOf: PhaseOf,
): FoundTasks {
  const all = knownOfRows(known);
  const byId = boxesById(note, all, phaseOf);
  const open = all.filter(({ id }) => !byId.has(id));
  // With a record only boxes that had an id once are looked for: others are the user's own.
  const built = new Set(base.map(({ id }) => id));
  const wanted = base.length === 0 ? open : open.filter(({ id }) => built.has(id));
  const nameless = boxesByName(note, wanted, { phaseOf, names, ids: all.map(({ id }) => id) });
  const found = new Set(nameless.values());
  const missing = open.filter(({ id }) => !found.has(id));
  const named = Array.from(byId, ([id, place]) => [place, id] as const);
  return {
    tasks: new Map([...named, ...nameless].sort(([a], [b]) => a - b)),
    nameless,
    listed: tasksWithBoxes(note, missing, names),
  };
}

/** The places of clauses: in their tasks' items, or elsewhere where the user moved a line without the other. */
function foundClauses(
  boxes: readonly NoteBox[],
  { base }: Versions,
  known: ReadonlyMap<TaskId, KnownRow>,
  { tasks, nested }: Pick<FoundTasks, 'tasks'> & { readonly nested: ReadonlyMap<TaskId, readonly NoteBox[]> },
): ReadonlyMap<number, TaskId> {
  const byTask = clausesByTask(known.values());
  const clausesOf = (task: TaskId): readonly KnownRow[] => byTask.get(task) ?? [];
  const present = [...tasks.values()];
  const found = new Map(
    present.flatMap((task) => [...matchedClauses(nested.get(task) ?? [], clausesOf(task))]),
  );
  const built = new Set(base.map(({ id }) => id));
  for (const id of found.values()) built.delete(id);
  const strays = strayClauses(
    boxes.filter(({ place }) => !tasks.has(place) && !found.has(place)),
    present.flatMap(clausesOf).filter(({ id }) => built.has(id)),
  );
  return new Map([...found, ...strays]);
}

/** Whether an item has lines that are not ours. */
function hasOwnLines(
  lines: readonly string[],
  { line, endLine }: NoteBox,
  clauses: readonly ListRow[],
): boolean {
  const ours = new Set(clauses.map(({ box }) => box.line));
  return lines.slice(line + 1, endLine).some((text, at) => !ours.has(line + 1 + at) && text.trim() !== '');
}
