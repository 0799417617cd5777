import type { Block } from '../markdown/block.ts';
import { calloutTitle } from '../markdown/callout-title.ts';
import type { Line } from '../markdown/line.ts';
import { phaseStart } from '../work/phase-start.ts';

/**
 * The blocks with the callouts whose titles start phases, two or more of one word, as headings with what stands in them:
 * `> [!todo] Phase 1: Hull` (format 2.1). The blocks themselves where there are none.
 */
export function withCalloutPhases(blocks: readonly Block[]): readonly Block[] {
  const titles = blocks.map(titleOf);
  const numbers = new Map<string, Set<string>>();
  for (const start of titles.flatMap((title) => title?.start ?? []))
    numbers.set(start.series, (numbers.get(start.series) ?? new Set()).add(start.number));
  if (![...numbers.values()].some(({ size }) => size > 1)) return blocks;
  let depth = 1;
  return blocks.flatMap((block, at): readonly Block[] => {
    const title = titles[at];
    if (block.kind === 'heading') ({ depth } = block);
    if (block.kind !== 'quote' || !title || (numbers.get(title.start.series)?.size ?? 0) < 2) return [block];
    const heading = { kind: 'heading', depth: Math.min(depth + 1, 6), line: title.line } as const;
    return [heading, ...block.blocks.slice(1)];
  });
}

function titleOf(block: Block): { line: Line; start: NonNullable<ReturnType<typeof phaseStart>> } | null {
  const line = calloutTitle(block);
  const start = line === null ? null : phaseStart(line, true);
  return line === null || start === null ? null : { line, start };
}
