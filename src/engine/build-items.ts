import type { ItemsOutcome, ItemsRequest } from '../model/items-build.ts';
import { builtLists, itemRows } from '../merge/list-shape.ts';
import { phasesOf } from '../merge/item-phases.ts';
import { phaseKeys } from '../merge/match-phases.ts';
import { builtLines } from '../merge/merge-note.ts';
import { ignoreProgress } from '../model/progress.ts';

import { itemCounts } from '../write/item-counts.ts';
import { newItemsRecord } from '../merge/items-record.ts';
import { pureText } from '../merge/note-shape.ts';
import { plannedItems } from './planned-items.ts';

/** Builds the text of action-items.md from tasks.md (format 6.3). Never throws, whatever the notes say. */
export function buildItems(request: ItemsRequest, onProgress = ignoreProgress): ItemsOutcome {
  const planned = plannedItems(request, onProgress);
  if (planned.kind !== 'planned') return planned;
  const { items } = planned;
  const keys = phaseKeys(phasesOf(items), []);
  const shape = builtLists(items, keys);
  const note = pureText(shape);
  const rows = itemRows(items, keys);
  return {
    kind: 'built',
    note,
    record: newItemsRecord(builtLines(shape, phasesOf(items), keys), rows),
    built: { ...itemCounts(items), boxes: rows.length },
  };
}
