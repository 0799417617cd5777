import type { BuiltItems } from '../model/action-items.ts';
import type { Change, Conflict, MergeReport, ReportCell } from '../model/merge.ts';
import type { TaskId } from '../model/tasks.ts';
import { sameForm } from './form-key.ts';
import { reportCell } from './item-cells.ts';
import { taskNames } from './known-rows.ts';
import { isClause, taskOf } from './clause-id.ts';
import { withoutId } from './item-words.ts';

/**
 * A report about boxes as one about tasks, with the parts of a task's line under names of their own, and what changes of its
 * clauses as its DoD. `ids` are those that are written before the words of boxes without one.
 */
export function itemsReport(
  { changes, conflicts }: MergeReport,
  items: BuiltItems,
  ids: ReadonlyMap<TaskId, string>,
): MergeReport {
  const names = taskNames(items);
  const nameOf = (id: TaskId, text: string): string => names.get(id) ?? withoutId(text);
  const added = new Set(changes.flatMap((change) => (change.kind === 'task-added' ? [change.id] : [])));
  const filled = Array.from(ids, ([id, after]): Change => {
    return { kind: 'cell', id, name: nameOf(id, ''), cell: 'id', before: '', after };
  });
  return {
    changes: [...filled, ...told(changes, added, nameOf)],
    conflicts: conflicts.map(inItem).flatMap((conflict): Conflict[] => {
      if ('section' in conflict) return [conflict];
      if (conflict.kind === 'unknown-cell' && saysLess(conflict, names.get(conflict.id))) return [];
      const named = { ...conflict, name: nameOf(conflict.id, conflict.name) };
      const id = taskOf(named.id);
      if (!('cell' in named)) return [isClause(named.id) ? { ...named, clauseOf: id } : named];
      return [{ ...named, id, name: nameOf(id, ''), cell: cellOf(named) }];
    }),
  };
}

/** A box that does not move stands in another item or a quote, where the user put it. */
function inItem(conflict: Conflict): Conflict {
  if (conflict.kind !== 'unmoved') return conflict;
  const { id, name, plan } = conflict;
  return { kind: 'placed', id, name, plan };
}

/** Whether a box says what the task list says, but for its id or what stands after its name. */
function saysLess(
  { cell, mine, plan }: { readonly cell: ReportCell; readonly mine: string; readonly plan: string },
  name?: string,
): boolean {
  if (cell !== 'name') return false;
  const own = withoutId(mine).toLowerCase();
  return [withoutId(plan), name ?? ''].some((text) => sameForm(own, text.toLowerCase()));
}

function cellOf({ id, cell }: { readonly id: TaskId; readonly cell: ReportCell }): ReportCell {
  return isClause(id) ? 'done' : reportCell(cell);
}

/** What changes of one task's clauses, before and after. */
interface Texts {
  readonly before: string[];
  readonly after: string[];
}

function told(
  changes: readonly Change[],
  added: ReadonlySet<TaskId>,
  nameOf: (id: TaskId, text: string) => string,
): Change[] {
  const clauses = new Map<TaskId, Texts>();
  const [others, cells]: [Change[], Change[]] = [[], []];
  for (const change of changes) {
    if (change.kind === 'lines') others.push(change);
    else if (isClause(change.id)) {
      if (!added.has(taskOf(change.id))) put(clauses, taskOf(change.id), change);
    } else if (change.kind === 'cell')
      cells.push({ ...change, name: nameOf(change.id, ''), cell: cellOf(change) });
    else others.push({ ...change, name: nameOf(change.id, change.name) });
  }
  const done = Array.from(clauses, ([id, { before, after }]): Change => {
    const texts = { before: before.join('; '), after: after.join('; ') };
    return { kind: 'cell', id, name: nameOf(id, ''), cell: 'done', ...texts };
  });
  return [...others, ...cells, ...done];
}

function put(texts: Map<TaskId, Texts>, id: TaskId, change: Exclude<Change, { kind: 'lines' }>): void {
  const known = texts.get(id) ?? { before: [], after: [] };
  texts.set(id, known);
  const [before, after] =
    change.kind === 'cell'
      ? [change.before, change.after]
      : change.kind === 'task-removed'
        ? [change.name, '']
        : ['', change.name];
  if (before !== '') known.before.push(before);
  if (after !== '') known.after.push(after);
}
