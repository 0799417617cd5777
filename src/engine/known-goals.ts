import type { GoalReading } from '../model/goal-reading.ts';
import type { GoalSources, TasklessGoal } from '../model/source-notes.ts';
import type { OnProgress } from '../model/progress.ts';
import type { Settings } from '../model/settings.ts';
import { type ReadGoal, readGoal } from './read-goal.ts';

/** A goal to be read. */
export interface GoalQuestion {
  readonly sources: GoalSources;
  readonly settings: Settings;
  /** The version of the reading that the asker has; null for none. */
  readonly since: number | null;
}

/** What became of a reading. */
export type GoalAnswer =
  | TasklessGoal
  | { readonly kind: 'read'; readonly version: number; readonly reading: GoalReading }
  /** The parts that are others than in the version that the asker has. */
  | { readonly kind: 'changed'; readonly version: number; readonly parts: Partial<GoalReading> };

/** The newest reading of each goal, so that the next one answers with what has changed. */
export class KnownGoals {
  private readonly goals = new Map<string, { readonly read: ReadGoal; readonly version: number }>();
  private lastVersion = 0;

  /** Reads a goal and keeps the reading. */
  read({ sources, settings, since }: GoalQuestion, onProgress?: OnProgress): GoalAnswer {
    const { folder } = sources;
    const known = this.goals.get(folder);
    const read = readGoal(sources, settings, known?.read, onProgress);
    if (read.kind === 'no-tasks') {
      this.goals.delete(folder);
      return read;
    }
    const isSame = read.reading === known?.read.reading;
    const version = isSame ? known.version : ++this.lastVersion;
    this.goals.set(folder, { read, version });
    return known?.version !== since
      ? { kind: 'read', version, reading: read.reading }
      : { kind: 'changed', version, parts: changedParts(known.read.reading, read.reading) };
  }

  /** Forgets the goal of a folder: nobody looks at it any more. */
  forget(folder: string): void {
    this.goals.delete(folder);
  }
}

/** The parts of a reading that are not the very ones of the reading before. */
function changedParts(before: GoalReading, now: GoalReading): Partial<GoalReading> {
  const old = new Map<string, unknown>(Object.entries(before));
  return Object.fromEntries(Object.entries(now).filter(([name, part]) => old.get(name) !== part));
}
