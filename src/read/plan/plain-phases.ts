import { isPhaseWord } from '../../text/vocabulary.ts';
import type { Line } from '../markdown/line.ts';
import type { Block } from '../markdown/outline.ts';
import { phaseStart, wordOf } from '../work/phase-start.ts';

/**
 * The blocks with plain lines as headings that start phases, `Phase 1 — Ground`: two or more, each a paragraph of its own,
 * their numbers all different, below one heading: for a plan that has no other phases (format 2.1). The blocks themselves
 * where there are none.
 */
export function withPlainPhases(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex((block) => lineOf(block) !== null);
  if (first === -1) return blocks;
  const end = blocks.findIndex(({ kind }, at) => at > first && kind === 'heading');
  const part = end === -1 ? blocks.slice(first) : blocks.slice(first, end);
  const lines = part.flatMap((block) => lineOf(block) ?? []);
  const numbers = new Set(lines.map((line) => phaseStart(line, true)?.number));
  if (lines.length < 2 || numbers.size < lines.length) return blocks;
  const above = blocks.slice(0, first).findLast(({ kind }) => kind === 'heading');
  const depth = Math.min((above?.kind === 'heading' ? above.depth : 1) + 1, 6);
  return blocks.map((block, at) => {
    const line = at >= first && at < first + part.length ? lineOf(block) : null;
    return line === null ? block : { kind: 'heading', depth, line };
  });
}

/** The line of a plain paragraph that is a phase's title, and no sentence about one. */
function lineOf(block: Block): Line | null {
  const [line, more] = block.kind === 'paragraph' ? block.lines : [];
  if (line === undefined || more !== undefined || line.bold > 0) return null;
  if (line.text.length > LONGEST_TITLE || /[.,;?!。，；？！]$/.test(line.text)) return null;
  const start = phaseStart(line, false);
  return start !== null && isPhaseWord(wordOf(start)) ? line : null;
}

/** What is longer is a sentence of prose. */
const LONGEST_TITLE = 80;
