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
  const start = commonStart(base, fresh, mine);
  const end = commonEnd(base, fresh, mine, start);
  const middle = (lines: readonly string[]): string[] => lines.slice(start, lines.length - end);
  const merged = mergedMiddle(middle(base), middle(fresh), middle(mine));
  return {
    lines: [...mine.slice(0, start), ...merged.lines, ...mine.slice(mine.length - end)],
    conflicts: merged.conflicts.map((conflict) => ({ ...conflict, at: conflict.at + start })),
  };
}

function mergedMiddle(
  base: readonly string[],
  fresh: readonly string[],
  mine: readonly string[],
): { lines: readonly string[]; conflicts: readonly LineConflict[] } {
  if (sameLines(base, fresh)) return { lines: mine, conflicts: [] };
  if (sameLines(base, mine)) return { lines: fresh, conflicts: [] };
  const lines: string[] = [];
  const conflicts: LineConflict[] = [];
  const regions = diff3Merge([...mine], [...base], [...fresh], {
    excludeFalseConflicts: true,
  });
  for (const { ok = [], conflict } of regions) {
    if (conflict === undefined) {
      for (const line of ok) lines.push(line);
      continue;
    }
    const { a, o, b } = conflict;
    const { settled, isConflict } = settledLines(a, o, b);
    if (isConflict) conflicts.push({ at: lines.length, mine: a, fresh: b });
    for (const line of settled) lines.push(line);
  }
  return { lines, conflicts };
}

/**
 * A stretch that both sides touched: the new one with what the user wrote right before or behind it, line by line where
 * the lines pair, else as the user has it.
 */
function settledLines(
  a: readonly string[],
  o: readonly string[],
  b: readonly string[],
): { settled: readonly string[]; isConflict: boolean } {
  const at = placeOf(o, a);
  if (at !== -1) return { settled: [...a.slice(0, at), ...b, ...a.slice(at + o.length)], isConflict: false };
  if (a.length !== o.length || o.length !== b.length) return { settled: a, isConflict: true };
  return {
    settled: a.map((line, index) => (line === o[index] ? (b[index] ?? line) : line)),
    isConflict: a.some((line, index) => line !== o[index] && line !== b[index] && o[index] !== b[index]),
  };
}

/** Where some lines stand in others, as they are and in one piece; -1 for nowhere, and for none to look for. */
function placeOf(lines: readonly string[], others: readonly string[]): number {
  if (lines.length === 0) return -1;
  return others.findIndex((_line, at) => lines.every((line, index) => others[at + index] === line));
}

function sameLines(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, index) => line === other[index]);
}

function commonStart(base: readonly string[], fresh: readonly string[], mine: readonly string[]): number {
  let start = 0;
  const most = Math.min(base.length, fresh.length, mine.length);
  while (start < most && base[start] === fresh[start] && base[start] === mine[start]) start++;
  return start;
}

function commonEnd(
  base: readonly string[],
  fresh: readonly string[],
  mine: readonly string[],
  start: number,
): number {
  const most = Math.min(base.length, fresh.length, mine.length) - start;
  const last = (lines: readonly string[], end: number): string | undefined => lines[lines.length - 1 - end];
  let end = 0;
  while (end < most && last(base, end) === last(fresh, end) && last(base, end) === last(mine, end)) end++;
  return end;
}
