import type { BuildRecord } from '../model/merge.ts';
import type { TasksNote } from '../model/tasks-note.ts';
import type { TaskId, TaskList } from '../model/tasks.ts';
import { keyed, type KnownPhase, type PhaseLike, phaseKeys } from './match-phases.ts';
import { lostRows } from './lost-rows.ts';
import { type Matchable, matchedTasks } from './match-tasks.ts';
import { knownPhases } from './record.ts';
import { matchableTasks, phasesIn } from './shape-of.ts';
import { knownTasks, withKnownIds } from './task-identities.ts';

/** What is the same in the last build, the new one and the user's note (format 4.3). */
export interface Identities {
  /** The new build's tasks under the ids that they already have. */
  readonly list: TaskList;
  /** The identities of its phases. */
  readonly keys: readonly string[];
  /** Those of the note's phases. */
  readonly noteKeys: readonly string[];
  /** The highest number of an id ever given. */
  readonly highest: number;
  /** The ids that the plan writes, by those that the user gave the tasks instead. */
  readonly planned: ReadonlyMap<TaskId, TaskId>;
}

/**
 * Decides once, before anything is computed, which phase and which task each is: tasks by their words wherever they stand,
 * phases by their tasks, name and number, then tasks for good, by their phases too.
 */
export function identities(list: TaskList, note: TasksNote, record: BuildRecord | null): Identities {
  const phases = phasesIn(note);
  const noteKeys = phaseKeys(phases, record === null ? [] : knownPhases(record));
  const written = matchableTasks(note, noteKeys);
  const lost = record === null ? lostRows(list, note, written) : [];
  const tasks = knownTasks(record, [...written, ...lost]);
  const planned = recognisedPhases(list, tasks.tasks);
  const keys = phaseKeys(planned, [
    ...(record === null ? [] : knownPhases(record)),
    ...noted(keyed(phases, noteKeys), planned, record),
  ]);
  return { ...withKnownIds(list, keys, tasks), keys, noteKeys };
}

/**
 * The phases of a note that are known from it: those that it has of the last build, as it has them now, and those that another
 * build has written, which hold tasks of the plan that this one does not know (format 4.7).
 */
function noted(
  phases: readonly KnownPhase[],
  planned: readonly PhaseLike[],
  record: BuildRecord | null,
): KnownPhase[] {
  if (record === null) return [...phases];
  const keys = new Set(record.phases.map(({ key }) => key));
  const recorded = new Set(record.rows.map(({ id }) => id));
  const others = new Set(planned.flatMap(({ tasks }) => tasks.filter((id) => !recorded.has(id))));
  return phases.filter(({ key, tasks }) => keys.has(key) || tasks.some((id) => others.has(id)));
}

/** The phases of a new build with those of their tasks that are known, under their known ids. */
function recognisedPhases(list: TaskList, known: readonly Matchable[]): PhaseLike[] {
  const fresh = list.phases.flatMap(({ tasks }) => tasks);
  const anywhere = { phase: '' };
  const found = matchedTasks(
    fresh.map((task) => ({ ...task, ...anywhere, ownId: task.ownId === true })),
    known.map((task) => ({ ...task, ...anywhere })),
  );
  return list.phases.map((phase) => ({
    ...phase,
    tasks: phase.tasks.flatMap(({ id }): TaskId[] => {
      const match = found.get(id);
      return match === undefined ? [] : [match];
    }),
  }));
}
