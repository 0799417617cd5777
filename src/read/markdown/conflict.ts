import { visibleText } from '../../text/visible-text.ts';

/** The 1-based line where a merge conflict of git opens in a note, outside of its code fences; null for none. */
export function conflictIn(note: string): number | null {
  if (!note.includes('<<<<<<<')) return null;
  return conflictLine(
    note,
    Array.from(visibleText(note).fenced, (line) => [line + 1, line + 1]),
  );
}

/**
 * The 1-based line where a merge conflict of git opens: `<<<<<<< `, with `=======` and `>>>>>>> ` on later lines; null for
 * none. `code` are the first and last lines of the code blocks, in order: a conflict shown in code is none.
 */
export function conflictLine(note: string, code: readonly (readonly [number, number])[]): number | null {
  if (!note.includes('<<<<<<<')) return null;
  const inCode = walked(code);
  let opens: number | null = null;
  let parted = false;
  for (const [index, line] of note.split(/\r\n|\n|\r/).entries()) {
    if (/^\uFEFF?<{7}(?: |$)/.test(line)) {
      if (inCode(index + 1)) continue;
      opens = index + 1;
      parted = false;
    } else if (opens === null) continue;
    else if (line === '=======') parted = true;
    else if (parted && /^>{7}(?: |$)/.test(line)) return opens;
  }
  return null;
}

/** Says whether a line lies in one of the ranges; the lines are asked for in order. */
function walked(ranges: readonly (readonly [number, number])[]): (line: number) => boolean {
  let next = 0;
  return (line) => {
    while (next < ranges.length && (ranges[next]?.[1] ?? 0) < line) next++;
    return (ranges[next]?.[0] ?? Infinity) <= line;
  };
}
