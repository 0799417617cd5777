import { appendTo } from './append-to.ts';
import { lineKey } from './form-key.ts';
import { Gaps, isBlankLine, mostOf } from './gaps.ts';
import { unmarked } from './note-layout.ts';

/** The manner in which a note writes what we write as `- `, `**bold**`, `*a whole line*` and `---`. */
interface MarkStyle {
  readonly bullet: string;
  readonly bold: string;
  readonly emphasis: string;
  readonly rule: string;
  /** What a line of text ends with that has another right below it: a hard break. */
  readonly hardBreak: string;
}

/** The form that most of these lines have, which say what we wrote. */
function formOf(lines: readonly string[], broken: readonly string[]): MarkStyle {
  return {
    bullet: mostFound(lines, /^\s*([-*+]\s+)\S/) ?? '- ',
    bold: boldOf(lines),
    emphasis: mostFound(lines, /^([*_])[^*_\s]/) ?? '*',
    rule: mostFound(lines, /^((?:- *){3,}|(?:\* *){3,}|(?:_ *){3,})$/) ?? '---',
    hardBreak: mostFound(broken, HARD_BREAK) ?? '',
  };
}

const HARD_BREAK = /( {2}|\\|<br *\/?>|(?:))$/;

function mostFound(lines: readonly string[], pattern: RegExp): string | undefined {
  return mostOf(lines.flatMap((line) => pattern.exec(line)?.[1] ?? []));
}

const BOLD = /\*\*([^*\n]{1,300})\*\*/g;

/** What writes bold text in most of these texts, `**` or `__`. */
export function boldOf(texts: readonly string[]): string {
  return mostFound(texts, /(?:^|\s)(\*\*|__)[^\s*_]/) ?? '**';
}

/** A text of ours with its bold words as a note writes them. */
export function withBold(text: string, bold: string): string {
  return bold === '**' ? text : text.replace(BOLD, `${bold}$1${bold}`);
}

/** A line of ours in the form of a note; `isBroken`: another line of the same paragraph follows. */
function inForm(line: string, form: MarkStyle, isBroken: boolean): string {
  const { bullet, bold, emphasis, rule, hardBreak } = form;
  if (line === '---') return rule;
  const inside = withBold(line, bold)
    .replace(/^(\s*)- (?=\S)/, (_all, indent: string) => indent + bullet)
    .replace(/^\*([^*]+)\*$/, `${emphasis}$1${emphasis}`);
  const isBare = isBroken && hardBreak !== '' && HARD_BREAK.exec(inside)?.[1] === '';
  return inside + (isBare ? hardBreak : '');
}

/** A note's lines as we would have written them, and the way back. */
export interface Reformed {
  /** Without the blank lines: how many stand between two lines is form (format 4.7). */
  readonly lines: readonly string[];
  /** Lines of a merge in the form of the note: those that it has as they stand there, others in the form of most. */
  readonly restored: (merged: readonly string[]) => string[];
}

/**
 * The lines of a note, which may bear the identities of phases, in the words of the last build and of the new one where they
 * say the same in another form (format 4.7).
 */
export function reformed(
  lines: readonly string[],
  base: readonly string[],
  fresh: readonly string[],
): Reformed {
  const builds = [base, fresh].map((build) => build.map(unmarked)) as [string[], string[]];
  const exact = new Set(builds.flat());
  const known = new Map([...exact].map((line) => [lineKey(line), line]));
  const told = (line: string): string => (exact.has(line) ? line : (known.get(lineKey(line)) ?? line));
  const filled = lines.filter((line) => !isBlankLine(unmarked(line)));
  const own = filled.map(unmarked);
  const texts = own.map(told);
  const gaps = new Gaps(lines.map(unmarked), texts, ...builds);
  const isOurs = (at: number): boolean => exact.has(texts[at] ?? '');
  const ours = own.filter((_line, at) => isOurs(at));
  const form = formOf(
    ours,
    own.filter((_line, at) => isOurs(at) && gaps.isBroken(at)),
  );
  const markOf = (at: number): string => (filled[at] ?? '').slice(0, -(own[at] ?? '').length);
  return {
    lines: texts.map((text, at) => markOf(at) + text),
    restored: (merged) => {
      const open = new Map<string, string[]>();
      own.forEach((line, at) => {
        appendTo(open, texts[at] ?? '', line);
      });
      let inCode = false;
      return gaps.restored(merged, (line, isBroken) => {
        const isFence = /^\s*(?:`{3,}|~{3,})/.test(line);
        const isCode = inCode || isFence;
        if (isFence) inCode = !inCode;
        const same = open.get(line);
        if (same === undefined) return isCode ? line : inForm(line, form, isBroken);
        return (same.length > 1 ? same.shift() : same[0]) ?? line;
      });
    },
  };
}
