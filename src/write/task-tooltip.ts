import { type GoalReading, shownId } from '../model/goal-reading.ts';
import type { TaskId } from '../model/tasks.ts';
import { someOf } from '../text/phrases.ts';
import { shownText } from '../text/shown-text.ts';
import { taskTimeInWords } from './task-time.ts';

/** So many tasks are named; of more it is told how many they are. */
const MOST_TASKS = 4;
/** Characters of a text that a glance takes in. */
const MOST_CHARACTERS = 120;

/**
 * What the label of a task cannot say, a line each: its whole name, what it waits for, what waits for it, when it is done,
 * when it runs and by how much it may slip. Empty for an id that nobody defines.
 */
export function taskTooltip(id: TaskId, reading: GoalReading): string {
  const one = reading.byId.get(id);
  if (one === undefined) return '';
  const { name, done, dependencies } = one.task;
  return [
    called(id, reading, shownText(name)),
    listed('Waits for', dependencies, reading),
    listed('Then', reading.waiting.get(id) ?? [], reading),
    done.length === 0 ? '' : `Done when: ${short(done.map(shownText).join('; '))}`,
    taskTimeInWords(id, reading),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function listed(what: string, ids: readonly TaskId[], reading: GoalReading): string {
  if (ids.length === 0) return '';
  const names = ids.map((id) => called(id, reading, shownText(reading.byId.get(id)?.task.name ?? '')));
  return `${what} ${someOf(names, MOST_TASKS)}`;
}

function called(id: TaskId, reading: GoalReading, name: string): string {
  const shown = shownId(reading, id);
  return name === shown || name === '' ? shown : `${shown} ${short(name)}`;
}

function short(text: string): string {
  return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS - 1).trimEnd()}…`;
}
