import type { Markdown } from '../model/markdown.ts';
import { coveredUntil } from '../text/clauses.ts';
import { isLoose, balanced } from '../text/balanced.ts';
import { withoutPriority } from '../text/priority.ts';
import { isDateAlone } from '../text/time-alone.ts';
import { lastBreak } from '../text/unspaced.ts';

/** How long a name may be, in the letters that a reader sees. */
const LONGEST = 60;

/** No name ends after this; a clause may be as long as a note. */
const FAR = 2_000;

/** Where a long name may end, the best place first (format 3.4). */
const ENDINGS: readonly RegExp[] = [/\s+[-–—]\s/g, /\s+[(（]/g, /\s+(?:with|by|so that)\s/gi];

/**
 * The name of a task (format 3.4): its clause without a leading *and* or *then*, its block id and its end marks, first
 * letter upper case: `and write the docs.` -> Write the docs. Not longer than 60 characters it stays whole; longer, it
 * ends before what explains it, else at a word. It is never cut within code, a link, brackets, quotes or a letter of
 * several code units. `least`: where the name must reach further, so that it differs from others (`distinct-names.ts`).
 */
export function taskName(action: Markdown, least = 0): Markdown {
  const bare = bareAction(withoutPriority(action).text);
  const opensList = /[:：]\s*$/.test(action.slice(-10)) && isLoose(bare);
  return capitalised(withoutEndMarks(shortened(opensList ? balanced(bare) : bare, least)));
}

/** An action without what is no part of its name: `and write the docs. ^a1b2c3` -> write the docs. */
export function bareAction(action: Markdown): Markdown {
  const text = withoutBlockId(action.trim().replace(/^(?:(?:and|then)\s+|&\s+)+(?=\S)/i, ''));
  const bare = withoutEndMarks(text);
  const words = /[:：]$/.test(bare) ? bare.slice(0, -1) : bare;
  return isLoose(words) ? words : saidOnce(bare);
}

/** `Torte backen — Torte backen` -> Torte backen. */
function saidOnce(text: Markdown): Markdown {
  const half = /\s+[-–—]\s+/g;
  for (const { index, 0: dash } of text.length > 500 ? [] : text.matchAll(half))
    if (text.slice(0, index).toLowerCase() === text.slice(index + dash.length).toLowerCase())
      return text.slice(0, index);
  return text;
}

/** Without the block id that Obsidian puts after a line to link to it: `Paint ^a1b2c3` -> Paint. */
export function withoutBlockId(text: Markdown): Markdown {
  const at = text.lastIndexOf(' ^');
  return at > 0 && /^ \^[\w-]+$/.test(text.slice(at)) ? text.slice(0, at).trimEnd() : text;
}

/** A full stop that belongs to an abbreviation or an ellipsis. */
const OWN_STOP = /(?:\b(?:etc|inc|ltd|co|approx|incl|dept|no|vol)|\b\p{L}\.\p{L}|[.\s])\.$/iu;

/** Without `.` `;` `,` or a sign that leads on, `→`, at its end. */
function withoutEndMarks(text: Markdown): Markdown {
  let end = text.length;
  for (; end > 1; end--) {
    const mark = text.charAt(end - 1);
    if (
      !/[\s.;,；，。→·]/.test(mark) ||
      (mark === '.' && OWN_STOP.test(text.slice(Math.max(0, end - 12), end)))
    )
      break;
  }
  return text.slice(0, end);
}

/** Leaves `iOS`, `n8n`, `npm.config`, `run()`, addresses, code and links as they are. */
function capitalised(text: Markdown): Markdown {
  const word = /^[^\s,;]+/.exec(text.slice(0, LONGEST))?.[0].replace(/:$/, '') ?? '';
  if (!/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(word) || !isPlain(word)) return text;
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  const upper = first.toUpperCase();
  return upper.length === first.length ? upper + text.slice(first.length) : text;
}

function isPlain(word: string): boolean {
  return !/\p{Lu}|[_/@]|\.\p{L}{2}|\(\)|:\S|\d\p{L}/u.test(word.slice(1)) || /^\p{Lu}/u.test(word);
}

function shortened(text: Markdown, least: number): Markdown {
  if (text.length <= LONGEST) return text;
  const atoms = atomsOf(text);
  const far = Math.max(FAR, least + FAR);
  let result = text.slice(0, atoms.find(({ from, to }) => from < far && to > far)?.to ?? far);
  const most =
    least === 0
      ? LONGEST
      : Math.max(LONGEST, seenLength(text.slice(0, wordEnd(text, least, atoms)), atoms) + 1);
  for (const ending of ENDINGS) {
    if (seenLength(result, atoms) <= most) return result;
    result = endedAt(result, ending, atoms, { least, most });
  }
  return seenLength(result, atoms) <= most ? result : cutAtWord(result, atoms, most);
}

/** Where the word ends that stands at a place, or the next one on which a name may end. */
function wordEnd(text: Markdown, from: number, atoms: readonly Atom[]): number {
  for (let at = from; ;) {
    while (/\s/.test(text.charAt(at))) at++;
    while (at < text.length && !/\s/.test(text.charAt(at))) at++;
    if (at >= text.length || !(isInside(at, atoms) || isLoose(text.slice(0, at)))) return at;
  }
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
    const last = atoms.at(-1);
    const opener = text.charAt(from);
    if (opener === '(' && last?.to === from && text.charAt(from - 1) === ']') {
      atoms[atoms.length - 1] = { ...last, to };
    } else {
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
function endedAt(
  text: Markdown,
  ending: RegExp,
  atoms: readonly Atom[],
  { least, most }: { readonly least: number; readonly most: number },
): Markdown {
  let result = text;
  for (const match of text.matchAll(ending)) {
    const start = text.slice(0, match.index);
    if (match.index <= least || isInside(match.index + 1, atoms)) continue;
    // A day alone does not say what is then.
    if (!/\S\s+\S/.test(start) || isLoose(start) || isDateAlone(start)) continue;
    if (result !== text && seenLength(start, atoms) > most) break;
    result = start;
  }
  return result;
}

function isInside(at: number, atoms: readonly Atom[]): boolean {
  return atoms.some(({ from, to }) => from < at && at < to);
}

function cutAtWord(text: Markdown, atoms: readonly Atom[], most: number): Markdown {
  let end = 0;
  let seen = 0;
  let lastBlank = -1;
  let next = 0;
  while (end < text.length) {
    const atom = atoms[next];
    const isAtom = atom?.from === end;
    const size = isAtom ? atom.seen : 1;
    if (seen + size > most - 1 && end > 0) break;
    if (/\s/.test(text.charAt(end))) lastBlank = end;
    seen += size;
    end = isAtom ? atom.to : end + 1;
    if (isAtom) next++;
  }
  if (end >= text.length) return text;
  const atBlank = /\s/.test(text.charAt(end)) ? end : lastBlank;
  const at = Math.max(
    atBlank,
    lastBreak(text, Math.max(atBlank, 0), end, (place) => !isInside(place, atoms)),
  );
  const start = text.slice(0, at > 0 ? at : wholeLetters(text, end));
  return `${balanced(start)}…`;
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
