import type { BuildRecord, Deleted, GraveRemovals } from '../model/merge.ts';
import type { MergedItems, RebuildItemsRequest } from '../model/items-request.ts';
import { followingMarks, markChanges, withGivenMarks } from '../merge/box-marks.ts';
import { comparableRows } from '../merge/comparable-rows.ts';
import { itemsReport } from '../merge/items-report.ts';
import { taskNames } from '../merge/known-rows.ts';
import {
  builtLists,
  itemRows,
  type ListLayout,
  listsOf,
  mineListRows,
  nestedRows,
} from '../merge/list-layout.ts';
import { graveRemovals } from '../merge/grave-removals.ts';
import { goneRows, withKept } from '../merge/gone-rows.ts';
import { phaseIdentities, phasesOfItems } from '../merge/item-phases.ts';
import { withKnownClauses } from '../merge/match-clauses.ts';
import { withTitles } from '../merge/phase-titles.ts';
import { mergedLists, missingIds } from '../merge/merge-lists.ts';
import { builtLines, mergedNote } from '../merge/merge-note.ts';
import { mergedRows, type RowMerge } from '../merge/merge-rows.ts';
import type { MineRow } from '../merge/mine-row.ts';
import { withUnknownCells } from '../merge/unknown-cells.ts';
import { unknownItems } from '../merge/unknown-items.ts';
import { notesLines, textOf } from '../merge/split-note.ts';
import type { ProvableMerge } from '../merge/proof.ts';
import { provenItems, provenLists } from '../merge/proven-notes.ts';
import { readRecord, withoutDeleted } from '../merge/record.ts';
import type { TaskId } from '../model/tasks.ts';
import { readItemsNote } from '../read/action-items/items-note.ts';

import type { BuiltItems } from '../model/action-items.ts';
import { itemCounts } from '../write/item-counts.ts';
import { newItemsRecord } from '../merge/items-record.ts';
import { pureText } from '../merge/note-layout.ts';

/** One merge of action items with a note (format 4, 6.3), with what its proof needs. */
export function mergedItems(built: BuiltItems, request: RebuildItemsRequest): ProvableMerge<MergedItems> {
  const own = notesLines(request.note.text);
  const note = readItemsNote(own.lines);
  const record = readRecord(request.record);
  // An emptied note is built as a new one.
  const isNew = request.note.text.trim() === '';
  const base = isNew ? null : withoutDeleted(record, withClauses(request.restore, record));
  const [recorded, past] = [record?.rows ?? [], base?.rows ?? []];
  const hasRecord = base !== null;
  const items = withKnownClauses(built, recorded);
  const { keys, sections } = phaseIdentities(items, note, record);
  const fresh = { items, keys, layout: builtLists(items, keys) };
  const freshRows = itemRows(items, keys);
  const names = taskNames(items);
  const mine = listsOf(note, sections, { base: recorded, fresh: freshRows, names });
  const nested = nestedRows(mine);
  const { base: before, fresh: now, record: kept } = comparableRows(hasRecord ? past : null, freshRows, mine);
  const boxes = mineListRows(mine);
  const last = before ?? [];
  const gone = goneRows(last, now, boxes);
  const rows = mergedRows(before, now, boxes, gone, ({ id }) => !nested.has(id));
  const marks = followingMarks(last, now, mine);
  const ids = hasRecord ? new Map<TaskId, string>() : missingIds(mine, items);
  const blocks = mergedLists(fresh, mine, { rows, marks, ids }, hasRecord);
  const lines = builtLines(fresh.layout, phasesOfItems(items), keys);
  const result = mergedNote(base, lines, builtLines(mine, [], []), rows, blocks);
  const titled = withTitles(result, phasesEver(record, lines));
  const report = itemsReport(titled, items, ids);
  const unclear = withUnknownCells(kept, last, { mine: boxes, edits: rows.edits });
  const left = withKept(unclear, past, gone, rows.edits);
  const inTasks = new Set(now.map(({ id }) => id));
  const removed = (leaves: (id: TaskId) => boolean): GraveRemovals => graveRemovals(last, boxes, leaves);
  return {
    result: {
      note: textOf(isNew ? fresh.layout.lines : result.lines, own),
      pure: pureText(fresh.layout),
      report: {
        changes: [...report.changes, ...markChanges(marks, now, mine, names)],
        conflicts: [
          ...report.conflicts,
          ...(hasRecord ? [] : unknownItems(note, mine, freshRows, names, rows)),
        ],
      },
      removals: removed((id) => rows.removed.has(id)),
      pureRemovals: removed((id) => !inTasks.has(id)),
      record: newItemsRecord(lines, withGivenMarks(left, last, marks, mine)),
      differing: [],
      built: {
        ...itemCounts(items),
        boxes: note.boxes.length + rows.added.length - removedBoxes(mine, rows),
      },
    },
    base: provenItems(base, hasRecord ? new Map() : replacedNames(rows, boxes)),
    before: provenLists(mine, note),
    wanted: now.map(({ id }) => id),
    numbers: [],
  };
}

/** The phases of the last build, then those of this one. */
function phasesEver(
  record: BuildRecord | null,
  { phases }: Pick<BuildRecord, 'phases'>,
): BuildRecord['phases'] {
  return [...(record?.phases ?? []), ...phases];
}

/** The words of boxes that a note without a record had, and that follow the task list. */
function replacedNames({ edits }: RowMerge, boxes: readonly MineRow[]): Map<TaskId, string> {
  const replaced = boxes.filter(({ id }) => edits.get(id)?.name !== undefined);
  return new Map(replaced.map(({ id, cells }) => [id, cells.name ?? '']));
}

function removedBoxes({ rows }: ListLayout, { removed }: RowMerge): number {
  const all = rows.map(({ id, clauses }) =>
    removed.has(id) ? clauses.length + 1 : clauses.filter((clause) => removed.has(clause.id)).length,
  );
  return all.reduce((sum, count) => sum + count, 0);
}

/** A task comes back with its clauses. */
function withClauses(restore: readonly Deleted[], record: BuildRecord | null): Deleted[] {
  const tasks = new Set(restore);
  const clauses = (record?.rows ?? []).filter(({ phase }) => tasks.has(phase));
  return [...restore, ...clauses.map(({ id }) => id)];
}
