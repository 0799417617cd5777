import type { Table } from 'mdast';
import { ABSENT } from '../model/markdown.ts';
import { type CellName, CELLS, type RowCells } from '../model/merge.ts';
import type { WorkState } from '../model/plan.ts';
import type { Task } from '../model/tasks.ts';
import { taskEffort } from '../text/effort-text.ts';
import { writtenDependencies } from '../text/id-runs.ts';
import { unescapedPipes } from '../text/table-lines.ts';
import { type Phrase, table, verbatim, verbatims } from './nodes.ts';

/** The template's columns after the id's, in its order (format 3.1), each with what it says of a task. */
const COLUMNS: Readonly<Record<CellName, readonly [header: string, cell: (task: Task) => Phrase[]]>> = {
  name: ['Task Name', (task) => [verbatim(task.name)]],
  description: ['Description', (task) => [verbatim(task.description)]],
  owner: ['Owner', (task) => [task.owner === null ? ABSENT : verbatim(task.owner)]],
  effort: ['Effort', (task) => [taskEffort(task) || ABSENT]],
  done: ['DoD', definitionOfDone],
  dependencies: ['Dependencies', (task) => [writtenDependencies(task.dependencies)]],
};

/** A row a task. */
export function taskTable(tasks: readonly Task[]): Table {
  const headers = CELLS.map((name) => [COLUMNS[name][0]]);
  const rows = tasks.map((task) => [[task.id], ...CELLS.map((name) => COLUMNS[name][1](task))]);
  return table([[['Task ID'], ...headers], ...rows]);
}

/** What a row of these texts has in its cells, the id left out. */
export function rowCells([, ...texts]: readonly string[]): RowCells['cells'] {
  const [name = '', description = '', owner = '', effort = '', done = '', dependencies = ''] =
    texts.map(unescapedPipes);
  return { name, description, owner, effort, done, dependencies };
}

/** What a DoD cell says of a task's state, before its clauses or alone (format 3.7). */
const SIGNS: Readonly<Record<WorkState, string>> = { todo: '', active: '🔄', done: '✅' };

/** The clauses of the definition of done after the sign of the state; while it is in progress its steps have their own behind them. */
function definitionOfDone({ state, done: clauses, steps = [] }: Task): Phrase[] {
  const sign = SIGNS[state];
  if (clauses.length === 0) return [sign || ABSENT];
  const own = new Map(state === 'active' ? steps.map((step) => [step.text, SIGNS[step.state]]) : []);
  const signed = clauses.map((clause) => `${clause} ${own.get(clause) ?? ''}`.trimEnd());
  return [...(sign === '' ? [] : [`${sign} `]), ...verbatims(signed, '; ')];
}
