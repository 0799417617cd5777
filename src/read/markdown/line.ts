import type { Markdown } from '../../model/markdown.ts';
import type { Sign } from '../../text/decoration.ts';

/** One logical line: a heading, a line of a paragraph, the head of a list item, a table cell. */
export interface Line {
  /** As written, on one line. */
  readonly raw: Markdown;
  /** The same without emphasis and decoration; this is what is read (format, preamble). */
  readonly text: Markdown;
  /** How many characters of `text` are bold at its start, an emoji or number before them included; 0 for none. */
  readonly bold: number;
  /** What the signs around it say of its state; they are not in `text`. Null for none (format 2.5). */
  readonly sign: Sign | null;
  /** The day behind its sign, that of its being done; absent where there is none. */
  readonly when?: Markdown;
  /** 1-based line of the note. */
  readonly line: number;
}

/** A line of a table of contents: a link to a heading of the same note. */
export function isContentsLine({ text }: Line): boolean {
  return /^\[[^[\]]*\]\(#[^()]*\)$/.test(text);
}
