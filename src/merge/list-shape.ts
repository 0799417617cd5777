import type { BuiltItems, ItemsNote, NoteBox } from '../model/action-items.ts';
import type { RowCells } from '../model/merge.ts';
import type { TaskId } from '../model/tasks.ts';
import { idKey } from '../text/task-id.ts';
import { builtWords, cellsOf, type LineWords, lineWords, writtenCells } from './item-line.ts';
import { clausesByTask, isClause, type KnownClause, matchedClauses } from './match-clauses.ts';
import type { PhaseLike } from './match-phases.ts';
import type { MineRow } from './merge-rows.ts';
import type { NoteShape, RowBlock } from './note-shape.ts';

/** A box of the user's note that is a task's or a clause's. */
export interface ListRow {
  readonly id: TaskId;
  /** Identity of the phase whose section it stands in; null outside of any, and in another task's item. Of a clause, its task. */
  readonly phase: string | null;
  readonly box: NoteBox;
  readonly words: LineWords;
  /** The clauses that were found below a task's box. */
  readonly clauses: readonly ListRow[];
  /** The user wrote on its line or in its item; of a task, also on its clauses. */
  readonly annotated: boolean;
}

/** The tasks of a section from the first one's line to the last one's end, with all that stands between them. */
export interface ListBlock extends RowBlock {
  readonly rows: readonly ListRow[];
}

/** An action-items.md of the user's as lines, lists and rows. */
export interface ListShape extends NoteShape<ListBlock> {
  /** Every task that has a box, in the order of the note. */
  readonly rows: readonly ListRow[];
}

/** The rows of a build: a task, then its clauses, in plan order; `keys` are the identities of the phases. */
export function itemRows(items: BuiltItems, keys: readonly string[]): RowCells[] {
  return items.phases.flatMap((phase, index) =>
    phase.tasks.flatMap(({ box, clauses }) => [
      { id: box.id, phase: keys[index] ?? '', cells: cellsOf(box) },
      ...clauses.map((clause) => ({ id: clause.id, phase: box.id, cells: cellsOf(clause) })),
    ]),
  );
}

/** A build as lines and one list for each phase with tasks. */
export function builtLists(items: BuiltItems, keys: readonly string[]): NoteShape<RowBlock> {
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
export function mineListRows({ lines, rows }: ListShape): MineRow[] {
  return rows.flatMap((row) =>
    [row, ...row.clauses].map(({ id, phase, box, words, annotated }) => ({
      id,
      phase,
      cells: writtenCells(lines[box.line] ?? '', words),
      dependencies: [],
      annotated,
      started: box.mark !== ' ',
    })),
  );
}

/** The boxes of a note that are tasks' own, by their places; of two with one id the first. */
interface TaskBoxes {
  readonly tasks: ReadonlyMap<number, TaskId>;
  /** The task that each box is of, or lies in. */
  readonly owners: readonly (TaskId | null)[];
}

function taskBoxes({ boxes }: ItemsNote, ids: Iterable<TaskId>): TaskBoxes {
  const byKey = new Map(Array.from(ids, (id) => [idKey(id), id]));
  const seen = new Set<TaskId>();
  const tasks = new Map<number, TaskId>();
  const owners: (TaskId | null)[] = [];
  boxes.forEach(({ idKey: key, parent }, place) => {
    const id = byKey.get(key ?? '');
    if (id === undefined) owners.push(parent === null ? null : (owners[parent] ?? null));
    else if (seen.has(id)) owners.push(null);
    else {
      seen.add(id);
      tasks.set(place, id);
      owners.push(id);
    }
  });
  return { tasks, owners };
}

/** The sections of a user's note with their tasks, to find out which phases they are; parts of a section count with it. */
export function sectionPhases(note: ItemsNote, ids: Iterable<TaskId>): PhaseLike[] {
  const tasks = note.sections.map((): TaskId[] => []);
  for (const [place, id] of taskBoxes(note, ids).tasks) {
    const section = note.boxes[place]?.section ?? 0;
    tasks[note.sections[section]?.within ?? section]?.push(id);
  }
  return note.sections.map(({ word, number, name, within }, index) =>
    within === null
      ? { word, number, name, tasks: tasks[index] ?? [] }
      : { word: '', number: '', name: '', tasks: [] },
  );
}

/** What a note of the user's is compared with. */
export interface Versions {
  readonly base: readonly RowCells[];
  readonly fresh: readonly RowCells[];
}

/** The lists and rows of a user's note; `keys` are the identities of the phases that its sections are, null for none. */
export function listsOf(note: ItemsNote, keys: readonly (string | null)[], versions: Versions): ListShape {
  const keyOf = (section: number): string | null => keys[note.sections[section]?.within ?? section] ?? null;
  const rows = rowsOf(note, versions, keyOf);
  const bySection = new Map<number, ListRow[]>();
  for (const row of rows) append(bySection, row.box.section, row);
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
    blocks: [...blocks, ...empty].sort((a, b) => a.firstLine - b.firstLine),
  };
}

function blockOf(rows: readonly ListRow[], phase: string | null, phaseLine: number): ListBlock {
  const firstLine = Math.min(...rows.map(({ box }) => box.line));
  const endLine = rows.reduce((end, { box }) => Math.max(end, box.endLine), 0);
  return { phase, phaseLine, firstLine, endLine, rows };
}

function rowsOf(note: ItemsNote, versions: Versions, keyOf: (section: number) => string | null): ListRow[] {
  const known = knownTexts(versions);
  const { tasks, owners } = taskBoxes(
    note,
    [...known.keys()].filter((id) => !isClause(id)),
  );
  const nested = new Map<TaskId, number[]>();
  owners.forEach((owner, place) => {
    if (owner !== null && !tasks.has(place)) append(nested, owner, place);
  });
  const clausesOf = clauseFinder(note, versions, known);
  return [...tasks].flatMap(([place, id]): ListRow[] => {
    const box = note.boxes[place];
    if (box === undefined) return [];
    const inOther = box.parent !== null && (owners[box.parent] ?? null) !== null;
    const words = lineWords(note.lines[box.line] ?? '', box, known.get(id) ?? []);
    const clauses = clausesOf(id, nested.get(id) ?? []);
    const ours = new Set(clauses.map((clause) => clause.row.box.line));
    const isTouched = clauses.some(({ row, isTouched: touched }) => touched || row.annotated);
    return [
      {
        id,
        phase: inOther ? null : keyOf(box.section),
        box,
        words,
        clauses: clauses.map(({ row }) => row),
        annotated: isTouched || words.hasMore || hasOwnLines(note.lines, box, ours),
      },
    ];
  });
}

/** The names that we wrote for each row. */
function knownTexts({ base, fresh }: Versions): Map<TaskId, string[]> {
  const texts = new Map<TaskId, string[]>();
  for (const { id, cells } of [...base, ...fresh]) {
    const known = texts.get(id);
    if (known === undefined) texts.set(id, [cells.name]);
    else if (!known.includes(cells.name)) known.push(cells.name);
  }
  return texts;
}

/** A clause in the user's note; touched when it has a state, or other words than the last build gave it. */
interface FoundClause {
  readonly row: ListRow;
  readonly isTouched: boolean;
}

function clauseFinder(
  { lines, boxes }: ItemsNote,
  { base, fresh }: Versions,
  known: ReadonlyMap<TaskId, readonly string[]>,
): (task: TaskId, places: readonly number[]) => FoundClause[] {
  const built = clausesByTask(base);
  const planned = clausesByTask(fresh);
  const first = new Map([...fresh, ...base].map(({ id, cells }) => [id, cells.name]));
  return (task, places) => {
    const ids = new Set([...(built.get(task) ?? []), ...(planned.get(task) ?? [])].map(({ id }) => id));
    const clauses = Array.from(ids, (id): KnownClause => ({ id, texts: known.get(id) ?? [] }));
    const found = matchedClauses(
      places.map((place) => ({ box: place, words: wordsOf(lines, boxes[place]) })),
      clauses,
    );
    return places.flatMap((place): FoundClause[] => {
      const [id, box] = [found.get(place), boxes[place]];
      if (id === undefined || box === undefined) return [];
      const line = lines[box.line] ?? '';
      const words = lineWords(line, box, known.get(id) ?? []);
      const annotated = words.hasMore || hasOwnLines(lines, box, new Set());
      const isTouched = box.mark !== ' ' || writtenCells(line, words).name !== first.get(id);
      return [{ row: { id, phase: task, box, words, clauses: [], annotated }, isTouched }];
    });
  };
}

function append<K, T>(lists: Map<K, T[]>, key: K, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

function wordsOf(lines: readonly string[], box: NoteBox | undefined): string {
  return box === undefined ? '' : (lines[box.line] ?? '').slice(box.textStart, box.textEnd);
}

/** Whether an item has lines that are not ours. */
function hasOwnLines(lines: readonly string[], box: NoteBox, ours: ReadonlySet<number>): boolean {
  for (let line = box.line + 1; line < box.endLine; line++)
    if (!ours.has(line) && (lines[line] ?? '').trim() !== '') return true;
  return false;
}
