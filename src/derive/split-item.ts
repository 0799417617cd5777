import type { Markdown } from '../model/markdown.ts';
import { type ClauseKind, clauseKind, isActivityOfItsOwn, isContinuation } from '../text/action.ts';
import { pieces } from '../text/clauses.ts';
import { VERBS, VERBS_ABOUT, VERBS_OR_NOUNS } from '../text/words.ts';

/** How the clauses of an item are read. */
export interface ClauseReading {
  /** The language is one whose words we know; else only semicolons separate. */
  readonly english: boolean;
  /** A clause without its hints, and whether they give it an id of its own. */
  readonly bare: (clause: Markdown) => { readonly text: Markdown; readonly hasId: boolean };
}

/** A clause with what it is once its hints are off. */
interface Part {
  readonly bare: Markdown;
  readonly hasId: boolean;
  readonly kind: ClauseKind;
}

/** A task to be: a stretch of the item's text. */
interface Stretch {
  readonly start: number;
  end: number;
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
  const found = pieces(text, reading.english);
  if (found.length <= 1) return [text.trim()];
  const tasks: Stretch[] = [];
  let context = null as Context | null;
  let at = 0;
  for (const piece of found) {
    const start = text.indexOf(piece.text, at);
    at = start + piece.text.length;
    const part = partOf(piece.text, reading);
    const last = tasks.at(-1);
    const opens = context === null || piece.separator !== ',';
    if (last !== undefined && (part.bare === '' || !(opens || isTask(part, context)))) {
      last.end = at;
      if (context !== null && part.bare !== '') context = { ...context, listed: true };
      continue;
    }
    tasks.push({ start, end: at });
    context = {
      opening: opens || context === null ? part.kind : context.opening,
      last: part.kind,
      listed: false,
    };
  }
  return tasks.map((task) => text.slice(task.start, task.end));
}

function partOf(text: Markdown, reading: ClauseReading): Part {
  const { text: bare, hasId } = reading.bare(text);
  return { bare, hasId, kind: clauseKind(bare) };
}

function isTask(part: Part, context: Context | null): boolean {
  if (context === null || part.hasId) return true;
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
