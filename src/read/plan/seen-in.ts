import { visibleText } from '../../text/visible-text.ts';
import type { Block } from '../markdown/block.ts';
import { withLowDashes } from '../markdown/low-dashes.ts';
import { outline } from '../markdown/outline.ts';
import { slices } from '../markdown/parse.ts';

/** What a plan without work holds that may have been meant as some, in words: `a table (lines 3–6, 2 rows)`; `null` for nothing. */
export function seenIn(note: string): string | null {
  const { text, cuts } = visibleText(note);
  const blocks = withLowDashes(outline(slices(text, cuts)));
  const html = text.split('\n').flatMap((line, at) => (/^\s*<(?:table|ul|ol)\b/i.test(line) ? [at + 1] : []));
  const seen = [
    ...blocks.flatMap(seenBlock),
    ...html.map((line) => `HTML, which is not read (line ${String(line)})`),
  ];
  if (seen.length === 0) return null;
  const more = seen.length - MOST;
  return [...seen.slice(0, MOST), ...(more > 0 ? [`${String(more)} more`] : [])].join('; ');
}

/** More are only counted. */
const MOST = 5;

function seenBlock(block: Block): readonly string[] {
  if (block.kind === 'table') {
    const { header, rows } = block;
    return [`a table (${linesOf(header.line, rows.at(-1)?.line)}, ${counted(rows.length, 'row')})`];
  }
  if (block.kind !== 'list') return [];
  const { items } = block;
  return [`a list (${linesOf(items[0]?.line ?? 1, items.at(-1)?.line)}, ${counted(items.length, 'item')})`];
}

function linesOf(first: number, last = first): string {
  return first === last ? `line ${String(first)}` : `lines ${String(first)}–${String(last)}`;
}

function counted(count: number, what: string): string {
  return `${String(count)} ${what}${count === 1 ? '' : 's'}`;
}
