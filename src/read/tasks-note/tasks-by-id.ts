import { type Finding, finding, type NamedDependency } from '../../model/finding.ts';
import type { NotePhase, NoteTask, Span } from '../../model/note-tasks.ts';
import type { TaskId } from '../../model/tasks.ts';
import { taskId } from '../../text/task-id.ts';
import { appendAll } from '../markdown/append-all.ts';
import { type Dependencies, dependencies } from '../work/dependencies.ts';
import { followOn } from './follow-on.ts';
import type { FoundTask } from './found-tasks.ts';
import type { FoundTable } from './task-table-rows.ts';
import { TaskIndex } from '../work/task-index.ts';

/** The tasks of a note with their ids and dependencies, and what is wrong with these (format 5.1, 5.6). */
export interface NamedTasks {
  readonly tasks: readonly NoteTask[];
  readonly findings: readonly Finding[];
}

/** A task whose phase is known: an index into the note's phases. */
export type PhasedTask = FoundTask & { readonly phase: number };

/** Gives the tasks their ids, the first of two with one id counting, and looks up what they wait for. */
export function tasksById(
  found: readonly PhasedTask[],
  phases: readonly NotePhase[],
  tables: readonly FoundTable[],
): NamedTasks {
  const firsts = new Map<string, PhasedTask>();
  for (const task of found) if (!firsts.has(task.key)) firsts.set(task.key, task);
  const idOf = ({ key, words }: PhasedTask): TaskId => taskId((firsts.get(key)?.words ?? words).shownId);
  const inPhases: TaskId[][] = phases.map(() => []);
  for (const task of firsts.values()) inPhases[task.phase]?.push(idOf(task));
  const index = new TaskIndex(
    [...firsts.values()].map((task) => ({ key: task.key, id: idOf(task) })),
    phases
      .map(({ word, number }, phase) => ({ word, number, tasks: inPhases[phase] ?? [] }))
      .filter(({ number }) => number !== ''),
    groupsOf(firsts.values(), idOf),
  );
  const findings: Finding[] = [];
  const waits = found.map((task): Dependencies => dependencies(task.words.waitsFor, index, idOf(task)));
  const followed = followedIds(found, (task) => firsts.get(task.key) === task, waits, idOf);
  const tasks = found.map((task, at): NoteTask => {
    const id = idOf(task);
    const first = firsts.get(task.key) ?? task;
    const own = waits[at] ?? { ids: [], unknown: [] };
    appendAll(findings, first === task ? wrongDependencies(task, id, own, tables) : [secondId(task, first)]);
    return noteTask(task, id, followed.get(task) ?? own.ids, first !== task);
  });
  return { tasks, findings };
}

/** The tasks of each group that a task may name, by its key. */
function groupsOf(
  tasks: Iterable<PhasedTask>,
  idOf: (task: PhasedTask) => TaskId,
): Map<string, ReadonlySet<TaskId>> {
  const groups = new Map<string, Set<TaskId>>();
  for (const task of tasks)
    for (const key of task.groups) {
      const inside = groups.get(key);
      if (inside === undefined) groups.set(key, new Set([idOf(task)]));
      else inside.add(idOf(task));
    }
  return groups;
}

/** What the lines wait for that follow each other, by line. */
function followedIds(
  found: readonly PhasedTask[],
  counts: (task: PhasedTask) => boolean,
  waits: readonly Dependencies[],
  idOf: (task: PhasedTask) => TaskId,
): Map<PhasedTask, readonly TaskId[]> {
  const lines = found.flatMap((task, at) => {
    const { follows, phase, words } = task;
    if (follows === null || !counts(task)) return [];
    const cancelled = words.state === 'cancelled';
    return [{ task, line: { ...follows, id: idOf(task), phase, cancelled, waits: waits[at]?.ids ?? [] } }];
  });
  const ids = followOn(lines.map(({ line }) => line));
  return new Map(lines.map(({ task }, at) => [task, ids[at] ?? []]));
}

function noteTask(found: PhasedTask, id: TaskId, waits: readonly TaskId[], duplicate: boolean): NoteTask {
  const { words, phase, form, row } = found;
  const { shownId, name, description, owner, hours, shared, done, line } = words;
  const state = words.state ?? 'todo';
  return {
    task: {
      id,
      name,
      description,
      owner,
      hours,
      ...(shared ? { shared } : {}),
      done,
      dependencies: waits,
      state: state === 'cancelled' ? 'todo' : state,
      phase,
      group: null,
      line,
    },
    shownId,
    state,
    isStated: words.isStated === true,
    form,
    row,
    duplicate,
  };
}

function secondId({ words }: PhasedTask, first: PhasedTask): Finding {
  const { shownId, name, line } = first.words;
  const message = `${words.shownId} is already the ID of “${name === '' ? shownId : name}” (line ${line}), so this task does not count. Give one of them another ID.`;
  return finding('duplicate-id', words.line, message);
}

function wrongDependencies(
  task: PhasedTask,
  id: TaskId,
  waits: Dependencies,
  tables: readonly FoundTable[],
): Finding[] {
  const isSelf = waits.ids.includes(id);
  if (!isSelf && waits.unknown.length === 0) return [];
  const { shownId, line } = task.words;
  const cell = dependenciesCell(task, tables);
  const dependency = (other: string): NamedDependency => ({ id: other, ...(cell === null ? {} : { cell }) });
  const unknown = waits.unknown.map((other): Finding => {
    const message = `${shownId} depends on ${other}, which doesn’t exist. Correct or remove it.`;
    return { ...finding('unknown-dependency', line, message), dependency: dependency(other) };
  });
  if (!isSelf) return unknown;
  const message = `${shownId} depends on itself. Remove that dependency.`;
  return [{ ...finding('self-dependency', line, message), dependency: dependency(shownId) }, ...unknown];
}

/** Where a row says what it waits for; null for a row with too many cells: a bare pipe may have moved them. */
function dependenciesCell({ row }: PhasedTask, tables: readonly FoundTable[]): Span | null {
  const table = row === null ? undefined : tables[row.table];
  const written = row === null ? undefined : table?.rows[row.row];
  if (table === undefined || written === undefined || written.cells.length > table.columns.length)
    return null;
  const cell = written.cells[table.columns.findIndex(({ kind }) => kind === 'dependencies')];
  return cell === undefined ? null : { start: cell.start - written.start, end: cell.end - written.start };
}
