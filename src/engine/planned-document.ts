import {
  type DocumentKind,
  type DocumentRequest,
  type DocumentSources,
  type NoDocument,
  type PlannedDocument,
  sourceNotes,
} from '../model/document.ts';
import { conflictIn } from '../read/markdown/conflict.ts';
import { unreadable } from '../read/markdown/readable.ts';
import { plannedContract } from './planned-contracts.ts';
import { plannedDataModel, plannedQuickstart } from './planned-overviews.ts';
import { plannedResearch } from './planned-research.ts';

const plans: Readonly<Record<DocumentKind, (request: DocumentRequest) => PlannedDocument | NoDocument>> = {
  research: plannedResearch,
  'data-model': plannedDataModel,
  quickstart: plannedQuickstart,
  contract: plannedContract,
};

/** Reads the goal's notes and finds what the document has to say, or why there is none. */
export function plannedDocument(request: DocumentRequest): PlannedDocument | NoDocument {
  return obstacleIn(request.sources) ?? plans[request.document](request);
}

/** Why one of the notes cannot be read; null where all can. */
export function obstacleIn(sources: DocumentSources): NoDocument | null {
  for (const { path, text } of sourceNotes(sources)) {
    const problem = unreadable(text);
    if (problem !== null) return { kind: 'source-unreadable', path, ...problem };
    const line = conflictIn(text);
    if (line !== null) return { kind: 'source-conflict', path, line };
  }
  return null;
}
