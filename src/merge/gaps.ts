import { appendTo } from './append-to.ts';
import { tokenPhase } from './note-layout.ts';

/** The blank lines between two others, each with its end: they may hold blanks. */
type BlankLines = string;

/** What stands above the first line and below the last. */
const EDGE = '';

/**
 * The blank lines of a note. They are kept apart from its other lines, so that a formatter which puts some in or takes some
 * out changes nothing in a merge (format 4.7): between two lines that stand side by side in the note are those of the note,
 * between others those of the new build, as many as the note has between lines of such kinds.
 */
export class Gaps {
  private readonly mine: GapTable;
  private readonly base: GapTable;
  private readonly fresh: GapTable;
  /** What the note has where lines of two kinds were built with some gap between them. */
  private readonly habits = new Map<string, BlankLines | undefined>();

  /** `texts` are the note's lines that are not blank, as they were built. */
  constructor(
    lines: readonly string[],
    private readonly texts: readonly string[],
    base: readonly string[],
    fresh: readonly string[],
  ) {
    this.mine = new GapTable(lines, texts);
    this.base = new GapTable(base, filled(base));
    this.fresh = new GapTable(fresh, filled(fresh));
    const found = new Map<string, BlankLines[]>();
    texts.forEach((line, at) => {
      const above = texts[at - 1] ?? EDGE;
      const built = this.builtGap(above, line);
      if (built !== undefined)
        appendTo(found, habit(above, line, built), this.mine.between(above, line) ?? '');
    });
    for (const [key, gaps] of found) this.habits.set(key, mostOf(gaps));
  }

  /** Whether a line of text has another right below it. */
  isBroken(at: number): boolean {
    const [line = EDGE, next = EDGE] = this.texts.slice(at, at + 2);
    return isBroken(line, next, this.mine.between(line, next) ?? '');
  }

  /** Merged lines with their blank lines; `written` gives the bytes of a line. */
  restored(merged: readonly string[], written: (line: string, isBroken: boolean) => string): string[] {
    const gaps = [...merged, EDGE].map((line, at) => this.between(merged[at - 1] ?? EDGE, line));
    const text = merged.flatMap((line, at) => {
      const [above = '', below = ''] = gaps.slice(at, at + 2);
      return [...blankLines(above), written(line, isBroken(line, merged[at + 1] ?? EDGE, below))];
    });
    return [...text, ...blankLines(gaps.at(-1) ?? '')];
  }

  private between(above: string, below: string): BlankLines {
    const own = this.mine.taken(above, below);
    const now = this.fresh.between(above, below);
    if (own !== undefined) return own === this.builtGap(above, below) ? (now ?? own) : own;
    if (now !== undefined) return this.formed(above, below, now);
    return this.atSeam(above, below);
  }

  /** Between lines that stood side by side nowhere: what the one had below it or the other above it, whichever is more. */
  private atSeam(above: string, below: string): BlankLines {
    if (below === EDGE) return this.mine.above.get(EDGE) ?? '';
    const after = this.mine.below.get(above) ?? this.formed(above, below, this.fresh.below.get(above) ?? '');
    const before = this.mine.above.get(below) ?? this.formed(above, below, this.fresh.above.get(below) ?? '');
    // An item of the user's stays as near to the list that it stands in as it was, however that list goes on now.
    const isList = kindOf(above) === 'item' && kindOf(below) === 'item';
    if (isList && !this.mine.below.has(above) && this.mine.above.has(below)) return before;
    return after.length > before.length ? after : before;
  }

  private builtGap(above: string, below: string): BlankLines | undefined {
    return this.base.between(above, below) ?? this.fresh.between(above, below);
  }

  private formed(above: string, below: string, built: BlankLines): BlankLines {
    return this.habits.get(habit(above, below, built)) ?? built;
  }
}

/** The gaps of one version of a note. */
class GapTable {
  /** The gap below a line, and the one above it, by its text. */
  readonly below = new Map<string, BlankLines>();
  readonly above = new Map<string, BlankLines>();
  private readonly pairs = new Map<string, BlankLines[]>();

  /** `texts` are its lines that are not blank, by the words that they are known by. */
  constructor(lines: readonly string[], texts: readonly string[]) {
    let gap = '';
    let above = EDGE;
    let next = 0;
    const put = (text: string): void => {
      appendTo(this.pairs, pairOf(above, text), gap);
      this.below.set(above, gap);
      this.above.set(text, gap);
      above = text;
      gap = '';
    };
    for (const line of lines) {
      if (isBlankLine(line)) gap += `${line}\n`;
      else put(texts[next++] ?? line);
    }
    put(EDGE);
  }

  between(above: string, below: string): BlankLines | undefined {
    return this.pairs.get(pairOf(above, below))?.[0];
  }

  /** The same, of two that stand side by side several times one after the other. */
  taken(above: string, below: string): BlankLines | undefined {
    const gaps = this.pairs.get(pairOf(above, below));
    return gaps === undefined || gaps.length < 2 ? gaps?.[0] : gaps.shift();
  }
}

/** Whether nothing stands on a line. */
export function isBlankLine(line: string): boolean {
  return line.trim() === '';
}

/** The text that occurs most often. */
export function mostOf(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

function filled(lines: readonly string[]): string[] {
  return lines.filter((line) => !isBlankLine(line));
}

function blankLines(gap: BlankLines): string[] {
  return gap === '' ? [] : gap.slice(0, -1).split('\n');
}

function pairOf(above: string, below: string): string {
  return `${above}\n${below}`;
}

function habit(above: string, below: string, gap: BlankLines): string {
  return [kindOf(above), kindOf(below), gap].join('\n');
}

function isBroken(line: string, next: string, gap: BlankLines): boolean {
  return gap === '' && kindOf(line) === 'text' && kindOf(next) === 'text';
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^#{1,6}\s/, 'heading'],
  [/^\s*(?:[-*+]|\d{1,9}[.)])\s/, 'item'],
  [/^\s*(?:`{3}|~{3})/, 'fence'],
  [/^(?:-{3,}|\*{3,}|_{3,})\s*$/, 'rule'],
];

function kindOf(line: string): string {
  if (line === EDGE) return 'edge';
  if (tokenPhase(line) !== null) return 'rows';
  return KINDS.find(([pattern]) => pattern.test(line))?.[1] ?? 'text';
}
