import type { Table } from 'mdast';
import { NEEDS_CLARIFICATION } from '../model/markdown.ts';
import type { Task } from '../model/tasks.ts';
import { effortText } from '../text/effort.ts';
import { type Phrase, table, verbatim, verbatims } from './nodes.ts';

/** The template's columns, in its order (format 3.1), each with what it says of a task. */
const COLUMNS: readonly (readonly [name: string, cell: (task: Task) => Phrase[]])[] = [
  ['Task ID', (task) => [task.id]],
  ['Task Name', (task) => [verbatim(task.name)]],
  ['Description', (task) => [verbatim(task.description)]],
  ['Owner', (task) => [task.owner === null ? NEEDS_CLARIFICATION : verbatim(task.owner)]],
  ['Effort', (task) => [task.hours === null ? NEEDS_CLARIFICATION : effortText(task.hours)]],
  ['DoD', done],
  ['Dependencies', (task) => [task.dependencies.length === 0 ? 'None' : task.dependencies.join(', ')]],
];

/** A row a task. */
export function taskTable(tasks: readonly Task[]): Table {
  const names = COLUMNS.map(([name]) => [name]);
  return table([names, ...tasks.map((task) => COLUMNS.map(([, cell]) => cell(task)))]);
}

/** The clauses of the definition of done; a task that is done already says so first (format 3.7). */
function done(task: Task): Phrase[] {
  const clauses = task.done.length === 0 ? [NEEDS_CLARIFICATION] : verbatims(task.done, '; ');
  return task.state === 'done' ? ['✅ ', ...clauses] : clauses;
}
