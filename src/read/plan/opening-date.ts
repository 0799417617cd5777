import { monthNumber } from '../../text/vocabulary.ts';
import type { Block } from '../markdown/block.ts';

/** A full date: `2026-03-07`, `2026年3月7日`, `07.03.2026`, `7 March 2026`, `7 de marzo de 2026`, `March 7, 2026`. */
const DATE =
  /(20\d\d)(?:-|年)(\d{1,2})(?:-|月)\d{1,2}|\d{1,2}\.(\d{1,2})\.(20\d\d)|\d{1,2}\.?\s+(?:de\s+)?(\p{L}{3,12})\.?,?\s+(?:de\s+)?(20\d\d)|(\p{L}{3,12})\.?\s+\d{1,2},?\s+(20\d\d)/gu;

/**
 * A day near which the dates without a year are (format 2.3): what a plan opens with, in plain lines or a quote above its first
 * heading below the title, tells full dates of one year. The middle of it, or, of a single date, its month; null for none.
 */
export function openingDate(blocks: readonly Block[]): string | null {
  const title = blocks.findIndex(({ kind }) => kind === 'heading');
  const next = blocks.findIndex(({ kind }, at) => at > title && kind === 'heading');
  const opening = title === -1 || next === -1 ? [] : blocks.slice(0, next);
  const dates = opening.flatMap(textsOf).flatMap(datesIn);
  const [first] = dates;
  if (first === undefined || dates.some(({ year }) => year !== first.year)) return null;
  const month = dates.length === 1 ? first.month : 7;
  return `${first.year}-${String(month).padStart(2, '0')}-01`;
}

function textsOf(block: Block): readonly string[] {
  if (block.kind === 'paragraph') return block.lines.map(({ text }) => text);
  return 'quoted' in block ? (block.quoted ?? []).map(({ text }) => text) : [];
}

function datesIn(text: string): { readonly year: string; readonly month: number }[] {
  return [...text.slice(0, 500).matchAll(DATE)].flatMap((found) => {
    const [, iso, isoMonth, dotted, dottedYear, word, wordYear, first, firstYear] = found;
    const year = iso ?? dottedYear ?? wordYear ?? firstYear ?? '';
    const named = word ?? first;
    const month = named === undefined ? Number(isoMonth ?? dotted) : monthNumber(named.toLowerCase());
    return month >= 1 && month <= 12 ? [{ year, month }] : [];
  });
}
