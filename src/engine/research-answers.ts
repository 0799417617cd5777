import { builtDocument, sectionedNote, sectionsIn } from '../merge/document-sections.ts';
import { readRecord } from '../merge/record.ts';
import { notesLines } from '../merge/split-note.ts';
import type { AnsweredNote, Answers, DocumentRequest, DocumentSources } from '../model/document.ts';
import type { Markdown } from '../model/markdown.ts';
import type { Change } from '../model/merge.ts';
import type { Span } from '../model/note-tasks.ts';
import type { OpenQuestion } from '../model/open-question.ts';
import type { Settings } from '../model/settings.ts';
import type { SourceNote } from '../model/source-notes.ts';
import { decisionIn } from '../read/open-questions/decision.ts';
import { effortHours } from '../text/effort.ts';
import { cellText } from '../write/line-text.ts';
import { researchNote } from '../write/research-note.ts';
import { openQuestions } from './open-questions.ts';

/** What the decisions of a research.md are taken from; its record tells which question is which. */
export interface AnswersRequest extends DocumentRequest {
  readonly note: SourceNote;
  readonly record: unknown;
}

/** What may stand before the words of a line: quotes, a bullet or number, a box. */
const OPENING = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(?:\[.\]\s+)?$/u;

interface Answered {
  readonly question: OpenQuestion;
  readonly decision: Markdown;
}

/** Puts the decisions of a research.md into the cells and lines of the goal's notes that ask for them (format 7.3). */
export function answers(request: AnswersRequest): Answers {
  const { sources, settings } = request;
  const answered = answeredQuestions(request);
  const problems = answered.flatMap((one) => problemOf(one, settings));
  const fitting = answered.filter((one) => problemOf(one, settings).length === 0);
  const notes = (['goal', 'milestones', 'plan', 'tasks'] as const).flatMap((which): AnsweredNote[] => {
    const own = fitting.filter(({ question }) => question.which === which && question.spans.length > 0);
    const note = sources[which];
    return note === null || own.length === 0 ? [] : [answeredNote(which, note, own)];
  });
  const places = fitting.reduce((sum, { question }) => sum + question.spans.length, 0);
  return { notes, places, problems };
}

function answeredQuestions(request: AnswersRequest): Answered[] {
  const { questions } = openQuestions(request.sources, request.settings);
  const record = readRecord(request.record);
  const fresh = builtDocument(researchNote(request, questions));
  const builds = record === null ? [fresh] : [{ lines: record.lines, phases: [] }, fresh];
  const sections = sectionsIn(sectionedNote(notesLines(request.note.text).lines, builds));
  return questions.flatMap((question): Answered[] => {
    const decision = decisionIn(sections.get(question.key) ?? []);
    return decision === null ? [] : [{ question, decision }];
  });
}

/** Why a decision cannot stand where it was asked for. */
function problemOf({ question: { cell }, decision }: Answered, settings: Settings): string[] {
  if (cell?.column !== 'effort') return [];
  const time = { hoursPerDay: settings.hoursPerDay, daysPerWeek: settings.workingDays.length };
  if (effortHours(decision, time) !== null) return [];
  return [
    `The effort of ${cell.id} is decided as “${decision}”, which cannot be read as one: write 6h or 2d first.`,
  ];
}

function answeredNote(
  which: keyof DocumentSources,
  { path, text }: SourceNote,
  all: readonly Answered[],
): AnsweredNote {
  const edits = all
    .flatMap((one) => one.question.spans.map((span) => ({ ...one, span })))
    .sort((one, other) => one.span.start - other.span.start);
  let written = '';
  let from = 0;
  for (const { span, question, decision } of edits) {
    written += text.slice(from, span.start) + inPlace(text, span, question, decision);
    from = span.end;
  }
  return { path, which, text: written + text.slice(from), changes: edits.map((edit) => change(text, edit)) };
}

/** A decision as it stands in its place: pipes break no row, and a line that only asked still says what. */
function inPlace(text: string, span: Span, { cell }: OpenQuestion, decision: Markdown): string {
  const isRow = cell !== null || lineAt(text, span).trimStart().startsWith('|');
  if (!isRow) return askedBefore(text, span) + decision;
  const shown = cellText(decision);
  return span.start === span.end ? `${shown} ` : shown;
}

/** The question of a marker that is all of its line: `- NEEDS CLARIFICATION: who pays?` -> `Who pays? `; else empty. */
function askedBefore(text: string, span: Span): string {
  const line = lineAt(text, span);
  const at = span.start - (text.lastIndexOf('\n', span.start - 1) + 1);
  const rest = line.slice(at + span.end - span.start).trim();
  if (rest !== '' || !OPENING.test(line.slice(0, at))) return '';
  const marker = text.slice(span.start, span.end);
  const [, question = ''] = /^\[?NEEDS CLARIFICATION\s*:\s*(.*?)\]?$/.exec(marker) ?? [];
  if (question === '') return '';
  const asked = question.charAt(0).toUpperCase() + question.slice(1);
  return /[?？]$/.test(asked) ? `${asked} ` : `${asked}: `;
}

function change(text: string, { question, decision, span }: Answered & { readonly span: Span }): Change {
  const before = text.slice(span.start, span.end);
  const { cell, heading } = question;
  if (cell !== null) {
    return { kind: 'cell', id: cell.id, name: cell.name, cell: cell.column, before, after: decision };
  }
  const line = lineAt(text, span);
  const after = line.replace(before, () => inPlace(text, span, question, decision));
  return { kind: 'lines', section: heading ?? '', before: [line.trim()], after: [after.trim()] };
}

function lineAt(text: string, { start }: Span): string {
  const end = text.indexOf('\n', start);
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, end === -1 ? text.length : end);
}
