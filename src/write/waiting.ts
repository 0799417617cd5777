import type { Task, TaskId } from '../model/tasks.ts';
import { grouped } from './grouped.ts';

/** Who waits for whom: the tasks that name each id among their dependencies, in plan order. */
export type Waiting = ReadonlyMap<TaskId, readonly Task[]>;

export function waiting(tasks: readonly Task[]): Waiting {
  const waits = tasks.flatMap((task) => task.dependencies.map((id) => ({ id, task })));
  return new Map([...grouped(waits, ({ id }) => id)].map(([id, each]) => [id, each.map(({ task }) => task)]));
}

/** All tasks that cannot start before this one is done, those included that wait for one that waits; not itself. */
export function heldBack(id: TaskId, graph: Waiting): Set<Task> {
  const found = new Set<Task>();
  const next: TaskId[] = [id];
  for (let from = next.pop(); from !== undefined; from = next.pop()) {
    for (const task of graph.get(from) ?? []) {
      if (found.has(task) || task.id === id) continue;
      found.add(task);
      next.push(task.id);
    }
  }
  return found;
}

/** A task with the tasks that it holds back, in plan order. */
export interface Blocker {
  readonly task: Task;
  readonly holdsBack: readonly Task[];
}

/**
 * The tasks that hold back most others, most first, in plan order among equals; tasks that are done hold back nobody.
 *
 * Idea: a task holds back more than each task that waits for it. So from those that wait for nobody, the greatest is
 * taken, and only then are those that wait for it worth a look: few tasks are ever counted. `entries` are the tasks to
 * begin with beside these, one of each cycle.
 */
export function blockers(tasks: readonly Task[], entries: ReadonlySet<TaskId>, limit: number): Blocker[] {
  const open = tasks.filter((task) => task.state !== 'done');
  const order = new Map(open.map((task, index) => [task.id, index]));
  const graph = waiting(open);
  const waitsForNobody = (task: Task): boolean => !task.dependencies.some((id) => order.has(id));
  const seen = new Set<TaskId>();
  const candidates: { readonly task: Task; readonly size: number }[] = [];
  const look = (task: Task): void => {
    if (seen.has(task.id)) return;
    seen.add(task.id);
    const { size } = heldBack(task.id, graph);
    if (size > 0) candidates.push({ task, size });
  };
  open.filter((task) => waitsForNobody(task) || entries.has(task.id)).forEach(look);
  const result: Blocker[] = [];
  const place = (task: Task): number => order.get(task.id) ?? 0;
  while (result.length < limit && candidates.length > 0) {
    const { task } = candidates.sort((a, b) => a.size - b.size || place(b.task) - place(a.task)).pop() ?? {};
    if (task === undefined) break;
    const holdsBack = [...heldBack(task.id, graph)].sort((a, b) => place(a) - place(b));
    result.push({ task, holdsBack });
    (graph.get(task.id) ?? []).forEach(look);
  }
  return result;
}
