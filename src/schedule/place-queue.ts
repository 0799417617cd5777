import { at } from './at.ts';
import type { Place } from './dependency-graph.ts';

/** Places that come out by a measure, the least first, in plan order among equals: a binary heap. */
export class PlaceQueue {
  private readonly heap: Place[] = [];

  constructor(private readonly measure: readonly number[]) {}

  add(place: Place): void {
    const { heap } = this;
    let index = heap.push(place) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.comesBefore(place, at(heap, parent))) break;
      heap[index] = at(heap, parent);
      index = parent;
    }
    heap[index] = place;
  }

  /** Takes out the first; undefined where none is left. */
  take(): Place | undefined {
    const { heap } = this;
    const [first] = heap;
    const last = heap.pop();
    if (last !== undefined && heap.length > 0) this.sink(last);
    return first;
  }

  private sink(place: Place): void {
    const { heap } = this;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && this.comesBefore(at(heap, child + 1), at(heap, child))) child++;
      if (!this.comesBefore(at(heap, child), place)) break;
      heap[index] = at(heap, child);
      index = child;
    }
    heap[index] = place;
  }

  private comesBefore(one: Place, other: Place): boolean {
    return at(this.measure, one) - at(this.measure, other) < 0 || this.isFirst(one, other);
  }

  private isFirst(one: Place, other: Place): boolean {
    return at(this.measure, one) === at(this.measure, other) && one < other;
  }
}
