import type { DocumentPart, DocumentRequest, DocumentSources } from '../model/document.ts';
import { ABSENT, NEEDS_CLARIFICATION } from '../model/markdown.ts';
import type { OpenQuestion } from '../model/open-question.ts';
import { documentHeader, linkTo } from './document-parts.ts';
import { heading, lines, strong, verbatim } from './nodes.ts';
import { noteLines } from './note-text.ts';

/** The lines of a question that wait for an answer. */
export const DECISION = 'Decision';
const RATIONALE = 'Rationale';
const ALTERNATIVES = 'Alternatives considered';

/** research.md: a section a question, with goal-kit's three lines (format 7.2). What is unanswered is said once a question. */
export function researchNote(request: DocumentRequest, questions: readonly OpenQuestion[]): DocumentPart[] {
  return [
    documentHeader(request, 'Research', ['tasks', 'plan', 'goal', 'milestones']),
    ...questions.map((question) => ({
      key: question.key,
      lines: noteLines([
        heading(2, verbatim(question.title)),
        lines([
          [strong('Asked in'), ': ', ...placeOf(request, request.sources, question)],
          [strong(DECISION), `: ${NEEDS_CLARIFICATION}`],
          [strong(RATIONALE), `: ${ABSENT}`],
          [strong(ALTERNATIVES), `: ${ABSENT}`],
        ]),
      ]).lines,
    })),
  ];
}

function placeOf({ home }: DocumentRequest, sources: DocumentSources, question: OpenQuestion) {
  const note = sources[question.which];
  const link = note === null ? [] : [linkTo(home, note.path, question.heading), ', '];
  return [...link, verbatim(question.place)];
}
