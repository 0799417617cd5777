/** A note's text as lines, with what is needed to put it together again byte for byte. */
export interface NoteLines {
  readonly lines: readonly string[];
  /** The line end of the note; of a note with both, the one that new lines take. */
  readonly end: '\n' | '\r\n';
  readonly bom: boolean;
  readonly finalEnd: boolean;
}

/** Cuts a note into lines. In a note with both line ends the odd `\r` stays part of its line, so that no byte is lost. */
export function notesLines(text: string): NoteLines {
  const bom = text.startsWith('\uFEFF');
  const body = bom ? text.slice(1) : text;
  const feeds = body.split('\n').length - 1;
  const returns = body.split('\r\n').length - 1;
  const end = feeds > 0 && feeds === returns ? '\r\n' : '\n';
  const lines = body.split(end);
  const finalEnd = lines.at(-1) === '';
  return { lines: finalEnd ? lines.slice(0, -1) : lines, end, bom, finalEnd };
}

/** The text of merged lines, in the manner of the note that they were merged into. */
export function textOf(lines: readonly string[], { end, bom, finalEnd }: NoteLines): string {
  return `${bom ? '\uFEFF' : ''}${lines.join(end)}${finalEnd ? end : ''}`;
}
