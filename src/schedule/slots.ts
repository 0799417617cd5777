import type { Slot } from '../model/schedule.ts';
import { at } from './at.ts';
import type { Network } from './network.ts';

/**
 * When each task can and must run, by place, in minutes (format 5.3).
 *
 * The Critical Path Method (Kelley and Walker, 1959): forwards, a task starts when the last one it waits for has
 * finished; backwards from the goal's end, it must finish before the first one that waits for it must start; slack is
 * what lies between. Linear in tasks and dependencies.
 */
export function slots(network: Network): Slot[] {
  const finish = earliestFinishes(network);
  const latest = latestFinishes(network, finish);
  return network.minutes.map((effort, place) => {
    const earliestFinish = at(finish, place);
    const latestFinish = at(latest, place);
    return {
      earliestStart: earliestFinish - effort,
      earliestFinish,
      latestStart: latestFinish - effort,
      latestFinish,
      slack: latestFinish - earliestFinish,
    };
  });
}

function earliestFinishes({ graph, order, minutes }: Network): number[] {
  const finish = minutes.map(() => 0);
  for (const place of order) {
    const start = at(graph.predecessors, place).reduce(
      (last, before) => Math.max(last, at(finish, before)),
      0,
    );
    finish[place] = start + at(minutes, place);
  }
  return finish;
}

function latestFinishes({ graph, order, minutes, cyclic }: Network, earliest: readonly number[]): number[] {
  const end = earliest.reduce(
    (last, finish, place) => (cyclic.has(place) ? last : Math.max(last, finish)),
    0,
  );
  // Only a task of a cycle can finish after the goal's end.
  const latest = earliest.map((finish) => Math.max(end, finish));
  for (const place of [...order].reverse()) {
    for (const after of at(graph.successors, place)) {
      if (cyclic.has(after)) continue;
      latest[place] = Math.min(at(latest, place), at(latest, after) - at(minutes, after));
    }
  }
  return latest;
}
