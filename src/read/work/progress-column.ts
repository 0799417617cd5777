import type { TaskColumn } from './task-columns.ts';

/** Words of a header for how far something is, as they begin or end: `% Completado`, `Fortschritt`. */
const PROGRESS = /progr[eè]s|fortschritt|complet|avan[cz]|conclu[ií]|conclus|voortgang|进度|進捗/i;

/**
 * The columns with the one that tells how far each row is, in percent, as that of states (format 2.5): some row has not begun,
 * `0%`, or the header says so. Shares and targets are none.
 */
export function withProgress(
  kinds: readonly TaskColumn[],
  names: readonly string[],
  rows: readonly (readonly string[])[],
): readonly TaskColumn[] {
  if (kinds.includes('status') || rows.length === 0) return kinds;
  const found = kinds.findIndex((kind, at) => {
    const cells = rows.map((cells) => (cells[at] ?? '').trim());
    if (kind === 'id' || kind === 'group' || !cells.every((cell) => /^(?:\d\d?|100)\s?%$/.test(cell)))
      return false;
    return PROGRESS.test(names[at] ?? '') || cells.some((cell) => parseInt(cell, 10) === 0);
  });
  return found === -1 ? kinds : kinds.map((kind, at) => (at === found ? 'status' : kind));
}
