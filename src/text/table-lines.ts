/** Where a cell lies on its line: `from`–`to` between the pipes, `start`–`end` its content without the blanks around it. */
export interface CellPlace {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The cells of a line of a GFM table, from column `from` on. As GitHub cuts them before it reads anything else: at every
 * pipe that no backslash escapes, in code too; the pipes at the ends may be missing.
 */
export function cellPlaces(line: string, from = 0): CellPlace[] {
  const places: CellPlace[] = [];
  let at = from;
  while (isBlank(line, at)) at++;
  let start = line.charAt(at) === '|' ? at + 1 : at;
  for (at = start; at < line.length; at++) {
    const char = line.charAt(at);
    if (char === '\\' && /[\\|]/.test(line.charAt(at + 1))) at++;
    else if (char === '|') {
      places.push(place(line, start, at));
      start = at + 1;
    }
  }
  const last = place(line, start, line.length);
  if (last.start < last.end || places.length === 0) places.push(last);
  return places;
}

function place(line: string, from: number, to: number): CellPlace {
  let start = from;
  let end = to;
  while (start < to && isBlank(line, start)) start++;
  while (end > start && isBlank(line, end - 1)) end--;
  if (start < to || from === to) return { from, to, start, end };
  return { from, to, start: from + 1, end: from + 1 };
}

function isBlank(line: string, at: number): boolean {
  const char = line.charAt(at);
  return char === ' ' || char === '\t';
}

/** Whether a line is the line of dashes that makes the line above it a table's header. */
export function isDelimiterRow(line: string): boolean {
  return /^\|?[ \t]*:?-+:?(?:[ \t]*\|[ \t]*:?-+:?)*[ \t]*\|?$/.test(line.trim()) && /[|:]/.test(line);
}

/** Whether two lines that open with a pipe are a table's header and its line of dashes: both have as many cells. */
export function isTableHead(header: string, dashes: string): boolean {
  if (!header.startsWith('|') || !dashes.startsWith('|')) return false;
  return (
    isDelimiterRow(dashes) && cellPlaces(header.trimEnd()).length === cellPlaces(dashes.trimEnd()).length
  );
}

/** A cell's content with its escaped pipes as pipes: what GitHub reads. */
export function unescapedPipes(content: string): string {
  return content.replace(/\\[\\|]/g, (pair) => (pair === '\\|' ? '|' : pair));
}
