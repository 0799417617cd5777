import { diff3Merge } from 'node-diff3';

/** A stretch that both sides changed; the user's stands. */
export interface LineConflict {
  /** Index into the merged lines where the user's lines begin. */
  readonly at: number;
  readonly mine: readonly string[];
  readonly fresh: readonly string[];
}

/**
 * Merges three versions of a note's lines: what the user did not touch follows `fresh`, what the user changed, added or
 * deleted stays byte for byte (format 4.1).
 */
export function mergedLines(
  base: readonly string[],
  fresh: readonly string[],
  mine: readonly string[],
): { lines: string[]; conflicts: LineConflict[] } {
  const lines: string[] = [];
  const conflicts: LineConflict[] = [];
  for (const { ok, conflict } of diff3Merge([...mine], [...base], [...fresh], {
    excludeFalseConflicts: true,
  })) {
    if (conflict === undefined) {
      lines.push(...(ok ?? []));
      continue;
    }
    const { a, o, b } = conflict;
    const paired = a.length === o.length && o.length === b.length;
    const settled = a.map((line, index) => (paired && line === o[index] ? (b[index] ?? line) : line));
    const isConflict =
      !paired || a.some((line, index) => line !== o[index] && line !== b[index] && o[index] !== b[index]);
    if (isConflict) conflicts.push({ at: lines.length, mine: a, fresh: b });
    lines.push(...settled);
  }
  return { lines, conflicts };
}
