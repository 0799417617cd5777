import type { Task, TaskId } from '../model/tasks.ts';
import { taskNumber } from '../text/task-id.ts';
import { counted } from './words.ts';

/** Chains longer than this are written by their ends. */
const LONGEST_CHAIN = 6;

/** All of these ids, three or more in sequence as a range: `T-001, T-004–T-009`. */
export function idList(ids: readonly TaskId[]): string {
  return runs(ids).map(runText).join(', ');
}

/** At most `limit` ids or ranges, then how many more tasks there are: `T-002, T-004 and 12 more`. */
export function shortIdList(ids: readonly TaskId[], limit: number): string {
  const all = runs(ids);
  const shown = all.slice(0, limit);
  const more = ids.length - shown.flat().length;
  return more === 0 ? idList(ids) : `${shown.map(runText).join(', ')} and ${more} more`;
}

/** `1 task (T-005)`, `9 tasks (T-001, T-004–T-011)`. */
export function countedIds(ids: readonly TaskId[]): string {
  return `${counted(ids.length, 'task')} (${idList(ids)})`;
}

/** Tasks in their order, with an arrow where one waits for the one before: `T-001 → T-002, T-003`. */
export function taskRow(tasks: readonly Task[]): string {
  const chains: TaskId[][] = [];
  tasks.forEach((task, index) => {
    const before = tasks[index - 1];
    if (before !== undefined && task.dependencies.includes(before.id)) chains.at(-1)?.push(task.id);
    else chains.push([task.id]);
  });
  return chains.map(chainText).join(', ');
}

function chainText(ids: readonly TaskId[]): string {
  const shown = ids.length > LONGEST_CHAIN && runs(ids).length === 1 ? [ids[0], '…', ids.at(-1)] : ids;
  return shown.join(' → ');
}

function runs(ids: readonly TaskId[]): TaskId[][] {
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

function runText(run: readonly TaskId[]): string {
  return run.length === 1 ? run.join('') : `${run[0] ?? ''}–${run.at(-1) ?? ''}`;
}
