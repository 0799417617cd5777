import { type DocumentRequest, type PlannedDocument, sourceNotes } from '../model/document.ts';
import { decisionIn } from '../read/open-questions/decision.ts';
import { researchNote } from '../write/research-note.ts';
import { openQuestions } from './open-questions.ts';

/** What is open, as the sections of research.md (format 7.2). */
export function plannedResearch(request: DocumentRequest): PlannedDocument {
  const { sources, settings } = request;
  const { questions, cells } = openQuestions(sources, settings);
  const texts = sourceNotes(sources).map(({ text }) => wordsOf(text));
  return {
    kind: 'planned',
    parts: researchNote(request, questions),
    // What is answered, and stands where it was asked for, was not in vain.
    isSettled: (key, lines) => {
      const decision = decisionIn(lines);
      if (decision?.isWhole !== true) return false;
      return cells.has(key) || texts.some((text) => text.includes(wordsOf(decision.text)));
    },
  };
}

function wordsOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
