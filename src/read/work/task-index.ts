import type { TaskId } from '../../model/tasks.ts';
import { idKey, taskId } from '../../text/task-id.ts';

/** A task as others may name it. */
export interface NamedTask {
  /** As `idKey` gives it; no two tasks have the same. */
  readonly key: string;
  readonly id: TaskId;
}

/** A phase as a task may name it. */
export interface NamedPhase {
  readonly word: string;
  readonly number: string;
  /** Its tasks. */
  readonly tasks: readonly TaskId[];
}

interface CountedTasks {
  readonly number: number;
  readonly place: number;
}

/** So many tasks are named by ranges and phases in all; beyond it a range stands for its ends, as memory has an end too. */
const MOST_NAMED = 500_000;

/** Finds tasks by what a text calls them, in any spelling (format 5.1). */
export class TaskIndex {
  private readonly places = new Map<string, number>();
  /** By what stands before its last number, each list in the order of that number: `t-` -> T-001, T-002. */
  private readonly series = new Map<string, CountedTasks[]>();
  /** The only task of that number, whatever letters stand before it; null when there are several. */
  private readonly numbers = new Map<string, number | null>();
  private readonly phases = new Map<string, readonly TaskId[]>();
  private readonly words = new Set(['phase']);
  private readonly unknown = new Map<string, TaskId>();
  private named = 0;

  constructor(
    /** In plan order. */
    private readonly tasks: readonly NamedTask[],
    phases: readonly NamedPhase[],
    /** The tasks of groups that a text may name as it names a task, by the keys of their ids. */
    private readonly groups: ReadonlyMap<string, ReadonlySet<TaskId>> = new Map(),
  ) {
    tasks.forEach(({ key }, place) => {
      this.places.set(key, place);
      const { prefix, number } = parts(key);
      const list = this.series.get(prefix) ?? [];
      list.push({ number, place });
      this.series.set(prefix, list);
      if (!/^\p{L}+-$/u.test(prefix)) return;
      this.numbers.set(String(number), this.numbers.has(String(number)) ? null : place);
    });
    for (const list of this.series.values()) list.sort((a, b) => a.number - b.number);
    for (const { word, number, tasks: inside } of phases) {
      this.words.add(word.toLowerCase());
      this.phases.set(number.toLowerCase(), inside);
    }
  }

  /** The task of that id: also `3` and `Task 3` for T-003, and `T1.1` for 1.1, where no other task has that id. */
  find(id: string): TaskId | null {
    const place = this.place(id);
    return place === undefined ? null : this.id(place);
  }

  /** The tasks of the group of that id; none for a task of the group itself. */
  group(id: string, own: TaskId): readonly TaskId[] {
    const tasks = this.groups.get(idKey(id));
    if (tasks === undefined || tasks.has(own)) return [];
    this.named += tasks.size;
    return this.named <= MOST_NAMED ? [...tasks] : [...tasks].slice(-1);
  }

  hasGroup(id: string): boolean {
    return this.groups.has(idKey(id));
  }

  /** The one spelling for an id that nobody defines. */
  undefinedId(id: string): TaskId {
    const key = idKey(id);
    const known = this.unknown.get(key) ?? taskId(id);
    this.unknown.set(key, known);
    return known;
  }

  /**
   * The tasks from one id to another, both included; ids that nobody defines in between are skipped. Ids of one series
   * go by their numbers, others by plan order; nothing when an end of another series is not defined.
   */
  between(first: string, last: string): TaskId[] {
    const [from, to] = [parts(this.keyOf(first)), parts(this.keyOf(last))];
    if (from.prefix === to.prefix) return this.inSeries(from.prefix, from.number, to.number);
    const [one, other] = [this.place(first), this.place(last)];
    if (one === undefined || other === undefined) return [];
    return this.limited(this.tasks.slice(Math.min(one, other), Math.max(one, other) + 1).map(({ id }) => id));
  }

  /** Whether a word is one that the note calls its phases by. */
  isPhaseWord(word: string): boolean {
    return this.words.has(word.toLowerCase().replace(/s$/, ''));
  }

  hasPhase(number: string): boolean {
    return this.phases.has(number.toLowerCase());
  }

  /** The tasks of a phase; null when the note has no such phase. */
  phase(number: string): readonly TaskId[] | null {
    const tasks = this.phases.get(number.toLowerCase());
    return tasks === undefined ? null : this.limited(tasks);
  }

  private place(id: string): number | undefined {
    const key = idKey(id);
    const place = this.places.get(key);
    if (place !== undefined) return place;
    if (/^\d+$/.test(key)) return this.numbers.get(key) ?? undefined;
    const bare = /^(?:t|task)-(.+)$/.exec(key)?.[1];
    return bare === undefined ? undefined : this.places.get(bare);
  }

  private keyOf(id: string): string {
    const place = this.place(id);
    return (place === undefined ? undefined : this.tasks[place]?.key) ?? idKey(id);
  }

  private inSeries(prefix: string, one: number, other: number): TaskId[] {
    const list = this.series.get(prefix) ?? [];
    const from = firstFrom(list, Math.min(one, other));
    const to = firstFrom(list, Math.max(one, other) + 1);
    return this.limited(list.slice(from, to).map(({ place }) => this.id(place)));
  }

  private limited(ids: readonly TaskId[]): TaskId[] {
    this.named += ids.length;
    return this.named <= MOST_NAMED ? [...ids] : [...ids.slice(0, 1), ...ids.slice(1).slice(-1)];
  }

  private id(place: number): TaskId {
    return this.tasks[place]?.id ?? taskId('');
  }
}

/** `t-12` -> `t-` and 12; `1.3` -> `1.` and 3. A key without a number at its end is a series of its own. */
function parts(key: string): { prefix: string; number: number } {
  const digits = /\d{1,15}$/.exec(key)?.[0] ?? '';
  return { prefix: key.slice(0, key.length - digits.length), number: Number(digits) };
}

/** The first place in an ascending list whose number is not below `number`. */
function firstFrom(list: readonly CountedTasks[], number: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.number ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
