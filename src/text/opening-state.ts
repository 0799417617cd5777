import type { Markdown } from '../model/markdown.ts';
import type { WorkState } from '../model/plan.ts';
import { isOfThings, stateOfMark, stateOfWords } from './closing-state.ts';
import { isPartly } from './vocabulary.ts';

/** Words in code, brackets that are no link, or a highlight: `` `DONE` Lay the path ``, `[WIP] Docs`, `【完成】`, `==now== Docs`. */
const MARKED =
  /^(?:`([^`]{2,30})`|[[【]([^[\]【】]{2,30})[\]】](?![([])|[(（]([^()（）]{2,30})[)）]|==([^=]{2,30})==)/u;
/** What may part them from the words after. */
const PARTING = /^\s*[-–—:：|]\s+|^\s*/u;

/** The state in code or brackets at the start of a line, and how far it goes; null for none (format 2.5). */
export function openingState(
  line: Markdown,
): { readonly sign: WorkState | 'cancelled'; readonly to: number } | null {
  const found = MARKED.exec(line);
  if (found === null) return null;
  const [mark] = found;
  const after = line.slice(mark.length);
  const to = mark.length + (PARTING.exec(after)?.[0].length ?? 0);
  const sign = to === line.length ? null : signOf(found, after);
  return sign === null ? null : { sign, to };
}

function signOf(
  [, code, square, round, lit]: RegExpExecArray,
  after: Markdown,
): WorkState | 'cancelled' | null {
  if (lit !== undefined) return stateOfMark(lit);
  if (code !== undefined) return isNameOfCode(code, after) ? null : stateIn(code);
  if (round === undefined) return stateIn(square ?? '');
  // What is open or dropped in round brackets may be what the line is about: `(Pending) payments`.
  return stateIn(round) === 'done' ? 'done' : null;
}

/** Code in small letters is a name, and code that a sentence goes on with is what it is about: `DONE` means that it works. */
function isNameOfCode(code: string, after: string): boolean {
  return /\p{Ll}/u.test(code) || /^\s*\p{Ll}/u.test(after);
}

/** A done sign says it, whatever word stands behind it: `(✓ landed)`. */
const TICKED = /^[✅☑✔✓🗸]/u;

function stateIn(words: string): WorkState | 'cancelled' | null {
  if (TICKED.test(words)) return 'done';
  if (isOfThings(words) && /\p{Ll}/u.test(words)) return null;
  return stateOfWords(words) ?? (isPartly(words) ? 'active' : null);
}
