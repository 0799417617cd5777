import type { Markdown } from '../model/markdown.ts';
import { backslashesBefore } from './backslashes.ts';
import { type EmphasisRun, unbalancedEmphasis } from './emphasis-runs.ts';
import { InlineSpans } from './inline-spans.ts';

/** A run of marks, of a kind that pairs only with its like: `*`, a number of backticks, `[`. */
export interface Delimiter {
  readonly kind: string;
  readonly at: number;
  readonly length: number;
}

/** `https://example.com`, up to where it ends at the latest, with the marks whose escape keeps it from being an address. */
export interface Address {
  readonly at: number;
  readonly end: number;
  readonly breaks: readonly Delimiter[];
}

/** The marks of a text that mean nothing in it, but would together with marks of a text beside it. */
export interface UnbalancedDelimiters {
  /** Marks that a later text could close; of emphasis, all marks of that kind. */
  readonly openers: readonly Delimiter[];
  /** The kinds that could close what an earlier text opened. */
  readonly closers: ReadonlySet<string>;
  /** Marks that Obsidian or a browser closes only at the end of the note: `%%`, `$$`, `<!--`, `<script>`. */
  readonly strays: readonly Delimiter[];
  /** Every `*`, when one of them is unbalanced. */
  readonly stars: readonly Delimiter[];
  /** Bare addresses, which would take a backslash after them for a part of them. */
  readonly addresses: readonly Address[];
}

/** What stands before and after a text where it is written. */
export interface TextAround {
  readonly before: string;
  readonly after: string;
}

const MARKS = /\\[!-/:-@[-`{-~]|`+|<|\*+|_+|~+|\$+|={2,}|%{2,}|\[|\]|(?:https?:\/\/|www\.)[^\s<`[\]]+/gi;
const SPACE = /\s/;
const PUNCTUATION = /[\p{P}\p{S}]/u;
/** What ends an address without belonging to it. */
const TRAILING = new Set('!"\'),.:;?]*_~');

/** The unbalanced delimiters of one text, found in one pass from left to right. */
export function unbalancedDelimiters(source: Markdown, neighbours: TextAround): UnbalancedDelimiters {
  const scan = new DelimiterScan(source, neighbours);
  const marks = new RegExp(MARKS);
  for (let match = marks.exec(source); match !== null; match = marks.exec(source)) {
    marks.lastIndex = scan.take(match[0], match.index);
  }
  return scan.result();
}

class DelimiterScan {
  private readonly spans: InlineSpans;
  private readonly openers: Delimiter[] = [];
  private readonly closers = new Set<string>();
  private readonly strays: Delimiter[] = [];
  private readonly addresses: Address[] = [];
  private readonly runs: EmphasisRun[] = [];
  private readonly tildes: Delimiter[] = [];
  /** Kinds of which one may pair in another way than we think. */
  private readonly doubtful = new Set<string>();
  private readonly brackets: number[] = [];
  /** Openers that wait for a mark of their own kind. */
  private readonly waiting = new Map<string, Delimiter[]>();

  constructor(
    private readonly source: Markdown,
    private readonly neighbours: TextAround,
  ) {
    this.spans = new InlineSpans(source);
  }

  /** Takes in the mark at `at`; gives where to read on. */
  take(mark: string, at: number): number {
    const end = at + mark.length;
    switch (mark.charAt(0)) {
      case '\\':
        return end;
      case '`':
        return this.code(mark, at);
      case '<':
        return this.tag(at);
      case '*':
      case '_':
        return this.emphasis(mark, at);
      case '~':
      case '=':
      case '$':
      case '%':
        return this.pair(mark, at);
      case '[':
        this.brackets.push(at);
        return end;
      case ']':
        return this.bracketEnd(at);
      default:
        return this.address(mark, at);
    }
  }

  result(): UnbalancedDelimiters {
    const emphasis = unbalancedEmphasis(this.runs);
    const isUnbalanced = (kind: string): boolean => emphasis.openers.has(kind) || this.doubtful.has(kind);
    const marks = [
      ...this.runs.map(({ mark, at, length }): Delimiter => ({ kind: mark, at, length })),
      ...this.tildes,
    ];
    const waiting = [...this.waiting.values()].flat();
    const reaching = (mark: Delimiter): boolean => mark.kind === '%%' || mark.kind === '$$';
    const closers = new Set([...this.closers, ...emphasis.closers, ...this.doubtful]);
    return {
      openers: [
        ...this.openers,
        ...waiting.filter((mark) => !reaching(mark)),
        ...this.brackets.map((at) => ({ kind: '[', at, length: 1 })),
        ...marks.filter((mark) => isUnbalanced(mark.kind)),
      ],
      closers,
      strays: [...this.strays, ...waiting.filter(reaching)],
      stars:
        isUnbalanced('*') || closers.has('*')
          ? [...marks, ...this.openers].filter((mark) => mark.kind === '*')
          : [],
      addresses: this.addresses,
    };
  }

  private code(mark: string, at: number): number {
    const end = at + mark.length;
    const close = this.spans.codeEnd(mark.length, end);
    if (close === -1) this.openers.push({ kind: mark, at, length: mark.length });
    return close === -1 ? end : close;
  }

  private tag(at: number): number {
    const end = this.spans.tagEnd(at);
    const mark = { kind: '<', at, length: 1 };
    if (end === -1) {
      if (this.source.startsWith('<!--', at)) this.strays.push(mark);
      else if (/[a-z/!?]/i.test(this.source.charAt(at + 1))) this.openers.push(mark);
    } else if (this.spans.swallows(at)) {
      this.strays.push(mark);
    }
    return end === -1 ? at + 1 : end;
  }

  /**
   * Marks in an address mean nothing, unless a bracket that is open before it keeps it from being one. With a backslash
   * or a backtick in it, it is kept from being one in any case: what these mean would hang on it.
   */
  private address(text: string, at: number): number {
    const { before } = this.around(at, at);
    const start = /^www/i.test(text) ? /[\s(*_~[\]]/ : /[^a-z]/i;
    if (!start.test(before)) return at + 3;
    if ((this.addresses.at(-1)?.end ?? -1) <= at) this.takeAddress(at);
    let length = text.length;
    while (TRAILING.has(text.charAt(length - 1))) length--;
    return at + length - (backslashesBefore(text, length) % 2);
  }

  private takeAddress(at: number): void {
    const whole = /^(?:\\<|[^\s<])*/.exec(this.source.slice(at))?.[0] ?? '';
    const breaks = [...whole.matchAll(/:\/\/|www\./gi)].map(({ 0: found, index }) => ({
      kind: found,
      at: at + index + (found === '://' ? 0 : 3),
      length: 1,
    }));
    if (/[\\`]/.test(whole)) breaks.forEach((mark) => this.strays.push(mark));
    this.addresses.push({ at, end: at + whole.length, breaks });
    for (const { 0: kind, index } of whole.matchAll(/\\.|[*_]|~+/g)) {
      if (kind.startsWith('\\')) continue;
      this.doubtful.add(kind);
      this.openers.push({ kind, at: at + index, length: kind.length });
    }
  }

  private emphasis(text: string, at: number): number {
    const { left, right, before, after } = this.around(at, at + text.length);
    const mark = text.charAt(0);
    const word = mark === '_';
    this.runs.push({
      mark,
      at,
      length: text.length,
      bracket: this.brackets.at(-1) ?? -1,
      opens: left && (!word || !right || PUNCTUATION.test(before)),
      closes: right && (!word || !left || PUNCTUATION.test(after)),
    });
    if (before === '~' || after === '~') this.doubtful.add(mark);
    return at + text.length;
  }

  /** Marks that pair with the nearest equal one: strikethrough, and what only Obsidian knows. */
  private pair(text: string, at: number): number {
    const end = at + text.length;
    const kind = text.startsWith('~') ? text : text.slice(0, 2);
    const { left, right, before, after } = this.around(at, end);
    const mark = { kind, at, length: text.length };
    if (kind.startsWith('~')) {
      this.tildes.push(mark);
      if (kind.length < 3) this.toggle(mark, left, right);
    } else if (kind === '$') {
      this.toggle(mark, !SPACE.test(after), !SPACE.test(before) && !/\d/.test(after));
    } else {
      const touching = kind === '==';
      this.toggle(mark, !touching || !SPACE.test(after), !touching || !SPACE.test(before));
    }
    return end;
  }

  private toggle(mark: Delimiter, opens: boolean, closes: boolean): void {
    const waiting = this.waiting.get(mark.kind) ?? [];
    this.waiting.set(mark.kind, waiting);
    if (closes && waiting.pop() !== undefined) return;
    if (closes) this.closers.add(mark.kind);
    if (opens) waiting.push(mark);
  }

  private bracketEnd(at: number): number {
    if (this.brackets.pop() === undefined) {
      this.closers.add('[');
      return at + 1;
    }
    if (this.source.charAt(at + 1) !== '(') return at + 1;
    const end = this.spans.resourceEnd(at + 1);
    if (end === -1) this.openers.push({ kind: '(', at: at + 1, length: 1 });
    return end === -1 ? at + 1 : end;
  }

  /** How a run stands to what is around it; `left` and `right` are CommonMark's "flanking". */
  private around(at: number, end: number): TextAround & { readonly left: boolean; readonly right: boolean } {
    const before = this.source.charAt(at - 1) || this.neighbours.before;
    const after = this.source.charAt(end) || this.neighbours.after;
    const inside = (char: string): boolean => !SPACE.test(char) && !PUNCTUATION.test(char);
    return {
      before,
      after,
      left: !SPACE.test(after) && (inside(after) || !inside(before)),
      right: !SPACE.test(before) && (inside(before) || !inside(after)),
    };
  }
}
