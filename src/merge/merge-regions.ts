import { ABSENT, NEEDS_CLARIFICATION } from '../model/markdown.ts';
import type { Conflict } from '../model/merge.ts';
import { isRegion, isSuccess, type RegionLayout } from './regions.ts';
import { appendTo } from './append-to.ts';
import { linesKey, nameKey, type Taken } from './conflict-keys.ts';
import { lineKey } from './form-key.ts';
import { type LineConflict, mergedLines } from './merge-lines.ts';
import { tokenPhase } from './note-layout.ts';
import { mergedPhaseLine, withoutPhase } from './phase-line.ts';
import { isHeading, sectionAt } from './section-at.ts';

/** The merged lines, in which each block of rows is still one line, and where the user's word stands against the plan's. */
export interface RegionsMerge {
  readonly lines: readonly string[];
  readonly conflicts: readonly Conflict[];
}

/** A region of the user's that was built last time, and is not any more. */
export interface LeftRegion {
  readonly region: string;
  readonly base: readonly string[];
  readonly mine: readonly string[];
}

/** What holds for the regions of a note beside their lines. */
export interface RegionRules {
  /** Whether such a region goes but for the user's own lines, stays whole, or stays whole and is told. */
  readonly left: (region: LeftRegion) => 'goes' | 'stays' | 'told';
  /** Whether a region has to be in the note although the user's has it not. */
  readonly isMissing: (region: string) => boolean;
  /** Regions are sections of their own: one that the user took out is told, and one that nobody knows the writer of. */
  readonly areSections: boolean;
}

/** What the merge of lines gives. */
type LinesMerge = ReturnType<typeof mergedLines>;

/**
 * Merges the last build (null without a record), the new build and the user's note, region by region, and the lines around
 * them (format 4.1): each region is in the result once or, where plan and user dropped it, not at all.
 */
export function mergedRegions(
  base: RegionLayout | null,
  fresh: RegionLayout,
  mine: RegionLayout,
  rules: RegionRules,
  taken: Taken,
): RegionsMerge {
  return new LayoutMerging(base, fresh, mine, rules, taken).run();
}

class LayoutMerging {
  private readonly conflicts: Conflict[] = [];
  private readonly merged = new Map<string, readonly string[]>();

  constructor(
    private readonly base: RegionLayout | null,
    private readonly fresh: RegionLayout,
    private readonly mine: RegionLayout,
    private readonly rules: RegionRules,
    private readonly taken: Taken,
  ) {}

  run(): RegionsMerge {
    const { base, fresh, mine } = this;
    for (const [token, lines] of mine.regions) this.mergeRegion(token, lines);
    for (const [token, lines] of fresh.regions) {
      if (mine.regions.has(token)) continue;
      if (this.isWanted(token, lines)) this.merged.set(token, lines);
    }
    const outer =
      base === null
        ? { lines: [...mine.outer], conflicts: [] }
        : mergedLines(base.outer, fresh.outer, mine.outer);
    const deleted = base === null ? [] : deletedSections(base.outer, fresh.outer, mine.outer);
    const isTold = (line: string): boolean => deleted.some(({ heading }) => heading === line);
    const around = outer.conflicts.filter((one) => !one.fresh.some(isTold) || one.mine.some(isHeading));
    // Where nothing of the user's is left, the line at the place is of what follows.
    const sectionOf = ({ mine: left, at }: LineConflict): string =>
      sectionAt(outer.lines, left.length === 0 ? at - 1 : at);
    const settled = this.withTaken({ lines: outer.lines, conflicts: around }, '', sectionOf);
    const lines = this.placed(settled.lines).flatMap((line) =>
      isRegion(line) ? (this.merged.get(line) ?? []) : [line],
    );
    return { lines, conflicts: [...deleted, ...settled.conflicts, ...this.conflicts] };
  }

  /** Merged lines with the plan's where the user takes them, and what is to be told of each stretch. */
  private withTaken(
    { lines, conflicts }: LinesMerge,
    place: string,
    sectionOf: (conflict: LineConflict) => string,
  ): RegionsMerge {
    const stretches = conflicts.flatMap((one) => {
      const [mine, fresh] = [untilHeading(one.mine), untilHeading(one.fresh)];
      const [own, plan] = [shownLines(mine), shownLines(fresh)];
      if (own.length + plan.length === 0) return [];
      const section = sectionOf(one);
      const key = linesKey(`${place}${section}`, own, plan);
      const told: Conflict = { kind: 'lines', key, section, mine: own, plan };
      return [{ at: one.at, count: mine.length, fresh, told }];
    });
    const result = [...lines];
    for (const { at, count, fresh, told } of [...stretches].reverse())
      if (this.taken.has(told.key)) result.splice(at, count, ...fresh);
    return { lines: result, conflicts: stretches.map(({ told }) => told) };
  }

  /** A region that only the new build has: a new one, or one that the user deleted and that gets new rows, or wants back. */
  private isWanted(token: string, lines: readonly string[]): boolean {
    if (this.rules.isMissing(token)) return true;
    if (this.base === null) return false;
    if (!this.base.regions.has(token)) return true;
    const [heading = ''] = lines;
    if (this.rules.areSections) this.conflicts.push(deletedSection(heading, lines.slice(1)));
    return this.rules.areSections && this.taken.has(heading);
  }

  private mergeRegion(token: string, mine: readonly string[]): void {
    const base = this.base?.regions.get(token);
    const fresh = this.fresh.regions.get(token);
    if (base === undefined) this.merged.set(token, this.unknown(token, fresh, mine));
    else if (fresh !== undefined) this.merged.set(token, this.both(token, base, fresh, mine));
    else this.mergeLeft({ region: token, base, mine });
  }

  private mergeLeft(left: LeftRegion): void {
    const { region, base, mine } = left;
    const fate = this.rules.left(left);
    if (fate === 'stays') this.merged.set(region, mine);
    else this.leave(region, fate === 'told' ? mine : ownLines(base, mine), mine);
  }

  /** Leaves lines of the user's in a region that is not built any more, unless she takes them out. */
  private leave(region: string, left: readonly string[], mine: readonly string[]): void {
    if (left.every((line) => line.trim() === '')) return;
    const key = linesKey(region, left, []);
    this.conflicts.push({ kind: 'lines', key, section: sectionAt(mine, 0), mine: left, plan: [] });
    if (!this.taken.has(key)) this.merged.set(region, left);
  }

  /** A region of which nobody knows what was built: the note's stays, and what a section lacks is told (format 4.4, 4.7). */
  private unknown(
    token: string,
    fresh: readonly string[] | undefined,
    mine: readonly string[],
  ): readonly string[] {
    if (fresh === undefined || !this.rules.areSections) return mine;
    const [own, plan] = [without(mine, fresh), without(fresh, mine).filter((line) => !isToFill(line))];
    if (plan.length === 0) return mine;
    const key = linesKey(token, own, plan);
    const section = sectionAt(mine, 0);
    this.conflicts.push({ kind: 'unknown-lines', key, section, mine: own, plan, isFixed: true });
    return mine;
  }

  private both(
    token: string,
    base: readonly string[],
    fresh: readonly string[],
    mine: readonly string[],
  ): string[] {
    const isTaken = this.taken.has(nameKey(token));
    const head = mergedPhaseLine(isTaken ? mine[0] : base[0], fresh[0], mine[0]);
    const from = head === null ? 0 : 1;
    const section = sectionAt(fresh, 0);
    const [own = '', plan = ''] = [mine[0], fresh[0]];
    if (isTaken && head !== null)
      this.conflicts.push({ kind: 'lines', key: nameKey(token), section, mine: [own], plan: [plan] });
    const rest = mergedLines(base.slice(from), fresh.slice(from), mine.slice(from));
    const { lines, conflicts } = this.withTaken(rest, token, () => section);
    this.conflicts.push(...conflicts);
    return head === null ? [...lines] : [head, ...lines];
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
    const followers = new Map<string | null, string[]>();
    const ahead = new Map<string, string[]>();
    const placed = new Set<string>();
    for (const order of [this.mine, this.fresh].map(({ regions }) => [...regions.keys()])) {
      const missing = (token: string): boolean => this.merged.has(token) && !present.has(token);
      for (const { token, before, after } of neighbours(order, present)) {
        if (!missing(token) || placed.has(token)) continue;
        placed.add(token);
        if (before !== null) appendTo(followers, before, token);
        else if (after !== null) appendTo(ahead, after, token);
        // Criteria of a new phase go where the criteria of others are, else nowhere.
        else if (!isSuccess(token)) appendTo(followers, null, token);
      }
    }
    return [
      ...lines.flatMap((line) => [...(ahead.get(line) ?? []), line, ...(followers.get(line) ?? [])]),
      ...(followers.get(null) ?? []),
    ];
  }
}

/** The sections of the last build and of the new one that the user took out: their headings, and all that stood below. */
function deletedSections(
  base: readonly string[],
  fresh: readonly string[],
  mine: readonly string[],
): Extract<Conflict, { kind: 'deleted-section' }>[] {
  const own = new Set(mine);
  // A line that we write in several sections tells nothing of one.
  const tells = (line: string): boolean => base.indexOf(line) === base.lastIndexOf(line);
  const last = new Map(sectionsOf(base).map((section) => [section.heading, section.lines]));
  return sectionsOf(fresh).flatMap(({ heading, lines }) => {
    const before = last.get(heading);
    if (before === undefined || own.has(heading) || isRenamed(heading, base, mine)) return [];
    if (before.some((line) => own.has(line) && tells(line))) return [];
    return [deletedSection(heading, lines)];
  });
}

function deletedSection(
  heading: string,
  lines: readonly string[],
): Extract<Conflict, { kind: 'deleted-section' }> {
  const plan = lines.filter((line) => !isRegion(line));
  return { kind: 'deleted-section', key: heading, heading, section: sectionAt([heading], 0), plan };
}

/** What of a region that is not built any more is the user's. */
function ownLines(base: readonly string[], mine: readonly string[]): string[] {
  const [head = '', ...own] = mergedLines(base, [], mine).lines.filter((line) => !base.includes(line));
  return [mine[0] === head ? withoutPhase(head, base[0] ?? '') : head, ...own];
}

/** The lines that others do not have, in any form. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others.map(lineKey));
  return lines.filter((line) => !known.has(lineKey(line)));
}

/** A line that waits for somebody to fill it in says nothing that a note could lack. */
function isToFill(line: string): boolean {
  return [NEEDS_CLARIFICATION, ABSENT].some((open) => line.trimEnd().endsWith(open));
}

/** Whether a heading of the user's stands where this one stood, above what came next; of a note's title, whether it has another. */
function isRenamed(heading: string, base: readonly string[], mine: readonly string[]): boolean {
  if (heading.startsWith('# ') && mine.some((line) => line.startsWith('# '))) return true;
  const next = mine.indexOf(base[base.indexOf(heading) + 1] ?? '');
  const instead = mine[next - 1] ?? '';
  return isHeading(instead) && !base.includes(instead);
}

/** The headings of a note with the lines below each, up to the next. */
function sectionsOf(lines: readonly string[]): { readonly heading: string; readonly lines: string[] }[] {
  const sections: { heading: string; lines: string[] }[] = [];
  for (const line of lines)
    if (isHeading(line)) sections.push({ heading: line, lines: [] });
    else sections.at(-1)?.lines.push(line);
  return sections;
}

/** Lines up to the next section: what a user is asked about. */
function untilHeading(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line, at) => at > 0 && isHeading(line));
  return lines.slice(0, end === -1 ? lines.length : end);
}

/** Lines without the places of rows and regions, which follow by themselves. */
function shownLines(lines: readonly string[]): string[] {
  return lines.filter((line) => line.trim() !== '' && tokenPhase(line) === null && !isRegion(line));
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
