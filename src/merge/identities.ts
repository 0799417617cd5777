import type { BuildRecord } from '../model/merge.ts';
import type { TasksNote } from '../model/note-tasks.ts';
import { allTasks, type TaskId, type TaskList } from '../model/tasks.ts';
import { keyed, type KnownPhase, type PhaseLike, phaseKeys } from './match-phases.ts';
import { lostRows } from './lost-rows.ts';
import { matchedTasks } from './match-tasks.ts';
import { knownPhases } from './record.ts';
import { recordOfNote } from './renamed-rows.ts';
import { matchableTasks, phasesIn } from './layout-of.ts';
import { knownTasks, withKnownIds } from './task-identities.ts';
import type { Matchable } from './matchable.ts';

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
  /** The ids that the plan writes, by those that these tasks have, which may be the same. */
  readonly written: ReadonlyMap<TaskId, TaskId>;
  /** The tasks of note and record that the plan's were looked for among. */
  readonly known: readonly Matchable[];
  /** The record, its rows under the ids that they have in the note; null where it is another goal's. */
  readonly record: BuildRecord | null;
}

/**
 * Decides once, before anything is computed, which phase and which task each is: tasks by their words wherever they stand,
 * phases by their tasks, name and number, then tasks for good, by their phases too.
 */
export function identities(
  list: TaskList,
  note: TasksNote,
  text: string,
  last: BuildRecord | null,
): Identities {
  const phases = phasesIn(note);
  const before = phaseKeys(phases, last === null ? [] : knownPhases(last));
  const record = last === null ? null : recordOfNote(last, matchableTasks(note, before), list);
  const recorded = record === null ? [] : knownPhases(record);
  const noteKeys = record === last ? before : phaseKeys(phases, recorded);
  const written = matchableTasks(note, noteKeys);
  const highest = last?.highest ?? 0;
  const anywhere = matchedAnywhere(list, knownTasks(record, written, highest).tasks);
  const lost = record === null ? lostRows(list, note, text, anywhere) : [];
  const planned = recognisedPhases(list, anywhere);
  const keys = phaseKeys(planned, [...recorded, ...noted(keyed(phases, noteKeys), planned, record)]);
  const known = knownTasks(record, [...written, ...lost], highest);
  return { ...withKnownIds(list, keys, known), keys, noteKeys, record };
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

/** Which known task each of a new build is, when it is not known yet which phase is which: places tell nothing then. */
function matchedAnywhere(list: TaskList, known: readonly Matchable[]): Map<TaskId, TaskId> {
  const fresh = allTasks(list).map((task) => ({ ...task, phase: 'new', ownId: task.ownId === true }));
  return matchedTasks(
    fresh,
    known.map((task) => ({ ...task, phase: 'known' })),
  );
}

/** The phases of a new build with those of their tasks that are known, under their known ids. */
function recognisedPhases(list: TaskList, found: ReadonlyMap<TaskId, TaskId>): PhaseLike[] {
  return list.phases.map((phase) => ({
    ...phase,
    tasks: phase.tasks.flatMap(({ id }): TaskId[] => {
      const match = found.get(id);
      return match === undefined ? [] : [match];
    }),
  }));
}
