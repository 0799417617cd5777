import type { TaskId } from '../model/tasks.ts';
import { sharedStems, stems } from '../text/stems.ts';
import { append } from './append.ts';
import { keyOf } from './form-key.ts';

/** A task that is looked for, or that may be found, in another version of the list. */
export interface Matchable {
  readonly id: TaskId;
  readonly name: string;
  readonly description: string;
  /** Identity of its phase. */
  readonly phase: string;
  /** Its id in the plan, where the user gave it another. */
  readonly planned?: TaskId;
  /** Only the very same words tell that it is the same: nothing else speaks for it. */
  readonly byWordsOnly?: boolean;
}

/** A task of the new build; `ownId` when the plan itself writes its id. */
export interface FreshTask extends Matchable {
  readonly ownId: boolean;
}

/** A task that is matched by its name alone: it stands in a phase of its own. */
export function namedTask(id: TaskId, name: string): FreshTask {
  return { id, name, description: '', phase: id, ownId: false };
}

/** How alike two names must be, 0 to 1, and by how much the best must beat the next (format 4.3). */
const ALIKE = 0.7;
const CLEARLY = 0.1;
/** So alike is enough where a task stands alone between the same two neighbours: `Visit three rooms`, `View three rooms`. */
const ALIKE_IN_PLACE = 0.5;
/** Of the shorter name so much stands in the other, where they stand between the same two others: `Buy boards`, `Buy boards and screws`. */
const MOST_OF_IT = 0.66;
/** Of more pairs at one place none is looked for. */
const MOST_IN_GAP = 10_000;
/** A word of more tasks than this tells none of them apart. */
const COMMON = 200;

/**
 * Which known task each fresh one is (format 4.3): by the id that the plan writes, then by the same words, then by the
 * closest name that is clearly the closest, then by its place, alone or among the few that stand there. Both lists are in order, phase by phase. Gives fresh id -> known id; what is new is left out. Each is matched once.
 */
export function matchedTasks(fresh: readonly FreshTask[], known: readonly Matchable[]): Map<TaskId, TaskId> {
  const matching = new Matching(fresh, known);
  matching.by(
    (task) => (task.ownId ? task.id : null),
    (task) => task.planned ?? task.id,
  );
  for (const key of [withPhase, sameWords, namePhase, nameKey]) matching.by(key, key);
  matching.by(namePhase, sourcePhase);
  matching.byCloseness();
  do matching.byPlace();
  while (matching.byGaps());
  return matching.found;
}

const clean = (text: string): string => keyOf(text.trim()).toLowerCase();
/** What a task says: two of equal ones are the same in other places. */
const sameWords = (task: Matchable): string => `${clean(task.name)}\n${clean(task.description)}`;
const withPhase = (task: Matchable): string => `${task.phase}\n${sameWords(task)}`;
/** What a task is called. */
export const nameKey = (task: Pick<Matchable, 'name'>): string => clean(task.name);
/** What it is called, in its phase. */
export const namePhase = (task: Matchable): string => `${task.phase}\n${clean(task.name)}`;
/** The clause that a name was cut from, which opens the description: earlier versions cut shorter (format 3.4). */
const sourcePhase = (task: Matchable): string =>
  `${task.phase}\n${clean(task.description.split(' · ', 1)[0] ?? '')}`;

const isRecorded = ({ byWordsOnly }: Matchable): boolean => byWordsOnly !== true;

/** A search for fresh tasks among known ones, step by step. */
export class Matching {
  readonly found = new Map<TaskId, TaskId>();
  private readonly taken = new Set<TaskId>();
  /** The known tasks by phase, and the place of each in its own. */
  private readonly phases = new Map<string, Matchable[]>();
  private readonly places = new Map<TaskId, number>();

  constructor(
    private readonly fresh: readonly FreshTask[],
    private readonly known: readonly Matchable[],
  ) {
    for (const task of known.filter(isRecorded)) {
      append(this.phases, task.phase, task);
      this.places.set(task.id, (this.phases.get(task.phase)?.length ?? 0) - 1);
    }
  }

  /** Matches tasks with equal keys, first with first. */
  by(freshKey: (task: FreshTask) => string | null, knownKey: (task: Matchable) => string): void {
    const open = new Map<string, Matchable[]>();
    for (const task of this.openKnown()) append(open, knownKey(task), task);
    for (const task of this.openFresh()) {
      const key = freshKey(task);
      const match = key === null ? undefined : open.get(key)?.shift();
      if (match !== undefined) this.take(task, match);
    }
  }

  /** Matches those whose names are clearly the closest to each other. */
  byCloseness(): void {
    const known = this.openKnown().filter(isRecorded);
    const index = indexed(known);
    const closest = new Map<Matchable, { task: FreshTask; score: number; clear: boolean }>();
    for (const task of this.openFresh()) {
      if (task.ownId) continue;
      const best = bestOf(task, known, index);
      if (best === null) continue;
      const rival = closest.get(best.match);
      if (rival === undefined || best.score > rival.score) {
        const clear = rival === undefined || best.score - rival.score >= CLEARLY;
        closest.set(best.match, { task, score: best.score, clear });
      } else if (rival.score - best.score < CLEARLY) {
        closest.set(best.match, { ...rival, clear: false });
      }
    }
    for (const [match, { task, clear }] of closest) if (clear) this.take(task, match);
  }

  /** A task that alone has come where alone another has gone: between the same neighbours, or ends, of its phase. */
  byPlace(): void {
    for (const [at, task] of this.fresh.entries()) {
      if (task.ownId || this.found.has(task.id)) continue;
      const beside = [at - 1, at + 1].map((other) => this.matchBeside(task, this.fresh[other]));
      const place = typeof beside[0] === 'string' ? (this.places.get(beside[0]) ?? -1) + 1 : 0;
      const match = between(beside, place, this.phases.get(task.phase) ?? []);
      if (match === undefined || this.taken.has(match.id)) continue;
      if (areAlike(task.name, match.name)) this.take(task, match);
    }
  }

  /**
   * Tasks that have come where others have gone, between the same matched ones: those of which most of the shorter name
   * stands in the longer, each with the one that is clearly the best. Tells whether it found any.
   */
  byGaps(): boolean {
    const best = this.gaps().flatMap(clearPairs);
    for (const { task, match } of best) this.take(task, match);
    return best.length > 0;
  }

  /** What has come and gone between neighbours of a phase that are matched. */
  private gaps(): Gap[] {
    const phases = new Map<string, FreshTask[]>();
    for (const task of this.fresh) append(phases, task.phase, task);
    return [...phases].flatMap(([phase, tasks]) => this.gapsIn(tasks, this.phases.get(phase) ?? []));
  }

  private gapsIn(tasks: readonly FreshTask[], phase: readonly Matchable[]): Gap[] {
    const gaps: Gap[] = [];
    let [come, from]: [FreshTask[], number] = [[], 0];
    const close = (to: number): void => {
      const gone = phase.slice(from, to).filter(({ id }) => !this.taken.has(id));
      if (phase.length > 1 && come.length * gone.length <= MOST_IN_GAP) gaps.push({ come, gone });
      [come, from] = [[], to + 1];
    };
    for (const task of tasks) {
      const id = this.found.get(task.id);
      const place = id === undefined ? undefined : this.places.get(id);
      if (id === undefined && !task.ownId) come.push(task);
      else if (place !== undefined && phase[place]?.id === id) close(place);
    }
    close(phase.length);
    return gaps;
  }

  /** The match of a task's neighbour; null at the phase's end, undefined where the neighbour has none. */
  private matchBeside(task: FreshTask, other: FreshTask | undefined): TaskId | null | undefined {
    return other?.phase === task.phase ? this.found.get(other.id) : null;
  }

  private openFresh(): FreshTask[] {
    return this.fresh.filter((task) => !this.found.has(task.id));
  }

  private openKnown(): Matchable[] {
    return this.known.filter((task) => !this.taken.has(task.id));
  }

  private take(task: FreshTask, match: Matchable): void {
    this.found.set(task.id, match.id);
    this.taken.add(match.id);
  }
}

/** The task at a place, where those beside it are the ones named; null stands for an end. One that is alone has no place. */
function between(
  beside: readonly (TaskId | null | undefined)[],
  place: number,
  phase: readonly Matchable[],
): Matchable | undefined {
  const isSame = [place - 1, place + 1].every((other, at) => (phase[other]?.id ?? null) === beside[at]);
  return isSame && phase.length > 1 ? phase[place] : undefined;
}

/** Tasks that have come and gone at one place of a phase. */
interface Gap {
  readonly come: readonly FreshTask[];
  readonly gone: readonly Matchable[];
}

interface Pair {
  readonly task: FreshTask;
  readonly match: Matchable;
  readonly score: number;
}

function clearPairs({ come, gone }: Gap): Pair[] {
  const names = gone.map((match) => ({ match, words: stems(match.name) }));
  const pairs = come.flatMap((task): Pair[] => {
    const own = stems(task.name);
    const scored = names.map(({ match, words }) => ({ task, match, score: containment(own, words) }));
    return scored.filter(({ score }) => score > MOST_OF_IT - CLEARLY);
  });
  const isClear = (pair: Pair): boolean =>
    pairs.every(
      (rival) =>
        rival === pair ||
        (rival.task !== pair.task && rival.match !== pair.match) ||
        pair.score - rival.score >= CLEARLY,
    );
  return pairs.filter((pair) => pair.score >= MOST_OF_IT && isClear(pair));
}

/** How much of the shorter of two names stands in the other; nothing where they differ in one word for another. */
function containment(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = sharedStems(one, other);
  const isVariant = one.size === other.size && one.size - shared === 1;
  return shared < 2 || isVariant ? 0 : shared / Math.min(one.size, other.size);
}

interface Index {
  readonly stems: readonly ReadonlySet<string>[];
  /** The known tasks of each stem, by their places. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

function indexed(known: readonly Matchable[]): Index {
  const all = known.map((task) => stems(task.name));
  const places = new Map<string, number[]>();
  all.forEach((set, place) => {
    for (const stem of set) {
      const list = places.get(stem);
      if (list === undefined) places.set(stem, [place]);
      else list.push(place);
    }
  });
  return { stems: all, places };
}

/** The known task that is clearly the most like this one; null when none is. */
function bestOf(
  task: FreshTask,
  known: readonly Matchable[],
  index: Index,
): { match: Matchable; score: number } | null {
  const own = stems(task.name);
  const scored = [...candidates(own, index)].flatMap((place) => {
    const match = known[place];
    if (match === undefined) return [];
    const alike = likeness(own, index.stems[place] ?? new Set());
    return alike < ALIKE ? [] : [{ match, score: alike + (match.phase === task.phase ? CLEARLY : 0) }];
  });
  scored.sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (best === undefined) return null;
  return second === undefined || best.score - second.score >= CLEARLY ? best : null;
}

/** The places of known tasks that share a telling word. */
function candidates(own: ReadonlySet<string>, index: Index): Set<number> {
  const places = new Set<number>();
  for (const stem of own) {
    const sharing = index.places.get(stem) ?? [];
    if (sharing.length <= COMMON) sharing.forEach((place) => places.add(place));
  }
  return places;
}

/** Whether two names may be one task's at one place. */
export function areAlike(name: string, other: string): boolean {
  return likeness(stems(name), stems(other)) >= ALIKE_IN_PLACE;
}

/** Dice's coefficient over the stems of two names. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return one.size + other.size === 0 ? 0 : (2 * sharedStems(one, other)) / (one.size + other.size);
}
