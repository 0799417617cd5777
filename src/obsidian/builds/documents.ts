import type { DocumentKind } from '../../model/document.ts';

/** The goal's other notes that a build makes, as commands and notices call them; `contracts` are several. */
export type DocumentName = 'open questions' | 'data model' | 'quickstart' | 'contracts';

/** One of them. */
interface DocumentRow {
  readonly document: DocumentKind;
  /** The name that goal-kit gives it; of several, their folder's. */
  readonly file: string;
  /** What its sections are, to be counted in a notice; null where that tells nothing. */
  readonly noun: string | null;
  /** Its users write answers into it, which belong into the goal's notes. */
  readonly isAnswered: boolean;
}

export const documents: Readonly<Record<DocumentName, DocumentRow>> = {
  'open questions': { document: 'research', file: 'research.md', noun: 'open question', isAnswered: true },
  'data model': { document: 'data-model', file: 'data-model.md', noun: null, isAnswered: false },
  quickstart: { document: 'quickstart', file: 'quickstart.md', noun: null, isAnswered: false },
  contracts: { document: 'contract', file: 'contracts', noun: 'task', isAnswered: false },
};

/** Whether a build is that of one of the goal's other notes. */
export function isDocument(what: string): what is DocumentName {
  return Object.hasOwn(documents, what);
}
