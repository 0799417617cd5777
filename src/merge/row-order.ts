import type { RowCells } from '../model/merge.ts';
import type { TaskId } from '../model/tasks.ts';
import { appendTo } from './append-to.ts';

interface OrderedRow {
  readonly id: TaskId;
  readonly phase: string | null;
}

interface Shown extends OrderedRow {
  readonly block: number;
}

/**
 * The plan's order of the rows of each phase in which the user left them in one table and in the order of the last build
 * (format 4.1).
 */
export function planOrders(
  base: readonly RowCells[],
  fresh: readonly RowCells[],
  mine: readonly Shown[],
): Map<string, readonly TaskId[]> {
  const built = new Map(base.map((row) => [row.id, row.phase]));
  const present = new Map(mine.map((row) => [row.id, row.phase]));
  const stays = ({ id, phase }: OrderedRow): boolean => built.get(id) === phase && present.get(id) === phase;
  const was = idsByPhase(base.filter(stays));
  const is = idsByPhase(mine.filter(stays));
  const blocks = new Map(mine.map(({ phase, block }) => [phase, block]));
  const split = new Set(
    mine.filter(({ phase, block }) => blocks.get(phase) !== block).map(({ phase }) => phase),
  );
  const isLeft = (phase: string): boolean =>
    !split.has(phase) && was.get(phase)?.join() === is.get(phase)?.join();
  return new Map([...idsByPhase(fresh)].filter(([phase]) => isLeft(phase)));
}

/** Rows in the order of the plan; one that the plan does not have stays after the row it stood after. */
export function inPlanOrder<T extends { readonly id: TaskId | null }>(
  rows: readonly T[],
  order: readonly TaskId[] | undefined,
): T[] {
  if (order === undefined) return [...rows];
  const places = new Map(order.map((id, place): [TaskId | null, number] => [id, place]));
  const chunks: { readonly place: number; readonly rows: T[] }[] = [{ place: -1, rows: [] }];
  for (const row of rows) {
    const place = places.get(row.id);
    if (place === undefined) chunks.at(-1)?.rows.push(row);
    else chunks.push({ place, rows: [row] });
  }
  return chunks.sort((a, b) => a.place - b.place).flatMap((chunk) => chunk.rows);
}

function idsByPhase(rows: readonly OrderedRow[]): Map<string, TaskId[]> {
  const phases = new Map<string, TaskId[]>();
  for (const { id, phase } of rows) appendTo(phases, phase ?? '', id);
  return phases;
}
