import type { BuiltItems, ItemsNote } from '../model/action-items.ts';
import type { CalledTask } from '../model/goal-reading.ts';
import type { BuildRecord } from '../model/merge.ts';
import { taskId } from '../text/task-id.ts';
import { nameOfBox } from './box-ids.ts';
import { taskNames } from './known-rows.ts';
import { isClause } from './clause-id.ts';
import { type NewIds, newIds, unmade, withNewIds } from './new-ids.ts';
import { renumberedRecord } from './renumbered.ts';

/** An action-items.md and its record, as they would be had its tasks always had the ids that tasks.md gives them now. */
export interface RenumberedItems {
  readonly text: string;
  readonly record: BuildRecord | null;
  /** The ids that have changed in the text. */
  readonly ids: NewIds;
}

/** Follows the new ids of tasks in a note of boxes (format 4.3): their words tell which they are. */
export function renumberedItems(
  items: BuiltItems,
  text: string,
  { boxes }: ItemsNote,
  record: BuildRecord | null,
): RenumberedItems {
  const names = taskNames(items);
  const fresh = Array.from(names, ([id, name]) => ({ id, name }));
  const called = new Set(names.values());
  const nameOf = (words: string): string => nameOfBox(words, called);
  const recorded = record?.rows
    .filter(({ id }) => !isClause(id))
    .map(({ id, cells }) => ({ id, name: nameOf(cells.name) }));
  const said = boxes.flatMap((box): CalledTask[] =>
    box.parent !== null || box.idKey === null ? [] : [{ id: taskId(box.idKey), name: nameOf(box.words) }],
  );
  // Without a record a box of an id that tasks.md does not have is the user's own.
  const known = recorded ?? said.filter(({ id }) => names.has(id));
  const inUse = said.map(({ id }) => id);
  const moves = newIds(fresh, known, inUse);
  const ids = unmade(moves, known, said);
  return {
    text: withNewIds(text, ids),
    record: record === null ? null : renumberedRecord(record, moves),
    ids,
  };
}
