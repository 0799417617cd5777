import type { BuildRecord, Change, Conflict } from '../model/merge.ts';
import type { Taken } from './conflict-keys.ts';
import type { PhaseLike } from './match-phases.ts';
import { isSuccess, type RegionLayout, regionLayout, regionOfPhase, successOfPhase } from './regions.ts';
import { isBlankLine } from './gaps.ts';
import { reformed } from './line-form.ts';
import { mergedRegions, type RegionRules, type RegionsMerge } from './merge-regions.ts';
import {
  markedPhase,
  type MergedBlocks,
  type NoteLayout,
  type RowBlock,
  tokenPhase,
  unmarked,
  withTokens,
} from './note-layout.ts';
import { sectionAt } from './section-at.ts';

/** What a merge did, and all in which note and plan disagree. */
export interface MergeTold {
  readonly changes: readonly Change[];
  readonly conflicts: readonly Conflict[];
}

/** The merged note as lines, and what was done. */
interface NoteMerge extends MergeTold {
  readonly lines: readonly string[];
}

/** The lines of a build around its rows, with its phases. */
export type BuiltLines = Pick<BuildRecord, 'lines' | 'phases'>;

/**
 * Merges the last build (`base`; null without a record), the new build and the user's note (format 4.1–4.4), whose rows are
 * merged already (`rows` tells how, `blocks` are their lines). `fresh` is the new build as it is written for the merged rows;
 * `mine` the note, with the identities of its phases.
 */
export function mergedNote(
  base: BuiltLines | null,
  fresh: BuiltLines,
  mine: BuiltLines,
  rows: MergeTold,
  { blocks, taken }: { readonly blocks: MergedBlocks; readonly taken: Taken },
): NoteMerge {
  const missing = new Set([...blocks.missing].flatMap((key) => [regionOfPhase(key), successOfPhase(key)]));
  const hasRows = (line: string): boolean => blocks.lines.get(line)?.hasRows ?? false;
  const rules: RegionRules = {
    left: ({ region, mine: own }) => (isSuccess(region) || !own.some(hasRows) ? 'goes' : 'stays'),
    isMissing: (region) => missing.has(region),
    areSections: false,
  };
  const { lines: whole, conflicts } = mergedText(base, fresh, mine, rules, taken);
  return {
    lines: whole.flatMap((line) =>
      tokenPhase(line) === null ? [line] : (blocks.lines.get(line)?.lines ?? []),
    ),
    changes: [...rows.changes, ...lineChanges(mine.lines.map(unmarked), whole)],
    conflicts: [...rows.conflicts, ...conflicts],
  };
}

/** Merges three versions of a note that is a sequence of sections; `mine` bears the identities of those that were built. */
export function mergedSections(
  base: BuiltLines | null,
  fresh: BuiltLines,
  mine: BuiltLines,
  left: RegionRules['left'],
  taken: Taken,
): NoteMerge {
  const known = new Set(mine.lines.flatMap((line) => markedPhase(line) ?? []).map(regionOfPhase));
  const isMissing = (region: string): boolean => base === null && !known.has(region);
  const rules: RegionRules = { left, isMissing, areSections: true };
  const { lines, conflicts } = mergedText(base, fresh, mine, rules, taken);
  return { lines, changes: lineChanges(mine.lines.map(unmarked), lines), conflicts };
}

/** Merges lines and regions, in any form that the note has for them (format 4.7). */
function mergedText(
  base: BuiltLines | null,
  fresh: BuiltLines,
  mine: BuiltLines,
  rules: RegionRules,
  taken: Taken,
): RegionsMerge {
  const { lines, restored } = reformed(mine.lines, (base ?? fresh).lines, fresh.lines);
  const merged = mergedRegions(
    base === null ? null : regionsOf(base),
    regionsOf(fresh),
    regionsOf({ ...mine, lines }),
    rules,
    taken,
  );
  return { lines: restored(merged.lines), conflicts: merged.conflicts };
}

/** The regions of a note without its blank lines, which are no part of what is merged. */
function regionsOf({ lines, phases }: BuiltLines): RegionLayout {
  return regionLayout(
    lines.filter((line) => !isBlankLine(unmarked(line))),
    phases,
    phases.map(({ key }) => key),
  );
}

type PhaseName = Omit<PhaseLike, 'tasks'>;

/** A note's lines around its rows, with its phases; `keys` are their identities. */
export function builtLines(
  layout: NoteLayout<RowBlock>,
  phases: readonly PhaseName[],
  keys: readonly string[],
): BuiltLines {
  const named = phases.map(({ word, number, name }, index) => ({
    key: keys[index] ?? '',
    word,
    number,
    name,
  }));
  return { lines: withTokens(layout), phases: named };
}

/** What changed around the tables, section by section. */
function lineChanges(before: readonly string[], after: readonly string[]): Change[] {
  const sections = new Map<string, { before: string[]; after: string[] }>();
  const put = (lines: readonly string[], places: readonly number[], side: 'before' | 'after'): void => {
    for (const place of places) {
      const line = lines[place] ?? '';
      if (line.trim() === '' || tokenPhase(line) !== null) continue;
      const name = sectionAt(lines, place);
      const section = sections.get(name) ?? { before: [], after: [] };
      section[side].push(line);
      sections.set(name, section);
    }
  };
  put(before, surplus(before, after), 'before');
  put(after, surplus(after, before), 'after');
  return [...sections].map(([section, lines]) => ({ kind: 'lines', section, ...lines }));
}

/** Places of lines that only `lines` has, by how often each line occurs. */
function surplus(lines: readonly string[], others: readonly string[]): number[] {
  const counts = new Map<string, number>();
  for (const line of others) counts.set(line, (counts.get(line) ?? 0) + 1);
  return lines.flatMap((line, index) => {
    const count = counts.get(line) ?? 0;
    if (count > 0) counts.set(line, count - 1);
    return count > 0 ? [] : [index];
  });
}
