import type { Markdown } from '../model/markdown.ts';
import type { Line } from './line.ts';

/** A checkpoint with what tells whose it is (format 2.7). */
export interface CheckpointLine {
  readonly label: Markdown;
  readonly timing: Markdown;
  readonly text: Markdown;
  readonly line: number;
}

/** Reads `**End of Phase 1** (Day 10): Does it hold?`; null for any other line. */
export function checkpoint(line: Line): CheckpointLine | null {
  const match =
    /^(?:[^\p{L}\p{N}(]{1,12})?((?:end of|after|checkpoint)\b[^:：(]*)(?:\(([^()]*)\))?\s*[:：]\s*(.*)$/iu.exec(
      line.text,
    );
  if (match === null) return null;
  return {
    label: (match[1] ?? '').trim(),
    timing: (match[2] ?? '').trim(),
    text: (match[3] ?? '').trim(),
    line: line.line,
  };
}
