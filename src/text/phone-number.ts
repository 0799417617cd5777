/** A telephone number, its brackets and what stands between it and the words before; days of a calendar have no blanks. */
const PHONE =
  /(?:^|(?=[\s,;:([（–—-]))\s{0,3}[,;:–—-]?\s{0,3}[([（]?\s{0,3}(?<number>(?:\+|00?)[1-9](?:[\s./-]?\d){7,13})(?![\d:])\s{0,3}[)\]）]?/u;
const DATE = /^\d{1,4}([-./])\d{1,2}\1\d{2,4}(?!\d)/;

/** A text cut at a telephone number: `Nina (06 12 34 56 78)` -> Nina, `06 12 34 56 78`; the number is empty for none. */
export function withoutPhone(text: string): { readonly words: string; readonly number: string } {
  const found = PHONE.exec(text.slice(0, 200));
  const number = found?.groups?.['number'] ?? '';
  if (found === null || DATE.test(number)) return { words: text, number: '' };
  const words = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.trim();
  return /\p{L}/u.test(words) ? { words, number } : { words: text, number: '' };
}
