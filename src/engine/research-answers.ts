import { builtDocument, sectionedNote, sectionsIn } from '../merge/document-sections.ts';
import { readRecord } from '../merge/record.ts';
import { notesLines } from '../merge/split-note.ts';
import type { AnsweredNote, Answers, DocumentRequest, DocumentSources } from '../model/document.ts';
import type { Change } from '../model/merge.ts';
import type { Span } from '../model/note-tasks.ts';
import type { AnswerPlace, OpenQuestion } from '../model/open-question.ts';
import type { SourceNote } from '../model/source-notes.ts';
import { type DecidedText, decisionIn } from '../read/open-questions/decision.ts';
import { effortHours } from '../text/effort.ts';
import { cellText } from '../write/line-text.ts';
import { researchNote } from '../write/research-note.ts';
import { openQuestions } from './open-questions.ts';

/** What the decisions of a research.md are taken from; its record tells which question is which. */
export interface AnswersRequest extends DocumentRequest {
  readonly note: SourceNote;
  readonly record: unknown;
}

/** What would begin another block where a decision opens its line. */
const OPENS_BLOCK = /^(?:#{1,6}\s|>|[-*+]\s|\d{1,9}[.)]\s|`{3}|~{3}|<|(?:[-*_] ?){3,}$)/;

interface Answered {
  readonly question: OpenQuestion;
  readonly decision: DecidedText;
}

/** Puts the decisions of a research.md into the cells and lines of the goal's notes that ask for them (format 7.3). */
export function answers(request: AnswersRequest): Answers {
  const { sources } = request;
  const answered = answeredQuestions(request);
  const problems = answered.flatMap((one) => problemOf(one, request));
  const fitting = answered.filter((one) => problemOf(one, request).length === 0);
  const notes = (['goal', 'milestones', 'plan', 'tasks'] as const).flatMap((which): AnsweredNote[] => {
    const own = fitting.filter(({ question }) => question.which === which && question.spans.length > 0);
    const note = sources[which];
    return note === null || own.length === 0 ? [] : [answeredNote(which, note, own)];
  });
  const places = notes.reduce((sum, { changes }) => sum + changes.length, 0);
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

/** Why a decision cannot be written where it was asked for. */
function problemOf({ question, decision }: Answered, { sources, settings }: AnswersRequest): string[] {
  const { cell, spans, title, which } = question;
  const byHand = `cannot be written where “${title}” is asked:`;
  if (!decision.isWhole)
    return [
      `The decision ${byHand} a table, a quote, code or boxes to choose from make no line. Say it in words.`,
    ];
  const { text } = decision;
  if (spans.length === 0)
    return [
      cell === null
        ? `The decision “${text}” ${byHand} the brackets there hold a link or a comment, or go on in the next line. Write it there yourself.`
        : `The decision “${text}” ${byHand} the task stands in no table with such a column. Write it there yourself.`,
    ];
  if (OPENS_BLOCK.test(text) && spans.some((span) => opensLine(sources[which]?.text ?? '', span)))
    return [
      `The decision “${text}” ${byHand} it opens like a heading, a list, a quote or code. Begin it with a word.`,
    ];
  if (cell?.column !== 'effort') return [];
  const time = { hoursPerDay: settings.hoursPerDay, daysPerWeek: settings.workingDays.length };
  if (effortHours(text, time) !== null) return [];
  return [
    `The effort of ${cell.id} is decided as “${text}”, which cannot be read as one: write 6h or 2d first.`,
  ];
}

/** Whether nothing but the mark of a list stands before an answer. */
function opensLine(text: string, span: AnswerPlace): boolean {
  const before = text.slice(lineAround(text, span).start, span.start) + span.lead;
  return /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?$/.test(before);
}

interface Edit extends Answered {
  readonly span: AnswerPlace;
}

function answeredNote(
  which: keyof DocumentSources,
  { path, text }: SourceNote,
  all: readonly Answered[],
): AnsweredNote {
  const sorted = all
    .flatMap((one) => one.question.spans.map((span): Edit => ({ ...one, span })))
    .sort((one, other) => one.span.start - other.span.start);
  // Of two that would write into one another neither is sure.
  const edits = sorted.filter(({ span }, at) => {
    const [before, after] = [sorted[at - 1]?.span.end ?? 0, sorted[at + 1]?.span.start ?? text.length];
    return before <= span.start && span.end <= after;
  });
  const parts: string[] = [];
  let from = 0;
  for (const edit of edits) {
    const { start, end } = edit.span;
    parts.push(text.slice(from, start), inPlace(text, edit));
    from = end;
  }
  const written = parts.join('') + text.slice(from);
  return { path, which, text: written, changes: edits.map((edit) => change(text, edit)) };
}

/** A decision as it stands in its place: pipes break no row. */
function inPlace(text: string, { span, question, decision }: Edit): string {
  const { start, end } = lineAround(text, span);
  const isRow = question.cell !== null || text.slice(start, end).includes('|');
  const shown = isRow ? cellText(decision.text) : decision.text;
  return span.start === span.end ? `${shown} ` : span.lead + shown;
}

function change(text: string, edit: Edit): Change {
  const { question, decision, span } = edit;
  const { cell, heading } = question;
  if (cell !== null) {
    const before = text.slice(span.start, span.end);
    return { kind: 'cell', id: cell.id, name: cell.name, cell: cell.column, before, after: decision.text };
  }
  const { start, end } = lineAround(text, span);
  const after = text.slice(start, span.start) + inPlace(text, edit) + text.slice(span.end, end);
  const before = text.slice(start, end);
  return { kind: 'lines', section: heading ?? '', before: [before.trim()], after: [after.trim()] };
}

function lineAround(text: string, { start }: Span): Span {
  const end = text.indexOf('\n', start);
  // A place may begin its note.
  const before = start === 0 ? -1 : text.lastIndexOf('\n', start - 1);
  return { start: before + 1, end: end === -1 ? text.length : end };
}
