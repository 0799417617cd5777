import type { Markdown } from '../model/markdown.ts';
import type { TaskId } from '../model/tasks.ts';
import { effortHours, withKnownUnits, type WorkTime } from './effort.ts';
import { orderWords } from './order-words.ts';
import { type People, personNamed } from './people-names.ts';
import { areReferences } from './references.ts';
import { taskId } from './task-id.ts';
import { isDateAlone } from './time-alone.ts';
import { valueClauses } from './value-clauses.ts';
import { type Term, termAmong } from './vocabulary.ts';

/** One thing that brackets in a work item say about its task (format 2.8). */
export type Hint =
  | { readonly kind: 'effort'; readonly hours: number }
  | { readonly kind: 'owner'; readonly owner: string; readonly sure: boolean }
  /** What the task waits for, as written; nothing when the plan says so. */
  | { readonly kind: 'after'; readonly text: string; readonly names: boolean }
  | { readonly kind: 'parallel' }
  | { readonly kind: 'id'; readonly id: TaskId }
  | { readonly kind: 'done'; readonly clauses: readonly Markdown[] };

/** What hints are read against. */
export interface HintContext {
  readonly people: People;
  /** Ids and labels that a dependency may name, as `referenceKey` gives them. */
  readonly known: ReadonlySet<string>;
  readonly time: WorkTime;
  /** Whether a text is what an item of the plan is called; absent where nobody knows. */
  readonly names?: (text: Markdown) => boolean;
  /** Numbers that the plan's own parts have, `3d` of `3d. Gallery`: no efforts. */
  readonly numbers?: ReadonlySet<string>;
  /** So many hours the phase takes: a longer length of time is no effort. Null or absent when unknown. */
  readonly longest?: number | null;
  /** Items beside it open with an hour of the day, `8h30: Eat`: so do those that open with `20h:`. */
  readonly clocked?: boolean;
  /** The bold words that the text opens with; absent where none stand before a bracket. */
  readonly bold?: Markdown;
}

/** The hints of a pair of brackets and what they hold beside them; null when they hold no hint. */
export interface BracketHints {
  readonly hints: readonly Hint[];
  readonly rest: Markdown;
}

type HintReader = (value: string, context: HintContext) => Hint | null;

/** The labels of hints, `(owner: Alice)`, by the rows of the vocabulary (format 2.4). */
const LABELS: readonly (readonly [readonly Term[], HintReader])[] = [
  [['owner', 'who'], (value, context) => ownerOf(value, context)],
  [['effort', 'estimate', 'amount', 'size', 'time'], (value, context) => effortOf(value, context)],
  [['dependsOn', 'waits', 'after', 'needs'], (value) => afterOf(value, true)],
  [['id', 'task'], (value) => idOf(value)],
];
const DONE = ['done', 'ticked'] as const;
const PARALLEL = /^(?:(?:can run |runs )?in )?parallel$/i;
const PARALLEL_HINT: Hint = { kind: 'parallel' };
const MENTION = /^@([\p{L}_][\p{L}\p{N}_.-]*)$/u;

/** Reads `8h`, `Alice, 8h`, `after T-001, @bob`, `DoD: tests pass, reviewed`; `square` is true for `[…]`. */
export function bracketHints(content: Markdown, square: boolean, context: HintContext): BracketHints | null {
  const parts = parted(content, context).split(/[,;|，；、]/);
  const hints: Hint[] = [];
  const rest: string[] = [];
  let read = 0;
  for (const part of parts) {
    const done = doneClauses(content.slice(read), part);
    if (done !== null) {
      hints.push({ kind: 'done', clauses: done });
      break;
    }
    read += part.length + 1;
    const text = part.trim();
    const hint =
      square && text === 'P'
        ? PARALLEL_HINT
        : hintOf(text, rest.length === 0 ? hints.at(-1) : undefined, context);
    if (hint === null) rest.push(text);
    else take(hints, hint);
  }
  return isSure(hints, rest) && !listsLengths(content, hints) ? { hints, rest: rest.join(', ') } : null;
}

/** With commas for what else parts two hints: `Anna / 2h`, `2h – Anna`, `Anna: 2h`. */
function parted(content: Markdown, { people, time }: HintContext): Markdown {
  const plain = content.replace(/ \/ /g, ' , ');
  const [, first = '', last = ''] = /^([^,;|]{1,40}?)(?:\s[–—-]\s|[:：]\s*)([^,;|]{1,40})$/.exec(plain) ?? [];
  const isPair = (name: string, effort: string): boolean =>
    personNamed(people, name) !== undefined && effortHours(effort, time) !== null;
  return isPair(first, last) || isPair(last, first) ? `${first} , ${last}` : plain;
}

/** Names go on with names: `after: Clean, sand, prime` may be one item as its author wrote it. */
function take(hints: Hint[], hint: Hint): void {
  const last = hints.at(-1);
  if (hint.kind === 'after' && hint.names && last?.kind === 'after' && last.names && last.text !== '')
    hints[hints.length - 1] = { ...last, text: `${last.text}, ${hint.text}` };
  else hints.push(hint);
}

/** Several lengths of time that no label tells apart are what the text speaks of: `(1m, 5m, 15m)`. */
function listsLengths(content: Markdown, hints: readonly Hint[]): boolean {
  return !/[:：]/.test(content) && hints.filter(({ kind }) => kind === 'effort').length > 1;
}

/**
 * Half a bracket may be text when what the other half says is beyond doubt, or when it only tells a day; `(T-001, T-002)` are
 * no ids of one task.
 */
function isSure(hints: readonly Hint[], rest: readonly string[]): boolean {
  if (hints.length === 0 || hints.filter((hint) => hint.kind === 'id').length > 1) return false;
  if (rest.length === 0) return true;
  if (rest.every(isDateAlone)) return hints.some(({ kind }) => kind !== 'id');
  return (
    !rest.some((part) => /^\d/.test(part)) &&
    hints.some((hint) => hint.kind !== 'id' && (hint.kind !== 'owner' || hint.sure))
  );
}

function doneClauses(text: string, part: string): Markdown[] | null {
  const colon = part.search(/[:：]/);
  if (colon === -1 || termAmong(part.slice(0, colon), DONE) === null) {
    const when = /^\s*done when\s+/i.exec(part)?.[0];
    return when === undefined ? null : valueClauses(text.slice(when.length));
  }
  return valueClauses(text.slice(colon + 1));
}

/** The ways to say something without a label, tried in this order. */
const PLAIN: readonly HintReader[] = [
  (part, context) =>
    effortOf(/\d/.test(part) ? part.replace(/^(?:effort|estimated|est\.?)\s+/i, '') : '', context),
  orderOf,
  (part) => (PARALLEL.test(part) ? PARALLEL_HINT : null),
  idOf,
  (part) => (/^no dependencies$/i.test(part) ? afterOf('', false) : null),
  assignment,
];

function hintOf(part: string, last: Hint | undefined, context: HintContext): Hint | null {
  const colon = part.search(/[:：]/);
  if (colon > 0) {
    const label = part.slice(0, colon);
    const reader = LABELS.find(([terms]) => termAmong(label, terms) !== null)?.[1];
    return reader?.(part.slice(colon + 1).trim(), context) ?? null;
  }
  const [effort, ...others] = PLAIN;
  const first = effort?.(part, context) ?? (last === undefined ? null : continued(part, last, context));
  return first ?? firstHint(others, part, context);
}

function firstHint(readers: readonly HintReader[], part: string, context: HintContext): Hint | null {
  for (const reader of readers) {
    const hint = reader(part, context);
    if (hint !== null) return hint;
  }
  return null;
}

/** `Design API` after `after: Design schema,`; `T-002` after `after T-001,`; `Bob` after `owner: Alice,`. */
function continued(part: string, last: Hint, context: HintContext): Hint | null {
  if (
    last.kind === 'after' &&
    (areReferences(part, context.known, false) ||
      context.names?.(part) === true ||
      (last.names && personOf(part, context) === null))
  )
    return { kind: 'after', text: part, names: last.names };
  if (last.kind === 'owner' && last.sure && /^@?\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’.-]*)?$/u.test(part))
    return ownerOf(part, context);
  return null;
}

function orderOf(part: string, { known, names }: HintContext): Hint | null {
  const [word, what] = orderWords(part) ?? [];
  if (word === undefined || what === undefined) return null;
  const named = what.replace(/\s+(?:is|are)\s+(?:done|completed?|finished|ready)$/i, '');
  const isAfter = /^(?:following|once)$/i.test(word) || termAmong(word, ['after']) !== null;
  const needs = termAmong(word, ['needs']) !== null;
  if (!areReferences(named, known, !isAfter && !needs) && (needs || names?.(named) !== true)) return null;
  return { kind: 'after', text: named, names: false };
}

function afterOf(text: string, names: boolean): Hint {
  return { kind: 'after', text: /^(?:none|nothing|-|–|—)$/i.test(text) ? '' : text, names };
}

function idOf(text: string): Hint | null {
  return /^(?:[Tt]-\d{1,6}|T\d{3,6})$/.test(text) ? { kind: 'id', id: taskId(text) } : null;
}

/**
 * Hours of an effort; `5M`, `2W` and `3D` with a capital are something else, and so are days and weeks beyond the phase's
 * own time.
 */
function effortOf(written: string, { time, longest, numbers }: HintContext): Hint | null {
  const text = withKnownUnits(written.slice(0, 60));
  if (text === '' || /\d[MDW]$/.test(text) || numbers?.has(written) === true) return null;
  const hours = effortHours(text, time);
  if (hours === null || isBeyond(text, hours, longest)) return null;
  return { kind: 'effort', hours };
}

/** Whether a length of days or weeks goes beyond the time of its phase: `(30d)` of a metric. */
export function isBeyond(text: string, hours: number, longest: number | null | undefined): boolean {
  return (
    longest !== null &&
    longest !== undefined &&
    hours > longest &&
    /\d\s*-?(?:person[- ]?|work(?:ing)?[- ]?)?[dw]/i.test(text)
  );
}

/** Somebody who is said to do it: `@alice`, `by Alice`, or just the name of somebody in the plan. */
function assignment(part: string, context: HintContext): Hint | null {
  const said = /^(?:owner|assigned to|by|lead|led by)\s+(.+)$/i.exec(part)?.[1];
  const owner = personOf(said ?? part, context);
  return owner === null ? null : { kind: 'owner', owner, sure: said !== undefined || part.startsWith('@') };
}

function ownerOf(value: string, context: HintContext): Hint | null {
  if (value === '') return null;
  return { kind: 'owner', owner: personOf(value, context) ?? value.replace(/^@/, ''), sure: true };
}

/** `Alice`, `@alice`, `Alice & @bob`, where all of them are mentions or people of the plan. */
function personOf(text: string, { people }: HintContext): string | null {
  const names = text
    .split(/\s*[&+/]\s*|\s+(?:and|und|et|y|e|en|и)\s+|\s+(?=@)/)
    .map((name) => personNamed(people, name) ?? MENTION.exec(name)?.[1]?.replace(/[._-]+$/, ''));
  return names.every((name) => name !== undefined && name !== '') ? names.join(' & ') : null;
}
