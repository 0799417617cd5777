import type { DocumentRequest, NoDocument, PlannedDocument } from '../model/document.ts';
import { dataModelNote } from '../write/data-model-note.ts';
import { quickstartNote } from '../write/quickstart-note.ts';
import { documentFacts } from './document-facts.ts';

/** A section that is built no more has done no work of its own. */
const isSettled = (): boolean => false;

/** data-model.md, of a goal.md that somebody has filled in (format 7.4). */
export function plannedDataModel(request: DocumentRequest): PlannedDocument | NoDocument {
  const { goal: note } = request.sources;
  if (note === null) return { kind: 'no-note', which: 'goal' };
  const { goal, ...facts } = documentFacts(request);
  if (goal === null) return { kind: 'unfilled', path: note.path };
  return { kind: 'planned', parts: dataModelNote(request, { ...facts, goal }), isSettled };
}

/** quickstart.md, of a plan that somebody has filled in (format 7.5). */
export function plannedQuickstart(request: DocumentRequest): PlannedDocument | NoDocument {
  const { plan: note } = request.sources;
  if (note === null) return { kind: 'no-note', which: 'plan' };
  const { goal, plan } = documentFacts(request);
  if (plan === null) return { kind: 'unfilled', path: note.path };
  return { kind: 'planned', parts: quickstartNote(request, { goal, plan }), isSettled };
}
