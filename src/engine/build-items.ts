import type { ItemsOutcome, ItemsRequest } from '../model/items-request.ts';
import { builtLists, itemRows } from '../merge/list-layout.ts';
import { phasesOfItems } from '../merge/item-phases.ts';
import { phaseKeys } from '../merge/match-phases.ts';
import { builtLines } from '../merge/merge-note.ts';
import { ignoreProgress } from '../model/progress.ts';

import { itemCounts } from '../write/item-counts.ts';
import { newItemsRecord } from '../merge/items-record.ts';
import { pureText } from '../merge/note-layout.ts';
import { itemsFrom } from './built-from.ts';
import { plannedItems } from './planned-items.ts';

/** Builds the text of action-items.md from tasks.md (format 6.3). Never throws, whatever the notes say. */
export function buildItems(request: ItemsRequest, onProgress = ignoreProgress): ItemsOutcome {
  const planned = plannedItems(request, onProgress);
  if (planned.kind !== 'planned') return planned;
  const { items } = planned;
  const keys = phaseKeys(phasesOfItems(items), []);
  const layout = builtLists(items, keys);
  const note = pureText(layout);
  const rows = itemRows(items, keys);
  const { from } = itemsFrom(items, request.tasks.text);
  return {
    kind: 'built',
    note,
    record: { ...newItemsRecord(builtLines(layout, phasesOfItems(items), keys), rows), from },
    built: { ...itemCounts(items), boxes: rows.length },
  };
}
