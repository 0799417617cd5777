import type { Markdown } from '../model/markdown.ts';

const FENCE = /^[\s>]*(?:`{3,}|~{3,})/;
/** So much of a line of code is shown. */
const LONGEST = 120;

/** The first line of a block of code as code in a line, with `…` where there is more of it; empty for none. */
export function shortCode(source: string): Markdown {
  const lines = source.split('\n').filter((line) => line.trim() !== '');
  const [first = '', ...more] = FENCE.test(lines[0] ?? '')
    ? lines.slice(1).filter((line) => !FENCE.test(line))
    : lines;
  const text = first.replace(/^[\s>]+/, '').trimEnd();
  if (text === '') return '';
  const shown = text.slice(0, LONGEST);
  const fence = '`'.repeat(Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length)) + 1);
  const inside = /^`|`$/.test(shown) ? ` ${shown} ` : shown;
  return `${fence}${inside}${fence}${more.length > 0 || shown !== text ? ' …' : ''}`;
}
