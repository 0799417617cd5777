import type { NoteTask, TaskState } from '../../model/note-tasks.ts';
import type { HintContext } from '../../text/bracket-hints.ts';
import type { WorkTime } from '../../text/effort.ts';
import { referenceKey } from '../../text/references.ts';
import { idKey } from '../../text/task-id.ts';
import { appendAll } from '../markdown/append-all.ts';
import type { NoteLines } from '../markdown/note-lines.ts';
import type { Region } from './note-regions.ts';
import type { Block } from '../markdown/block.ts';
import { markState } from '../work/task-fields.ts';
import {
  headingTask,
  lineTask,
  surelyTasks,
  taskForms,
  type TaskLineWords,
  type TaskHeading,
  type TaskLine,
} from './task-forms.ts';
import type { Follows } from './follow-on.ts';
import { type FoundTable, rowTasks, noteTable } from './task-table-rows.ts';
import type { TaskWords } from '../work/task-words.ts';

/** A task where it was found. */
export interface FoundTask extends Pick<NoteTask, 'form' | 'row'> {
  readonly words: TaskWords;
  readonly key: string;
  /** Index of the phase whose stretch it lies in; null for none. */
  readonly phase: number | null;
  /** Keys of the groups it is of: `[US1]`, or 2 for 2.1. Who waits for a group waits for all of its tasks. */
  readonly groups: readonly string[];
  /** How it follows the lines before it where it does not say (format 3.8); null for a task that waits only for what it names. */
  readonly follows: Follows | null;
}

/** The task tables and tasks of a note, each in its order. */
export interface Found {
  readonly tables: readonly PlacedTable[];
  readonly tasks: readonly FoundTask[];
}

interface PlacedTable {
  readonly table: FoundTable;
  readonly phase: number | null;
}

/** A thing with the phase it lies in. */
type WithPhase<T> = T & { readonly phase: number | null };

/**
 * Finds the tasks of a note's stretches; `phases` are its phases by name (`Phase 1`), which a line may wait for.
 */
export function foundTasks(
  regions: readonly Region[],
  tableRows: ReadonlyMap<number, readonly number[]>,
  lines: NoteLines,
  phases: readonly string[],
  time: WorkTime,
): Found {
  const headers = regions
    .flatMap(({ blocks, phase }) => headerLines(blocks).map((line) => ({ line, phase })))
    .sort((a, b) => a.line - b.line);
  const tables: PlacedTable[] = [];
  const rows: FoundTask[] = [];
  for (const { line, phase } of headers) {
    const table = noteTable(lines, line, tableRows.get(line) ?? []);
    if (table !== null) {
      const index = tables.push({ table, phase }) - 1;
      appendAll(
        rows,
        rowTasks(table, time).map(({ words, row }) => found(words, 'row', phase, { table: index, row })),
      );
    }
  }
  const forms = regions.map(({ blocks, phase }) => ({ phase, ...taskForms(blocks) }));
  const others = otherTasks(
    rows,
    forms.flatMap(({ phase, headings }) => headings.map((heading) => ({ ...heading, phase }))),
    forms.flatMap(({ phase, lines: all }) => all.map((line) => ({ ...line, phase }))),
    { phases, time },
  );
  return { tables, tasks: [...others].sort((a, b) => a.words.line - b.words.line) };
}

/** The lines of the headers of all tables, those in lists too. */
function headerLines(blocks: readonly Block[]): number[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return [block.header.line];
    return block.kind === 'list' ? block.items.flatMap((item) => headerLines(item.blocks)) : [];
  });
}

function found(
  words: TaskWords,
  form: FoundTask['form'],
  phase: number | null,
  row: FoundTask['row'] = null,
): FoundTask {
  return { words, key: idKey(words.shownId), form, row, phase, groups: [], follows: null };
}

/** Ids as spec-kit makes them: its lines are done one after the other. */
const SPEC_KIT = /^T\d{3,6}$/i;

/** A task of a line; `inOrder` where lines of its kind follow each other. */
export function foundLine(
  words: TaskLineWords,
  phase: number | null,
  { inOrder, groups }: { readonly inOrder: boolean; readonly groups: readonly string[] },
): FoundTask {
  const { saysOrder, parallel } = words;
  return {
    ...found(words, 'line', phase),
    groups: [...groups, ...words.stories.map(idKey)],
    follows: inOrder ? { saysOrder, parallel } : null,
  };
}

/**
 * All tasks: the rows, the headings that are no row's, the lines that are neither's. A heading or line with the id of a row
 * tells more of that task and is no second one: where the row is silent, it gives the state.
 */
function otherTasks(
  rows: readonly FoundTask[],
  headings: readonly WithPhase<TaskHeading>[],
  lines: readonly WithPhase<TaskLine>[],
  { phases, time }: { readonly phases: readonly string[]; readonly time: WorkTime },
): FoundTask[] {
  const states = new Map<string, TaskState>();
  const tasks = [...rows];
  const defined = new Set(rows.map(({ key }) => key));
  /** Adds those whose ids are not defined yet; the others only tell the state. */
  const add = (more: readonly FoundTask[]): void => {
    const fresh = more.filter(({ key, words }) => {
      if (defined.has(key) && words.state !== null && !states.has(key)) states.set(key, words.state);
      return !defined.has(key);
    });
    appendAll(tasks, fresh);
    for (const { key } of fresh) defined.add(key);
  };
  add(
    headings.flatMap((heading) => {
      const words = headingTask(heading, time);
      return words === null ? [] : [found(words, 'heading', heading.phase)];
    }),
  );
  const ids = [...tasks.map(({ words }) => words.shownId), ...lines.map(({ shownId }) => shownId)];
  const known = new Set([...ids, ...phases].map(referenceKey));
  add(lineTasks(lines, defined, { people: new Map(), known, time }));
  return tasks.map((task) => {
    const state = task.words.state === null ? states.get(task.key) : undefined;
    return state === undefined ? task : { ...task, words: { ...task.words, state, isStated: true } };
  });
}

/** The lines that are tasks, and those that tell of one that is `defined` elsewhere. */
function lineTasks(
  lines: readonly WithPhase<TaskLine>[],
  defined: ReadonlySet<string>,
  hints: HintContext,
): FoundTask[] {
  const sure = new Set<TaskLine>(surelyTasks(lines));
  const items = new Set([...sure].map(({ item }) => item));
  return lines.flatMap((line) => {
    const isTold = defined.has(idKey(line.shownId));
    if (!isTold && !sure.has(line)) return [];
    const words = lineTask(line, hints, items);
    // An open box says nothing: the row may be ahead of it.
    const isSilent = isTold && markState(line.item.box) === 'todo';
    const inOrder = SPEC_KIT.test(line.shownId);
    return [foundLine(isSilent ? { ...words, state: null } : words, line.phase, { inOrder, groups: [] })];
  });
}
