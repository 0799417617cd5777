import type { TaskId } from '../model/tasks.ts';
import { wordsKey } from './form-key.ts';

/** What a task is called in one version of the list. */
export interface NamedWords {
  readonly name: string;
  readonly description: string;
}

/** A task that is looked for, or that may be found, in another version of the list. */
export interface Matchable extends NamedWords {
  readonly id: TaskId;
  /** Identity of its phase. */
  readonly phase: string;
  /** Its id in the plan, where the user gave it another. */
  readonly planned?: TaskId;
  /** What the user's note calls it: its other words are the last build's. */
  readonly noted?: NamedWords;
  /** Only the very same words tell that it is the same: nothing else speaks for it. */
  readonly byWordsOnly?: boolean;
}

/** A task of the new build; `ownId` when the plan itself writes its id. */
export interface FreshTask extends Matchable {
  readonly ownId: boolean;
}

/** A task that is matched by its name alone: it stands in a phase of its own. */
export function namedTask(id: TaskId, name: string): FreshTask {
  return { id, name, description: '', phase: id, ownId: false };
}

const clean = (text: string): string => wordsKey(text.trim()).toLowerCase();
/** What a task says: two of equal ones are the same in other places. */
export const sameWords = (task: Matchable): string => `${clean(task.name)}\n${clean(task.description)}`;
/** What it says, in its phase. */
export const withPhase = (task: Matchable): string => `${task.phase}\n${sameWords(task)}`;
/** What a task is called. */
export const nameKey = (task: Pick<Matchable, 'name'>): string => clean(task.name);
/** What it is called, in its phase. */
export const namePhase = (task: Matchable): string => `${task.phase}\n${clean(task.name)}`;
/** What it is called, under its id. */
export const nameId = (task: Matchable): string => `${planId(task)}\n${clean(task.name)}`;
/** The clause that a name was cut from, which opens the description: earlier versions cut shorter (format 3.4). */
export const sourcePhase = (task: Matchable): string =>
  `${task.phase}\n${clean(task.description.split(' · ', 1)[0] ?? '')}`;

/** The id that the plan knows it by. */
export const planId = ({ planned, id }: Matchable): TaskId => planned ?? id;
/** Whether the last build knows it, or there is none to know. */
export const isRecorded = ({ byWordsOnly }: Matchable): boolean => byWordsOnly !== true;
/** A task as the user's note has it; null where that is all there is of it. */
export const asNoted = (task: Matchable): Matchable | null =>
  task.noted === undefined ? null : { ...task, ...task.noted };
