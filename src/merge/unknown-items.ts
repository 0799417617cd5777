import type { ItemsNote } from '../model/action-items.ts';
import type { Conflict, ConflictKey, RowCells } from '../model/merge.ts';
import { idKey, taskId } from '../text/task-id.ts';
import { isFurther, stateWords } from './box-marks.ts';
import { cellKey, rowKey } from './conflict-keys.ts';
import type { ListLayout } from './list-layout.ts';
import { clausesByTask, isClause } from './clause-id.ts';
import { withoutId } from './item-words.ts';
import type { RowMerge } from './merge-rows.ts';

/**
 * What a note without a record says otherwise than the task list, and keeps (format 4.4): clauses and states of its tasks, and
 * tasks that the list does not have. `fresh` are all rows of the list, `rows` tells which the note gets.
 */
export function unknownItems(
  note: ItemsNote,
  mine: ListLayout,
  fresh: readonly RowCells[],
  names: ReadonlyMap<string, string>,
  rows: RowMerge,
): Conflict[] {
  const added = new Set<string>(rows.added.map(({ row }) => row.id));
  const clauses = clausesByTask(fresh);
  const marks = new Map(fresh.map(({ id, mark }) => [id, mark]));
  const differences = mine.rows.flatMap((row): Conflict[] => {
    const named = { kind: 'unknown-cell', id: row.id, name: names.get(row.id) ?? '', isFixed: true } as const;
    const own = row.others.join('; ');
    const present = new Set<string>(row.clauses.map(({ id }) => id));
    const missing = (clauses.get(row.id) ?? []).filter(({ id }) => !present.has(id) && !added.has(id));
    const plan = missing.map(({ cells }) => cells.name).join('; ');
    const mark = marks.get(row.id) ?? ' ';
    const isAfter = isFurther(mark, row.box.mark);
    return [
      ...(missing.length === 0 || row.others.length === 0
        ? []
        : [{ ...named, key: cellKey(row.id, 'done', own, plan), cell: 'done', mine: own, plan } as const]),
      ...(isAfter ? [{ ...named, ...differentState(row, mark), cell: 'state' } as const] : []),
    ];
  });
  const known = new Set(fresh.filter(({ id }) => !isClause(id)).map(({ id }) => idKey(id)));
  const others = note.boxes.flatMap((box): Conflict[] => {
    const { words } = box;
    const id = /^(?:\*\*|__)([^*_]+)(?:\*\*|__)/.exec(words)?.[1];
    if (id === undefined || box.parent !== null || box.idKey === null || known.has(box.idKey)) return [];
    const row = { id: taskId(id), cells: { name: words } };
    return [{ kind: 'not-in-plan', key: rowKey(row), isFixed: true, id: row.id, name: withoutId(words) }];
  });
  return [...differences, ...others];
}

function differentState(
  { id, box }: ListLayout['rows'][number],
  mark: string,
): { readonly key: ConflictKey; readonly mine: string; readonly plan: string } {
  const [mine, plan] = [stateWords(box.mark), stateWords(mark)];
  return { key: cellKey(id, 'state', mine, plan), mine, plan };
}
