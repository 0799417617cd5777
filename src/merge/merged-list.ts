import type { CellName } from '../model/merge.ts';
import type { Task, TaskId, TaskList, TaskPhase } from '../model/tasks.ts';
import { decorationOf } from '../text/around.ts';
import { writtenIds } from '../text/id-runs.ts';
import { appendTo } from './append-to.ts';
import { sameForm } from './form-key.ts';
import type { RowMerge } from './merge-rows.ts';
import { inPlanOrder } from './row-order.ts';

/** Task lists with the identities of their phases. */
export interface KeyedList {
  readonly list: TaskList;
  readonly keys: readonly string[];
}

/** The tasks of a note: each phase with its identity, null for those that lie in none. */
export type NoteList = readonly { readonly key: string | null; readonly phase: TaskPhase }[];

/** The merged tasks, for the lines that are computed from them. */
export interface MergedList extends KeyedList {
  /** The same with the tasks after them that stand in no phase of the note. */
  readonly withHomeless: TaskList;
}

/**
 * The tasks as the merged tables will have them: the note's, with what the merge changes, in the order of the plan's phases;
 * those that only the note has stand after the one that they stand after there. Those of `stated` have their states from
 * elsewhere than their rows' DoD (format 6.4).
 */
export function mergedList(
  plan: KeyedList,
  note: NoteList,
  merge: RowMerge,
  stated: ReadonlySet<TaskId>,
): MergedList {
  const planTasks = new Map(
    plan.list.phases.flatMap((phase) => phase.tasks.map((task): [TaskId, Task] => [task.id, task])),
  );
  const merged = (task: Task): Task => {
    const now = edited(task, planTasks.get(task.id), merge);
    return stated.has(task.id) ? { ...now, state: task.state } : now;
  };
  const { places, own, homeless } = standing(plan.keys, note, merge, merged);
  addNew(merge, places, planTasks);
  const numbers = new Set(plan.list.phases.map(numberOf));
  const planned = plan.list.phases.map((phase, index) => ({
    ...phase,
    tasks: inPlanOrder(places.get(plan.keys[index] ?? '') ?? [], merge.orders.get(plan.keys[index] ?? '')),
  }));
  const others = own.map(({ key, phase }) => {
    return { key: key ?? '', phase: numbers.has(numberOf(phase)) ? unnumbered(phase) : phase };
  });
  const placed = inNoteOrder(
    planned.map((phase, index) => ({ key: plan.keys[index] ?? '', phase })),
    others,
    note.map(({ key }) => key ?? ''),
  );
  const all = [...placed, ...homeless].map(({ phase }, index) => inPhase(phase, index, planTasks));
  return {
    list: { ...plan.list, phases: all.slice(0, placed.length) },
    keys: placed.map(({ key }) => key),
    withHomeless: { ...plan.list, phases: all },
  };
}

interface PlacedBox {
  readonly key: string;
  readonly phase: TaskPhase;
}

/** The plan's phases with those that only the note has, each after the one that it stands after there. */
function inNoteOrder(
  planned: readonly PlacedBox[],
  others: readonly PlacedBox[],
  keys: readonly string[],
): PlacedBox[] {
  const own = new Map(others.map((one) => [one.key, one]));
  const followers = new Map<string, PlacedBox[]>();
  let before = '';
  for (const key of keys) {
    const other = own.get(key);
    if (other === undefined) before = key;
    else appendTo(followers, before, other);
  }
  const after = (key: string): readonly PlacedBox[] => followers.get(key) ?? [];
  const known = new Set(['', ...planned.map(({ key }) => key)]);
  const lost = [...followers].flatMap(([key, ones]) => (known.has(key) ? [] : ones));
  return [...after(''), ...planned.flatMap((one) => [one, ...after(one.key)]), ...lost];
}

/** Where the tasks of the note stand that stay: in phases of the plan, in phases of the note's own, in none. */
interface Standing {
  readonly places: ReadonlyMap<string, Task[]>;
  readonly own: NoteList;
  readonly homeless: NoteList;
}

function standing(
  planKeys: readonly string[],
  note: NoteList,
  merge: RowMerge,
  merged: (task: Task) => Task,
): Standing {
  const places = new Map<string, Task[]>(planKeys.map((key) => [key, []]));
  const own: NoteList[number][] = [];
  const homeless: NoteList[number][] = [];
  const movedIn: Task[] = [];
  for (const { key, phase } of note) {
    const left = phase.tasks.filter(({ id }) => !merge.removed.has(id));
    const isMoved = ({ id }: Task): boolean => (merge.moved.get(id) ?? key) !== key;
    const tasks = left.filter((task) => !isMoved(task)).map(merged);
    movedIn.push(...left.filter(isMoved).map(merged));
    const planned = places.get(key ?? '');
    if (planned !== undefined) planned.push(...tasks);
    else if (tasks.length > 0) (key === null ? homeless : own).push({ key, phase: { ...phase, tasks } });
  }
  for (const task of movedIn) places.get(merge.moved.get(task.id) ?? '')?.push(task);
  return { places, own, homeless };
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
  if (plan === undefined) {
    const waits = edits?.dependencies;
    return waits === undefined ? task : { ...task, dependencies: writtenIds(waits) };
  }
  const planned = merge.broken.get(task.id);
  if (planned !== undefined)
    return { ...plan, state: task.state, dependencies: writtenIds(planned.cells.dependencies) };
  const name = calledAsPlanned(task, plan) ? plan.name : task.name;
  return edits === undefined ? { ...task, name } : withEdits({ ...task, name }, plan, edits);
}

/** What decorates a name in its cell is not repeated where else it is written (format 6.1). */
function calledAsPlanned({ name }: Task, plan: Task): boolean {
  return decorationOf(name, (bare) => sameForm(bare, plan.name)) !== null;
}

function withEdits(task: Task, plan: Task, edits: Readonly<Partial<Record<CellName, string>>>): Task {
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
