import type { DocumentSources } from '../../model/document.ts';
import type { Markdown } from '../../model/markdown.ts';
import type { Span } from '../../model/note-tasks.ts';
import type { AnswerPlace, OpenQuestion } from '../../model/open-question.ts';
import { firstWords } from '../../text/first-words.ts';
import { visibleText } from '../../text/visible-text.ts';
import { type Marker, markersIn } from './marker.ts';

const OPENING = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(?:\[.\]\s+)?/u;
const HEADING = /^ {0,3}(#{1,6})\s+(.*)/;

/** A question with all of its words, whose first ones are its title. */
export interface MarkedQuestion extends OpenQuestion {
  readonly subject: Markdown;
  /** What it belongs to; empty for nothing. */
  readonly near: Markdown;
  /** Where it is asked, whether or not an answer can be written there. */
  readonly asked: readonly Span[];
}

type FoundQuestion = MarkedQuestion & { readonly spans: AnswerPlace[]; readonly asked: Span[] };

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
): MarkedQuestion[] {
  if (!text.includes('NEEDS CLARIFICATION')) return [];
  const found = new Map<string, FoundQuestion>();
  for (const one of linesOf(text, skips))
    for (const marker of markersIn(one.line, withoutCode(one.line))) {
      const { subject, near, lead } = askedIn(one, marker);
      const key = keyOf([which, near, subject]);
      const span = { start: one.start + marker.start, end: one.start + marker.end, lead };
      const spans = marker.isWritable && isAsSeen(text, one, marker) ? [span] : [];
      const known = found.get(key);
      if (known !== undefined) {
        known.spans.push(...spans);
        known.asked.push(span);
      } else {
        const place = firstWords(subject);
        const title = near === '' ? place : `${place} (${near})`;
        const { heading } = one.context;
        found.set(key, {
          key,
          title,
          subject,
          near,
          which,
          heading,
          place,
          cell: null,
          spans,
          asked: [span],
        });
      }
    }
  return [...found.values()];
}

/** Whether nothing is hidden in what a marker's answer takes the place of. */
function isAsSeen(text: string, { line, start }: NoteLine, marker: Marker): boolean {
  return text.slice(start + marker.start, start + marker.end) === line.slice(marker.start, marker.end);
}

/** What a marker asks: the words of its line and its question, else what it stands under; and what that belongs to, if anything. */
function askedIn({ line, context }: NoteLine, marker: Marker) {
  const question = marker.question.replace(/\s+/g, ' ').trim();
  const around = wordsAround(line, marker);
  const words = [around.words, question].filter((one) => one !== '').join(': ');
  const above = context.label ?? context.heading ?? '';
  const subject = words === '' ? above : words;
  const near = words === '' ? (context.heading ?? '') : above;
  const lead = around.isBefore || line.includes('|') ? '' : leadOf(question);
  return { subject, near: near === subject ? '' : near, lead };
}

/** A question before its answer: `who pays?` -> `Who pays? `; empty for none. */
function leadOf(question: Markdown): Markdown {
  if (question === '') return '';
  const asked = question.charAt(0).toUpperCase() + question.slice(1);
  return /[?？]$/.test(asked) ? `${asked} ` : `${asked}: `;
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
  if (heading !== undefined)
    return { heading: level === '#' ? null : plain(withoutClosing(heading)), label: null };
  const label = /^(?:\*\*|__)(.+?)(?:\*\*|__)/.exec(line)?.[1];
  return label === undefined ? context : { ...context, label: plain(label) };
}

/** The words of a line beside its marker, those before it first: `**Owner**: NEEDS CLARIFICATION` -> Owner. */
function wordsAround(line: string, { start, end }: Marker): { words: Markdown; isBefore: boolean } {
  const before = plain(line.slice(0, start).replace(OPENING, ''));
  return before === ''
    ? { words: plain(line.slice(end)), isBefore: false }
    : { words: before, isBefore: true };
}

/** A heading without the marks at its end: `Rules ##` -> `Rules` */
function withoutClosing(heading: string): string {
  const text = heading.trimEnd();
  const words = text.replace(/#{1,20}$/, '');
  return words.endsWith(' ') ? words.trimEnd() : text;
}

/** Words without emphasis, cells' borders and what joins them to others. */
function plain(text: string): Markdown {
  const words = text.replace(/\*\*|__|\|/g, (mark) => (mark === '|' ? ' ' : '')).replace(/\s+/g, ' ');
  let end = words.length;
  while (/[\s:：,;–—-]/.test(words.charAt(end - 1))) end--;
  return words.slice(0, end).replace(/^[\s#:：,;–—-]+/, '');
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
