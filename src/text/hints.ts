import type { Markdown } from '../model/markdown.ts';
import type { TaskId } from '../model/tasks.ts';
import { bracketHints, type Hint, type HintContext } from './bracket-hints.ts';
import { coveredUntil, pieces } from './clauses.ts';
import { closingEffort, trimmed } from './closing-effort.ts';
import { closingMarks } from './closing-marks.ts';
import { withBrackets } from './dashed-hints.ts';
import { isInSentence, isLengthAlone, isOfMetric, mayBeMetres } from './lengths.ts';
import { type MentionCut, mentions } from './mentions.ts';
import { openingEffort } from './opening-effort.ts';
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
/** Reads and removes the hints of a clause: `Build API (8h, @alice) (after T-001)` -> Build API, 8 hours, Alice, T-001. */
export function readHints(clause: Markdown, context: HintContext): Hints {
  const words = clause.replace(BLOCK_ID, '');
  if (clause.length > LONGEST || !/[([（@\d¼½¾⅓⅔]|half|\s[-–—]\s/.test(words))
    return { ...SILENT, name: words };
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
  const effort = known ? null : (closingEffort(name, context, isTimed) ?? openingEffort(name, context));
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
    if (mayBeMetres(clause, content)) return [];
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
  return /^(?:[,.;:!?]+(?!\S)|（)/.test(end) ? start + end : `${start} ${end}`;
}
