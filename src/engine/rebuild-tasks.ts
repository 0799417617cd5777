import type { BuildRecord } from '../model/merge.ts';
import type { MergedTasks, RebuildOutcome, RebuildRequest } from '../model/rebuild.ts';
import type { Planned } from '../model/build.ts';
import { tasksFrom } from './built-from.ts';
import { plannedTasks } from './planned-tasks.ts';
import { cycleFindings } from '../check/cycle-findings.ts';
import { type ProvableMerge, proven } from '../merge/proof.ts';
import { identities } from '../merge/identities.ts';
import { changedIds, type NewIds, withNewIds } from '../merge/new-ids.ts';
import { readRecord } from '../merge/record.ts';
import { renumberedRecord, withIdChanges } from '../merge/renumbered.ts';
import { mergedTasks } from './merged-tasks.ts';
import type { Finding } from '../model/finding.ts';
import type { Schedule } from '../model/schedule.ts';
import { ignoreProgress, stepProgress } from '../model/progress.ts';
import type { TasksNote } from '../model/note-tasks.ts';
import { allTasks } from '../model/tasks.ts';
import { readTasksNote } from '../read/tasks-note/read-tasks-note.ts';

/**
 * Builds over an existing note (format 4): plan the tasks, find out which of them the note has, merge rows and lines with
 * what was built last, and write the computed lines anew for the table as it is then. Never throws, as `buildTasks`.
 */
export function rebuildTasks(request: RebuildRequest, onProgress = ignoreProgress): RebuildOutcome {
  const { note, settings } = request;
  const mine = readTasksNote(note.text, { settings, start: null }, stepProgress(onProgress, 0, 0.3));
  if (mine.unreadable !== null) return { kind: 'note-unreadable', ...mine.unreadable };
  if (mine.conflictLine !== null) return { kind: 'git-conflict', line: mine.conflictLine };
  const hiding = hidingRows(mine, note.text);
  if (hiding !== null) return { kind: 'note-unreadable', ...hiding };
  const isOurs =
    mine.readsAsGoalKit || note.text.trim() === '' || isBuilt(note.text, readRecord(request.record));
  if (!isOurs) return { kind: 'foreign' };
  const planned = plannedTasks(request, stepProgress(onProgress, 0.3, 0.6));
  if (planned.kind !== 'planned') return planned;
  const { renumbered, ids } = renumberedRequest(request, planned, mine);
  const now = renumbered.note.text;
  /** The last note that was merged into: in the end, the result, which a proof builds over. */
  let last = mine;
  const merge = (text: string, record: unknown): ProvableMerge<MergedTasks> => {
    last = text === note.text ? mine : readTasksNote(text, { settings, start: null });
    const restore = text === now ? request.restore : [];
    return mergedTasks(planned, last, { ...renumbered, note: { ...note, text }, record, restore });
  };
  const proof = proven(now, renumbered.record, merge, stepProgress(onProgress, 0.6, 1));
  if (proof.kind === 'unproven') return proof;
  const { result, doubt } = proof;
  const told = withIdChanges(result, ids, namesOf(planned));
  const record = { ...told.record, from: tasksFrom(planned, request).from };
  return { kind: 'rebuilt', ...told, record, doubt, noteFindings: findingsIn(last, result.cycles) };
}

/** What is built over, as it would be if tasks that have new ids in the plan had always had these (format 4.3). */
function renumberedRequest(
  request: RebuildRequest,
  { list }: Planned,
  mine: TasksNote,
): { readonly renumbered: RebuildRequest; readonly ids: NewIds } {
  if (!allTasks(list).some(({ ownId }) => ownId === true)) return { renumbered: request, ids: new Map() };
  const { written, known, record, highest } = identities(
    list,
    mine,
    request.note.text,
    readRecord(request.record),
  );
  // An id that the user gave a task stays.
  const given = new Set(known.flatMap(({ id, planned }) => (planned === undefined ? [] : [id])));
  const ids = changedIds({
    found: new Map(Array.from(written, ([id, plan]) => [id, given.has(id) ? id : plan])),
    written: allTasks(list).flatMap(({ id, ownId }) => (ownId === true ? [id] : [])),
    known: known.map(({ id }) => id),
    others: [],
    highest,
  });
  const text = withNewIds(request.note.text, ids);
  const renumbered = {
    ...request,
    note: { ...request.note, text },
    actionItems: request.actionItems === null ? null : withNewIds(request.actionItems, ids),
    record: record === null || ids.size === 0 ? request.record : renumberedRecord(record, ids),
  };
  return { renumbered, ids };
}

function namesOf({ list }: Planned): Map<string, string> {
  return new Map(allTasks(list).map(({ id, name }) => [id, name]));
}

/** What is wrong with a note, in the order of its lines. */
function findingsIn(note: TasksNote, cycles: Schedule['cycles']): Finding[] {
  const lines = new Map(note.tasks.map(({ task, shownId }) => [task.id, { line: task.line, shownId }]));
  return [...note.findings, ...cycleFindings(cycles, (id) => lines.get(id))].sort((a, b) => a.line - b.line);
}

/** A fence or comment that never closes and hides rows of tables: to us they would be deleted. */
function hidingRows({ unclosed }: TasksNote, text: string): { reason: string; line: number } | null {
  if (unclosed === null) return null;
  const { what, line } = unclosed;
  const hidden = text.split(/\r?\n/).slice(line);
  if (!hidden.some((one) => /^\s*\|.*\|\s*$/.test(one))) return null;
  return { reason: `a ${what} opens there that never closes, and hides what is below it`, line };
}

/** Whether a note without a task is still, in its lines, the one that was built last. */
function isBuilt(text: string, record: BuildRecord | null): boolean {
  const lines = new Set(text.split(/\r?\n/));
  return (record?.lines ?? []).filter((line) => line.length > 10 && lines.has(line)).length >= 5;
}
