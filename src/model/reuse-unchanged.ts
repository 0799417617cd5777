import type { GoalReading } from './goal-reading.ts';

/**
 * A reading in which everything that says the same as in the reading before is the very same object, and that is the
 * reading before where all of it does: who shows it need not look twice.
 */
export function reuseUnchanged(before: GoalReading | null, now: GoalReading): GoalReading {
  if (before === null) return now;
  const reading: GoalReading = {
    ...now,
    notes: kept(before.notes, now.notes, isSameObject),
    states: kept(before.states, now.states, isSameMap),
    chartStates: kept(before.chartStates, now.chartStates, isSameMap),
    ready: kept(before.ready, now.ready, isSameArray),
    findings: kept(before.findings, now.findings, isSameList),
    outdated: kept(before.outdated, now.outdated, isSameObject),
    progress: kept(before.progress, now.progress, isSameObject),
    counts: kept(before.counts, now.counts, isSameObject),
    phaseProgress: kept(before.phaseProgress, now.phaseProgress, isSameMap),
    outlook: kept(before.outlook, now.outlook, isSameObject),
    late: kept(before.late, now.late, isSameSet),
    critical: kept(before.critical, now.critical, isSameSet),
    cyclic: kept(before.cyclic, now.cyclic, isSameSet),
  };
  return hasSame(before, reading) ? before : reading;
}

function kept<T>(before: T, now: T, isSame: (one: T, other: T) => boolean): T {
  return isSame(before, now) ? before : now;
}

function hasSame(one: object, other: object): boolean {
  if (one === other) return true;
  const values = new Map<string, unknown>(Object.entries(other));
  return Object.entries(one).every(([key, value]) => values.get(key) === value);
}

/** Whether two objects of one make say the same, as far as their fields are no objects themselves. */
function isSameObject<T extends object | null>(one: T, other: T): boolean {
  return one === null || other === null ? one === other : hasSame(one, other);
}

function isSameList<T extends object>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, index) => isSameObject(item, other[index] ?? null));
}

function isSameArray<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

/** Keys in the same order with the same values. */
function isSameMap<K, V>(one: ReadonlyMap<K, V>, other: ReadonlyMap<K, V>): boolean {
  if (one.size !== other.size) return false;
  for (const [key, value] of one) if (!isSameValue(value, other.get(key))) return false;
  return true;
}

function isSameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  return isObject(one) && isObject(other) && hasSame(one, other);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isSameSet<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
  if (one.size !== other.size) return false;
  for (const item of one) if (!other.has(item)) return false;
  return true;
}
