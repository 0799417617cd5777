import type { BuildRecord } from '../model/merge.ts';
import type { Task, TaskId, TaskList } from '../model/tasks.ts';
import { taskId, taskNumber } from '../text/task-id.ts';
import { matchedTasks } from './match-tasks.ts';
import type { FreshTask, Matchable } from './matchable.ts';

/** What of the note, or of the last build, a new build's tasks may be. */
export interface KnownTasks {
  readonly tasks: readonly Matchable[];
  /** The highest number of an id ever given. */
  readonly highest: number;
}

/**
 * The tasks of the last build with what the note calls them; without a record those of the note. Tasks that only the note has
 * are known by their words there alone: another device may have built them (format 4.7). `highest` is the record's.
 */
export function knownTasks(
  record: BuildRecord | null,
  note: readonly Matchable[],
  highest: number,
): KnownTasks {
  const noted = new Map(note.map((task) => [task.id, task]));
  const rows = record?.rows ?? [];
  const recorded = rows.map(({ id, planned, phase, cells }): Matchable => {
    const { name, description } = cells;
    const own = noted.get(id);
    const words = { ...(planned !== undefined && { planned }), ...(own !== undefined && { noted: own }) };
    return { id, phase, name, description, ...words };
  });
  const ids = new Set(rows.map(({ id }) => id));
  const others = note.filter(({ id }) => !ids.has(id)).map((task) => ({ ...task, byWordsOnly: true }));
  const numbers = [...rows, ...note].map(({ id }) => taskNumber(id) ?? 0);
  return {
    tasks: record === null ? note : [...recorded, ...others],
    highest: numbers.reduce((most, number) => Math.max(most, number), highest),
  };
}

/**
 * The list with the ids that its tasks already have (format 3.3, 4.3); new tasks take the highest id ever used plus one.
 * `keys` are the identities of the phases. `written` are the ids that the plan writes, by those that these tasks have.
 */
export function withKnownIds(
  list: TaskList,
  keys: readonly string[],
  known: KnownTasks,
): { list: TaskList; highest: number; written: ReadonlyMap<TaskId, TaskId>; known: readonly Matchable[] } {
  const fresh = list.phases.flatMap((phase) =>
    phase.tasks.map((task): FreshTask => ({
      ...task,
      phase: keys[task.phase] ?? '',
      ownId: task.ownId === true,
    })),
  );
  const found = matchedTasks(fresh, known.tasks);
  const ids = new Map<TaskId, TaskId>();
  const taken = new Set<TaskId>([
    ...found.values(),
    ...fresh.filter(({ ownId }) => ownId).map(({ id }) => id),
  ]);
  let { highest } = known;
  for (const { id, ownId } of fresh) {
    let final = found.get(id) ?? (ownId ? id : undefined);
    while (final === undefined) {
      const next = taskId(`T-${String(++highest)}`);
      if (!taken.has(next)) final = next;
    }
    taken.add(final);
    highest = Math.max(highest, taskNumber(final) ?? 0);
    ids.set(id, final);
  }
  const renamed = (id: TaskId): TaskId => ids.get(id) ?? id;
  const task = (one: Task): Task => ({
    ...one,
    id: renamed(one.id),
    dependencies: one.dependencies.map(renamed),
  });
  return {
    list: { ...list, phases: list.phases.map((phase) => ({ ...phase, tasks: phase.tasks.map(task) })) },
    highest,
    known: known.tasks,
    written: new Map(
      fresh.flatMap(({ id, ownId }): [TaskId, TaskId][] => {
        const match = found.get(id);
        return ownId && match !== undefined ? [[match, id]] : [];
      }),
    ),
  };
}
