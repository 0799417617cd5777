import { undecorated } from '../../text/decoration.ts';
import type { Line } from './line.ts';

/** The mark of a box that no bullet stands before; `[a]` and `[1]` may count or quote. */
const BARE = /^\[([ xXvV/✓✔-])\]\s+(?=\S)/u;

/** The mark of a line that is a box to its author although no bullet stands before it, `[x] Dig it`; null for others. */
export function bareMark(text: string): { readonly mark: string; readonly length: number } | null {
  const found = BARE.exec(text);
  return found === null ? null : { mark: found[1] ?? ' ', length: found[0].length };
}

/** A line without the mark that it opens with, which takes so many characters. */
export function withoutMark(line: Line, length: number): Line {
  const { text, sign, from } = undecorated(line.text.slice(length));
  return {
    raw: line.raw.slice(length),
    text,
    bold: Math.max(0, line.bold - length - from),
    sign: sign ?? line.sign,
    ...(line.first === undefined ? {} : { first: line.first - length - from }),
    line: line.line,
  };
}

/** A box that is drawn, `☐ Dig it`, and what it would be as a mark; a line with several tells what they mean. */
const DRAWN = /^(?:\*\*|__)?([☐☑☒◐-◕])\uFE0F?\s(?!.*[☐☑☒◐-◕])/u;

/** The mark of an item whose author draws its box, `☑ Dig it`; null for others. */
export function drawnMark({ raw }: Line): string | null {
  const box = DRAWN.exec(raw)?.[1];
  if (box === undefined) return null;
  if (box === '☐') return ' ';
  return box === '☑' || box === '☒' ? 'x' : '/';
}
