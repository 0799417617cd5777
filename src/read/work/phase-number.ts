import { isPhaseWord, phaseTerm } from '../../text/vocabulary.ts';
import { isWeekday } from '../../text/weekdays.ts';

const SPELLED = 'one|two|three|four|five|six|seven|eight|nine|ten';
const DIGITS = String.raw`\d{1,4}(?:\.\d{1,3})*[a-z]?(?!\p{L})`;
const CJK = '[一二三四五六七八九十百]{1,3}';
const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]`;
const WORD = String.raw`\p{L}[\p{L}\p{M}'’]*(?:[ -]\p{L}[\p{L}\p{M}'’]*){0,2}?`;
/** What may stand before the word: emoji, signs, a number of the heading's own (`3.1`). */
const LEAD = String.raw`^(?:[^\p{L}\p{N}([]{1,12})?(?:\d{1,3}(?:\.\d{1,3}){0,4}[.)]?\s+(?:[^\p{L}\p{N}([]{1,12})?)?`;

/** `Weeks 1-2`: a range is a number too; one with blanks around its dash ends there or has a sign after it. */
const RANGE = String.raw`(?:[-–—&]\d{1,4}(?![\p{L}\d])|\s?[-–—]\s?\d{1,4}(?=\s*(?:[:：(（]|$))|\s?(?:&|to|bis|à|a|al|tot|und|and)\s?\d{1,4}(?=\s*(?:[:：(（]|$)|\s[-–—]\s))`;
const AFTER_WORD = new RegExp(
  `${LEAD}(?!第\\s)(${WORD})\\s*(?:[#№]\\s?|\\s)(${DIGITS}(?:${RANGE}|\\s?[-–—]\\s?\\1\\s\\d{1,4}(?![\\p{L}\\d]))?|[ivxlcdm]{1,7}|[a-z]|${SPELLED})(?![\\p{L}\\p{N}])`,
  'iu',
);
/** `Phase R0`, `Milestone M1.2`, `Phase P-1`: a number with letters, behind a word that says phase. */
const LETTERED = new RegExp(
  `${LEAD}(${WORD})\\s+(\\p{L}{1,2}-?\\d{1,3}(?:\\.\\d{1,3})?[a-z]?)(?![\\p{L}\\p{N}]|\\.\\d)`,
  'iu',
);
/** `PR-01`: requests to merge count as phases do; ids of other letters are those of tasks. */
const REQUEST = new RegExp(`${LEAD}(PR|MR)-(\\d{1,4})(?![\\p{L}\\p{N}]|\\.\\d)`, 'iu');
/** `WP2`, `フェーズ1`, `M1`, a range with its word again, `H0–H2`; with the year of a quarter. */
const JOINED = new RegExp(
  `${LEAD}(?!v\\d)(\\p{L}{1,12}?)(\\d{1,3}(?:\\.\\d{1,3})?[a-z]?(?:\\s?[-–—]\\s?\\1\\d{1,3})?|${CJK})(?![\\p{L}\\p{N}]|\\.\\d)(?:\\s20\\d\\d(?!\\d))?`,
  'iu',
);
/** `第1阶段`, `第 1-2 周`, `第一章`, `1단계`. */
const AROUND = new RegExp(
  `${LEAD}((第?)\\s?(${CJK}|\\d{1,3}(?:\\s?[-–—~～〜]\\s?\\d{1,3})?)\\s?(${UNSPACED}{1,6}?))(?=[\\s:：.、(（\\-–—]|$)`,
  'u',
);
/** `1st phase`, `1ère étape`, `2. Etappe`, `1ª fase`. */
const ORDINAL =
  /^(?:[^\p{L}\p{N}([]{1,12})?(\d{1,3})(?:st|nd|rd|th|ère|er|e|ème|[ªº.]|-?[йяе])\s(\p{L}+)(?![\p{L}\p{N}])/iu;
const ORDINAL_END = /^\s*(?:[:：(（]|[-–—]\s|$)/;

/** The word and number that a line opens with. */
export interface PhaseNumber {
  readonly word: string;
  readonly number: string;
  /** The word without number, plural and, where it says phase, language: what starts of one series share. */
  readonly series: string;
  /** Where the title starts. */
  readonly end: number;
  /** The number stands before the word. */
  readonly ordinal: boolean;
}

/** Finds the word and number that a line opens with (format 2.1): `Phase 1`, `第1阶段`, `WP2`, `1. Etappe`; null for none, as for `周一`, Monday. */
export function phaseNumber(text: string): PhaseNumber | null {
  const found =
    letteredNumber(text) ?? wordBefore(text) ?? wordAround(text) ?? joinedWord(text) ?? ordinalBefore(text);
  if (found === null) return null;
  const word = found.series.replace(/^第|#/g, '');
  return isPhaseWord(word) ? { ...found, series: phaseTerm(word) } : found;
}

function wordBefore(text: string): PhaseNumber | null {
  const found = AFTER_WORD.exec(text);
  if (found === null) return null;
  const [all, word = '', number = ''] = found;
  return { word, number, series: singular(word), end: all.length, ordinal: false };
}

function letteredNumber(text: string): PhaseNumber | null {
  const found = LETTERED.exec(text);
  if (found === null) return null;
  const [all, word = '', number = ''] = found;
  if (!isPhaseWord(singular(word))) return null;
  return { word, number, series: singular(word), end: all.length, ordinal: false };
}

function wordAround(text: string): PhaseNumber | null {
  const found = AROUND.exec(text);
  if (found === null) return null;
  const [all, whole = '', before = '', number = '', word = ''] = found;
  return {
    word: whole,
    number,
    series: `${before}#${word}`,
    end: all.length,
    ordinal: false,
  };
}

function joinedWord(text: string): PhaseNumber | null {
  const found = REQUEST.exec(text) ?? JOINED.exec(text);
  if (found === null) return null;
  const [all, word = '', number = ''] = found;
  if (isWeekday(`${word}${number}`)) return null;
  return {
    word: text.slice(text.indexOf(word, all.length - all.trimStart().length), all.length).trim(),
    number,
    series: `${singular(word)}#`,
    end: all.length,
    ordinal: false,
  };
}

function ordinalBefore(text: string): PhaseNumber | null {
  const found = ORDINAL.exec(text);
  if (found === null) return null;
  const [all, number = '', word = ''] = found;
  if (!isPhaseWord(word) || !ORDINAL_END.test(text.slice(all.length))) return null;
  return { word: all.trim(), number, series: singular(word), end: all.length, ordinal: true };
}

/** A start that is called as a request to merge, `PR-01`: several are phases as those of a word for phases are. */
export function isRequest({ word }: Pick<PhaseNumber, 'word'>): boolean {
  return /^(?:PR|MR)-\d+$/i.test(word);
}

/** `Weeks` -> week, `Étapes` -> étape */
function singular(word: string): string {
  return word.toLowerCase().replace(/(\p{L}{3})s$/u, '$1');
}
