import { builtDocument } from '../merge/document-sections.ts';
import { pureText, unmarkedLines } from '../merge/note-layout.ts';
import { type DocumentOutcome, type DocumentRequest } from '../model/document.ts';
import { documentRecord } from './merged-document.ts';
import { plannedDocument } from './planned-document.ts';

/** Builds the text of one of the goal's other notes (format 7). Never throws, whatever the notes say. */
export function buildDocument(request: DocumentRequest): DocumentOutcome {
  const planned = plannedDocument(request);
  if (planned.kind !== 'planned') return planned;
  const { lines } = builtDocument(planned.parts);
  return {
    kind: 'built',
    note: pureText({ lines: unmarkedLines(lines) }),
    record: documentRecord(lines),
    sections: planned.parts.filter(({ key }) => key !== null).length,
  };
}
