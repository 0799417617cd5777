import type { Change, RowCells } from '../model/merge.ts';
import type { TaskId } from '../model/tasks.ts';
import type { ListRow, ListShape } from './list-shape.ts';
import { isClause } from './match-clauses.ts';

/** The states that the task list has for a box, in the order in which work goes, with their words. */
const STATES: ReadonlyMap<string, string> = new Map([
  [' ', 'to do'],
  ['/', 'in progress'],
  ['x', 'done'],
]);

/** A state in words. */
export function stateWords(mark: string): string {
  return STATES.get(mark) ?? `[${mark}]`;
}

/** Whether a state of the task list is further on than another. */
export function isFurther(mark: string, than: string): boolean {
  const order = [...STATES.keys()];
  return order.includes(than) && order.indexOf(mark) > order.indexOf(than);
}

/**
 * The marks of boxes that follow the task list (format 6.3): it has their tasks as begun or done now, and they stand as the last
 * build (`base`) left them. A mark that the user set or took off stays, and so does one that the list takes back.
 */
export function followingMarks(
  base: readonly RowCells[],
  fresh: readonly RowCells[],
  mine: ListShape,
): Map<TaskId, string> {
  const built = new Map(base.map(({ id, mark }) => [id, mark]));
  const own = new Map(boxRows(mine).map((row) => [row.id, row.box.mark]));
  const listed = new Map<string, string | undefined>(fresh.map(({ id, mark }) => [id, mark]));
  const isFollowing = ({ id, phase, mark }: RowCells): boolean => {
    // What the plan ticks of a task's steps is for new boxes.
    if (isClause(id) && listed.get(phase) !== 'x') return false;
    const now = own.get(id);
    return now !== undefined && mark !== undefined && now === built.get(id) && isFurther(mark, now);
  };
  return new Map(fresh.filter(isFollowing).map(({ id, mark }) => [id, mark ?? '']));
}

/** The line of a box with another mark. */
export function withMark(line: string, textStart: number, mark: string): string {
  return line.slice(0, textStart).replace(/\[.\](\s*)$/su, `[${mark}]$1`) + line.slice(textStart);
}

/** What a report tells of marks: of tasks, and of clauses whose task keeps its own. */
export function markChanges(
  marks: ReadonlyMap<TaskId, string>,
  fresh: readonly RowCells[],
  mine: ListShape,
  names: ReadonlyMap<TaskId, string>,
): Change[] {
  const own = new Map(boxRows(mine).map((row) => [row.id, row.box.mark]));
  const tasks = new Set<string>(marks.keys());
  return fresh.flatMap(({ id, phase, cells }): Change[] => {
    const mark = marks.get(id);
    if (mark === undefined || (isClause(id) && tasks.has(phase))) return [];
    const task = isClause(id) ? (phase as TaskId) : id;
    const text = isClause(id) ? `: ${cells.name}` : '';
    const [before, after] = [own.get(id) ?? ' ', mark].map((one) => stateWords(one) + text) as [
      string,
      string,
    ];
    return [{ kind: 'cell', id: task, name: names.get(task) ?? '', cell: 'state', before, after }];
  });
}

function boxRows({ rows }: ListShape): ListRow[] {
  return rows.flatMap((row) => [row, ...row.clauses]);
}
