import {
  CELLS,
  type CellName,
  type Conflict,
  type ConflictKey,
  type KeptRow,
  type NamedRow,
  type RowCells,
} from '../model/merge.ts';
import type { Markdown } from '../model/markdown.ts';
import type { TaskId } from '../model/tasks.ts';
import { rowKey, type Taken } from './conflict-keys.ts';
import { wordsKey } from './form-key.ts';
import type { MineRow } from './mine-row.ts';
import { builtCell, sameCell } from './same-cell.ts';

/** What becomes of rows of the last build whose source is gone from the plan. */
export interface GoneRows {
  /** They stay: the user worked on them, or still needs them. */
  readonly kept: readonly (KeptRow & GoneRow)[];
  readonly removed: readonly NamedRow[];
  /** They stay, and nobody knows whether the user worked on them (format 4.7). */
  readonly unknown: readonly GoneRow[];
  /** Of the removed those that would stay, had the user not taken the plan's word. */
  readonly taken: readonly Conflict[];
}

interface GoneRow extends NamedRow {
  readonly key: ConflictKey;
}

/**
 * Rows of the last build (`base`) that the new one lacks go too, unless the user touched a cell of theirs, they are begun,
 * or dependencies of the user's own writing name them (format 4.2).
 */
export function goneRows(
  base: readonly RowCells[],
  fresh: readonly RowCells[],
  mine: readonly MineRow[],
): GoneRows {
  const freshIds = new Set(fresh.map((row) => row.id));
  const mineById = firstById(mine);
  const named = namedByUser(base, freshIds, mineById);
  const kept: GoneRows['kept'][number][] = [];
  const removed: NamedRow[] = [];
  const unknown: GoneRow[] = [];
  for (const row of base) {
    const own = mineById.get(row.id);
    if (own === undefined || freshIds.has(row.id)) continue;
    const one = { id: row.id, name: own.cells.name ?? row.cells.name };
    const why = reasonToStay(own, row, named.get(row.id));
    const gone = { ...one, key: rowKey(own) };
    if (why === null) removed.push(one);
    else if (why === 'unknown') unknown.push(gone);
    else kept.push(why === 'touched' ? gone : { ...gone, because: why });
  }
  return { kept, removed, unknown, taken: [] };
}

/**
 * The same, where the user takes the plan's word on rows that would stay, also on those of the note (`mine`) that neither the
 * last build nor the new one (`known`) has.
 */
export function withTaken(
  gone: GoneRows,
  taken: Taken,
  mine: readonly MineRow[],
  known: readonly RowCells[],
): GoneRows {
  if (taken.size === 0) return gone;
  const ids = new Set(known.map(({ id }) => id));
  const isTaken = ({ key }: GoneRow): boolean => taken.has(key);
  const others = mine.filter(({ id, isDoubled }) => !ids.has(id) && !isDoubled);
  const own = others.map((row) => ({ id: row.id, name: row.cells.name ?? '', key: rowKey(row) }));
  const rows = [
    ...gone.kept.filter(isTaken).map((row): Conflict => ({ kind: 'kept', ...row })),
    ...[...gone.unknown, ...own].filter(isTaken).map((row): Conflict => ({ kind: 'not-in-plan', ...row })),
  ];
  return {
    kept: gone.kept.filter((row) => !isTaken(row)),
    removed: [...gone.removed, ...rows.flatMap((row) => ('id' in row ? { id: row.id, name: row.name } : []))],
    unknown: gone.unknown.filter((row) => !isTaken(row)),
    taken: rows,
  };
}

/** The same, where the plan has the items of some of these rows still, as cancelled ones: those that begin with their names. */
export function withCancelled(gone: GoneRows, cancelled: readonly Markdown[]): GoneRows {
  const texts = cancelled.map(wordsKey);
  const isCancelled = ({ name }: NamedRow): boolean => {
    const key = wordsKey(name);
    return texts.some((text) => text.startsWith(key) && !/^[\p{L}\p{N}]/u.test(text.slice(key.length)));
  };
  return { ...gone, kept: gone.kept.map((row) => (isCancelled(row) ? { ...row, isCancelled: true } : row)) };
}

/** Why a row stays that is gone from the plan; null where nothing keeps it. */
function reasonToStay(
  own: MineRow,
  row: RowCells,
  by: Naming | undefined,
): NonNullable<KeptRow['because']> | 'touched' | 'unknown' | null {
  const isTouched = !isUntouched(own, row);
  if (isTouched && isKnown(own, row)) return 'touched';
  if (own.started) return { kind: 'begun' };
  if (isTouched) return 'unknown';
  if (own.isDoubled) return { kind: 'doubled' };
  if (by === undefined) return null;
  return by.isKnown ? { kind: 'named', by: by.id } : 'unknown';
}

/** Whether the user changed nothing of a row, in own columns and its id neither. */
function isUntouched(mine: MineRow, base: RowCells): boolean {
  if (mine.annotated || base.planned !== undefined) return false;
  return CELLS.every(
    (cell) => mine.cells[cell] === undefined || sameCell(cell, mine.cells[cell], base.cells[cell]),
  );
}

/**
 * The rows of a build, and after them those that stay although it lacks them, as the builds before wrote them (`base`, with
 * the merge's `edits`): so the next build tells of them again, and lets them go when nothing keeps them any more.
 */
export function withKept(
  rows: readonly RowCells[],
  base: readonly RowCells[],
  { kept, unknown }: GoneRows,
  edits: ReadonlyMap<TaskId, Partial<RowCells['cells']>>,
): RowCells[] {
  const ids = new Set<string>([...kept, ...unknown].map(({ id }) => id));
  // A clause goes or stays with its task.
  const left = base.filter(({ id, phase }) => ids.has(id) || ids.has(phase));
  return [...rows, ...left.map((row) => ({ ...row, cells: { ...row.cells, ...edits.get(row.id) } }))];
}

/** Whether what the user did not leave alone of a row is the user's. */
function isKnown(mine: MineRow, base: RowCells): boolean {
  const isTouched = (cell: CellName): boolean => {
    const built = builtCell(cell, mine, base);
    return built !== null && mine.cells[cell] !== undefined && !sameCell(cell, mine.cells[cell], built);
  };
  return mine.annotated || base.planned !== undefined || CELLS.some(isTouched);
}

/** Rows by their ids; of two with one id the first. */
export function firstById(rows: readonly MineRow[]): Map<TaskId, MineRow> {
  const byId = new Map<TaskId, MineRow>();
  for (const row of rows) if (!byId.has(row.id)) byId.set(row.id, row);
  return byId;
}

/** A row that names others; `isKnown`: it was the user who wrote that. */
interface Naming {
  readonly id: TaskId;
  readonly isKnown: boolean;
}

/** The ids that dependencies which we did not write name, each with the first row that does. */
function namedByUser(
  base: readonly RowCells[],
  fresh: ReadonlySet<TaskId>,
  mine: ReadonlyMap<TaskId, MineRow>,
): Map<TaskId, Naming> {
  const rows = new Map(base.map((row) => [row.id, row]));
  const named = new Map<TaskId, Naming>();
  for (const row of mine.values()) {
    const own = row.cells.dependencies ?? '';
    const built = rows.get(row.id);
    if (built !== undefined && sameCell('dependencies', own, built.cells.dependencies)) continue;
    // A row of the plan's that the last build does not know was written by another build.
    const isKnown = built === undefined ? !fresh.has(row.id) : builtCell('dependencies', row, built) !== null;
    for (const id of row.dependencies) if (!named.has(id)) named.set(id, { id: row.id, isKnown });
  }
  return named;
}
