import type { TasksNote } from '../../model/note-tasks.ts';
import type { UnwritableNote } from '../../model/rebuild.ts';

/** Why nothing can be built over a tasks.md; null where nothing hinders. */
export function tasksObstacle(note: TasksNote, text: string): UnwritableNote | null {
  if (note.unreadable !== null) return { kind: 'note-unreadable', ...note.unreadable };
  if (note.conflictLine !== null) return { kind: 'git-conflict', line: note.conflictLine };
  return hidingRows(note, text);
}

/** A fence or comment that never closes and hides rows of tables: to us they would be deleted. */
function hidingRows({ unclosed }: TasksNote, text: string): UnwritableNote | null {
  if (unclosed === null) return null;
  const { what, line } = unclosed;
  const hidden = text.split(/\r?\n/).slice(line);
  if (!hidden.some((one) => /^\s*\|.*\|\s*$/.test(one))) return null;
  const reason = `a ${what} opens there that never closes, and hides what is below it`;
  return { kind: 'note-unreadable', reason, line };
}
