import { wordsLength } from '../text/line-end.ts';
import { formKey, wordsKey } from './form-key.ts';

/** A stretch of a line: offsets, the end exclusive. */
export interface LineSpan {
  readonly start: number;
  readonly end: number;
}

/** Our words in a line's. */
interface OurWords extends LineSpan {
  /** The id before them where the user has decorated it, `**[[T-001]]**`, and as we write it; null elsewhere. */
  readonly lead: (LineSpan & { readonly built: string }) | null;
}

/** Our mark after what tasks.md has no more, also as earlier versions wrote it. */
export const GONE_MARK = / \(no longer in (?:the task list|tasks\.md)\)/;

/** Where a field of the Tasks plugin may begin. */
const FIELD_SIGN = /(?=[🆔⛔🔺⏫🔼🔽⏬🛫➕⏳⌛📅📆🗓✅❌🔁🏁])/u;
/** A sign with the value that makes it a field; before other words it is a part of them. */
const FIELD =
  /^(?:[🔺⏫🔼🔽⏬]\uFE0F?|[🛫➕⏳⌛📅📆🗓✅❌]\uFE0F? *\d{4}-\d\d-\d\d|[🆔⛔🏁]\uFE0F? *[\w, -]+|🔁\uFE0F? *every\b.*)$/u;

/** `**T-001** Test the soil` -> `**T-001**` */
export function leadingId(text: string): string {
  return /^\*\*[^*]+\*\*/.exec(text)?.[0] ?? '';
}

/** `**T-001** Test the soil (8h)` -> Test the soil (8h) */
export function withoutId(text: string): string {
  return text.replace(/^(?:\*\*[^*]+\*\*|__[^_]+__|[\p{L}\p{N}.-]*\d[\p{L}\p{N}.-]*)[:\s]*/u, '');
}

/** `Test the soil (Alice, 8h) ✅ 2026-11-22` -> Test the soil */
export function nameIn(words: string): string {
  return withoutFields(words).replace(/\s*\([^()]*\d\s*[hmdw]\)$/i, '');
}

/** The words of a line up to our mark, tags, a block id and the fields of the Tasks plugin. */
export function withoutFields(words: string): string {
  const gone = words.search(GONE_MARK);
  const ends = [wordsLength(words), lengthBeforeFields(words), gone === -1 ? words.length : gone];
  return words.slice(0, Math.min(...ends)).trimEnd();
}

/** How long the words are before the fields that end them. */
function lengthBeforeFields(words: string): number {
  const [first = '', ...parts] = words.split(FIELD_SIGN);
  const isField = (part: string): boolean => FIELD.test(part.slice(0, wordsLength(part)).trimEnd());
  const last = parts.findLastIndex((part) => !isField(part));
  return [first, ...parts.slice(0, last + 1)].join('').length;
}

/** How much of a line's words is ours, in any form (format 4.7), with or without the user's after it; null for none. */
export function lengthAs(words: string, own: string): number | null {
  if (own === '') return null;
  if (words.startsWith(own) && isEnd(words.slice(own.length, own.length + 2))) return own.length;
  const [{ key, ends }, ownKey] = [formKey(words), wordsKey(own)];
  if (ownKey === '' || !key.startsWith(ownKey) || !isEnd(key.slice(ownKey.length, ownKey.length + 2)))
    return null;
  const end = ends[ownKey.length - 1] ?? 0;
  return end + (/^[*_>\\]*/.exec(words.slice(end))?.[0].length ?? 0);
}

/** What ends our words: a blank, or the end of what decorates them. */
function isEnd(after: string): boolean {
  return /^(?:$|\s|~~|==|\]|<\/|\[\^)/.test(after);
}

/** Where our words stand in a line's, whatever decorates them or their id; `versions` are those that we ever wrote there. */
export function ourWords(words: string, versions: readonly string[]): OurWords | null {
  for (const start of starts(words)) {
    const found = versions.flatMap((version) => wordsAt(words, start, version) ?? []);
    const [longest] = found.sort((a, b) => b.end - a.end);
    if (longest !== undefined) return longest;
  }
  return null;
}

function wordsAt(words: string, start: number, version: string): OurWords | null {
  const bare = words.slice(start);
  const plain = lengthAs(bare, version);
  if (plain !== null) return { start, end: start + plain, lead: null };
  const built = leadingId(version);
  const length = decoratedLength(bare, built);
  const whole = length === 0 ? null : lengthAs(built + bare.slice(length), version);
  if (whole === null) return null;
  const end = start + length;
  return { start, end: end + whole - built.length, lead: { start, end, built } };
}

/** Where the words of a line begin, after each piece of decoration before them. */
function starts(words: string): number[] {
  const found = [0];
  for (let at = 0; found.length < MOST_SIGNS;) {
    const sign = SIGN.exec(words.slice(at, at + LONGEST_SIGN))?.[0] ?? '';
    if (sign === '') break;
    at += sign.length;
    found.push(at);
  }
  return found;
}

/** A tag, an opening tag of HTML, a comment, or signs: `#now `, `<mark>`, `%%mine%% `, `🔥 `, `~~`. */
const SIGN = /^(?:#[^\s#]+\s+|<[a-z]+>|%%[^%]*%%\s*|[^\p{L}\p{N}\s*_<#%`]+\s*)/iu;
const MOST_SIGNS = 8;
const LONGEST_SIGN = 100;

/** How long the id is that words begin with, in whatever decoration: a link, code, marks; 0 for none. */
function decoratedLength(words: string, built: string): number {
  const id = built.replace(/\*/g, '');
  const at = id === '' ? -1 : words.slice(0, LONGEST_SIGN + id.length).indexOf(id);
  if (at === -1 || !BEFORE_ID.test(words.slice(0, at))) return 0;
  const after = AFTER_ID.exec(words.slice(at + id.length));
  return after === null ? 0 : at + id.length + after[0].length;
}

const BEFORE_ID = /^[*_~=`]*(?:\[\[?(?:[^[\]|]*[|#^])?)?[*_~=`]*$/;
const AFTER_ID = /^[*_~=`]*(?:(?:\|[^[\]|]*)?\]\]|\](?:\([^()]*\))?)?[*_~=`]*(?=\s|$)/;
