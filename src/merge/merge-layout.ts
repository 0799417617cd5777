import type { Conflict } from '../model/merge.ts';
import { isRegion, isSuccess, type Layout } from './layout.ts';
import { append } from './append.ts';
import { type LineConflict, mergedLines } from './merge-lines.ts';
import { tokenPhase } from './note-shape.ts';
import { mergedPhaseLine } from './phase-line.ts';
import { sectionAt } from './section-at.ts';

/** The merged lines, in which each block of rows is still one line, and where the user's word stands against the plan's. */
export interface LayoutMerge {
  readonly lines: readonly string[];
  readonly conflicts: readonly Conflict[];
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
  private readonly conflicts: Conflict[] = [];
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
    const around = outer.conflicts.flatMap((one) => {
      const deleted = this.deletedSections(one);
      // Where nothing of the user's is left, the line at the place is of what follows.
      const section = sectionAt(outer.lines, one.mine.length === 0 ? one.at - 1 : one.at);
      return deleted.length > 0 ? deleted : lineConflict(one, section);
    });
    return { lines, conflicts: [...around, ...this.conflicts] };
  }

  /** The sections of a stretch that the user has taken out with their headings, and left nowhere else. */
  private deletedSections({ mine, fresh }: LineConflict): Conflict[] {
    if (mine.some(isHeading)) return [];
    const own = new Set(this.mine.outer);
    const isDeleted = (line: string): boolean =>
      isHeading(line) && this.base?.outer.includes(line) === true && !own.has(line);
    return fresh.flatMap((line, at): Conflict[] => {
      if (!isDeleted(line)) return [];
      const rest = fresh.slice(at + 1);
      const end = rest.findIndex(isHeading);
      const plan = (end === -1 ? rest : rest.slice(0, end)).filter((one) => !isRegion(one));
      return [{ kind: 'deleted-section', section: sectionAt(fresh, at), plan }];
    });
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
    this.conflicts.push(...rest.conflicts.flatMap((one) => lineConflict(one, section)));
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
    const behind = new Map<string | null, string[]>();
    const ahead = new Map<string, string[]>();
    const placed = new Set<string>();
    for (const order of [this.mine, this.fresh].map(({ regions }) => [...regions.keys()])) {
      const missing = (token: string): boolean => this.merged.has(token) && !present.has(token);
      for (const { token, before, after } of neighbours(order, present)) {
        if (!missing(token) || placed.has(token)) continue;
        placed.add(token);
        if (before !== null) append(behind, before, token);
        else if (after !== null) append(ahead, after, token);
        // Criteria of a new phase go where the criteria of others are, else nowhere.
        else if (!isSuccess(token)) append(behind, null, token);
      }
    }
    return [
      ...lines.flatMap((line) => [...(ahead.get(line) ?? []), line, ...(behind.get(line) ?? [])]),
      ...(behind.get(null) ?? []),
    ];
  }
}

function isHeading(line: string): boolean {
  return /^#{1,6}\s/.test(line);
}

/** A stretch of lines that both changed; nothing where only regions were moved. */
function lineConflict({ mine, fresh }: LineConflict, section: string): Conflict[] {
  const real = (lines: readonly string[]): string[] =>
    lines.filter((line) => line.trim() !== '' && tokenPhase(line) === null && !isRegion(line));
  const [own, plan] = [real(mine), real(fresh)];
  return own.length + plan.length === 0 ? [] : [{ kind: 'lines', section, mine: own, plan }];
}

/** Each region with the nearest present ones of its kind on either side, in the order given. */
function neighbours(
  order: readonly string[],
  present: ReadonlySet<string>,
): { readonly token: string; readonly before: string | null; readonly after: string | null }[] {
  const nearest = (tokens: readonly string[]): (string | null)[] => {
    const last = new Map<boolean, string>();
    return tokens.map((token) => {
      const found = last.get(isSuccess(token)) ?? null;
      if (present.has(token)) last.set(isSuccess(token), token);
      return found;
    });
  };
  const before = nearest(order);
  const after = nearest([...order].reverse()).reverse();
  return order.map((token, at) => ({ token, before: before[at] ?? null, after: after[at] ?? null }));
}
