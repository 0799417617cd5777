import type { Task } from '../model/tasks.ts';
import { shortIdList } from './ids.ts';
import { type Phrase, verbatim } from './nodes.ts';
import type { WholeGoal } from './whole-goal.ts';
import { enumeration, phaseLabel } from './phase-phrases.ts';

const MOST = 5;

/**
 * The tasks that other phases wait for, as `T-005 (Load testing) before Phase 2`; where no phase waits for another, the
 * task that most others wait for.
 */
export function keyDependencies(goal: WholeGoal): Phrase[] {
  const direct = (task: Task): readonly Task[] => goal.waiting.get(task.id) ?? [];
  const others = (task: Task): readonly Task[] => direct(task).filter((other) => other.phase !== task.phase);
  const across = goal.tasks.filter((task) => others(task).length > 0);
  if (across.length > 0) {
    const shown = most(across, (task) => others(task).length, MOST);
    const entries = shown.map((task) => before(task, phasesOf(others(task), goal)));
    const more = across.length - shown.length;
    return [...separated(entries), ...(more > 0 ? [`; and ${more} more`] : [])];
  }
  const [first] = most(goal.tasks, (task) => direct(task).length, 1);
  if (first === undefined || direct(first).length === 0) return ['None (no task waits for another)'];
  const ids = direct(first).map((task) => task.id);
  return before(first, [shortIdList(ids, MOST)]);
}

/** The tasks with the greatest counts, the first among equals, in plan order. */
function most(tasks: readonly Task[], count: (task: Task) => number, limit: number): Task[] {
  const counts = tasks.map((task, index) => ({ task, index, count: count(task) }));
  const greatest = counts.sort((a, b) => b.count - a.count || a.index - b.index).slice(0, limit);
  return greatest.sort((a, b) => a.index - b.index).map(({ task }) => task);
}

function before(task: Task, whom: readonly Phrase[]): Phrase[] {
  return [`${task.id} (`, verbatim(task.name), ') before ', ...whom];
}

function phasesOf(tasks: readonly Task[], { phases }: WholeGoal): Phrase[] {
  const indexes = [...new Set(tasks.map((task) => task.phase))];
  return enumeration(indexes.flatMap((index) => phases[index] ?? []).map(phaseLabel), MOST);
}

function separated(entries: readonly Phrase[][]): Phrase[] {
  return entries.flatMap((entry, index) => (index === 0 ? entry : ['; ', ...entry]));
}
