import type { DocumentSources } from '../../model/document.ts';
import type { Markdown } from '../../model/markdown.ts';
import type { Span } from '../../model/note-tasks.ts';
import type { OpenQuestion } from '../../model/open-question.ts';
import { firstWords } from '../../text/first-words.ts';
import { visibleText } from '../../text/visible-text.ts';

/** `[NEEDS CLARIFICATION: which room?]`, `NEEDS CLARIFICATION: who pays?`, or the bare words. */
const MARKER = /\[NEEDS CLARIFICATION(?:\s*:\s*([^\]]*))?\]|\bNEEDS CLARIFICATION\b(?::\s*([^|]*[^|\s]))?/g;
const OPENING = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(?:\[.\]\s+)?/u;
const HEADING = /^ {0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*$/;

/** Where a line stands. */
interface LineContext {
  /** The heading above; null above the first. */
  readonly heading: Markdown | null;
  /** The bold words that open a line of their own below it, and what follows belongs to: `Milestone 1: Backend`. */
  readonly label: Markdown | null;
}

/**
 * What a note leaves open by goal-kit's own words, outside of code and comments; what is open twice in one place is asked
 * once. `skips` are 1-based lines that ask otherwise, or that only tell of what is open.
 */
export function markedQuestions(
  text: string,
  which: keyof DocumentSources,
  skips: ReadonlySet<number>,
): OpenQuestion[] {
  if (!text.includes('NEEDS CLARIFICATION')) return [];
  const found = new Map<string, OpenQuestion & { readonly spans: Span[] }>();
  for (const one of linesOf(text, skips))
    for (const match of withoutCode(one.line).matchAll(MARKER)) {
      const { subject, near } = askedIn(one, match);
      const key = keyOf([which, near, subject]);
      const start = one.start + match.index;
      const span = { start, end: start + match[0].length };
      const known = found.get(key);
      if (known !== undefined) known.spans.push(span);
      else {
        const place = firstWords(subject);
        const title = near === '' ? place : `${place} (${near})`;
        const { heading } = one.context;
        found.set(key, { key, title, which, heading, place, cell: null, spans: [span] });
      }
    }
  return [...found.values()];
}

/** What a marker asks: the words of its line and its question, else what it stands under; and what that belongs to, if anything. */
function askedIn({ line, context }: NoteLine, match: RegExpExecArray) {
  const question = (match[1] ?? match[2] ?? '').trim();
  const words = [wordsAround(line, match), question].filter((one) => one !== '').join(': ');
  const above = context.label ?? context.heading ?? '';
  const subject = words === '' ? above : words;
  const near = words === '' ? (context.heading ?? '') : above;
  return { subject, near: near === subject ? '' : near };
}

interface NoteLine {
  readonly line: string;
  /** Its offset in the note's text. */
  readonly start: number;
  readonly context: LineContext;
}

function* linesOf(text: string, skips: ReadonlySet<number>): Generator<NoteLine, void> {
  const visible = visibleText(text);
  const seen = visible.text.split('\n');
  let context: LineContext = { heading: null, label: null };
  let start = 0;
  for (const [index, own] of text.split('\n').entries()) {
    const line = (seen[index] ?? '').replace(/\r$/, '');
    const mark = own.startsWith('\uFEFF') ? 1 : 0;
    const isAsWritten = own.replace(/\r$/, '').length - mark === line.length;
    if (isAsWritten && !visible.fenced.has(index)) {
      const below = contextBelow(line, context);
      const isPeer = below !== context;
      if (!skips.has(index + 1))
        yield { line, start: start + mark, context: isPeer ? { ...context, label: null } : context };
      context = below;
    }
    start += own.length + 1;
  }
}

/** Where the lines below a line stand: the same as itself, unless it is a heading or opens with bold words. */
function contextBelow(line: string, context: LineContext): LineContext {
  const [, level, heading] = HEADING.exec(line) ?? [];
  // A note's title is no part of it.
  if (heading !== undefined) return { heading: level === '#' ? null : plain(heading), label: null };
  const label = /^(?:\*\*|__)(.+?)(?:\*\*|__)/.exec(line)?.[1];
  return label === undefined ? context : { ...context, label: plain(label) };
}

/** The words of a line beside its marker, those before it first: `**Owner**: NEEDS CLARIFICATION` -> Owner. */
function wordsAround(line: string, { 0: marker, index }: RegExpExecArray): Markdown {
  const before = plain(line.slice(0, index).replace(OPENING, ''));
  return before === '' ? plain(line.slice(index + marker.length)) : before;
}

function plain(text: string): Markdown {
  return text
    .replace(/\*\*|__/g, '')
    .replace(/\|/g, ' ')
    .replace(/^[\s#:：,;–—-]+|[\s:：,;–—-]+$/g, '')
    .replace(/\s+/g, ' ');
}

/** A line with blanks in the place of its code. */
function withoutCode(line: string): string {
  return line.replace(/(`{1,9})[^`]+\1(?!`)/g, (code) => ' '.repeat(code.length));
}

/** One line of text that tells a question from others. */
function keyOf(parts: readonly string[]): string {
  return parts
    .join(' / ')
    .toLowerCase()
    .replace(/\p{Cc}/gu, ' ');
}
