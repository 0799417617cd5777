import type { Place } from './dependency-graph.ts';

/** Of some tasks the one with the greatest measure, the first in plan order among equals; undefined of none. */
export function firstGreatest(
  places: readonly Place[],
  measure: (place: Place) => number,
): Place | undefined {
  let best: Place | undefined;
  let most = -Infinity;
  for (const place of places) {
    const found = measure(place);
    if (found < most || (found === most && best !== undefined && place > best)) continue;
    best = place;
    most = found;
  }
  return best;
}
