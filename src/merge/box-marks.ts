import type { Change, RowCells } from '../model/merge.ts';
import type { TaskId } from '../model/tasks.ts';
import type { ListLayout } from './list-layout.ts';
import { taskOfRow } from './clause-id.ts';

/** The states that the task list has for a box, with their words. */
const STATES: ReadonlyMap<string, string> = new Map([
  [' ', 'to do'],
  ['/', 'in progress'],
  ['x', 'done'],
  ['-', 'cancelled'],
]);

/** A state in words. */
export function stateWords(mark: string): string {
  return STATES.get(mark) ?? `[${mark}]`;
}

/** Whether a state of the task list is further on than another. */
export function isFurther(mark: string, than: string): boolean {
  const order = [' ', '/', 'x'];
  return order.includes(than) && order.indexOf(mark) > order.indexOf(than);
}

/**
 * The marks of boxes that follow the task list (format 6.3): it has another state for them now, and they stand as the last
 * build (`base`) left them. A mark that the user set or took off stays.
 */
export function followingMarks(
  base: readonly RowCells[],
  fresh: readonly RowCells[],
  mine: ListLayout,
): Map<TaskId, string> {
  const [built, listed, own] = [marksOf(base), marksOf(fresh), ownMarks(mine)];
  const left = fresh.filter(
    ({ id, mark }) =>
      mark !== undefined && own.has(id) && own.get(id) === built.get(id) && mark !== own.get(id),
  );
  const ids = new Set(left.map(({ id }) => id));
  // What the plan ticks of a task's steps is for new boxes: others go with their task, when all of it is done or is no longer.
  const isFollowing = ({ id }: RowCells): boolean => {
    const task = taskOfRow(id);
    return task === id || isWhole(listed.get(task)) || (ids.has(task) && isWhole(built.get(task)));
  };
  return new Map(left.filter(isFollowing).map(({ id, mark }) => [id, mark ?? '']));
}

/** Whether a task's mark is that of its clauses, too: done, or cancelled. */
function isWhole(mark?: string): boolean {
  return mark === 'x' || mark === '-';
}

/**
 * The rows of a build as its record holds them: each with the mark that we gave its box. One that the user has set is nobody's
 * but the user's, whatever the list says, and has none.
 */
export function withGivenMarks(
  rows: readonly RowCells[],
  base: readonly RowCells[],
  marks: ReadonlyMap<TaskId, string>,
  mine: ListLayout,
): RowCells[] {
  const built = marksOf(base);
  const own = ownMarks(mine);
  return rows.map((row): RowCells => {
    const { mark: listed, ...others } = row;
    const now = own.get(row.id);
    if (now === undefined || marks.has(row.id)) return row;
    if (now === built.get(row.id)) return { ...row, mark: now };
    return now === ' ' && listed !== undefined ? row : others;
  });
}

function marksOf(rows: readonly RowCells[]): Map<string, string | undefined> {
  return new Map(rows.map(({ id, mark }) => [id, mark]));
}

function ownMarks({ all }: ListLayout): Map<TaskId, string> {
  return new Map(all.map(({ id, box }) => [id, box.mark]));
}

/** The line of a box with another mark. */
export function withMark(line: string, textStart: number, mark: string): string {
  return line.slice(0, textStart).replace(/\[.\](\s*)$/su, `[${mark}]$1`) + line.slice(textStart);
}

/** What a report tells of marks: of tasks, and of clauses whose task keeps its own. */
export function markChanges(
  marks: ReadonlyMap<TaskId, string>,
  fresh: readonly RowCells[],
  mine: ListLayout,
  names: ReadonlyMap<TaskId, string>,
): Change[] {
  const own = ownMarks(mine);
  return fresh.flatMap(({ id, cells }): Change[] => {
    const [mark, task] = [marks.get(id), taskOfRow(id)];
    if (mark === undefined || (task !== id && marks.has(task))) return [];
    const words = (one: string): string => stateWords(one) + (task === id ? '' : `: ${cells.name}`);
    const [before, after] = [words(own.get(id) ?? ' '), words(mark)];
    return [{ kind: 'cell', id: task, name: names.get(task) ?? '', cell: 'state', before, after }];
  });
}
