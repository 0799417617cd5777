import type { BuildRecord, RowCells } from '../model/merge.ts';
import type { KnownTexts } from './computed-lines.ts';
import { lineKey } from './form-key.ts';
import type { BuiltLines } from './merge-note.ts';
import type { MineRow } from './mine-row.ts';
import { notedLines } from './noted-lines.ts';
import { tokenPhase, unmarked } from './note-layout.ts';
import { asFound } from './unknown-cells.ts';

/** What a note is compared with. */
export interface LastBuild {
  /** Its lines around the rows. */
  readonly lines: BuiltLines;
  /** Its rows; null where nothing is known of them (format 4.4). */
  readonly rows: readonly RowCells[] | null;
  /** Whether nobody knows who wrote what the note has and this does not (format 4.7). */
  readonly isUnknown: boolean;
}

/**
 * The last build of a note, piece by piece, of its record and of what we would write for its tables as they stand (`present`).
 * A cell that says what the record says was touched by nobody, whatever else is older; a line that either has is ours. All
 * else is the user's, or, where another build has written since, nobody knows whose (format 4.7).
 */
export function lastBuild(
  record: BuildRecord | null,
  mine: BuiltLines,
  rows: readonly MineRow[],
  present: () => BuiltLines,
  known: () => KnownTexts,
): LastBuild {
  if (record !== null && isExplained(mine, record))
    return { lines: record, rows: record.rows, isUnknown: false };
  const { lines, isUnknown } = notedLines(record, present(), mine, known());
  if (record === null) return { lines, rows: null, isUnknown };
  return { lines, rows: isUnknown ? asFound(record.rows, rows) : record.rows, isUnknown };
}

/** Whether a build has all lines of a note. */
function isExplained({ lines }: BuiltLines, built: BuiltLines): boolean {
  const known = new Set(built.lines.map((line) => lineKey(unmarked(line))));
  return lines.every((line) => {
    const text = unmarked(line);
    return text.trim() === '' || tokenPhase(line) !== null || known.has(lineKey(text));
  });
}
