import { withoutPhone } from '../../text/phone-number.ts';
import type { TaskColumn } from './task-columns.ts';

/** Names and teams take no more words. */
const MOST_WORDS = 4;

/** The columns with one of owners as any other where most of its cells tell more than names, as those of `Responsibility` may. */
export function withoutProse(
  kinds: readonly TaskColumn[],
  rows: readonly (readonly string[])[],
): readonly TaskColumn[] {
  const at = kinds.indexOf('owner');
  const cells = rows.flatMap((row) => (row[at] ?? '').trim() || []);
  const telling = cells.filter(
    (cell) => withoutPhone(cell).words.split(/[\s,&+/]+/).length > MOST_WORDS || cell.includes('`'),
  );
  if (at === -1 || telling.length * 2 <= cells.length) return kinds;
  return kinds.map((kind, column) => (column === at ? 'other' : kind));
}
