import type { Markdown } from '../../model/markdown.ts';
import type { Line } from '../markdown/line.ts';

/** A checkpoint with what tells whose it is (format 2.7). */
export interface CheckpointLine {
  readonly label: Markdown;
  readonly timing: Markdown;
  readonly text: Markdown;
  readonly line: number;
}

const NAMED =
  /^(?:[^\p{L}\p{N}(]{1,12})?((?:end of|after|checkpoint)\b[^:：(]*)(?:\(([^()]*)\))?\s*[:：]\s*(.*)$/iu;
const LABELLED = /^(?:[^\p{L}\p{N}(]{1,12})?([^:：()]{1,80})(?:\(([^()]*)\))?\s*[:：]\s*(.*)$/u;

/**
 * Reads `**End of Phase 1** (Day 10): Does it hold?`; null for any other line. In a section of checkpoints (`amongOthers`)
 * every line is one, whatever it is called: `Day 20: final check`.
 */
export function checkpoint(line: Line, amongOthers = false): CheckpointLine | null {
  const match = NAMED.exec(line.text) ?? (amongOthers ? LABELLED.exec(line.text) : null);
  if (match !== null) {
    const [, label = '', timing = '', text = ''] = match;
    return { label: label.trim(), timing: timing.trim(), text: text.trim(), line: line.line };
  }
  return amongOthers && line.text !== '' ? { label: '', timing: '', text: line.text, line: line.line } : null;
}
