import type { BuiltItems } from '../model/action-items.ts';
import type { MergedItems, RebuildItemsRequest } from '../model/items-request.ts';
import type { GraveRemovals } from '../model/merge.ts';
import type { TaskId } from '../model/tasks.ts';
import { keysOf, sortedConflicts } from '../merge/conflict-keys.ts';
import { followingMarks, markChanges, withGivenMarks } from '../merge/box-marks.ts';
import { taskOfRow } from '../merge/clause-id.ts';
import { goneRows, withKept } from '../merge/gone-rows.ts';
import { graveRemovals } from '../merge/grave-removals.ts';
import { itemSides } from '../merge/item-sides.ts';
import { newItemsRecord } from '../merge/items-record.ts';
import { itemsReport } from '../merge/items-report.ts';
import { nestedRows } from '../merge/list-layout.ts';
import { mergedLists, missingIds } from '../merge/merge-lists.ts';
import { builtLines, mergedNote } from '../merge/merge-note.ts';
import { mergedRows } from '../merge/merge-rows.ts';
import { pureText } from '../merge/note-layout.ts';
import { withTitles } from '../merge/phase-titles.ts';
import type { ProvableMerge } from '../merge/proof.ts';
import { provenItems, provenLists } from '../merge/proven-notes.ts';
import { readRecord } from '../merge/record.ts';
import { notesLines, textOf } from '../merge/split-note.ts';
import { withUnknownCells } from '../merge/unknown-cells.ts';
import { unknownItems } from '../merge/unknown-items.ts';
import { readItemsNote } from '../read/action-items/items-note.ts';
import { itemCounts } from '../write/item-counts.ts';

/** One merge of action items with a note (format 4, 6.3), with what its proof needs. */
export function mergedItems(built: BuiltItems, request: RebuildItemsRequest): ProvableMerge<MergedItems> {
  const own = notesLines(request.note.text);
  const note = readItemsNote(own.lines);
  const isNew = request.note.text.trim() === '';
  const taken = new Set(request.taken);
  const known = readRecord(request.record);
  const { base, fresh, mine, boxes, compared, phases } = itemSides(built, note, known, { isNew, taken });

  const { items, names, lines } = fresh;
  const last = compared.base ?? [];
  const gone = goneRows(last, compared.fresh, boxes);
  const nested = nestedRows(mine);
  const canMove = ({ id }: { readonly id: TaskId }): boolean => !nested.has(id);
  const rows = mergedRows(compared.base, compared.fresh, boxes, gone, { canMove, taken });
  const marks = followingMarks(last, compared.fresh, mine);
  const ids = base === null ? missingIds(mine, items) : new Map<TaskId, string>();
  const lists = mergedLists(fresh, mine, { rows, marks, ids }, base !== null);
  const merged = mergedNote(base, lines, builtLines(mine, [], []), rows, { blocks: lists, taken });

  const report = itemsReport(withTitles(merged, phases), items, ids);
  const unknown = base === null ? unknownItems(note, mine, fresh.rows, names, rows) : [];
  const found = withUnknownCells(compared.record, last, { mine: boxes, edits: rows.edits });
  const recorded = withKept(found, base?.rows ?? [], gone, rows.edits);
  const sorted = sortedConflicts([...report.conflicts, ...unknown], taken, known);
  const dropped = mine.all.filter(({ id }) => rows.removed.has(id) || rows.removed.has(taskOfRow(id)));
  const wanted = new Set(compared.fresh.map(({ id }) => id));
  const removals = (leaves: (id: TaskId) => boolean): GraveRemovals => graveRemovals(last, boxes, leaves);
  return {
    result: {
      note: textOf(isNew ? fresh.layout.lines : merged.lines, own),
      pure: pureText(fresh.layout),
      report: {
        changes: [...report.changes, ...markChanges(marks, compared.fresh, mine, names)],
        conflicts: sorted.conflicts,
      },
      settled: sorted.settled,
      removals: removals((id) => rows.removed.has(id)),
      pureRemovals: removals((id) => !wanted.has(id)),
      record: {
        ...newItemsRecord(lines, withGivenMarks(recorded, last, marks, mine)),
        ...keysOf([...sorted.conflicts, ...sorted.settled]),
      },
      differing: [],
      built: { ...itemCounts(items), boxes: note.boxes.length + rows.added.length - dropped.length },
    },
    base: provenItems(base, rows.edits, boxes),
    before: provenLists(mine, note),
    wanted: [...wanted],
    taken: merged.conflicts.filter(({ key }) => taken.has(key)),
    numbers: [],
  };
}
