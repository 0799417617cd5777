import type { Table } from 'mdast';
import { ABSENT } from '../model/markdown.ts';
import type { WorkState } from '../model/plan.ts';
import type { Task } from '../model/tasks.ts';
import { taskEffort } from '../text/effort-text.ts';
import { writtenDependencies } from '../text/id-runs.ts';
import { type Phrase, table, verbatim, verbatims } from './nodes.ts';

/** The template's columns, in its order (format 3.1), each with what it says of a task. */
const COLUMNS: readonly (readonly [name: string, cell: (task: Task) => Phrase[]])[] = [
  ['Task ID', (task) => [task.id]],
  ['Task Name', (task) => [verbatim(task.name)]],
  ['Description', (task) => [verbatim(task.description)]],
  ['Owner', (task) => [task.owner === null ? ABSENT : verbatim(task.owner)]],
  ['Effort', (task) => [taskEffort(task) || ABSENT]],
  ['DoD', done],
  ['Dependencies', (task) => [writtenDependencies(task.dependencies)]],
];

/** A row a task. */
export function taskTable(tasks: readonly Task[]): Table {
  const names = COLUMNS.map(([name]) => [name]);
  return table([names, ...tasks.map((task) => COLUMNS.map(([, cell]) => cell(task)))]);
}

/** What a DoD cell says of a task's state, before its clauses or alone (format 3.7). */
const SIGNS: Readonly<Record<WorkState, string>> = { todo: '', active: '🔄', done: '✅' };

/** The clauses of the definition of done after the sign of the state. */
function done({ state, done: clauses }: Task): Phrase[] {
  const sign = SIGNS[state];
  if (clauses.length === 0) return [sign || ABSENT];
  return [...(sign === '' ? [] : [`${sign} `]), ...verbatims(clauses, '; ')];
}
