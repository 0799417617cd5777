import { diff3Merge, diffIndices } from 'node-diff3';
import { decorated, decorationOf } from '../text/around.ts';
import { appendTo } from './append-to.ts';
import { sameForm } from './form-key.ts';

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
    const settled = settledLines(a, o, b);
    if (settled.conflict !== null)
      conflicts.push({ ...settled.conflict, at: lines.length + settled.conflict.at });
    for (const line of settled.lines) lines.push(line);
  }
  return { lines, conflicts };
}

/** A stretch that both sides touched, as it stands in the result. */
interface Settled {
  readonly lines: readonly string[];
  readonly conflict: LineConflict | null;
}

/**
 * Settles a stretch that both sides touched: the new one with what the user wrote right before or after it, line by line
 * where the lines pair, else as the user has it.
 */
function settledLines(a: readonly string[], o: readonly string[], b: readonly string[]): Settled {
  const grown = withInsertions(a, o, b);
  if (grown !== null) return { lines: grown, conflict: null };
  const there = placeOf(o, b);
  if (there !== -1)
    return { lines: [...b.slice(0, there), ...a, ...b.slice(there + o.length)], conflict: null };
  if (o.length === 0) return { lines: isBelow(a[0]) ? [...a, ...b] : [...b, ...a], conflict: null };
  if (a.length === o.length && o.length === b.length) return settledPairs(a, o, b);
  const pairs = a.length > o.length ? 0 : pairsAtStart(a, o, b);
  if (pairs === 0) return { lines: a, conflict: { at: 0, mine: a, fresh: b } };
  const head = a.slice(0, pairs).map((line, index) => followed(line, o[index] ?? '', b[index] ?? '') ?? line);
  const { lines, conflict } = settledLines(a.slice(pairs), o.slice(pairs), b.slice(pairs));
  return {
    lines: [...head, ...lines],
    conflict: conflict === null ? null : { ...conflict, at: conflict.at + pairs },
  };
}

function settledPairs(a: readonly string[], o: readonly string[], b: readonly string[]): Settled {
  const lines = a.map((line, index) => followed(line, o[index] ?? '', b[index] ?? '') ?? line);
  const isConflict = a.some((line, index) => {
    return lines[index] === line && line !== b[index] && o[index] !== b[index];
  });
  return { lines, conflict: isConflict ? { at: 0, mine: a, fresh: b } : null };
}

/** Whether a line of the user's belongs to the item above it. */
function isBelow(line = ''): boolean {
  return /^\s+\S/.test(line);
}

/** How many lines from the start on the user left alone, or only decorated, and the plan has with the same label. */
function pairsAtStart(a: readonly string[], o: readonly string[], b: readonly string[]): number {
  const isPair = (base: string, index: number): boolean => {
    const [mine, fresh] = [a[index], b[index]];
    if (mine === undefined || fresh === undefined || lineLabel(base) !== lineLabel(fresh)) return false;
    return followed(mine, base, fresh) !== null;
  };
  const end = o.findIndex((base, index) => !isPair(base, index));
  return end === -1 ? o.length : end;
}

/** `- Days 1-5: T-001` -> - Days -; a line without a label is its own. */
export function lineLabel(line: string): string {
  return (/^[^:]*:/.exec(line)?.[0] ?? line).replace(/\d+/g, '');
}

/** A line that the user left alone, or only decorated, as the plan has it now; null where it is the user's. */
export function followed(mine: string, base: string, fresh: string): string | null {
  if (mine === base) return fresh;
  const decoration = decorationOf(mine, (bare) => sameForm(bare, base));
  return decoration === null ? null : decorated(fresh, decoration);
}

/**
 * The new lines with what the user only put between ours, each after the line that it stood after; null where the user
 * changed one of ours.
 */
function withInsertions(a: readonly string[], o: readonly string[], b: readonly string[]): string[] | null {
  if (o.length === 0) return null;
  const own = new Map<number, string[]>();
  let next = 0;
  for (const line of a) {
    if (line === o[next]) next++;
    else appendTo(own, next, line);
  }
  if (next < o.length) return null;
  const places = placesIn(o, b);
  const after = new Map<number, string[]>();
  for (const [at, lines] of own) {
    const place = places[at] ?? null;
    if (place === null) return null;
    after.set(place, [...(after.get(place) ?? []), ...lines]);
  }
  return [...b, ''].flatMap((line, at) => [...(after.get(at) ?? []), line]).slice(0, -1);
}

/**
 * After how many of the new lines that stands which stood after so many of the old ones, by their labels; null where
 * nothing tells which took whose place.
 */
function placesIn(o: readonly string[], b: readonly string[]): (number | null)[] {
  const places: (number | null)[] = [0];
  const hunks = diffIndices(o.map(lineLabel), b.map(lineLabel));
  let there = 0;
  for (const { buffer1, buffer2 } of [
    ...hunks,
    { buffer1: [o.length, 0], buffer2: [b.length, 0] },
  ] as const) {
    const [[start = 0, gone = 0], [, come = 0]] = [buffer1, buffer2];
    while (places.length <= start) places.push(++there);
    for (let index = 1; index <= gone; index++) places.push(gone === come ? there + index : null);
    there += come;
    if (gone > 0) places[places.length - 1] = there;
  }
  places[o.length] = b.length;
  return places;
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
