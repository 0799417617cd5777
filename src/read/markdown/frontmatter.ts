import { datesIn, isDate } from '../../text/iso-dates.ts';
import { frontmatterOf } from '../../text/visible-text.ts';

/** What a plan says of its days before anything else of it is read (format 5.5). */
export interface PlanDays {
  /** Day 1, `YYYY-MM-DD`; null where the plan's frontmatter does not say. */
  readonly start: string | null;
  readonly holidays: readonly string[];
}

/** Nothing, or what stands on the lines below. */
const NO_TITLE = /^(?:["']{2}|null|~|[>|][+-]?\d?)$/i;

/** The title that a note's frontmatter gives it; null for none (format 1.4). */
export function titleInFrontmatter(frontmatter: readonly string[]): string | null {
  const written = frontmatter
    .map((line) => /^title\s*:\s*(\S.*)$/i.exec(line)?.[1]?.trim())
    .find((found) => found !== undefined);
  if (written === undefined || NO_TITLE.test(written)) return null;
  return /^(["'])(.+)\1$/.exec(written)?.[2] ?? written;
}

/** What the frontmatter of a plan says of its days. */
export function planDays(plan: string): PlanDays {
  const frontmatter = frontmatterOf(plan);
  return { start: startIn(frontmatter), holidays: holidaysIn(frontmatter) };
}

/** The days off that a note's frontmatter adds, as a list of either form: `holidays: [2026-05-01]` (format 5.5). */
export function holidaysIn(frontmatter: readonly string[]): string[] {
  const at = frontmatter.findIndex((line) => /^holidays\s*:/.test(line));
  if (at === -1) return [];
  const below = frontmatter.slice(at + 1);
  const end = below.findIndex((line) => !/^\s*-\s/.test(line));
  const lines = [
    frontmatter[at]?.replace(/^holidays\s*:/, '') ?? '',
    ...below.slice(0, end === -1 ? undefined : end),
  ];
  return lines
    .flatMap((line) => line.replace(/^\s*-\s/, '').split(','))
    .map((text) => text.replace(/[[\]"']/g, '').trim())
    .filter((text) => datesIn(text).length > 0);
}

/** Day 1 as a note's frontmatter gives it, `start: 2026-01-05`; null for none (format 5.5). */
export function startIn(frontmatter: readonly string[]): string | null {
  const start = frontmatter
    .map((text) => /^start\s*:\s*["']?(\d{4}-\d{2}-\d{2})\b/.exec(text)?.[1])
    .find((date) => date !== undefined);
  return start !== undefined && isDate(start) ? start : null;
}
