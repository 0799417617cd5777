import type { NoteCell, NoteRow } from '../../model/note-tasks.ts';
import { type CellPlace, cellPlaces, unescapedPipes } from '../../text/table-lines.ts';

/** What ends a line: the `\r` of a `\r\n` stays with the line, a lone `\r` ends one. */
const LINE_END = /\n|\r(?!\n)/;
/** A table may open on the line of a list item. */
const LIST_MARKS = /^(?:[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+)+/;

/** The lines of a note as they were given and as they are read, and where they lie. Lines are 1-based. */
export class NoteLines {
  private readonly own: readonly string[];
  private readonly seen: readonly string[];
  private readonly starts: readonly number[];

  /** `visible` is the same note with its comments blanked, line by line. */
  constructor(
    private readonly note: string,
    visible: string,
  ) {
    this.own = note.split(LINE_END);
    this.seen = visible.split('\n');
    let start = 0;
    this.starts = this.own.map((line) => (start += line.length + 1) - line.length - 1);
  }

  /** The line as a row of a table; null past the note's end. */
  row(line: number, isHeader: boolean): NoteRow | null {
    const own = this.own[line - 1];
    if (own === undefined) return null;
    const start = this.starts[line - 1] ?? 0;
    const end = start + own.length - (own.endsWith('\r') ? 1 : 0);
    const mark = own.startsWith('\uFEFF') ? 1 : 0;
    const written = this.note.slice(start + mark, end);
    const seen = (this.seen[line - 1] ?? '').replace(/\r$/, '');
    const text = seen.length === written.length ? seen : written;
    const from = isHeader ? (LIST_MARKS.exec(text)?.[0].length ?? 0) : 0;
    return {
      line,
      start,
      end,
      cells: cellPlaces(text, from).map((place) => this.cell(place, text, start + mark)),
    };
  }

  private cell(place: CellPlace, text: string, lineStart: number): NoteCell {
    const start = lineStart + place.start;
    const end = lineStart + place.end;
    return {
      start,
      end,
      raw: this.note.slice(start, end),
      text: unescapedPipes(text.slice(place.start, place.end)),
      outer: { start: lineStart + place.from, end: lineStart + place.to },
    };
  }
}
