import { plainText } from '../../text/plain-text.ts';
import { saysWords } from '../../text/quantity.ts';
import type { TaskColumn } from './task-columns.ts';

/** Of the columns that nothing else is known of, the first that holds words; null where none does. */
export function wordsColumn(
  kinds: readonly TaskColumn[],
  rows: readonly (readonly string[])[],
): number | null {
  const found = kinds.findIndex((kind, at) => {
    if (kind !== 'other' && kind !== 'description') return false;
    const words = rows.filter((cells) => saysWords(plainText((cells[at] ?? '').slice(0, 500))));
    return words.length > 0 && words.length * 2 >= rows.length;
  });
  return found === -1 ? null : found;
}

/**
 * Of the columns of words the one that tells the rows apart: a first one that says the same again and again is their category,
 * where a later one of names, and not of prose, hardly does (format 2.5).
 */
export function distinctColumn(
  first: number,
  kinds: readonly TaskColumn[],
  rows: readonly (readonly string[])[],
): number {
  const wordsOf = (at: number): string[] =>
    rows.flatMap((cells) => (/\p{L}{2}/u.test(cells[at] ?? '') ? [(cells[at] ?? '').toLowerCase()] : []));
  const differing = (at: number): number => new Set(wordsOf(at)).size / rows.length;
  const own = differing(first);
  if (rows.length < 3) return first;
  const areNames = (at: number): boolean => wordsOf(at).join('').length <= rows.length * LONGEST_NAME;
  // One that stands before it goes before it, too.
  const tells = (at: number): boolean =>
    differing(at) >= 0.9 && (at < first ? differing(at) > own : own < 0.8 && differing(at) - own >= 0.2);
  const other = kinds.findIndex((kind, at) => kind === 'other' && tells(at) && areNames(at));
  return other === -1 ? first : other;
}

/** Longer ones, on the whole, are prose. */
const LONGEST_NAME = 60;
