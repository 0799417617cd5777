import { mergedFindings } from '../check/merged-findings.ts';
import { type ProvableMerge, proven } from '../merge/proof.ts';
import { isOfBuild, readRecord } from '../merge/record.ts';
import { renumberedTasks } from '../merge/renumbered-tasks.ts';
import { withIdChanges } from '../merge/renumbered.ts';
import { isExampleTask } from '../model/example-tasks.ts';
import type { BuildRecord } from '../model/merge.ts';
import { ignoreProgress, stepProgress } from '../model/progress.ts';
import type { MergedTasks, RebuildOutcome, RebuildRequest } from '../model/rebuild.ts';
import { allTasks, type Task } from '../model/tasks.ts';
import { readTasksNote } from '../read/tasks-note/read-tasks-note.ts';
import { tasksObstacle } from '../read/tasks-note/tasks-obstacle.ts';
import { tasksFrom } from './built-from.ts';
import { mergedTasks } from './merged-tasks.ts';
import { plannedTasks } from './planned-tasks.ts';

/**
 * Builds over an existing note (format 4): plan the tasks, find out which of them the note has, merge rows and lines with
 * what was built last, and write the computed lines anew for the table as it is then. Never throws, as `buildTasks`.
 */
export function rebuildTasks(request: RebuildRequest, onProgress = ignoreProgress): RebuildOutcome {
  const { note, settings } = request;
  const mine = readTasksNote(note.text, { settings, start: null }, stepProgress(onProgress, 0, 0.3));
  const obstacle = tasksObstacle(mine, note.text);
  if (obstacle !== null) return obstacle;
  const isOurs =
    mine.readsAsGoalKit || note.text.trim() === '' || isOfBuild(note.text, readRecord(request.record));
  if (!isOurs) return { kind: 'foreign' };
  const planned = plannedTasks(request, stepProgress(onProgress, 0.3, 0.6));
  if (planned.kind !== 'planned') return planned;
  const { renumbered, ids } = renumberedTasks(request, planned.list, mine);
  const now = renumbered.note.text;
  /** The last note that was merged into: in the end, the result, which a proof builds over. */
  let last = mine;
  const merge = (text: string, record: unknown): ProvableMerge<MergedTasks> => {
    last = text === note.text ? mine : readTasksNote(text, { settings, start: null });
    const taken = text === now ? request.taken : [];
    return mergedTasks(planned, last, { ...renumbered, note: { ...note, text }, record, taken });
  };
  const proof = proven(now, renumbered.record, merge, stepProgress(onProgress, 0.6, 1));
  if (proof.kind === 'unproven') return proof;
  const { result, doubt } = proof;
  const names = new Map(allTasks(planned.list).map(({ id, name }) => [id, name]));
  const told = withIdChanges(result, ids, names);
  const record = { ...told.record, from: tasksFrom(planned, request).from };
  const rebuilt = { kind: 'rebuilt', ...told, record, doubt } as const;
  if (isExampleOver(rebuilt, allTasks(planned.list), readRecord(request.record)))
    return rebuildTasks({ ...request, note: { ...note, text: '' }, record: null, taken: [] }, onProgress);
  return { ...rebuilt, noteFindings: mergedFindings(last, result.cycles) };
}

/**
 * Whether a note that was built from a new goal's example alone, and that holds nothing of its user's, is built from a plan
 * without it (format 4.2): then it is a new one, whose ids begin at the first.
 */
function isExampleOver(
  { note, pure, removals }: Pick<MergedTasks, 'note' | 'pure' | 'removals'>,
  planned: readonly Task[],
  record: BuildRecord | null,
): boolean {
  const rows = record?.rows ?? [];
  const areExample = rows.length > 0 && rows.every(({ cells }) => isExampleTask(cells.name));
  const isBegun = removals.tasks.some(({ started }) => started);
  return areExample && !isBegun && note === pure && !planned.some(({ name }) => isExampleTask(name));
}
