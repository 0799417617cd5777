import type { Markdown } from '../../model/markdown.ts';
import { bareWords, type StateSign } from '../../text/decoration.ts';
import { isPhaseWord } from '../../text/vocabulary.ts';
import type { Line } from '../markdown/line.ts';
import { phaseField } from './labels.ts';
import { type PhaseNumber, phaseNumber } from './phase-number.ts';
import { phaseTitle } from './phase-title.ts';
import { sectionKind } from './sections.ts';

/** The line that starts a phase, taken apart. */
export interface PhaseStart {
  /** As the plan writes it: `Phase`; with its number where the two are joined: `WP2`, `第1阶段`. */
  readonly word: string;
  readonly number: string;
  readonly name: Markdown;
  /** What stands in brackets at the end, or after a dash, and tells time or milestone; empty for none. */
  readonly timing: Markdown;
  readonly line: number;
  /** What starts of one series share: the word without case, plural and number. */
  readonly series: string;
  /** What its decoration says of its state. */
  readonly sign: StateSign | null;
  /** Labelled brackets after the name, `(Priority: P1)`. */
  readonly remarks: readonly Markdown[];
  /** A sign follows the number, or nothing does; else the title stands after a blank alone. */
  readonly closed: boolean;
  /** The number stands before the word, as that of a heading may: one alone is no phase. */
  readonly ordinal: boolean;
  /** What goes on after a bold title of its own, `**Phase 1 - Name.** We begin …`; empty for nothing. */
  readonly prose: Markdown;
}

/**
 * Reads a line as one that may start a phase (format 2.1): `Phase 1: Name (Weeks 1-2)`, `Phase III — Name`, `第1阶段：准备`,
 * `1. Etappe: Boden`. In a heading or bold text a title may follow the number after a blank. Whether it does start one is
 * for the plan's structure to say (`series.ts`). Null for any other line.
 */
export function phaseStart(line: Line, isHeading: boolean): PhaseStart | null {
  const title = boldTitle(line, isHeading);
  if (title === null) return startOf(line, line.text, isHeading);
  const start = startOf(line, title, isHeading);
  const prose = line.text.slice(line.bold).trim();
  return start === null ? null : { ...start, name: start.name.replace(/[.。]$/, ''), prose };
}

function startOf(line: Line, words: Markdown, isHeading: boolean): PhaseStart | null {
  const { text, sign, when } = bareWords(words);
  const found = phaseNumber(text);
  if (found === null) return null;
  const rest = text.slice(found.end);
  const closed = rest.trim() === '' || /^\s*(?:[:：.(（、·•]|[-–—]\s?)/.test(rest);
  if (!closed && !isTitled(line, isHeading, found, rest)) return null;
  if (!isHeading && isLabelOf(line, rest, text)) return null;
  const title = phaseTitle(rest);
  if (!closed && opensOther(title.name, isHeading)) return null;
  const { word, number, series, ordinal } = found;
  return {
    word,
    number,
    series,
    line: line.line,
    closed,
    ordinal,
    prose: '',
    ...title,
    timing: timeOf(title.timing, line),
    ...stateOf({ sign: sign ?? line.sign ?? title.sign, when: when ?? line.when }, title.remarks),
  };
}

/** Says as much of the time as of the state. */
const ONGOING = /[([（](ongoing|laufend)[)\]）][\s*_]*$/i;

function timeOf(timing: Markdown, { raw }: Line): Markdown {
  return timing === '' ? (ONGOING.exec(raw)?.[1] ?? '') : timing;
}

function stateOf(
  { sign, when }: { readonly sign: StateSign | null; readonly when: Markdown | undefined },
  remarks: readonly Markdown[],
): Pick<PhaseStart, 'sign' | 'remarks'> {
  if (when === undefined) return { sign, remarks };
  return { sign, remarks: [...remarks, `${sign === 'done' ? 'Done' : 'Status'}: ${when}`] };
}

/** A bold text that is a whole title, word, number, sign and name, before prose on the same line; null for any other line. */
function boldTitle({ text, bold }: Line, isHeading: boolean): Markdown | null {
  if (isHeading || bold === 0 || !/^\s*[^\s:：(（–—-]/.test(text.slice(bold))) return null;
  const title = text.slice(0, bold);
  const found = phaseNumber(bareWords(title).text);
  return found !== null && TITLED.test(bareWords(title).text.slice(found.end)) ? title : null;
}

/** A sign after the number, and a name whose end is its own: `Phase 1 - Name.`, `P0: Name [DONE]` */
const TITLED = /^\s*(?:[:：]|[.–—-]\s).*\p{L}.*[.。!\])）]$/u;

/** A title stands after a blank alone in headings and bold text; after a letter only for a word that says phase. */
function isTitled({ bold }: Line, isHeading: boolean, { word, number }: PhaseNumber, rest: string): boolean {
  if (!(isHeading || bold > 0) || !/^\s/.test(rest)) return false;
  return !/^[a-z]$/i.test(number) || isPhaseWord(word);
}

/** `Phase 1 Deliverables` opens what its name says; the heading `Week 1 Tasks` its phase, for tasks are what it holds. */
function opensOther(name: string, isHeading: boolean): boolean {
  const field = phaseField(name);
  if (isHeading && field === 'activities') return false;
  return field !== null || sectionKind(name) !== null;
}

/** `**Phase 1 Success**:` is the label of what follows, and no phase; nor does one start in words that go on after its bold. */
function isLabelOf(line: Line, rest: string, text: string): boolean {
  if (/^\s*[:：.(（–—-]/.test(rest) || rest.trim() === '') return false;
  return (
    line.bold === 0 ||
    /[:：]$/.test(line.text.slice(0, line.bold)) ||
    /^\s*[:：]/.test(line.text.slice(line.bold)) ||
    line.bold < text.length - 40
  );
}

/** The word of a series without what joins it to its number. */
export function wordOf({ series }: PhaseStart): string {
  return series.replace(/^第|#/g, '');
}
