import type { ReadPhase } from '../model/goal-reading.ts';
import type { NoteTask } from '../model/note-tasks.ts';
import type { TaskId } from '../model/tasks.ts';

/** A line of the chain that a phase is shown as where a chart has no room. */
export interface ChainLine {
  readonly task: TaskId;
  /** How far it is indented, from 0. */
  readonly depth: number;
  /** It alone follows the task of the line above, on the same level. */
  readonly isStraight: boolean;
  /** What it waits for beside the task that it stands after, in the order of the note. */
  readonly also: readonly TaskId[];
}

/** So many levels fit a narrow pane. */
const DEEPEST = 6;

/**
 * A phase as lines in the order of its dependencies: each task stands after all of the phase that it waits for, below the
 * last of them. A lone follower stands on the same level, so that a chain reads straight down; where several follow, one
 * level deeper. Every task once, cycles too. Linear.
 */
export function chainLines({ tasks }: Pick<ReadPhase, 'tasks'>): ChainLine[] {
  const waiting = new WaitingTasks(tasks);
  const lines: ChainLine[] = [];
  const listed = new Set<TaskId>();
  // What waits in a circle is never free.
  for (const start of [...tasks.filter((one) => waiting.isFree(one)), ...tasks]) {
    const next: Follower[] = [{ one: start, depth: 0, after: null, isLone: false }];
    for (let item = next.pop(); item !== undefined; item = next.pop()) {
      const { id } = item.one.task;
      if (listed.has(id)) continue;
      listed.add(id);
      lines.push(lineOf(item));
      const freed = waiting.freedBy(id);
      const isLone = freed.length === 1;
      const depth = isLone ? item.depth : item.depth + 1;
      for (const one of freed.reverse()) next.push({ one, depth, after: id, isLone });
    }
  }
  return lines;
}

/** A task with the one that it stands after; `isLone` where no other stands after that one. */
interface Follower {
  readonly one: NoteTask;
  readonly depth: number;
  readonly after: TaskId | null;
  readonly isLone: boolean;
}

function lineOf({ one: { task }, depth, after, isLone }: Follower): ChainLine {
  // Below the deepest level the place says nothing any more.
  const told = isLone || depth <= DEEPEST ? after : null;
  const also = task.dependencies.filter((before) => before !== told && before !== task.id);
  return { task: task.id, depth: Math.min(depth, DEEPEST), isStraight: isLone, also };
}

/** Which tasks of a phase wait for how many others of it, as they are listed one after the other. */
class WaitingTasks {
  private readonly followers = new Map<TaskId, NoteTask[]>();
  private readonly open = new Map<TaskId, number>();

  constructor(tasks: readonly NoteTask[]) {
    const own = new Set(tasks.map(({ task }) => task.id));
    for (const one of tasks) {
      const { id, dependencies } = one.task;
      const before = new Set(dependencies.filter((other) => other !== id && own.has(other)));
      this.open.set(id, before.size);
      for (const other of before) {
        const others = this.followers.get(other);
        if (others === undefined) this.followers.set(other, [one]);
        else others.push(one);
      }
    }
  }

  isFree({ task }: NoteTask): boolean {
    return this.open.get(task.id) === 0;
  }

  /** The tasks that wait for nothing more once another is listed. */
  freedBy(id: TaskId): NoteTask[] {
    return (this.followers.get(id) ?? []).filter(({ task }) => {
      const left = (this.open.get(task.id) ?? 0) - 1;
      this.open.set(task.id, left);
      return left === 0;
    });
  }
}
