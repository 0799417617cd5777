import type { RebuildOutcome, RebuiltTasks } from '../../src/model/rebuild.ts';
import type { BuildRecord } from '../../src/model/merge.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/model/settings.ts';
import { rebuildTasks } from '../../src/engine/rebuild-tasks.ts';

export interface Rebuilding {
  readonly plan: string;
  readonly note: string;
  /** Null for a note without a record. */
  readonly record: BuildRecord | null;
  readonly taken?: readonly string[];
  readonly settings?: Partial<Settings>;
  readonly actionItems?: string;
  readonly existing?: readonly string[];
}

/** Builds a plan over a note; the record goes through JSON, as it does on disk. */
export function rebuildOf({
  plan,
  note,
  record,
  taken = [],
  settings = {},
  actionItems,
  existing,
}: Rebuilding): RebuildOutcome {
  return rebuildTasks({
    source: { path: 'goals/001-goal/execution.md', text: plan },
    folder: 'goals/001-goal',
    goalNote: null,
    milestones: null,
    existing: existing ?? null,
    evenUnfilled: false,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    note: { path: 'goals/001-goal/tasks.md', text: note },
    actionItems: actionItems ?? null,
    record: JSON.parse(JSON.stringify(record)) as unknown,
    taken,
  });
}

/** The same where the note is known to be goal-kit's, and the merge holds (format 4.8). */
export function rebuiltOf(rebuilding: Rebuilding): RebuiltTasks {
  const outcome = rebuildOf(rebuilding);
  if (outcome.kind !== 'rebuilt') throw new Error(`expected a rebuilt note, got ${JSON.stringify(outcome)}`);
  if (outcome.doubt !== null) throw new Error(`the merge does not hold: ${JSON.stringify(outcome.doubt)}`);
  return outcome;
}
