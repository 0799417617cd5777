import type { Paragraph, Parents, PhrasingContent, TableCell, Text } from 'mdast';
import { defaultHandlers, type Info, type State } from 'mdast-util-to-markdown';
import type { Markdown } from '../model/markdown.ts';
import { backslashesBefore, withBackslashes } from './backslashes.ts';
import { atBlockStart } from './block-start.ts';
import { isolatedTexts } from './isolate-texts.ts';
import type { Verbatim } from './verbatim.ts';

/**
 * The text of a line. Lines of words and bold are put together here, since nearly all of a long note is such lines and
 * the library, which weighs every part against its neighbours for the sake of emphasis, takes several times as long; all
 * others are the library's.
 */
export function lineText(line: Paragraph | TableCell, state: State, info: Info): string {
  const { now, lineShift } = info;
  const children = isolatedTexts(line.children);
  let result = '';
  for (const [index, child] of children.entries()) {
    const next = children[index + 1];
    const before = result === '' ? info.before : result;
    const after = next === undefined ? info.after : first(next);
    const part = partText(child, { before, after, now, lineShift }, line, state);
    if (part === null) return state.containerPhrasing({ ...line, children }, info);
    result += part;
  }
  return result;
}

function partText(node: PhrasingContent, info: Info, parent: Parents, state: State): string | null {
  if (node.type === 'verbatim') return writtenVerbatim(node, parent, state, info);
  if (node.type === 'text') return text(node, parent, state, info);
  if (node.type !== 'strong') return null;
  const inside = { ...info, before: '**', after: '*' };
  const parts = node.children.map((child) => partText(child, inside, node, state));
  return parts.includes(null) ? null : `**${parts.join('')}**`;
}

function first(node: PhrasingContent): string {
  if (node.type === 'text') return node.value.charAt(0);
  return node.type === 'verbatim' ? node.source.charAt(0) : '*';
}

/** Our own words that need no look at the library's table of unsafe characters: most of them. */
const PLAIN = /^[\p{L}\p{N} ,;:().+'/–—→∥…✅🔄~-]*$/u;
/** What the plain ones can still do: look like an address. */
const ADDRESS = /:\/|www\./i;

/** Writes our own words; the library escapes what would mean something. */
export function text(node: Text, parent: Parents | undefined, state: State, info: Info): string {
  const { value } = node;
  const startsLine = info.before === '' || info.before.endsWith('\n') || info.before.endsWith(']');
  const plain = PLAIN.test(value) && !ADDRESS.test(value) && (!startsLine || /^\p{L}/u.test(value));
  return plain
    ? value
    : defaultHandlers.text(node, parent, state, { ...info, before: info.before.slice(-1) });
}

text.peek = (node: Text): string => node.value.charAt(0);

/** Writes the user's text as it is, but for what would end its cell, start another block or close its heading. */
export function writtenVerbatim(
  node: Verbatim,
  _parent: Parents | undefined,
  state: State,
  info: Info,
): string {
  if (state.stack.includes('tableCell')) return cellText(node.source);
  if (info.before.endsWith('\n')) return atBlockStart(node.source, info.after);
  const endsHeading = info.after === '\n' && state.stack.includes('headingAtx');
  return endsHeading ? node.source.replace(/(^|[ \t])(#+)$/, '$1\\$2') : node.source;
}

writtenVerbatim.peek = (node: Verbatim): string => node.source.charAt(0);

/** Escapes each pipe that no backslash escapes yet, in code and links too: GFM cuts rows before it reads anything else. */
export function cellText(source: Markdown): Markdown {
  const places: number[] = [];
  for (let at = source.indexOf('|'); at !== -1; at = source.indexOf('|', at + 1)) {
    if (backslashesBefore(source, at) % 2 === 0) places.push(at);
  }
  return places.length === 0 ? source : withBackslashes(source, places);
}
