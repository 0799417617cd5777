import type { BuiltItems, ItemsNote, NoteBox } from '../model/action-items.ts';
import type { RowCells } from '../model/merge.ts';
import type { TaskId } from '../model/tasks.ts';
import { appendTo } from './append-to.ts';
import { builtWords, rowCells, textsOf } from './item-cells.ts';
import { type ItemLine, itemLine } from './item-line.ts';
import { type KnownRow, knownRows, knownOfRows, type Versions } from './known-rows.ts';
import { leadOf, prefixOf } from './list-edits.ts';
import {
  type ClauseBox,
  clausesByTask,
  type KnownClause,
  matchedClauses,
  putStrays,
} from './match-clauses.ts';
import type { PhaseLike } from './match-phases.ts';
import type { MineRow } from './mine-row.ts';
import { boxesByName, listedTasks } from './nameless-boxes.ts';
import type { NoteLayout, RowBlock } from './note-layout.ts';
import { boxesById, boxOwners, boxWords, type PhaseOf } from './task-boxes.ts';

/** A box of the user's note that is a task's or a clause's. */
export interface ListRow {
  readonly id: TaskId;
  /** Identity of the phase whose section it stands in; null outside of any, and in another task's item. Of a clause, its task. */
  readonly phase: string | null;
  readonly box: NoteBox;
  readonly words: ItemLine;
  /** The clauses that were found below a task's box. */
  readonly clauses: readonly ListRow[];
  /** The words of other boxes in a task's item. */
  readonly others: readonly string[];
  /** The user wrote on its line or in its item; of a task, also on its clauses. */
  readonly annotated: boolean;
  /** It bears its id; not where the user removed it, or wrote the note without ids. */
  readonly hasId: boolean;
}

/** The tasks of a section from the first one's line to the last one's end, with all that stands between them. */
export interface ListBlock extends RowBlock {
  readonly rows: readonly ListRow[];
}

/** An action-items.md of the user's as lines, lists and rows. */
export interface ListLayout extends NoteLayout<ListBlock> {
  /** Every task that has a box, in the order of the note. */
  readonly rows: readonly ListRow[];
  /** Tasks that the user has in plain bullets instead: no box is missed or added. */
  readonly listed: ReadonlySet<TaskId>;
}

/** The rows of a build: a task, then its clauses, in plan order; `keys` are the identities of the phases. */
export function itemRows(items: BuiltItems, keys: readonly string[]): RowCells[] {
  return items.phases.flatMap((phase, index) =>
    phase.tasks.flatMap(({ line, box, clauses }) => [
      { id: box.id, phase: keys[index] ?? '', line, mark: box.mark, cells: rowCells(textsOf(box)) },
      ...clauses.map((clause) => ({
        id: clause.id,
        phase: box.id,
        mark: clause.mark,
        cells: rowCells(textsOf(clause)),
      })),
    ]),
  );
}

/** A build as lines and one list for each phase with tasks. */
export function builtLists(items: BuiltItems, keys: readonly string[]): NoteLayout<RowBlock> {
  const lines = [...items.head];
  const blocks: RowBlock[] = [];
  items.phases.forEach((phase, index) => {
    if (phase.tasks.length === 0) return;
    if (lines.at(-1) !== '') lines.push('');
    const phaseLine = lines.push(phase.heading, '') - 2;
    const firstLine = lines.length;
    for (const { box, clauses } of phase.tasks) {
      lines.push(`- [${box.mark}] ${builtWords(box)}`);
      for (const clause of clauses) lines.push(`  - [${clause.mark}] ${builtWords(clause)}`);
    }
    blocks.push({ phase: keys[index] ?? '', firstLine, phaseLine, endLine: lines.length });
  });
  return { lines, blocks };
}

/** The rows of the user's note as they are merged. */
export function mineListRows({ rows }: ListLayout): MineRow[] {
  return rows.flatMap((row) =>
    [row, ...row.clauses].map(({ id, phase, box, words, clauses, annotated }) => ({
      id,
      phase,
      block: box.section,
      cells: rowCells(words.texts),
      dependencies: [],
      annotated,
      started: [box, ...clauses.map((clause) => clause.box)].some(({ mark }) => mark !== ' '),
      isDoubled: false,
    })),
  );
}

/** The tasks that the user put into another item or a quote: they stay there, wherever tasks.md has them. */
export function nestedRows({ lines, rows }: ListLayout): Set<TaskId> {
  const isNested = ({ box }: ListRow): boolean => leadOf(prefixOf(lines, box)) !== '';
  return new Set(rows.filter(isNested).map(({ id }) => id));
}

/** The sections of a user's note with their tasks, to find out which phases they are; parts of a section count with it. */
export function phasesOfSections(note: ItemsNote, versions: Pick<Versions, 'base' | 'fresh'>): PhaseLike[] {
  const tasks = note.sections.map((): TaskId[] => []);
  for (const [id, place] of boxesById(note, knownOfRows(knownRows(versions)), () => null)) {
    const section = note.boxes[place]?.section ?? 0;
    tasks[note.sections[section]?.within ?? section]?.push(id);
  }
  return note.sections.map(({ word, number, name, within }, index) =>
    within === null
      ? { word, number, name, tasks: tasks[index] ?? [] }
      : { word: '', number: '', name: '', tasks: [] },
  );
}

/** The lists and rows of a user's note; `keys` are the identities of the phases that its sections are, null for none. */
export function listsOf(note: ItemsNote, keys: readonly (string | null)[], versions: Versions): ListLayout {
  const keyOf = (section: number): string | null => keys[note.sections[section]?.within ?? section] ?? null;
  const { rows, listed } = rowsOf(note, versions, keyOf);
  const bySection = new Map<number, ListRow[]>();
  for (const row of rows) appendTo(bySection, row.box.section, row);
  const blocks = Array.from(bySection, ([section, own]) =>
    blockOf(own, keyOf(section), Math.max(0, note.sections[section]?.line ?? 0)),
  );
  const filled = new Set(blocks.map(({ phase }) => phase));
  const empty = note.sections.flatMap(({ line, endLine }, index): ListBlock[] => {
    const phase = keys[index] ?? null;
    if (phase === null || filled.has(phase)) return [];
    const isBlank = line + 1 < endLine && (note.lines[line + 1] ?? '').trim() === '';
    const at = line + (isBlank ? 2 : 1);
    return [{ phase, phaseLine: Math.max(0, line), firstLine: at, endLine: at, rows: [] }];
  });
  return {
    lines: note.lines,
    rows,
    listed,
    blocks: [...blocks, ...empty].sort((a, b) => a.firstLine - b.firstLine),
  };
}

function blockOf(rows: readonly ListRow[], phase: string | null, phaseLine: number): ListBlock {
  const firstLine = Math.min(...rows.map(({ box }) => box.line));
  const endLine = rows.reduce((end, { box }) => Math.max(end, box.endLine), 0);
  return { phase, phaseLine, firstLine, endLine, rows };
}

function rowsOf(note: ItemsNote, versions: Versions, keyOf: PhaseOf): Pick<ListLayout, 'rows' | 'listed'> {
  const known = knownRows(versions);
  const { named, nameless, listed } = foundTasks(note, versions, keyOf);
  const tasks = new Map([...named, ...nameless].sort(([a], [b]) => a - b));
  const owners = boxOwners(note, tasks, known.keys());
  const nested = new Map<TaskId, number[]>();
  owners.forEach((owner, place) => {
    if (owner !== null && !tasks.has(place)) appendTo(nested, owner, place);
  });
  const clausesOf = clausesIn(note, versions, { tasks, nested, known });
  const rows = [...tasks].flatMap(([place, id]): ListRow[] => {
    const box = note.boxes[place];
    if (box === undefined) return [];
    const inOther = box.parent !== null && (owners[box.parent] ?? null) !== null;
    const words = itemLine(note.lines[box.line] ?? '', box, known.get(id)?.texts ?? []);
    const clauses = clausesOf.get(id) ?? [];
    const ours = new Set(clauses.map((clause) => clause.row.box.line));
    const isTouched = clauses.some(({ row, isTouched: touched }) => touched || row.annotated);
    return [
      {
        id,
        phase: inOther ? null : keyOf(box.section),
        box,
        words,
        clauses: clauses.map(({ row }) => row),
        others: (nested.get(id) ?? []).flatMap((other) => {
          const one = note.boxes[other];
          return one === undefined || ours.has(one.line) ? [] : [boxWords(note.lines, one)];
        }),
        annotated: isTouched || words.hasMore || hasOwnLines(note.lines, box, ours),
        hasId: !nameless.has(place),
      },
    ];
  });
  return { rows, listed };
}

/** Where the tasks of both builds stand in a note. */
interface FoundTasks {
  /** By the places of their boxes: those that bear their ids, and others. */
  readonly named: readonly (readonly [number, TaskId])[];
  readonly nameless: ReadonlyMap<number, TaskId>;
  /** Those that stand in a plain bullet instead. */
  readonly listed: ReadonlySet<TaskId>;
}

function foundTasks(note: ItemsNote, versions: Versions, phaseOf: PhaseOf): FoundTasks {
  const { base, names } = versions;
  const tasks = knownOfRows(knownRows(versions));
  const ids = tasks.map(({ id }) => id);
  const byId = boxesById(note, tasks, phaseOf);
  const built = new Set(base.map(({ id }) => id));
  const open = tasks.filter(({ id }) => !byId.has(id));
  // With a record only boxes that had an id once are looked for: others are the user's own.
  const wanted = base.length === 0 ? open : open.filter(({ id }) => built.has(id));
  const nameless = boxesByName(note, wanted, { phaseOf, names, ids });
  const found = new Set(nameless.values());
  const missing = open.filter(({ id }) => !found.has(id));
  const named = Array.from(byId, ([id, place]) => [place, id] as const);
  return { named, nameless, listed: listedTasks(note, missing, names) };
}

/** A clause in the user's note; touched when it has other words than the last build gave it. */
interface FoundClause {
  readonly row: ListRow;
  readonly isTouched: boolean;
}

/** Tasks by the places of their boxes, the places of the boxes in their items, and what is known of all rows. */
interface KnownBoxes {
  readonly tasks: ReadonlyMap<number, TaskId>;
  readonly nested: ReadonlyMap<TaskId, readonly number[]>;
  readonly known: ReadonlyMap<TaskId, KnownRow>;
}

/** The clauses of each task: those in its item, then those that lie elsewhere since the user moved a line without the other. */
function clausesIn(
  note: ItemsNote,
  { base, fresh }: Versions,
  { tasks, nested, known }: KnownBoxes,
): Map<TaskId, FoundClause[]> {
  const [built, planned] = [clausesByTask(base), clausesByTask(fresh)];
  const first = new Map([...fresh, ...base].map(({ id, cells }) => [id, cells.name]));
  const placesOf = new Map<TaskId, Map<number, TaskId>>();
  const open = new Set(note.boxes.keys());
  for (const place of tasks.keys()) open.delete(place);
  for (const task of tasks.values()) {
    const ids = new Set([...(built.get(task) ?? []), ...(planned.get(task) ?? [])].map(({ id }) => id));
    const clauses = Array.from(ids, (id): KnownClause => ({ id, texts: known.get(id)?.texts ?? [] }));
    const found = matchedClauses(wordsAt(note, nested.get(task) ?? []), clauses);
    placesOf.set(task, found);
    for (const place of found.keys()) open.delete(place);
  }
  putStrays(placesOf, wordsAt(note, [...open]), (task) =>
    (built.get(task) ?? []).map(({ id }) => ({ id, texts: known.get(id)?.texts ?? [] })),
  );
  return new Map(
    Array.from(placesOf, ([task, found]) => [
      task,
      [...found]
        .sort(([a], [b]) => a - b)
        .flatMap(([place, id]) => foundClause(note, place, { id, task, first: first.get(id), known })),
    ]),
  );
}

function wordsAt({ lines, boxes }: ItemsNote, places: readonly number[]): ClauseBox[] {
  return places.flatMap((place) => {
    const box = boxes[place];
    return box === undefined ? [] : [{ box: place, words: boxWords(lines, box) }];
  });
}

/** The clause that a box is; `first` is what the last build, else the new one, calls it. */
function foundClause(
  { lines, boxes }: ItemsNote,
  place: number,
  {
    id,
    task,
    first,
    known,
  }: { id: TaskId; task: TaskId; first: string | undefined } & Pick<KnownBoxes, 'known'>,
): FoundClause[] {
  const box = boxes[place];
  if (box === undefined) return [];
  const line = lines[box.line] ?? '';
  const words = itemLine(line, box, known.get(id)?.texts ?? []);
  const annotated = words.hasMore || hasOwnLines(lines, box, new Set());
  const isTouched = words.texts.words !== first;
  return [
    { row: { id, phase: task, box, words, clauses: [], others: [], annotated, hasId: true }, isTouched },
  ];
}

/** Whether an item has lines that are not ours. */
function hasOwnLines(lines: readonly string[], box: NoteBox, ours: ReadonlySet<number>): boolean {
  for (let line = box.line + 1; line < box.endLine; line++)
    if (!ours.has(line) && (lines[line] ?? '').trim() !== '') return true;
  return false;
}
