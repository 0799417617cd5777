import type { Markdown } from '../../model/markdown.ts';
import { timing } from '../../text/day-range.ts';
import { isOfThings, stateOfWords } from '../../text/closing-state.ts';
import { atSign, bareWords, type StateSign } from '../../text/decoration.ts';
import { isPlaceholder } from '../../text/placeholder.ts';

const BRACKETS = /\s*[([（]((?:[^()[\]（）]|\([^()]*\))*)[)\]）]\s*[:：.]?\s*$/;
const EARLY = /^(.*?)\s*[(（]((?:[^()（）]|\([^()]*\))*)[)）]\s*[:：–—-]\s*(.+)$/;

/** What stands after the number of a phase, taken apart. */
export interface PhaseTitle {
  readonly name: Markdown;
  readonly timing: Markdown;
  /** Labelled brackets, `Priority: P1`. */
  readonly remarks: readonly Markdown[];
  readonly sign: StateSign | null;
}

/** Parts a phase's name from its time, remarks and signs (format 2.1, 2.3). */
export function phaseTitle(rest: string): PhaseTitle {
  const opened = openingRemark(rest);
  const { name, times, remarks, sign } = withoutBrackets(
    opened.rest.replace(/^\s*[:：.、·•–—-]?\s*/, '').trim(),
  );
  const timed = times.length > 0 ? { name, timing: times.join(', ') } : (earlyTime(name) ?? bareTime(name));
  return {
    name: clean(timed?.name ?? name),
    timing: timed?.timing ?? '',
    remarks: [...opened.remarks, ...remarks],
    sign,
  };
}

/** Brackets right behind the number that tell no time, before the name: `(Future): Extras` -> Extras, with the remark Future. */
function openingRemark(rest: string): { readonly rest: string; readonly remarks: readonly Markdown[] } {
  const [all = '', inside = ''] = OPENING_BRACKETS.exec(rest) ?? [];
  if (
    inside === '' ||
    tellsTime(inside) ||
    timeWithState(inside).sign !== null ||
    stateOfWords(inside) !== null
  )
    return { rest, remarks: [] };
  return { rest: rest.slice(all.length), remarks: [inside] };
}

const OPENING_BRACKETS = /^\s*[(（]([\p{L}][^()（）]{0,40})[)）]\s*[:：]\s*(?=\S)/u;

/** Takes brackets off the end as long as they tell time or are labelled. */
function withoutBrackets(
  title: string,
): Omit<PhaseTitle, 'timing'> & { readonly times: readonly Markdown[] } {
  let name = title;
  const times: Markdown[] = [];
  const remarks: Markdown[] = [];
  let sign: StateSign | null = null;
  for (let found = BRACKETS.exec(name); found !== null; found = BRACKETS.exec(name)) {
    const inside = (found[1] ?? '').trim();
    const before = bareWords(name.slice(0, found.index));
    const said = isOneDate(inside) ? atSign(before.text) : null;
    const timed = timeWithState(inside);
    const own = timed.sign === null ? saidBeside(inside, before, said) : null;
    if (own !== null) {
      remarks.unshift(...own.remarks);
      times.unshift(...own.times);
    } else if (tellsTime(timed.time)) times.unshift(timed.time);
    else if (timed.time !== '') break;
    [name, sign] = [said?.before ?? before.text, before.sign ?? timed.sign ?? sign];
  }
  return { name, times, remarks, sign };
}

/**
 * `Completed - Week 1`, `Week 2, done`, `Week 3 ✅` -> the time and what is said of it; a day after a state is no time. A part
 * that is called `started` has begun, whatever is said so of things.
 */
function timeWithState(inside: string): { readonly time: Markdown; readonly sign: StateSign | null } {
  if (isOfThings(inside) && stateOfWords(inside) === 'active') return { time: '', sign: 'active' };
  const { text, sign } = bareWords(inside);
  if (sign !== null && isTime(text)) return { time: text, sign };
  const [, first = '', second = ''] = STATE_AND_TIME.exec(inside) ?? [];
  const [time, state] = isTime(first) ? [first, second] : [second, first];
  const said = stateOfWords(state);
  return said !== null && isTime(time) ? { time: time.trim(), sign: said } : { time: inside, sign: null };
}

const STATE_AND_TIME = /^([^,;:·|，：]+?)(?:\s*[,;:·|，：]|\s[-–—])\s*(.+)$/u;

function isTime(text: string): boolean {
  const time = timing(text);
  return time !== null && !(time.kind === 'dates' && time.first === time.last);
}

/** What brackets say that is no time of the plan and no part of the name; `said` are a sign and words before a date. */
function remarkOf(
  inside: string,
  before: ReturnType<typeof bareWords>,
  said: ReturnType<typeof atSign>,
): Markdown | null {
  if (before.sign === 'done' && !tellsPlan(inside)) return `Done: ${inside}`;
  if (said !== null) return `Status: ${said.after} (${inside})`;
  if (tellsTime(inside)) return null;
  // `Base (Days 1-2) [KEEP]`: the time closes the name.
  return isRemark(inside) || tellsTime(BRACKETS.exec(before.text)?.[1] ?? '') ? inside : null;
}

function isOneDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

function isRemark(text: string): boolean {
  return /^[\p{L} ]{2,24}[:：]\s*\S/u.test(text) || /^P\d$/i.test(text);
}

/** What brackets say, where it is no part of the name. */
interface BesideName {
  readonly remarks: readonly Markdown[];
  readonly times: readonly Markdown[];
}

function saidBeside(...[inside, before, said]: Parameters<typeof remarkOf>): BesideName | null {
  const remark = remarkOf(inside, before, said);
  return labelsAndTimes(inside) ?? (remark === null ? null : { remarks: [remark], times: [] });
}

/** Labels and times side by side, `Owner: Rita, Omar, 5 days`, each by itself; null for anything else. */
function labelsAndTimes(inside: string): BesideName | null {
  const parts: string[] = [];
  for (const part of inside.split(/\s*[,;，；|]\s*/)) {
    const last = parts.at(-1);
    if (isRemark(part) || timing(part) !== null) parts.push(part);
    else if (last === undefined || !isRemark(last)) return null;
    else parts[parts.length - 1] = `${last}, ${part}`;
  }
  const remarks = parts.filter(isRemark);
  if (parts.length < 2 || remarks.length === 0) return null;
  return { remarks, times: parts.filter((part) => !isRemark(part)) };
}

/** A time in brackets before the rest of the name: `(Weeks 1-2): Beds`. */
function earlyTime(name: string): Timed | null {
  const [, before = '', time = '', after = ''] = EARLY.exec(name) ?? [];
  return time !== '' && tellsTime(time) ? { name: `${before} ${after}`, timing: time.trim() } : null;
}

interface Timed {
  readonly name: string;
  readonly timing: string;
}

/** A time in words of the plan; after a tick, a date is that of its being done. */
function tellsPlan(text: string): boolean {
  return tellsTime(text) && !isOneDate(text);
}

/** A time without brackets: `Beds – Weeks 1-2`, `Weeks 1-2: Beds`, `Nov 2-8, 2025`. */
function bareTime(title: string): Timed | null {
  const name = title.replace(YEAR_COMMA, ' ');
  const [, before = '', last = ''] = LAST_PART.exec(name) ?? [];
  if (last !== '' && last.length < 60 && timing(last) !== null) return { name: before, timing: last.trim() };
  return firstTime(name) ?? firstTime(name.replace(/\s[–—-]\s/, ': '));
}

/** The comma between day and year of a date parts nothing. */
const YEAR_COMMA = /,\s*(?=20\d\d(?!\d))/g;

const LAST_PART = /^(.*?)(?:\s+[-–—|]\s+|\s*[,，|]\s*|^)([^-–—|,，]*\d[^|,，]*)$/u;

function firstTime(name: string): Timed | null {
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
