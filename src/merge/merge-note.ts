import type { BuildRecord, Change, Conflict, MergeReport } from '../model/merge.ts';
import type { PhaseLike } from './match-phases.ts';
import { type LineConflict, mergedLines } from './merge-lines.ts';
import {
  builtRows,
  lineAbove,
  type MergedBlocks,
  type NoteShape,
  type RowBlock,
  tokenPhase,
  unmarked,
  withTokens,
} from './note-shape.ts';
import { eachTableOnce, regionAt } from './tables-once.ts';

/** The merged note as lines, and what was done. */
interface NoteMerge extends MergeReport {
  readonly lines: readonly string[];
}

/**
 * Merges the last build, the new build and the user's note (format 4.1–4.4), whose rows are merged already (`rows` tells how,
 * `blocks` are their lines): the rest follows line by line. `fresh` is the new build as it is written for the merged rows.
 */
export function mergedNote(
  record: BuildRecord | null,
  fresh: NoteShape<RowBlock>,
  mine: NoteShape<RowBlock>,
  rows: MergeReport,
  blocks: MergedBlocks,
): NoteMerge {
  const before = withTokens(mine);
  const after = withTokens(fresh);
  const merged =
    record === null ? { lines: before, conflicts: [] } : mergedLines(record.lines, after, before);
  const mended = eachTableOnce(
    merged.lines,
    before,
    after,
    (token) => blocks.lines.get(token)?.hasRows ?? false,
  );
  const lines = withMissingPhases(mended, fresh, blocks.missing);
  return {
    lines: lines.flatMap((line) =>
      tokenPhase(line) === null ? [line] : (blocks.lines.get(line)?.lines ?? []),
    ),
    changes: [...rows.changes, ...lineChanges(before.map(unmarked), lines)],
    conflicts: [
      ...rows.conflicts,
      ...merged.conflicts.map((conflict) => lineConflict(conflict, merged.lines.map(unmarked))),
    ],
  };
}

/** What the next build needs to know of this one, which built tables. */
export function recordOf(
  fresh: NoteShape,
  phases: readonly PhaseLike[],
  keys: readonly string[],
  highest: number,
): BuildRecord {
  return { ...recordAround(fresh, phases, keys, highest), rows: builtRows(fresh) };
}

/** The same but for the rows. */
export function recordAround(
  fresh: NoteShape<RowBlock>,
  phases: readonly PhaseLike[],
  keys: readonly string[],
  highest: number,
): Omit<BuildRecord, 'rows'> {
  const named = phases.map(({ word, number, name }, index) => ({
    key: keys[index] ?? '',
    word,
    number,
    name,
  }));
  return { version: 1, highest, lines: withTokens(fresh), phases: named };
}

/**
 * Phases with new rows that the lines have no block for are added, each before the phase that follows it in the plan; the
 * lines lose the identities of their phases.
 */
function withMissingPhases(
  merged: readonly string[],
  fresh: NoteShape<RowBlock>,
  missing: ReadonlySet<string>,
): string[] {
  const lines = [...merged];
  if (missing.size === 0) return lines.map(unmarked);
  const freshLines = withTokens(fresh);
  const plain = freshLines.map(unmarked);
  const tokens = freshLines.map(tokenPhase);
  const order = tokens.filter((phase) => phase !== null);
  for (const phase of [...order].reverse()) {
    if (!missing.has(phase) || lines.some((line) => tokenPhase(line) === phase)) continue;
    const present = lines.map(tokenPhase);
    const next = order.slice(order.indexOf(phase) + 1).find((other) => present.includes(other));
    const at = next === undefined ? endOfBlocks(lines) : regionAt(lines, present.indexOf(next)).start;
    insertBlock(lines, at, blockAround(freshLines, plain, tokens.indexOf(phase)));
  }
  return lines.map(unmarked);
}

/** Inserts a block with a blank line on either side. */
function insertBlock(lines: string[], at: number, block: readonly string[]): void {
  const above = at > 0 && unmarked(lines[at - 1] ?? '').trim() !== '' ? [''] : [];
  const trimmed = unmarked(block.at(-1) ?? '') === '' ? block.slice(0, -1) : block;
  const below = at < lines.length && unmarked(lines[at] ?? '').trim() !== '' ? [''] : [];
  lines.splice(at, 0, ...above, ...trimmed, ...below);
}

/** A phase's line, block and paths, up to the rule that ends it; `plain` are the lines without the identities of phases. */
function blockAround(lines: readonly string[], plain: readonly string[], at: number): string[] {
  const start = lineAbove(plain, at);
  const end = plain.findIndex((line, index) => index > at && /^(?:---|#{1,6} )/.test(line));
  if (plain[end] === '---') return [...lines.slice(start, end + 1), ''];
  return lines.slice(start, end === -1 ? lines.length : end);
}

/** Behind the last block and what belongs to it: before the next heading, or at the end. */
function endOfBlocks(lines: readonly string[]): number {
  const last = lines.findLastIndex((line) => tokenPhase(line)?.startsWith('?') === false);
  if (last === -1) return lines.length;
  const heading = lines.findIndex((line, index) => index > last && /^#{1,6}\s/.test(unmarked(line)));
  return heading === -1 ? lines.length : heading;
}

function lineConflict(conflict: LineConflict, merged: readonly string[]): Conflict {
  const real = (lines: readonly string[]): string[] =>
    lines.map(unmarked).filter((line) => line.trim() !== '' && tokenPhase(line) === null);
  return {
    kind: 'lines',
    section: sectionAt(merged, conflict.at),
    mine: real(conflict.mine),
    plan: real(conflict.fresh),
  };
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

/** The heading or bold label that a line stands under. */
function sectionAt(lines: readonly string[], at: number): string {
  for (let index = Math.min(at, lines.length - 1); index >= 0; index--) {
    const line = lines[index] ?? '';
    const label =
      /^#{1,6}\s+(.+)$/.exec(line)?.[1] ??
      /^\*\*((?:Phase|Milestone|Stage|Sprint|Iteration|Week)\s[^*]+)\*\*/i.exec(line)?.[1] ??
      /^\*\*([^*]+)\*\* \((?:.*, )?\d+ tasks?\)$/.exec(line)?.[1];
    if (label !== undefined) return label;
  }
  return 'Header';
}
