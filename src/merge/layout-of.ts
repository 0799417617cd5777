import { NEEDS_CLARIFICATION } from '../model/markdown.ts';
import type { NotePhase, NoteTable, NoteTask, TasksNote } from '../model/note-tasks.ts';
import type { WrittenLayout } from '../model/tasks-layout.ts';
import type { TaskId } from '../model/tasks.ts';
import type { Matchable } from './matchable.ts';
import type { PhaseLike } from './match-phases.ts';
import {
  type BuiltTable,
  lineAbove,
  type NoteLayout,
  type RowBlock,
  type LayoutRow,
  type LayoutTable,
} from './note-layout.ts';

/**
 * A note of the user's, as the lines and tables that a merge works on; `keys` are the identities of its phases, `built` the
 * phases that rows had in the last build, else have in the new one.
 */
export function layoutOf(
  lines: readonly string[],
  text: string,
  note: TasksNote,
  keys: readonly string[],
  built: ReadonlyMap<TaskId, string>,
): NoteLayout {
  const starts = lineStarts(text);
  const rows = new Map(
    note.tasks.flatMap((task) => (task.row === null ? [] : [[placeOf(task.row.table, task.row.row), task]])),
  );
  const doubled = new Set(note.tasks.filter(({ duplicate }) => duplicate).map(({ task }) => task.id));
  const tables = note.tables.map((table, index) => {
    const start = table.phase === null ? null : (note.phases[table.phase]?.line ?? null);
    const phase =
      table.phase === null || isHomeless(note.phases[table.phase]) ? null : (keys[table.phase] ?? null);
    const before = index === 0 ? 0 : endOf(note.tables[index - 1]);
    const phaseLine =
      start !== null && start - 1 >= before && start <= table.header.line
        ? start - 1
        : lineAbove(lines, table.header.line - 1);
    return {
      ...layoutTable(table, phase, starts, (row) => rows.get(placeOf(index, row)), doubled),
      phaseLine,
    };
  });
  const lined = keys.filter((_key, index) => (note.phases[index]?.line ?? null) !== null);
  const filled = withLostPhases(tables, new Set(lined), built).filter(isTaskTable);
  return { lines, blocks: [...filled, ...emptyBlocks(lines, note, keys, filled)].sort(byLine) };
}

/**
 * The tables, of which one that has lost its phase's line to a typo or a sign is still that phase's: most of its rows were
 * built there, and the note has no such phase any more.
 */
function withLostPhases(
  tables: readonly LayoutTable[],
  lined: ReadonlySet<string>,
  built: ReadonlyMap<TaskId, string>,
): LayoutTable[] {
  const found = new Set<string | null>();
  return tables.map((table) => {
    const isFurther = table.phase === null || found.has(table.phase);
    const home = isFurther ? homeOfMost(table, built) : null;
    const isLost = home !== null && !lined.has(home) && !found.has(home);
    const phase = isLost ? home : table.phase;
    found.add(phase);
    return { ...table, phase };
  });
}

function homeOfMost({ rows }: LayoutTable, built: ReadonlyMap<TaskId, string>): string | null {
  const homes = rows
    .flatMap(({ id }) => (id === null ? [] : [built.get(id)]))
    .filter((home) => home !== undefined);
  const counts = new Map<string, number>();
  for (const home of homes) counts.set(home, (counts.get(home) ?? 0) + 1);
  return [...counts].find(([, count]) => count * 2 > homes.length)?.[0] ?? null;
}

const byLine = (one: RowBlock, other: RowBlock): number => one.firstLine - other.firstLine;

/** The places where tables of phases would stand that have a line and none. */
function emptyBlocks(
  lines: readonly string[],
  note: TasksNote,
  keys: readonly string[],
  tables: readonly LayoutTable[],
): LayoutTable[] {
  const filled = new Set(tables.map(({ phase }) => phase));
  return note.phases.flatMap(({ line }, index): LayoutTable[] => {
    const phase = keys[index] ?? null;
    if (line === null || phase === null || filled.has(phase)) return [];
    const inTable = tables.some((table) => table.firstLine < line && line <= table.endLine);
    if (inTable) return [];
    let at = line;
    while ((lines[at] ?? '#').trim() === '') at++;
    const isOurs = lines[at] === NEEDS_CLARIFICATION;
    const firstLine = isOurs ? at : line;
    return [{ ...NO_TABLE, phase, phaseLine: line - 1, firstLine, endLine: isOurs ? at + 1 : line }];
  });
}

const NO_TABLE = { columns: [], rows: [] };

/** What stands for the tasks in no phase; a phase without a number has a line of its own. */
function isHomeless(phase: NotePhase | undefined): boolean {
  return phase?.number === '' && phase.line === null;
}

/** A table of tasks, or one of a phase that has lost them all. */
function isTaskTable(table: LayoutTable): boolean {
  return table.rows.some((row) => row.id !== null) || (table.phase !== null && table.columns.includes('id'));
}

/** The phases of a user's note with their tasks, to find out which they are. */
export function phasesIn(note: TasksNote): PhaseLike[] {
  const ids = note.phases.map((): TaskId[] => []);
  for (const { task, duplicate } of note.tasks) if (!duplicate) ids[task.phase]?.push(task.id);
  return note.phases.map(({ word, number, name }: NotePhase, index) => ({
    word,
    number,
    name,
    tasks: ids[index] ?? [],
  }));
}

/** The tasks of a user's note, to be recognised by the plan's. */
export function matchableTasks(note: TasksNote, keys: readonly string[]): Matchable[] {
  return note.tasks
    .filter(({ duplicate }) => !duplicate)
    .map(({ task }) => ({
      id: task.id,
      name: task.name,
      description: task.description,
      phase: keys[task.phase] ?? '',
    }));
}

function placeOf(table: number, row: number): string {
  return `${String(table)}:${String(row)}`;
}

function layoutTable(
  table: NoteTable,
  phase: string | null,
  starts: readonly number[],
  taskOf: (row: number) => NoteTask | undefined,
  doubled: ReadonlySet<TaskId>,
): Omit<LayoutTable, 'phaseLine'> {
  const firstLine = table.header.line - 1;
  const rows = table.rows.map((row, index): LayoutRow => {
    const task = taskOf(index);
    const start = starts[row.line - 1] ?? 0;
    return {
      id: task === undefined || task.duplicate ? null : task.task.id,
      line: row.line - 1,
      cells: row.cells.map((cell) => ({ start: cell.start - start, end: cell.end - start, text: cell.text })),
      dependencies: task?.task.dependencies ?? [],
      started: task !== undefined && task.state !== 'todo',
      isDoubled: task !== undefined && doubled.has(task.task.id),
    };
  });
  return {
    phase,
    firstLine,
    endLine: (rows.at(-1)?.line ?? firstLine + 1) + 1,
    columns: table.columns.map(({ kind }) => kind),
    rows,
  };
}

/** One past the last line of a table, 0-based. */
function endOf(table: NoteTable | undefined): number {
  return table === undefined ? 0 : (table.rows.at(-1)?.line ?? table.header.line + 1);
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** A note that we write ourselves; `keys` are the identities of its phases. */
export function builtLayout(
  { lines, phases }: WrittenLayout,
  keys: readonly string[],
): NoteLayout<BuiltTable> {
  return { lines, blocks: phases.map((place, index) => ({ ...place, phase: keys[index] ?? '' })) };
}
