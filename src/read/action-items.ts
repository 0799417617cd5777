import type { Progress } from '../model/goal-reading.ts';
import type { Settings } from '../model/settings.ts';
import type { TaskState } from '../model/tasks-note.ts';
import type { TaskId } from '../model/tasks.ts';
import { type Box, leadingIdKey } from '../text/boxes.ts';
import { idKey } from '../text/task-id.ts';

/** What boxes count for. */
export type CountSettings = Pick<Settings, 'doneMarks' | 'countSubtasks'>;

/** What action-items.md says (format 6). */
export interface ActionItems {
  /** The states of the tasks that have a box. */
  readonly states: ReadonlyMap<TaskId, TaskState>;
  /** Null when nothing is counted. */
  readonly progress: Progress | null;
  /** The same of each phase, by its index, as far as boxes of its tasks are counted. */
  readonly phaseProgress: ReadonlyMap<number, Progress>;
}

/** Boxes as they are counted. */
interface Tally {
  done: number;
  /** Done or in progress. */
  begun: number;
  counted: number;
}

/**
 * Reads the boxes of action-items.md: those of the given tasks with all nested below them, and how many are done. `phases`
 * has the index of each task's phase. Linear in boxes, times the tasks whose boxes lie in each other.
 */
export function readActionItems(
  boxes: readonly Box[],
  phases: ReadonlyMap<TaskId, number>,
  settings: CountSettings,
): ActionItems {
  const byKey = new Map(Array.from(phases.keys(), (id) => [idKey(id), id]));
  const [tasks, byPhase, whole] = [new Tallies<TaskId>(), new Tallies<number>(), new Tallies<null>()];
  const owners: ReadonlySet<TaskId>[] = [];
  for (const box of boxes) {
    const ids = ownersOf(box, byKey.get(leadingIdKey(box) ?? ''), owners);
    owners.push(ids);
    const kind = kindOf(box.mark, settings);
    tasks.add(ids, kind);
    if (box.parent !== null && !settings.countSubtasks) continue;
    whole.add([null], kind);
    byPhase.add(new Set(Array.from(ids, (id) => phases.get(id) ?? 0)), kind);
  }
  return {
    states: new Map(Array.from(tasks.all, ([id, tally]) => [id, stateOf(tally)])),
    progress: progressOf(whole.all.get(null)),
    phaseProgress: progressByPhase(byPhase.all),
  };
}

/** The tasks that a box counts for: its own, and those of the boxes around it. */
function ownersOf(
  { parent }: Box,
  own: TaskId | undefined,
  owners: readonly ReadonlySet<TaskId>[],
): ReadonlySet<TaskId> {
  const around = parent === null ? nobody : (owners[parent] ?? nobody);
  return own === undefined || around.has(own) ? around : new Set([...around, own]);
}

const nobody: ReadonlySet<TaskId> = new Set();

type BoxKind = 'done' | 'active' | 'todo' | 'cancelled';

/** What a mark means (format 6.1): the marks of the setting are done, whatever they mean otherwise. */
function kindOf(mark: string, { doneMarks }: CountSettings): BoxKind {
  if (doneMarks.includes(mark)) return 'done';
  if (mark === '-') return 'cancelled';
  return mark === '/' ? 'active' : 'todo';
}

class Tallies<K> {
  readonly all = new Map<K, Tally>();

  add(keys: Iterable<K>, kind: BoxKind): void {
    for (const key of keys) {
      const tally = this.all.get(key) ?? { done: 0, begun: 0, counted: 0 };
      this.all.set(key, tally);
      if (kind === 'cancelled') continue;
      tally.counted++;
      if (kind === 'done') tally.done++;
      if (kind !== 'todo') tally.begun++;
    }
  }
}

/** All done, some begun, none; cancelled ones do not count (format 6.4). */
function stateOf({ done, begun, counted }: Tally): TaskState {
  if (counted === 0) return 'cancelled';
  if (done === counted) return 'done';
  return begun > 0 ? 'active' : 'todo';
}

function progressByPhase(tallies: ReadonlyMap<number, Tally>): Map<number, Progress> {
  const phases = new Map<number, Progress>();
  for (const [phase, tally] of tallies) {
    const progress = progressOf(tally);
    if (progress !== null) phases.set(phase, progress);
  }
  return phases;
}

/** Format 6.2. */
function progressOf(tally: Tally | undefined): Progress | null {
  if (tally === undefined || tally.counted === 0) return null;
  const { done, counted: total } = tally;
  return { done, total, percent: Math.floor((100 * done) / total) };
}
