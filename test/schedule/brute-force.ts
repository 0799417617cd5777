import { allTasks, type Task, type TaskId, type TaskList } from '../../src/model/tasks.ts';

/** What follows is as plain as possible and far too slow for anything but small goals. */

/** Whether `after` waits for `before` and both are tasks of the list. */
export const isEdge = (list: TaskList, before: TaskId, after: TaskId): boolean =>
  before !== after &&
  allTasks(list).some(({ id }) => id === before) &&
  allTasks(list).some(({ id, dependencies }) => id === after && dependencies.includes(before));

/** All tasks that can be reached from a task by one edge or more. */
export const reached = (list: TaskList, from: TaskId): Set<TaskId> => {
  const found = new Set<TaskId>();
  const walk = (id: TaskId): void => {
    for (const { id: next } of allTasks(list)) {
      if (found.has(next) || !isEdge(list, id, next)) continue;
      found.add(next);
      walk(next);
    }
  };
  walk(from);
  return found;
};

/** The tasks that wait for themselves through others. */
export const cyclicTasks = (list: TaskList): TaskId[] =>
  allTasks(list).flatMap(({ id }) => (reached(list, id).has(id) ? [id] : []));

/** The list without some of its tasks. */
export const without = (list: TaskList, ids: readonly TaskId[]): TaskList => ({
  ...list,
  phases: list.phases.map((phase) => ({
    ...phase,
    tasks: phase.tasks.filter(({ id }) => !ids.includes(id)),
  })),
});

/** Every path of an acyclic list that consists of the given tasks, from any of them to any other. */
export const pathsOf = (list: TaskList, tasks: readonly Task[]): Task[][] => {
  const from = (start: Task): Task[][] => [
    [start],
    ...tasks
      .filter(({ id }) => isEdge(list, start.id, id))
      .flatMap((next) => from(next).map((path) => [start, ...path])),
  ];
  return tasks.flatMap(from);
};

/** Effort in minutes, a day of 8 hours where it is unknown. */
export const minutesOf = (path: readonly Task[]): number =>
  path.reduce((sum, { hours }) => sum + Math.round((hours ?? 8) * 60), 0);

/** The longest path, compared task by task in plan order among equals. */
export const longestOf = (list: TaskList, tasks: readonly Task[]): Task[] => {
  const places = new Map(allTasks(list).map((task, place) => [task, place]));
  const placesOf = (path: readonly Task[]): number[] => path.map((task) => places.get(task) ?? NaN);
  const before = (one: readonly Task[], other: readonly Task[]): number => {
    const [left, right] = [placesOf(one), placesOf(other)];
    const differs = left.findIndex((place, index) => place !== right[index]);
    return (left[differs] ?? 0) - (right[differs] ?? 0);
  };
  const byLength = pathsOf(list, tasks).sort((a, b) => minutesOf(b) - minutesOf(a) || before(a, b));
  return byLength[0] ?? [];
};
