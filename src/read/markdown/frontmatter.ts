import { isDate } from '../../text/iso-dates.ts';

/** Day 1 as a note's frontmatter gives it, `start: 2026-01-05`; null for none (format 5.5). */
export function startIn(frontmatter: readonly string[]): string | null {
  const start = frontmatter
    .map((text) => /^start\s*:\s*["']?(\d{4}-\d{2}-\d{2})\b/.exec(text)?.[1])
    .find((date) => date !== undefined);
  return start !== undefined && isDate(start) ? start : null;
}
