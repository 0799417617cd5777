import { markedPhase, tokenPhase } from './note-shape.ts';

/**
 * Sees to it that each table of the user's that still has rows is in the merged lines, and no table twice: a section that
 * the plan dropped or moved must not take the user's rows with it, nor leave them in two places. Lines bear the
 * identities of their phases.
 */
export function eachTableOnce(
  merged: readonly string[],
  mine: readonly string[],
  fresh: readonly string[],
  hasRows: (token: string) => boolean,
): string[] {
  const lines = withoutSecond(merged, new Set(mine), new Set(fresh));
  const present = new Set(lines.filter((line) => tokenPhase(line) !== null));
  const tokens = mine.filter((line) => tokenPhase(line) !== null);
  for (const token of [...tokens].reverse()) {
    if (present.has(token) || !hasRows(token)) continue;
    const next = tokens.slice(tokens.indexOf(token) + 1).find((other) => present.has(other));
    const region = regionAt(mine, mine.indexOf(token));
    const block = mine.slice(region.start, region.end);
    const place = next === undefined ? behindTables(lines) : regionAt(lines, lines.indexOf(next)).start;
    lines.splice(place, 0, ...block);
    present.add(token);
  }
  return lines;
}

/** Of two places of one table the one with fewer lines of the user's own goes. */
function withoutSecond(
  merged: readonly string[],
  mine: ReadonlySet<string>,
  fresh: ReadonlySet<string>,
): string[] {
  const lines = [...merged];
  const isOwn = (line: string): boolean => mine.has(line) && !fresh.has(line);
  for (const token of new Set(
    merged.filter((line, at) => tokenPhase(line) !== null && merged.indexOf(line) !== at),
  )) {
    while (lines.indexOf(token) !== lines.lastIndexOf(token)) {
      const regions = [regionAt(lines, lines.indexOf(token)), regionAt(lines, lines.lastIndexOf(token))];
      const [first, last] = regions.map(({ start, end }) => lines.slice(start, end).filter(isOwn).length);
      const drop = (first ?? 0) >= (last ?? 0) ? regions[1] : regions[0];
      if (drop === undefined) break;
      const kept = lines.slice(drop.start, drop.end).filter(isOwn);
      lines.splice(drop.start, drop.end - drop.start, ...kept);
    }
  }
  return lines;
}

/** The lines around a block that bear the identity of its phase. */
export function regionAt(
  lines: readonly string[],
  at: number,
): { readonly start: number; readonly end: number } {
  const phase = tokenPhase(lines[at] ?? '');
  const isSame = (line: string | undefined): boolean => line !== undefined && markedPhase(line) === phase;
  let start = at;
  while (isSame(lines[start - 1])) start--;
  let end = at + 1;
  while (isSame(lines[end])) end++;
  return { start, end };
}

/** Behind the last table's phase, else at the end. */
function behindTables(lines: readonly string[]): number {
  const last = lines.findLastIndex((line) => tokenPhase(line) !== null);
  return last === -1 ? lines.length : regionAt(lines, last).end;
}
