import type { Markdown } from '../model/markdown.ts';
import { CodeRuns } from './code-runs.ts';

/** A piece of a text between separators. */
export interface ClauseText {
  readonly text: Markdown;
  /** The separator before it; empty for the first piece. */
  readonly separator: '' | ';' | ',';
}

const SEMICOLONS = new Set([';', '；', '؛']);
/** What closes what opens; quotes open low or turned around in German, and are closed with what the keyboard has. */
const CLOSERS: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '“': '”',
  '„': '“”"',
  '«': '»',
  '»': '«',
  '（': '）',
};

/**
 * The pieces of a text between its semicolons and, unless `commas` is false, its top-level commas (format 2.4, 2.6).
 * Separators inside brackets, quotes, code, links, entities and numbers (`1,000`) do not count. Pieces are trimmed;
 * empty ones are left out.
 */
export function pieces(text: Markdown, commas = true): ClauseText[] {
  const covered = coveredUntil(text);
  const result: ClauseText[] = [];
  let start = 0;
  let separator: ClauseText['separator'] = '';
  const push = (end: number): void => {
    const piece = text.slice(start, end).trim();
    if (piece !== '') result.push({ text: piece, separator: result.length === 0 ? '' : separator });
  };
  for (let at = 0; at < text.length; at++) {
    const skip = covered.get(at);
    if (skip !== undefined) {
      at = skip - 1;
      continue;
    }
    const found = separatorAt(text, at, commas);
    if (found === '') continue;
    push(at);
    start = at + 1;
    separator = found;
  }
  push(text.length);
  return result;
}

function separatorAt(text: string, at: number, commas: boolean): ClauseText['separator'] {
  const char = text.charAt(at);
  if (SEMICOLONS.has(char)) return ';';
  if (!commas || char !== ',') return '';
  const inNumber = /\d/.test(text.charAt(at - 1)) && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5));
  return inNumber ? '' : ',';
}

/**
 * Where the protected stretches of a text begin and end: outermost ones only, as start -> end (exclusive). One pass
 * finds code spans, links, entities and URLs by pattern and pairs brackets and quotes with a stack; what is never
 * closed protects nothing.
 */
export function coveredUntil(text: Markdown): Map<number, number> {
  const spans: [number, number][] = [];
  const open: { readonly closers: string; readonly at: number }[] = [];
  const atoms =
    /\\.|(`+)(?!`)|&(?:#\d+|#x[\da-f]+|[a-z]\w*);|<[a-z/!][^<>]*>|https?:\/\/[^\s<>)\]]+|["()[\]{}„“”«»（）']/giu;
  const code = new CodeRuns(text);
  for (let match = atoms.exec(text); match !== null; match = atoms.exec(text)) {
    const found = match[0];
    const at = match.index;
    if (found.startsWith('`')) {
      const end = code.end(found.length, atoms.lastIndex);
      if (end !== -1) {
        spans.push([at, end]);
        atoms.lastIndex = end;
      }
    } else if (found.length > 1) {
      spans.push([at, at + trimmedUrl(found).length]);
    } else {
      pair(text, at, found, open, spans);
    }
  }
  return outermost(spans);
}

function trimmedUrl(url: string): string {
  if (!url.startsWith('http')) return url;
  let end = url.length;
  while (end > 0 && '.,;:!?\'"'.includes(url.charAt(end - 1))) end--;
  return url.slice(0, end);
}

function pair(
  text: string,
  at: number,
  char: string,
  open: { readonly closers: string; readonly at: number }[],
  spans: [number, number][],
): void {
  if (char === "'" && !quoteAt(text, at)) return;
  const index = open.findLastIndex((entry) => entry.closers.includes(char));
  if (index !== -1) {
    spans.push([open[index]?.at ?? at, at + 1]);
    open.length = index;
    return;
  }
  const closers = char === '"' || char === "'" ? char : CLOSERS[char];
  if (closers !== undefined && open.length < 64) open.push({ closers, at });
}

/** An apostrophe stands inside a word; a quote does not: it has a letter on one side only. */
function quoteAt(text: string, at: number): boolean {
  const letter = /[\p{L}\p{N}]/u;
  return (
    !(letter.test(text.charAt(at - 1)) && letter.test(text.charAt(at + 1))) &&
    !text.slice(at - 1, at + 2).includes("s' ")
  );
}

function outermost(spans: [number, number][]): Map<number, number> {
  const result = new Map<number, number>();
  let end = -1;
  for (const [from, to] of spans.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    if (from < end) continue;
    result.set(from, to);
    end = to;
  }
  return result;
}
