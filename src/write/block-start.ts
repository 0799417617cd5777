import type { Markdown } from '../model/markdown.ts';
import { withBackslashes } from './backslashes.ts';
import { InlineSpans } from './inline-spans.ts';

/** What would start another block, or a task box, where a paragraph or a list item begins; the first group is escaped. */
const STARTS: readonly RegExp[] = [
  // Headings, quotes, bullets and tables.
  /^(#)#{0,5}(?:[ \t]|$)/,
  /^(>)/,
  /^([-+*])(?:[ \t]|$)/,
  /^(\|)/,
  // `1.` and `1)`: the backslash goes before the dot.
  /^\d{1,9}([.)])(?:[ \t]|$)/,
  // Thematic breaks; dashes of any number, because the item's own bullet would count among them.
  /^(-)[- \t]*$/,
  /^([*_])(?:[ \t]*\1){2,}[ \t]*$/,
  // Underlines that make a heading of the line above.
  /^(=)=*[ \t]*$/,
  // Task boxes.
  /^(\[).\](?:[ \t]|$)/,
  // Rows of dashes that make a table of the line above.
  /^(:)-/,
];

/** Fences, escaped mark by mark: what is left of them could open code or strikethrough. */
const FENCE = /^(?:`{3,}(?=[^`]*$)|~{3,})/;

/** `<https://example.com>`, `<me@example.com>`. */
const ADDRESS = /^<[a-z][\w.+-]*[:@]/i;

/** Tags that only mark up the words in them: with text after them they are no block. */
const INLINE_TAG =
  /^<\/?(?:a|abbr|b|br|code|del|em|i|img|ins|kbd|mark|q|s|small|span|strong|sub|sup|u|var)(?=[\s/>])/i;

/**
 * The text with a backslash where it would start another block (a heading, list, quote, fence, HTML, definition) if a
 * paragraph or a list item began with it; `after` is what follows it in the line.
 */
export function atBlockStart(source: Markdown, after: string): Markdown {
  const fence = FENCE.exec(source)?.[0];
  if (fence !== undefined) return fence.replace(/./g, '\\$&') + source.slice(fence.length);
  for (const start of STARTS) {
    const match = start.exec(source);
    if (match?.[1] !== undefined) return withBackslashes(source, [source.indexOf(match[1])]);
  }
  if (source.startsWith('<') && startsHtml(source)) return withBackslashes(source, [0]);
  return source.startsWith('[') && startsDefinition(source + after) ? withBackslashes(source, [0]) : source;
}

function startsHtml(source: Markdown): boolean {
  if (!/^<[a-z/!?]/i.test(source) || ADDRESS.test(source)) return false;
  return !INLINE_TAG.test(source) || new InlineSpans(source).tagEnd(0) === source.length;
}

/** `[x]: …` would define a link, `[^1]: …` a footnote. */
function startsDefinition(text: string): boolean {
  return /^\[(?:[^\]\\]|\\.)*\]:/.test(text);
}
