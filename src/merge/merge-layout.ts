import { isRegion, isSuccess, type Layout } from './layout.ts';
import { mergedLines } from './merge-lines.ts';
import { mergedPhaseLine } from './phase-line.ts';
import { sectionAt } from './section-at.ts';

/** Lines that plan and user both changed; the user's stand. */
export interface LayoutConflict {
  /** The heading or label they stand under. */
  readonly section: string;
  readonly mine: readonly string[];
  readonly fresh: readonly string[];
}

/** The merged lines, in which each block of rows is still one line, and where the user's word stands against the plan's. */
export interface LayoutMerge {
  readonly lines: readonly string[];
  readonly conflicts: readonly LayoutConflict[];
}

/** What becomes of rows, as far as lines depend on it. */
export interface RegionRows {
  /** Whether the user's block that a token stands for still has rows. */
  readonly hasRows: (token: string) => boolean;
  /** Whether a region has new rows and no table of the user's to put them in. */
  readonly isMissing: (region: string) => boolean;
}

/**
 * Merges the last build (null without a record), the new build and the user's note, region by region, and the lines around
 * them (format 4.1): each region is in the result once or, where plan and user dropped it, not at all.
 */
export function mergedLayout(
  base: Layout | null,
  fresh: Layout,
  mine: Layout,
  rows: RegionRows,
): LayoutMerge {
  return new LayoutMerging(base, fresh, mine, rows).run();
}

class LayoutMerging {
  private readonly conflicts: LayoutConflict[] = [];
  private readonly merged = new Map<string, readonly string[]>();

  constructor(
    private readonly base: Layout | null,
    private readonly fresh: Layout,
    private readonly mine: Layout,
    private readonly rows: RegionRows,
  ) {}

  run(): LayoutMerge {
    const { base, fresh, mine } = this;
    for (const [token, lines] of mine.regions) this.mergeRegion(token, lines);
    for (const [token, lines] of fresh.regions)
      if (!mine.regions.has(token) && this.isWanted(token)) this.merged.set(token, lines);
    const outer =
      base === null
        ? { lines: [...mine.outer], conflicts: [] }
        : mergedLines(base.outer, fresh.outer, mine.outer);
    const placed = this.placed(outer.lines);
    const lines = placed.flatMap((line) => (isRegion(line) ? (this.merged.get(line) ?? []) : [line]));
    const around = outer.conflicts.map((one) => ({ ...one, section: sectionAt(outer.lines, one.at) }));
    return { lines, conflicts: [...around, ...this.conflicts] };
  }

  /** A region that only the new build has: a new one, or one that the user deleted and that gets new rows. */
  private isWanted(token: string): boolean {
    if (this.rows.isMissing(token)) return true;
    return this.base !== null && !this.base.regions.has(token);
  }

  private mergeRegion(token: string, mine: readonly string[]): void {
    const base = this.base?.regions.get(token);
    const fresh = this.fresh.regions.get(token);
    if (base === undefined) this.merged.set(token, mine);
    else if (fresh !== undefined) this.merged.set(token, this.both(base, fresh, mine));
    else if (isSuccess(token) || !mine.some((line) => this.rows.hasRows(line))) {
      const own = mergedLines(base, [], mine).lines.filter((line) => !base.includes(line));
      if (own.some((line) => line.trim() !== '')) this.merged.set(token, own);
    } else this.merged.set(token, mine);
  }

  private both(base: readonly string[], fresh: readonly string[], mine: readonly string[]): string[] {
    const head = mergedPhaseLine(base[0], fresh[0], mine[0]);
    const from = head === null ? 0 : 1;
    const rest = mergedLines(base.slice(from), fresh.slice(from), mine.slice(from));
    const section = sectionAt(fresh, 0);
    this.conflicts.push(...rest.conflicts.map((conflict) => ({ ...conflict, section })));
    return head === null ? rest.lines : [head, ...rest.lines];
  }

  /** Each region once, in its place. */
  private placed(outer: readonly string[]): string[] {
    const seen = new Set<string>();
    const lines = outer.filter((line) => {
      if (!isRegion(line)) return true;
      const stays = this.merged.has(line) && !seen.has(line);
      seen.add(line);
      return stays;
    });
    const present = new Set(lines.filter(isRegion));
    for (const order of [this.mine, this.fresh].map(({ regions }) => [...regions.keys()]))
      for (const [index, token] of order.entries()) {
        if (!this.merged.has(token) || present.has(token)) continue;
        const at = placeFor(order, index, lines, present);
        if (at === null && isSuccess(token)) continue;
        insertRegion(lines, at ?? lines.length, token);
        present.add(token);
      }
    return lines;
  }
}

/** Behind the region of its kind that comes before it, else before the one that comes after; null where there is none. */
function placeFor(
  order: readonly string[],
  index: number,
  lines: readonly string[],
  present: ReadonlySet<string>,
): number | null {
  const isKin = (token: string): boolean =>
    isSuccess(token) === isSuccess(order[index] ?? '') && present.has(token);
  const before = order.slice(0, index).findLast(isKin);
  if (before !== undefined) return lines.indexOf(before) + 1;
  const after = order.slice(index + 1).find(isKin);
  return after === undefined ? null : lines.indexOf(after);
}

/** Inserts a region with a blank line on either side. */
function insertRegion(lines: string[], at: number, token: string): void {
  const above = at > 0 && (lines[at - 1] ?? '').trim() !== '' ? [''] : [];
  const below = at < lines.length && (lines[at] ?? '').trim() !== '' ? [''] : [];
  lines.splice(at, 0, ...above, token, ...below);
}
