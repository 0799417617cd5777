import type { Markdown } from '../../model/markdown.ts';
import { timing } from '../../text/day-range.ts';
import { isPlaceholder } from '../../text/placeholder.ts';
import type { Line } from '../markdown/line.ts';

/** The words a plan may call its phases by; the first is looked for first (format 2.1). */
export const PHASE_WORDS = ['phase', 'milestone', 'stage', 'sprint', 'iteration', 'week'] as const;

/** The line that starts a phase, taken apart. */
export interface PhaseStart {
  readonly word: string;
  readonly number: string;
  readonly name: Markdown;
  /** What stands in brackets at the end and tells time or milestone; empty for none. */
  readonly timing: Markdown;
  readonly line: number;
}

const NUMBER = String.raw`(?:\d+(?:\.\d+)*[a-z]?|[ivxlcdm]+|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten)`;
const START = new RegExp(
  String.raw`^(?:[^\p{L}\p{N}([]{1,12})?(?:\d+(?:\.\d+)*[.)]?\s+)?(?:[^\p{L}\p{N}([]{1,12})?(${PHASE_WORDS.join('|')})s?\s+#?(${NUMBER})(?![\p{L}\p{N}])`,
  'iu',
);

/**
 * Reads a line as the start of a phase (format 2.1): `Phase 1: Name (Weeks 1-2)`, `Phase III — Name`. The number must be
 * followed by `:` `-` `–` `—` `.` `(` or the end of the bold text or line. Null for any other line.
 */
export function phaseStart(line: Line): PhaseStart | null {
  const match = START.exec(line.text);
  if (match === null) return null;
  const rest = line.text.slice(match[0].length);
  const endsBold =
    line.bold > 0 &&
    /^[\s*_]*$/.test(line.text.slice(match[0].length, line.bold)) &&
    line.bold >= match[0].length;
  const terminator = /^\s*(?:[:：.(]|[-–—](?!\s*\d+\s*(?:[:(]|$)))/.test(rest);
  if (rest.trim() !== '' && !terminator && !endsBold) return null;
  return { word: match[1] ?? '', number: match[2] ?? '', line: line.line, ...nameAndTiming(rest) };
}

function nameAndTiming(rest: string): { name: Markdown; timing: Markdown } {
  const name = rest.replace(/^\s*[:：.–—-]?\s*/, '').trim();
  const brackets = /\s*\(((?:[^()]|\([^()]*\))*)\)\s*[:：.]?\s*$/.exec(name);
  const text = brackets?.[1] ?? '';
  if (brackets !== null && tellsTime(text)) {
    return { name: clean(name.slice(0, brackets.index)), timing: text.trim() };
  }
  const early = /^(.*?)\s*\(((?:[^()]|\([^()]*\))*)\)\s*[:：–—-]\s*(.+)$/.exec(name);
  if (early !== null && tellsTime(early[2] ?? '')) {
    return { name: clean(`${early[1] ?? ''} ${early[3] ?? ''}`), timing: (early[2] ?? '').trim() };
  }
  return { name: clean(name), timing: '' };
}

/** Brackets that hold a time, a milestone or a time of another kind (`Q3`, `~3 weeks`) and no part of the name. */
function tellsTime(text: string): boolean {
  return (
    timing(text) !== null ||
    /\b(?:milestones?|weeks?|days?|months?|hours?|sprints?|years?)\b|^~|\bQ[1-4]\b|\b20\d\d\b/i.test(text)
  );
}

function clean(name: string): Markdown {
  const trimmed = name.replace(/^[\s:：–—-]+|[\s:：–—-]+$/g, '').trim();
  return isPlaceholder(trimmed) ? '' : trimmed;
}
