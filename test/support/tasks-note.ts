import { DEFAULT_SETTINGS, type Settings } from '../../src/model/settings.ts';
import type { TasksNote } from '../../src/model/note-tasks.ts';
import { readTasksNote } from '../../src/read/tasks-note/read-tasks-note.ts';
import { titleOfPhase } from '../../src/text/phase-label.ts';

/** Reads a tasks.md to its end. */
export function tasksNoteOf(
  note: string,
  options: { settings?: Partial<Settings>; start?: string } = {},
): TasksNote {
  return readTasksNote(note, {
    settings: { ...DEFAULT_SETTINGS, ...options.settings },
    start: options.start ?? null,
  });
}

/** Each task of a note on a line: `T-002 Build it (Bob, 8h) after T-001 [done]`, a second one with its id in brackets. */
export function toldTasks(note: TasksNote): string[] {
  return note.tasks.map(({ task, state, duplicate }) => {
    const hints = [task.owner, task.hours === null ? null : `${String(task.hours)}h`].filter(
      (hint) => hint !== null,
    );
    const told = [
      `${task.id} ${task.name}`,
      ...(hints.length === 0 ? [] : [`(${hints.join(', ')})`]),
      ...(task.dependencies.length === 0 ? [] : [`after ${task.dependencies.join(' ')}`]),
      ...(state === 'todo' ? [] : [`[${state}]`]),
    ].join(' ');
    return duplicate ? `(${told})` : told;
  });
}

/** The phases of a note that have tasks, by their titles. */
export function workingPhases({ phases, tasks }: TasksNote): string[] {
  return phases.flatMap((phase, at) =>
    tasks.some(({ task }) => task.phase === at) ? [titleOfPhase(phase)] : [],
  );
}
