import { at } from './at.ts';
import type { Place } from './dependency-graph.ts';
import type { Network } from './network.ts';
import { PlaceQueue } from './place-queue.ts';
import { type Bounds, finishOf, type Run, startOf } from './runs.ts';

/** Tasks with their owners, none of whom does two of them at once. */
export interface OwnedWork {
  readonly network: Network;
  readonly bounds: Bounds;
  /** By place, each task's owners as numbers from 0 on. */
  readonly owners: readonly (readonly number[])[];
  /** By place: of the tasks that could be placed next the one with the least comes first, in plan order among equals. */
  readonly priority: readonly number[];
}

/**
 * A levelled schedule: every task after those it waits for, and no owner at two tasks at once; by place, tasks of a cycle at
 * the start.
 *
 * The serial schedule generation scheme (J. E. Kelley, The critical-path method: resources planning and scheduling, in
 * Industrial Scheduling, 1963; R. Kolisch, Serial and parallel resource-constrained project scheduling methods revisited,
 * European Journal of Operational Research 90, 1996). Step by step, of the tasks whose predecessors are all placed the one of
 * the best priority is placed at the earliest time at which it and all of its owners are free, in a gap before others where
 * it fits. By slack this is the rule called MINSLK. The result is an active schedule: no task could be earlier without another
 * being later.
 */
export function levelledRuns({ network, bounds, owners, priority }: OwnedWork): Run[] {
  const { graph, order } = network;
  const runs: Run[] = network.minutes.map(() => ({ start: 0, finish: 0 }));
  const calendars = new Map<number, BusyTimes>();
  const waitsFor = graph.predecessors.map((before) => before.length);
  const next = new PlaceQueue(priority);
  for (const place of order) if (at(waitsFor, place) === 0) next.add(place);
  for (let place = next.take(); place !== undefined; place = next.take()) {
    const busy = at(owners, place).map((owner) => calendarOf(calendars, owner));
    const run = freeRun(busy, startOf(network, bounds, place, runs), (start) =>
      finishOf(bounds, place, start),
    );
    runs[place] = run;
    for (const calendar of busy) calendar.add(run);
    for (const after of at(graph.successors, place)) {
      const left = at(waitsFor, after) - 1;
      waitsFor[after] = left;
      if (left === 0) next.add(after);
    }
  }
  return runs;
}

/**
 * Who waits for a task in a levelled schedule: those that need its result, and those that its owners do next. With `order`,
 * in which each task stands before all that wait for it.
 */
export function levelledOrder(
  { network, owners }: Pick<OwnedWork, 'network' | 'owners'>,
  runs: readonly Run[],
): { readonly order: readonly Place[]; readonly after: (place: Place) => readonly Place[] } {
  const rank: number[] = [];
  network.order.forEach((place, index) => {
    rank[place] = index;
  });
  const order = [...network.order].sort((one, other) => {
    const [a, b] = [at(runs, one), at(runs, other)];
    return a.start - b.start || a.finish - b.finish || at(rank, one) - at(rank, other);
  });
  const last = new Map<number, Place>();
  const next = new Map<Place, Place[]>();
  for (const place of order) {
    if (at(runs, place).finish === at(runs, place).start) continue;
    for (const owner of at(owners, place)) {
      const before = last.get(owner);
      last.set(owner, place);
      if (before !== undefined) next.set(before, [...(next.get(before) ?? []), place]);
    }
  }
  const { successors } = network.graph;
  return { order, after: (place) => [...at(successors, place), ...(next.get(place) ?? [])] };
}

function calendarOf(calendars: Map<number, BusyTimes>, owner: number): BusyTimes {
  const known = calendars.get(owner);
  if (known !== undefined) return known;
  const fresh = new BusyTimes();
  calendars.set(owner, fresh);
  return fresh;
}

/** The first run from some minute on at which nobody is busy. */
function freeRun(busy: readonly BusyTimes[], from: number, finishAt: (start: number) => number): Run {
  let start = from;
  for (;;) {
    const run = { start, finish: finishAt(start) };
    const blocked = busy.reduce((until, calendar) => Math.max(until, calendar.busyUntil(run)), start);
    if (blocked === start) return run;
    start = blocked;
  }
}

/** When an owner is busy: runs in the order of time, those that touch joined. */
class BusyTimes {
  private readonly times: Run[] = [];

  /** Until when the owner is busy with the first thing that overlaps a run; its start where nothing does, and where it takes no time. */
  busyUntil({ start, finish }: Run): number {
    if (finish === start) return start;
    const first = this.times[this.indexAfter(start)];
    return first === undefined || first.start >= finish ? start : first.finish;
  }

  /** Takes a run that overlaps none. */
  add({ start, finish }: Run): void {
    if (finish === start) return;
    const index = this.indexAfter(start);
    const [before, after] = [this.times[index - 1], this.times[index]];
    const joinsBefore = before?.finish === start;
    const joinsAfter = after?.start === finish;
    const joined = {
      start: joinsBefore ? before.start : start,
      finish: joinsAfter ? after.finish : finish,
    };
    this.times.splice(joinsBefore ? index - 1 : index, Number(joinsBefore) + Number(joinsAfter), joined);
  }

  /** The index of the first that ends after some minute. */
  private indexAfter(minute: number): number {
    let [low, high] = [0, this.times.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(this.times, middle).finish <= minute) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
