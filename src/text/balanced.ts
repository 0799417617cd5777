import { FOREIGN, PREPOSITIONS } from './verbs.ts';

/** Articles that `text/words.ts` does not name, since they may be other words in English. */
const ARTICLES = new Set(['des', 'die', 'den', 'ein', 'un', 'les', 'del', 'della', 'do', 'da', 'du', 'o']);

/** Without what hangs on a word that was cut off: "the move to the", "Paint walls,". */
export function balanced(text: string): string {
  let result = text;
  for (;;) {
    const shorter = result.replace(/[\s,;:–—([{、，；：（「-]+$/, '');
    if (!isLoose(shorter)) return shorter;
    result = shorter.replace(/\p{L}+$/u, '');
  }
}

/** It ends in a preposition, a conjunction or an article. */
export function isLoose(text: string): boolean {
  const word = /\s(\p{L}+)$/u.exec(text.slice(-40))?.[1]?.toLowerCase() ?? '';
  return PREPOSITIONS.has(word) || FOREIGN.has(word) || ARTICLES.has(word);
}
