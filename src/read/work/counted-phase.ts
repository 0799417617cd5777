import type { Markdown } from '../../model/markdown.ts';
import { bareWords } from '../../text/decoration.ts';
import type { Line } from '../markdown/line.ts';

/** A phase that goes by its name alone, as we write it (format 3.9). */
export interface CountedPhase {
  readonly name: Markdown;
  /** What stands in the brackets: `Days 1-5, 2 tasks`. */
  readonly timing: Markdown;
}

const COUNT = /^\s{0,9}\(((?:[^()]{0,200},\s?)?\d{1,6} tasks?)\)[:.]?\s{0,9}$/i;

/**
 * Reads a bold line and brackets that end in a count of tasks: `**Preparation** (Days 1-5, 2 tasks)`. Null for any other
 * line. A phase with a number reads so, too: it is for the caller to look for that first.
 */
export function countedPhase({ text, bold }: Pick<Line, 'text' | 'bold'>): CountedPhase | null {
  if (bold === 0 || text.length > 2_000 || !/tasks?\)/i.test(text)) return null;
  const timing = COUNT.exec(bareWords(text.slice(bold)).text)?.[1];
  const name = bareWords(text.slice(0, bold)).text.replace(/\s*[:：]$/, '');
  return timing === undefined || name === '' ? null : { name, timing };
}
