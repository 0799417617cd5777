import type { RowCells } from '../model/merge.ts';
import { leadingId } from './item-words.ts';
import type { ListLayout } from './list-layout.ts';
import type { ListRow } from './list-rows.ts';
import { isClause, taskOfRow } from './clause-id.ts';

/** The rows of two builds as a user's note can be compared with them. */
export interface ComparableRows {
  readonly base: readonly RowCells[] | null;
  readonly fresh: readonly RowCells[];
  /** What the next build needs to know of. */
  readonly record: readonly RowCells[];
}

/**
 * Leaves out the clauses that go or stay with their task: those of a task that the user deleted, that is gone from
 * tasks.md, or that the note has in a manner of its own (format 4.4); and the tasks that the user has in plain bullets.
 */
export function comparableRows(
  base: readonly RowCells[] | null,
  fresh: readonly RowCells[],
  mine: ListLayout,
): ComparableRows {
  const present = new Set(mine.all.map(({ id }) => id));
  const known = new Map((base ?? []).map((row) => [row.id, row]));
  const tasks = new Set(mine.rows.filter(takesClauses).map(({ id }) => id));
  const planned = new Set(fresh.map(({ id }) => id));
  const nameless = mine.rows.filter(({ hasId }) => !hasId);
  const called = new Map(nameless.map(({ id, box }) => [id, box.words]));
  const isUnwritten = ({ id }: RowCells): boolean => {
    const task = taskOfRow(id);
    if (task === id || present.has(id) || !present.has(task)) return false;
    if (base === null) return !tasks.has(task);
    return !known.has(task) || known.get(id)?.unwritten === true;
  };
  const unwritten = new Set(fresh.filter(isUnwritten).map(({ id }) => id));
  const isLeft = ({ id }: RowCells): boolean => {
    const task = taskOfRow(id);
    const isDeletedWithTask = task !== id && !present.has(task) && known.has(task);
    return unwritten.has(id) || isDeletedWithTask || mine.listed.has(task);
  };
  return {
    base:
      base?.filter((row) => !isLeft(row) && (!isClause(row.id) || planned.has(taskOfRow(row.id)))) ?? null,
    fresh: fresh.filter((row) => !isLeft(row)),
    record: fresh.map((row): RowCells => {
      const words = called.get(row.id);
      if (unwritten.has(row.id)) return { ...row, unwritten: true };
      return words === undefined ? row : { ...row, called: words };
    }),
  };
}

/** Whether a task of a note without a record is as we build it, so that its missing clauses are added: none of its boxes is another's. */
function takesClauses({ box, clauses, others }: ListRow): boolean {
  const isBuilt = clauses.length > 0 || leadingId(box.words) !== '';
  return others.length === 0 && isBuilt;
}
