import type { ItemsOutcome, ItemsRequest } from '../model/items-request.ts';
import { ignoreProgress } from '../model/progress.ts';
import { freshItems } from '../merge/item-sides.ts';
import { newItemsRecord } from '../merge/items-record.ts';
import { pureText } from '../merge/note-layout.ts';
import { itemCounts } from '../write/item-counts.ts';
import { itemsFrom } from './built-from.ts';
import { plannedItems } from './planned-items.ts';

/** Builds the text of action-items.md from tasks.md (format 6.3). Never throws, whatever the notes say. */
export function buildItems(request: ItemsRequest, onProgress = ignoreProgress): ItemsOutcome {
  const planned = plannedItems(request, onProgress);
  if (planned.kind !== 'planned') return planned;
  const { items, layout, lines, rows } = freshItems(planned.items);
  return {
    kind: 'built',
    note: pureText(layout),
    record: { ...newItemsRecord(lines, rows), from: itemsFrom(planned.items, request).from },
    built: { ...itemCounts(items), boxes: rows.length },
  };
}
