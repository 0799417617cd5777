import type { Slot } from '../model/schedule.ts';
import { at } from './at.ts';
import type { Network } from './network.ts';

/**
 * When each task can and must run, by place (format 5.3); what it says of tasks of a cycle means nothing.
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
      earliestStart: (earliestFinish - effort) / 60,
      earliestFinish: earliestFinish / 60,
      latestStart: (latestFinish - effort) / 60,
      latestFinish: latestFinish / 60,
      slack: (latestFinish - earliestFinish) / 60,
    };
  });
}

function earliestFinishes({ graph, order, minutes }: Network): number[] {
  const finish = minutes.map(() => 0);
  for (const place of order) {
    let start = 0;
    for (const before of at(graph.predecessors, place)) start = Math.max(start, at(finish, before));
    finish[place] = start + at(minutes, place);
  }
  return finish;
}

function latestFinishes({ graph, order, minutes }: Network, earliest: readonly number[]): number[] {
  const end = earliest.reduce((last, finish) => Math.max(last, finish), 0);
  const latest = minutes.map(() => end);
  for (let index = order.length - 1; index >= 0; index--) {
    const place = at(order, index);
    let finish = end;
    for (const after of at(graph.successors, place))
      finish = Math.min(finish, at(latest, after) - at(minutes, after));
    latest[place] = finish;
  }
  return latest;
}
