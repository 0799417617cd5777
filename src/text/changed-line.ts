import type { ChangedLine } from '../model/finding.ts';

/** A text with one line changed; null where the line does not stand there any more. All else stays byte for byte. */
export function withLine(text: string, { line, before, after }: ChangedLine): string | null {
  let start = 0;
  for (let at = 1; at < line; at++) {
    const end = text.indexOf('\n', start);
    if (end === -1) return null;
    start = end + 1;
  }
  const rest = text.slice(start + before.length, start + before.length + 2);
  const isThere = text.startsWith(before, start) && (rest === '' || /^\r?\n/.test(rest) || rest === '\r');
  return isThere ? text.slice(0, start) + after + text.slice(start + before.length) : null;
}
