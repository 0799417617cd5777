import { termAmong } from './vocabulary.ts';

const ORDER = /^(following|once|depend(?:ing|ent) on|wait(?:s|ing)? for|needs|espera(?: a)?)\s+(.+)$/i;
const ORDER_TERMS = ['dependsOn', 'waits', 'after', 'needs'] as const;

/** `depends on T-001` -> depends on, T-001: up to three words of order before what is waited for. */
export function orderWords(part: string): readonly [string, string] | null {
  const [, english, what = ''] = ORDER.exec(part) ?? [];
  if (english !== undefined) return [english, what];
  const words = part.slice(0, 200).split(/\s+/);
  for (let count = Math.min(3, words.length - 1); count > 0; count--) {
    const word = words.slice(0, count).join(' ');
    if (termAmong(word, ORDER_TERMS) !== null)
      return [word, part.slice(part.indexOf(words[count] ?? '', word.length - 1)).trim()];
  }
  return null;
}
