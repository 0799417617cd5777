import type { Markdown } from '../model/markdown.ts';
import { type ClauseKind, clauseKind, isAction, isActivityOfItsOwn, isContinuation } from '../text/action.ts';
import { pieces } from '../text/clauses.ts';
import { isProse } from '../text/prose.ts';
import { type BareClause, clauseRuns, isAlternative, opensList, type ClausePart } from './clause-runs.ts';
import { DETERMINERS, VERBS, VERBS_ABOUT, VERBS_OR_NOUNS } from '../text/verbs.ts';

/** How the clauses of an item are read. */
export interface ClauseReading {
  /** The language is one whose words we know; else only semicolons separate. */
  readonly english: boolean;
  readonly bare: (clause: Markdown) => BareClause;
}

/**
 * The tasks of a work item, each exactly as written (format 2.6). Semicolons separate clauses; commas only where each
 * clause would be a task alone. What is doubtful is one task: it can be read and cut by hand, while a list of objects that
 * was cut into tasks cannot.
 */
export function splitItem(text: Markdown, reading: ClauseReading): Markdown[] {
  const parts = partsOf(text, reading);
  const isSentence = isProse(text) || (!reading.english && ENDS_SENTENCE.test(text));
  if (parts.length <= 1 || isSentence) return [withoutLastSemicolon(text)];
  const commas = reading.english && !hintsCloseAll(parts);
  const tasks: { readonly start: number; end: number }[] = [];
  for (const run of clauseRuns(runsOf(parts), reading.english)) {
    const starts = taskStarts(run, commas);
    for (const part of run) {
      const last = tasks.at(-1);
      if (last === undefined || starts.has(part)) tasks.push({ start: part.start, end: part.end });
      else last.end = part.end;
    }
  }
  return tasks.map((task) => text.slice(task.start, task.end));
}

/** Written as a sentence, of which a semicolon parts no more than halves. */
const ENDS_SENTENCE = /[.!?。！？…][\s"”’»」)*_]{0,4}$/u;

function withoutLastSemicolon(text: Markdown): Markdown {
  const whole = text.trim();
  return whole.replace(/[\s;；؛]{1,20}$/, '') || whole;
}

function partsOf(text: Markdown, { english, bare }: ClauseReading): ClausePart[] {
  const spans: { start: number; end: number; readonly opens: boolean }[] = [];
  for (const piece of pieces(text, english)) {
    const last = spans.at(-1);
    const start = text.indexOf(piece.text, last?.end ?? 0);
    const end = start + piece.text.length;
    if (last !== undefined && piece.separator === ',' && isBetweenNumbers(text, last.end, start))
      last.end = end;
    else spans.push({ start, end, opens: piece.separator === ';' });
  }
  return spans.map(({ start, end, opens }) => {
    const found = bare(text.slice(start, end));
    return { start, end, opens, bare: found, kind: clauseKind(found.text) };
  });
}

/** "7, 14 and 30 days" */
function isBetweenNumbers(text: Markdown, before: number, after: number): boolean {
  return /\d/.test(text.charAt(before - 1)) && /\d/.test(text.charAt(after));
}

/** The clauses between two semicolons; one of nothing but hints goes on with the run before. */
function runsOf(parts: readonly ClausePart[]): ClausePart[][] {
  const runs: ClausePart[][] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last === undefined || (part.opens && part.bare.text !== '')) runs.push([part]);
    else last.push(part);
  }
  return runs;
}

/** The only hints stand at the very end, so that they are those of all of it. */
function hintsCloseAll(parts: readonly ClausePart[]): boolean {
  const lastWords = parts.findLastIndex(({ bare }) => bare.text !== '');
  const first = parts.findIndex(({ bare }) => bare.text === '' || bare.hints !== 'none');
  return (
    lastWords > 0 &&
    first >= lastWords &&
    parts.slice(first).every(({ bare }) => bare.text === '' || bare.hints === 'end')
  );
}

/** Those clauses between two semicolons that start a task. */
function taskStarts(run: readonly ClausePart[], commas: boolean): ReadonlySet<ClausePart> {
  const clauses = run.filter(({ bare }) => bare.text !== '');
  const own = clauses.filter(({ bare }) => bare.hasId);
  const isSeveral = commas && clauses.length > 1 && !hintsCloseAll(run) && areTasks(clauses);
  return new Set([...run.slice(0, 1), ...(isSeveral ? clauses : own)]);
}

/** Each clause would be a task alone (format 2.6). */
function areTasks(clauses: readonly ClausePart[]): boolean {
  const [first, ...later] = clauses;
  if (first === undefined || isContinuation(first.kind) || LEAD_IN.test(first.bare.text)) return false;
  if (clauses.slice(0, -1).some((part) => opensList(part.bare.text) || isTold(part))) return false;
  if (later.some((part) => isAlternative([part]))) return false;
  if (!clauses.every(isLongEnough)) return false;
  if (closesList(clauses)) return false;
  const opensWithVerb = first.kind.verb && first.kind.words.length > 1;
  if (!opensWithVerb && !isActivityOfItsOwn(first.kind)) return false;
  let before = first;
  return later.every((part) => {
    const isTask =
      !isContinuation(part.kind) &&
      (part.kind.verb && part.kind.words.length > 1
        ? !isList(first.kind, part.kind) && !mayBeThing(before.kind, part.kind)
        : !goesOnWithList(before.kind, part.kind) &&
          (opensWithVerb ? isTaskAfterVerb(part.kind, before.kind) : isTaskAfterActivity(part)));
    if (part.kind.verb) before = part;
    return isTask;
  });
}

/** Words that lead in to what is to be done: "On Monday, rent a tent". */
const LEAD_IN = /^(?:at|during|first|finally|next|as soon as)\b/i;

/** One word says too little, unless it is an activity of its own: "polish", "testing". */
function isLongEnough({ kind }: ClausePart): boolean {
  return kind.words.length > 1 || isActivityOfItsOwn(kind);
}

/** "…, retrieval, and safety tests": a list of short ends, closed by *and*, unless each of them has its verb. */
function closesList(clauses: readonly ClausePart[]): boolean {
  const last = clauses.at(-1)?.kind;
  if (last?.led !== true) return false;
  const isShort = ({ words }: ClauseKind): boolean => words.length <= 2;
  if (isShort(last) && !last.verb) return true;
  if (clauses.slice(1).every(({ kind }) => isShort(kind)) && !clauses.every(({ kind }) => kind.verb))
    return true;
  return clauses.slice(0, -1).some(({ kind }) => hasInfinitive(kind));
}

/** "use the tool to track time, …": what follows may go on with what it is used for. */
function hasInfinitive({ words }: ClauseKind): boolean {
  return words.some((word, at) => {
    const next = words[at + 1] ?? '';
    return at > 0 && word === 'to' && (VERBS.has(next) || VERBS_OR_NOUNS.has(next));
  });
}

const PREPOSITION =
  /^(?:about|across|after|against|among|around|as|at|before|between|by|during|for|from|in|into|like|of|on|onto|over|per|through|to|toward|towards|under|until|via|with|within|without)$/;

/** A preposition in the clause before opens a list that this one goes on with: "users about pricing, user training". */
function goesOnWithList({ words }: ClauseKind, kind: ClauseKind): boolean {
  const at = words.findLastIndex((word, index) => index > 0 && PREPOSITION.test(word));
  if (at === -1) return false;
  return !(kind.ing || isActivityOfItsOwn(kind)) || speaksOfDoing(words.slice(at + 1));
}

/** What an action does, told after a dash, goes on after its comma: "Create the page - verify the token, return the user". */
function isTold({ bare, kind }: ClausePart): boolean {
  const after = /\S\s+[-–—]\s+(\S.*)$/.exec(bare.text)?.[1] ?? '';
  return kind.verb && isAction(after);
}

const OPENS_THINGS = /^(?:about|for|from|including|like|of|with|without)$/;

/** A verb that may as well be a noun goes on with what a preposition opens: "the hull with new colour, mock portholes". */
function mayBeThing({ words: before }: ClauseKind, { words }: ClauseKind): boolean {
  const [verb = '', next = ''] = words;
  return (
    words.length <= 2 &&
    before.some((word, at) => at > 0 && OPENS_THINGS.test(word)) &&
    VERBS_OR_NOUNS.has(verb) &&
    !DETERMINERS.has(next)
  );
}

/** "Implement create, read data": the verbs are what is implemented. */
function isList(opening: ClauseKind, kind: ClauseKind): boolean {
  return opening.words.length === 2 && VERBS.has(opening.words[1] ?? '') && kind.words.length <= 2;
}

/** An -ing form or an activity, unless the verb before it may have it as a further object. */
function isTaskAfterVerb(kind: ClauseKind, verb: ClauseKind): boolean {
  if (VERBS_ABOUT.has(verb.words[0] ?? '') && (kind.ing || isDoing(verb))) return false;
  if (kind.ing && kind.words.length > 1) return verb.words[1]?.endsWith('ing') !== true;
  return isActivityOfItsOwn(kind) && kind.head !== verb.head && !isDoing(verb);
}

/** What says more of the activity before it: "a review, done by Anna", "training, two days", "site visit, no photos". */
const ADJUNCT =
  /^(?:\d|(?:no|not|every|each|all|both|one|two|three|four|five|six|seven|eight|nine|ten|daily|weekly|monthly|optional|if)\b|(?:\p{L}+ed|done|sent|led|paid|held|made|given) (?:by|with|from|to|in|on|at|for|via)\b)/iu;

function isTaskAfterActivity({ bare, kind }: ClausePart): boolean {
  if (ADJUNCT.test(bare.text)) return false;
  return isActivityOfItsOwn(kind) || hasTwoWords(bare.text);
}

/** What the verb is about is an activity, or at least a word in -ing: "plan the load testing", "fix wiring". */
function isDoing({ words }: ClauseKind): boolean {
  return speaksOfDoing(words.slice(1));
}

function speaksOfDoing(words: readonly string[]): boolean {
  const object = clauseKind(words.filter((word) => !DETERMINERS.has(word)).join(' '));
  return object.activity || object.ing || object.head.endsWith('ing');
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
