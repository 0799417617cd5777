import {
  CELLS,
  type CellName,
  type Change,
  type Conflict,
  type NamedRow,
  type RowCells,
} from '../model/merge.ts';
import type { TaskId } from '../model/tasks.ts';
import { cellKey, placeKey, type Taken } from './conflict-keys.ts';
import { sameForm } from './form-key.ts';
import { firstById, type GoneRows } from './gone-rows.ts';
import { followed } from './merge-lines.ts';
import type { MineRow } from './mine-row.ts';
import { keptDependencies } from './plan-rows.ts';
import { planOrders } from './row-order.ts';
import { builtCell, isToClarify, isShare, sameCell, sameText } from './same-cell.ts';

/** What becomes of the rows: edits to the user's, rows to drop, rows to add. */
export interface RowMerge {
  /** New texts of cells, by row id; cells that are not named stay byte for byte. */
  readonly edits: ReadonlyMap<TaskId, Readonly<Partial<Record<CellName, string>>>>;
  readonly removed: ReadonlySet<TaskId>;
  /** Rows that the plan moved to another phase and the user left where they were, with their new phase. */
  readonly moved: ReadonlyMap<TaskId, string>;
  /** New rows in plan order, each after the row before it in the plan; null at the start of its table. */
  readonly added: readonly { readonly row: RowCells; readonly after: TaskId | null }[];
  /** Rows whose cells a bare pipe has moved: they count as the plan has them. */
  readonly broken: ReadonlyMap<TaskId, RowCells>;
  /** The order of rows in phases where it follows the plan. */
  readonly orders: ReadonlyMap<string, readonly TaskId[]>;
  readonly changes: readonly Change[];
  readonly conflicts: readonly Conflict[];
}

/** The rows stay as they are. */
export const NOTHING_MERGED: RowMerge = {
  edits: new Map(),
  removed: new Set(),
  moved: new Map(),
  added: [],
  broken: new Map(),
  orders: new Map(),
  changes: [],
  conflicts: [],
};

/** Whether a row can go to the table of a phase; one that can is asked about once, and moves. */
export type CanMove = (row: MineRow, phase: string) => boolean;

/** What else decides about rows: whether they can move, and where the user takes the plan's word. */
interface RowChoices {
  readonly canMove: CanMove;
  readonly taken: Taken;
}

/**
 * Merges task rows (format 4.1, 4.2, 4.4). `base` are the rows of the last build, null without a record; `fresh` those
 * of the new one as `planRows` gives them; `mine` those of the note, of two with one id the first; `gone` tells what becomes of rows that the plan lacks.
 */
export function mergedRows(
  base: readonly RowCells[] | null,
  fresh: readonly RowCells[],
  mine: readonly MineRow[],
  gone: GoneRows,
  choices: RowChoices,
): RowMerge {
  return new RowMerging(base, fresh, mine, gone, choices).run();
}

class RowMerging {
  private readonly baseById: ReadonlyMap<TaskId, RowCells>;
  private readonly mineById: ReadonlyMap<TaskId, MineRow>;
  private readonly edits = new Map<TaskId, Partial<Record<CellName, string>>>();
  private readonly moved = new Map<TaskId, string>();
  private readonly added: { row: RowCells; after: TaskId | null }[] = [];
  private readonly changes: Change[] = [];
  private readonly conflicts: Conflict[] = [];

  constructor(
    private readonly base: readonly RowCells[] | null,
    private readonly fresh: readonly RowCells[],
    private readonly mine: readonly MineRow[],
    private readonly gone: GoneRows,
    private readonly choices: RowChoices,
  ) {
    this.baseById = new Map((base ?? []).map((row) => [row.id, row]));
    this.mineById = firstById(mine);
  }

  run(): RowMerge {
    const deleted = new Set(this.fresh.filter((row) => this.isDeleted(row)).map((row) => row.id));
    this.mergeKept();
    for (const { id, name } of this.gone.removed) this.changes.push({ kind: 'task-removed', id, name });
    const last = new Map<string, TaskId>();
    for (const row of this.fresh) {
      if (deleted.has(row.id)) {
        this.conflicts.push({ kind: 'deleted-task', key: row.id, id: row.id, name: row.cells.name });
        continue;
      }
      const mine = this.mineById.get(row.id);
      if (mine === undefined) this.add(row, last.get(row.phase) ?? null);
      else this.mergeRow(row, mine);
      last.set(row.phase, row.id);
    }
    const { edits, moved, added, changes, conflicts } = this;
    const removed = new Set(this.gone.removed.map(({ id }) => id));
    const orders = planOrders(this.base ?? [], this.fresh, this.mine);
    const broken = new Map(
      this.fresh.filter(({ id }) => this.mineById.get(id)?.isBroken === true).map((row) => [row.id, row]),
    );
    return { edits, removed, moved, added, broken, orders, changes, conflicts };
  }

  /** In the last build and in the plan, but no longer in the note: the user deleted it. */
  private isDeleted(row: RowCells): boolean {
    return this.baseById.has(row.id) && !this.mineById.has(row.id);
  }

  private add(row: RowCells, after: TaskId | null): void {
    this.added.push({ row, after });
    this.changes.push({ kind: 'task-added', id: row.id, name: row.cells.name });
  }

  /** Rows that stay although the plan has none of them. */
  private mergeKept(): void {
    for (const row of this.gone.kept) this.conflicts.push({ kind: 'kept', ...row });
    for (const row of this.gone.unknown) this.conflicts.push({ kind: 'not-in-plan', ...row });
    this.conflicts.push(...this.gone.taken);
    const kept = keptDependencies(this.base ?? [], this.mine, this.gone);
    for (const [id, text] of kept) {
      const { name = '', dependencies = '' } = this.mineById.get(id)?.cells ?? {};
      this.edit({ id, name }, 'dependencies', dependencies, text);
    }
  }

  private edit(row: NamedRow, cell: CellName, before: string, after: string): void {
    this.edits.set(row.id, { ...this.edits.get(row.id), [cell]: after });
    this.changes.push({ kind: 'cell', ...row, cell, before, after });
  }

  private mergeRow(fresh: RowCells, mine: MineRow): void {
    const base = this.baseById.get(fresh.id);
    for (const cell of CELLS) this.mergeCell(cell, fresh, mine, builtCell(cell, mine, base));
    if (base?.phase !== fresh.phase && !mine.isDoubled) this.mergePlace(fresh, mine, base?.phase ?? null);
  }

  /** The plan has moved a task to another phase: so does its row, from where it was built. */
  private mergePlace({ id, phase, cells: { name } }: RowCells, mine: MineRow, built: string | null): void {
    const key = placeKey(id, phase);
    const isTaken = this.choices.taken.has(key);
    // Without a last build nobody knows who put it where it is, and others tell of it.
    if (mine.phase === phase || (built === null && !isTaken)) return;
    const isPlaced = mine.phase !== built;
    if (isPlaced && !isTaken) this.conflicts.push({ kind: 'placed', key, id, name, plan: phase });
    else if (this.choices.canMove(mine, phase)) {
      this.moved.set(id, phase);
      this.changes.push({ kind: 'task-moved', id, name, phase });
    } else {
      const fixed = { key: `${key} fixed`, isFixed: true, id, name, plan: phase } as const;
      const { phase: own } = mine;
      this.conflicts.push(
        own === null || isPlaced ? { kind: 'placed', ...fixed } : { kind: 'unmoved', ...fixed, phase: own },
      );
    }
  }

  private mergeCell(cell: CellName, fresh: RowCells, row: MineRow, base: string | null): void {
    const mine = row.cells[cell];
    if (mine === undefined) return;
    const plan = fresh.cells[cell];
    if (isSettled(cell, mine, plan, base)) return;
    const name = row.cells.name ?? fresh.cells.name;
    const text = base === null ? filling(cell, mine, plan) : following(cell, mine, plan, base);
    if (text === mine) return;
    if (text !== null) this.edit({ id: fresh.id, name }, cell, mine, text);
    else if (isTold(cell, mine, plan, base)) {
      const kind = base === null ? 'unknown-cell' : 'cell';
      const key = cellKey(fresh.id, cell, mine, plan);
      this.conflicts.push({ kind, key, id: fresh.id, name, cell, mine, plan });
      if (this.choices.taken.has(key)) this.edit({ id: fresh.id, name }, cell, mine, plan);
    }
  }
}

/** Whether it is told that a cell of the user's differs from the plan: where that is new, or nothing is known of the last build. */
function isTold(cell: CellName, mine: string, plan: string, base: string | null): boolean {
  return base === null
    ? !sameCell(cell, mine, plan) && !isToClarify(cell, plan)
    : !sameCell(cell, base, plan);
}

/** Whether a cell says what the plan says. One that is byte for byte as it was built follows the plan in its form, too. */
function isSettled(cell: CellName, mine: string, plan: string, base: string | null): boolean {
  return mine.trim() === plan.trim() || (sameText(cell, mine, plan) && mine.trim() !== base?.trim());
}

/** Without a record: an open cell takes the plan's value, a share that we computed (`~20h`) the one of today; null for others. */
function filling(cell: CellName, mine: string, plan: string): string | null {
  const areShares =
    cell === 'effort' ? isShare(mine) && isShare(plan) : cell === 'name' && sameButShare(mine, plan);
  return (isToClarify(cell, mine) && !isToClarify(cell, plan)) || areShares ? plan : null;
}

/** Whether two lines of boxes only differ in a share that we computed: `Dig the beds (Ann, ~18h)`. */
function sameButShare(mine: string, plan: string): boolean {
  const share = /~[\d.]+ ?[a-z]+\)$/;
  return share.test(mine) && share.test(plan) && sameForm(mine.replace(share, ''), plan.replace(share, ''));
}

/**
 * What a cell says that is as it was built, but for decoration around it; null where it is the user's. Where it and the plan
 * have nothing, only our own older word for that is replaced.
 */
function following(cell: CellName, mine: string, plan: string, base: string): string | null {
  if (isToClarify(cell, mine) && isToClarify(cell, plan))
    return mine.trim() !== '' && sameText(cell, mine, base) ? plan : null;
  if (sameCell(cell, mine, base)) return plan;
  return cell === 'dependencies' || isToClarify(cell, base) || isToClarify(cell, plan)
    ? null
    : followed(mine, base, plan);
}
