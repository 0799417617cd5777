import type { TaskId } from '../model/tasks.ts';
import { taskId, taskNumber } from './task-id.ts';

/** Ids cut into those that follow each other by number, three or more, and single ones. */
export function idRuns(ids: readonly TaskId[]): TaskId[][] {
  const result: TaskId[][] = [];
  let before = NaN;
  for (const id of ids) {
    const number = taskNumber(id) ?? NaN;
    if (number === before + 1) result.at(-1)?.push(id);
    else result.push([id]);
    before = number;
  }
  return result.flatMap((run) => (run.length === 2 ? run.map((id) => [id]) : [run]));
}

/** `T-001`, `T-004–T-009` */
export function runText(run: readonly TaskId[]): string {
  return run.length === 1 ? run.join('') : `${run[0] ?? ''}–${run.at(-1) ?? ''}`;
}

const NONE = 'None';
/** More ids than this are written as ranges where they are in sequence. */
const MOST_IDS = 40;

/** A cell of dependencies as we write it (format 3.8, 3.9): `T-001, T-002`, of very many `T-001–T-250, T-300`; or `None`. */
export function writtenDependencies(ids: readonly TaskId[]): string {
  if (ids.length === 0) return NONE;
  return ids.length <= MOST_IDS ? ids.join(', ') : idRuns(ids).map(runText).join(', ');
}

/** The ids of a cell of dependencies as we write it. */
export function writtenIds(dependencies: string): TaskId[] {
  if (dependencies === NONE || dependencies === '') return [];
  return dependencies.split(', ').flatMap((part) => {
    const [first = '', last] = part.split('–');
    const [from, to] = [taskNumber(first), taskNumber(last ?? '')];
    if (from === null || to === null || to <= from || to - from > MOST_IN_RANGE) return [taskId(part)];
    return Array.from({ length: to - from + 1 }, (_none, at) => taskId(`T-${String(from + at)}`));
  });
}

const MOST_IN_RANGE = 100_000;
