import type { MergedItems, RebuildItemsOutcome, RebuildItemsRequest } from '../model/items-request.ts';
import { itemsRecord } from '../merge/items-record.ts';
import { taskNames } from '../merge/known-rows.ts';
import { notesLines } from '../merge/split-note.ts';
import { type ProvableMerge, proven } from '../merge/proof.ts';
import { renumberedItems } from '../merge/renumbered-items.ts';
import { withIdChanges } from '../merge/renumbered.ts';
import { readRecord } from '../merge/record.ts';
import { ignoreProgress, stepProgress } from '../model/progress.ts';
import { itemsObstacle, readItemsNote } from '../read/action-items/items-note.ts';

import { itemsFrom } from './built-from.ts';
import { plannedItems } from './planned-items.ts';
import { mergedItems } from './merged-items.ts';

/**
 * Builds over an existing note (format 4, 6.3) by the mechanism of `rebuildTasks`: find out which boxes are which tasks and
 * clauses, merge them as rows with what was built last, then the lines around them.
 */
export function rebuildItems(request: RebuildItemsRequest, onProgress = ignoreProgress): RebuildItemsOutcome {
  const obstacle = itemsObstacle(request.note.text);
  if (obstacle !== null)
    return 'conflictLine' in obstacle
      ? { kind: 'git-conflict', line: obstacle.conflictLine }
      : { kind: 'note-unreadable', ...obstacle };
  const planned = plannedItems(request, stepProgress(onProgress, 0, 0.5), request.note.text);
  if (planned.kind !== 'planned') return planned;
  const { items } = planned;
  const { text: own } = request.note;
  const note = readItemsNote(notesLines(own).lines);
  const known = itemsRecord(readRecord(request.record), note, items);
  const now = renumberedItems(items, own, note, known);
  const merge = (text: string, record: unknown): ProvableMerge<MergedItems> => {
    const isFirst = text === now.text;
    const taken = isFirst ? request.taken : [];
    return mergedItems(items, { ...request, note: { ...request.note, text }, record, taken });
  };
  const proof = proven(now.text, now.record, merge, stepProgress(onProgress, 0.6, 1));
  if (proof.kind === 'unproven') return proof;
  const told = withIdChanges(proof.result, now.ids, taskNames(items));
  const record = { ...told.record, from: itemsFrom(items, request).from };
  return { kind: 'rebuilt', ...told, record, doubt: proof.doubt };
}
