import type { Counts, Progress, TaskGraph } from '../../model/goal-reading.ts';
import type { Settings } from '../../model/settings.ts';
import type { TaskState } from '../../model/note-tasks.ts';
import type { TaskId } from '../../model/tasks.ts';
import type { Box } from '../../text/boxes.ts';
import { idKey } from '../../text/task-id.ts';

/** What boxes count for. */
export type CountSettings = Pick<Settings, 'doneMarks' | 'countSubtasks'>;

/** What action-items.md says (format 6). */
export interface ActionItems {
  /** The states of the tasks that have a box. */
  readonly states: ReadonlyMap<TaskId, TaskState>;
  /** Null when nothing is counted. */
  readonly progress: Progress | null;
  /** Null where no counted box lies in another. */
  readonly counts: Counts | null;
  /** The same of each phase, by its index, as far as boxes of its tasks are counted. */
  readonly phaseProgress: ReadonlyMap<number, Progress>;
}

/** A task by the key of its id (`idKey`), with the index of its phase. */
export type KeyedTasks = ReadonlyMap<string, { readonly id: TaskId; readonly phase: number }>;

/** The tasks of a note by their keys: they stay while the note does. */
export function keyedTasks({ byId }: Pick<TaskGraph, 'byId'>): KeyedTasks {
  return new Map(Array.from(byId, ([id, { task }]) => [idKey(id), { id, phase: task.phase }]));
}

/** Boxes as they are counted. */
interface Tally {
  done: number;
  /** Done or in progress. */
  begun: number;
  counted: number;
}

/** The tasks that a box counts for, and their phases: each once. */
interface Owners {
  readonly tasks: readonly TaskId[];
  readonly phases: readonly number[];
}

const nobody: Owners = { tasks: [], phases: [] };

/**
 * Reads the boxes of action-items.md: those of the given tasks with all nested below them, and how many are done. Linear
 * in boxes, times the tasks whose boxes lie in each other.
 */
export function readActionItems(
  boxes: readonly Box[],
  tasks: KeyedTasks,
  settings: CountSettings,
): ActionItems {
  const [byTask, byPhase, byDepth] = [new Tallies<TaskId>(), new Tallies<number>(), new Tallies<Depth>()];
  const owners: Owners[] = [];
  for (const box of boxes) {
    const around = box.parent === null ? nobody : (owners[box.parent] ?? nobody);
    const own = withOwn(around, tasks.get(box.idKey ?? ''));
    owners.push(own);
    const kind = kindOf(box.mark, settings);
    byTask.add(own.tasks, kind);
    const isNested = box.parent !== null;
    byDepth.add(isNested ? nested : outermost, kind);
    if (!isNested || settings.countSubtasks) byPhase.add(own.phases, kind);
  }
  return {
    states: new Map(Array.from(byTask.all, ([id, tally]) => [id, stateOf(tally)])),
    progress: progressOf(byDepth.all.get(settings.countSubtasks ? 'any' : 'outermost')),
    counts: countsOf(byDepth.all),
    phaseProgress: progressByPhase(byPhase.all),
  };
}

/** The boxes that lie in no other box, or all. */
type Depth = 'outermost' | 'any';
const outermost: readonly Depth[] = ['outermost', 'any'];
const nested: readonly Depth[] = ['any'];

function withOwn(around: Owners, own: { readonly id: TaskId; readonly phase: number } | undefined): Owners {
  if (own === undefined || around.tasks.includes(own.id)) return around;
  const { phases } = around;
  return {
    tasks: [...around.tasks, own.id],
    phases: phases.includes(own.phase) ? phases : [...phases, own.phase],
  };
}

type BoxKind = 'done' | 'active' | 'todo' | 'cancelled';

/** What a mark means (format 6.1): the marks of the setting are done, whatever they mean otherwise. */
function kindOf(mark: string, { doneMarks }: CountSettings): BoxKind {
  if (doneMarks.includes(mark)) return 'done';
  if (mark === '-') return 'cancelled';
  return mark === '/' ? 'active' : 'todo';
}

class Tallies<K> {
  readonly all = new Map<K, Tally>();

  add(keys: readonly K[], kind: BoxKind): void {
    for (const key of keys) {
      const tally = this.all.get(key) ?? this.begin(key);
      if (kind === 'cancelled') continue;
      tally.counted++;
      if (kind === 'done') tally.done++;
      if (kind !== 'todo') tally.begun++;
    }
  }

  private begin(key: K): Tally {
    const tally = { done: 0, begun: 0, counted: 0 };
    this.all.set(key, tally);
    return tally;
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

function countsOf(tallies: ReadonlyMap<Depth, Tally>): Counts | null {
  const [tasks, boxes] = [tallies.get('outermost'), tallies.get('any')];
  if (tasks === undefined || boxes === undefined || tasks.counted === boxes.counted) return null;
  return { doneTasks: tasks.done, tasks: tasks.counted, doneBoxes: boxes.done, boxes: boxes.counted };
}

/** Format 6.2. */
function progressOf(tally: Tally | undefined): Progress | null {
  if (tally === undefined || tally.counted === 0) return null;
  const { done, counted: total } = tally;
  return { done, total, percent: Math.floor((100 * done) / total) };
}
