import { type HintContext, isBeyond } from './bracket-hints.ts';
import { effortHours } from './effort.ts';
import { mayBeMetres, METRIC, SAID, saysEffort } from './lengths.ts';
import { PREPOSITIONS } from './verbs.ts';

/** Before a time of day, in the languages of format 2.11: `à 9h`. */
const CLOCK = /^(?:à|vers|um|gegen|ab|las|às|alle|om|rond)$/i;
/** Before a time that the clause is about: "wait 3 days". */
const IN_TIME =
  /^(?:wait|take|spend|allow|reserve|rest|sleep|work|last|lasts|lasting|add|need|needs|give|book|across|throughout|spanning|till|upto|.*\d)$/i;
const AMOUNT = String.raw`(?:\d{1,4}(?:[.,]\d{1,2})?|\d{0,3}\s?[¼½¾⅓⅔]|(?:\d{1,3}\s)?[1-9]\/[2-9]|half(?:\san?)?)`;
const UNIT = String.raw`\s?-?(?:person[- ]?|man[- ]?|work(?:ing)?[- ]?)?(?:mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?)`;
/** An effort that closes the clause; minutes in full unless something says that it is one, because `400m` are metres. */
const CLOSING_EFFORT = new RegExp(
  String.raw`(?:^|\s)([-–—:=|/·]\s?)?(${SAID}?)((?:${AMOUNT}\s?(?:-|–|—|to)\s?)?${AMOUNT}${UNIT}(?:,?\s${AMOUNT}${UNIT})?|~?\s?${AMOUNT}\s?m)\.?$`,
  'u',
);

const LENGTH = new RegExp(String.raw`\d${UNIT}(?![\p{L}\d])`, 'u');

/**
 * An effort at the end of a name, or, after a dash or a tilde, before brackets that close it: `Fix it - 3h (if dry)`; beside
 * other lengths only one that says so by its dash or tilde.
 */
export function closingEffort(name: string, context: HintContext, isTimed: boolean): ClosingEffort | null {
  const found = effortAtEnd(name, context);
  if (found !== null && isTimed && !found.marked) return null;
  if (found !== null) return { hours: found.hours, name: trimmed(name.slice(0, found.at)) };
  const bracket = /\s\([^()]{1,200}\)$/.exec(name.slice(-210))?.[0];
  if (bracket === undefined) return null;
  const before = effortAtEnd(name.slice(0, -bracket.length), context);
  if (before?.marked !== true) return null;
  return { hours: before.hours, name: `${trimmed(name.slice(0, before.at))}${bracket}` };
}

export interface ClosingEffort {
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
  const found = amountIn(tail);
  if (found === null) return null;
  const { amount, from, isBehindSign, isSaid } = found;
  const marked = isBehindSign || isSaid;
  if (!isBehindSign && isOfSentence(tail.slice(0, from).trimEnd(), marked, name)) return null;
  const hours = effortHours(amount.replace(/^~/, ''), time);
  if (hours === null || isBeyond(amount, hours, longest) || mayBeMetres(name, amount)) return null;
  if (!marked && longest === null && hours > MONTH_DAYS * time.hoursPerDay) return null;
  return { hours, at: start + from, marked };
}

/** The amount at the end of a text, and whether a dash or colon, or a word or sign for an effort, stands before it. */
function amountIn(tail: string): {
  readonly amount: string;
  readonly from: number;
  readonly isBehindSign: boolean;
  readonly isSaid: boolean;
} | null {
  const match = CLOSING_EFFORT.exec(tail);
  if (match === null) return null;
  const [all, sign, said = '', amount = ''] = match;
  // `The API: 2 days` has a label that is none of an effort.
  const isSaid = said !== '' && saysEffort(said);
  if (!isSaid && /^\d[^a-z]*m$/.test(amount)) return null;
  const from = isSaid || said === '' ? match.index : match.index + all.lastIndexOf(amount);
  return { amount, from, isBehindSign: sign !== undefined, isSaid };
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

/** A clause without the punctuation that a hint has left at its ends. */
export function trimmed(text: string): string {
  let to = text.length;
  while (to > 0 && /[\s,;:–—|-]/.test(text.charAt(to - 1))) to--;
  return text.slice(0, to).replace(/^(?:[\s,;:.)–—|]|-\s)+/, '');
}
