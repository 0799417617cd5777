import type { Heading, Paragraph, Parents, RootContent, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import {
  defaultHandlers,
  type Info,
  type Join,
  type Options,
  type State,
  toMarkdown,
} from 'mdast-util-to-markdown';
import { backslashesBefore, withBackslashes } from './backslashes.ts';
import { atBlockStart } from './block-start.ts';
import { keptApart } from './kept-apart.ts';
import { table } from './table.ts';
import type { Verbatim } from './verbatim.ts';

/** The text of a note, as a person would write it: `-` bullets, `**bold**`, tight lists, no needless backslashes. */
export function noteText(content: readonly RootContent[]): string {
  return toMarkdown({ type: 'root', children: [...content] }, OPTIONS);
}

/** Our own words that need no look at the library's table of unsafe characters: most of them. */
const PLAIN = /^[\p{L}\p{N} ,;:().+'/–—→∥…✅-]*$/u;
/** What the plain ones can still do: look like an address. */
const ADDRESS = /:\/|www\./i;

function text(node: Text, parent: Parents | undefined, state: State, info: Info): string {
  const { value } = node;
  const startsLine = info.before === '' || info.before.endsWith('\n') || info.before.endsWith(']');
  const plain = PLAIN.test(value) && !ADDRESS.test(value) && (!startsLine || /^\p{L}/u.test(value));
  return plain ? value : defaultHandlers.text(node, parent, state, info);
}

/** Writes the user's text as it is, but for what would end its cell, start another block or close its heading. */
function verbatim(node: Verbatim, _parent: Parents | undefined, state: State, info: Info): string {
  if (state.stack.includes('tableCell')) return inCell(node.source);
  if (info.before.endsWith('\n')) return atBlockStart(node.source, info.after);
  return state.stack.includes('headingAtx') && info.after === '\n'
    ? node.source.replace(/(^|[ \t])(#+)$/, '$1\\$2')
    : node.source;
}

/** Escapes each pipe that no backslash escapes yet, in code and links too: GFM cuts rows before it reads anything else. */
function inCell(source: string): string {
  const places: number[] = [];
  for (let at = source.indexOf('|'); at !== -1; at = source.indexOf('|', at + 1)) {
    if (backslashesBefore(source, at) % 2 === 0) places.push(at);
  }
  return places.length === 0 ? source : withBackslashes(source, places);
}

/** A label in bold stands right above its list. */
const labelAboveList: Join = (left, right) =>
  left.type === 'paragraph' && left.children[0]?.type === 'strong' && right.type === 'list' ? 0 : undefined;

const OPTIONS: Options = {
  extensions: [gfmToMarkdown()],
  bullet: '-',
  emphasis: '*',
  strong: '*',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  join: [labelAboveList],
  handlers: {
    break: () => '  \n',
    heading: (node: Heading, parent, state, info) =>
      defaultHandlers.heading({ ...node, children: keptApart(node.children) }, parent, state, info),
    paragraph: (node: Paragraph, parent, state, info) =>
      defaultHandlers.paragraph({ ...node, children: keptApart(node.children) }, parent, state, info),
    table,
    text: Object.assign(text, { peek: (node: Text) => node.value.charAt(0) }),
    verbatim: Object.assign(verbatim, { peek: (node: Verbatim) => node.source.charAt(0) }),
  },
};
