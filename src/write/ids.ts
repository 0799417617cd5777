import type { Task, TaskId } from '../model/tasks.ts';
import { idRuns, runText } from '../text/id-runs.ts';
import { howManyFit, MOST_CHARACTERS } from './fitting.ts';
import { counted } from '../text/phrases.ts';

/** Chains longer than this are written by their ends. */
const LONGEST_CHAIN = 6;

/** These ids, three or more in sequence as a range: `T-001, T-004–T-009`; of very many the first ones. */
export function idList(ids: readonly TaskId[]): string {
  const all = idRuns(ids);
  return firstRuns(ids, all, howManyFit(all.map(runText), ', '));
}

/** At most `limit` ids or ranges, then how many more tasks there are: `T-002, T-004 and 12 more`. */
export function shortIdList(ids: readonly TaskId[], limit: number): string {
  return firstRuns(ids, idRuns(ids), limit);
}

function firstRuns(ids: readonly TaskId[], all: readonly (readonly TaskId[])[], limit: number): string {
  const shown = all.slice(0, limit);
  const more = ids.length - shown.flat().length;
  const text = shown.map(runText).join(', ');
  return more === 0 ? text : `${text} and ${more} more`;
}

/** Longer paths are written by their ends. */
const LONGEST_PATH = 40;

/** Tasks that follow each other: `T-001 → T-002`; of very many `T-001 → T-002 → … → T-2499 → T-2500 (2500 tasks)`. */
export function pathText(ids: readonly TaskId[]): string {
  if (ids.length <= LONGEST_PATH) return ids.join(' → ');
  return `${[...ids.slice(0, 2), '…', ...ids.slice(-2)].join(' → ')} (${counted(ids.length, 'task')})`;
}

/** `1 task (T-005)`, `9 tasks (T-001, T-004–T-011)`. */
export function countedIds(ids: readonly TaskId[]): string {
  return `${counted(ids.length, 'task')} (${idList(ids)})`;
}

/** Tasks in their order, with an arrow where one waits for the one before: `T-001 → T-002, T-003`. */
export function taskRow(tasks: readonly Task[], most = MOST_CHARACTERS): string {
  const chains: TaskId[][] = [];
  tasks.forEach((task, index) => {
    const before = tasks[index - 1];
    if (before !== undefined && task.dependencies.includes(before.id)) chains.at(-1)?.push(task.id);
    else chains.push([task.id]);
  });
  const texts = chains.map(chainText);
  const shown = howManyFit(texts, ', ', most);
  const more = chains.slice(shown).flat().length;
  return `${texts.slice(0, shown).join(', ')}${more === 0 ? '' : ` and ${more} more`}`;
}

function chainText(ids: readonly TaskId[]): string {
  const inSequence = ids.length > LONGEST_CHAIN && idRuns(ids).length === 1;
  return inSequence ? [ids[0], '…', ids.at(-1)].join(' → ') : pathText(ids);
}
