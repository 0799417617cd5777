import type { Markdown } from '../model/markdown.ts';
import { coveredUntil } from '../text/clauses.ts';
import { PREPOSITIONS } from '../text/words.ts';

/** How long a name may be, in the letters that a reader sees. */
const LONGEST = 60;

/** No name ends behind this; a clause may be as long as a note. */
const FAR = 2_000;

/** Where a long name may end, the best place first (format 3.4). */
const ENDINGS: readonly RegExp[] = [/\s+[-–—]\s/g, /\s+[(（]/g, /\s+(?:with|by|so that)\s/gi];

/** What only explains an action that is told before it: brackets at the end, a short *with* clause. */
const BRACKETS = /^(\S+\s+\S.*?)\s+\([^()]*\)$/;
const MEANS = /^((?:\S+\s+){2}\S.*?)\s+with\s+\S+(?:\s+\S+){0,3}$/i;

/**
 * The name of a task (format 3.4): its clause without a leading *and* or *then* and without what only explains it
 * behind a dash, a bracket or *with*, first letter upper case, at most 60 characters: `and write the docs.` -> Write the docs. Never cut within code, a link or a letter of several code units.
 */
export function taskName(action: Markdown): Markdown {
  const text = withoutFullStop(action.trim().replace(/^(?:(?:and|then)\s+|&\s+)+(?=\S)/i, ''));
  return capitalised(shortened(text));
}

function withoutFullStop(text: Markdown): Markdown {
  return /\p{L}{3}\.$/u.test(text) && !/\b(?:etc|inc|ltd|approx|incl|dept)\.$/i.test(text)
    ? text.slice(0, -1)
    : text;
}

/** Leaves `iOS`, `npm.config`, code and links as they are. */
function capitalised(text: Markdown): Markdown {
  const word = /^[^\s,;:]+/.exec(text.slice(0, LONGEST))?.[0] ?? '';
  if (!/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(word) || !isPlain(word)) return text;
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  const upper = first.toUpperCase();
  return upper.length === first.length ? upper + text.slice(first.length) : text;
}

function isPlain(word: string): boolean {
  return !/\p{Lu}|[_/@]|\.\p{L}{2}/u.test(word.slice(1)) || /^\p{Lu}/u.test(word);
}

function shortened(text: Markdown): Markdown {
  if (text.length <= LONGEST) return withoutMeans(text);
  const atoms = atomsOf(text);
  let result = text.slice(0, atoms.find(({ from, to }) => from < FAR && to > FAR)?.to ?? FAR);
  for (const ending of ENDINGS) {
    if (seenLength(result, atoms) <= LONGEST) return result;
    result = endedAt(result, ending, atoms);
  }
  return seenLength(result, atoms) <= LONGEST ? result : cutAtWord(result, atoms);
}

/** `Handle offline states with polling fallback` -> Handle offline states; an *and* behind *with* is another action. */
function withoutMeans(text: Markdown): Markdown {
  const plain = BRACKETS.exec(text)?.[1] ?? text;
  const means = MEANS.exec(plain)?.[1];
  if (means === undefined || /\s(?:and|then|or)\s/.test(plain.slice(means.length))) return plain;
  return coveredUntil(plain).size === 0 ? means : plain;
}

/** A stretch that is never cut: code, a link, an address, a tag; `seen` is how much of it a reader sees. */
interface Atom {
  readonly from: number;
  readonly to: number;
  readonly seen: number;
}

function atomsOf(text: Markdown): Atom[] {
  const atoms: Atom[] = [];
  for (const [from, to] of coveredUntil(text)) {
    if (from > FAR) break;
    const last = atoms.at(-1);
    const opener = text.charAt(from);
    if (opener === '(' && last?.to === from && text.charAt(from - 1) === ']') {
      atoms[atoms.length - 1] = { ...last, to };
    } else if (/[`[<&h\\]/.test(opener)) {
      atoms.push({ from, to, seen: seenIn(text.slice(from, to)) });
    }
  }
  return atoms;
}

function seenIn(atom: string): number {
  if (atom.startsWith('<')) return 0;
  if (atom.startsWith('&')) return 1;
  return atom.replace(/^(?:`+|\[\[(?:[^[\]|]*\|)?|[[\\])|(?:`+|\]\]|\])$/g, '').length;
}

/** How many characters of the text a reader sees: of a link only its words. */
function seenLength(text: Markdown, atoms: readonly Atom[]): number {
  let length = text.length;
  for (const { from, to, seen } of atoms) {
    if (to <= text.length) length -= to - from - seen;
  }
  return length;
}

/** The text up to the last such ending that makes it short enough, else up to the first; at least two words of it stay. */
function endedAt(text: Markdown, ending: RegExp, atoms: readonly Atom[]): Markdown {
  let result = text;
  for (const match of text.matchAll(ending)) {
    const start = text.slice(0, match.index);
    if (isInside(match.index + 1, atoms) || !/\S\s+\S/.test(start)) continue;
    if (result !== text && seenLength(start, atoms) > LONGEST) break;
    result = start;
  }
  return result;
}

function isInside(at: number, atoms: readonly Atom[]): boolean {
  return atoms.some(({ from, to }) => from < at && at < to);
}

function cutAtWord(text: Markdown, atoms: readonly Atom[]): Markdown {
  let end = 0;
  let seen = 0;
  let lastBlank = -1;
  let next = 0;
  while (end < text.length) {
    const atom = atoms[next];
    const isAtom = atom?.from === end;
    const size = isAtom ? atom.seen : 1;
    if (seen + size > LONGEST - 1 && end > 0) break;
    if (/\s/.test(text.charAt(end))) lastBlank = end;
    seen += size;
    end = isAtom ? atom.to : end + 1;
    if (isAtom) next++;
  }
  if (end >= text.length) return text;
  const atBlank = /\s/.test(text.charAt(end)) ? end : lastBlank;
  const start = text.slice(0, atBlank > 0 ? atBlank : wholeLetters(text, end));
  return `${withoutLooseEnd(start)}…`;
}

/** The last place up to `end` that cuts no letter: no surrogate pair, accent, or joined emoji. */
function wholeLetters(text: string, end: number): number {
  let at = end;
  while (
    at > 1 &&
    (/^(?:[\udc00-\udfff]|\p{M}|\u200d|\ufe0f)/u.test(text.slice(at, at + 2)) ||
      text.charAt(at - 1) === '\u200d')
  )
    at--;
  return at;
}

/** Without what hangs on a word that was cut off: "the move to the", "Paint walls,". */
function withoutLooseEnd(text: string): string {
  let result = text;
  for (;;) {
    const shorter = result.replace(/[\s,;:–—([{-]+$/, '');
    const word = /\s(\p{L}+)$/u.exec(shorter)?.[1];
    if (word === undefined || !PREPOSITIONS.has(word.toLowerCase())) return shorter;
    result = shorter.slice(0, -word.length);
  }
}
