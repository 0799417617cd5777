import type { Markdown } from '../model/markdown.ts';

/**
 * What people, formatters and other plugins put before or after a text without meaning it to be read: emphasis, highlight,
 * strike, code, underline, links around it, tags, block ids, ticks and other signs, marks of direction (format 2.1, 6.4).
 */

/** A sign or emoji with its variations and joints; a digit or `#` only as a keycap. */
const SIGN = String.raw`(?:[0-9#*]\uFE0F?\u20E3|[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}✓✗■□●○▪▶►→•★☆])[\uFE0F\u200D\p{Emoji_Modifier}]*`;
const DIRECTION = String.raw`[\s\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]`;
/** `#garden`, `#home/shed`: a number alone is no tag. */
const TAG = String.raw`#(?=[^\s#]*[\p{L}_])[\p{L}\p{N}_/-]+`;

const LEADS = new RegExp(String.raw`^(?:${DIRECTION}+|${SIGN}|${TAG}(?=\s|$))`, 'u');
const ENDS: readonly RegExp[] = [
  new RegExp(String.raw`${DIRECTION}+$`, 'u'),
  // The Tasks plugin's fields, before the signs that open them.
  /[➕🛫⏳⌛📅📆🗓✅❌]\uFE0F? ?\d{4}-\d\d-\d\d$/u,
  /(?:🆔|⛔)\uFE0F? ?[\w-]+(?: ?, ?[\w-]+)*$/u,
  /🔁\uFE0F? *[a-zA-Z0-9, !]+$/u,
  new RegExp(String.raw`(?:${SIGN})$`, 'u'),
  /(?:^|\s)\^[\p{L}\p{N}-]+$/u,
  new RegExp(String.raw`(?:^|\s)${TAG}$`, 'u'),
];

/** Marks that stand around a text, the longer first. */
const MARKS = ['***', '___', '**', '__', '~~', '==', '``', '`', '*', '_'] as const;
const UNDERLINE = /^<(u|b|i|s|em|strong|mark|del|ins|code|span)(?:\s[^<>]{0,200})?>/i;
const WIKILINK = /^!?\[\[([^[\]|]{1,500})(?:\|([^[\]]{1,500}))?\]\]/;
const LINK = /^!?\[([^[\]]{1,500})\]\((?:[^()\s]|\([^()\s]{0,200}\)|\s){0,1000}\)/;

/** No text has more in a row. */
const MOST = 24;
/** Nobody reads so far into a line for what it is called. */
const LONGEST = 4_000;
/** No decoration at an end is longer. */
const FARTHEST = 200;

/**
 * A text from its first word on: `✅ #garden ***T-001*** Dig` -> T-001 Dig, `[Phase 2](x.md): Beds` -> Phase 2: Beds. What
 * stood around the first words alone is taken away with its end. Takes time in line with the text.
 */
export function withoutLeadingDecoration(text: Markdown): Markdown {
  let rest = text;
  for (let count = 0; count < MOST; count++) {
    const next = withoutLead(rest);
    if (next === rest) break;
    rest = next;
  }
  return rest;
}

function withoutLead(text: Markdown): Markdown {
  const lead = LEADS.exec(text)?.[0];
  if (lead !== undefined) return text.slice(lead.length);
  return withoutLink(text) ?? withoutMark(text) ?? text;
}

/** A link at the start as its words; one to a heading without words of its own as that heading. */
function withoutLink(text: Markdown): Markdown | null {
  if (!/^!?\[/.test(text)) return null;
  const wiki = WIKILINK.exec(text);
  if (wiki !== null) {
    const [all, target = '', alias] = wiki;
    return (
      (alias ?? target.slice(Math.max(target.lastIndexOf('#'), target.lastIndexOf('^')) + 1)) +
      text.slice(all.length)
    );
  }
  const link = LINK.exec(text);
  return link === null ? null : (link[1] ?? '') + text.slice(link[0].length);
}

function withoutMark(text: Markdown): Markdown | null {
  const tag = UNDERLINE.exec(text);
  if (tag !== null) return withoutEnd(text.slice(tag[0].length), `</${tag[1] ?? ''}>`);
  const mark = MARKS.find((one) => text.startsWith(one));
  if (mark === undefined || /^\s/.test(text.slice(mark.length))) return null;
  return withoutEnd(text.slice(mark.length), mark);
}

/** A text without the first of a closing mark; null where it has none near. */
function withoutEnd(text: Markdown, end: string): Markdown | null {
  const at = text.slice(0, LONGEST).indexOf(end);
  return at === -1 ? null : text.slice(0, at) + text.slice(at + end.length);
}

/**
 * A text up to its last word: block ids, tags, ticks and the Tasks plugin's fields behind it are left out:
 * `Beds (Week 1) ✅ #garden ^1a2b` -> Beds (Week 1).
 */
export function withoutTrailingDecoration(text: Markdown): Markdown {
  let rest = text;
  for (let count = 0; count < MOST; count++) {
    const from = Math.max(0, rest.length - FARTHEST);
    const tail = rest.slice(from);
    const found = ENDS.map((end) => end.exec(tail)).find((match) => match !== null);
    if (found === undefined) break;
    rest = rest.slice(0, from + found.index);
  }
  return rest;
}
