import { visibleText, withoutData } from '../text/visible-text.ts';

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

/** A thematic break, which is no nested list. */
const RULE = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,})$/;

/** Says why a note is no text a plan could be in: binary, an endless line, nesting past all sense. Null when it is one. */
export function unreadable(note: string): Unreadable | null {
  const binary = note.indexOf('\u0000');
  if (binary !== -1)
    return { reason: 'it holds binary bytes and is no text', line: note.slice(0, binary).split('\n').length };
  let fenced: ReadonlySet<number> | null = null;
  for (const [index, text] of note.split('\n').entries()) {
    const reason = obstacle(text);
    if (reason === null) continue;
    fenced ??= visibleText(note).fenced;
    if (!fenced.has(index)) return { reason, line: index + 1 };
  }
  return null;
}

/** What keeps a line from being read, unless it is code. */
function obstacle(line: string): string | null {
  const { length } = line.length > LONGEST_LINE ? withoutData(line) : line;
  if (length > LONGEST_LINE) return `one line of it is ${String(length)} characters long`;
  return nesting(line) > DEEPEST
    ? `a list or quote in it nests more than ${String(DEEPEST)} levels deep`
    : null;
}

/** How deep the text of a line is nested: its quote and list marks, and what its indent stands for. */
function nesting(line: string): number {
  const [, indent = '', marks = ''] = MARKS.exec(line) ?? [];
  const quotes = indent.split('>').length - 1;
  const isRule = RULE.test(line.slice(indent.length).trim());
  const items = isRule || marks === '' ? 0 : marks.trim().split(/[ \t]+/).length;
  if (items === 0) return quotes;
  const tabs = indent.split('	').length - 1;
  const levels = indent.length - quotes + tabs;
  return quotes + items + Math.floor(levels / 2);
}
