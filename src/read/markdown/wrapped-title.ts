import { isDateAlone, isHourAlone } from '../../text/time-alone.ts';
import { phaseField } from '../work/labels.ts';
import type { Line } from './line.ts';

/** A shorter text is a name as a whole. */
const NAME = 60;
/** A sentence up to its full stop, after a word that is no abbreviation. */
const SENTENCE = /^.{1,300}?(?:(?:[\p{L}\p{N}]{3}|[)\]`"”])[.!?](?=\s+[^\p{Ll}\s]|$)|[。！？])/u;
const ABBREVIATION = /(?:^|[^\p{L}])(?:etc|approx|incl|excl|est|max|min|fig|sec|bzw|usw|evtl|inkl|ggf)\.$/iu;
const NO_WORDS = /^(?:\s*[([][^()[\]]{0,100}[)\]]|\s*@\S{1,60}|[\s.·–—-])*$/;

/**
 * The head of a list item that goes on in the next lines, with its name told apart (format 3.4): a first line that is bold
 * as a whole, the sentence that ends on it, or, below an hour or a date alone, what follows.
 */
export function withWrappedTitle(line: Line): Line {
  const { text, bold, title, first } = line;
  if (first === undefined || title !== undefined) return line;
  const own = text.slice(0, first).trimEnd();
  if (saysOnlyWhen(own)) return titled(line, text.slice(first).trim(), own);
  if (isBoldTitle(own, bold))
    return { ...line, text: `${own} · ${text.slice(first).trimStart()}`, title: own.length };
  const sentence = bold > 0 || text.length <= NAME ? null : SENTENCE.exec(own);
  const isName = sentence !== null && /\S\s\S/.test(sentence[0]) && !ABBREVIATION.test(sentence[0]);
  return isName ? { ...line, title: sentence[0].length } : line;
}

/** A line bold as a whole that names no field. */
function isBoldTitle(own: string, bold: number): boolean {
  return bold > 0 && NO_WORDS.test(own.slice(bold)) && !/[:：]$/.test(own) && phaseField(own) === null;
}

/** Whether a line is an hour or a date alone: what it is of stands in the next line, though a hard break parts them. */
export function saysOnlyWhen(text: string): boolean {
  return isHourAlone(text) || isDateAlone(text);
}

function titled(line: Line, title: string, rest: string): Line {
  return { ...line, text: `${title} · ${rest}`, title: title.length, bold: 0 };
}
