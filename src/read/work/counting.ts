const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];
const CJK = '一二三四五六七八九十';

/** What a number of a start counts to: `3`, `III`, `c`, `三`, `R3`, `P-3` -> 3; NaN for other words. */
export function valueOf(number: string): number {
  const count = parseFloat(number.replace(/^\p{L}{1,2}-?(?=\d)/u, ''));
  if (!Number.isNaN(count)) return count;
  if (CJK.includes(number)) return CJK.indexOf(number) + 1;
  const roman = ROMAN.indexOf(number) + 1;
  return roman > 0 ? roman : /^[a-z]$/.test(number) ? number.charCodeAt(0) - 96 : NaN;
}

/** Each number is more than the one before it. */
export function isAscending(counts: readonly number[]): boolean {
  return counts.every((count, at) => (at === 0 ? !Number.isNaN(count) : count > (counts[at - 1] ?? NaN)));
}

/** Three headings or more with numbers of their own, of which one stands out of its order: 1, 2b, 2, 3. */
export function goesBackOnce(counts: readonly number[]): boolean {
  const back = counts.filter((count, at) => at > 0 && !(count > (counts[at - 1] ?? NaN)));
  return counts.length > 2 && (counts[0] ?? NaN) <= 1 && back.length === 1 && !counts.some(Number.isNaN);
}

/** 1, 2, 3, … from 0 or 1 on: of words that we do not know, with titles that no sign parts from the number. */
export function isCounted(counts: readonly number[]): boolean {
  return counts.every((count, at) =>
    at === 0 ? count === 0 || count === 1 : count === (counts[at - 1] ?? NaN) + 1,
  );
}
