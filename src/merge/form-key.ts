import { emphasisMarks } from './emphasis-marks.ts';

/** What a text says, whatever its form (format 4.7). */
export interface FormKey {
  readonly key: string;
  /** Where the source of each character of the key ends in the text. */
  readonly ends: readonly number[];
}

/** Only texts with one of these, or with blanks side by side or around, can be written in two ways. */
const MANIFOLD = /[\\*_`<“”‘’…\t\u00A0\r\u2E80-\u9FFF\uAC00-\uD7AF\uFF01-\uFF60]|^ | {2}| $/;
const PUNCTUATION = /[!-/:-@[-`{-~]/;
/** Letters and signs that are written with and without a blank beside them. */
const WIDE = /[\u2E80-\u9FFF\uAC00-\uD7AF\uFF01-\uFF60]/;
const TYPOGRAPHIC: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '…': '...',
};

/**
 * A text without what formatters change in it: marks of emphasis that open and close, escapes, typographic quotes and ellipses, angle brackets
 * around addresses, doubled blanks. What stands in code stays, but for `\|`. Takes time by the length of the text.
 */
export function formKey(text: string): FormKey {
  return new KeyReader(text).read();
}

/** The key alone. */
export function wordsKey(text: string): string {
  return MANIFOLD.test(text) ? formKey(text).key : text;
}

/** Whether two texts say the same. */
export function sameForm(one: string, other: string): boolean {
  return one === other || wordsKey(one) === wordsKey(other);
}

/** A line without the marks of its kind, too: bullets, the level of a heading, rules and fences (format 4.7). */
export function lineKey(line: string): string {
  const text = line.trim().replace(/ ?<br *\/?>$/, '');
  if (/^(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,})$/.test(text)) return '---';
  if (/^(?:`{3,}|~{3,})[^`]*$/.test(text)) return '```';
  const [, mark = '', rest = text] = /^([-*+•]|#{1,6})\s+(\S.*)$/.exec(text) ?? [];
  if (!mark.startsWith('#')) return mark === '' ? wordsKey(text) : `- ${wordsKey(rest)}`;
  return `# ${wordsKey(rest)
    .toLowerCase()
    .replace(/ #{1,6}$/, '')
    .replace(/[.,;:!?]$/, '')}`;
}

class KeyReader {
  private readonly marks: ReadonlySet<number>;
  private key = '';
  private readonly ends: number[] = [];
  private at = 0;
  private hasBlank = false;
  /** Runs of backticks that close nowhere. */
  private readonly unclosed = new Set<string>();

  constructor(private readonly text: string) {
    this.marks = emphasisMarks(text);
  }

  read(): FormKey {
    while (this.at < this.text.length) this.step();
    return { key: this.key, ends: this.ends };
  }

  private step(): void {
    const { text, at } = this;
    const char = text.charAt(at);
    if (/\s/.test(char)) {
      this.hasBlank = true;
      this.at++;
    } else if (char === '\\') this.escape();
    else if (char === '`') this.code();
    else if (char === '<') this.address();
    else this.plain();
  }

  private escape(): void {
    this.at++;
    const next = this.text.charAt(this.at);
    if (next === '`' || next === '<' || next === '\\') this.emit(next, this.at + 1);
    else if (next !== '' && !PUNCTUATION.test(next)) this.emit('\\', this.at);
  }

  private plain(): void {
    const char = this.text.charAt(this.at);
    if (this.marks.has(this.at)) this.at++;
    else this.emit(TYPOGRAPHIC[char] ?? char, this.at + 1);
  }

  private address(): void {
    const found = /^<((?:https?:|mailto:)[^\s<>]{1,2000})>/.exec(this.text.slice(this.at, this.at + 2002));
    if (found === null) this.emit('<', this.at + 1);
    else {
      this.at++;
      for (const char of found[1] ?? '') this.emit(char, this.at + char.length);
      this.at++;
    }
  }

  private code(): void {
    const { text, at } = this;
    const fence = /^`+/.exec(text.slice(at))?.[0] ?? '`';
    const end = this.unclosed.has(fence) ? -1 : text.indexOf(fence, at + fence.length);
    if (end === -1) this.unclosed.add(fence);
    const to = end === -1 ? at + fence.length : end + fence.length;
    while (this.at < to) {
      if (text.startsWith('\\|', this.at)) this.at++;
      this.emit(text.charAt(this.at), this.at + 1);
    }
  }

  private emit(written: string, end: number): void {
    const before = this.key.at(-1) ?? '';
    const isApart = this.hasBlank && before !== '' && !WIDE.test(before) && !WIDE.test(written);
    if (isApart) {
      this.key += ' ';
      this.ends.push(this.at);
    }
    this.hasBlank = false;
    for (const char of written.split('')) {
      this.key += char;
      this.ends.push(end);
    }
    this.at = end;
  }
}
