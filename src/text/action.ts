import type { Markdown } from '../model/markdown.ts';
import {
  ACTIVITIES,
  COMPOUNDS,
  CONTINUING,
  DETERMINERS,
  ENGLISH,
  FOREIGN,
  LONE_ACTIVITIES,
  NEVER_DOING,
  NO_VERBS,
  PREPOSITIONS,
  THINGS_AFTER_ING,
  THINGS_IN_ING,
  VERBS,
  VERBS_OR_NOUNS,
} from './verbs.ts';

/** What a clause is, as far as its opening words tell. */
export interface ClauseKind {
  /** Its words up to the first bracket, code or punctuation: lower case, without a leading *and*, *then*, *also*. */
  readonly words: readonly string[];
  /** A leading *and*, *or*, *then* was left out of `words`. */
  readonly led: boolean;
  /** It starts with a verb: "and quickly set up CI". */
  readonly verb: boolean;
  /** It starts with an -ing form: "testing every endpoint"; not "pricing", "during", "hiking boots". */
  readonly ing: boolean;
  /** It names something to do without a verb: "bug fixes from users", "load testing", "documentation". */
  readonly activity: boolean;
  /** The last word of what it is about, in the one spelling of its kin: "bug fixes from users" -> `fix`. */
  readonly head: string;
}

/** How far into a clause its opening is looked for; a clause may be as long as a note. */
const OPENING = 160;
/** How much of a text tells its language. */
const SAMPLE = 2_000;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’]*(?:-[\p{L}\p{N}]+)*/gu;
const LEAD = /^(?:and|or|then|also|finally|next|lastly|afterwards|please|now)$/;
/** Code and links stand for a thing: "design `the | parser`" has an object. */
const ATOM = /`[^`]+`|!?\[\[[^[\]]+\]\]|\[[^[\]]+\]\([^()\s]*\)/g;
const TAG = /<[a-z/][^<>]*>/gi;
/** A link at the start is the clause's own words: "[Book the van](…)". */
const LEADING_LINK = /^\[([^[\]]+)\]\([^()\s]*\)/;
const PREFIX =
  /^(?:pre|co|de|un|cross|double|fine|dry|soft|stress|load|beta|spot|proof|e|hand|bulk|auto|test)-(.+)$/;
const LABEL = /^[^:;,.!?`()[\]]{1,40}:\s+(?=\S)/;
const LIST_END = /^(?:functionality|features?|buttons?|operations?|commands?|support|options?)$/;
const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|(?:oct|nov|dec)\\w*';
const DATE = new RegExp(
  String.raw`^(?:\d+(?:st|nd|rd|th)? (?:${MONTH})\b|(?:${MONTH}) \d|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)`,
);
const FOREIGN_ENDING = /.{3}(?:ieren|ellen|ungen|keit|heit|lich|schaft|idad|zione|zioni|miento)$/;
const COMPOUND_NOUNS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...COMPOUNDS].map((entry) => {
    const [verb = '', nouns = ''] = entry.split(':');
    return [verb, new Set(nouns.split(','))];
  }),
);

/** What kind of clause it is; `Kitchen: paint the walls` is what stands after its label. */
export function clauseKind(clause: Markdown): ClauseKind {
  const kind = kindOf(clause);
  const label = kind.verb ? '' : leadingLabel(clause);
  return label === '' ? kind : kindOf(clause.slice(label.length));
}

/** The clause starts with a verb: "design the schema", "Kitchen: paint the walls". */
export function startsWithVerb(clause: Markdown): boolean {
  return clauseKind(clause).verb;
}

/** The clause names something to do without a verb: "bug fixes from users", "load testing", "documentation". */
export function isActivity(clause: Markdown): boolean {
  return clauseKind(clause).activity;
}

/** The clause says something to do: it starts with a verb or an -ing form, or names an activity (format 2.6). */
export function isAction(clause: Markdown): boolean {
  const kind = clauseKind(clause);
  return kind.verb || kind.ing || kind.activity;
}

/** The same without an -ing form alone, which may as well be what something is about: "passing water down". */
export function asksToDo(clause: Markdown): boolean {
  const kind = clauseKind(clause);
  return kind.verb || kind.activity;
}

/** An activity that stays one after a verb: of two words, or one such as "documentation", but not "validation". */
export function isActivityOfItsOwn({ activity, words, head }: ClauseKind): boolean {
  return activity && (words.length > 1 || LONE_ACTIVITIES.has(head));
}

/** The clause only goes on with what is before it: "if the weather holds", "including tests", "12 March", "50%". */
export function isContinuation({ words }: ClauseKind): boolean {
  const [first = '', second = ''] = words;
  if (/^(?:e g|i e|accounting for|making sure)$/.test(`${first} ${second}`) || CONTINUING.has(first))
    return true;
  return (words.length > 0 && words.every((word) => /^\d/.test(word))) || DATE.test(`${first} ${second}`);
}

/** A leading `Kitchen: ` of a clause, blank included; empty when there is none. */
export function leadingLabel(clause: Markdown): string {
  const label = LABEL.exec(clause.slice(0, OPENING))?.[0] ?? '';
  return label.split(' ').length <= 5 ? label : '';
}

/**
 * Whether a text is in English. Where `fallback` is true, it is unless words of other languages prevail, and where
 * nothing tells; where it is false, a few words that others have taken over, such as *Design* and *Test*, do not suffice.
 */
export function isEnglish(text: Markdown, fallback = true): boolean {
  const evidence = evidenceIn(text);
  const prevailing = evidence.reduce((sum, weight) => sum + Math.sign(weight), 0);
  return fallback ? prevailing >= 0 : total(evidence) >= 4;
}

/** How much a text looks like English: below zero where it looks like another language, zero where nothing tells. */
export function englishScore(text: Markdown): number {
  return total(evidenceIn(text));
}

function total(evidence: readonly number[]): number {
  return evidence.reduce((sum, weight) => sum + weight, 0);
}

/** For each word how much it speaks for English, or below zero against it. */
function evidenceIn(text: Markdown): number[] {
  return (text.slice(0, SAMPLE).toLowerCase().match(WORD) ?? []).map((word) => {
    if (ENGLISH.has(word)) return 3;
    if (VERBS.has(word)) return 2;
    return VERBS_OR_NOUNS.has(word) || ACTIVITIES.has(word) ? 1 : -foreignness(word);
  });
}

/** 3 for a word of another language, 1 for one that looks so, 0 for any other. */
function foreignness(word: string): number {
  if (FOREIGN.has(word) || /^[dl]['’]./.test(word) || !/^[\p{Script=Latin}\d]/u.test(word)) return 3;
  return /[^ -~’]/.test(word) || FOREIGN_ENDING.test(word) ? 1 : 0;
}

function kindOf(clause: Markdown): ClauseKind {
  const { words, led } = openingWords(clause);
  const end = words.findIndex((word, index) => index > 0 && word !== 'and' && PREPOSITIONS.has(word));
  const head = activityForm(words[(end === -1 ? words.length : end) - 1] ?? '');
  return {
    words,
    led,
    verb: opensWithVerb(words, led),
    ing: opensWithIng(words),
    activity: ACTIVITIES.has(head),
    head,
  };
}

function openingWords(clause: Markdown): { words: string[]; led: boolean } {
  const start = clause
    .slice(0, OPENING)
    .replace(TAG, ' ')
    .replace(/^[^\p{L}\p{N}`[]+/u, '');
  const plain = start.replace(LEADING_LINK, '$1').replace(ATOM, 'something');
  const text = /^\[(?!\[)/.test(plain) ? plain.slice(1) : plain;
  const words = (/^[^`()[\]{}:;,!?|]*/u.exec(text)?.[0] ?? '').toLowerCase().match(WORD) ?? [];
  let first = 0;
  while (first < words.length - 1 && LEAD.test(words[first] ?? '')) first++;
  return { words: words.slice(first), led: first > 0 };
}

function opensWithVerb(words: readonly string[], led: boolean): boolean {
  const [first = '', second, third] = words;
  if (led && words.length === 2 && LIST_END.test(second ?? '')) return false;
  if (VERBS.has(first)) return true;
  if (VERBS_OR_NOUNS.has(first)) return second !== 'of' && !isCompound(first, second, third);
  if (second !== undefined && isAdverb(first)) return opensWithVerb(words.slice(1), led);
  return isDerivedVerb(first);
}

function isAdverb(word: string): boolean {
  return (
    word.length > 5 &&
    word.endsWith('ly') &&
    !/^(?:week|month|year|quarter|hour|fami|assemb|friend)ly$/.test(word)
  );
}

/** Verbs that a rule tells: `prioritize`, `simplify`, `rewrite`, `double-check`. */
function isDerivedVerb(word: string): boolean {
  if (NO_VERBS.has(word)) return false;
  if (/^(?:.{2,}ify|.{3,}ly[sz]e|.{4,}ise|.{3,}ize)$/.test(word)) return true;
  const rest = /^re-?(.{3,})$/.exec(word)?.[1] ?? PREFIX.exec(word)?.[1];
  return rest !== undefined && (VERBS.has(rest) || VERBS_OR_NOUNS.has(rest));
}

function isCompound(first: string, second: string | undefined, third: string | undefined): boolean {
  if (second === undefined || !endsBefore(third)) return false;
  const nouns = COMPOUND_NOUNS.get(first);
  return nouns !== undefined && (nouns.has(second) || nouns.has(singular(second)));
}

function opensWithIng(words: readonly string[]): boolean {
  const [first = '', second, third] = words;
  const word = first.slice(first.lastIndexOf('-') + 1);
  if (word.length < 5 || !word.endsWith('ing') || NEVER_DOING.has(word) || VERBS.has(word)) return false;
  if (THINGS_IN_ING.has(word)) return second !== undefined && DETERMINERS.has(second);
  return second === undefined || !endsBefore(third) || !THINGS_AFTER_ING.has(singular(second));
}

function endsBefore(next: string | undefined): boolean {
  return next === undefined || PREPOSITIONS.has(next);
}

/** One spelling for `fixes` and `fix`, `roll-out` and `rollout`; all of those in -ization are one. */
function activityForm(word: string): string {
  const plain = word.replace(/-/g, '');
  if (/.{4}i[sz]ations?$/.test(plain)) return 'optimization';
  return ACTIVITIES.has(plain) ? plain : singular(plain);
}

function singular(word: string): string {
  return /(?:x|sh|ch|ss)es$/.test(word) ? word.slice(0, -2) : word.replace(/([^s])s$/, '$1');
}
