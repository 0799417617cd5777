import type { BuildRecord, RowCells } from '../model/merge.ts';
import { lineKey } from './form-key.ts';
import type { KnownTexts } from './computed-lines.ts';
import { notedLines } from './noted-lines.ts';
import type { BuiltLines } from './merge-note.ts';
import { tokenPhase, unmarked } from './note-shape.ts';

/** What a note is compared with. */
export interface LastBuild {
  /** Its lines around the rows. */
  readonly lines: BuiltLines;
  /** Its rows; null where nothing is known of them (format 4.4). */
  readonly rows: readonly RowCells[] | null;
}

/**
 * The last build of a note: that of the record, unless there is none, or the note says more clearly that it is not the one
 * which this record is of (older, newer or another's; format 4.7). Then its computed lines are told from the user's by
 * `present`: what we would write for the tables as they stand. A line that is the same, or has the form of it (`notedLines`), was
 * computed and follows the plan; every other is the user's.
 */
export function lastBuild(
  record: BuildRecord | null,
  mine: BuiltLines,
  present: () => BuiltLines,
  known: () => KnownTexts,
): LastBuild {
  const recorded = record === null ? Infinity : unexplained(mine, record);
  if (record !== null && recorded === 0) return { lines: record, rows: record.rows };
  const lines = present();
  const isOthers = unexplained(mine, lines) < recorded;
  return record === null || isOthers
    ? { lines: notedLines(lines, mine, known()), rows: null }
    : { lines: record, rows: record.rows };
}

/** How many lines of a note a build does not have. */
function unexplained({ lines }: BuiltLines, built: BuiltLines): number {
  const known = new Set(built.lines.map((line) => lineKey(unmarked(line))));
  return lines.filter((line) => {
    const text = unmarked(line);
    return text.trim() !== '' && tokenPhase(line) === null && !known.has(lineKey(text));
  }).length;
}
