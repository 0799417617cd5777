import type { Conflict, ConflictKey } from '../../model/merge.ts';
import type { Merged, ShownMerge } from './note-build.ts';

/** A merge while its user answers its conflicts. */
export interface ChosenMerge {
  readonly merged: Merged;
  /** The conflicts in which she takes the plan's word. */
  readonly taken: readonly ConflictKey[];
  /** What she sees: conflicts keep their places, those in which the plan's word is taken too, so that she can think again. */
  readonly shown: ShownMerge;
}

/** Merges with the plan's word in these conflicts; null when it was stopped. */
export type MergeAgain = (taken: readonly ConflictKey[]) => Promise<Merged | null>;

/** A merge before any answer. */
export function unanswered(merged: Merged): ChosenMerge {
  return { merged, taken: [], shown: merged };
}

/** The answers with another one. */
export function withAnswer(
  taken: readonly ConflictKey[],
  key: ConflictKey,
  isTaken: boolean,
): readonly ConflictKey[] {
  const others = taken.filter((one) => one !== key);
  return isTaken ? [...others, key] : others;
}

/** The merge with other answers; null when it was stopped. */
export async function answered(
  { shown }: ChosenMerge,
  taken: readonly ConflictKey[],
  again: MergeAgain,
): Promise<ChosenMerge | null> {
  const merged = await again(taken);
  if (merged === null) return null;
  const keys = new Set(taken);
  const conflicts = inPlace(shown.report.conflicts, merged.report.conflicts, keys);
  const settled = inPlace(shown.settled, merged.settled, keys);
  return { merged, taken, shown: { ...merged, report: { ...merged.report, conflicts }, settled } };
}

/** A merge that was made anew with the answers of before, as far as what they are about is there still. */
export async function answeredAsBefore(
  merged: Merged,
  taken: readonly ConflictKey[],
  again: MergeAgain,
): Promise<ChosenMerge | null> {
  const first = unanswered(merged);
  const known = new Set([...merged.report.conflicts, ...merged.settled].map(({ key }) => key));
  const left = taken.filter((key) => known.has(key));
  return left.length === 0 ? first : answered(first, left, again);
}

function inPlace(
  before: readonly Conflict[],
  now: readonly Conflict[],
  taken: ReadonlySet<ConflictKey>,
): Conflict[] {
  const own = new Map(now.map((one) => [one.key, one]));
  const known = new Set(before.map(({ key }) => key));
  const left = before.flatMap((one) => own.get(one.key) ?? (taken.has(one.key) ? one : []));
  return [...left, ...now.filter(({ key }) => !known.has(key))];
}
