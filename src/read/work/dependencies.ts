import type { Markdown } from '../../model/markdown.ts';
import type { TaskId } from '../../model/tasks.ts';
import { references } from '../../text/dependency-words.ts';
import type { TaskIndex } from './task-index.ts';

/** What a task waits for, in the order it says so, each once. */
export interface Dependencies {
  /** Ids that nobody defines included. */
  readonly ids: readonly TaskId[];
  /** What it names and no task is: `T-099`, `Phase 9`. */
  readonly unknown: readonly TaskId[];
}

/** The tasks of a note that a text names (format 5.1); a phase or group stands for all of its tasks but `own`. */
export function dependencies(text: Markdown, index: TaskIndex, own: TaskId): Dependencies {
  const { targets, unknown } = references(text, {
    find: (id) => index.find(id),
    group: (id) => (index.hasGroup(id) ? index.group(id, own) : null),
    between: (first, last) => index.between(first, last),
    isPhaseWord: (word) => index.isPhaseWord(word),
    phase: (_word, number) => index.phase(number)?.filter((id) => id !== own) ?? null,
    unknown: (id) => index.undefinedId(id),
  });
  return { ids: targets, unknown };
}
