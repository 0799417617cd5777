import type { Markdown } from '../model/markdown.ts';
import type { WorkState } from '../model/plan.ts';
import { timing } from './day-range.ts';
import { isPartly, mayEndState, sectionTerms, stateTerms, termAmong, termsOf } from './vocabulary.ts';

/** What a state says, cancelled work included. */
type Said = WorkState | 'cancelled';

/** The state that closes a line (format 2.5). */
export interface ClosingState {
  readonly sign: Said;
  /** Where it begins, with what parts it from the words before. */
  readonly at: number;
  /** The day after it, as written: that of its being so; empty for none. */
  readonly when: Markdown;
}

/** No state takes more letters. */
const NEAR_END = 80;
const DAY =
  /(?:\s(?:on|am|le|el|em|il|op))?[\s,:·]{0,9}(?:[(（[]\s*([^()（）[\]]{4,40})[)）\]]|(\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4})(?:[\sT,–-]{1,3}\d{1,2}:\d{2})?)$/u;
/** Words in brackets, with a sign or not: `(✅ Complete)`, `[DONE]`. */
const BRACKETED = /\s*[([（]([^()[\]（）]{1,60})[)\]）]$/u;
const HIGHLIGHTED = /\s*==([^=]{2,40})==$/u;
/** All of it, in brackets or behind a dash or a colon. */
const ALL_OF_IT = /\s*(?:[([（]100\s?%[)\]）]|\s[-–—]\s*100\s?%|[:：]\s*100\s?%)$/u;
/** Words after a colon, where no label that we know stands before it: `Paint the hull: done`. */
const COLON = /\s*[:：]\s*([^:：]{2,40})$/u;
/** A Status at the end of a sentence: `Paint the hull. Status: done`. */
const STATUS = /(?:[.;,]|\s[-–—|·])\s*(\p{L}{4,12})\s?[:：]\s*([^:：]{2,40})$/u;
/** Words after an emoji: `✅ Complete`, `🔄 In progress`. */
const SIGNED = /\s*(?:[-–—|·]\s*)?(?:\p{Extended_Pictographic}|[✓✔])\uFE0F?\s*([\p{L}' ]{2,40}[.!]?)$/u;
/** Words after a dash: `— done`, `| in progress`. */
const DASHED = /(?:\s+(?:[-–—|·→]|[=-]+>)|\s*—)\s*([^-–—|·>]{2,40})$/u;
/** Words without capitals after a blank. */
const UNSIGNED = /\s+([\u3040-\u30FF\u4E00-\u9FFF]{1,4})$/u;
/** Capitals, whatever stands before them: `Lay the path DONE`. */
const CAPITALS = /(?:^|\s*(?:[-–—:|→]|[=-]+>)\s*|\s+)(\p{Lu}{3,}|\p{Lu}{2,} \p{Lu}{3,})[.!]?$/u;
/** Before a state: already so. */
const ADVERB = /^(?:already|bereits|schon|ya|déjà|già|já|reeds)\s+(?=\p{L})/iu;
const OF_THINGS = /^(?:open|closed?|active|started|doing|offen|laufend|läuft)[.!]?$/iu;

/** Whether a word says what a thing may be as well as work: `Doors — open`. */
export function isOfThings(words: string): boolean {
  return OF_THINGS.test(words);
}

/** Whether a line may end in a state in words; most do not. */
export function mayClose(line: Markdown): boolean {
  const end = line.slice(-NEAR_END);
  if (mayEndState(end)) return true;
  if (end.endsWith('==')) return highlighted(end) !== null;
  return /\d\D{0,6}$/.test(end) && (/100\s?%\D?$/.test(end) || mayEndState(end.replace(DAY, '')));
}

/** The state in words at the end of a line: `Hull — done`, `Prepare ✅ Complete (2026-08-11)`; null for none. */
export function closingState(line: Markdown): ClosingState | null {
  const end = line.slice(-NEAR_END);
  const day = DAY.exec(end);
  const when = day === null ? '' : (day[1] ?? day[2] ?? '').trim();
  const isDay = day !== null && isOneDay(when);
  const before = isDay ? end.slice(0, day.index) : '';
  const found = isDay ? (stateAt(before) ?? behindLabel(line, before)) : null;
  if (found !== null) return { ...found, at: line.length - end.length + found.at, when };
  const plain = stateAt(end) ?? behindLabel(line, end);
  return plain === null ? null : { ...plain, at: line.length - end.length + plain.at };
}

/** A state behind a colon, `Paint the hull: done`, or all of it, `(100 %)`: not the value of a label that we know. */
function behindLabel(line: Markdown, end: string): ClosingState | null {
  const status = STATUS.exec(end);
  if (status !== null && termAmong(status[1] ?? '', ['status', 'state']) !== null) {
    const sign = stateOfWords(status[2] ?? '');
    return sign === null ? null : { sign, at: status.index, when: '' };
  }
  const [label = ''] = line.split(/[:：]/, 1);
  if (label.length < line.length && termsOf(label).length + sectionTerms(label).length > 0) return null;
  const all = ALL_OF_IT.exec(end);
  return all === null ? worded(COLON, end) : { sign: 'done', at: all.index, when: '' };
}

function isOneDay(text: string): boolean {
  // Which of its numbers is the month is left open: it is told as it stands.
  if (/^\d{1,2}\/\d{1,2}\/\d{4}$/.test(text)) return true;
  const time = timing(text);
  return time?.kind === 'dates' && time.first === time.last;
}

function stateAt(end: string): ClosingState | null {
  if (end.endsWith('==')) return highlighted(end);
  if (!mayEndState(end)) return null;
  return (
    bracketed(end) ?? worded(SIGNED, end) ?? worded(DASHED, end) ?? worded(UNSIGNED, end) ?? capitals(end)
  );
}

/** `DONE`, `NOT STARTED`; a single word only of what is done, for it may be what the line is about: `Fix every TODO`. */
function capitals(end: string): ClosingState | null {
  const found = CAPITALS.exec(end);
  const words = found?.[1] ?? '';
  // `Steps ALREADY DONE` is one text.
  const sign = words === '' || ADVERB.test(words) ? null : stateOfWords(words);
  if (found === null || sign === null || (sign !== 'done' && !words.includes(' '))) return null;
  // `Mark the roof as COMPLETE` asks for it.
  return ASKS_FOR.test(end.slice(0, found.index)) ? null : { sign, at: found.index, when: '' };
}

const ASKS_FOR = /(?:^|\s)(?:as|to|to be|als|auf|zu|como|comme|à|a|come)$/iu;

/** `(done)`, `(✅ Complete)`, `(done 2026-05-26)` */
function bracketed(end: string): ClosingState | null {
  const found = BRACKETED.exec(end);
  const inside = (found?.[1] ?? '').trim();
  const when = /[\s,:]+(\d{4}-\d{2}-\d{2})$/.exec(inside);
  const words = inside.slice(0, when?.index);
  const sign = isOfThings(words) ? null : stateOfWords(words);
  return found === null || sign === null ? null : { sign, at: found.index, when: when?.[1] ?? '' };
}

function highlighted(end: string): ClosingState | null {
  const found = HIGHLIGHTED.exec(end);
  const sign = stateOfMark(found?.[1] ?? '');
  return found === null || sign === null ? null : { sign, at: found.index, when: '' };
}

function worded(pattern: RegExp, end: string): ClosingState | null {
  const found = pattern.exec(end);
  const words = found?.[1] ?? '';
  const sign = pattern !== SIGNED && isOfThings(words) ? null : stateOfWords(words);
  // A sign and a state are a text of their own, and decorate none.
  return found === null || sign === null || found.index === 0 ? null : { sign, at: found.index, when: '' };
}

/** The state that a text is as a whole: `largely DONE`, `✅ erledigt`, `in progress.`; null for other texts. */
export function stateOfWords(text: string): Said | null {
  const words = text
    .replace(/^(?:[^\p{L}\p{N}%]|100 ?%)+/u, '')
    .replace(/^(?:all|fully|now|alle[sn]?)\s+(?=\p{L})/iu, '')
    .replace(ADVERB, '')
    .replace(/[\s.!。]+$/u, '');
  const [first = ''] = words.split(/\s/, 1);
  if (!isPartly(first)) return stateTerms(words)[0] ?? null;
  return stateTerms(words.slice(first.length))[0] === 'done' ? 'active' : null;
}

const NOW = /^(?:now|current|next up|jetzt|aktuell|maintenant|ahora|agora|adesso|nu|现在|今)$/iu;

/** The state that highlighted words say: `wip`, `now`; null for others. */
export function stateOfMark(words: string): Said | null {
  return NOW.test(words.trim()) ? 'active' : stateOfWords(words);
}

/** A dash and the words up to the next mark. */
const AFTER = /^\s*[-–—→]+\s*([^-–—:：.,;；，。()（）]{2,40}?)\s*([:：.,;；，。–—(（].*)?$/su;

/** What a text after a title says of it: ` — done. Two splices` -> done, `. Two splices`; null where it says no state. */
export function stateAfter(text: Markdown): { readonly sign: Said; readonly rest: Markdown } | null {
  if (text.length > 2_000) return null;
  const [, words = '', rest = ''] = AFTER.exec(text) ?? [];
  const sign = words === '' ? null : stateOfWords(words);
  return sign === null ? null : { sign, rest: /^[(（–—]/.test(rest) ? ` ${rest}` : rest };
}
