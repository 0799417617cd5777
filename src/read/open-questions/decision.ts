import { ABSENT, type Markdown, NEEDS_CLARIFICATION } from '../../model/markdown.ts';
import { isPlaceholder } from '../../text/placeholder.ts';
import { visibleText } from '../../text/visible-text.ts';

/** What somebody has decided. */
export interface DecidedText {
  /** On one line; items of a list parted by semicolons. */
  readonly text: Markdown;
  /** Whether that line says all of it: not of a table, a quote, code, or boxes to choose from. */
  readonly isWhole: boolean;
}

/** The lines of a question (format 7.2), bold or not, in a list or not, the colon in the bold or after it. */
const OWN =
  /^\s*(?:[-*+]\s+)?(\*\*|__)?(Decision|Rationale|Alternatives considered|Asked in)(?:\*\*|__)?\s*:(.*)$/i;
const HEADING_OR_RULE = /^\s{0,3}(?:#{1,6}\s|(?:[-*_] ?){3,}$)/;
const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s+/;
/** Behind the label a number may be a date: `8. March` */
const BULLET = /^\s*[-*+]\s+/;
const BLOCK_ID = /(?:^|\s)\^[a-z\d-]+$/i;
/** What makes no words of a line. */
const NO_LINE = /^\s*(?:[|>]|(?:[-*+]|\d{1,9}[.)])\s+\[.\]\s)/u;

/** What the lines of a question decide, comments and code left out; null while nobody has decided. */
export function decisionIn(lines: readonly string[]): DecidedText | null {
  const visible = visibleText(lines.join('\n'));
  const shown = visible.text.split('\n').map((line, at) => (visible.fenced.has(at) ? null : line.trimEnd()));
  const at = shown.findIndex((line) => labelOf(line)?.label === 'decision');
  if (at === -1) return null;
  const below = shown.slice(at + 1);
  const end = below.findIndex((line) => labelOf(line) !== null || HEADING_OR_RULE.test(line ?? ''));
  const all = [labelOf(shown[at] ?? null)?.text ?? '', ...below.slice(0, end === -1 ? below.length : end)];
  const text = joined(all.map((line) => (line ?? '').replace(BLOCK_ID, '')));
  const isWhole = !all.some((line) => line === null || NO_LINE.test(line));
  const isOpen = text === '' || text === ABSENT || text.includes(NEEDS_CLARIFICATION) || isPlaceholder(text);
  return isOpen && isWhole ? null : { text, isWhole };
}

function labelOf(line: string | null): { label: string; text: string } | null {
  const [, bold = '', label, rest = ''] = OWN.exec(line ?? '') ?? [];
  if (label === undefined) return null;
  const text = bold !== '' && rest.startsWith(bold) ? rest.slice(bold.length) : rest;
  return { label: label.toLowerCase(), text: text.trim() };
}

/** Lines as one; what opens a list with a colon goes on with its first item. */
function joined(lines: readonly string[]): Markdown {
  const isList = lines.some((line) => ITEM.test(line));
  return lines
    .map((line, at) =>
      line
        .replace(at === 0 ? BULLET : ITEM, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '')
    .reduce((text, line) => {
      if (text === '') return line;
      return text + (isList && !text.endsWith(':') ? '; ' : ' ') + line;
    }, '');
}
