import type { Markdown } from '../model/markdown.ts';
import type { TaskId } from '../model/tasks.ts';
import { bracketHints, type Hint, type HintContext, isBeyond } from './bracket-hints.ts';
import { coveredUntil, pieces } from './clauses.ts';
import { closingMarks } from './closing-marks.ts';
import { withBrackets } from './dashed-hints.ts';
import { effortHours } from './effort.ts';
import { isInSentence, isLengthAlone, isOfMetric, METRIC } from './lengths.ts';
import { type MentionCut, mentions } from './mentions.ts';
import { PREPOSITIONS } from './verbs.ts';
import { taskId } from './task-id.ts';

/** What a clause says about its task beside its name (format 2.8). */
export interface Hints {
  /** The clause without its hints. */
  readonly name: Markdown;
  readonly id: TaskId | null;
  /** As the team spells it, else as typed without the `@`; several joined by ` & `. */
  readonly owner: string | null;
  readonly hours: number | null;
  /** What it waits for, as written; empty when the clause says that it waits for nothing, null when it says nothing. */
  readonly after: readonly string[] | null;
  readonly parallel: boolean;
  readonly done: readonly Markdown[];
}

const SILENT: Hints = {
  name: '',
  id: null,
  owner: null,
  hours: null,
  after: null,
  parallel: false,
  done: [],
};

/** A longer clause is no one's task; reading hints may take the square of its length. */
const LONGEST = 2_000;
const BLOCK_ID = /(?:^|\s)\^[\w-]{1,60}\s*$/;
/** An id at the start lies within so many characters. */
const NEAR_START = 300;
/** At the start: `T-007`, `T007`; not `T-001–T-003`, `T1`. */
const LEADING_ID = /^(?:[Tt]-\d{1,6}|T\d{3,6})(?![\p{L}\p{N}_/+]|[.-]\d|\s?[-–—,&]\s?T-?\d)/u;
/** What may stand before an id: tags and signs. */
const SIGNS_BEFORE = /^(?:#[\p{L}\p{N}_/-]+\s+|\p{Extended_Pictographic}\uFE0F?\s*)+/u;
/** What may stand around one: a link, a strike, a highlight, code, a tag of HTML. */
const OPENED = /^(?:~~|==|`|\[\[(?:[^[\]|]*\|)?|\[|<[a-z]{1,6}>)+/;
const CLOSED = /^(?:~~|==|`|\]\]|\]\([^()\s]*\)|\]\[[^[\]]*\]|<\/[a-z]{1,6}>)+/;
/** Before a time of day, in the languages of format 2.11: `à 9h`. */
const CLOCK = /^(?:à|vers|um|gegen|ab|las|às|alle|om|rond)$/i;
/** Before a time that the clause is about: "wait 3 days". */
const IN_TIME =
  /^(?:wait|take|spend|allow|reserve|rest|sleep|work|last|lasts|lasting|add|need|needs|give|book|across|throughout|spanning|till|upto|.*\d)$/i;
const AMOUNT = String.raw`(?:\d{1,4}(?:[.,]\d{1,2})?|\d{0,3}\s?[¼½¾⅓⅔]|(?:\d{1,3}\s)?[1-9]\/[2-9]|half(?:\san?)?)`;
const UNIT = String.raw`\s?-?(?:person[- ]?|man[- ]?|work(?:ing)?[- ]?)?(?:mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?)`;
/** An effort that closes the clause; minutes in full, because `400m` are metres. */
const CLOSING_EFFORT = new RegExp(
  String.raw`(?:^|\s)([-–—:=|/·]\s?)?((?:[~≈]\s?|about\s|approx\.?\s|ca\.?\s|est\.?\s|effort:?\s|estimate:?\s)?)((?:${AMOUNT}\s?(?:-|–|—|to)\s?)?${AMOUNT}${UNIT}(?:,?\s${AMOUNT}${UNIT})?|~\s?${AMOUNT}m)\.?$`,
);

const LENGTH = new RegExp(String.raw`\d${UNIT}(?![\p{L}\d])`, 'u');

/** Reads and removes the hints of a clause: `Build API (8h, @alice) (after T-001)` -> Build API, 8 hours, Alice, T-001. */
export function readHints(clause: Markdown, context: HintContext): Hints {
  const words = clause.replace(BLOCK_ID, '');
  if (clause.length > LONGEST || !/[([（@\d¼½¾⅓⅔]|half/.test(words)) return { ...SILENT, name: words };
  return withSum(clauseHints(words, context), words, context);
}

/** What each part of a list tells all of it takes, `fill the holes (3h); paint (6h)`: the text stays as it is. */
function withSum(hints: Hints, words: Markdown, context: HintContext): Hints {
  const parts = /[;；؛]/.test(words) ? pieces(words, false) : [];
  const hours = parts.map(({ text }) => clauseHints(text, context).hours ?? 0);
  if (hours.length < 2 || hours.includes(0)) return hints;
  const name = hints.hours === null ? hints.name : words;
  return { ...hints, name, hours: hours.reduce((sum, each) => sum + each, 0) };
}

function clauseHints(words: Markdown, context: HintContext): Hints {
  const tail = closingMarks(words);
  const body = withBrackets(words.slice(0, words.length - tail.length), context);
  const found = hintsOf(body, context);
  if (tail === '') return found;
  const joint = /^\s/.test(tail) || found.name !== body ? ' ' : '';
  return { ...found, name: `${found.name}${joint}${tail.trim()}`.trim() };
}

function hintsOf(clause: Markdown, context: HintContext): Hints {
  const hints: Hint[] = [];
  const { cuts, isTimed } = brackets(clause, context, hints);
  cuts.push(...leadingId(clause, cuts, hints));
  cuts.push(...mentions(clause, context, hints, cuts));
  const name = without(clause, cuts);
  const known = hints.some((hint) => hint.kind === 'effort');
  const effort = known ? null : closingEffort(name, context, isTimed);
  if (effort === null) return said(hints, name);
  return said([...hints, { kind: 'effort', hours: effort.hours }], effort.name);
}

function said(hints: readonly Hint[], name: Markdown): Hints {
  const owners = new Set<string>();
  const after: string[] = [];
  const done: Markdown[] = [];
  let id: TaskId | null = null;
  let hours: number | null = null;
  for (const hint of hints) {
    if (hint.kind === 'owner') owners.add(hint.owner);
    else if (hint.kind === 'after' && hint.text !== '') after.push(hint.text);
    else if (hint.kind === 'done') done.push(...hint.clauses);
    else if (hint.kind === 'id') id ??= hint.id;
    else if (hint.kind === 'effort') hours ??= hint.hours;
  }
  return {
    name,
    id,
    owner: owners.size === 0 ? null : [...owners].join(' & '),
    hours,
    after: hints.some((hint) => hint.kind === 'after') ? after : null,
    parallel: hints.some((hint) => hint.kind === 'parallel'),
    done,
  };
}

/** An id at the start, other hints aside: `[P] T-007 Build API`. */
function leadingId(clause: Markdown, cuts: readonly MentionCut[], hints: Hint[]): MentionCut[] {
  let from = 0;
  for (const cut of cuts) {
    if (cut.from > from) break;
    from = cut.to;
    while (/\s/.test(clause.charAt(from))) from++;
  }
  from += lengthOf(SIGNS_BEFORE, clause.slice(from, from + NEAR_START));
  const words = clause.slice(from, from + NEAR_START);
  const opened = lengthOf(OPENED, words);
  const id = LEADING_ID.exec(words.slice(opened))?.[0] ?? '';
  const end = opened + id.length + lengthOf(CLOSED, words.slice(opened + id.length));
  const isWhole = opened > 0 === end > opened + id.length;
  if (id === '' || !isWhole) return [];
  hints.push({ kind: 'id', id: taskId(id) });
  return [{ from, to: from + end, instead: '' }];
}

function lengthOf(start: RegExp, text: string): number {
  return start.exec(text)?.[0].length ?? 0;
}

interface BracketsRead {
  readonly cuts: MentionCut[];
  /** A length of time in brackets stays as text. */
  readonly isTimed: boolean;
}

function brackets(clause: Markdown, context: HintContext, hints: Hint[]): BracketsRead {
  const found = [...coveredUntil(clause)].flatMap(([from, to]) => {
    if (!isBracket(clause, from, to) || isOfMetric(clause, from, to)) return [];
    const content = clause.slice(from + 1, to - 1).trim();
    const said = bracketHints(content, clause.charAt(from) === '[', context);
    return said === null ? [] : [{ from, to, said, isLength: isLengthAlone(said, content) }];
  });
  // Of several lengths of time none is all of the task's.
  const efforts = found.filter(({ said }) => said.hints.some(({ kind }) => kind === 'effort'));
  const understood = found.filter(
    ({ from, to, isLength }) =>
      !isLength || (efforts.length === 1 && !isInSentence(clause, from, to, context.bold)),
  );
  const cuts = understood.map(({ from, to, said }) => {
    hints.push(...said.hints);
    const rest = said.rest === '' ? '' : `${clause.charAt(from)}${said.rest}${clause.charAt(to - 1)}`;
    return { from, to, instead: rest };
  });
  return { cuts, isTimed: understood.length < found.length };
}

/** Round or square brackets that are no part of a link, wikilink, footnote, embed. */
function isBracket(clause: string, from: number, to: number): boolean {
  const before = clause.charAt(from - 1);
  const opener = clause.charAt(from);
  if (opener === '(' || opener === '（') return before !== ']' && before !== '\\';
  return (
    opener === '[' &&
    !/[!\\\]]/.test(before) &&
    !/[[^]/.test(clause.charAt(from + 1)) &&
    !/[([]/.test(clause.charAt(to))
  );
}

/**
 * An effort at the end of a name, or, after a dash or a tilde, before brackets that close it: `Fix it - 3h (if dry)`; beside
 * other lengths only one that says so by its dash or tilde.
 */
function closingEffort(name: string, context: HintContext, isTimed: boolean): ClosingEffort | null {
  const found = effortAtEnd(name, context);
  if (found !== null && isTimed && !found.marked) return null;
  if (found !== null) return { hours: found.hours, name: trimmed(name.slice(0, found.at)) };
  const bracket = /\s\([^()]{1,200}\)$/.exec(name.slice(-210))?.[0];
  if (bracket === undefined) return null;
  const before = effortAtEnd(name.slice(0, -bracket.length), context);
  if (before?.marked !== true) return null;
  return { hours: before.hours, name: `${trimmed(name.slice(0, before.at))}${bracket}` };
}

interface ClosingEffort {
  readonly hours: number;
  /** What is left without it. */
  readonly name: string;
}

function effortAtEnd(
  name: string,
  { time, longest }: HintContext,
): { readonly hours: number; readonly at: number; readonly marked: boolean } | null {
  const start = Math.max(0, name.length - 60);
  const tail = name.slice(start);
  const match = CLOSING_EFFORT.exec(tail);
  if (match === null) return null;
  const before = tail.slice(0, match.index).trimEnd();
  const marked = match[1] !== undefined || match[2] !== '';
  if (match[1] === undefined && isOfSentence(before, marked, name)) return null;
  const hours = effortHours((match[3] ?? '').replace(/^~/, ''), time);
  if (hours === null || isBeyond(match[3] ?? '', hours, longest)) return null;
  if (!marked && longest === null && hours > MONTH_DAYS * time.hoursPerDay) return null;
  return { hours, at: start + match.index, marked };
}

/** Nothing that says so takes more days in a phase without a time. */
const MONTH_DAYS = 20;

/** A length with nothing before it but a blank or a comma may belong to the sentence or to a metric. */
function isOfSentence(before: string, marked: boolean, name: string): boolean {
  if (METRIC.test(before) || (name.endsWith('.') && /[,;–—]/.test(before))) return true;
  return !marked && (endsInSentence(before) || LENGTH.test(before));
}

/** Whether an amount after that text belongs to its sentence, or is a time of day. */
function endsInSentence(before: string): boolean {
  const word = /[\p{L}\d%.]+$/u.exec(before)?.[0] ?? '';
  return IN_TIME.test(word) || CLOCK.test(word) || PREPOSITIONS.has(word.toLowerCase());
}

/** The clause without the cut stretches, one blank where they were, and no loose punctuation at its ends. */
function without(clause: Markdown, cuts: MentionCut[]): Markdown {
  if (cuts.length === 0) return clause;
  let result = '';
  let at = 0;
  for (const cut of [
    ...cuts.sort((a, b) => a.from - b.from),
    { from: clause.length, to: clause.length, instead: '' },
  ]) {
    result = glued(result, clause.slice(at, cut.from));
    if (cut.instead !== '') result = glued(result, cut.instead);
    at = cut.to;
  }
  return trimmed(result);
}

function glued(left: string, right: string): string {
  const start = left.trimEnd();
  const end = right.trimStart();
  if (start === '' || end === '') return start + end;
  return /^[,.;:!?]/.test(end) ? start + end : `${start} ${end}`;
}

function trimmed(text: string): string {
  let to = text.length;
  while (to > 0 && /[\s,;:–—|-]/.test(text.charAt(to - 1))) to--;
  return text.slice(0, to).replace(/^(?:[\s,;:.)–—|]|-\s)+/, '');
}
