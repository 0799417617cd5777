import { sharedStems, stems } from '../text/stems.ts';

/** A name by its significant words. */
export type Stems = ReadonlySet<string>;

/** How alike two names must be, 0 to 1, and by how much the best must beat the next (format 4.3). */
export const ALIKE = 0.7;
export const CLEARLY = 0.1;
/** So alike is enough where a task stands alone between the same two neighbours: `Visit three rooms`, `View three rooms`. */
export const ALIKE_IN_PLACE = 0.5;
/** Of the shorter name so much stands in the other, where they stand between the same two others: `Buy boards`, `Buy boards and screws`. */
export const MOST_OF_IT = 0.66;
/** A word of more tasks than this tells none of them apart. */
const COMMON = 200;

/** Whether two names may be one task's at one place. */
export function areAlike(name: string, other: string): boolean {
  return likeness(stems(name), stems(other)) >= ALIKE_IN_PLACE;
}

/** Dice's coefficient over the stems of two names. */
function likeness(one: Stems, other: Stems): number {
  return one.size + other.size === 0 ? 0 : (2 * sharedStems(one, other)) / (one.size + other.size);
}

/** How like the likest of some names is. */
export function mostAlike(one: Stems, others: readonly Stems[]): number {
  return Math.max(...others.map((other) => likeness(one, other)));
}

/** How much of the shorter of two names stands in the other; nothing where they differ in one word for another. */
export function containment(one: Stems, other: Stems): number {
  const shared = sharedStems(one, other);
  const isVariant = one.size === other.size && one.size - shared === 1;
  return shared < 2 || isVariant ? 0 : shared / Math.min(one.size, other.size);
}

/** Things by the stems of their names, of which one may have several; gives those that share a telling word with a name. */
export function sharing<T>(
  known: readonly T[],
  namesOf: (one: T) => readonly Stems[],
): (name: Stems) => Set<T> {
  const byStem = new Map<string, T[]>();
  for (const one of known)
    for (const stem of new Set(namesOf(one).flatMap((name) => [...name]))) {
      const list = byStem.get(stem);
      if (list === undefined) byStem.set(stem, [one]);
      else list.push(one);
    }
  return (name) =>
    new Set(
      [...name].flatMap((stem) => {
        const list = byStem.get(stem) ?? [];
        return list.length > COMMON ? [] : list;
      }),
    );
}
