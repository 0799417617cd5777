import type { Task, TaskId } from '../model/tasks.ts';
import { grouped } from './grouped.ts';

/** Who waits for whom: the tasks that name each id among their dependencies, in plan order. */
export type Waiting = ReadonlyMap<TaskId, readonly Task[]>;

export function waiting(tasks: readonly Task[]): Waiting {
  const waits = tasks.flatMap((task) => task.dependencies.map((id) => ({ id, task })));
  return new Map([...grouped(waits, ({ id }) => id)].map(([id, each]) => [id, each.map(({ task }) => task)]));
}

/** A task with the tasks that name it among their dependencies, in plan order. */
export interface Blocker {
  readonly task: Task;
  readonly followers: readonly Task[];
}

/** What holds back many of the tasks that are not done. */
export interface Blockers {
  /** Those that two or more others, or another phase, wait for, most first; empty in a plain chain. */
  readonly tasks: readonly Blocker[];
  /** Some task waits for another. */
  readonly anyWaits: boolean;
}

/**
 * The tasks that hold back most others (format 3.10): not done, and named by two or more that are not done, or by one of
 * another phase; in plan order among equals. Where no task has two followers, the plan is a plain chain and none stands out.
 */
export function blockers(tasks: readonly Task[]): Blockers {
  const open = tasks.filter((task) => task.state !== 'done');
  const graph = waiting(open);
  const all = open
    .map((task): Blocker => ({
      task,
      followers: (graph.get(task.id) ?? []).filter((other) => other !== task),
    }))
    .filter(({ followers }) => followers.length > 0);
  const isChain = all.every(({ followers }) => followers.length < 2);
  const found = all.filter(
    ({ task, followers }) => followers.length > 1 || followers.some((other) => other.phase !== task.phase),
  );
  const sorted = found.sort((a, b) => b.followers.length - a.followers.length);
  return { tasks: isChain ? [] : sorted, anyWaits: all.length > 0 };
}
