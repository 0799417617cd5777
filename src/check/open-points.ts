import { type Finding, finding, type FindingCode } from '../model/finding.ts';
import type { TaskGraph } from '../model/goal-reading.ts';
import type { ColumnKind, NoteTask, TasksNote, TaskState } from '../model/note-tasks.ts';
import type { Task, TaskId } from '../model/tasks.ts';

interface OpenPoint {
  readonly code: FindingCode;
  readonly column: ColumnKind;
  readonly isOpen: (task: Task) => boolean;
  /** What to do about it, after the task's id. */
  readonly says: string;
  /** It is missed also where the note has no place for it: an unknown effort counts as a day, and that must be said. */
  readonly always: boolean;
  /** Of what is done nobody asks for it any more. */
  readonly untilDone: boolean;
}

const POINTS: readonly OpenPoint[] = [
  {
    code: 'missing-owner',
    column: 'owner',
    isOpen: ({ owner }) => owner === null,
    says: 'Add an owner.',
    always: false,
    untilDone: false,
  },
  {
    code: 'missing-effort',
    column: 'effort',
    isOpen: ({ hours }) => hours === null,
    says: 'Add an effort, such as 8h or 2d. Until then it counts as one day.',
    always: true,
    untilDone: false,
  },
  {
    code: 'missing-dod',
    column: 'done',
    isOpen: ({ done }) => done.length === 0,
    says: 'Add a definition of done.',
    always: false,
    untilDone: true,
  },
];

/**
 * What tasks leave open, `NEEDS CLARIFICATION` or an empty cell. A note that has no place for an owner or a definition of
 * done, no such column and no task of that form with one, is not asked for it.
 */
export function openPoints(
  note: TasksNote,
  graph: TaskGraph,
  states: ReadonlyMap<TaskId, TaskState>,
): Finding[] {
  const tasks = [...graph.byId.values()].filter(({ task }) => states.get(task.id) !== 'cancelled');
  return POINTS.flatMap((point) => {
    const forms = new Set(tasks.filter(({ task }) => !point.isOpen(task)).map(({ form }) => form));
    const columns = note.tables.map((table) => table.columns.some(({ kind }) => kind === point.column));
    const hasPlace = ({ form, row }: NoteTask): boolean =>
      row === null ? forms.has(form) : columns[row.table] === true;
    return tasks
      .filter((one) => point.isOpen(one.task) && (point.always || hasPlace(one)))
      .filter(({ state }) => !(point.untilDone && state === 'done'))
      .map(({ task, shownId }) => ({
        ...finding(point.code, task.line, `${shownId}: ${point.says}`),
        task: shownId,
      }));
  });
}
