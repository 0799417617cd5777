import type { BuildRecord } from '../model/merge.ts';
import type { Task, TaskId, TaskList } from '../model/tasks.ts';
import { taskId, taskNumber } from '../text/task-id.ts';
import { type FreshTask, type Matchable, matchedTasks } from './match-tasks.ts';

/** What of the note, or of the last build, a new build's tasks may be. */
export interface Known {
  readonly tasks: readonly Matchable[];
  /** The highest number of an id ever given. */
  readonly highest: number;
}

/**
 * The tasks of the last build; without a record those of the note. Tasks that only the note has, or has under an id of its
 * own, are known by their words there alone: another device may have built them (format 4.7).
 */
export function knownTasks(record: BuildRecord | null, note: readonly Matchable[]): Known {
  const recorded = (record?.rows ?? []).map(({ id, planned, phase, cells }): Matchable => ({
    id,
    phase,
    name: cells.name,
    description: cells.description,
    ...(planned === undefined ? {} : { planned }),
  }));
  const ids = new Set(recorded.filter(({ planned }) => planned === undefined).map(({ id }) => id));
  const others = note.filter(({ id }) => !ids.has(id)).map((task) => ({ ...task, byWordsOnly: true }));
  const numbers = [...recorded, ...note].map(({ id }) => taskNumber(id) ?? 0);
  return {
    tasks: record === null ? note : [...recorded, ...others],
    highest: numbers.reduce((most, number) => Math.max(most, number), record?.highest ?? 0),
  };
}

/**
 * The list with the ids that its tasks already have (format 3.3, 4.3); new tasks take the highest id ever used plus one.
 * `keys` are the identities of the phases. `planned` are the ids that the plan writes, by those of the user's that stand for them.
 */
export function withKnownIds(
  list: TaskList,
  keys: readonly string[],
  known: Known,
): { list: TaskList; highest: number; planned: ReadonlyMap<TaskId, TaskId> } {
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
    planned: new Map(
      fresh.flatMap(({ id, ownId }): [TaskId, TaskId][] =>
        ownId && renamed(id) !== id ? [[renamed(id), id]] : [],
      ),
    ),
  };
}
