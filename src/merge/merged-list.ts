import type { CellName } from '../model/merge.ts';
import type { Task, TaskId, TaskList, TaskPhase } from '../model/tasks.ts';
import type { RowMerge } from './merge-rows.ts';
import { writtenIds } from './note-shape.ts';
import { inPlanOrder } from './row-order.ts';

/** Task lists with the identities of their phases. */
export interface KeyedList {
  readonly list: TaskList;
  readonly keys: readonly string[];
}

/** The same of a note, in which phases may stand for tasks that lie in none. */
export interface NoteList extends KeyedList {
  readonly isHomeless: (index: number) => boolean;
}

/** The merged tasks, for the lines that are computed from them. */
export interface MergedList extends KeyedList {
  /** The same with the tasks behind them that stand in no phase of the note. */
  readonly withHomeless: TaskList;
}

/**
 * The tasks as the merged tables will have them: the note's, with what the merge changes, in the order of the plan's phases,
 * then the phases that only the note has.
 */
export function mergedList(plan: KeyedList, note: NoteList, merge: RowMerge): MergedList {
  const planTasks = new Map(
    plan.list.phases.flatMap((phase) => phase.tasks.map((task): [TaskId, Task] => [task.id, task])),
  );
  const places = new Map<string, Task[]>(plan.keys.map((key) => [key, []]));
  const own: { readonly key: string; readonly phase: TaskPhase }[] = [];
  const homeless: TaskPhase[] = [];
  const movedIn: Task[] = [];
  note.list.phases.forEach((phase, index) => {
    const key = note.keys[index] ?? '';
    const staying: Task[] = [];
    for (const task of phase.tasks) {
      if (merge.removed.has(task.id)) continue;
      const isMoved = (merge.moved.get(task.id) ?? key) !== key;
      (isMoved ? movedIn : staying).push(edited(task, planTasks.get(task.id), merge));
    }
    const planned = places.get(key);
    if (planned !== undefined) planned.push(...staying);
    else if (staying.length > 0 && note.isHomeless(index)) homeless.push({ ...phase, tasks: staying });
    else if (staying.length > 0) own.push({ key, phase: { ...phase, tasks: staying } });
  });
  for (const task of movedIn) places.get(merge.moved.get(task.id) ?? '')?.push(task);
  addNew(merge, places, planTasks);
  const numbers = new Set(plan.list.phases.map(numberOf));
  const planned = plan.list.phases.map((phase, index) => ({
    ...phase,
    tasks: inPlanOrder(places.get(plan.keys[index] ?? '') ?? [], merge.orders.get(plan.keys[index] ?? '')),
  }));
  const others = own.map(({ phase }) => (numbers.has(numberOf(phase)) ? unnumbered(phase) : phase));
  const all = [...planned, ...others, ...homeless].map((phase, index) => inPhase(phase, index, planTasks));
  const count = planned.length + own.length;
  return {
    list: { ...plan.list, phases: all.slice(0, count) },
    keys: [...plan.keys, ...own.map(({ key }) => key)],
    withHomeless: { ...plan.list, phases: all },
  };
}

function addNew(
  merge: RowMerge,
  places: ReadonlyMap<string, Task[]>,
  planTasks: ReadonlyMap<TaskId, Task>,
): void {
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
}

function numberOf({ word, number }: TaskPhase): string {
  return number === '' ? '' : `${word} ${number}`.toLowerCase();
}

/** A phase that the plan no longer has, whose number is another's now: it is called by its name alone. */
function unnumbered(phase: TaskPhase): TaskPhase {
  if (phase.number === '') return phase;
  return { ...phase, word: '', number: '', name: phase.name === '' ? 'No longer in the plan' : phase.name };
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
