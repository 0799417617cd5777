/** How HTML blocks begin that a blank line does not end, and what ends them (CommonMark 4.6). */
const BLOCKS: readonly (readonly [begins: RegExp, ends: RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?:\s|>|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![A-Z]/i, />/],
];
const BLANK = /^[ \t]*\r?$/;

/** What ends the HTML block that a line, without its indent, begins with; a blank line, where it may begin one. */
export function endOfHtml(line: string): RegExp {
  return BLOCKS.find(([looks]) => looks.test(line))?.[1] ?? BLANK;
}
