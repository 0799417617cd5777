import type { DocumentRequest, NoDocument, PlannedDocument } from '../model/document.ts';
import { contractNames, contractNote } from '../write/contract-note.ts';
import { documentFacts } from './document-facts.ts';

/** The contract of one phase of tasks.md (format 7.6). */
export function plannedContract(request: DocumentRequest): PlannedDocument | NoDocument {
  const { tasks: note } = request.sources;
  if (note === null) return { kind: 'no-note', which: 'tasks' };
  const { goal, phases } = documentFacts(request);
  const own = phases[request.phase];
  if (own === undefined) return { kind: 'no-tasks', path: note.path };
  return { kind: 'planned', parts: contractNote(request, { goal, ...own }), isSettled: () => false };
}

/** The names of the contracts that a tasks.md has, in the order of its phases; none where it holds no task. */
export function contractsOf(request: DocumentRequest): readonly string[] {
  return contractNames(documentFacts(request).phases.map(({ phase }) => phase));
}
