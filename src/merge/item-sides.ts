import type { BuiltItems, ItemsNote } from '../model/action-items.ts';
import type { BuildRecord, RowCells } from '../model/merge.ts';
import type { TaskId } from '../model/tasks.ts';
import { taskOfRow } from './clause-id.ts';
import type { Taken } from './conflict-keys.ts';
import { comparableRows, type ComparableRows } from './comparable-rows.ts';
import { phaseIdentities, phasesOfItems } from './item-phases.ts';
import { taskNames } from './known-rows.ts';
import { builtLists, itemRows, type ListLayout, listsOf, mineListRows } from './list-layout.ts';
import { withKnownClauses } from './match-clauses.ts';
import { phaseKeys } from './match-phases.ts';
import { type BuiltLines, builtLines } from './merge-note.ts';
import type { MineRow } from './mine-row.ts';
import type { NoteLayout, RowBlock } from './note-layout.ts';
import { withoutDeleted } from './record.ts';

/** The last build, the new one and the note of an action-items.md, with one identity for each phase, task and clause (format 4.3). */
export interface ItemSides {
  /** The last build, without what the user wants back; null where nothing is known of it. */
  readonly base: BuildRecord | null;
  readonly fresh: FreshItems;
  readonly mine: ListLayout;
  readonly boxes: readonly MineRow[];
  /** The rows of both builds as the note can be compared with them. */
  readonly compared: ComparableRows;
  /** The phases of the last build, then those of this one. */
  readonly phases: BuildRecord['phases'];
}

/** The new build, as items, rows and the note that they make; `keys` are the identities of its phases. */
export interface FreshItems {
  readonly items: BuiltItems;
  readonly names: ReadonlyMap<TaskId, string>;
  readonly keys: readonly string[];
  readonly layout: NoteLayout<RowBlock>;
  readonly lines: BuiltLines;
  readonly rows: readonly RowCells[];
}

/** A new build whose phases have these identities, by default those of a first build. */
export function freshItems(
  items: BuiltItems,
  keys: readonly string[] = phaseKeys(phasesOfItems(items), []),
): FreshItems {
  const layout = builtLists(items, keys);
  const lines = builtLines(layout, phasesOfItems(items), keys);
  return { items, names: taskNames(items), keys, layout, lines, rows: itemRows(items, keys) };
}

/** Brings the three sides together; an emptied note (`isNew`) is built as a new one; deleted boxes of `taken` come back. */
export function itemSides(
  built: BuiltItems,
  note: ItemsNote,
  record: BuildRecord | null,
  { isNew, taken }: { readonly isNew: boolean; readonly taken: Taken },
): ItemSides {
  const base = isNew ? null : withoutDeleted(record, withClauses(taken, record));
  const items = withKnownClauses(built, record?.rows ?? []);
  const { keys, sections } = phaseIdentities(items, note, record);
  const fresh = freshItems(items, keys);
  const { rows, names } = fresh;
  const mine = listsOf(note, sections, { base: record?.rows ?? [], fresh: rows, names });
  return {
    base,
    fresh,
    mine,
    boxes: mineListRows(mine),
    compared: comparableRows(base?.rows ?? null, rows, mine),
    phases: [...(record?.phases ?? []), ...fresh.lines.phases],
  };
}

/** A task comes back with its clauses. */
function withClauses(taken: Taken, record: BuildRecord | null): Taken {
  const rows = (record?.rows ?? []).filter(({ id }) => taken.has(taskOfRow(id)));
  return new Set([...taken, ...rows.map(({ id }) => id)]);
}
