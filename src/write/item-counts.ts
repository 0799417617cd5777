import type { BuiltItems } from '../model/action-items.ts';
import type { ItemCounts } from '../model/items-request.ts';

/** The numbers of action items that are written, but for their boxes. */
export function itemCounts({ phases }: BuiltItems): Omit<ItemCounts, 'boxes'> {
  const filled = phases.filter(({ tasks }) => tasks.length > 0);
  return { tasks: filled.reduce((sum, { tasks }) => sum + tasks.length, 0), phases: filled.length };
}
