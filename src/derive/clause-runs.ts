import type { Markdown } from '../model/markdown.ts';
import { type ClauseKind, isActivityOfItsOwn } from '../text/action.ts';
import { coveredUntil } from '../text/clauses.ts';
import { CONTINUING, DETERMINERS, PREPOSITIONS, VERBS_OR_NOUNS } from '../text/verbs.ts';

/** What a clause is without its hints. */
export interface BareClause {
  readonly text: Markdown;
  /** Its hints give it an id of its own. */
  readonly hasId: boolean;
  /** Where its hints stand: nowhere, all after its words, or elsewhere. */
  readonly hints: 'none' | 'end' | 'inside';
}

/** A clause with where it stands, and what it is once its hints are off. */
export interface ClausePart {
  readonly start: number;
  readonly end: number;
  /** A semicolon stands before it. */
  readonly opens: boolean;
  /** Its text is empty when it is nothing but hints: it belongs to the one before it. */
  readonly bare: BareClause;
  readonly kind: ClauseKind;
}

/**
 * The runs of clauses that semicolons separate (format 2.6). Semicolons list objects as commas do: after a plain label's
 * colon, `Till: empty drawer; full drawer`, where the later runs say nothing to do, `negative fares; free fares; tabs`, and
 * where a verb alone shows that steps are told, `take the lock, return`. After an action, a run that says nothing to do
 * goes on with the one before. Where we do not know the verbs, only the colon tells.
 */
export function clauseRuns(runs: readonly ClausePart[][], english: boolean): ClausePart[][] {
  const [first, ...later] = runs;
  const opening = first?.[0];
  if (first === undefined || opening === undefined || later.length === 0) return [...runs];
  if (!english)
    return opensList(opening.bare.text)
      ? [runs.flat()]
      : joinedRuns(first, later, (run) => !isAlternative(run));
  const says = saysWork(first) ? saysWork : surelySaysWork;
  const mayBeList = says === surelySaysWork || opensList(opening.bare.text);
  const isList = mayBeList && !later.every(says);
  if (isList || runs.flat().some(isLoneVerb)) return [runs.flat()];
  return joinedRuns(first, later, (run) => says(run) && !isAlternative(run));
}

/** Each run that says something to do, with those after it that say nothing. */
function joinedRuns(
  first: ClausePart[],
  later: readonly ClausePart[][],
  says: (run: ClausePart[]) => boolean,
): ClausePart[][] {
  const result = [[...first]];
  for (const run of later)
    if (says(run)) result.push([...run]);
    else result.at(-1)?.push(...run);
  return result;
}

/** Another way to do what is before it, `Walk over the bridge, or take the ferry`, `Segel flicken; oder neue nähen`, is no task of its own. */
export function isAlternative([opening]: readonly ClausePart[]): boolean {
  return opening !== undefined && ALTERNATIVE.test(opening.bare.text);
}

const ALTERNATIVE =
  /^(?:(?:or|alternatively|oder|alternativ|beziehungsweise|bzw|ou|sinon|o|u|oppure|altrimenti|of|anders)(?![\p{L}\p{N}])|也可|亦可|或者?|或是|または|もしくは|あるいは)/iu;

/** It opens with an action, or its hints make it a task of its own. */
function saysWork(run: readonly ClausePart[]): boolean {
  return run[0]?.kind.verb === true || surelySaysWork(run);
}

/** The same where a word that is a verb or a noun says nothing: `free fares`. */
function surelySaysWork([opening]: readonly ClausePart[]): boolean {
  if (opening === undefined) return false;
  const { bare, kind } = opening;
  const [first = ''] = kind.words;
  const isVerb = kind.verb && !VERBS_OR_NOUNS.has(first);
  return bare.hints !== 'none' || isVerb || kind.ing || kind.activity || doesSomething(kind.words);
}

/** `splice the rope`: what stands before an article is a verb, be it in our table or not. */
function doesSomething([first = '', second = '']: readonly string[]): boolean {
  return (
    DETERMINERS.has(second) && ![DETERMINERS, PREPOSITIONS, CONTINUING].some((words) => words.has(first))
  );
}

/** A verb alone, `return`, is a step of something and no task; `testing` may be one. */
function isLoneVerb({ bare, kind }: ClausePart): boolean {
  return /^\P{L}*\p{L}+\P{L}*$/u.test(bare.text) && kind.verb && !isActivityOfItsOwn(kind);
}

/** A colon opens a list: "Invoice API: create, update". */
export function opensList(text: Markdown): boolean {
  const covered = coveredUntil(text);
  for (let at = 0; at < text.length; at++) {
    at = covered.get(at) ?? at;
    if (/[:：]/.test(text.charAt(at)) && /^(?:\s|$)/.test(text.slice(at + 1, at + 2))) return true;
  }
  return false;
}
