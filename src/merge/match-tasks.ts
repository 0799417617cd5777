import type { TaskId } from '../model/tasks.ts';
import { stems } from '../text/stems.ts';
import { appendTo } from './append-to.ts';
import { clearPairs, closestPairs, type ReplacedTasks, type NamesOf, type TaskPair } from './clear-pairs.ts';
import { ALIKE_IN_PLACE, areAlike, mostAlike, sharing, type Stems } from './likeness.ts';
import {
  asNoted,
  type FreshTask,
  isRecorded,
  type Matchable,
  nameId,
  nameKey,
  namePhase,
  planId,
  sameWords,
  sourcePhase,
  withPhase,
} from './matchable.ts';

/** Of more pairs at one place none is looked for. */
const MOST_IN_GAP = 10_000;

/**
 * Which known task each fresh one is (format 4.3): by the same words, then by the id that the plan writes where no other
 * task is more like it, then by the closest name that is clearly the closest, then by its place, alone or among the few that
 * stand there, then by an id that has nothing but itself to speak for it. Both lists are in order, phase by phase. Gives
 * fresh id -> known id; what is new is left out. Each is matched once.
 */
export function matchedTasks(fresh: readonly FreshTask[], known: readonly Matchable[]): Map<TaskId, TaskId> {
  const matching = new Matching(fresh, known);
  matching.byWords();
  matching.byLikeIds();
  matching.byCloseness();
  matching.byPlace();
  matching.byIds();
  matching.byPlace();
  return matching.found;
}

/** A search for fresh tasks among known ones, step by step. */
export class Matching {
  readonly found = new Map<TaskId, TaskId>();
  /** The known tasks that are found, each with its fresh one. */
  private readonly taken = new Map<TaskId, FreshTask>();
  /** The known tasks by phase, and the place of each in its own. */
  private readonly phases = new Map<string, Matchable[]>();
  private readonly places = new Map<TaskId, number>();
  private readonly byPlanId = new Map<TaskId, Matchable>();
  /** The fresh tasks whose ids the plan writes. */
  private readonly own = new Map<TaskId, FreshTask>();
  private readonly names = new Map<Matchable, readonly Stems[]>();

  constructor(
    private readonly fresh: readonly FreshTask[],
    private readonly known: readonly Matchable[],
  ) {
    for (const task of fresh) if (task.ownId) this.own.set(task.id, task);
    for (const task of known.filter(isRecorded)) {
      appendTo(this.phases, task.phase, task);
      this.places.set(task.id, (this.phases.get(task.phase)?.length ?? 0) - 1);
    }
    for (const task of known) this.byPlanId.set(planId(task), task);
  }

  /** Matches tasks that say the same, in the last build or in the note. */
  byWords(): void {
    this.by((task) => (task.ownId ? nameId(task) : null), nameId);
    for (const version of [(task: Matchable): Matchable => task, asNoted]) {
      const keyed = (key: (task: Matchable) => string) => (task: Matchable) => {
        const one = version(task);
        return one === null ? null : key(one);
      };
      for (const key of [withPhase, sameWords, namePhase, nameKey]) this.by(key, keyed(key));
      this.by(namePhase, keyed(sourcePhase));
    }
    this.withdrawCopies();
  }

  /** Matches tasks with equal keys, first with first; of several under ids of the plan's none where their number differs. */
  by(freshKey: (task: FreshTask) => string | null, knownKey: (task: Matchable) => string | null): void {
    const [come, gone] = [new Map<string | null, FreshTask[]>(), new Map<string | null, Matchable[]>()];
    for (const task of this.openFresh()) appendTo(come, freshKey(task), task);
    for (const task of this.openKnown()) appendTo(gone, knownKey(task), task);
    come.delete(null);
    for (const [key, tasks] of come) {
      const matches = gone.get(key) ?? [];
      if (matches.length !== tasks.length && tasks.some(({ ownId }) => ownId)) continue;
      tasks.forEach((task, at) => {
        const match = matches[at];
        if (match !== undefined) this.take(task, match);
      });
    }
  }

  /** Matches those whose ids the plan writes, where their words are alike, too, and no more like those of another. */
  byLikeIds(): void {
    const others = this.openSharing();
    for (const task of this.openFresh()) {
      const match = this.ownMatch(task);
      const name = stems(task.name);
      const own = match === undefined ? 0 : mostAlike(name, this.namesOf(match));
      if (match === undefined || own < ALIKE_IN_PLACE) continue;
      const isOthers = [...others(name)].some(
        (other) => !this.taken.has(other.id) && mostAlike(name, this.namesOf(other)) > own,
      );
      if (!isOthers) this.take(task, match);
    }
  }

  /** Matches those whose names are clearly the closest to each other. */
  byCloseness(): void {
    this.takeAll(closestPairs(this.openFresh(), this.openSharing(), this.namesOf));
  }

  /**
   * Tasks that have come where others have gone, between the same matched ones or ends of a phase: one that alone is alike by
   * half, and those of which most of the shorter name stands in the longer, each with the one that is clearly the best.
   */
  byPlace(): void {
    while (this.takeAll(this.gaps().flatMap((gap) => clearPairs(gap, this.namesOf))));
  }

  /** Matches those whose ids alone speak for them, where nothing says that the plan has given ids to others there. */
  byIds(): void {
    if (this.own.size === 0) return;
    const doubtful = this.besides(this.crossed());
    for (const task of this.openFresh()) {
      const match = this.ownMatch(task);
      if (match !== undefined && isRecorded(match) && !doubtful.has(task.id)) this.take(task, match);
    }
  }

  /** What has come and gone between neighbours of a phase that are matched. */
  gaps(): ReplacedTasks[] {
    const phases = new Map<string, FreshTask[]>();
    for (const task of this.fresh) appendTo(phases, task.phase, task);
    return [...phases].flatMap(([phase, tasks]) => this.gapsIn(tasks, this.phases.get(phase) ?? []));
  }

  private gapsIn(tasks: readonly FreshTask[], phase: readonly Matchable[]): ReplacedTasks[] {
    const gaps: ReplacedTasks[] = [];
    let [come, from]: [FreshTask[], number] = [[], 0];
    const close = (to: number): void => {
      const gone = phase.slice(from, to).filter(({ id }) => !this.taken.has(id));
      if (come.length * gone.length > 0 && come.length * gone.length <= MOST_IN_GAP)
        gaps.push({ come, gone });
      [come, from] = [[], to + 1];
    };
    for (const task of tasks) {
      const id = this.found.get(task.id);
      const place = id === undefined ? undefined : this.places.get(id);
      if (id === undefined) come.push(task);
      else if (place !== undefined && phase[place]?.id === id) close(place);
    }
    close(phase.length);
    return gaps;
  }

  /** Takes the pairs that are moves, together. Tells whether there are any. */
  private takeAll(pairs: readonly TaskPair[]): boolean {
    const coming = new Map(pairs.map(({ task, match }) => [task.id, match.id]));
    const going = new Set(coming.values());
    for (let size = -1; size !== coming.size;) {
      size = coming.size;
      for (const { task, match } of pairs) {
        if (!coming.has(task.id) || this.isMove(task, match, coming, going)) continue;
        coming.delete(task.id);
        going.delete(match.id);
      }
    }
    for (const { task, match } of pairs) if (coming.has(task.id)) this.take(task, match);
    return coming.size > 0;
  }

  /**
   * Whether words that stand under another id are a task that has moved: not where that id still says much the same, its
   * task being reworded, and the plan has not given the other one away.
   */
  private isMove(
    task: FreshTask,
    match: Matchable,
    coming: ReadonlyMap<TaskId, TaskId> = this.found,
    going: { has(id: TaskId): boolean } = this.taken,
  ): boolean {
    const heir = this.own.get(planId(match));
    if (heir === undefined || heir === task || !areAlike(heir.name, match.name)) return true;
    const left = this.ownKnown(task);
    const isLeft = left !== undefined && (this.taken.has(left.id) || going.has(left.id));
    return isLeft || this.found.has(heir.id) || coming.has(heir.id);
  }

  /** The words of a task that are written once more, beside its own rewording, are another's. */
  private withdrawCopies(): void {
    const byId = new Map(this.known.map((task) => [task.id, task]));
    for (const [id, task] of [...this.taken]) {
      const match = byId.get(id);
      if (match === undefined || this.isMove(task, match)) continue;
      this.found.delete(task.id);
      this.taken.delete(id);
    }
  }

  /** The tasks that are not found and alike by half to the old task of another id, and those of that id. */
  private crossed(): Set<TaskId> {
    const others = this.openSharing();
    return new Set(
      this.openFresh().flatMap((task) => {
        const name = stems(task.name);
        const alike = [...others(name)].filter(
          (match) => match !== this.ownKnown(task) && mostAlike(name, this.namesOf(match)) >= ALIKE_IN_PLACE,
        );
        return alike.length === 0 ? [] : [task.id, ...alike.map(planId)];
      }),
    );
  }

  /** These and the tasks that are not found and stand beside one of them, or one that has another id in the plan now. */
  private besides(crossed: ReadonlySet<TaskId>): Set<TaskId> {
    const beside = new Set(crossed);
    for (const tasks of [this.fresh, [...this.fresh].reverse()]) {
      let isDoubtful = false;
      for (const task of tasks) {
        const match = this.found.get(task.id);
        if (match !== undefined) isDoubtful = task.ownId && this.ownKnown(task)?.id !== match;
        else if (crossed.has(task.id)) isDoubtful = true;
        else if (isDoubtful) beside.add(task.id);
      }
    }
    return beside;
  }

  private ownKnown(task: FreshTask): Matchable | undefined {
    return task.ownId ? this.byPlanId.get(task.id) : undefined;
  }

  /** The known task of an id that the plan writes, where it is not found yet. */
  private ownMatch(task: FreshTask): Matchable | undefined {
    const match = this.ownKnown(task);
    return match === undefined || this.taken.has(match.id) ? undefined : match;
  }

  private readonly namesOf: NamesOf = (task) => {
    const known = this.names.get(task);
    if (known !== undefined) return known;
    const names = [task.name, ...(task.noted === undefined ? [] : [task.noted.name])].map(stems);
    this.names.set(task, names);
    return names;
  };

  private openSharing(): (name: Stems) => Set<Matchable> {
    return sharing(this.openKnown().filter(isRecorded), this.namesOf);
  }

  private openFresh(): FreshTask[] {
    return this.fresh.filter((task) => !this.found.has(task.id));
  }

  private openKnown(): Matchable[] {
    return this.known.filter((task) => !this.taken.has(task.id));
  }

  private take(task: FreshTask, match: Matchable): void {
    this.found.set(task.id, match.id);
    this.taken.set(match.id, task);
  }
}
