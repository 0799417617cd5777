import { NEEDS_CLARIFICATION } from '../model/markdown.ts';
import type { CellName, RowCells } from '../model/merge.ts';
import { sameForm } from './form-key.ts';
import type { MineRow } from './mine-row.ts';

/** The same text, or the same nothing: an empty cell, a dash and `NEEDS CLARIFICATION` (format 3.2, 4.4). */
export function sameCell(cell: CellName, one: string, other: string): boolean {
  return (
    sameText(cell, one, other) ||
    (cell !== 'dependencies' && isToClarify(cell, one) && isToClarify(cell, other))
  );
}

/** The same text in any form (format 4.7). */
export function sameText(cell: CellName, one: string, other: string): boolean {
  if (sameForm(one.trim(), other.trim())) return true;
  if (cell !== 'dependencies') return false;
  const ids = (text: string): string =>
    isToClarify(cell, text) || /^(?:none|-|–|—)$/i.test(text.trim()) ? '' : text.replace(/\s+/g, '');
  return ids(one) === ids(other) && one.trim() !== '' && other.trim() !== '';
}

/** A cell that waits for a value. A dash in Dependencies is a value (format 4.4). */
export function isToClarify(cell: CellName, text: string): boolean {
  const value = text.trim().toUpperCase();
  return value === '' || value === NEEDS_CLARIFICATION || (cell !== 'dependencies' && /^[-–—]$/.test(value));
}

/** A share of a phase's days as we write it, `~20h` (format 3.6); `~2 days if Kofi helps` is the user's. */
export function isShare(text: string): boolean {
  return /^~\d+(?:\.\d+)?[hm]$/.test(text.trim());
}

/** What a cell of the note was built with; null where nobody knows: there is no row, or it says what nobody knows the writer of. */
export function builtCell(cell: CellName, { cells }: MineRow, base: RowCells | undefined): string | null {
  const unknown = base?.unknown?.[cell];
  if (unknown !== undefined && sameCell(cell, cells[cell] ?? '', unknown)) return null;
  return base?.cells[cell] ?? null;
}
