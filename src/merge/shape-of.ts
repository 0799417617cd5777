import { CELLS } from '../model/merge.ts';
import type { NotePhase, NoteTable, NoteTask, TasksNote } from '../model/tasks-note.ts';
import type { TaskId } from '../model/tasks.ts';
import { taskId } from '../text/task-id.ts';
import type { Matchable } from './match-tasks.ts';
import type { PhaseLike } from './match-phases.ts';
import {
  lineAbove,
  type NoteShape,
  type ShapeCell,
  type ShapeRow,
  type ShapeTable,
  writtenIds,
} from './note-shape.ts';

/** A note of the user's, as the lines and tables that a merge works on; `keys` are the identities of its phases. */
export function shapeOf(
  lines: readonly string[],
  text: string,
  note: TasksNote,
  keys: readonly string[],
): NoteShape {
  const starts = lineStarts(text);
  const rows = new Map(
    note.tasks.flatMap((task) => (task.row === null ? [] : [[placeOf(task.row.table, task.row.row), task]])),
  );
  const tables = note.tables.map((table, index) => {
    const start = table.phase === null ? null : (note.phases[table.phase]?.line ?? null);
    const phase =
      table.phase === null || isHomeless(note.phases[table.phase]) ? null : (keys[table.phase] ?? null);
    const before = index === 0 ? 0 : endOf(note.tables[index - 1]);
    const phaseLine =
      start !== null && start - 1 >= before && start <= table.header.line
        ? start - 1
        : lineAbove(lines, table.header.line - 1);
    return { ...shapeTable(table, phase, starts, (row) => rows.get(placeOf(index, row))), phaseLine };
  });
  return { lines, blocks: tables.filter(isTaskTable) };
}

/** What lies in none of the note's phases has no line, and no number to go by. */
function isHomeless(phase: NotePhase | undefined): boolean {
  return phase?.line === null && phase.number === '';
}

/** A table of tasks, or one of a phase that has lost them all. */
function isTaskTable(table: ShapeTable): boolean {
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

function shapeTable(
  table: NoteTable,
  phase: string | null,
  starts: readonly number[],
  taskOf: (row: number) => NoteTask | undefined,
): Omit<ShapeTable, 'phaseLine'> {
  const firstLine = table.header.line - 1;
  const rows = table.rows.map((row, index): ShapeRow => {
    const task = taskOf(index);
    const start = starts[row.line - 1] ?? 0;
    return {
      id: task === undefined || task.duplicate ? null : task.task.id,
      line: row.line - 1,
      cells: row.cells.map((cell) => ({ start: cell.start - start, end: cell.end - start, text: cell.text })),
      dependencies: task?.task.dependencies ?? [],
      started: task !== undefined && task.state !== 'todo',
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

const BUILT_HEADER = '| Task ID | Task Name |';

/** A note that we built ourselves, of which we know the shape: a table for each of these phases that has tasks, in order. */
export function builtShape(text: string, keys: readonly string[]): NoteShape {
  const lines = text.replace(/\n$/, '').split('\n');
  const tables: ShapeTable[] = [];
  for (let line = 0; line < lines.length; line++) {
    if (lines[line]?.startsWith(BUILT_HEADER) !== true) continue;
    const firstLine = line;
    const rows: ShapeRow[] = [];
    for (line += 2; lines[line]?.startsWith('| ') === true; line++)
      rows.push(builtRow(lines[line] ?? '', line));
    tables.push({
      phase: keys[tables.length] ?? null,
      phaseLine: lineAbove(lines, firstLine),
      firstLine,
      endLine: line,
      columns: ['id', ...CELLS],
      rows,
    });
  }
  return { lines, blocks: tables };
}

function builtRow(text: string, line: number): ShapeRow {
  const cells: ShapeCell[] = [];
  let start = 2;
  for (let at = start; at < text.length; at++) {
    if (text.charAt(at) === '\\') at++;
    else if (text.charAt(at) === '|') {
      cells.push({ start, end: at - 1, text: text.slice(start, at - 1).replace(/\\\|/g, '|') });
      start = at + 2;
    }
  }
  const dependencies = writtenIds(cells[6]?.text ?? '');
  return { id: taskId(cells[0]?.text ?? ''), line, cells, dependencies, started: false };
}
