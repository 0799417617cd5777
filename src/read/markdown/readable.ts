import { DEEPEST, nesting } from '../../text/nesting.ts';
import { visibleText, withoutData } from '../../text/visible-text.ts';

/** Why a text cannot be read as a plan, and on which 1-based line. */
export interface Unreadable {
  readonly reason: string;
  readonly line: number | null;
}

/** No line of a plan is longer; reading some longer ones takes their length squared. */
const LONGEST_LINE = 20_000;

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
