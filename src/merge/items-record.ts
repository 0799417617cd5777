import type { BuiltItems, ItemsNote } from '../model/action-items.ts';
import type { BuildRecord, RowCells } from '../model/merge.ts';
import { taskId, taskNumber } from '../text/task-id.ts';
import { lengthAs, nameIn, withoutId } from './item-words.ts';
import { knownRows, knownOfRows, taskNames } from './known-rows.ts';
import { areAlike } from './likeness.ts';
import type { BuiltLines } from './merge-note.ts';
import { boxesById } from './task-boxes.ts';

/**
 * The record of an action-items.md, unless the note says more clearly that it is another's (format 4.7): of the tasks that
 * have one id in note, record and task list, fewer say what the record says than what the list alone does. Nothing is known
 * of the last build then (format 4.4).
 */
export function itemsRecord(
  record: BuildRecord | null,
  note: ItemsNote,
  items: BuiltItems,
): BuildRecord | null {
  if (record === null) return null;
  const names = taskNames(items);
  const tasks = knownOfRows(knownRows({ base: record.rows, fresh: [] }));
  const places = boxesById(note, tasks, () => null);
  let [known, foreign] = [0, 0];
  for (const { id, texts } of tasks) {
    const [box, name] = [note.boxes[places.get(id) ?? -1], names.get(id)];
    if (box === undefined) continue;
    const { words } = box;
    const own = nameIn(withoutId(words));
    const isKnown = texts.some(
      (text) => lengthAs(words, text) !== null || areAlike(own, nameIn(withoutId(text))),
    );
    if (isKnown) known++;
    else if (name !== undefined && areAlike(own, name)) foreign++;
  }
  return foreign > known ? null : record;
}

/** The record of a build of action items, to be kept for the next one (format 4.1). */
export function newItemsRecord(lines: BuiltLines, rows: readonly RowCells[]): BuildRecord {
  const highest = rows.reduce((most, { id }) => Math.max(most, taskNumber(taskId(id)) ?? 0), 0);
  return { version: 1, highest, ...lines, rows };
}
