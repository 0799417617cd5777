import type { Markdown } from '../../model/markdown.ts';
import { timing } from '../../text/day-range.ts';
import { bareWords, type Sign } from '../../text/decoration.ts';
import { isPlaceholder } from '../../text/placeholder.ts';
import { isPhaseWord } from '../../text/vocabulary.ts';
import type { Line } from '../markdown/line.ts';
import { phaseField } from './labels.ts';
import { sectionKind } from './sections.ts';

/** The line that starts a phase, taken apart. */
export interface PhaseStart {
  /** As the plan writes it: `Phase`; with its number where the two are joined: `WP2`, `第1阶段`. */
  readonly word: string;
  readonly number: string;
  readonly name: Markdown;
  /** What stands in brackets at the end, or behind a dash, and tells time or milestone; empty for none. */
  readonly timing: Markdown;
  readonly line: number;
  /** What starts of one series share: the word without case, plural and number. */
  readonly series: string;
  /** What its decoration says of its state. */
  readonly sign: Sign | null;
  /** Labelled brackets behind the name, `(Priority: P1)`. */
  readonly remarks: readonly Markdown[];
  /** A sign follows the number, or nothing does; else the title stands behind a blank alone. */
  readonly closed: boolean;
  /** The number stands before the word, as that of a heading may: one alone is no phase. */
  readonly ordinal: boolean;
}

const SPELLED = 'one|two|three|four|five|six|seven|eight|nine|ten';
const DIGITS = String.raw`\d{1,4}(?:\.\d{1,3})*[a-z]?(?!\p{L})`;
const CJK = '[一二三四五六七八九十百]{1,3}';
const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]`;
const WORD = String.raw`\p{L}[\p{L}\p{M}'’]*(?:[ -]\p{L}[\p{L}\p{M}'’]*){0,2}?`;
/** What may stand before the word: emoji, signs, a number of the heading's own (`3.1`). */
const LEAD = String.raw`^(?:[^\p{L}\p{N}([]{1,12})?(?:\d{1,3}(?:\.\d{1,3}){0,4}[.)]?\s+(?:[^\p{L}\p{N}([]{1,12})?)?`;

/** `Weeks 1-2`: a range is a number too; one with blanks around its dash ends there or has a sign behind it. */
const RANGE = String.raw`(?:[-–—&]\d{1,4}(?![\p{L}\d])|\s?(?:[-–—&]|to|bis|à|a|al|tot|und|and)\s?\d{1,4}(?=\s*(?:[:：(（]|$)))`;
const AFTER_WORD = new RegExp(
  `${LEAD}(${WORD})\\s*(?:[#№]\\s?|\\s)(${DIGITS}${RANGE}?|[ivxlcdm]{1,7}|[a-z]|${SPELLED})(?![\\p{L}\\p{N}])`,
  'iu',
);
/** `WP2`, `フェーズ1`, `M1`: with the year of a quarter. */
const JOINED = new RegExp(
  `${LEAD}(?!v\\d)(\\p{L}{1,12}?)(\\d{1,3}(?:\\.\\d{1,3})?[a-z]?|${CJK})(?![\\p{L}\\p{N}]|\\.\\d)(?:\\s20\\d\\d(?!\\d))?`,
  'iu',
);
/** `第1阶段`, `第一章`, `1단계`. */
const AROUND = new RegExp(
  `${LEAD}(第?\\s?)(${CJK}|\\d{1,3}(?:\\s?[-–—~～]\\s?\\d{1,3})?)\\s?(${UNSPACED}{1,6}?)(?=[\\s:：.、(（\\-–—]|$)`,
  'u',
);
/** `1st phase`, `1ère étape`, `2. Etappe`, `1ª fase`. */
const ORDINAL =
  /^(?:[^\p{L}\p{N}([]{1,12})?(\d{1,3})(?:st|nd|rd|th|ère|er|e|ème|[ªº.]|-?[йяе])\s(\p{L}+)(?![\p{L}\p{N}])/iu;
const ORDINAL_END = /^\s*(?:[:：(（]|[-–—]\s|$)/;

/**
 * Reads a line as one that may start a phase (format 2.1): `Phase 1: Name (Weeks 1-2)`, `Phase III — Name`, `第1阶段：准备`,
 * `1. Etappe: Boden`. In a heading or bold text a title may follow the number behind a blank. Whether it does start one is
 * for the plan's structure to say (`series.ts`). Null for any other line.
 */
export function phaseStart(line: Line, isHeading: boolean): PhaseStart | null {
  const { text, sign } = bareWords(line.text);
  const found = wordAndNumber(text);
  if (found === null) return null;
  const rest = text.slice(found.end);
  const closed = rest.trim() === '' || /^\s*(?:[:：.(（、]|[-–—]\s?)/.test(rest);
  if (!closed && !mayFollow(rest, isHeading || line.bold > 0)) return null;
  if (!isHeading && isLabelOf(line, rest, text)) return null;
  const isLetter = /^[a-z]$/i.test(found.number);
  if (isLetter && !closed && !isPhaseWord(found.word)) return null;
  const told = nameAndTiming(rest);
  if (!closed && (phaseField(told.name) !== null || sectionKind(told.name) !== null)) return null;
  return {
    word: found.word,
    number: found.number,
    series: found.series,
    line: line.line,
    closed,
    ordinal: found.ordinal,
    ...told,
    sign: sign ?? line.sign ?? told.sign,
  };
}

interface Found {
  readonly word: string;
  readonly number: string;
  readonly series: string;
  readonly end: number;
  readonly ordinal: boolean;
}

function wordAndNumber(text: string): Found | null {
  const after = AFTER_WORD.exec(text);
  if (after !== null) {
    const [all, word = '', number = ''] = after;
    return { word, number, series: singular(word), end: all.length, ordinal: false };
  }
  const around = AROUND.exec(text);
  if (around !== null) {
    const [all, before = '', number = '', word = ''] = around;
    return {
      word: `${before}${number}${word}`,
      number,
      series: `${before.trim()}#${word}`,
      end: all.length,
      ordinal: false,
    };
  }
  const joined = JOINED.exec(text);
  if (joined !== null) {
    const [all, word = '', number = ''] = joined;
    return {
      word: text.slice(text.indexOf(word, all.length - all.trimStart().length), all.length).trim(),
      number,
      series: `${singular(word)}#`,
      end: all.length,
      ordinal: false,
    };
  }
  const ordinal = ORDINAL.exec(text);
  if (ordinal === null) return null;
  const [all, number = '', word = ''] = ordinal;
  const known = isPhaseWord(word) && ORDINAL_END.test(text.slice(all.length));
  return known ? { word: all.trim(), number, series: singular(word), end: all.length, ordinal: true } : null;
}

/** A title behind a blank alone: in headings and bold text. */
function mayFollow(rest: string, isTitle: boolean): boolean {
  return isTitle && /^\s/.test(rest);
}

/** `**Phase 1 Success**:` is the label of what follows, and no phase; nor does one start in words that go on behind its bold. */
function isLabelOf(line: Line, rest: string, text: string): boolean {
  if (/^\s*[:：.(（–—-]/.test(rest) || rest.trim() === '') return false;
  return (
    line.bold === 0 ||
    /[:：]$/.test(line.text.slice(0, line.bold)) ||
    /^\s*[:：]/.test(line.text.slice(line.bold)) ||
    line.bold < text.length - 40
  );
}

/** `Weeks` -> week, `Étapes` -> étape */
function singular(word: string): string {
  return word.toLowerCase().replace(/(\p{L}{3})s$/u, '$1');
}

const BRACKETS = /\s*[([（]((?:[^()[\]（）]|\([^()]*\))*)[)\]）]\s*[:：.]?\s*$/;
const EARLY = /^(.*?)\s*[(（]((?:[^()（）]|\([^()]*\))*)[)）]\s*[:：–—-]\s*(.+)$/;

function nameAndTiming(rest: string): {
  name: Markdown;
  timing: Markdown;
  remarks: Markdown[];
  sign: Sign | null;
} {
  let name = rest.replace(/^\s*[:：.、–—-]?\s*/, '').trim();
  const times: Markdown[] = [];
  const remarks: Markdown[] = [];
  let sign: Sign | null = null;
  for (let found = BRACKETS.exec(name); found !== null; found = BRACKETS.exec(name)) {
    const inside = (found[1] ?? '').trim();
    const before = bareWords(name.slice(0, found.index));
    if (before.sign === 'done' && !tellsPlan(inside)) remarks.unshift(`Done: ${inside}`);
    else if (tellsTime(inside)) times.unshift(inside);
    else if (/^[\p{L} ]{2,24}[:：]\s*\S/u.test(inside) || /^P\d$/i.test(inside)) remarks.unshift(inside);
    else break;
    [name, sign] = [before.text, before.sign ?? sign];
  }
  const early = times.length > 0 ? null : EARLY.exec(name);
  if (early !== null && tellsTime(early[2] ?? '')) {
    return {
      name: clean(`${early[1] ?? ''} ${early[3] ?? ''}`),
      timing: (early[2] ?? '').trim(),
      remarks,
      sign,
    };
  }
  const bare = times.length > 0 ? null : bareTime(name);
  if (bare !== null) return { ...bare, name: clean(bare.name), remarks, sign };
  return { name: clean(name), timing: times.join(', '), remarks, sign };
}

/** A time in words of the plan; behind a tick, a date is that of its being done. */
function tellsPlan(text: string): boolean {
  return tellsTime(text) && !/^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** A time without brackets: `Beds – Weeks 1-2`, `Weeks 1-2: Beds`. */
function bareTime(name: string): { name: string; timing: string } | null {
  const [, before = '', last = ''] =
    /^(.*?)(?:\s+[-–—|]\s+|\s*[,，|]\s*|^)([^-–—|,，]*\d[^|,，]*)$/u.exec(name) ?? [];
  if (last !== '' && last.length < 60 && timing(last) !== null) return { name: before, timing: last.trim() };
  const [, first = '', rest = ''] = /^([^:：]{3,40}?)\s*[:：]\s*(.+)$/.exec(name) ?? [];
  return first !== '' && /\d/.test(first) && timing(first) !== null ? { name: rest, timing: first } : null;
}

/** What counts time or marks it, in the languages of format 2.11. */
const TIME_WORD =
  /(?:^|[^\p{L}])(?:milestones?|weeks?|days?|months?|hours?|sprints?|years?|wochen?|tage?|monate?|stunden?|jours?|semaines?|mois|heures?|semanas?|d[ií]as?|mes(?:es)?|horas?|settiman[ae]|giorn[oi]|mes[ei]|or[ae]|weken|dag(?:en)?|maand(?:en)?|uur)(?=[^\p{L}]|$)|\d\s?(?:周|週|天|日|个?月|ヶ月|時間|小时|주|일)/iu;

/** Brackets that hold a time, a milestone or a time of another kind (`Q3`, `~3 weeks`) and no part of the name. */
function tellsTime(text: string): boolean {
  return timing(text) !== null || TIME_WORD.test(text) || /^~|\bQ[1-4]\b|\b20\d\d\b/.test(text);
}

function clean(name: string): Markdown {
  const trimmed = name.replace(/^[\s:：–—-]+|[\s:：–—-]+$/g, '').trim();
  return isPlaceholder(trimmed) ? '' : trimmed;
}

/** The word of a series without what joins it to its number. */
export function wordOf({ series }: PhaseStart): string {
  return series.replace(/^第|#/g, '');
}
