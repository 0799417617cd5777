import type { Block } from '../markdown/block.ts';
import { bareLabel, taskField, withoutColon } from './labels.ts';

/** Whether a heading, or the last line of a block above a list, is called as criteria are. */
export function opensCriteria(above: Block | undefined): boolean {
  const line =
    above?.kind === 'heading' ? above.line : above?.kind === 'paragraph' ? above.lines.at(-1) : null;
  return line !== null && line !== undefined && taskField(bareLabel(withoutColon(line.text))) === 'done';
}
