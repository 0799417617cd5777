import type { BuildRecord, RowCells } from '../model/merge.ts';
import type { TaskId, TaskList } from '../model/tasks.ts';
import { allTasks } from '../model/tasks.ts';
import { taskNumber } from '../text/task-id.ts';
import { areAlike } from './likeness.ts';
import { Matching } from './match-tasks.ts';
import { renumberedRecord } from './renumbered.ts';
import { type Matchable, nameId, nameKey, namePhase } from './matchable.ts';

/**
 * The record of the last build with its rows under the ids that they have in the note (format 4.3): a row that the user, or
 * another build, gave another id is known by the same words in its phase, or by the name that is clearly the closest in its
 * place. A row whose id is another task's in the note now is left out. Null where the record is another goal's (format 4.7).
 * `noted` are the note's rows, `list` the plan's tasks.
 */
export function recordOfNote(
  record: BuildRecord,
  noted: readonly Matchable[],
  list: TaskList,
): BuildRecord | null {
  const rows = record.rows.map(matchable);
  const found = sameRows(noted, rows, new UnmatchedPlan(list));
  if (isOthers(noted, rows, found, new UnmatchedPlan(list))) return null;
  const ids = new Map(Array.from(found, ([own, id]) => [id, own]));
  const written = new Set(allTasks(list).flatMap(({ id, ownId }) => (ownId === true ? [id] : [])));
  const isMade = ([id, own]: [TaskId, TaskId]): boolean =>
    id !== own && taskNumber(id) !== null && written.has(own);
  // What another build has renumbered, as the plan has, is no id of the user's.
  const made = new Map([...ids].filter(isMade));
  const inNote = new Set(noted.map(({ id }) => id));
  const kept = record.rows.flatMap((row): RowCells[] => {
    const own = ids.get(row.id);
    if (own === undefined) return inNote.has(row.id) ? [] : [row];
    return [made.has(row.id) ? row : renamed(row, own)];
  });
  return renumberedRecord({ ...record, rows: kept }, made);
}

/** The words of a plan that no row has been found for. */
class UnmatchedPlan {
  private readonly names = new Map<string, number>();

  constructor(list: TaskList) {
    for (const task of allTasks(list)) this.names.set(nameKey(task), this.count(task) + 1);
  }

  has(task: Pick<Matchable, 'name'>): boolean {
    return this.count(task) > 0;
  }

  take(task: Pick<Matchable, 'name'>): void {
    this.names.set(nameKey(task), this.count(task) - 1);
  }

  private count(task: Pick<Matchable, 'name'>): number {
    return this.names.get(nameKey(task)) ?? 0;
  }
}

/** Which row of the record each of the note's is, by their ids. */
function sameRows(
  noted: readonly Matchable[],
  rows: readonly Matchable[],
  planned: UnmatchedPlan,
): Map<TaskId, TaskId> {
  const fresh = noted.map((task) => ({ ...task, ownId: false }));
  const byId = new Map(noted.map((task) => [task.id, task]));
  const same = new Matching(fresh, rows);
  same.by(nameId, ({ id, name }) => nameId({ id, name, description: '', phase: '' }));
  same.by(namePhase, namePhase);
  for (const id of same.found.keys()) planned.take(byId.get(id) ?? { name: '' });
  const rowById = new Map(rows.map((row) => [row.id, row]));
  // Two writers gave one id to two tasks where the plan has both.
  const isBoth = (id: TaskId): boolean =>
    [byId, rowById].every((all) => planned.has(all.get(id) ?? { name: '' }));
  same.by(
    ({ id }) => (isBoth(id) ? null : id),
    ({ id }) => id,
  );
  const found = new Map(same.found);
  for (const { come, gone } of same.gaps()) {
    // One whose words the plan has is no other's: what it may be of is known for sure.
    const alike = new Matching(
      come.filter((task) => !planned.has(task)),
      gone,
    );
    alike.byCloseness();
    for (const [own, id] of alike.found) found.set(own, id);
  }
  return found;
}

/** Whether most rows of a record that the note has by their ids say something else than both the note and the plan. */
function isOthers(
  noted: readonly Matchable[],
  rows: readonly Matchable[],
  found: ReadonlyMap<TaskId, TaskId>,
  planned: UnmatchedPlan,
): boolean {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const known = new Set<Matchable>(rows.filter((row) => planned.has(row)));
  let others = 0;
  for (const task of noted) {
    const row = byId.get(found.get(task.id) ?? task.id);
    if (row === undefined || known.has(row)) continue;
    if (nameKey(row) === nameKey(task) || areAlike(row.name, task.name)) known.add(row);
    else if (planned.has(task)) others++;
  }
  return others > known.size;
}

function matchable({ id, phase, planned, cells }: RowCells): Matchable {
  return { id, phase, name: cells.name, description: cells.description, ...(planned && { planned }) };
}

function renamed(row: RowCells, id: TaskId): RowCells {
  if (id === row.id) return row;
  const { planned = row.id, ...rest } = row;
  return planned === id ? { ...rest, id } : { ...rest, id, planned };
}
