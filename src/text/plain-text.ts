import type { Markdown } from '../model/markdown.ts';

/** What to make of markup, in this order, so that its visible words remain. */
const MARKUP: readonly (readonly [RegExp, string | ((...groups: string[]) => string)])[] = [
  [/<br\s?\/?>/gi, ', '],
  [/!?\[\[([^[\]|]*)(?:\|([^[\]|]*))?\]\]/g, (_all, target = '', alias = '') => alias || heading(target)],
  [/!?\[([^[\]]*)\]\([^()]*\)/g, '$1'],
  [/\bhttps?:\/\/[^\s<>]+/gi, ' '],
  [/<[^<>]*>/g, ' '],
  [/&amp;/gi, '&'],
  [/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,30});/gi, ' '],
  [/[`*~]|__|\\(?=[!-/:-@[-`{-~])/g, ''],
  // Word processors and language models put other hyphens for the plain one.
  [/[\u2010\u2011\u2212]/g, '-'],
];

/** The words of a text without its markup: `**[T-001](#t-001)**, [[#T-002]]` -> `T-001, T-002`. */
export function plainText(text: Markdown): string {
  let plain = text;
  for (const [mark, instead] of MARKUP) {
    plain = typeof instead === 'string' ? plain.replace(mark, instead) : plain.replace(mark, instead);
  }
  return plain;
}

/** What a wikilink without an alias points at: `tasks#T-001` -> T-001. */
function heading(target: string): string {
  return target.slice(Math.max(target.lastIndexOf('#'), target.lastIndexOf('^')) + 1);
}
