import type { Markdown } from '../model/markdown.ts';
import {
  type ClauseKind,
  clauseKind,
  isActivityOfItsOwn,
  isContinuation,
  startsWithVerb,
} from '../text/action.ts';
import { pieces } from '../text/clauses.ts';
import { VERBS, VERBS_ABOUT, VERBS_OR_NOUNS } from '../text/words.ts';

/** How the clauses of an item are read. */
export interface ClauseReading {
  /** The language is one whose words we know; else only semicolons separate. */
  readonly english: boolean;
  /** A clause without its hints, and whether they give it an id of its own. */
  readonly bare: (clause: Markdown) => { readonly text: Markdown; readonly hasId: boolean };
}

/** A clause with where it stands, and what it is once its hints are off. */
interface Part {
  readonly start: number;
  readonly end: number;
  /** A semicolon stands before it. */
  readonly opens: boolean;
  /** Empty when the clause is nothing but hints: it belongs to the one before it. */
  readonly bare: Markdown;
  readonly hasId: boolean;
  readonly kind: ClauseKind;
}

/** What a clause is judged by. */
interface Context {
  /** The first clause since the last semicolon. */
  readonly opening: ClauseKind;
  /** The clause that the last task starts with. */
  readonly last: ClauseKind;
  /** The last task goes on with a list of objects. */
  readonly listed: boolean;
}

/**
 * The tasks of a work item, each exactly as written (format 2.6). Semicolons always separate; a comma does by what
 * stands around it. Behind a verb, a clause is a task when it starts with a verb or an -ing form or is an activity;
 * behind a noun, when it has two words or more; else it goes on with the list of objects.
 */
export function splitItem(text: Markdown, reading: ClauseReading): Markdown[] {
  const parts = partsOf(text, reading);
  if (parts.length <= 1) return [text.trim()];
  const tasks: { readonly start: number; end: number }[] = [];
  let run: Part[] = [];
  const endRun = (): void => {
    const starts = taskStarts(run.filter((part) => part.bare !== ''));
    for (const part of run) {
      const last = tasks.at(-1);
      if (last === undefined || starts.has(part)) tasks.push({ start: part.start, end: part.end });
      else last.end = part.end;
    }
    run = [];
  };
  for (const part of parts) {
    if (part.opens) endRun();
    run.push(part);
  }
  endRun();
  return joinedOpenings(tasks.map((task) => text.slice(task.start, task.end)));
}

/** Words that lead in to what is to be done: "If it rains, rent a tent". */
const LEAD_IN =
  /^(?:if|when|once|before|after|unless|until|while|during|in|on|at|as soon as|first|finally|next)\b/i;

/** A lead-in is no task of its own, nor is a bare verb before its *and*: "Design, build and test the prototype". */
function joinedOpenings(clauses: readonly Markdown[]): Markdown[] {
  const [first, second, ...others] = clauses;
  if (first === undefined || second === undefined) return [...clauses];
  if (LEAD_IN.test(first) && !startsWithVerb(first)) return [`${first}, ${second}`, ...others];
  const last = clauses.at(-1) ?? '';
  const bareVerbs = clauses
    .slice(0, -1)
    .every((clause) => /^\p{L}+$/u.test(clause) && startsWithVerb(clause));
  return bareVerbs && /^and\s/i.test(last) ? [clauses.join(', ')] : [...clauses];
}

function partsOf(text: Markdown, { english, bare }: ClauseReading): Part[] {
  let end = 0;
  return pieces(text, english).map((piece) => {
    const start = text.indexOf(piece.text, end);
    end = start + piece.text.length;
    const without = bare(piece.text);
    const kind = clauseKind(without.text);
    return { start, end, opens: piece.separator === ';', bare: without.text, hasId: without.hasId, kind };
  });
}

/** Those clauses between two semicolons that start a task. */
function taskStarts(run: readonly Part[]): ReadonlySet<Part> {
  const [first, ...others] = run;
  if (first === undefined || isSteps(run)) return new Set(run);
  const starts = new Set([first]);
  const list = closingList(others);
  let context: Context = { opening: first.kind, last: first.kind, listed: false };
  for (const part of others) {
    if (part.hasId || (!list.has(part) && isTask(part, context))) {
      starts.add(part);
      context = { ...context, last: part.kind, listed: false };
    } else {
      context = { ...context, listed: true };
    }
  }
  return starts;
}

/** "Fill cracks, sand, prime, paint two coats": all of them verbs, and not only words that may be nouns. */
function isSteps(run: readonly Part[]): boolean {
  const [first, ...others] = run.map((part) => part.kind);
  return (
    first?.verb === true &&
    others.every((kind) => kind.verb && !isContinuation(kind) && !isList(first, kind)) &&
    others.some((kind) => kind.words.length > 1 || isPureVerb(kind))
  );
}

/** "…, planning, and search": single words that end in *and* and a noun are objects, the verbs among them too. */
function closingList(others: readonly Part[]): ReadonlySet<Part> {
  if (others.at(-1)?.kind.led !== true) return new Set();
  const list = others.slice(others.findLastIndex(({ kind }) => kind.words.length !== 1) + 1);
  const isOfTasks = list.every(({ kind }) => kind.ing || kind.activity || (kind.verb && isPureVerb(kind)));
  return new Set(isOfTasks ? [] : list);
}

function isTask(part: Part, context: Context): boolean {
  if (isContinuation(part.kind)) return false;
  if (part.kind.verb && part.kind.words.length > 1) return !isList(context.opening, part.kind);
  const { verb, ing, words } = context.opening;
  return (verb || ing) && words.length > 1
    ? isTaskBehindVerb(part.kind, context)
    : isTaskBehindNoun(part, context);
}

/** "Implement create, read, update, delete endpoints": the verbs are what is implemented. */
function isList(opening: ClauseKind, kind: ClauseKind): boolean {
  return opening.words.length === 2 && VERBS.has(opening.words[1] ?? '') && kind.words.length <= 2;
}

function isTaskBehindVerb(kind: ClauseKind, { opening, last, listed }: Context): boolean {
  if (kind.verb && isPureVerb(kind)) return !isList(opening, kind);
  if (kind.verb && last.words.length === 1 && !listed) return true;
  if (kind.ing) return kind.words.length > 1 || !opening.head.endsWith('ing');
  const anotherObject =
    kind.head === opening.head || (VERBS_ABOUT.has(opening.words[0] ?? '') && isDoing(opening));
  return isActivityOfItsOwn(kind) && !anotherObject;
}

function isTaskBehindNoun({ bare, kind }: Part, { opening, listed }: Context): boolean {
  if (kind.activity || kind.ing || (kind.verb && isPureVerb(kind))) return true;
  if (kind.words.length === 1 && opening.words.length === 1)
    return kind.verb || (isDoing(kind) && isDoing(opening));
  return !(kind.led && listed) && hasTwoWords(bare);
}

/** A single word that is a verb and nothing else: `deploy`, not `paint`. */
function isPureVerb({ words }: ClauseKind): boolean {
  return !VERBS_OR_NOUNS.has(words[0] ?? '');
}

/** What it is about is an activity, or at least a word in -ing: "plan load testing", "wiring". */
function isDoing({ activity, head }: ClauseKind): boolean {
  return activity || head.endsWith('ing');
}

/** Two words, a leading *and* or *then* aside; "Ben and Carla" are two objects, of a word each. */
function hasTwoWords(bare: Markdown): boolean {
  const words = bare
    .slice(0, 200)
    .replace(/^(?:(?:and|or|then|also)\s+)+/i, '')
    .trim()
    .split(/\s+/);
  return words.length > 1 && !(words.length === 3 && /^(?:and|or|&)$/i.test(words[1] ?? ''));
}
