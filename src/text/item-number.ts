import type { Markdown } from '../model/markdown.ts';
import { VERBS } from './verbs.ts';
import { isMonthName } from './vocabulary.ts';

/** An item without the number that its author counts it by. */
export interface Numbered {
  /** `1`, `1.1`, `a`, as a dependency may name it; null without one. */
  readonly number: string | null;
  readonly text: Markdown;
}

const MARK = String.raw`(?:\*\*|__)?`;
const DIGITS = String.raw`\d{1,3}(?:\.\d{1,3})*`;
/** `1.`, `1)`, `(1)`, `1.1.`, `#1`, `1 -`, `1:`, `a)`, a keycap; and `1、`, `三、` without a blank. */
const CLOSED = new RegExp(
  String.raw`^(?:(${MARK}(?:${DIGITS}(?:[.):：]|\s[-–—](?!\s*\d))|\((?:${DIGITS}|[a-z])\)|[a-zA-Z]\)|#\d{1,2}(?=${MARK}\s+[\p{L}\x60'"“])|\d\uFE0F?\u20E3)${MARK})\s+|((?:\d{1,3}|[一二三四五六七八九十]{1,3})[、．])\s*)(?=(\S[\p{L}\p{M}]*))`,
  'u',
);
/** `1.1 Design`, `A.1 Design`, with nothing that closes it. */
const DOTTED = new RegExp(
  String.raw`^(${MARK}(?!\d+\.0\s)(?:\d{1,3}|[A-Z])(?:\.\d{1,3})+${MARK})\s+(?=["'“‘„«]?(\p{L}+))`,
  'u',
);

/**
 * Takes the number of an item off its start (format 2.8): `1. Design`, `1) Design`, `(1) Design`, `#1 Design`, `**1.1** Design`,
 * `a) Design`. What counts or measures something stays: `3D model`, `2 onions`, `1.5 l milk`, `5. Mai`,
 * `2.0 Release`; so does a number that is rather an issue's, `#123 Fix it`, and one that `counts` does not know:
 * `7.8 Rent the boats`, a day and a month.
 */
export function withoutItemNumber(
  text: Markdown,
  counts: (number: string) => boolean = () => true,
): Numbered {
  const start = text.trimStart();
  const closed = CLOSED.exec(start);
  const [all = '', bold = '', other = '', word = ''] = closed ?? dotted(start) ?? [];
  const number = (bold + other)
    .replace(/[^\p{L}\p{N}.]/gu, '')
    .replace(/\.$/, '')
    .toLowerCase();
  if (number === '' || (/^\d/.test(bold) && isMonthName(word)) || !counts(number))
    return { number: null, text };
  return { number, text: `${openMark(bold)}${start.slice(all.length)}` };
}

/** A bold text that begins with its number and goes on stays bold. */
function openMark(lead: string): string {
  const [mark = ''] = /\*\*|__/.exec(lead) ?? [];
  return mark !== '' && lead.indexOf(mark) === lead.lastIndexOf(mark) ? mark : '';
}

function dotted(text: Markdown): readonly string[] | null {
  const [all, number = '', word = ''] = DOTTED.exec(text) ?? [];
  return all === undefined || !isTitle(word) ? null : [all, number, '', word];
}

/** A word that starts an item, and no unit of measure: `1.1 Design`, not `1.5 GB`, `2.5 Liter`. */
function isTitle(word: string): boolean {
  if (/^\p{Ll}/u.test(word)) return VERBS.has(word);
  return word.length > 1 && !UNIT.test(word);
}

/** What a number with a dot in it counts or measures. */
const UNIT =
  /^(?:[KMGTP]i?B(?:it|yte)?s?|[KMGT]?bps|[KMGT]?Hz|[KM]?(?:W|V|A|Wh|PS|PH|HP)|KG|[KCM]M|M?L|CL|QM|EUR|USD|CHF|GBP|CNY|JPY|Mio|Mrd|Std|Stk|Lit(?:er|re)s?|Met(?:er|re)s?|Mil\p{L}*|Ton\p{L}*|Hours?|Stunden|Kilo\p{L}*|Watt|Volt|Euro?s?|Dollars?)$/iu;
