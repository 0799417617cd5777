import type { Markdown } from '../model/markdown.ts';
import type { WorkState } from '../model/plan.ts';
import { closingState, mayClose, stateAfter, stateOfWords } from './closing-state.ts';
import { wordsLength } from './line-end.ts';
import { openingState } from './opening-state.ts';
import { sectionTerms, stateTerms } from './vocabulary.ts';

/** What a sign around a text says of it (format 2.5). */
export type StateSign = WorkState | 'cancelled';

/** A text without what only decorates it, and what that said. */
export interface Undecorated {
  readonly text: Markdown;
  /** Null where no sign says anything. */
  readonly sign: StateSign | null;
  /** How many characters were taken off its start. */
  readonly from: number;
  /** The day after its sign: that of its being done. */
  readonly when?: Markdown;
  /** What its author says of it after a strike and a done sign: `Built by Anna`. */
  readonly remark?: Markdown;
}

const DONE_SIGN = String.raw`[✅☑✔✓🗸]\uFE0F?`;
const ACTIVE_SIGN = String.raw`[🔄🚧⏳◐-◕]\uFE0F?`;
const TODO_SIGN = '[⬜☐🔲◻]\\uFE0F?';
const DAY = String.raw`\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4}`;
/** Marks that only turn the direction of writing, and the one of byte order. */
const DIRECTION = String.raw`[\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+`;

/** What may stand at the end of a line beside a state in words, with what it says. A date after a tick is the Tasks plugin's. */
const CLOSING: readonly (readonly [RegExp, StateSign | null])[] = [
  [new RegExp(String.raw`\s*${DIRECTION}\s*$`, 'u'), null],
  [/(?:^|\s+)\^[\p{L}\p{N}-]+$/u, null],
  [new RegExp(String.raw`\s*${DONE_SIGN}(?:\s*[([]?(${DAY})[)\]]?)?$`, 'u'), 'done'],
  [new RegExp(String.raw`\s*${ACTIVE_SIGN}$`, 'u'), 'active'],
  [new RegExp(String.raw`\s*${TODO_SIGN}$`, 'u'), 'todo'],
  [/\s+\[X\]$/, 'done'],
  [/\s+\[ \]$/, 'todo'],
];

/** The same for its start. */
const OPENING: readonly (readonly [RegExp, StateSign | null])[] = [
  [new RegExp(String.raw`^\s*${DIRECTION}\s*`, 'u'), null],
  [new RegExp(String.raw`^${DONE_SIGN}\s*`, 'u'), 'done'],
  [new RegExp(String.raw`^${ACTIVE_SIGN}(?!\s*\d{4}-)\s*`, 'u'), 'active'],
  [new RegExp(String.raw`^${TODO_SIGN}\s*`, 'u'), 'todo'],
  [/^(?:DONE(?:\s*[-–—:]\s*|\s+)|COMPLETED?\s*[-–—:]\s*)(?=\S)/u, 'done'],
];

/** Without any of these a line has no decoration but a state in words at its end. */
const MAYBE =
  /^==|^<(?:mark|u)>|^[`[【(（]|[\u061C\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF^✅☑✔✓🗸🔄🚧⏳◐-◕⬜☐🔲◻~]|^(?:DONE|COMPLETE)|\s\[[xX ]\]$/u;
const STRUCK =
  /^~~(?!~)((?:(?!~~).)+)~~(\s*\([^()]*\)|\s*[-–—→✅☑✔✓🗸].*|\s+[\p{L}*_][^:：]{1,40}[:：].*|\s+[\p{L}' ]{2,40})?$/u;
/** A word right after a strike or its dash, before a colon or a comma: ` Decided: oak`, ` — **decided** 2026-03-01, oak`. */
const WORD_AFTER =
  /^\s*(?:[-–—→]\s*)?(?:\*\*|__)?(\p{L}+)(?:\*\*|__)?(?:\s[^:：,]{0,20})?(?:\*\*|__)?[:：,]/u;
/** A done sign after a strike, and a remark on it: ` ✅ Built by Anna`. */
const DONE_AFTER = new RegExp(String.raw`^\s*(?:[-–—→]\s*)?${DONE_SIGN}`, 'u');
/** A highlight or a tag of HTML around all of a line. */
const WRAPPED = /^(==|<(mark|u)>)(?!=)((?:(?!==|<).)+)(?:==|<\/(?:mark|u)>)$/u;
/** No line has so many signs. */
const MOST = 8;

/**
 * A line without the signs of its state, block ids, marks of direction and the strike around all of it (format 2.5, 2.8):
 * `✅ Sort the screws ^1a2b3c` -> `Sort the screws`, done. This is the one place where they are taken off; the outline
 * (`read/markdown/outline.ts`) sends every line of a note through it.
 */
export function undecorated(line: Markdown): Undecorated {
  if (!MAYBE.test(line) && !mayClose(line)) return { text: line, sign: null, from: 0 };
  let read: Undecorated = { text: line, sign: null, from: 0 };
  for (let round = 0; round < MOST; round++) {
    const next = withoutStrike(read) ?? unwrapped(read.text) ?? withoutOne(read.text);
    if (next === null) break;
    read = {
      ...read,
      ...next,
      sign: next.sign === 'cancelled' || read.sign === null ? (next.sign ?? read.sign) : read.sign,
      from: read.from + next.from,
    };
  }
  return read;
}

/** A strike around all of a text, or around what a state is said of: `~~Dig~~ — **dropped**: too wet`; done is done, whatever follows its sign. */
function withoutStrike({ text, sign }: Undecorated): Undecorated | null {
  const [, struck = '', rest = ''] = STRUCK.exec(text) ?? [];
  if (struck === '') return null;
  if (DONE_AFTER.test(rest)) {
    const remark = rest.replace(DONE_AFTER, '').trim();
    const bare = struck.replace(/^(\*\*|__)(.*)\1$/u, '$2');
    return { text: bare, sign: 'done', from: struck.indexOf(bare) + 2, ...(remark === '' ? {} : { remark }) };
  }
  if (tellsOutcome(rest)) {
    return { text: struck, sign: 'done', from: 2, remark: rest.replace(/^\s*(?:[-–—→]\s*)?/u, '') };
  }
  const after = behindStrike(rest, sign);
  if (after === null) return null;
  const isDone = after.sign === 'done';
  return { text: `${struck}${after.rest}`, sign: isDone ? 'done' : 'cancelled', from: 2 };
}

/** What stands behind a strike: nothing, brackets, or a state, behind a dash or alone, `~~Plan A~~ not selected`; null for other words. */
function behindStrike(rest: Markdown, sign: StateSign | null): Behind | null {
  if (rest === '' || /^\s*\(/.test(rest)) return { sign, rest };
  const alone = stateOfWords(rest);
  return stateAfter(rest) ?? (alone === null ? null : { sign: alone, rest: '' });
}

interface Behind {
  readonly sign: StateSign | null;
  readonly rest: Markdown;
}

/** What is struck and has its outcome after it is closed: ` Decided: oak`, ` Resolved: two of them`. */
function tellsOutcome(rest: Markdown): boolean {
  const word = WORD_AFTER.exec(rest)?.[1];
  if (word === undefined) return false;
  return stateTerms(word).includes('done') || sectionTerms(word).includes('descriptive');
}

const SIGNS = new RegExp(`${DONE_SIGN}|${ACTIVE_SIGN}|${TODO_SIGN}`, 'u');

/** A text up to the sign of a state in it, and what stands after that: `Base ✅ for the most part`; null without one. */
export function atSign(text: Markdown): { readonly before: Markdown; readonly after: Markdown } | null {
  const found = SIGNS.exec(text);
  return found === null || found.index === 0
    ? null
    : { before: text.slice(0, found.index).trim(), after: text.slice(found.index + found[0].length).trim() };
}

/** Whether a line as written opens with the sign of a state, which may be one of the emoji of its kind: `✅ Tips`. */
export function opensWithSign(raw: Markdown): boolean {
  return SIGNS.exec(raw.replace(/^[\s*_]+/, ''))?.index === 0;
}

function unwrapped(text: Markdown): Undecorated | null {
  const wrapped = WRAPPED.exec(text);
  return wrapped === null ? null : { text: wrapped[3] ?? '', sign: null, from: (wrapped[1] ?? '').length };
}

function withoutOne(text: Markdown): Undecorated | null {
  const closing = closingState(text);
  if (closing !== null) {
    const { at, sign, when } = closing;
    return { text: text.slice(0, at), sign, from: 0, ...(when === '' ? {} : { when }) };
  }
  const end = text.slice(-60);
  for (const [pattern, sign] of CLOSING) {
    const found = pattern.exec(end);
    if (found === null) continue;
    const when = found[1];
    const rest = text.slice(0, text.length - end.length + found.index);
    return { text: rest, sign, from: 0, ...(when === undefined ? {} : { when }) };
  }
  const start = text.slice(0, 60);
  for (const [pattern, sign] of OPENING) {
    const found = pattern.exec(start);
    if (found !== null) return { text: text.slice(found[0].length), sign, from: found[0].length };
  }
  const opening = openingState(text);
  return opening === null ? null : { text: text.slice(opening.to), sign: opening.sign, from: opening.to };
}

const TICK = /^\[([ xX/-])\]\s+/;
/** A tag, and no colour: `#020b05`, `#fff`. */
const TAG =
  /(^|\s)#(?!(?:(?=[a-f]*\d)(?:[\da-f]{3}|[\da-f]{6}|[\da-f]{8})|f{3}|f{6})(?:\s|$))[\p{L}\p{N}_/-]*\p{L}[\p{L}\p{N}_/-]*(?=\s|$)/giu;
/** One code point of an emoji, or a blank: no two of these match the same, so that no text takes long. */
const EMOJI = String.raw`(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[\u{1F3FB}-\u{1F3FF}]|\u200D|\uFE0F|\u20E3|\s)`;
const EMOJI_START = new RegExp(`^${EMOJI}+`, 'u');
const EMOJI_END = new RegExp(`${EMOJI}+$`, 'u');
/** Emoji at the end are within so many characters. */
const NEAR_END = 200;
/** What to make of the markup of a heading, in this order. */
const MARKUP: readonly (readonly [RegExp, string])[] = [
  [/%%[^%]*%%/g, ''],
  [/<\/?[a-z][^<>]*>/gi, ''],
  [/!?\[\[[^[\]|]*\|([^[\]|]*)\]\]/g, '$1'],
  [/!?\[\[([^[\]|]*)\]\]/g, '$1'],
  [/\[\^[^[\]\s]+\]/g, ''],
  [/!?\[([^[\]]*)\](?:\([^()]*\)|\[[^[\]]*\])/g, '$1'],
  [/==|~~/g, ''],
];

/**
 * The bare words of a heading or label, and what its signs said: links as their words, without `<u>`, tags, highlights,
 * ticks and emoji around it: `[Phase 2](x.md): Beds #garden` -> `Phase 2: Beds` (format 2.1).
 */
export function bareWords(line: Markdown): Pick<Undecorated, 'text' | 'sign' | 'when'> {
  const tick = TICK.exec(line)?.[1];
  let text = tick === undefined ? line : line.replace(TICK, '');
  for (const [mark, instead] of MARKUP) if (/[<[=~%]/.test(text)) text = text.replace(mark, instead);
  if (text.includes('#')) text = text.replace(TAG, '$1').trim();
  text = text.trim();
  const inside = undecorated(text.slice(0, wordsLength(text)) || text);
  text = withoutEmoji(inside.text);
  const again = text === inside.text ? inside : undecorated(text);
  const when = again.when ?? inside.when;
  return {
    text: again.text.trim(),
    sign: again.sign ?? inside.sign ?? tickSign(tick),
    ...(when === undefined ? {} : { when }),
  };
}

function withoutEmoji(line: Markdown): Markdown {
  const text = line.replace(EMOJI_START, '');
  return (text.slice(0, -NEAR_END) + text.slice(-NEAR_END).replace(EMOJI_END, '')).trim();
}

/** What the mark of a tick says: `x`, `/`, `-`; null for an open one. */
export function tickSign(mark: string | undefined): StateSign | null {
  if (mark === undefined || mark === ' ') return null;
  if (mark === '-') return 'cancelled';
  return mark === '/' ? 'active' : 'done';
}

/** A value without the tags at its end: `Mira #team` -> Mira. */
export function withoutTags(value: Markdown): Markdown {
  return value.includes('#') ? value.replace(TAG, '$1').trim() : value;
}
