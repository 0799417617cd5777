/** Why a text cannot be read as a plan, and on which 1-based line. */
export interface Unreadable {
  readonly reason: string;
  readonly line: number | null;
}

/** No line of a plan is longer; past this, reading would keep the app waiting. */
const LONGEST_LINE = 100_000;
/** No list or quote of a plan nests deeper. */
const DEEPEST = 100;

/** Says why a note is no text a plan could be in: binary, an endless line, nesting past all sense. Null when it is one. */
export function unreadable(note: string): Unreadable | null {
  if (note.includes('\u0000'))
    return { reason: 'it holds binary bytes and is no text', line: lineAt(note, note.indexOf('\u0000')) };
  let line = 0;
  let start = 0;
  while (start <= note.length) {
    const end = note.indexOf('\n', start);
    const stop = end === -1 ? note.length : end;
    line++;
    if (stop - start > LONGEST_LINE) {
      return { reason: `a line of it is ${(stop - start).toLocaleString('en')} characters long`, line };
    }
    if (nesting(note, start, stop) > DEEPEST)
      return { reason: `a list or quote nests more than ${String(DEEPEST)} deep`, line };
    start = stop + 1;
  }
  return null;
}

/** How deep the first text of a line is nested: its list and quote marks, and what its indent stands for. */
function nesting(note: string, start: number, stop: number): number {
  let marks = 0;
  let blanks = 0;
  let at = start;
  for (; at < stop; at++) {
    const char = note.charAt(at);
    if (char === ' ') blanks++;
    else if (char === '\t') blanks += 4;
    else if (
      char === '>' ||
      ((char === '-' || char === '*' || char === '+') && /\s/.test(note.charAt(at + 1)))
    )
      marks++;
    else break;
  }
  return marks === 0 ? 0 : marks + Math.floor((blanks - marks) / 2);
}

function lineAt(note: string, offset: number): number {
  return note.slice(0, offset).split('\n').length;
}
