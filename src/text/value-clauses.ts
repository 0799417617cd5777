import type { Markdown } from '../model/markdown.ts';
import { pieces } from './clauses.ts';
import { isProse } from './prose.ts';
import { CONTINUING, DETERMINERS, ENGLISH, FOREIGN, PREPOSITIONS, SUBORDINATE } from './verbs.ts';

/**
 * A value cut into clauses (format 2.4): at semicolons and, unless `commas` is false, at the commas of a list. A comma
 * inside a sentence separates nothing: "everyone knows, what to bring", "polished, calm page".
 */
export function valueClauses(value: Markdown, commas = true): Markdown[] {
  return pieces(value, false)
    .flatMap(({ text }) => (commas ? partsOfList(text) : [text]))
    .map(bareClause);
}

/** A clause without a leading *and* and its full stop. */
export function bareClause(text: Markdown): Markdown {
  return text.replace(/^(?:and|&)\s+/i, '').replace(/([^.])\.$/, '$1');
}

function partsOfList(text: Markdown): Markdown[] {
  const parts = pieces(text).map((piece) => piece.text);
  return parts.length > 1 && (parts.some(isOfSentence) || isOneThing(parts) || isProse(text))
    ? [text]
    : parts;
}

/** What opens with such a word says nothing alone; `over 100 readers` does. */
function isOfSentence(part: Markdown): boolean {
  const [opening = '', second = ''] = part.replace(/^(?:and|und|et|y|e|en)\s+/i, '').split(/\s+/, 2);
  const word = /^\p{L}[\p{L}.]*/u.exec(opening)?.[0].toLowerCase() ?? '';
  if (SUBORDINATE.has(word)) return true;
  return (CONTINUING.has(word) && !/\d/.test(second)) || isRelative(part);
}

/** "…, die auch im Dunkeln leuchtet": after an article of a list German has a noun with its capital. */
function isRelative(part: Markdown): boolean {
  return /^(?:der|die|das|dem|den|dessen|deren) [^\p{Lu}\d`]+$/u.test(part);
}

/** Words of one thing: "a polished, calm page", "guests can sit, eat and talk", "a page with header, menu". */
function isOneThing(parts: readonly Markdown[]): boolean {
  const before = parts.slice(0, -1);
  const last = parts.at(-1) ?? '';
  if (before.every(isLone)) return !isLone(last) && before.every(mayDescribe) && opensLower(last);
  let isOpen = false;
  return parts.some((part) => {
    if (isLone(part)) return isOpen;
    isOpen = hasFunctionWord(part);
    return false;
  });
}

/** A word alone, or two that *and* joins, with their articles or without. */
function isLone(part: Markdown): boolean {
  const words = part.toLowerCase().split(/\s+/);
  const things = words.filter((word) => !/^(?:an?|the|and|or|und|oder|et|ou|[&yeo])$/.test(word));
  return things.length <= (words.some((word) => /^(?:and|or|und|oder|et|ou|[&yo])$/.test(word)) ? 2 : 1);
}

/** A word of Latin letters that is no plural. */
function mayDescribe(part: Markdown): boolean {
  return /^\p{Script=Latin}[\p{Script=Latin}-]*(?:[^s\P{Script=Latin}]|[isu]s)$/u.test(part);
}

function opensLower(part: Markdown): boolean {
  const [word = ''] = part.split(/\s/, 1);
  return /^\p{Ll}/u.test(word) && !DETERMINERS.has(word);
}

/** It is more than a noun with what describes it, so that what follows may go on with its end. */
function hasFunctionWord(part: Markdown): boolean {
  const [, ...words] = part.toLowerCase().split(/[^\p{L}\p{N}'’-]+/u);
  return words.some(
    (word) =>
      [ENGLISH, PREPOSITIONS, FOREIGN].some((table) => table.has(word)) ||
      /^(?:can|must|may|should|are|includes?|contains?)$/.test(word),
  );
}
