import type { Markdown } from '../model/markdown.ts';
import { coveredUntil } from './clauses.ts';

const ABBREVIATION =
  /(?:^|[^\p{L}])(?:e\.g|i\.e|etc|vs|no|nos|approx|incl|excl|ca|est|max|min|dr|mrs?|ms|st|inc|ltd|fig|sec|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|\p{L})$/iu;

/** A full stop ends a sentence inside: what is told in sentences is not cut (format 2.4, 2.6). */
export function isProse(text: Markdown): boolean {
  const covered = coveredUntil(text);
  for (let at = 0; at < text.length; at++) {
    const skip = covered.get(at);
    if (skip !== undefined) at = skip - 1;
    else if (/[.!?]/.test(text.charAt(at)) && endsSentence(text, at)) return true;
  }
  return false;
}

function endsSentence(text: Markdown, at: number): boolean {
  const next = /^.["”’')\]]*\s+(\S)/su.exec(text.slice(at, at + 12))?.[1];
  if (next === undefined) return false;
  // Before a small letter only words and brackets end a sentence: `5. mai` and `v. b.` go on.
  if (/\p{Ll}/u.test(next) && !/(?:\p{L}{3}|[)\]])$/u.test(text.slice(Math.max(0, at - 3), at))) return false;
  return text.charAt(at) !== '.' || !ABBREVIATION.test(text.slice(Math.max(0, at - 8), at));
}
