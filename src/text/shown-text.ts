import type { Markdown } from '../model/markdown.ts';

/** Nobody reads more of one line; the rest of a longer one is left out. */
const LONGEST = 2000;

/** Without any of these a text is shown as it is. */
const HAS_MARKUP = /[\\`*_~=[<&%]/;

/** What is copied as it is when links are looked for: escapes and code. */
const KEPT = String.raw`\\[!-/:-@[-\x60{-~]|(\x60{1,3})(?!\x60)[^\x60]{1,500}\1(?!\x60)`;
/** All parts are bounded, so that no text makes the search slow. */
const LINKS = new RegExp(
  [
    KEPT,
    String.raw`!?\[\[([^[\]|]{1,500})(?:\|([^[\]]{0,500}))?\]\]`,
    String.raw`\[\^[^[\]\s]{1,100}\]`,
    String.raw`!?\[([^[\]]{0,500})\]\((?:<[^<>]{0,1000}>|[^()\s]{0,1000}(?:\([^()\s]{0,500}\)[^()\s]{0,500})?)(?:\s"[^"]{0,300}")?\)`,
  ].join('|'),
  'g',
);
const MARKS = new RegExp(
  [
    String.raw`\\([!-/:-@[-\x60{-~])`,
    String.raw`(\x60{1,3})(?!\x60)([^\x60]{1,500})\2(?!\x60)`,
    String.raw`(%%[^%]{0,500}%%|<!--[^<>]{0,500}-->)`,
    String.raw`<((?:https?:\/\/|mailto:)[^<>\s]{1,1000})>`,
    String.raw`(<br\s?\/?>)`,
    String.raw`(<\/?[a-z][^<>]{0,300}>)`,
    String.raw`&(#\d{1,7}|#x[\da-f]{1,6}|amp|lt|gt|quot|apos|nbsp);`,
    String.raw`(\*{1,3}|_{1,3}|~~|==)`,
  ].join('|'),
  'gi',
);

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * What a reader sees of a line of Markdown: `**Build** the [[API|server]]` -> Build the server; `snake_case`, `2 * 3` and
 * what stands in code stay. One line without control characters, marks of direction, heaps of accents and unpaired
 * surrogates, so that it stands safely between other texts.
 */
export function shownText(text: Markdown): string {
  const start = text.slice(0, LONGEST);
  return oneLine(HAS_MARKUP.test(start) ? withoutMarks(withoutLinks(start)) : start);
}

function oneLine(text: string): string {
  return text
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** Links as their words: `[the API](x.md)` -> the API; `[[tasks#T-003]]` -> tasks > T-003, as Obsidian shows it. */
function withoutLinks(text: Markdown): Markdown {
  if (!text.includes('[')) return text;
  return text.replace(
    LINKS,
    (all: string, _fence: string | undefined, target?: string, alias?: string, words?: string) => {
      if (all.startsWith('\\') || all.startsWith('`')) return all;
      if (target === undefined) return words ?? '';
      return alias === undefined || alias === '' ? linkTarget(target) : alias;
    },
  );
}

function linkTarget(target: string): string {
  return target
    .split('#')
    .filter((part) => part !== '')
    .join(' > ');
}

/** A mark that opens and closes something: emphasis, strikethrough, highlight. */
interface Opener {
  readonly mark: string;
  /** Where it stands among the pieces. */
  readonly at: number;
}

/** Takes away the pairs of marks, comments and tags, and puts the characters of escapes, codes and entities. */
function withoutMarks(text: Markdown): string {
  const pieces: string[] = [];
  const open: Opener[] = [];
  let read = 0;
  for (const match of text.matchAll(MARKS)) {
    pieces.push(text.slice(read, match.index));
    read = match.index + match[0].length;
    const mark = match[9];
    if (mark === undefined) pieces.push(meaning(match));
    else pair(mark, pieces, open, text.slice(match.index - 1, match.index), text.charAt(read));
  }
  return [...pieces, text.slice(read)].join('');
}

function meaning([all, escaped, , code, comment, address, lineBreak, tag, entity]: RegExpMatchArray): string {
  if (comment !== undefined || tag !== undefined) return '';
  if (lineBreak !== undefined) return ' ';
  return escaped ?? code ?? address ?? (entity === undefined ? all : character(entity));
}

function character(entity: string): string {
  const name = entity.toLowerCase();
  const code = name.startsWith('#x') ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (!name.startsWith('#')) return ENTITIES[name] ?? '';
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}

/** Puts a mark down, and takes it and its opener away again when it closes one. */
function pair(mark: string, pieces: string[], open: Opener[], before: string, after: string): void {
  const inWord = mark.startsWith('_') && isWord(before) && isWord(after);
  const opens = !inWord && /\S/.test(after);
  const closes = !inWord && /\S/.test(before);
  const opener = closes ? open.findLastIndex((one) => one.mark === mark) : -1;
  const found = open[opener];
  if (found !== undefined) {
    pieces[found.at] = '';
    open.length = opener;
    return;
  }
  if (opens) open.push({ mark, at: pieces.length });
  pieces.push(mark);
}

function isWord(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char);
}
