import type { BuildRecord, Change, RowCells } from '../model/merge.ts';
import type { NewIds } from './new-ids.ts';
import { withNewIds } from './new-ids.ts';

/** The record of the last build as it would be, had its tasks had their new ids (format 4.3). */
export function renumberedRecord(record: BuildRecord, ids: NewIds): BuildRecord {
  if (ids.size === 0) return record;
  const renamed = <T extends string>(text: T): T => withNewIds(text, ids) as T;
  const row = ({ id, phase, cells, ...rest }: RowCells): RowCells => ({
    ...rest,
    id: renamed(id),
    phase: renamed(phase),
    cells: {
      name: renamed(cells.name),
      description: renamed(cells.description),
      owner: renamed(cells.owner),
      effort: renamed(cells.effort),
      done: renamed(cells.done),
      dependencies: renamed(cells.dependencies),
    },
  });
  return { ...record, lines: record.lines.map(renamed), rows: record.rows.map(row) };
}

/** The new ids of tasks as a report tells them; `names` are what they are called, by their new ids. */
export function idChanges(ids: NewIds, names: ReadonlyMap<string, string>): Change[] {
  return Array.from(ids, ([before, after]) => {
    return { kind: 'cell', id: after, name: names.get(after) ?? '', cell: 'id', before, after };
  });
}
