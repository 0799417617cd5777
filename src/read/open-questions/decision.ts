import { ABSENT, type Markdown, NEEDS_CLARIFICATION } from '../../model/markdown.ts';
import { isPlaceholder } from '../../text/placeholder.ts';

/** `**Decision**: Rita`, in a list or not, the colon in the bold or after it. */
const DECISION = /^\s*(?:[-*+]\s+)?(?:\*\*|__)?Decision(?:\*\*|__)?\s*:(?:\*\*|__)?\s*(.*)$/i;
const LABEL = /^\s*(?:[-*+]\s+)?(?:\*\*|__)[^*_]+(?:\*\*|__)?\s*:|^#{1,6}\s/;

/** What the lines of a question decide, on one line; items of a list parted by semicolons. Null while nobody has decided. */
export function decisionIn(lines: readonly string[]): Markdown | null {
  const at = lines.findIndex((line) => DECISION.test(line));
  if (at === -1) return null;
  const below = lines.slice(at + 1);
  const end = below.findIndex((line) => LABEL.test(line));
  const more = below.slice(0, end === -1 ? below.length : end).filter((line) => line.trim() !== '');
  const isList = more.some((line) => /^\s*[-*+]\s/.test(line));
  const parts = [DECISION.exec(lines[at] ?? '')?.[1] ?? '', ...more]
    .map((line) => line.replace(/^\s*[-*+]\s+/, '').trim())
    .filter((line) => line !== '');
  const text = parts.join(isList ? '; ' : ' ');
  const isOpen = text === '' || text === ABSENT || text.includes(NEEDS_CLARIFICATION) || isPlaceholder(text);
  return isOpen ? null : text;
}
