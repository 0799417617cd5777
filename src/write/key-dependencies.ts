import { allTasks, type Task, type TaskList } from '../model/tasks.ts';
import { shortIdList } from './ids.ts';
import { type Phrase, verbatim } from './nodes.ts';
import { waiting } from './waiting.ts';
import { enumeration, phaseLabel } from './words.ts';

const MOST = 5;

/**
 * The tasks that other phases wait for, as `T-005 (Load testing) before Phase 2`; where no phase waits for another, the
 * task that most others wait for.
 */
export function keyDependencies(list: TaskList): Phrase[] {
  const graph = waiting(allTasks(list));
  const direct = (task: Task): readonly Task[] => graph.get(task.id) ?? [];
  const others = (task: Task): readonly Task[] => direct(task).filter((other) => other.phase !== task.phase);
  const across = allTasks(list).filter((task) => others(task).length > 0);
  if (across.length > 0) {
    const shown = most(across, (task) => others(task).length, MOST);
    const more = across.length - shown.length;
    const entries = shown.map((task) => named(task, phasesOf(list, others(task))));
    return [...separated(entries), ...(more > 0 ? [`; and ${more} more`] : [])];
  }
  const [first] = most(allTasks(list), (task) => direct(task).length, 1);
  if (first === undefined || direct(first).length === 0) return ['None (no task waits for another)'];
  return named(
    first,
    shortIdList(
      direct(first).map((task) => task.id),
      MOST,
    ),
  );
}

/** The tasks with the greatest counts, the first among equals, in plan order. */
function most(tasks: readonly Task[], count: (task: Task) => number, limit: number): Task[] {
  if (tasks.length <= limit) return [...tasks];
  const counts = tasks.map((task, index) => ({ task, index, count: count(task) }));
  const greatest = counts.sort((a, b) => b.count - a.count || a.index - b.index).slice(0, limit);
  return greatest.sort((a, b) => a.index - b.index).map(({ task }) => task);
}

function named(task: Task, whom: string): Phrase[] {
  return [`${task.id} (`, verbatim(task.name), `) before ${whom}`];
}

function phasesOf(list: TaskList, tasks: readonly Task[]): string {
  const indexes = [...new Set(tasks.map((task) => task.phase))];
  const labels = indexes.flatMap((index) => list.phases[index] ?? []).map(phaseLabel);
  return enumeration(
    labels.length > MOST ? [...labels.slice(0, MOST), `${labels.length - MOST} more`] : labels,
  );
}

function separated(entries: readonly Phrase[][]): Phrase[] {
  return entries.flatMap((entry, index) => (index === 0 ? entry : ['; ', ...entry]));
}
