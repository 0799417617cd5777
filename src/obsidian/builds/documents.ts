import type { DocumentKind } from '../../model/document.ts';

/** The goal's other notes that a build makes, as commands and notices call them. */
export type DocumentName = 'open questions';

/** One of them. */
interface DocumentRow {
  readonly document: DocumentKind;
  /** The name that goal-kit gives it. */
  readonly file: string;
  /** What its sections are, to be counted in a notice; null where that tells nothing. */
  readonly noun: string | null;
  /** Its users write answers into it, which belong into the goal's notes. */
  readonly isAnswered: boolean;
}

export const documents: Readonly<Record<DocumentName, DocumentRow>> = {
  'open questions': { document: 'research', file: 'research.md', noun: 'open question', isAnswered: true },
};

/** Whether a build is that of one of the goal's other notes. */
export function isDocument(what: string): what is DocumentName {
  return Object.hasOwn(documents, what);
}
