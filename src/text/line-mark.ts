import { withoutItemNumber } from './item-number.ts';
import { opensWithHour } from './time-alone.ts';

/** What a line opens with where its author has typed a list that Markdown does not know (format 2.5). */
export interface LineMark {
  /** Each part of its number, of `b)` as well; empty for a bullet. */
  readonly counts: readonly number[];
  /** The bullet, `hour`, or the form of the number: marks of one list have one form. */
  readonly form: string;
  /** How much of the text it takes that says nothing; 0 for a number that tasks may wait for. */
  readonly length: number;
}

/** `• Dig`, `→ Dig`, `– Dig`; a hyphen that has lost its blank, `-Dig`. */
const BULLET = /^(?:([•‣▪▫■□●○◦∙·➜➤▶►»→–—])\s+(?=\S)|(-)(?=\p{L}))/u;
/** `A. Dig`, which a name may be too: `A. Miller`. */
const LETTER = /^([A-Z])\.\s+(?=\S)/;
const BEFORE_A = 96;

/** The mark that a line opens with; null for none. */
export function lineMark(line: string): LineMark | null {
  const text = line.trimStart();
  const [bullet, sign = '', hyphen = ''] = BULLET.exec(text) ?? [];
  if (bullet !== undefined) return { form: sign + hyphen, counts: [], length: bullet.length };
  const [letter, name = ''] = LETTER.exec(text) ?? [];
  if (letter !== undefined) return { form: 'A.', counts: countsOf(name), length: letter.length };
  if (opensWithHour(text)) return { form: 'hour', counts: [], length: 0 };
  const { number } = withoutItemNumber(text);
  if (number === null) return null;
  return { form: /^(?:[^\p{L}\p{N}]*)/u.exec(text)?.[0] ?? '', counts: countsOf(number), length: 0 };
}

function countsOf(number: string): number[] {
  return number
    .toLowerCase()
    .split('.')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part.charCodeAt(0) - BEFORE_A));
}

/** Whether a line goes on with the list of the one before: the same bullet, or the next number, after `1.1` `1.2`, `1.1.1` or `2.1`. */
export function goesOn(before: LineMark | null, mark: LineMark | null): boolean {
  if (before === null || mark === null) return false;
  if (before.form !== mark.form) return false;
  if (before.counts.length === 0 || mark.counts.length === 0)
    return before.counts.length === mark.counts.length;
  const at = mark.counts.findIndex((count, index) => count !== before.counts[index]);
  const isNext = at >= 0 && mark.counts[at] === (before.counts[at] ?? 0) + 1;
  return isNext && mark.counts.slice(at + 1).every((count) => count === 1);
}
