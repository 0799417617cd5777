import type { Markdown } from '../../model/markdown.ts';

/** One logical line: a heading, a line of a paragraph, the head of a list item, a table cell. */
export interface Line {
  /** As written, on one line. */
  readonly raw: Markdown;
  /** The same without emphasis; this is what is read (format, preamble). */
  readonly text: Markdown;
  /** How many characters of `text` are bold at its start, an emoji or number before them included; 0 for none. */
  readonly bold: number;
  /** 1-based line of the note. */
  readonly line: number;
}
