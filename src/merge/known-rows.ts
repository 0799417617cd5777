import type { BuiltItems } from '../model/action-items.ts';
import type { RowCells } from '../model/merge.ts';
import type { TaskId } from '../model/tasks.ts';
import { isClause } from './clause-id.ts';

/** What a note of the user's is compared with. */
export interface Versions {
  /** The rows of the last build; none without a record. */
  readonly base: readonly RowCells[];
  readonly fresh: readonly RowCells[];
  /** What the tasks of the new build are called. */
  readonly names: ReadonlyMap<TaskId, string>;
}

/** What is known of a row from both builds, the last one first. */
export interface KnownRow {
  readonly id: TaskId;
  /** The words that we wrote for it, or that the last build found there. */
  readonly texts: readonly string[];
  /** The identities of its phases; of a clause, its task. */
  readonly phases: readonly string[];
}

/** The rows of both builds by their ids. */
export function knownRows({ base, fresh }: Pick<Versions, 'base' | 'fresh'>): Map<TaskId, KnownRow> {
  const rows = new Map<TaskId, KnownRow>();
  for (const { id, phase, cells, called } of [...base, ...fresh]) {
    const { texts, phases } = rows.get(id) ?? { texts: called === undefined ? [] : [called], phases: [] };
    rows.set(id, { id, texts: withOne(texts, cells.name), phases: withOne(phases, phase) });
  }
  return rows;
}

/** The tasks among them. */
export function knownOfRows(rows: ReadonlyMap<TaskId, KnownRow>): KnownRow[] {
  return [...rows.values()].filter(({ id }) => !isClause(id));
}

/** What the tasks of a build are called. */
export function taskNames({ phases }: BuiltItems): Map<TaskId, string> {
  return new Map(phases.flatMap(({ tasks }) => tasks.map(({ box, name }) => [box.id, name] as const)));
}

function withOne(texts: readonly string[], text: string): readonly string[] {
  return texts.includes(text) ? texts : [...texts, text];
}
