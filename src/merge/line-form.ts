import { append } from './append.ts';

/**
 * A line as we would write it: formatters write other bullets, `__bold__` and `_whole lines_`, and take or add blanks; that
 * is no edit (format 4.7).
 */
export function plainForm(line: string): string {
  return line
    .trimEnd()
    .replace(/^(\s*)[-*+]\s+(?=\S)/, '$1- ')
    .replace(/(^|[^\w_])__([^_\s](?:[^_\n]{0,300}[^_\s])?)__(?![\w_])/g, '$1**$2**')
    .replace(/^_([^_]+)_$/, '*$1*');
}

/** The manner in which a note writes what we write as `- `, `**bold**` and `*a whole line*`. */
interface LineForm {
  readonly bullet: string;
  readonly bold: string;
  readonly emphasis: string;
}

/** The form that most of these lines have, which say what we wrote. */
function formOf(lines: readonly string[]): LineForm {
  return {
    bullet: mostOf(lines, /^\s*([-*+]\s+)\S/) ?? '- ',
    bold: mostOf(lines, /(?:^|\s)(\*\*|__)[^\s*_]/) ?? '**',
    emphasis: mostOf(lines, /^([*_])[^*_\s]/) ?? '*',
  };
}

function mostOf(lines: readonly string[], pattern: RegExp): string | undefined {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const found = pattern.exec(line)?.[1];
    if (found !== undefined) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

/** A line of ours in the form of a note. */
function inForm(line: string, { bullet, bold, emphasis }: LineForm): string {
  return line
    .replace(/^(\s*)- (?=\S)/, (_all, indent: string) => indent + bullet)
    .replace(/\*\*([^*\n]{1,300})\*\*/g, `${bold}$1${bold}`)
    .replace(/^\*([^*]+)\*$/, `${emphasis}$1${emphasis}`);
}

/** A note's lines as we would have written them, and the way back. */
export interface Reformed {
  readonly lines: readonly string[];
  /** Lines of a merge in the form of the note: those that it has as they stand there, others in the form of most. */
  readonly restored: (merged: readonly string[]) => string[];
}

/** The lines of a note (without the identities of phases) in the words of builds that say the same in another form. */
export function reformed(lines: readonly string[], builds: readonly (readonly string[])[]): Reformed {
  const exact = new Set(builds.flat());
  const known = new Map([...exact].map((line) => [plainForm(line), line]));
  const told = (line: string): string => (exact.has(line) ? line : (known.get(plainForm(line)) ?? line));
  const form = formOf(lines.filter((line) => exact.has(told(line))));
  return {
    lines: lines.map(told),
    restored: (merged) => {
      const open = new Map<string, string[]>();
      for (const line of lines) append(open, told(line), line);
      return merged.map((line) => {
        const own = open.get(line);
        return own === undefined ? inForm(line, form) : ((own.length > 1 ? own.shift() : own[0]) ?? line);
      });
    },
  };
}
