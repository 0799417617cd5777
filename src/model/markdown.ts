/**
 * One line of inline Markdown exactly as its author wrote it: emphasis, links, code and wikilinks included, never a line
 * break. It is carried from note to note as it is, so nothing is re-serialised and nothing needs a second escape.
 */
export type Markdown = string;

/** Goal-kit's own word for a fact that the plan does not give (format 3.2). */
export const NEEDS_CLARIFICATION = 'NEEDS CLARIFICATION';

/** The same in the cells Owner, Effort and DoD, where it would stand in every row (format 3.2). */
export const ABSENT = '—';
