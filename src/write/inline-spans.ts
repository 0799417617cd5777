import type { Markdown } from '../model/markdown.ts';
import { CodeRuns } from '../text/code-runs.ts';

/** Elements whose content a browser reads as bare text up to their end tag, or to the end of the note. */
const BARE_TEXT = /^<(script|style|textarea|title|xmp|iframe|noembed|noframes|plaintext)(?=[\s/>])/i;

/** Tags, and addresses in angle brackets, from their `<` on. */
const TAG = new RegExp(
  [
    // <a href="b">
    String.raw`<[a-z][a-z0-9-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>\x60]+|'[^']*'|"[^"]*"))?)*\s*\/?>`,
    // </a>
    String.raw`<\/[a-z][a-z0-9-]*\s*>`,
    // <https://example.com>
    String.raw`<[a-z][a-z0-9+.-]{1,31}:[^\s<>]*>`,
    // <me@example.com>
    String.raw`<[\w.!#$%&'*+/=?^\x60{|}~-]+@[a-z0-9][a-z0-9.-]*>`,
  ].join('|'),
  'iy',
);

const ESCAPED = String.raw`\\[!-/:-@[-\x60{-~]|\\(?![!-/:-@[-\x60{-~])`;
const RAW = String.raw`[^\s()\\]|${ESCAPED}`;

/** A link's destination and title, from their `(` on; brackets in it may be two deep. */
const RESOURCE = new RegExp(
  String.raw`\(\s*(?:(?:<(?:[^\\<>]|${ESCAPED})*>|(?!<)(?:${RAW}|\((?:${RAW}|\((?:${RAW})*\))*\))+)` +
    String.raw`(?:\s+(?:"(?:[^"\\]|${ESCAPED})*"|'(?:[^'\\]|${ESCAPED})*'|\((?:[^()\\]|${ESCAPED})*\)))?)?\s*\)`,
  'y',
);

/**
 * Finds where the stretches of a text end in which marks mean nothing: code, tags, addresses, the second half of links.
 * Asked from left to right; all answers together take time linear in the text.
 */
export class InlineSpans {
  private readonly code: CodeRuns;
  /** Closers that do not occur any more. */
  private readonly gone = new Set<string>();
  private readonly endTags = new Map<string, number>();

  constructor(private readonly source: Markdown) {
    this.code = new CodeRuns(source);
  }

  /** The end of the code that a run of `length` backticks, ending at `from`, opens; -1 when nothing closes it. */
  codeEnd(length: number, from: number): number {
    return this.code.end(length, from);
  }

  /** The end of the tag, comment or address that opens at `at`; -1 when nothing closes it. */
  tagEnd(at: number): number {
    const opening = this.source.slice(at, at + 9);
    if (opening.startsWith('<!--')) return /^<!---?>/.test(opening) ? -1 : this.after('-->', at + 4);
    if (opening.startsWith('<![CDATA[')) return this.after(']]>', at + 9);
    if (/^<![a-z]/i.test(opening)) return this.after('>', at + 3);
    if (opening.startsWith('<?')) return this.after('?>', at + 2);
    TAG.lastIndex = at;
    return TAG.test(this.source) ? TAG.lastIndex : -1;
  }

  /** Whether the tag at `at` would turn all that follows into its bare text. */
  swallows(at: number): boolean {
    const name = BARE_TEXT.exec(this.source.slice(at, at + 20))?.[1];
    return name !== undefined && this.lastEndTag(name.toLowerCase()) < at;
  }

  /** The end of the destination and title that open at `at`; -1 when that is no link. */
  resourceEnd(at: number): number {
    RESOURCE.lastIndex = at;
    return RESOURCE.test(this.source) ? RESOURCE.lastIndex : -1;
  }

  private lastEndTag(name: string): number {
    const known = this.endTags.get(name);
    if (known !== undefined) return known;
    const at = this.source.toLowerCase().lastIndexOf(`</${name}`);
    this.endTags.set(name, at);
    return at;
  }

  private after(closer: string, from: number): number {
    if (this.gone.has(closer)) return -1;
    const at = this.source.indexOf(closer, from);
    if (at === -1) this.gone.add(closer);
    return at === -1 ? -1 : at + closer.length;
  }
}
