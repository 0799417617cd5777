import type { Markdown } from '../model/markdown.ts';
import { isAction } from './action.ts';
import type { Hint, HintContext } from './bracket-hints.ts';
import { coveredUntil } from './clauses.ts';
import { SAID } from './lengths.ts';
import { personNamed } from './people-names.ts';

/** A stretch of a clause with what stands there instead. */
export interface MentionCut {
  readonly from: number;
  readonly to: number;
  readonly instead: Markdown;
}

const MENTION = /(?:\b(?:by|owner|assigned to)[: ]\s?)?@([\p{L}_][\p{L}\p{N}_.-]*)/giu;
/** Before a mention that belongs to the sentence: "pair with @bob", "ask @carol". */
const IN_SENTENCE =
  /(?:^|[^\p{L}])(?:[Ww]ith|to|from|for|about|of|via|in|on|as|the|an?|this|each|every|ask|tell|call|email|thank|cc|mit|bei|beim|für|von|an|zu|avec|pour|chez|de|à|con|para|sobre|a|com|em|per|su|di|met|voor|aan|van|со?|для|от|к|у)\s$/u;
/** At the end it speaks of what stands before it: "one slip of paper each @bob". */
const EACH = /\beach\s$/i;
/** Between mentions that are one. */
const JOINT = /^\s*(?:[,&+/]|and)?\s*$/;
/** What ends no clause: the colon of a label, a connective. */
const OPEN_END = /(?:[:：,]|(?:^|\s)(?:vs\.?|versus|and|or|und|oder|et|ou|y|o|e))$/i;

/** What may follow a mention at the end: a dash, a stop, an effort. */
const ENDS = new RegExp(String.raw`^\s*(?:[–—.]|-\s|(?:-\s?|${SAID})?\d)`, 'u');

interface Mention {
  readonly typed: string;
  /** Whom of the plan it names. */
  readonly known: Markdown | undefined;
  readonly from: number;
  readonly to: number;
}

/** The owners that a clause mentions, `Build it @alice and @bob`, put into `hints`; gives where they stand. */
export function mentions(
  clause: Markdown,
  context: HintContext,
  hints: Hint[],
  taken: readonly MentionCut[],
): MentionCut[] {
  const cuts: MentionCut[] = [];
  for (const run of runsOf(clause, context)) {
    const from = run[0]?.from ?? 0;
    const to = run.at(-1)?.to ?? from;
    const isKnown = run.some(({ known }) => known !== undefined);
    if (!isOwner(clause, from, to, isKnown, taken)) continue;
    for (const { known, typed } of run) hints.push({ kind: 'owner', owner: known ?? typed, sure: true });
    cuts.push({ from, to, instead: '' });
  }
  return cuts;
}

/** The mentions of a clause, those together that only a comma or the like joins. */
function runsOf(clause: Markdown, { people }: HintContext): Mention[][] {
  const runs: Mention[][] = [];
  for (const { 0: whole, 1: name = '', index: from } of clause.includes('@') ? uncovered(clause) : []) {
    const typed = name.replace(/[._-]+$/, '');
    const to = from + whole.length - (name.length - typed.length);
    const mention = { typed, known: personNamed(people, `@${typed}`), from, to };
    const run = runs.at(-1);
    const end = run?.at(-1)?.to ?? 0;
    if (run !== undefined && from - end <= 5 && JOINT.test(clause.slice(end, from))) run.push(mention);
    else runs.push([mention]);
  }
  return runs;
}

/** The mentions that stand in no brackets, code or link. */
function uncovered(clause: Markdown): RegExpExecArray[] {
  const covered = [...coveredUntil(clause)];
  let span = 0;
  return [...clause.matchAll(MENTION)].filter(({ index }) => {
    while ((covered[span]?.[1] ?? Infinity) <= index) span++;
    return (covered[span]?.[0] ?? Infinity) > index;
  });
}

/**
 * Not an address, a scope, a possessive or a word of the sentence; somebody unknown stands at an end of what is a clause
 * without the name, which may be one of code: `Checks: @NotNull`, `@Bean vs @Component`.
 */
function isOwner(
  clause: string,
  from: number,
  to: number,
  isKnown: boolean,
  taken: readonly MentionCut[],
): boolean {
  const rest = clause.slice(to);
  if (/[\p{L}\p{N}_@./`'’-]/u.test(clause.charAt(from - 1)) || /^(?:[/@]|['’]s)/.test(rest)) return false;
  if (clause.charAt(from) !== '@') return true;
  const mayBeCode = /^@\p{Lu}/u.test(clause.slice(from));
  if (isOfSentence(clause, from, !mayBeCode && isBlank(clause, to, clause.length, taken))) return false;
  if (isKnown) return true;
  if (isBlank(clause, 0, from, taken)) return opensClause(rest, mayBeCode);
  const isEnd = isBlank(clause, to, clause.length, taken) || ENDS.test(rest);
  const words = clause.slice(0, from).trim();
  return isEnd && !OPEN_END.test(words) && (!mayBeCode || /\s/.test(words));
}

/** Whether the words before a mention want it; `isLast`: nothing stands after somebody. */
function isOfSentence(clause: string, from: number, isLast: boolean): boolean {
  const before = clause.slice(Math.max(0, from - 8), from);
  return IN_SENTENCE.test(before) && !(isLast && EACH.test(before));
}

/** `@carol: build it`, `@carol build it`; after what may be code only something to do. */
function opensClause(rest: string, mayBeCode: boolean): boolean {
  if (!/\p{L}{2}/u.test(rest)) return false;
  return /^\s*[:–—]/.test(rest) || !mayBeCode || isAction(rest.trim());
}

/** Nothing stands there but other hints. */
function isBlank(clause: string, from: number, to: number, taken: readonly MentionCut[]): boolean {
  let at = from;
  for (const cut of taken) {
    if (cut.from < at || cut.to > to) continue;
    if (clause.slice(at, cut.from).trim() !== '') return false;
    at = cut.to;
  }
  return clause.slice(at, to).trim() === '';
}
