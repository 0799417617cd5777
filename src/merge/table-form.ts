import { cellPlaces } from '../text/table-lines.ts';
import type { LayoutTable } from './note-layout.ts';

/** How a table writes its rows (format 4.7). */
export interface TableForm {
  /** Its rows have no pipe before the first cell and after the last. */
  readonly isOpen: boolean;
  /** What stands on either side of a text, and in a cell without one. */
  readonly pad: string;
  readonly empty: string;
  /** How wide the cells are where most rows have their pipes one below the other; null for a table that is not aligned. */
  readonly widths: readonly number[] | null;
}

/** The form of a table of a note, by its header and its rows. */
export function tableForm({ firstLine, rows }: LayoutTable, lines: readonly string[]): TableForm {
  const header = (lines[firstLine] ?? '').trim();
  const texts = rows.map(({ line }) => lines[line] ?? '');
  const isOpen = !header.startsWith('|');
  const pad = /[^\s|](\s?)\|/.exec(header)?.[1] ?? ' ';
  const empty = texts.flatMap((text) => /\|(\s*)(?=\|)/.exec(text)?.[1] ?? [])[0];
  const widthsOf = (text: string): number[] => cellPlaces(text.trim()).map(({ from, to }) => to - from);
  const widths = widthsOf(header);
  const aligned = texts.filter((text) => widthsOf(text).join() === widths.join()).length;
  // A row with a longer text takes nothing from the others.
  const isAligned = aligned > 0 && aligned * 2 >= texts.length;
  return { isOpen, pad, empty: empty ?? pad + pad, widths: isAligned ? widths : null };
}

/** A row of these texts, pipes in them escaped already. */
export function rowIn({ isOpen, pad, empty, widths }: TableForm, texts: readonly string[]): string {
  const cells = texts.map((text, at) => {
    const cell = text === '' ? empty : pad + text + pad;
    return cell.padEnd(widths?.[at] ?? 0);
  });
  return isOpen ? cells.join('|').trim() : `|${cells.join('|')}|`;
}

/** A row with the text of a cell replaced; in an aligned table the pipes after it stay where they are, if they can. */
export function withText(
  { pad, widths }: TableForm,
  line: string,
  cell: { readonly start: number; readonly end: number },
  text: string,
): string {
  const isFilled = cell.start < cell.end;
  const before = isFilled ? line.slice(0, cell.start) : line.slice(0, cell.start).trimEnd() + pad;
  const rest = line.slice(cell.end);
  const after = isFilled ? rest : pad + rest.trimStart();
  const blanks = after.length - after.trimStart().length;
  if (widths === null || blanks === 0) return before + text + after;
  const grown = before.length + text.length + after.length - line.length;
  return before + text + ' '.repeat(Math.max(1, blanks - grown)) + after.slice(blanks);
}
