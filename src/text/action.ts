import type { Markdown } from '../model/markdown.ts';
import {
  ACTIVITIES,
  COMPOUNDS,
  CONTINUING,
  DETERMINERS,
  LONE_ACTIVITIES,
  NEVER_DOING,
  NO_VERBS,
  PREPOSITIONS,
  THINGS_AFTER_ING,
  THINGS_IN_ING,
  VERBS,
  VERBS_OR_NOUNS,
} from './words.ts';

/** How far into a clause its opening is looked for; a clause may be as long as a note. */
const OPENING = 160;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’]*(?:-[\p{L}\p{N}]+)*/gu;
const LEAD = /^(?:and|then|also|finally|next|lastly|afterwards|please|first|second|third|now)$/;
const HYPHENATED = /^(?:re|pre|co|de|un|cross|double|fine|dry|soft|stress|load|beta|spot|proof|e|hand|bulk|auto|test)-(.+)$/;
const LABEL = /^[^:;,.!?`()[\]]{1,40}:\s+(?=\S)/;

/** What a clause opens with and how it ends, as far as that tells what kind of clause it is. */
export interface Opening {
  /** Its words up to its first bracket, code or punctuation, in lower case, without a leading *and* or *then*. */
  readonly words: readonly string[];
  /** A leading *and*, *or*, *then*, … was left out. */
  readonly led: boolean;
}

/** The opening words of a clause: `and then **set up** the schema (v2)` -> set, up, the, schema. */
export function opening(clause: Markdown): Opening {
  const start = clause.slice(0, OPENING).replace(/^[^\p{L}\p{N}`[<]+/u, '');
  const text = start.startsWith('[') && !start.startsWith('[[') ? start.slice(1) : start;
  const words = (/^[^`()[\]{}<>:;,!?"“”|]*/u.exec(text)?.[0] ?? '').toLowerCase().match(WORD) ?? [];
  let first = 0;
  while (first < words.length - 1 && isLead(words[first])) first++;
  return { words: words.slice(first), led: first > 0 };
}

/** The clause starts with a verb: "design the schema", "and quickly set up CI", "Kitchen: paint the walls". */
export function startsWithVerb(clause: Markdown): boolean {
  return opensWithVerb(opening(clause)) || opensWithVerb(opening(withoutLabel(clause)));
}

/** The clause starts with an -ing form: "testing every endpoint"; not "pricing", "during", "hiking boots". */
export function startsWithIng(clause: Markdown): boolean {
  return opensWithIng(opening(clause).words);
}

/** The clause names something to do without a verb: "bug fixes from users", "load testing", "documentation". */
export function isActivity(clause: Markdown): boolean {
  return ACTIVITIES.has(stem(lastNoun(opening(clause).words)));
}

/** An activity that is so even as a single word behind a verb: "…, documentation", but not "…, validation". */
export function isActivityOfItsOwn(clause: Markdown): boolean {
  const { words } = opening(clause);
  return words.length > 1 ? isActivity(clause) : LONE_ACTIVITIES.has(stem(words[0] ?? ''));
}

/** The clause says something to do: it starts with a verb or an -ing form, or names an activity (format 2.6). */
export function isAction(clause: Markdown): boolean {
  return startsWithVerb(clause) || startsWithIng(clause) || isActivity(clause);
}

/** The clause only goes on with what is before it: "if the weather holds", "including tests", "12 March", "50%". */
export function isContinuation(clause: Markdown): boolean {
  const { words } = opening(clause);
  const first = words[0];
  if (first === undefined) return !/[\p{L}\p{N}]/u.test(clause);
  if (first.length === 1 && /^[ei]\.\s?[eg]\b/i.test(clause.trim())) return true;
  if (CONTINUING.has(first)) return true;
  return /^(?:\d[\p{L}\d]*\s+)?(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)(?:\.|$|\s|uary|ruary|ch|il|ust|t|tember|ober|ember|day|sday|nesday|rsday|urday)/.test(
    words.slice(0, 2).join(' '),
  );
}

/** The last word of what the clause is about, before any preposition: "bug fixes from users" -> fixes. */
export function headWord(clause: Markdown): string {
  return stem(lastNoun(opening(clause).words));
}

/** A leading `Kitchen: ` of a clause, blank included; empty when there is none. */
export function leadingLabel(clause: Markdown): string {
  const label = LABEL.exec(clause.slice(0, OPENING))?.[0] ?? '';
  return label.split(' ').length <= 5 ? label : '';
}

function withoutLabel(clause: Markdown): Markdown {
  return clause.slice(leadingLabel(clause).length);
}

function isLead(word: string | undefined): boolean {
  return word !== undefined && (LEAD.test(word) || word === 'or');
}

function opensWithVerb({ words, led }: Opening): boolean {
  const [first = '', second, third] = words;
  if (VERBS.has(first)) return !(led && isEndOfList(words));
  if (VERBS_OR_NOUNS.has(first)) return second !== 'of' && !isCompound(first, second, third) && !(led && isEndOfList(words));
  if (second !== undefined && isAdverb(first)) return opensWithVerb({ words: words.slice(1), led });
  return isDerivedVerb(first);
}

/** "search, filter, and sort functionality": the last of a list of objects, not a task. */
function isEndOfList(words: readonly string[]): boolean {
  return words.length === 2 && /^(?:functionality|features?|buttons?|operations?|commands?|support|options?)$/.test(words[1] ?? '');
}

function isAdverb(word: string): boolean {
  return word.length > 5 && word.endsWith('ly') && !/^(?:week|month|year|quarter|hour|fami|assemb|anoma|friend|month)ly$/.test(word);
}

function isDerivedVerb(word: string): boolean {
  if (NO_VERBS.has(word)) return false;
  if (word.length > 4 && /(?:ify|ly[sz]e)$/.test(word)) return true;
  if (/(?:....[sz]|..i?z)e$/.test(word) && /i[sz]e$/.test(word)) return true;
  const rest = /^re-?(.{3,})$/.exec(word)?.[1] ?? HYPHENATED.exec(word)?.[1];
  return rest !== undefined && (VERBS.has(rest) || VERBS_OR_NOUNS.has(rest));
}

function isCompound(first: string, second: string | undefined, third: string | undefined): boolean {
  return second !== undefined && endsThere(third) && (COMPOUND_NOUNS.get(first)?.has(singular(second)) ?? false);
}

function opensWithIng(words: readonly string[]): boolean {
  const [first = '', second, third] = words;
  const word = first.slice(first.lastIndexOf('-') + 1);
  if (word.length < 5 || !word.endsWith('ing') || NEVER_DOING.has(word) || VERBS.has(word)) return false;
  if (THINGS_IN_ING.has(word)) return second !== undefined && DETERMINERS.has(second);
  return second === undefined || !endsThere(third) || !THINGS_AFTER_ING.has(singular(second));
}

function endsThere(next: string | undefined): boolean {
  return next === undefined || PREPOSITIONS.has(next) || next === 'with';
}

function lastNoun(words: readonly string[]): string {
  const end = words.findIndex((word, index) => index > 0 && PREPOSITIONS.has(word) && word !== 'and');
  return words[(end === -1 ? words.length : end) - 1] ?? '';
}

/** One spelling for `fixes`, `fix`; `roll-out`, `rollout`; `optimisation`, which is one of those in -isation. */
function stem(word: string): string {
  const plain = word.replace(/-/g, '');
  if (/.{4}i[sz]ations?$/.test(plain)) return 'testing';
  return ACTIVITIES.has(plain) ? plain : singular(plain);
}

function singular(word: string): string {
  return /(?:x|sh|ch|ss)es$/.test(word) ? word.slice(0, -2) : word.replace(/([^s])s$/, '$1');
}

const COMPOUND_NOUNS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...COMPOUNDS].map((entry) => {
    const [first = '', nouns = ''] = entry.split(':');
    return [first, new Set(nouns.split(','))];
  }),
);
