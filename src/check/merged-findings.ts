import type { Finding } from '../model/finding.ts';
import type { TasksNote } from '../model/note-tasks.ts';
import type { Schedule } from '../model/schedule.ts';
import { cycleFindings } from './cycle-findings.ts';

/** What is wrong with a merged note, in the order of its lines. */
export function mergedFindings(note: TasksNote, cycles: Schedule['cycles']): Finding[] {
  const shown = new Map(note.tasks.map(({ task, shownId }) => [task.id, { line: task.line, shownId }]));
  const all = [...note.findings, ...cycleFindings(cycles, (id) => shown.get(id))];
  return all.sort((a, b) => a.line - b.line);
}
