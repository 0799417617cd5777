import type { BuiltItems } from '../model/action-items.ts';
import type { Change, Conflict, ReportCell } from '../model/merge.ts';
import type { TaskId } from '../model/tasks.ts';
import { sameForm } from './form-key.ts';
import { reportCell } from './item-cells.ts';
import { taskNames } from './known-rows.ts';
import type { MergeTold } from './merge-note.ts';
import { clausesByTask, isClause, taskOfRow } from './clause-id.ts';
import { withoutId } from './item-words.ts';

/**
 * A report about boxes as one about tasks, with the parts of a task's line under names of their own, and what changes of its
 * clauses as its DoD. `ids` are those that are written before the words of boxes without one.
 */
export function itemsReport(
  { changes, conflicts }: MergeTold,
  items: BuiltItems,
  ids: ReadonlyMap<TaskId, string>,
): MergeTold {
  const names = taskNames(items);
  const nameOf = (id: TaskId, text: string): string => names.get(id) ?? withoutId(text);
  const filled = Array.from(ids, ([id, after]): Change => {
    return { kind: 'cell', id, name: nameOf(id, ''), cell: 'id', before: '', after };
  });
  return {
    changes: [...filled, ...told(changes, nameOf)],
    conflicts: conflicts.map(inItem).flatMap((conflict): Conflict[] => {
      if ('section' in conflict) return [conflict];
      if (conflict.kind === 'unknown-cell' && saysLess(conflict, names.get(conflict.id))) return [];
      const named = { ...conflict, name: nameOf(conflict.id, conflict.name) };
      const id = taskOfRow(named.id);
      if (!('cell' in named)) return [isClause(named.id) ? { ...named, clauseOf: id } : named];
      return [
        { ...named, id, name: nameOf(id, ''), cell: isClause(named.id) ? 'done' : reportCell(named.cell) },
      ];
    }),
  };
}

/**
 * A box that does not move stands in another item or a quote, where the user put it. One that the task list does not have may
 * hold lines of the user's, which nothing tells: none of them goes for a word.
 */
function inItem(conflict: Conflict): Conflict {
  if (conflict.kind === 'kept' || conflict.kind === 'not-in-plan') return { ...conflict, isFixed: true };
  if (conflict.kind !== 'unmoved') return conflict;
  const { phase: _phase, ...rest } = conflict;
  return { ...rest, kind: 'placed' };
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

type RowChange = Exclude<Change, { kind: 'lines' }>;

/** Changes of tasks, those of parts of their lines last; then what changes of clauses, whose tasks are there already. */
function told(changes: readonly Change[], nameOf: (id: TaskId, text: string) => string): Change[] {
  const added = new Set(changes.flatMap((change) => (change.kind === 'task-added' ? [change.id] : [])));
  const ofRows = changes.filter((change): change is RowChange => change.kind !== 'lines');
  const others = changes.flatMap((change): Change[] => {
    if (change.kind === 'lines') return [change];
    const isOther = change.kind !== 'cell' && !isClause(change.id);
    return isOther ? [{ ...change, name: nameOf(change.id, change.name) }] : [];
  });
  const cells = ofRows.flatMap((change): Change[] =>
    change.kind === 'cell' && !isClause(change.id)
      ? [{ ...change, name: nameOf(change.id, ''), cell: reportCell(change.cell) }]
      : [],
  );
  const clauses = [...clausesByTask(ofRows)].filter(([id]) => !added.has(id));
  const done = clauses.map(([id, own]): Change => {
    const joined = (side: 'before' | 'after'): string =>
      own
        .map((change) => textsOfClause(change)[side])
        .filter((text) => text !== '')
        .join('; ');
    return {
      kind: 'cell',
      id,
      name: nameOf(id, ''),
      cell: 'done',
      before: joined('before'),
      after: joined('after'),
    };
  });
  return [...others, ...cells, ...done];
}

function textsOfClause(change: RowChange): { readonly before: string; readonly after: string } {
  if (change.kind === 'cell') return change;
  const { kind, name } = change;
  return kind === 'task-removed' ? { before: name, after: '' } : { before: '', after: name };
}
