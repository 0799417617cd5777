import type { CellName } from '../model/merge.ts';
import type { Task, TaskId, TaskList, TaskPhase } from '../model/tasks.ts';
import type { RowMerge } from './merge-rows.ts';
import { writtenIds } from './note-shape.ts';

/** Task lists with the identities of their phases. */
interface KeyedList {
  readonly list: TaskList;
  readonly keys: readonly string[];
}

/** The merged tasks, for the sections that are computed from them. */
interface MergedList {
  /** The phases of the plan, each with its merged tasks. */
  readonly list: TaskList;
  /** The same with the phases that only the note has behind them. */
  readonly withOthers: TaskList;
}

/** The tasks as the merged table will have them: the note's, with what the merge changes, in the order of the plan's phases. */
export function mergedList(plan: KeyedList, note: KeyedList, merge: RowMerge): MergedList {
  const planTasks = new Map(
    plan.list.phases.flatMap((phase) => phase.tasks.map((task): [TaskId, Task] => [task.id, task])),
  );
  const places = new Map<string, Task[]>(plan.keys.map((key) => [key, []]));
  const others: TaskPhase[] = [];
  const movedIn: Task[] = [];
  const homeOf = (task: Task, key: string): string => merge.moved.get(task.id) ?? key;
  note.list.phases.forEach((phase, index) => {
    const key = note.keys[index] ?? '';
    const kept = phase.tasks
      .filter((task) => !merge.removed.has(task.id))
      .map((task) => edited(task, planTasks.get(task.id), merge));
    if (!places.has(key)) others.push({ ...phase, tasks: kept });
    else for (const task of kept) (homeOf(task, key) === key ? places.get(key) : movedIn)?.push(task);
  });
  for (const task of movedIn) places.get(merge.moved.get(task.id) ?? '')?.push(task);
  for (const { row, after } of merge.added) {
    const task = planTasks.get(row.id);
    const tasks = places.get(row.phase);
    if (task === undefined || tasks === undefined) continue;
    const at = after === null ? 0 : tasks.findIndex(({ id }) => id === after) + 1;
    tasks.splice(after !== null && at === 0 ? tasks.length : at, 0, {
      ...task,
      dependencies: writtenIds(row.cells.dependencies),
    });
  }
  const planned = plan.list.phases.map((phase, index) =>
    inPhase({ ...phase, tasks: places.get(plan.keys[index] ?? '') ?? [] }, index, planTasks),
  );
  const all = [
    ...planned,
    ...others
      .filter(({ tasks }) => tasks.length > 0)
      .map((phase, at) => inPhase(phase, planned.length + at, planTasks)),
  ];
  return { list: { ...plan.list, phases: planned }, withOthers: { ...plan.list, phases: all } };
}

function inPhase(phase: TaskPhase, index: number, planTasks: ReadonlyMap<TaskId, Task>): TaskPhase {
  return {
    ...phase,
    tasks: phase.tasks.map((task) => ({
      ...task,
      phase: index,
      group: planTasks.get(task.id)?.group ?? null,
    })),
  };
}

/** A task of the note with the plan's values in the cells that follow the plan. */
function edited(task: Task, plan: Task | undefined, merge: RowMerge): Task {
  const edits = merge.edits.get(task.id);
  if (edits === undefined || plan === undefined) return task;
  const follows = (cell: CellName): boolean => edits[cell] !== undefined;
  return {
    ...task,
    name: follows('name') ? plan.name : task.name,
    description: follows('description') ? plan.description : task.description,
    owner: follows('owner') ? plan.owner : task.owner,
    ...(follows('effort') ? effortOf(plan) : effortOf(task)),
    ...(follows('done') ? { done: plan.done, state: plan.state } : {}),
    dependencies: edits.dependencies === undefined ? task.dependencies : writtenIds(edits.dependencies),
  };
}

function effortOf({ hours, shared = false }: Task): Pick<Task, 'hours' | 'shared'> {
  return { hours, shared };
}
