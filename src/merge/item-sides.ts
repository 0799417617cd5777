import type { BuiltItems, ItemsNote } from '../model/action-items.ts';
import type { BuildRecord, Deleted, RowCells } from '../model/merge.ts';
import { taskOfRow } from './clause-id.ts';
import { comparableRows, type ComparableRows } from './comparable-rows.ts';
import { phaseIdentities, phasesOfItems } from './item-phases.ts';
import { taskNames } from './known-rows.ts';
import { builtLists, itemRows, type ListLayout, listsOf, mineListRows } from './list-layout.ts';
import { withKnownClauses } from './match-clauses.ts';
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
  readonly names: ReturnType<typeof taskNames>;
  readonly keys: readonly string[];
  readonly layout: NoteLayout<RowBlock>;
  readonly lines: BuiltLines;
  readonly rows: readonly RowCells[];
}

/** Brings the three sides together; an emptied note (`isNew`) is built as a new one, `restore` is what the user wants back. */
export function itemSides(
  built: BuiltItems,
  note: ItemsNote,
  record: BuildRecord | null,
  { isNew, restore }: { readonly isNew: boolean; readonly restore: readonly Deleted[] },
): ItemSides {
  const base = isNew ? null : withoutDeleted(record, withClauses(restore, record));
  const items = withKnownClauses(built, record?.rows ?? []);
  const { keys, sections } = phaseIdentities(items, note, record);
  const [layout, rows, names] = [builtLists(items, keys), itemRows(items, keys), taskNames(items)];
  const lines = builtLines(layout, phasesOfItems(items), keys);
  const mine = listsOf(note, sections, { base: record?.rows ?? [], fresh: rows, names });
  return {
    base,
    fresh: { items, names, keys, layout, lines, rows },
    mine,
    boxes: mineListRows(mine),
    compared: comparableRows(base?.rows ?? null, rows, mine),
    phases: [...(record?.phases ?? []), ...lines.phases],
  };
}

/** A task comes back with its clauses. */
function withClauses(restore: readonly Deleted[], record: BuildRecord | null): readonly Deleted[] {
  const tasks = new Set(restore);
  const rows = (record?.rows ?? []).filter(({ id }) => tasks.has(taskOfRow(id)));
  return [...restore, ...rows.map(({ id }) => id)];
}
