import { timing } from '../../text/day-range.ts';
import { isPhaseWord, makesNoPhase } from '../../text/vocabulary.ts';
import type { Line } from '../markdown/line.ts';
import type { Block } from '../markdown/block.ts';
import { groupLabel, taskLabel } from '../work/labels.ts';
import { phaseStart, wordOf } from '../work/phase-start.ts';
import { isBoldWhole } from './list-label.ts';

/** The line of the block at an index that is a title of a phase there; null for none. */
type TitleAt = (blocks: readonly Block[], at: number) => Line | null;

/**
 * The blocks with lines as headings that start phases, two or more below one heading: plain ones, `Phase 1 — Ground`, each a
 * paragraph of its own, their numbers all different, those of a word that nobody taught us each above a list or a table, or
 * bold ones that tell a time, each above a table: for a plan that has no other phases (format 2.1). The blocks themselves
 * where there are none.
 */
export function withPlainPhases(blocks: readonly Block[]): readonly Block[] {
  const counted = [plainTitle, titleOfList].map((titleAt) => withTitles(blocks, titleAt, differ));
  return counted.find((found) => found !== blocks) ?? withTitles(blocks, titleOfTable, () => true);
}

/** Each has a number of its own, and those of a word that nobody taught us share it. */
function differ(lines: readonly Line[]): boolean {
  const starts = lines.flatMap((line) => phaseStart(line, true) ?? []);
  const areKnown = starts.every((start) => isPhaseWord(wordOf(start)));
  const words = new Set(starts.map(({ series }) => series));
  return new Set(starts.map(({ number }) => number)).size === lines.length && (areKnown || words.size === 1);
}

function withTitles(
  blocks: readonly Block[],
  titleAt: TitleAt,
  differ: (lines: readonly Line[]) => boolean,
): readonly Block[] {
  const first = blocks.findIndex((_, at) => titleAt(blocks, at) !== null);
  if (first === -1) return blocks;
  const found = blocks.findIndex(({ kind }, at) => at > first && kind === 'heading');
  const end = found === -1 ? blocks.length : found;
  const titles = blocks.map((_, at) => (at >= first && at < end ? titleAt(blocks, at) : null));
  const lines = titles.flatMap((line) => line ?? []);
  if (lines.length < 2 || !differ(lines)) return blocks;
  const above = blocks.slice(0, first).findLast(({ kind }) => kind === 'heading');
  const depth = Math.min((above?.kind === 'heading' ? above.depth : 1) + 1, 6);
  return blocks.map((block, at) => {
    const line = titles[at] ?? null;
    return line === null ? block : { kind: 'heading', depth, line };
  });
}

/** A line bold as a whole above a table, with a time in brackets: `Base phase (Weeks 1-2)`; days and weeks alone are none. */
function titleOfTable(blocks: readonly Block[], at: number): Line | null {
  const block = blocks[at];
  const [line, more] = block?.kind === 'paragraph' ? block.lines : [];
  if (line === undefined || more !== undefined || blocks[at + 1]?.kind !== 'table') return null;
  return tellsPartOfTime(line) ? line : null;
}

function tellsPartOfTime(line: Line): boolean {
  const time = /[^\s(（][^()（）]*[(（]([^()（）]+)[)）]\s*[:：]?$/.exec(line.text)?.[1];
  if (time === undefined || timing(time) === null || !isBoldWhole(line)) return false;
  return groupLabel(line.text) === null && taskLabel(line.text) === null;
}

/** The line of a plain paragraph that is a phase's title by a word for phases. */
function plainTitle(blocks: readonly Block[], at: number): Line | null {
  const line = countedLine(blocks, at);
  const start = line === null ? null : phaseStart(line, false);
  return start !== null && isPhaseWord(wordOf(start)) ? line : null;
}

/** The same by any other word, right above a list or a table: `Section 1: Soil`. */
function titleOfList(blocks: readonly Block[], at: number): Line | null {
  const next = blocks[at + 1]?.kind;
  const line = next === 'list' || next === 'table' ? countedLine(blocks, at) : null;
  const start = line === null ? null : phaseStart(line, false);
  return start !== null && !makesNoPhase(wordOf(start)) ? line : null;
}

/** The line of a plain paragraph that may be a title, and no sentence about one. */
function countedLine(blocks: readonly Block[], at: number): Line | null {
  const block = blocks[at];
  const [line, more] = block?.kind === 'paragraph' ? block.lines : [];
  if (line === undefined || more !== undefined || line.bold > 0) return null;
  return line.text.length > LONGEST_TITLE || /[.,;?!。，；？！]$/.test(line.text) ? null : line;
}

/** What is longer is a sentence of prose. */
const LONGEST_TITLE = 80;
