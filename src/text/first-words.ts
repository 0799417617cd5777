import type { Markdown } from '../model/markdown.ts';

const MOST_WORDS = 12;

/** Enough words of a sentence to find it by; none are cut where markup might be. */
export function firstWords(text: Markdown): Markdown {
  const words = text.split(/\s+/);
  return words.length <= MOST_WORDS || /[`*_[\]<>~$]/.test(text)
    ? text
    : `${words.slice(0, MOST_WORDS).join(' ')} …`;
}
