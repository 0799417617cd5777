import type { TaskId } from '../../model/tasks.ts';

/** How a line stands in the order of its list. */
export interface Follows {
  /** It says what it waits for, be it nothing. */
  readonly saysOrder: boolean;
  /** It is marked `[P]`. */
  readonly parallel: boolean;
}

/** A line of a list that is done in its order. */
export interface FollowingLine extends Follows {
  readonly id: TaskId;
  /** Index of its phase. */
  readonly phase: number;
  /** Nobody waits for it. */
  readonly cancelled: boolean;
  /** What it names. */
  readonly waits: readonly TaskId[];
}

/** So many edges are made in all; beyond it a line waits for the last of many. */
const MOST = 200_000;

/**
 * What each line waits for (format 2.8, 3.8): what it names; else the line before it, the first of a phase for those of the
 * phase before that nobody in it waits for. A run of lines marked `[P]` hangs on what comes before it, and the next line
 * waits for all of the run; a single one runs beside the line before it. `lines` are in the order of the note. Linear.
 */
export function followOn(lines: readonly FollowingLine[]): TaskId[][] {
  const waits: TaskId[][] = lines.map(({ waits: named }) => [...named]);
  const order = new LineOrder();
  lines.forEach((line, at) => {
    if (lines[at - 1]?.phase !== line.phase) order.startPhase();
    const isInRun = line.parallel && (isRun(lines[at - 1], line) || isRun(lines[at + 1], line));
    waits[at] = order.next(line, isInRun);
  });
  return waits;
}

function isRun(neighbour: FollowingLine | undefined, { phase }: FollowingLine): boolean {
  return neighbour?.parallel === true && neighbour.phase === phase;
}

/** What the next line waits for, as lines come one by one. */
class LineOrder {
  /** What lines before wait for, and what is to be waited for after them. */
  private base: readonly TaskId[] = [];
  private ends: TaskId[] = [];
  private last: 'none' | 'one' | 'run' = 'none';
  /** The tasks of the phase, and those that somebody in it waits for. */
  private phase: TaskId[] = [];
  private waitedFor = new Set<TaskId>();
  private edges = 0;

  startPhase(): void {
    const open = this.phase.filter((id) => !this.waitedFor.has(id));
    if (this.phase.length > 0) this.ends = open;
    this.base = this.ends;
    this.last = 'none';
    this.phase = [];
    this.waitedFor = new Set();
  }

  next(line: FollowingLine, isInRun: boolean): TaskId[] {
    const isBeside = line.parallel && (isInRun ? this.last === 'run' : this.last !== 'none');
    const before = isBeside ? this.base : this.ends;
    const waits = line.saysOrder ? [...line.waits] : this.limited(before);
    if (line.cancelled) return waits;
    for (const id of waits) this.waitedFor.add(id);
    this.phase.push(line.id);
    if (isBeside) this.ends.push(line.id);
    else {
      this.base = this.ends;
      this.ends = [line.id];
    }
    this.last = isInRun ? 'run' : 'one';
    return waits;
  }

  private limited(ids: readonly TaskId[]): TaskId[] {
    this.edges += ids.length;
    return this.edges <= MOST ? [...ids] : ids.slice(-1);
  }
}
