import { withoutData } from './visible-text.ts';

/** Why a text cannot be read as a plan, and on which 1-based line. */
export interface Unreadable {
  readonly reason: string;
  readonly line: number | null;
}

/** No line of a plan is longer; reading some longer ones takes their length squared. */
const LONGEST_LINE = 20_000;
/** No list or quote of a plan nests deeper. */
const DEEPEST = 100;

const MARKS = /^([ \t>]*)((?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*)/;

/** Says why a note is no text a plan could be in: binary, an endless line, nesting past all sense. Null when it is one. */
export function unreadable(note: string): Unreadable | null {
  const binary = note.indexOf('\u0000');
  if (binary !== -1)
    return { reason: 'it holds binary bytes and is no text', line: note.slice(0, binary).split('\n').length };
  let line = 0;
  for (const text of note.split('\n')) {
    line++;
    const { length } = text.length > LONGEST_LINE ? withoutData(text) : text;
    if (length > LONGEST_LINE) return { reason: `one line of it is ${String(length)} characters long`, line };
    if (nesting(text) > DEEPEST)
      return { reason: `a list or quote in it nests more than ${String(DEEPEST)} levels deep`, line };
  }
  return null;
}

/** How deep the text of a line is nested: its quote and list marks, and what its indent stands for. */
function nesting(line: string): number {
  const [, indent = '', marks = ''] = MARKS.exec(line) ?? [];
  const quotes = indent.split('>').length - 1;
  const items = marks === '' ? 0 : marks.trim().split(/[ \t]+/).length;
  if (items === 0) return quotes;
  const tabs = indent.split('	').length - 1;
  const levels = indent.length - quotes + tabs;
  return quotes + items + Math.floor(levels / 2);
}
